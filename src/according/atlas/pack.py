"""Events packed for the map: each name, place and kind once, rows of numbers that point at them. static/atlas.mjs reads it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from according.records.event import EventSketch

SCHEMA = 2
MOST_LETTERS = 200
"""Of a name or place; a longer one is cut, since no list shows it."""
MOST_NAMES = 4
"""Names of a role that a row carries; how many more there are is a number."""
PLACELESS = ("country",)
"""Precisions whose coordinates are the middle of something and are not given: a country is shown as its whole area."""


class _Table:
    """Values in the order in which they first came, and the number of each."""

    def __init__(self) -> None:
        self.numbers: dict[Any, int] = {}

    def of(self, value: Any) -> int:
        """The number of a value, texts cut to MOST_LETTERS."""
        value = tuple(_cut(part) for part in value) if isinstance(value, tuple) else _cut(value)
        return self.numbers.setdefault(value, len(self.numbers))

    def values(self) -> list[Any]:
        return list(self.numbers)


def _cut(value: Any) -> Any:
    return value[:MOST_LETTERS] + "…" if isinstance(value, str) and len(value) > MOST_LETTERS else value


def pack(events: Iterable[EventSketch]) -> dict[str, Any]:
    """A JSON object: `names`, `kinds` ([type, mode]), `places` ([name, admin1, country, lat, lon, radius_km, precision]), and `events`,
    each [id, kind, standing, start, end, granularity, place, reports, origins, actors, recipients, voices, review].

    kind, place and names are numbers of rows; -1 is a place that is not known; start and end are ISO days or null. voices is a flat list
    of name and stance, in turn. Of many actors, recipients or voices the first MOST_NAMES stand there, then minus how many more.
    """
    names, kinds, places = _Table(), _Table(), _Table()
    rows = [
        [
            event.id, kinds.of((event.type, event.mode)), event.standing, event.time_start, event.time_end, event.time_granularity,
            places.of(_place(event)) if event.place is not None else -1, event.reports, event.origins,
            _first(event.actors, names), _first(event.recipients, names), _voices(event.voices, names), event.review,
        ]
        for event in events
    ]  # fmt: skip
    return {"schema": SCHEMA, "names": names.values(), "kinds": kinds.values(), "places": places.values(), "events": rows}


def _place(event: EventSketch) -> tuple[Any, ...]:
    whole = event.precision in PLACELESS
    lat, lon = (None, None) if whole else (event.latitude, event.longitude)
    return (event.place, event.admin1, event.country, lat, lon, None if whole else event.radius_km, event.precision)


def _first(found: Sequence[str], names: _Table) -> list[int]:
    more = len(found) - MOST_NAMES
    return [*(names.of(name) for name in found[:MOST_NAMES]), *([-more] if more > 0 else [])]


def _voices(found: Sequence[tuple[str, str]], names: _Table) -> list[int | str]:
    flat: list[int | str] = []
    for name, stance in found[:MOST_NAMES]:
        flat += [names.of(name), stance]
    more = len(found) - MOST_NAMES
    return [*flat, -more] if more > 0 else flat


def in_script(value: Any) -> str:
    """JSON without the characters that could end a script element or a line of one."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text) if not text.isascii() else text
