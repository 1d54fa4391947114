"""Who does it behind what it is done with, led by or named for: a sniper's bullet, an army-led operation, a Taliban-claimed attack."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def assaults(pipeline: Pipeline, text: str) -> list[Claim]:
    return [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "ASSAULT"]


def doers(pipeline: Pipeline, text: str) -> list[list[str]]:
    return [[party.name for party in claim.actors] for claim in assaults(pipeline, text)]


@pytest.mark.parametrize(
    ("means", "who"),
    [
        ("a sniper's bullet", ["sniper"]),
        ("a stray bullet", []),
        ("a police bullet", ["police"]),
        ("shrapnel from a Hezbollah rocket", ["Hezbollah"]),
        ("shrapnel from a rocket", []),
        ("men from a nearby camp", ["men"]),
        ("a rebel grenade", ["rebels"]),
    ],
)
def test_whose_bullet_it_was(pipeline: Pipeline, means: str, who: list[str]) -> None:
    assert doers(pipeline, f"A teacher was killed by {means} in Orlo.") == [who]


@pytest.mark.parametrize(
    ("operation", "who"),
    [
        ("An army-led operation", ["army"]),
        ("An operation conducted by the army", ["army"]),
        ("An army operation", ["army"]),
        ("An operation condemned by the army", []),
        ("A night operation", []),
        ("Saudi-led airstrikes", ["Saudi Arabia"]),
        ("Saudi-condemned airstrikes", []),
    ],
)
def test_who_leads_what_killed_them(pipeline: Pipeline, operation: str, who: list[str]) -> None:
    assert doers(pipeline, f"{operation} killed ten villagers.") == [who]


def test_who_brokers_a_truce_keeps_none(pipeline: Pipeline) -> None:
    found = pipeline.code(Document(id="d", text="An Egyptian-brokered ceasefire between Israel and Hamas took effect at dawn."))
    assert {tuple(party.name for party in claim.actors) for claim in found} == {("Israel", "Hamas")}


@pytest.mark.parametrize(("part", "voices"), [("claimed", {"Taliban", ""}), ("style", {""})])
def test_whose_attack_it_is_by_his_own_word(pipeline: Pipeline, part: str, voices: set[str]) -> None:
    (claim,) = assaults(pipeline, f"A Taliban-{part} attack killed six soldiers in Kabul.")
    assert {source.name for source in claim.sources} == voices
    assert [party.name for party in claim.actors] == (["Taliban"] if part == "claimed" else [])


@pytest.mark.parametrize(
    ("verb", "who"),
    [("was blamed on", ["Boko Haram"]), ("has been attributed to", ["Boko Haram"]), ("was not blamed on", [])],
)
def test_on_whom_an_attack_was_blamed_by_nobody_did_it_all_the_same(pipeline: Pipeline, verb: str, who: list[str]) -> None:
    """As of "the attack, which was blamed on the rebels, killed nine"."""
    text = f"A bomb killed nine people in a market in Tarsil. The attack {verb} Boko Haram."
    assert doers(pipeline, text) == [who]


@pytest.mark.parametrize(
    ("deed", "hit"), [("burned a number of houses", ["residents"]), ("burned houses", ["residents"]), ("shot a number of herders", ["herders"])]
)
def test_who_lives_in_the_houses_that_are_counted(pipeline: Pipeline, deed: str, hit: list[str]) -> None:
    (claim,) = assaults(pipeline, f"Soldiers {deed} in the village.")
    assert [party.name for party in claim.recipients] == hit


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The exile was poisoned by a nerve agent developed by Ruritania.", []),
        ("The exile was poisoned by a nerve agent developed by Russia.", []),
        ("The men were killed by drones built by Turkey.", []),
        ("Villagers were killed by shells fired by the army.", ["army"]),
        ("A house was hit by a bomb planted by rebels.", ["rebels"]),
    ],
)
def test_who_made_a_weapon_need_not_have_used_it(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    (claim,) = (claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == "ASSAULT")
    assert [party.name for party in claim.actors] == doers
