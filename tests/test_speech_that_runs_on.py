"""Whose word goes on, who denies a charge, what a warning is of: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "type_", "voice"),
    [
        ("The soldiers came at dawn, the villagers said. They burned the houses and took the cattle.", "ASSAULT", "villagers"),
        ("The president said troops had retaken Dorsa. They had killed 40 rebels.", "ASSAULT", "president"),
        ("The army said it had killed 20 rebels in the valley. It had also seized a cache of arms.", "COERCE", "army"),
        ("The minister said police had arrested nine men. The men had planned to bomb a church.", "ASSAULT", "minister"),
        ("The minister said police had arrested nine men. Rebels had bombed a church in May.", "ASSAULT", ""),
        ("The minister said police had arrested nine men. They were freed on Friday.", "RETREAT", ""),
    ],
)
def test_whose_word_runs_on(pipeline: Pipeline, text: str, type_: str, voice: str) -> None:
    assert claims_of(pipeline, text, type_)[-1].sources[0].name == voice


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Three officers are accused of killing nine villagers. They deny the charge.", "officers"),
        ("The army accused the rebels of killing nine villagers. They deny the charge.", "rebels"),
        ("The army accused the mayor of burning the mill. He denies the charge.", "mayor"),
    ],
)
def test_who_denies_a_charge_is_who_is_accused(pipeline: Pipeline, text: str, denier: str) -> None:
    assert [name for told in voices_on(pipeline, text) for name, stance in told if stance == "denies"] == [denier]


@pytest.mark.parametrize(
    ("text", "threat"),
    [
        ("The army warned villagers that unexploded shells lay in the fields.", False),
        ("The governor warned residents that the river had burst its banks.", False),
        ("The army warned residents that they would be shelled.", True),
        ("The army warned residents that the town was surrounded.", True),
        ("The army warned villagers that its patience was at an end.", True),
    ],
)
def test_warnings_of_what_is_so(pipeline: Pipeline, text: str, threat: bool) -> None:
    assert bool(claims_of(pipeline, text, "THREATEN")) is threat


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The rebels will leave the town when the Council hands over its mortars.", "requested"),
        ("The army will withdraw when the rebels free the hostages.", "requested"),
        ("The rebels left the town when the Council handed over its mortars.", "actual"),
    ],
)
def test_what_will_be_when_something_is_done(pipeline: Pipeline, text: str, status: str) -> None:
    assert claims_of(pipeline, text, "RETREAT")[-1].status == status


def test_who_finds_no_evidence_denies_nothing(pipeline: Pipeline) -> None:
    text = "The panel said it had found no evidence that troops had shot the villagers."
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, voices_on(pipeline, text)) == ("possible", [[("panel", "disclaims")]])


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The rebels demanded the release of 20 prisoners. The demand was rejected.", ["rebels"]),
        ("The rebels demanded the release of 20 prisoners. The demand had been turned down, officials said.", ["rebels"]),
        ("The army offered a truce. The offer was rejected by the rebels.", ["army"]),
    ],
)
def test_whose_demand_is_turned_down(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert parties(claims_of(pipeline, text, "REJECT")[-1])[1] == whom


@pytest.mark.parametrize(
    ("text", "type_", "voices"),
    [
        ("Al Jazeera reported that Hamas had agreed to a truce. Hamas later denied this.", "AGREE", {"Al Jazeera": "asserts", "Hamas": "denies"}),
        ("A newspaper said the minister had ordered the raid. The minister denied it.", "REQUEST", {"newspaper": "asserts", "minister": "denies"}),
        ("The paper said the president had apologised. His office denied it.", "CONCEDE", {"paper": "asserts", "president": "denies"}),
        ("Israel said Hamas had demanded 1,000 prisoners. Egypt denied this.", "REQUEST", {"Israel": "asserts"}),
    ],
)  # fmt: skip
def test_who_denies_what_he_is_said_to_have_said(pipeline: Pipeline, text: str, type_: str, voices: dict[str, str]) -> None:
    assert dict(pair for told in voices_on(pipeline, text, type_) for pair in told) == voices


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("If confirmed, it would be the first time that rebels have shot down a jet.", "possible"),
        ("It was the first time that rebels had shot down a jet.", "actual"),
    ],
)
def test_what_would_be_the_first_time(pipeline: Pipeline, text: str, status: str) -> None:
    assert the_claim(pipeline, text, "ASSAULT").status == status


def test_whose_figure_is_whose(pipeline: Pipeline) -> None:
    text = "The rebels said 40 soldiers had been killed in the ambush. The army put its losses at six."
    assert {(count.low, count.source) for count in the_claim(pipeline, text, "ASSAULT").counts} == {(40, "rebels"), (6, "army")}
