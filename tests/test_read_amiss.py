"""Words that the encoder reads as deeds for the company they keep, and what alike words tell."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The king chose to avoid the humiliation of backing out of Kuwait.", "SUPPORT"),
        ("Even groups that opposed Iraq in its war with Iran are behind the president now.", "SUPPORT"),
        ("The first group of 230 evacuees was assembling in Baghdad on Monday.", "MOBILIZE"),
        ("The team was clearing mines near the temple when it was attacked.", "MOBILIZE"),
        ("The remains will be sent across the border to Bangkok.", "MOBILIZE"),
        ("The body was turned over to the embassy.", "REJECT"),
        ("Agents scanned the crowd of protesters.", "COERCE"),
        ("The last outpost held by rebels is near the border.", "COERCE"),
        ("The president says he and the premier will stand together on Iraq.", "CONSULT"),
        ("A passerby called police to report the body.", "REQUEST"),
        ("Madeleine Albright spoke on Monday before leaving the base.", "RETREAT"),
        ("The team planned to leave Nairobi on Thursday for Dodoma.", "RETREAT"),
        ("Men who were shooting skeet at a club heard it.", "ASSAULT"),
        ("The cornered army may lash out in dangerous ways.", "ACCUSE"),
    ],
)
def test_none_of_it(pipeline: Pipeline, text: str, kind: str) -> None:
    assert in_may(pipeline, text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The king was backing the rebels.", "SUPPORT"),
        ("Troops were massing in Baghdad on Monday.", "MOBILIZE"),
        ("The troops left the base on Monday.", "RETREAT"),
        ("The mayor called on police to investigate.", "REQUEST"),
        ("Police held nine clerks in an outpost.", "COERCE"),
        ("The president lashed out at the union.", "ACCUSE"),
        ("Police shot a clerk at a club.", "ASSAULT"),
    ],
)
def test_what_is_one(pipeline: Pipeline, text: str, kind: str) -> None:
    assert len(in_may(pipeline, text, kind)) == 1


def test_what_somebody_is_wanted_for(pipeline: Pipeline) -> None:
    assert "questioning" not in by_trigger(pipeline, "Cobb is wanted for questioning in two shootings.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police said the innocent must be protected from being murdered.", "negated"),
        ("Guards protected the villagers, killing three attackers.", "actual"),
    ],
)
def test_what_people_are_protected_from(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in in_may(pipeline, text, "ASSAULT")] == [status]
