"""What is told beside deeds in newspapers: houses that stand for rulers, weapons, outcomes that did not come. Sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Rebels tested a missile on Monday, with the opposition taking shots at the current White House.", "tested", None),
        ("Ash Roca spoke with Han Lev on Monday, according to a Pentagon readout.", "spoke", None),
        ("The ministers met in the White House on Monday.", "met", "White House"),
        ("Police arrested two men near the Pentagon on Monday.", "arrested", "Pentagon"),
        ("Attackers hit the Pentagon with a plane.", "hit", "Pentagon"),
        ("The mayor defended the killing of rebels overseas. Police shot a man in Chicago and a boy in Denver, in the USA.", "killing", None),
        ("The rebels bombed a bus in revenge for the army's involvement in Chad.", "bombed", None),
        ("The rebels bombed a bus in Chad in revenge for the raid.", "bombed", "Chad"),
    ],
)
def test_where(pipeline: Pipeline, text: str, word: str, place: str | None) -> None:
    claim = next(claim for claim in in_may(pipeline, text) if word in claim.trigger.of(text))
    assert (claim.place and claim.place.name) == place


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Republicans blast Obama after the raid.", "ASSAULT", 0),
        ("Rebels blasted a bridge near Kano.", "ASSAULT", 1),
        ("An H-bomb might not fit our view of the country.", "ASSAULT", 0),
        ("A bomb killed two men in Kano.", "ASSAULT", 1),
        ("The president called the ensuing chaos a lesson that he had to learn.", "ACCUSE", 0),
        ("The president called the strike a war crime.", "ACCUSE", 1),
        ("The minister misjudged the Syrian president.", "ACCUSE", 0),
    ],
)
def test_what_is_an_event(pipeline: Pipeline, text: str, kind: str, told: int) -> None:
    assert len(in_may(pipeline, text, kind)) == told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The FBI inquiry into the minister did not result in criminal charges.", {"negated"}),
        ("The FBI inquiry into the minister resulted in criminal charges.", {"actual"}),
    ],
)
def test_what_nothing_led_to(pipeline: Pipeline, text: str, status: set[str]) -> None:
    assert {claim.status for claim in in_may(pipeline, text, "ACCUSE") if "charges" in claim.trigger.of(text)} == status


def test_a_foundation_is_not_the_state_of_whom_it_is_called_by(pipeline: Pipeline) -> None:
    text = "Hillary Clinton spoke on Monday. The Clinton foundation banned the actor."
    (claim,) = in_may(pipeline, text, "COERCE")
    assert "United States" not in parties(claim)[0]


def test_at_the_end_of_the_day_is_an_idiom(pipeline: Pipeline) -> None:
    assert [claim.time for claim in in_may(pipeline, "At the end of the day, rebels attack us and nobody helps.", "ASSAULT")] == [None]
