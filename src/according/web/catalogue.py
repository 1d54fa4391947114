"""All claims of the ledger in memory as columns, so that any filter and its counts take milliseconds.

A hundred thousand claims take some 30 MB and a second to read; the file is read anew when its claims or events are others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from according.store import Ledger

KINDS = ("type", "standing", "status", "stance", "source", "actor", "recipient", "country", "outlet", "review")
UNKNOWN = "?"
"""Value of a claim that has none: no country, no outlet, no party."""
REPORT = "the report"
"""The reports' own voice among the sources."""

Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to filter. values: the commonest first; claims, places: pairs of claim and value, by value and the claim's event."""

    values: tuple[str, ...]
    claims: Numbers
    places: Numbers
    starts: Numbers

    def mask(self, wanted: Iterable[str], *, size: int) -> Mask:
        """The claims that have any of the values."""
        found = np.zeros(size, dtype=bool)
        number = self.numbers()
        for value in wanted:
            if value in number:
                place = number[value]
                found[self.claims[self.starts[place] : self.starts[place + 1]]] = True
        return found

    def numbers(self) -> dict[str, int]:
        """Values -> their place in `values`."""
        return {value: place for place, value in enumerate(self.values)}


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """Claims by their place in `claim_ids`, events by theirs in `event_ids`. first, last: days as ordinals, 0 if not known."""

    stamp: tuple[Any, ...]
    numbers: Numbers
    claim_ids: tuple[str, ...]
    documents: tuple[str, ...]
    event: Numbers
    first: Numbers
    last: Numbers
    event_ids: tuple[str, ...]
    event_day: tuple[str, ...]
    event_reports: Numbers
    facets: Mapping[str, Facet]

    @property
    def size(self) -> int:
        """How many claims there are."""
        return len(self.claim_ids)

    @cached_property
    def orders(self) -> Mapping[str, Numbers]:
        """Places of all events by: latest, oldest, reports. Those without a day come last."""
        day = np.array([_ordinal(day) for day in self.event_day], dtype=np.int64)
        names = np.argsort(np.argsort(np.array(self.event_ids, dtype=str))) if self.event_ids else day
        return {
            "latest": np.lexsort((names, -day, day == 0)),
            "oldest": np.lexsort((names, day, day == 0)),
            "reports": np.lexsort((names, -day, -self.event_reports)),
        }

    @cached_property
    def claim_order(self) -> Numbers:
        """Places of all claims, the latest first."""
        return np.lexsort((self.numbers, -self.first, self.first == 0))

    def events_of(self, mask: Mask, *, order: str) -> Numbers:
        """Places of the events that have a claim in the mask."""
        hit = np.zeros(len(self.event_ids) + 1, dtype=bool)
        hit[self.event[mask]] = True  # a claim without an event is at -1, the one place too many
        ordered: Numbers = self.orders[order]
        return ordered[hit[:-1][ordered]]

    def count(self, kind: str, mask: Mask, *, of: str = "events") -> dict[str, int]:
        """How many events (or claims) of the mask have which value, the most first. A claim that has a value twice has it once."""
        facet = self.facets[kind]
        kept = mask[facet.claims]
        units = self.event[facet.claims] if of == "events" else facet.claims
        if of == "events":
            kept &= units >= 0
        places, units = facet.places[kept], units[kept]
        if not len(places):
            return {}
        fresh = np.ones(len(places), dtype=bool)
        fresh[1:] = (places[1:] != places[:-1]) | (units[1:] != units[:-1])
        counts = np.bincount(places[fresh], minlength=len(facet.values))
        some = np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]
        return {facet.values[place]: int(counts[place]) for place in some}


def _ordinal(day: str | None) -> int:
    """A day as a number that sorts as days do; 0 if not known."""
    return int(day.replace("-", "")) if day else 0


def load_catalogue(ledger: Ledger) -> Catalogue:
    """Reads all columns of a ledger. Raises LedgerError."""
    with ledger.columns.snapshot():
        stamp = ledger.columns.stamp()
        events = list(ledger.columns.events())
        claims = list(ledger.columns.claims())
        place_of_event = {row[0]: place for place, row in enumerate(events)}
        event = np.array([place_of_event.get(row[7], -1) for row in claims], dtype=np.int64)
        values = _values(ledger, claims)
    standing = [row[1] for row in events]
    values["standing"] = [(place, standing[at]) for place, at in enumerate(event) if at >= 0]
    return Catalogue(
        stamp=stamp,
        numbers=np.array([row[0] for row in claims], dtype=np.int64),
        claim_ids=tuple(row[1] for row in claims),
        documents=tuple(row[2] for row in claims),
        event=event,
        first=np.array([_ordinal(row[5]) for row in claims], dtype=np.int64),
        last=np.array([_ordinal(row[6]) for row in claims], dtype=np.int64),
        event_ids=tuple(place_of_event),
        event_day=tuple(row[2] or "" for row in events),
        event_reports=np.array([row[3] for row in events], dtype=np.int64),
        facets={kind: _facet(values[kind], event) for kind in KINDS},
    )


def _values(ledger: Ledger, claims: Sequence[tuple[Any, ...]]) -> dict[str, list[tuple[int, str]]]:
    """By kind the pairs of claim and value."""
    ids = {row[1]: place for place, row in enumerate(claims)}
    outlets = {document: outlet for document, outlet, _ in ledger.columns.documents()}
    found: dict[str, list[tuple[int, str]]] = {
        "type": [(place, row[3]) for place, row in enumerate(claims)],
        "status": [(place, row[4]) for place, row in enumerate(claims)],
        "country": [(place, row[8] or UNKNOWN) for place, row in enumerate(claims)],
        "outlet": [(place, outlets.get(row[2]) or UNKNOWN) for place, row in enumerate(claims)],
        "review": [(place, row[9]) for place, row in enumerate(claims)],
        "actor": [],
        "recipient": [],
        "source": [],
        "stance": [],
    }
    for claim, role, name in ledger.columns.parties():
        found[role].append((ids[claim], name))
    for claim, name, stance in ledger.columns.sources():
        found["source"].append((ids[claim], name or REPORT))
        found["stance"].append((ids[claim], stance))
    return found


def _facet(pairs: Sequence[tuple[int, str]], event: Numbers) -> Facet:
    common = Counter(value for _, value in pairs)
    values = tuple(sorted(common, key=lambda value: (-common[value], value)))
    number = {value: place for place, value in enumerate(values)}
    claims = np.array([claim for claim, _ in pairs], dtype=np.int64)
    places = np.array([number[value] for _, value in pairs], dtype=np.int64)
    order = np.lexsort((claims, event[claims], places)) if len(claims) else claims
    starts = np.zeros(len(values) + 1, dtype=np.int64)
    np.cumsum([common[value] for value in values], out=starts[1:])
    return Facet(values, claims[order], places[order], starts)
