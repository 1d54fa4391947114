"""How far two claims speak of one event: points for what they share, against what differs, none for what one does not say.

Points are whole hundredths, so that their sums are the same in whatever order they are added.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from according.errors import DataFileError
from according.ontology.codebook import TYPES
from according.ontology.tables import DATA, read_table
from according.settings import ReconcileSettings
from according.stages.reconcile.parties import any_pair
from according.stages.reconcile.spots import coarser, finer, km_apart, may_be_of_one_country, worth_of, worth_of_name
from according.stages.reconcile.traits import REAL, SPEECH_TYPES, Days, Spot, Traits
from according.stages.reconcile.words import WHOLE, total

_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_WEEK, _MONTH = 7, 31
_SMALL = 3
_NEAR_RATIO = 2.0


def _kindred() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {name: {name} for name in TYPES}
    for row in read_table(DATA / "reconcile" / "kindred.tsv", columns=("one", "other", "example")):
        if row["one"] not in found or row["other"] not in found:
            raise DataFileError("kindred.tsv", where=f"{row['one']} {row['other']}", problem=f"types are {', '.join(TYPES)}")
        found[row["one"]].add(row["other"])
        found[row["other"]].add(row["one"])
    return {name: frozenset(others) for name, others in found.items()}


KINDRED = _kindred()
"""Type -> the types that an event of it may have in another report, itself among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that speaks for (points above 0) or against. what: in words. points: hundredths."""

    what: str
    points: int


Scored = tuple[int, str, tuple[object, ...]]
"""Points, and how to say what they are for: made into words only where somebody asks."""


class Comparer:
    """Compares two claims by the knobs of the settings."""

    def __init__(self, knobs: ReconcileSettings) -> None:
        self.knobs = knobs
        self.worth = {f.name: round(100 * getattr(knobs, f.name)) for f in fields(knobs) if isinstance(getattr(knobs, f.name), float)}
        self._parts: tuple[Callable[[Traits, Traits], list[Scored] | None], ...] = (
            self._kinds, self._days, self._spots, self._figures, self._parties, self._words,
        )  # fmt: skip
        self._parties_at_most = max(0, self.worth["same_actor"]) + max(0, self.worth["same_recipient"])

    def score(self, a: Traits, b: Traits) -> int | None:
        """Points of two claims; None if they cannot be one event, whatever else they share."""
        points = 0
        for part in self._parts:
            found = part(a, b)
            if found is None:
                return None
            for scored in found:
                points += scored[0]
        return points

    def link(self, a: Traits, b: Traits) -> int | None:
        """The points of two claims that are enough for a link; None if they are not, or cannot be one event."""
        if self._apart(a, b):
            return None
        points, least = 0, self.worth["link"]
        for part in self._parts[:-2]:
            found = part(a, b)
            if found is None:
                return None
            for scored in found:
                points += scored[0]
        # Words and parties take longest: they are asked only if the most that they may give is enough.
        hope = self._most_words(a, b)
        if points + hope + self._parties_at_most < least:
            return None
        points += sum([scored[0] for scored in self._parties(a, b)])
        if points + hope < least:
            return None
        points += sum([scored[0] for scored in self._words(a, b)])
        return points if points >= least else None

    def _most_words(self, a: Traits, b: Traits) -> int:
        """The most points that words may give, as if all that are shared had the whole weight."""
        worth = self.worth
        most: int = worth["same_trigger"] + worth["same_mode"]
        if shared := len(a.words & b.words):
            most += min(worth["most_words"], round(worth["same_words"] * 2 * shared * WHOLE / (a.said + b.said or 1)))
        if a.claim.type == b.claim.type and (shared := len(a.lead & b.lead)):
            most += min(worth["most_lead"], round(worth["same_lead"] * 2 * shared * WHOLE / (a.led + b.led or 1)))
        return most

    def _apart(self, a: Traits, b: Traits) -> bool:
        """Days or places alone make them two: asked first, since it is asked of most pairs and quickly answered."""
        one, other = a.days, b.days
        if one and other:
            slack = one.slack if one.slack > other.slack else other.slack
            if one.first - other.last > slack or other.first - one.last > slack:
                return True
        here, there = a.spot, b.spot
        if here is None or there is None or here.at is None or there.at is None or here.inferred or there.inferred:
            return False
        if here.stems == there.stems:
            return False
        km, near = km_apart(here.at, there.at), self.knobs.near_km
        return km > here.km + there.km + self.knobs.far_km and km > max(here.km, there.km, 0.0) + near

    def points(self, a: Traits, b: Traits) -> tuple[Point, ...]:
        """What speaks for and against two claims being of one event, heaviest first; empty if they cannot be."""
        found: list[Scored] = []
        for part in self._parts:
            scored = part(a, b)
            if scored is None:
                return ()
            found += scored
        points = (Point(what=form.format(*about), points=worth) for worth, form, about in found)
        return tuple(sorted(points, key=lambda point: (-abs(point.points), point.what)))

    def _point(self, form: str, knob: str, *about: object, sign: int = 1, half: bool = False) -> Scored:
        return sign * (self.worth[knob] // (2 if half else 1)), form, about

    def _kinds(self, a: Traits, b: Traits) -> list[Scored] | None:
        one, other = a.claim, b.claim
        if other.type not in KINDRED[one.type]:
            return None
        found = [self._point("told apart in one report", "one_report", sign=-1)] if one.document == other.document else []
        if one.type != other.type and not a.trigger & b.trigger:
            found.append(self._point("types {} and {}", "kindred_type", one.type, other.type, sign=-1))
        if one.status != other.status and not (one.status in REAL and other.status in REAL):
            if _told_too_late(a, b) or _told_too_late(b, a):
                return None
            found.append(self._point("statuses {} and {}", "other_status", one.status, other.status, sign=-1))
        if one.status != other.status and one.status in REAL and other.status in REAL:
            found.append(self._point("one denies what the other says", "denial"))
        return found

    def _days(self, a: Traits, b: Traits) -> list[Scored] | None:
        if a.days and b.days:
            return self._both_days(a.days, b.days)
        if _happened_after_it_was_told(a, b) or _happened_after_it_was_told(b, a):
            return None
        apart = _told_apart(a, b)
        if apart is not None and apart > self.knobs.reported_within_days:
            if a.days is None and b.days is None:
                return None  # nothing but words and names would tie them: who condemns something every month would have condemned once
            return [self._point("told {} days apart", "long_ago", apart, sign=-1)]
        return []

    def _both_days(self, one: Days, other: Days) -> list[Scored] | None:
        inferred = one.inferred or other.inferred
        gap = max(one.first, other.first) - min(one.last, other.last)
        if gap > max(one.slack, other.slack):
            return None
        if gap > 0:
            return [self._point("{} day apart", "other_inferred_day" if inferred else "other_day", gap, sign=-1)]
        if one.exact and other.exact:
            return [self._point("same day", "same_day", half=inferred)]
        longest = max(one.last - one.first, other.last - other.first) + 1
        if longest > _MONTH:
            return []
        within = "week" if longest <= _WEEK else "month"
        return [self._point("same {}", f"same_{within}", within, half=inferred)]

    def _spots(self, a: Traits, b: Traits) -> list[Scored] | None:
        one, other = a.spot, b.spot
        if one is None or other is None:
            return []
        sure = not (one.inferred or other.inferred)
        if one.stems and one.stems == other.stems and may_be_of_one_country(one, other):
            return [self._point("same place: {}", worth_of_name(one, other), one.name, half=not sure)]
        if one.at is None or other.at is None:
            return self._by_name(one, other, sure)
        km = km_apart(one.at, other.at)
        if one.fine and other.fine:
            return self._both_fine(one, other, km, sure)
        if km <= max(one.km, other.km) + self.knobs.near_km and may_be_of_one_country(one, other):
            return [self._point("{} lies in {}", worth_of(one, other), finer(one, other).name, coarser(one, other).name, half=not sure)]
        return self._elsewhere(one, other, km, sure)

    def _by_name(self, one: Spot, other: Spot, sure: bool) -> list[Scored] | None:
        """Places of which the gazetteer does not know one."""
        if not may_be_of_one_country(one, other):
            return None if sure else [self._point("{} and {}", "other_place", one.country, other.country, sign=-1)]
        if one.stems & other.stems:
            return [self._point("{} and {}", "same_place", one.name, other.name, half=True)]
        if one.country == other.country and "country" in (one.precision, other.precision):
            return [self._point("both in {}", "within_country", one.country)] if one.country else []
        return [self._point("{} and {}", "other_place", one.name, other.name, sign=-1, half=True)]

    def _both_fine(self, one: Spot, other: Spot, km: float, sure: bool) -> list[Scored] | None:
        if km <= self.knobs.near_km:
            return [self._point("{:.0f} km apart", "same_place", km, half=not sure)]
        if "offset" in (one.precision, other.precision) and km <= one.km + other.km:
            return [self._point("{:.0f} km apart", "within_district", km, half=not sure)]
        if "district" in (one.precision, other.precision) and km <= max(one.km, other.km):
            return [self._point("{} lies in {}", "within_district", finer(one, other).name, coarser(one, other).name, half=not sure)]
        return self._elsewhere(one, other, km, sure)

    def _elsewhere(self, one: Spot, other: Spot, km: float, sure: bool) -> list[Scored] | None:
        if sure and km > one.km + other.km + self.knobs.far_km:
            return None
        return [self._point("{} and {}, {:.0f} km apart", "other_place", one.name, other.name, km, sign=-1, half=not sure)]

    def _figures(self, a: Traits, b: Traits) -> list[Scored] | None:
        found = []
        for what in sorted(a.figures.keys() & b.figures.keys()):
            ours, theirs = ({low for low, _ in traits.figures[what]} for traits in (a, b))
            shared = ours & theirs
            if shared:
                most = max(shared)
                found.append(self._point("{} {}", "same_small_count" if most <= _SMALL else "same_count", most, what))
                continue
            ratio = min((max(x, y) + 1) / (min(x, y) + 1) for x in ours for y in theirs)
            if ratio > self.knobs.max_count_ratio:
                return None
            if ratio > _NEAR_RATIO:
                found.append(self._point("{} and {} {}", "other_count", min(ours), min(theirs), what, sign=-1))
        return found

    def _parties(self, a: Traits, b: Traits) -> list[Scored]:
        if a.claim.type in _MUTUAL and b.claim.type in _MUTUAL:
            return self._one_list("actor", any_pair((*a.actors, *a.recipients), (*b.actors, *b.recipients)), "other_speaker")
        speech = a.claim.type in SPEECH_TYPES or b.claim.type in SPEECH_TYPES
        actors, recipients = any_pair(a.actors, b.actors), any_pair(a.recipients, b.recipients)
        if not speech and "same" not in (actors[0], recipients[0]):
            for ours, theirs in ((a.actors, b.recipients), (a.recipients, b.actors)):
                crossed, party = any_pair(ours, theirs)
                if crossed == "same" and party is not None:
                    return [self._point("{} takes part", "swapped", party.name)]
        found = self._one_list("actor", actors, "other_speaker" if speech else "other_actor")
        return found + self._one_list("recipient", recipients, "other_recipient")

    def _one_list(self, role: str, met: tuple[str, object], other: str) -> list[Scored]:
        how, party = met
        if how == "unknown":
            return []
        name = getattr(party, "name", "")
        if how == "other":
            return [self._point("another {} than {}", other, role, name, sign=-1)]
        return [self._point("{} {}", f"same_{role}" if how == "same" else f"same_{how}", role, name)]

    def _words(self, a: Traits, b: Traits) -> list[Scored]:
        found, one_report = [], a.claim.document == b.claim.document
        if a.trigger & b.trigger:
            found.append(self._point('"{}"', "same_trigger", a.claim.trigger))
        one, other = a.claim.mode, b.claim.mode
        if one and other and a.claim.type == b.claim.type:
            same = one == other
            found.append(self._point("mode {}", "same_mode", one) if same else self._point("{}, {}", "other_mode", one, other, sign=-1))
        if one_report:
            return found
        shared = a.words & b.words
        if shared and (said := a.said + b.said):
            points = min(self.worth["most_words"], round(self.worth["same_words"] * 2 * total(shared) / said))
            found.append((points, "{} words in common", (len(shared),)))
        return found + self._leads(a, b)

    def _leads(self, a: Traits, b: Traits) -> list[Scored]:
        """Reports that begin alike are of one story, which says little of events of two types: a story has an attack and an arrest."""
        shared = a.lead & b.lead
        if not shared or a.claim.type != b.claim.type:
            return []
        points = min(self.worth["most_lead"], round(self.worth["same_lead"] * 2 * total(shared) / (a.led + b.led)))
        return [(points, "{} words of the beginning in common", (len(shared),))]


def _told_too_late(a: Traits, b: Traits) -> bool:
    """A threat or plan that was told after the deed is not of that deed."""
    if a.claim.status in REAL or b.claim.status not in REAL or a.told is None or a.days is not None:
        return False
    return b.days is not None and b.days.last < a.told


def _happened_after_it_was_told(a: Traits, b: Traits) -> bool:
    """a, which has no day, is told as done before b's day."""
    return a.days is None and a.claim.status == "actual" and a.told is not None and b.days is not None and b.days.first > a.told


def _told_apart(a: Traits, b: Traits) -> int | None:
    """Days between two tellings, or between one and the other's day."""
    if a.days is None and b.days is None:
        return None if a.told is None or b.told is None else abs(a.told - b.told)
    dated, other = (a, b) if a.days else (b, a)
    if dated.days is None or other.told is None:
        return None
    return max(0, dated.days.first - other.told, other.told - dated.days.last)
