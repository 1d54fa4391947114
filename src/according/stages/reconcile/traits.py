"""A stored claim made ready for comparison: days as numbers, a place as a point on the globe, words as stems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin

from according.ontology.event_types import SPEECH_ACTS
from according.ontology.tables import DATA, read_table
from according.records.count import Count
from according.records.stored import StoredClaim
from according.records.where import FINE_PRECISIONS, Place
from according.settings import ReconcileSettings
from according.stages.reconcile.parties import Who, who
from according.stages.reconcile.words import squares, stem, stems_of, words_of

SPEECH_TYPES = SPEECH_ACTS | {"CONSULT", "SANCTION"}
"""Types of which an event is known by who takes part: two parties who accuse are two accusations."""
REAL = frozenset({"actual", "negated"})
SURE = frozenset({"given", "page"})
"""Where a day of publication comes from that rests on no reading of the text."""
EXACT = frozenset({"time", "day"})
WEEKDAYS = frozenset(
    row["word"] for row in read_table(DATA / "times" / "weekdays.tsv", columns=("word", "weekday", "ambiguous")) if row["ambiguous"] == "no"
)
HELD = 20_000
"""Days and places that are held, so that those that many claims name are one object."""
_PLACE_EMPTY = frozenset({"the", "of", "city", "town", "village", "province", "district", "region", "area", "near"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Days:
    """Days as ordinals, end included. exact: one day. inferred: not said of the event itself. slack: how many days off it may be.

    Days, like places and parties, are one object in all claims that say the same: it is compared by what it is, and two of them once.
    """

    first: int
    last: int
    exact: bool
    inferred: bool
    slack: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spot:
    """A place. at: unit vector to it, None if the gazetteer does not know it; km: its radius; fine: below the province."""

    name: str
    stems: frozenset[str]
    at: tuple[float, float, float] | None
    km: float
    fine: bool
    precision: str
    country: str | None
    inferred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What of a claim is compared. told: ordinal of the day of publication; told_surely: it was
    given with the report, not found in its text. words: stems of the sentence.

    lead: stems of how the report begins, of the sentence where that is not known; led: the sum of their squared weights.
    weekdays: that the sentence names. figures: what -> (low, high or None).
    """

    claim: StoredClaim
    days: Days | None
    told: int | None
    told_surely: bool
    spot: Spot | None
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    figures: dict[str, tuple[tuple[int, int | None], ...]]
    trigger: frozenset[str]
    words: frozenset[str]
    weekdays: frozenset[str]
    lead: frozenset[str]
    led: int

    @property
    def id(self) -> str:
        """The claim's."""
        return self.claim.id


def traits_of(claim: StoredClaim, *, knobs: ReconcileSettings) -> Traits:
    """A claim made ready for comparison; rests on nothing but the claim."""
    words = words_of(claim.evidence)
    lead, led = _lead(claim.lead or claim.evidence)
    return Traits(
        claim=claim,
        days=_days(claim, knobs),
        told=claim.published.toordinal() if claim.published else None,
        told_surely=claim.published is not None and claim.published_from in SURE,
        spot=_spot(claim.place) if claim.place else None,
        actors=tuple(who(party) for party in claim.actors),
        recipients=tuple(who(party) for party in claim.recipients),
        figures=_figures(claim.counts),
        trigger=frozenset(stem(word) for word in words_of(claim.trigger)),
        words=stems_of(words),
        weekdays=WEEKDAYS.intersection(words),
        lead=lead,
        led=led,
    )


@lru_cache(maxsize=1000)
def _lead(text: str) -> tuple[frozenset[str], int]:
    """Made once for the claims of a report, which come together."""
    stems = stems_of(words_of(text))
    return stems, squares(stems)


def _days(claim: StoredClaim, knobs: ReconcileSettings) -> Days | None:
    if claim.time is None:
        return None
    first, last = claim.time.start.toordinal(), claim.time.end.toordinal()
    inferred = claim.time.rule.rpartition(", ")[2] in knobs.inferred_times
    exact = claim.time.granularity in EXACT and first == last
    return _same_days(first, last, exact, inferred, knobs.day_slack + knobs.inferred_day_slack * inferred)


@lru_cache(maxsize=HELD)
def _same_days(first: int, last: int, exact: bool, inferred: bool, slack: int) -> Days:
    return Days(first=first, last=last, exact=exact, inferred=inferred, slack=slack)


def _spot(place: Place) -> Spot:
    at = None if place.lat is None or place.lon is None else (place.lat, place.lon)
    inferred = place.rule.startswith(("scene told", "country of"))
    return _same_spot(place.name, at, place.radius_km or 0.0, place.precision, place.country, inferred)


@lru_cache(maxsize=HELD)
def _same_spot(name: str, at: tuple[float, float] | None, km: float, precision: str, country: str | None, inferred: bool) -> Spot:
    return Spot(
        name=name,
        stems=frozenset(stem(word) for word in words_of(name) if word not in _PLACE_EMPTY),
        at=at and _on_the_globe(*map(radians, at)),
        km=km,
        fine=precision in FINE_PRECISIONS,
        precision=precision,
        country=country,
        inferred=inferred,
    )


def _on_the_globe(lat: float, lon: float) -> tuple[float, float, float]:
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _figures(counts: Iterable[Count]) -> dict[str, tuple[tuple[int, int | None], ...]]:
    found: dict[str, set[tuple[int, int | None]]] = {}
    for count in counts:
        found.setdefault(count.what, set()).add((count.low, count.high))
    return {what: tuple(sorted(pairs, key=lambda pair: (pair[0], pair[1] or -1))) for what, pairs in found.items()}
