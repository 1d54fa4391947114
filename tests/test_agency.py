"""Days and places of sentences in the manner of news agencies, of many wars and decades (tests/cases/agency.toml), by the whole coder."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from according.pipeline import Analysis, Pipeline
from according.records.claim import Claim
from according.records.document import Document
from according.records.where import Place
from according.stages.ground import Gazetteer, find_places, find_times
from according.stages.ground.geometry import distance_km

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "cases" / "agency.toml").read_text(encoding="utf8"))["case"]


def analysed(case: dict[str, Any], pipeline: Pipeline) -> Analysis:
    published = date.fromisoformat(case["published"]) if case["published"] else None
    given = "given" if published else "unknown"
    return pipeline.analyse(Document(id="0", text=case["text"], published=published, published_from=given))


def days(found: Analysis) -> dict[str, str]:
    """Words of each time -> its days."""
    text, sentences = found.document.text, found.parsed.sentences
    times = {}
    for mention in find_times(found.parsed, document=found.document):
        words = text[sentences[mention.sentence][mention.first].start : sentences[mention.sentence][mention.last].end]
        times[words] = f"{mention.time.start}..{mention.time.end}" if mention.time else "none"
    return times


def places(found: Analysis, gazetteer: Gazetteer) -> dict[str, Place]:
    """Words of each place -> the place."""
    text, sentences = found.document.text, found.parsed.sentences
    return {
        text[sentences[m.sentence][m.first].start : sentences[m.sentence][m.last].end]: m.place
        for m in find_places(found.parsed, document=found.document, gazetteer=gazetteer)
    }


def is_there(place: Place | None, wanted: str) -> bool:
    """Whether a place is the one that "country lat lon km" tells."""
    country, *point = wanted.split()
    if place is None or (place.country or "-") != country:
        return False
    if not point or place.lat is None or place.lon is None:
        return not point
    lat, lon, km = (float(number) for number in point)
    return distance_km(place.lat, place.lon, lat, lon) <= km


def told(claim: Claim) -> tuple[str, str]:
    time, place = claim.time, claim.place
    return f"{time.start}..{time.end}" if time else "-", f"{place.name} {place.text}" if place else "-"


def wrong_events(found: Analysis, wanted: list[str]) -> list[str]:
    wrong = []
    for one in wanted:
        trigger, _, rest = one.partition(" = ")
        (types, when, _, where), text = rest.split(" ", 3), found.document.text
        claims = [c for c in found.claims if text[c.trigger.start : c.trigger.end].startswith(trigger) and c.type in types.split("|")]
        fits = [c for c in claims if when in ("?", told(c)[0]) and (where == "?" or where in told(c)[1])]
        if not fits:
            wrong.append(f"{one}: {[told(c) for c in claims] or 'not found'}")
    return wrong


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_agency_sentence(case: dict[str, Any], pipeline: Pipeline) -> None:
    found = analysed(case, pipeline)
    times, spots = days(found), places(found, pipeline.gazetteer)
    wrong = [f"{one}: {times}" for one in case["times"] if times.get(one.partition(" = ")[0]) != one.partition(" = ")[2]]
    for one in case["places"]:
        words, _, wanted = one.partition(" = ")
        place = spots.get(words) or next((p for text, p in spots.items() if words in text), None)
        if not is_there(place, wanted):
            wrong.append(f"{one}: {place}")
    assert wrong + wrong_events(found, case.get("events", [])) == []


def test_without_a_day_of_publication_weekdays_stay_unknown(pipeline: Pipeline) -> None:
    case = next(c for c in CASES if "Tuesday" in c["times"][0] and c["published"])
    found = analysed(case | {"published": ""}, pipeline)
    assert "1993" not in str(days(found)), "no day may be guessed"
