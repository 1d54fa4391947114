"""The plainest ways of saying who did what to whom: possessives, "at the hands of", "blamed on", verdicts in the passive."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("Rebels' killing of five villagers sparked protests.", ["rebels"], ["villagers"]),
        ("The killing of three protesters at the hands of police angered residents.", ["police"], ["protesters"]),
        ("Ten villagers died at the hands of rebels.", ["rebels"], ["villagers"]),
        ("Monday's killing of five villagers angered residents.", [], ["villagers"]),
        ("The villagers' killing by rebels angered residents.", ["rebels"], ["villagers"]),
    ],
)
def test_who_killed_whom_by_possessives_and_hands(pipeline: Pipeline, text: str, doers: list[str], hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim) == (doers, hit)


def test_who_dies_in_a_hospital_is_killed_by_nobody(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "Ten villagers died at the hospital of Orlo.", "ASSAULT")


@pytest.mark.parametrize("how", ["blamed on", "attributed to"])
def test_who_died_in_an_attack_is_not_blamed_for_it(pipeline: Pipeline, how: str) -> None:
    text = f"Two policemen were killed in an attack {how} separatists."
    assert [parties(claim) for claim in claims_of(pipeline, text, "ASSAULT")] == [(["separatists"], ["police"])]
    assert all(parties(claim)[1] == ["separatists"] for claim in claims_of(pipeline, text, "ACCUSE"))


def test_who_arrests_the_accused_did_not_accuse_them(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Rebels accused of killing five villagers were arrested by police.", "ACCUSE")
    assert parties(claim) == ([], ["rebels"])
    (claim,) = claims_of(pipeline, "Rebels accused by police of killing five villagers were arrested.", "ACCUSE")
    assert parties(claim) == (["police"], ["rebels"])


def test_who_welcomes_an_accord_did_not_sign_it(pipeline: Pipeline) -> None:
    text = "The signing of a peace agreement between Armenia and Azerbaijan was {} by the EU."
    (claim,) = claims_of(pipeline, text.format("welcomed"), "AGREE")
    assert (sorted(parties(claim)[0]), claim.status) == (["Armenia", "Azerbaijan"], "actual")
    (claim,) = claims_of(pipeline, "A peace agreement was signed by Armenia and Azerbaijan.", "AGREE")
    assert sorted(parties(claim)[0]) == ["Armenia", "Azerbaijan"]


@pytest.mark.parametrize(("whom", "kind"), [("the French ambassador", "SANCTION"), ("the French migrants", "COERCE")])
def test_envoys_are_expelled_and_others_deported(pipeline: Pipeline, whom: str, kind: str) -> None:
    claims = claims_of(pipeline, f"The expulsion of {whom} by Niger was condemned by Paris.", kind)
    assert [parties(claim)[0] for claim in claims] == [["Niger"]]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Talks between Israel and Hamas resumed in Cairo.", "CONSULT", "Cairo"),
        ("Qatar mediated between Israel and Lebanon.", "CONSULT", None),
        ("Six people were killed in a bombing blamed on Al-Shabaab.", "ASSAULT", None),
        ("Six people were killed in a bombing in Mogadishu.", "ASSAULT", "Mogadishu"),
    ],
)
def test_who_deals_or_is_blamed_is_no_place(pipeline: Pipeline, text: str, kind: str, place: str | None) -> None:
    claims = claims_of(pipeline, text, kind)
    assert {claim.place.name if claim.place else None for claim in claims} == {place}
