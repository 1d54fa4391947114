"""Two sides of talks and truces, capitals among them; bodies, not persons, are "it"; what a thing did that somebody is accused of using."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import claims_of


def names(parties: Sequence[object]) -> set[str]:
    return {party.name for party in parties}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Turkey hosted talks between Moscow and Kyiv in March.", {"Russia", "Ukraine"}),
        ("A ceasefire between Baku and Yerevan took effect on Monday.", {"Azerbaijan", "Armenia"}),
        ("Talks between Ankara and Kurdish leaders began on Monday.", {"Turkey", "Kurdish leaders"}),
        ("Norway mediated between Bogota and the guerrillas.", {"Colombia", "guerrillas"}),
    ],
)
def test_a_capital_is_one_of_two_sides(pipeline: Pipeline, text: str, sides: set[str]) -> None:
    (claim, *_) = pipeline.code(Document(id="d", text=text))
    assert sides <= names((*claim.actors, *claim.recipients))


def test_a_capital_that_a_road_leads_to_is_none(pipeline: Pipeline) -> None:
    (claim,) = pipeline.code(Document(id="d", text="Gunmen attacked a bus on the road between Khartoum and Omdurman."))
    assert not {"Sudan"} & names((*claim.actors, *claim.recipients))


def test_who_brokers_an_accord_is_no_party_to_it(pipeline: Pipeline) -> None:
    (accord,) = claims_of(pipeline, "Algeria brokered a peace accord between Bamako and northern rebels.", "AGREE")
    assert names((*accord.actors, *accord.recipients)) == {"Mali", "northern rebels"}


@pytest.mark.parametrize(
    "text",
    [
        "A man who said he spoke for the militia denied that it had burned the village.",
        "A spokeswoman for the militia denied that it had burned the village.",
        "The militia denied that it had burned the village.",
    ],
)
def test_it_is_the_body_and_no_man(pipeline: Pipeline, text: str) -> None:
    (burning,) = claims_of(pipeline, text, "ASSAULT")
    assert (names(burning.actors), burning.status) == ({"militia"}, "negated")


def test_what_a_mine_did_is_the_word_of_who_accuses(pipeline: Pipeline) -> None:
    (killing,) = claims_of(pipeline, "Residents accused the militia of laying a mine that killed two herders.", "ASSAULT")
    assert (names(killing.actors), names(killing.sources), killing.counts[0].source) == ({"militia"}, {"residents"}, "residents")


@pytest.mark.parametrize(
    "text",
    ["Police found a mine that had killed two herders.", "Residents accused the militia of sheltering a man who killed two herders."],
)
def test_what_is_found_or_hidden_did_it_by_the_report_s_own_word(pipeline: Pipeline, text: str) -> None:
    (killing,) = claims_of(pipeline, text, "ASSAULT")
    assert names(killing.sources) == {""}


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents planted a bomb that killed four women near Ansongo.",
        "The army fired a shell that hit a school and wounded six pupils.",
        "Militants fired rockets that fell in open fields.",
    ],
)
def test_what_is_fired_and_what_it_does_is_one_attack(pipeline: Pipeline, text: str) -> None:
    assert len(claims_of(pipeline, text, "ASSAULT")) == 1


def test_who_is_shot_at_and_had_done_something_else_is_two(pipeline: Pipeline) -> None:
    assert len(claims_of(pipeline, "Police shot a man who had stabbed two officers on Monday.", "ASSAULT")) == 2
