"""What befell somebody before is not where and when he is mourned; what courts hear of is not of the day that they hear it."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def _told(pipeline: Pipeline, text: str, trigger: str) -> Claim:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    return claim


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("A wreath was sent from Bergen by the family of murdered soldier Patrick Lane.", "murdered", None),
        ("The funeral of slain journalist Omar Kade took place in Beirut on Monday.", "slain", None),
        ("Relatives of a kidnapped priest marched in Abuja on Monday.", "kidnapped", None),
        ("Relatives of a kidnapped priest marched in Abuja on Monday.", "marched", "Abuja"),
        ("Relatives of a priest kidnapped in Jos marched in Abuja on Monday.", "kidnapped", "Jos"),
        ("The bodies of four slain rebels were found in Gwoza on Monday.", "slain", "Gwoza"),
    ],
)
def test_where_somebody_is_mourned_is_not_where_he_was_killed(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    found = _told(pipeline, text, trigger).place
    assert (found.name if found else None) == place


@pytest.mark.parametrize(
    ("text", "trigger", "source", "day"),
    [
        ("A woman was shot dead by two gunmen in Leeds, a jury was told on Tuesday.", "shot dead", "", None),
        ("A teenager was stabbed to death by a gang, the Old Bailey heard on Monday.", "stabbed", "", None),
        ("Soldiers tortured a priest on Monday, the inquest was told.", "tortured", "", "2024-04-29"),
        ("A woman was shot dead by two gunmen in Leeds, a judge said on Tuesday.", "shot dead", "judge", "2024-04-30"),
    ],
)
def test_a_court_that_hears_of_a_deed_says_nothing(pipeline: Pipeline, text: str, trigger: str, source: str, day: str | None) -> None:
    claim = _told(pipeline, text, trigger)
    assert ([one.name for one in claim.sources], str(claim.time.start) if claim.time else None) == ([source], day)


def test_last_night_beside_a_verb_of_speech_is_the_night_before_publication(pipeline: Pipeline) -> None:
    text = "President Moro last night called for talks."
    found = _told(pipeline, text, "called").time
    assert found is not None and str(found.start) == "2024-05-02"
