"""Wires and broadcasts as listening services wrote them down, in capitals and with labels in brackets; forces' daily releases."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def told(pipeline: Pipeline, text: str, kind: str = "ASSAULT") -> list[Claim]:
    return [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]


def only(pipeline: Pipeline, text: str, kind: str = "ASSAULT") -> Claim:
    (claim,) = told(pipeline, text, kind)
    return claim


def voices(claim: Claim) -> list[tuple[str, str]]:
    return [(source.name or "", source.stance) for source in claim.sources]


def names(claim: Claim) -> tuple[list[str], list[str]]:
    return [party.name for party in claim.actors], [party.name for party in claim.recipients]


def test_a_label_in_brackets_is_no_voice(pipeline: Pipeline) -> None:
    text = "ORLO, 3 FEB 89 (TNA) -- [TEXT] GUERRILLAS HAVE KILLED THE MAYOR OF A SMALL TOWN, THE LOCAL PRESS REPORTED TODAY."
    claim = only(pipeline, text)
    assert voices(claim) == [("local press", "asserts")]
    assert claim.time is not None and claim.time.start == date(1989, 2, 3)


@pytest.mark.parametrize(
    "heading",
    ["[COMMUNIQUE] [GENERAL COMMAND OF THE TIRSO LIBERATION FRONT, TLF] [TEXT]", "[COMMUNIQUE FROM THE TIRSO LIBERATION FRONT] [TEXT]"],
)
def test_who_a_label_says_issued_it_is_we(pipeline: Pipeline, heading: str) -> None:
    (actor,) = only(pipeline, f"ORLO, 3 FEB 89 -- {heading} WE INFORM THE PEOPLE THAT OUR UNITS AMBUSHED A PATROL.").actors
    assert actor.name.endswith("TIRSO LIBERATION FRONT")


@pytest.mark.parametrize("heading", ["[SPEECH] [MINISTER ANA TOLL] [TEXT]", "[INTERVIEW WITH ANA TOLL BY UNIDENTIFIED REPORTER] [TEXT] [ANA TOLL]"])
def test_who_alone_speaks_is_the_voice(pipeline: Pipeline, heading: str) -> None:
    text = f"ORLO, 3 FEB 89 -- {heading} WE ARE NOT AFRAID. THE ARMY KILLED SIX PRIESTS."
    assert voices(only(pipeline, text)) == [("ANA TOLL", "asserts")]


def test_a_reporter_who_is_named_is_no_voice(pipeline: Pipeline) -> None:
    text = "ORLO, 3 FEB 89 -- [REPORT] [ANA TOLL] [TEXT] WE ARE AT THE FRONT. THE ARMY KILLED SIX PRIESTS."
    assert voices(only(pipeline, text)) == [("", "asserts")]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("ORLO, 3 FEB 89 -- A CAR BOMB EXPLODED IN FRONT OF A BANK IN LIMA, WOUNDING TWO GUARDS.", []),
        ("CAR soldiers killed two herders in Bangui.", ["Central African Armed Forces"]),
    ],
)
def test_a_car_in_capitals_is_no_state(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert names(only(pipeline, text))[0] == whom


def test_the_agency_that_tells_it_is_not_the_rebels(pipeline: Pipeline) -> None:
    text = "LIMA, 14 NOV 89 (LACA) -- AN OFFICIAL TOLD LACA THAT JUDGES WERE RESTING AT HOME IN THE COUNTRY WHEN THE GUERRILLAS ATTACKED."
    assert [name.casefold() for name in names(only(pipeline, text))[0]] == ["guerrillas"]
