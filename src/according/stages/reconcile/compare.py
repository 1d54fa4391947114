"""How far two claims speak of one event: points for what they share, against what differs, none for what one does not say.

What two claims say may make two events of them: days or places too far apart, figures that are no figures of one thing. Such claims
are never linked, and of two reports that were given with their day of publication never of one event. Where that day is not known, or
only found in the text, days may be misread: then, in a group that others tie together, this only weighs against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import sqrt

from according.errors import DataFileError
from according.ontology.event_types import TYPES
from according.ontology.tables import DATA, read_table
from according.settings import ReconcileSettings
from according.stages.reconcile.in_space import in_space, places_apart
from according.stages.reconcile.in_time import days_apart, in_time, said_again
from according.stages.reconcile.parties import any_pair
from according.stages.reconcile.points import Part, Point, Scored, Worth
from according.stages.reconcile.traits import REAL, SPEECH_TYPES, Traits
from according.stages.reconcile.words import squares

_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
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


def _modes() -> frozenset[tuple[str, frozenset[str]]]:
    rows = list(read_table(DATA / "reconcile" / "modes.tsv", columns=("type", "one", "other", "example")))
    for row in rows:
        if row["type"] not in TYPES:
            raise DataFileError("modes.tsv", where=row["type"], problem=f"types are {', '.join(TYPES)}")
    return frozenset((row["type"], frozenset({row["one"], row["other"]})) for row in rows)


MODES = _modes()
"""Modes of a type that do not speak against each other: (type, the two modes)."""
KINDRED = _kindred()
"""Type -> the types that an event of it may have in another report, itself among them."""


class Comparer:
    """Compares two claims by the knobs of the settings."""

    def __init__(self, knobs: ReconcileSettings, *, worth: Worth | None = None) -> None:
        """worth: other points than the knobs have, for measuring."""
        self.knobs, self.worth = knobs, worth or Worth(knobs)
        self._parts: tuple[Callable[[Traits, Traits], Part], ...] = (
            self._days, self._places, self._figures, self._parties, self._story,
        )  # fmt: skip
        self._quick = (self._kinds, self._days, self._places, self._figures)
        self._parties_at_most = self._at_most("same_actor", "same_recipient")
        self._story_at_most = self._at_most("most_story", "same_mode")
        self._trigger_at_most = self._at_most("same_trigger", "same_trigger_in_story")

    def _at_most(self, *knobs: str) -> int:
        return sum(max(0, self.worth[knob]) for knob in knobs)

    def score(self, a: Traits, b: Traits) -> int | None:
        """Points of two claims; None if they cannot be one event, whatever else they share."""
        found = self._all(a, b)
        return None if found is None else _sum(found)

    def _all(self, a: Traits, b: Traits) -> Part:
        """All that speaks for and against them."""
        found = self._kinds(a, b)
        if found is None:
            return None
        for part in self._parts:
            of_part = part(a, b)
            if of_part is None:
                if a.told_surely and b.told_surely:
                    return None
                of_part = self._in_doubt(part, a, b)
            found += of_part
        return found

    def _in_doubt(self, part: Callable[[Traits, Traits], Part], a: Traits, b: Traits) -> list[Scored]:
        """What would make two events of them, if it were sure when they were told."""
        if part == self._days and said_again(a, b, within=self.knobs.reported_within_days):
            return [self.worth.point("without a day, and told far apart", "told_apart", sign=-1)]
        return [self.worth.point("{} of two events", "impossible", part.__name__[1:], sign=-1)]

    def links(self, a: Traits, others: Iterable[Traits]) -> dict[str, int]:
        """Those of other claims that have points enough for a link with this one, and the points; none of its own report."""
        document, days, spot, knobs = a.claim.document, a.days, a.spot, self.knobs
        found = {}
        # Days or places alone make two events of most pairs: asked first, since it is quickly answered.
        for b in others:
            if days and b.days and days_apart(days, b.days) or places_apart(spot, b.spot, knobs=knobs) or b.claim.document == document:
                continue
            points = self._enough(a, b)
            if points is not None:
                found[b.id] = points
        return found

    def _enough(self, a: Traits, b: Traits) -> int | None:
        """The points of two claims that are enough for a link; None if they are not, or say that they are two events."""
        points, least = 0, self.worth["link"]
        for part in self._quick:
            found = part(a, b)
            if found is None:
                return None
            if found:
                points += _sum(found)
        # Words and parties take longest: they are asked only if the most that they may give is enough.
        hope = self._story_at_most + (self._trigger_at_most if a.trigger & b.trigger else 0)
        if points + hope + self._parties_at_most < least:
            return None
        points += _sum(self._parties(a, b))
        if points + hope < least:
            return None
        points += _sum(self._story(a, b))
        return points if points >= least else None

    def points(self, a: Traits, b: Traits) -> tuple[Point, ...]:
        """What speaks for and against two claims being of one event, heaviest first; empty if they cannot be."""
        found = self._all(a, b) or []
        points = (Point(what=form.format(*about), points=worth) for worth, form, about in found)
        return tuple(sorted(points, key=lambda point: (-abs(point.points), point.what)))

    def _kinds(self, a: Traits, b: Traits) -> Part:
        one, other, point = a.claim, b.claim, self.worth.point
        if other.type not in KINDRED[one.type]:
            return None
        found = [point("told apart in one report", "one_report", sign=-1)] if one.document == other.document else []
        if one.type != other.type:
            found.append(point("types {} and {}", "kindred_type", one.type, other.type, sign=-1))
        if one.status != other.status and not (one.status in REAL and other.status in REAL):
            found.append(point("statuses {} and {}", "other_status", one.status, other.status, sign=-1))
        return found

    def _days(self, a: Traits, b: Traits) -> Part:
        return in_time(a, b, worth=self.worth)

    def _places(self, a: Traits, b: Traits) -> Part:
        return in_space(a.spot, b.spot, worth=self.worth)

    def _figures(self, a: Traits, b: Traits) -> Part:
        found: list[Scored] = []
        if not (a.figures and b.figures):
            return found
        for what in sorted(a.figures.keys() & b.figures.keys()):
            ours, theirs = ({low for low, _ in traits.figures[what]} for traits in (a, b))
            shared = ours & theirs
            if shared:
                most = max(shared)
                found.append(self.worth.point("{} {}", "same_small_count" if most <= _SMALL else "same_count", most, what))
                continue
            ratio = min((max(x, y) + 1) / (min(x, y) + 1) for x in ours for y in theirs)
            if ratio > self.knobs.max_count_ratio:
                return None
            if ratio > _NEAR_RATIO:
                found.append(self.worth.point("{} and {} {}", "other_count", min(ours), min(theirs), what, sign=-1))
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
                    return [self.worth.point("{} takes part", "swapped", party.name)]
        found = self._one_list("actor", actors, "other_speaker" if speech else "other_actor")
        return found + self._one_list("recipient", recipients, "other_recipient")

    def _one_list(self, role: str, met: tuple[str, object], other: str) -> list[Scored]:
        how, party = met
        if how == "unknown":
            return []
        name = getattr(party, "name", "")
        if how in ("other", "person"):
            knob = "other_person" if how == "person" and role == "recipient" else other
            return [self.worth.point("another {} than {}", knob, role, name, sign=-1)]
        return [self.worth.point("{} {}", f"same_{role}" if how == "same" else f"same_{how}", role, name)]

    def _story(self, a: Traits, b: Traits) -> list[Scored]:
        """What the reports are about, and what the two claims call the event.

        The same word says little of two reports of war and much of two reports that are alike: "attack".
        """
        point = self.worth.point
        one, other, like = a.claim, b.claim, 1.0 if a.claim.document == b.claim.document else alike(a, b)
        most = self.worth["most_story"]
        found: list[Scored] = [(min(most, round(self.worth["same_story"] * like)), "reports alike by {:.0%}", (like,))] if like else []
        if a.trigger & b.trigger:
            points = self.worth["same_trigger"] + round(self.worth["same_trigger_in_story"] * like)
            found.append((points, '"{}"', (one.trigger,)))
        if one.mode and other.mode and one.type == other.type:
            if one.mode == other.mode:
                found.append(point("mode {}", "same_mode", one.mode))
            elif (one.type, frozenset({one.mode, other.mode})) not in MODES:
                found.append(point("{}, {}", "other_mode", one.mode, other.mode, sign=-1))
        return found


def alike(a: Traits, b: Traits) -> float:
    """How alike two reports begin: the cosine of their words, each by how much it says. 0 to 1."""
    shared = a.lead & b.lead
    return squares(shared) / sqrt(a.led * b.led) if shared else 0.0


def _sum(found: list[Scored]) -> int:
    points = 0
    for scored in found:
        points += scored[0]
    return points
