"""Sentences as newspapers of campaigns, courts and protests have them: of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        # one man of a country is not the country
        ("Omar Roca, the Afghan-American who killed nine men in Denver, was a guard.", "ASSAULT", (["Omar Roca"], ["men"])),
        ("Omar Roca, a Libyan who killed nine men in Denver, was a guard.", "ASSAULT", (["Omar Roca"], ["men"])),
        ("The Mexican-American killed two men.", "ASSAULT", (["American"], ["men"])),
        ("American jets killed two men.", "ASSAULT", (["United States"], ["men"])),
        # nor is who runs for an office
        ("The French candidate met the Russian ambassador.", "CONSULT", (["French candidate", "Russia"], [])),
        ("The French minister met the Russian ambassador.", "CONSULT", (["France", "Russia"], [])),
        # whose endorsement by whom
        ("The comments came after a Haddad endorsement by Omar Roca, leader of the party.", "SUPPORT", (["Omar Roca"], ["Haddad"])),
        ("The comments came after a surprise endorsement by Omar Roca, leader of the party.", "SUPPORT", (["Omar Roca"], [])),
        # who is criticised
        ("The president has fielded sharp criticism on the raid.", "ACCUSE", ([], ["president"])),
        ("The president has voiced sharp criticism of the raid.", "ACCUSE", (["president"], [])),
        # who is sentenced
        ("A Lagos woman, meanwhile, received five months' probation after a fight.", "SANCTION", ([], ["Lagos woman"])),
    ],
)
def test_who_and_whom(pipeline: Pipeline, text: str, kind: str, sides: tuple[list[str], list[str]]) -> None:
    assert [parties(claim) for claim in in_may(pipeline, text, kind)] == [sides]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Some villagers are questioning whether the law goes too far.", "ACCUSE", 0),
        ("Detectives are questioning two men over the fire.", "ACCUSE", 1),
        ("He suggested that Kurdish migrants posed a threat to France.", "REQUEST", 0),
        ("She said tougher measures against smugglers were deployed.", "MOBILIZE", 0),
        ("She said two battalions were deployed.", "MOBILIZE", 1),
        ("The gunman held two firearms licences.", "COERCE", 0),
        ("The police held two nurses for a week.", "COERCE", 1),
        ("The foundation is focusing on ending gun violence in Chicago.", "ASSAULT", 0),
        ('The minister emphasised the threat that "armed bands" pose to the country.', "THREATEN", 0),
    ],
)
def test_what_is_an_event(pipeline: Pipeline, text: str, kind: str, told: int) -> None:
    assert len(in_may(pipeline, text, kind)) == told


def test_who_stands_before_which_has_not_done_what_it_led_to(pipeline: Pipeline) -> None:
    text = "The village was raided by police in 1969, which resulted in an uprising that led to protests against the king."
    found = [claim for claim in in_may(pipeline, text) if "uprising" in claim.trigger.of(text)]
    assert not any(claim.actors for claim in found)


@pytest.mark.parametrize(
    ("text", "status", "stances"),
    [
        ("The mayor rejected criticism that closing down a post made the city less safe.", "actual", {"": "asserts"}),
        ("The minister denied that arresting the students had caused the fire.", "actual", {"": "asserts"}),
        ("The minister denied arresting the students.", "negated", {"minister": "denies"}),
    ],
)
def test_what_is_said_of_a_deed_may_be_denied_and_the_deed_not(
    pipeline: Pipeline, text: str, status: str, stances: dict[str, str]
) -> None:
    (claim,) = in_may(pipeline, text, "COERCE")
    assert (claim.status, {source.name: source.stance for source in claim.sources}) == (status, stances)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In Chicago, the army sent 160 soldiers to the parade, up from 90 last year.", None),
        ("In Chicago, the army sent 160 soldiers to the parade last year.", 2023),
    ],
)
def test_the_year_of_a_figure_that_is_only_compared(pipeline: Pipeline, text: str, year: int | None) -> None:
    (claim,) = in_may(pipeline, text, "MOBILIZE")
    assert (claim.time and claim.time.start.year) == year
