"""Strikes that are blows, charges that are of something else, whom advocates accuse, and who dies where only drones fell; coded whole."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def _voices(claim: Claim) -> list[str]:
    return sorted(f"{source.name or 'report'} {source.stance}" for source in claim.sources)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("An air strike in Tolma killed nine people. A spokeswoman declined to comment on the strike.", ["ASSAULT"]),
        ("The Front said 33 patients and medical workers died in the strike.", ["ASSAULT"]),
        ("An air strike in Tolma killed nine people. Teachers went on with their general strike.", ["ASSAULT", "PROTEST"]),
        ("Teachers in Tolma went on strike on Monday. The union said all members joined the strike.", ["PROTEST"]),
    ],
)
def test_the_strike_after_an_air_strike_is_no_stoppage(text: str, types: list[str], pipeline: Pipeline) -> None:
    assert sorted({claim.type for claim in in_may(pipeline, text)} & {"ASSAULT", "PROTEST"}) == types


@pytest.mark.parametrize(
    ("said", "voices"),
    [
        ("declined to comment on whether strikes had taken place", ["mayor asserts", "spokeswoman disclaims"]),
        ("declined to comment on the strike", ["mayor asserts"]),
        ("declined to comment when reached by telephone", ["mayor asserts"]),
    ],
)
def test_who_does_not_comment_on_whether_it_was(said: str, voices: list[str], pipeline: Pipeline) -> None:
    text = f"An air strike in Tolma killed nine people, the mayor said. A spokeswoman {said}."
    assert _voices(in_may(pipeline, text, "ASSAULT")[0]) == voices


@pytest.mark.parametrize(
    ("charge", "voices"),
    [
        ("failing to stop rebel attacks on the town", ["mayor asserts"]),
        ("staging attacks on the town", ["army denies", "mayor asserts"]),
        ("involvement in militia attacks on the town", ["army denies", "mayor asserts"]),
    ],
)
def test_a_charge_of_what_others_did_is_denied_without_the_deed(charge: str, voices: list[str], pipeline: Pipeline) -> None:
    text = f"The mayor accused the army of {charge}. The army denied the charge."
    assert [_voices(claim) for claim in in_may(pipeline, text, "ASSAULT")] == [voices]


def test_who_protects_nobody_from_attacks_does_not_deny_them(pipeline: Pipeline) -> None:
    text = "Yerevan has in the past accused Moscow of failing to protect it from Azerbaijani attacks, a claim Russia rejects."
    assert [_voices(claim) for claim in in_may(pipeline, text, "ASSAULT")] == [["report asserts"]]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Soldiers arrested nine students in Tolma. Rights groups accused them of beating their prisoners.", "soldiers"),
        ("Soldiers arrested nine students in Tolma. The government accused them of burning a bus.", "students"),
        ("Police detained nine teachers. A court accused them of burning a school.", "teachers"),
    ],
)
def test_advocates_accuse_the_captors(text: str, accused: str, pipeline: Pipeline) -> None:
    claims = in_may(pipeline, text, "ACCUSE")
    assert [party.name for claim in claims for party in claim.recipients] == [accused]


@pytest.mark.parametrize(
    ("second", "killed"),
    [
        ("The ministry said it had downed 32 drones.", ["hit"]),
        ("The ministry said it had shelled a camp.", ["shelled"]),
    ],
)
def test_nobody_died_in_drones_that_were_downed(second: str, killed: list[str], pipeline: Pipeline) -> None:
    text = f"A missile hit a depot in Tolma overnight. {second} Two men died, the governor said later."
    assert [claim.trigger.of(text) for claim in in_may(pipeline, text, "ASSAULT") if claim.counts] == killed


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The faction, led by General Ivo Ban, said it had agreed to nothing.", "negated"),
        ("The faction, led by General Ivo Ban, said it had agreed to a truce.", "actual"),
    ],
)
def test_who_agrees_to_nothing(text: str, status: str, pipeline: Pipeline) -> None:
    assert in_may(pipeline, text, "AGREE")[0].status == status


def test_who_is_to_strike_back_is_not_threatened(pipeline: Pipeline) -> None:
    text = "Ali Karo, spokesman for Afghanistan's defence ministry, vowed that Kabul would retaliate."
    assert [claim.recipients for claim in in_may(pipeline, text, "THREATEN")] == [()]


@pytest.mark.parametrize(
    ("said", "voices", "counts"),
    [
        ("The ministry said nine officers had been hurt by stones.", ["lawyer asserts"], []),
        ("The ministry said that 150 of them had been hurt by fireworks that demonstrators threw.", ["lawyer asserts"], []),
        ("A doctor said 12 people had been wounded.", ["doctor asserts", "lawyer asserts"], [12]),
    ],
)
def test_officers_were_not_hurt_by_police(said: str, voices: list[str], counts: list[int], pipeline: Pipeline) -> None:
    beaten = in_may(pipeline, f"Police beat protesters after a rally in Tolma, a lawyer said. {said}", "ASSAULT")[0]
    assert (_voices(beaten), [count.low for count in beaten.counts]) == (voices, counts)


@pytest.mark.parametrize(
    ("said", "voices"),
    [
        ("The Lake Front has not claimed the attack.", ["governor asserts"]),
        ("The Lake Front has not confirmed the attack.", ["Lake Front disclaims", "governor asserts"]),
        ("The Lake Front called suggestions that it was behind the attack absurd.", ["Lake Front denies", "governor asserts"]),
        ("The Lake Front called suggestions that it might disarm absurd.", ["governor asserts"]),
    ],
)
def test_who_has_not_claimed_it_says_nothing(said: str, voices: list[str], pipeline: Pipeline) -> None:
    text = f"Gunmen attacked a post in Tolma, killing 40 soldiers, the governor said on Monday. {said}"
    assert _voices(in_may(pipeline, text, "ASSAULT")[0]) == voices


@pytest.mark.parametrize(("since", "killed"), [(" since October", [3]), ("", [3, 278])])
def test_the_dead_of_months_are_not_of_one_day(since: str, killed: list[int], pipeline: Pipeline) -> None:
    text = f"A monitoring group said three people were killed in Tolma on Monday. It has counted 278 dead{since}."
    assert [count.low for claim in in_may(pipeline, text, "ASSAULT") for count in claim.counts] == killed
