"""The plainest ways of saying who did what to whom: possessives, "at the hands of", "blamed on", verdicts in the passive."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def of_type(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    return [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == kind]


def parties(claim: Claim) -> tuple[list[str], list[str]]:
    return [party.name for party in claim.actors], [party.name for party in claim.recipients]


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
    (claim,) = of_type(pipeline, text, "ASSAULT")
    assert parties(claim) == (doers, hit)


def test_who_dies_in_a_hospital_is_killed_by_nobody(pipeline: Pipeline) -> None:
    assert not of_type(pipeline, "Ten villagers died at the hospital of Orlo.", "ASSAULT")


@pytest.mark.parametrize("how", ["blamed on", "attributed to"])
def test_who_died_in_an_attack_is_not_blamed_for_it(pipeline: Pipeline, how: str) -> None:
    text = f"Two policemen were killed in an attack {how} separatists."
    assert [parties(claim) for claim in of_type(pipeline, text, "ASSAULT")] == [(["separatists"], ["police"])]
    assert all(parties(claim)[1] == ["separatists"] for claim in of_type(pipeline, text, "ACCUSE"))


def test_who_arrests_the_accused_did_not_accuse_them(pipeline: Pipeline) -> None:
    (claim,) = of_type(pipeline, "Rebels accused of killing five villagers were arrested by police.", "ACCUSE")
    assert parties(claim) == ([], ["rebels"])
    (claim,) = of_type(pipeline, "Rebels accused by police of killing five villagers were arrested.", "ACCUSE")
    assert parties(claim) == (["police"], ["rebels"])


def test_who_welcomes_an_accord_did_not_sign_it(pipeline: Pipeline) -> None:
    text = "The signing of a peace agreement between Armenia and Azerbaijan was {} by the EU."
    (claim,) = of_type(pipeline, text.format("welcomed"), "AGREE")
    assert (sorted(parties(claim)[0]), claim.status) == (["Armenia", "Azerbaijan"], "actual")
    (claim,) = of_type(pipeline, "A peace agreement was signed by Armenia and Azerbaijan.", "AGREE")
    assert sorted(parties(claim)[0]) == ["Armenia", "Azerbaijan"]


@pytest.mark.parametrize(("whom", "kind"), [("the French ambassador", "SANCTION"), ("the French migrants", "COERCE")])
def test_envoys_are_expelled_and_others_deported(pipeline: Pipeline, whom: str, kind: str) -> None:
    claims = of_type(pipeline, f"The expulsion of {whom} by Niger was condemned by Paris.", kind)
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
    claims = of_type(pipeline, text, kind)
    assert {claim.place.name if claim.place else None for claim in claims} == {place}
