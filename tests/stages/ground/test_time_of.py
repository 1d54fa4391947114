"""The time of one event (tests/cases/event_times.toml)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.stages.ground import find_times, time_of
from according.stages.ground.time_of import inference
from flat import report, tagged

TABLE = Path(__file__).resolve().parents[2] / "cases" / "event_times.toml"
CASES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf8"))["case"]
SPEECH = ("ACCUSE", "THREATEN", "REQUEST")


def mention(found: Parsed, case: dict[str, Any]) -> EventMention:
    """The last word of the text that is the case's trigger."""
    at, token = [(Ref(s.index, t.index), t) for s in found.sentences for t in s.tokens if t.form == case["trigger"]][-1]
    return EventMention(
        at=at, start=token.start, end=token.end, type=case["type"], mode=None, actors=(), recipients=(),
        status=case["status"], rule="", status_rule="", speech=case["type"] in SPEECH,
    )  # fmt: skip


def answer(case: dict[str, Any], published: str) -> str:
    found, text = tagged(*case["words"])
    document = report(text, published)
    time = time_of(mention(found, case), parsed=found, times=find_times(found, document=document), document=document)
    return f"{time.start}..{time.end} {time.rule}" if time else "none"


@pytest.mark.parametrize("case", CASES)
def test_times_of_events(case: dict[str, Any]) -> None:
    assert answer(case, "2019-06-29") == case["time"]


@pytest.mark.parametrize("case", [case for case in CASES if "2011" not in case["time"]])
def test_without_a_publication_day_nothing_is_guessed(case: dict[str, Any]) -> None:
    assert answer(case, "") == "none"


def test_a_time_far_off_counts_less() -> None:
    case = next(c for c in CASES if c["time"].endswith("carried"))
    found, text = tagged(*case["words"])
    document = report(text, "2019-06-29")
    times = find_times(found, document=document)
    carried = time_of(mention(found, case), parsed=found, times=times, document=document)
    own = times[0].time
    assert carried is not None
    assert own is not None
    assert inference(own) == 0 < inference(carried)
