"""Rival accounts once more: whose version is rejected, who is called wrong, whose group "the group" is, what is of other days; coded whole."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def _voices(claim: Claim) -> list[str]:
    return sorted(f"{source.name or 'report'} {source.stance}" for source in claim.sources)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Aid workers on Thursday disputed the rebels' account of a raid on a market in Tolma.", ["rebels asserts"]),
        ("The rebels' version of the shooting in Tolma was rejected by villagers.", ["report asserts"]),
        ("Villagers challenged the official version of the killing of two men in Tolma.", ["villagers asserts"]),
        ("The rebels rejected reports of a massacre in Tolma.", ["rebels denies"]),
        ("The rebels denied the mayor's account that they had shelled Tolma.", ["mayor asserts", "rebels denies"]),
        ("Monitors could not verify the rebels' account of the shooting in Tolma.", ["monitors disclaims", "rebels asserts"]),
    ],
)
def test_who_rejects_how_it_is_told_does_not_deny_it(text: str, voices: list[str], pipeline: Pipeline) -> None:
    assert _voices(in_may(pipeline, text, "ASSAULT")[0]) == voices


@pytest.mark.parametrize(
    ("said", "voices"),
    [
        ("Selan described the accusations as irresponsible and baseless.", ["Selan denies", "mayor asserts"]),
        ("Selan described the accusations as irresponsible and provocative.", ["mayor asserts"]),
        ("Selan rejected the mayor's claim that it was behind the attack.", ["Selan denies", "mayor asserts"]),
        ("Selan condemned the attack, which it said had been staged by rebels.", ["mayor asserts"]),
    ],
)
def test_who_calls_it_wrong(said: str, voices: list[str], pipeline: Pipeline) -> None:
    text = f"The mayor said on Monday that troops from Selan had shelled a market in Tolma. {said}"
    assert _voices(in_may(pipeline, text, "ASSAULT")[0]) == voices


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Ali Tarek, a spokesman for the Lake Front, said its men had left Tolma. The Hill Army said it had taken the town. "
            "Tarek said the group had killed nine soldiers on the way.",
            ["Lake Front"],
        ),
        (
            "Ali Tarek, a spokesman for the Lake Front, said its men had left Tolma. The Hill Army said it had taken the town. "
            "General Ivo Ban said the group had killed nine soldiers on the way.",
            ["Hill Army"],
        ),
        (
            "Ali Tarek, a spokesman for the Lake Front, accused the Hill Army of treason. He said the group had killed nine of his men.",
            ["Hill Army"],
        ),
    ],
)
def test_the_group_of_who_speaks_for_one(text: str, actors: list[str], pipeline: Pipeline) -> None:
    killed = [claim for claim in in_may(pipeline, text, "ASSAULT") if claim.trigger.of(text) == "killed"]
    assert [party.name for claim in killed for party in claim.actors] == actors


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("The Lake Front, which has fought the Hill Army since May, condemned the attack. It has been accused of killings in Tolma.", "Lake Front"),
        ("The Lake Front, an ally of the Hill Army, condemned the attack. The Hill Army has been accused of killings in Tolma.", "Hill Army"),
    ],
)
def test_who_opens_the_next_sentence_is_who_acts(text: str, accused: str, pipeline: Pipeline) -> None:
    found = [claim for claim in in_may(pipeline, text, "ACCUSE") if claim.trigger.of(text) == "accused"]
    assert [party.name for claim in found for party in claim.recipients] == [accused]


@pytest.mark.parametrize(
    ("killed", "claims"),
    [("49 soldiers had been killed since Sunday", 2), ("49 soldiers had been killed", 1)],
)
def test_who_fell_since_a_day_fell_in_more_than_was_told_last(killed: str, claims: int, pipeline: Pipeline) -> None:
    text = f"The Red Cross confirmed that a bus had been hit by a rocket. The premier told lawmakers that {killed}."
    assert len(in_may(pipeline, text, "ASSAULT")) == claims


@pytest.mark.parametrize(
    ("said", "recipients"),
    [
        ("The governor blamed the Lake Front, which he said had threatened to disrupt the vote.", []),
        ("The governor blamed the Lake Front. The Lake Front threatened to close the port.", ["governor"]),
    ],
)
def test_who_tells_of_a_threat_is_not_whom_it_answers(said: str, recipients: list[str], pipeline: Pipeline) -> None:
    threats = in_may(pipeline, f"A bomb killed two guards in Tolma. {said}", "THREATEN")
    assert [party.name for claim in threats for party in claim.recipients] == recipients


def test_organisers_speak_as_such(pipeline: Pipeline) -> None:
    text = "Students marched in Tolma on Monday, and organisers said police had beaten nine of them."
    assert [_voices(claim) for claim in in_may(pipeline, text, "ASSAULT")] == [["organisers asserts"]]


@pytest.mark.parametrize(
    ("signed", "voices"),
    [
        ("“Soldiers shot my son at the door.” — Amina Karo, mother of a victim", ["Amina Karo asserts"]),
        ("“Soldiers shot my son at the door.”\n― Ivo Ban", ["Ivo Ban asserts"]),
        ("“Soldiers shot my son at the door.” — then he wept", ["report asserts"]),
    ],
)
def test_a_quotation_is_of_who_is_named_under_it(signed: str, voices: list[str], pipeline: Pipeline) -> None:
    assert _voices(in_may(pipeline, f"Voices from Tolma:\n\n{signed}\n\nIt rained on Monday.", "ASSAULT")[0]) == voices


@pytest.mark.parametrize(
    ("said", "via"),
    [
        ("Hamid Karo told Reuters that troops had shot four patients in Tolma.", ("Reuters",)),
        ("Troops shot four patients in Tolma, the mayor told state television.", ("state television",)),
        ("The mayor told parliament that troops had shot four patients in Tolma.", ()),
        ("The mayor told this newspaper that troops had shot four patients in Tolma.", ()),
        ("The mayor told reporters that troops had shot four patients in Tolma.", ()),
    ],
)
def test_the_outlet_to_which_somebody_spoke_passes_it_on(said: str, via: tuple[str, ...], pipeline: Pipeline) -> None:
    assert [source.via for claim in in_may(pipeline, said, "ASSAULT") for source in claim.sources] == [via]
