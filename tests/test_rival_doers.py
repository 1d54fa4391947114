"""Whom each of several voices names as the doer of one deed: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim

pytestmark = pytest.mark.weights

SHELLED = "The army said rebels shelled the school."


@pytest.mark.parametrize(
    ("text", "who", "tellers"),
    [
        (f"{SHELLED} Rebels blamed the army.", ["rebels", "army"], ["army", "rebels"]),
        (f"{SHELLED} The rebels blamed the army for it.", ["rebels", "army"], ["army", "rebels"]),
        (f"{SHELLED} The rebels blamed the army for the bad harvest.", ["rebels"], ["army"]),
        (f"{SHELLED} The rebels said the army was responsible for it.", ["rebels", "army"], ["army", "rebels"]),
        (f"{SHELLED} The rebels said the army was responsible for the roads.", ["rebels"], ["army"]),
        (f"{SHELLED} Residents said soldiers had carried it out.", ["rebels", "soldiers"], ["army", "residents"]),
        (f"{SHELLED} Residents said soldiers might have carried it out.", ["rebels"], ["army"]),
        ("IS claimed the bombing, but police said a local gang had carried it out.", ["Islamic State", "local gang"], ["Islamic State", "police"]),
        ("IS said it was behind the blast. Police believe a gang was behind it.", ["Islamic State", "gang"], ["Islamic State", "police"]),
        ("A mosque was burned in Dorsa. Rebels said the army was responsible. The army said rebels were behind it.",
         ["army", "rebels"], ["", "army", "rebels"]),
        ("A dam was blown up on Tuesday. Kyiv and Moscow blamed each other.", ["Russia", "Ukraine"], ["", "Russia", "Ukraine"]),
        ("Rebels shelled the school on Friday. The army blamed the bandits.", ["rebels"], [""]),
    ],
)  # fmt: skip
def test_whom_each_names(pipeline: Pipeline, text: str, who: list[str], tellers: list[str]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (parties(claim)[0], sorted(source.name for source in claim.sources)) == (who, sorted(tellers))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A school in Dorsa was shelled on Friday, killing nine.", []),
        ("A hospital in Dorsa was bombed by government jets on Friday, killing nine patients.", ["government jets"]),
        ("Police officers were sent to the mine, killing nine strikers.", ["Police officers"]),
    ],
)
def test_who_is_hit_has_not_killed(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT")] == [who]


@pytest.mark.parametrize(
    ("text", "status", "voices"),
    [
        ("Libya's navy said it had not fired on the fishing boat, as Italy claimed.", "actual", {"Libya": "denies", "Italy": "asserts"}),
        ("The army denied that it had shelled the town. Residents said it had.", "actual", {"army": "denies", "residents": "asserts"}),
        ("Police denied that they had beaten the boy, but two doctors said they had.", "actual", {"police": "denies", "doctors": "asserts"}),
        ("The militia denied responsibility for the raid and blamed it on bandits.", "actual", {"militia": "asserts"}),
        ("The militia denied responsibility for the raid and blamed the army for the poor roads.", "negated", {"militia": "denies"}),
    ],
)
def test_who_says_otherwise(pipeline: Pipeline, text: str, status: str, voices: dict[str, str]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, {source.name: source.stance for source in claim.sources}) == (status, voices)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Japan suspended aid to the junta until it frees the journalist.", ["Japan"]),
        ("Kenya will not reopen the border with Somalia until it withdraws its troops.", ["Kenya"]),
    ],
)
def test_who_waits_does_not_do_it(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert all(parties(claim)[0] != who for claim in claims_of(pipeline, text, "RETREAT"))
