"""All claims of the ledger in memory as columns, so that any filter and its counts take milliseconds.

A hundred thousand claims take some 30 MB and a second to read; the file is read anew when its claims or events are others.
"""

from __future__ import annotations

import gc
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
    collecting = gc.isenabled()
    gc.disable()  # half a million rows make it look for cycles again and again, and there are none
    try:
        with ledger.columns.snapshot():
            return _read(ledger)
    finally:
        if collecting:
            gc.enable()


def _read(ledger: Ledger) -> Catalogue:
    columns = ledger.columns
    ids, standings, days, reports = _transposed(columns.events(), width=4)
    place_of_event = {name: place for place, name in enumerate(ids)}
    numbers, claim_ids, documents, types, statuses, first, last = _transposed(columns.claims(), width=7)
    events, countries, reviews = (columns.of_claims(what) for what in ("event", "country", "review"))
    event = np.fromiter((place_of_event.get(events.get(claim), -1) for claim in claim_ids), dtype=np.int64, count=len(claim_ids))
    outlets = {document: outlet or UNKNOWN for document, outlet, _ in columns.documents()}
    every = np.arange(len(claim_ids))
    joined = every[event >= 0]
    one_a_claim = {
        "type": types,
        "status": statuses,
        "review": [reviews.get(claim, "unreviewed") for claim in claim_ids],
        "country": [countries.get(claim) or UNKNOWN for claim in claim_ids],
        "outlet": [outlets[document] for document in documents],
    }
    facets = {kind: _facet(every, values, event) for kind, values in one_a_claim.items()}
    facets["standing"] = _facet(joined, [standings[place] for place in event[joined]], event)
    facets |= _of_children(ledger, claim_ids, event)
    return Catalogue(
        stamp=columns.stamp(),
        numbers=np.array(numbers, dtype=np.int64),
        claim_ids=claim_ids,
        documents=documents,
        event=event,
        first=np.fromiter(map(_ordinal, first), dtype=np.int64, count=len(first)),
        last=np.fromiter(map(_ordinal, last), dtype=np.int64, count=len(last)),
        event_ids=ids,
        event_day=tuple(day or "" for day in days),
        event_reports=np.array(reports, dtype=np.int64),
        facets=facets,
    )


def _of_children(ledger: Ledger, claim_ids: Sequence[str], event: Numbers) -> dict[str, Facet]:
    """The facets of which a claim may have several values: parties and voices."""
    place = {name: number for number, name in enumerate(claim_ids)}
    claims, roles, names = _transposed(ledger.columns.parties(), width=3)
    at = np.fromiter(map(place.__getitem__, claims), dtype=np.int64, count=len(claims))
    found = {}
    for role in ("actor", "recipient"):
        found[role] = _facet(
            at[np.fromiter((one == role for one in roles), dtype=bool, count=len(roles))],
            [name for name, one in zip(names, roles, strict=True) if one == role],
            event,
        )
    claims, names, stances = _transposed(ledger.columns.sources(), width=3)
    at = np.fromiter(map(place.__getitem__, claims), dtype=np.int64, count=len(claims))
    found["source"] = _facet(at, [name or REPORT for name in names], event)
    found["stance"] = _facet(at, stances, event)
    return found


def _transposed(rows: Iterable[tuple[Any, ...]], *, width: int) -> tuple[tuple[Any, ...], ...]:
    """The columns of rows; as many empty ones as there should be, if there are no rows."""
    return tuple(zip(*rows, strict=True)) or ((),) * width


def _facet(claims: Numbers, values: Sequence[str], event: Numbers) -> Facet:
    names = list(dict.fromkeys(values))
    met = {name: place for place, name in enumerate(names)}
    places = np.fromiter(map(met.__getitem__, values), dtype=np.int64, count=len(values))
    counts = np.bincount(places, minlength=len(names))
    common = sorted(range(len(names)), key=lambda place: (-counts[place], names[place]))
    rank = np.empty(len(names), dtype=np.int64)
    rank[common] = np.arange(len(names))
    places = rank[places]
    # One number to sort by, value, then event, then claim: it fits for up to a few million claims.
    order = np.argsort((places * (len(event) + 1) + event[claims] + 1) * (len(event) + 1) + claims)
    starts = np.zeros(len(names) + 1, dtype=np.int64)
    np.cumsum(counts[common], out=starts[1:])
    return Facet(tuple(names[place] for place in common), claims[order], places[order], starts)
