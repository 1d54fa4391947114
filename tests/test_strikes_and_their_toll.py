"""A strike that takes lives is a blow; whom an attack harmed by what it led to; the days of what closes a sentence or ends a deed."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, in_may, parties, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    "text",
    [
        "A strike hit a market in Khartoum, killing nine people.",
        "A strike tore through a bus near Gao, wounding nine passengers, medics said.",
        "A strike slammed into a school in Kharkiv and killed nine people, a doctor said.",
        "A strike ripped through a clinic in Goma, leaving nine people dead.",
    ],
)
def test_a_strike_that_takes_lives_is_a_blow(pipeline: Pipeline, text: str) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert [count.low for count in claim.counts] == [9]
    assert claims_of(pipeline, text, "PROTEST") == []


@pytest.mark.parametrize(
    "text",
    [
        "A strike hit schools in Nairobi for a second week as teachers demanded pay.",
        "A general strike hit Lagos on Monday, leaving shops closed.",
        "Teachers have been on strike since Monday in Nairobi.",
    ],
)
def test_a_strike_of_workers_stays_one(pipeline: Pipeline, text: str) -> None:
    assert claims_of(pipeline, text, "PROTEST") and not claims_of(pipeline, text, "ASSAULT")


def test_who_is_in_a_strike_is_not_on_strike(pipeline: Pipeline) -> None:
    assert claims_of(pipeline, "NATO said there were no civilian casualties in the air strike on Gao.", "PROTEST") == []


@pytest.mark.parametrize(
    "text",
    [
        "An air raid caused five civilian deaths in Kunar on Monday.",
        "The shelling caused casualties among civilians in Gao.",
        "The army's shelling of Gao led to civilian casualties on Monday.",
        "Clashes near Gao led to civilian casualties, the UN said.",
    ],
)
def test_whom_it_harmed_is_told_by_what_it_led_to(pipeline: Pipeline, text: str) -> None:
    assert parties(the_claim(pipeline, text, "ASSAULT"))[1] == ["civilians"]


def test_nobody_is_harmed_by_what_caused_no_casualties(pipeline: Pipeline) -> None:
    assert by_trigger(pipeline, "The army said its raid had caused no civilian casualties.")["raid"].recipients == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three soldiers from the same unit were detained on Monday.", ["soldiers"]),
        ("Two soldiers of a battalion were detained on Monday.", ["soldiers"]),
        ("Soldiers of the 3rd Brigade were detained on Monday.", ["3rd Brigade"]),
        ("Two members of an elite unit were detained on Monday.", ["elite unit"]),
    ],
)
def test_soldiers_of_some_unit_are_soldiers(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert parties(the_claim(pipeline, text, "COERCE"))[1] == expected


def days(pipeline: Pipeline, text: str) -> list[str | None]:
    return [claim.time.start.isoformat() if claim.time else None for claim in in_may(pipeline, text)]


def test_a_day_behind_a_comma_at_the_end_is_of_the_whole(pipeline: Pipeline) -> None:
    before = "In Logar province yesterday, soldiers killed two insurgents.\n\n"
    text = "Police killed an insurgent after he threatened them with a knife in Chak district, Wardak province, Sunday."
    assert days(pipeline, before + text) == ["2024-05-02", "2024-04-28", "2024-04-28"]


def test_a_day_within_another_clause_is_its_own(pipeline: Pipeline) -> None:
    assert days(pipeline, "Police arrested a man after a bomb exploded in Nairobi on Sunday.") == [None, "2024-04-28"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A gunman killed two soldiers in Herat on Thursday before he was shot dead.", ["2024-05-02", "2024-05-02"]),
        ("A bomber attacked a mosque in Kano on Thursday before police shot him dead.", ["2024-05-02", "2024-05-02"]),
        ("The commander was freed on Monday, years before he was killed in Gao.", ["2024-04-29", None]),
    ],
)
def test_what_ended_a_deed_was_on_its_day(pipeline: Pipeline, text: str, expected: list[str | None]) -> None:
    assert days(pipeline, text) == expected
