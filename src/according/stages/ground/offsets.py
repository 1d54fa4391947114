"""Reads "100km southwest of Tripoli": how far, which way, from what."""

from __future__ import annotations

from dataclasses import dataclass

from according.records.parse import Sentence
from according.stages.ground.names import Name
from according.stages.ground.place_words import PlaceWords

_FURTHEST = 6
_NAUTICAL = 1.852
"""Km in a nautical mile."""
_BETWEEN = frozenset((",", "(", "-", "–", "—"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """A distance from a place. first, last: its tokens with the reference; head: its word in the tree.

    bearing: degrees clockwise from north or None. reference: the name that it is counted from, None = "the capital".
    of: the name that it tells the place of ("Gharyan, 100km southwest of Tripoli"), or None.
    """

    sentence: int
    first: int
    last: int
    head: int
    km: float
    bearing: float | None
    reference: Name | None
    of: Name | None


def find_offsets(sentence: Sentence, names: list[Name], *, words: PlaceWords) -> list[Offset]:
    """The offset expressions of a sentence, in text order. names: the sentence's names of places."""
    found, starts, ends = [], {name.first: name for name in names}, {name.last: name for name in names}
    for unit in range(1, len(sentence.tokens)):
        factor = words.units.get(sentence.tokens[unit].form.lower().rstrip("."))
        if not factor:
            continue
        nautical = unit > 1 and sentence.tokens[unit - 1].form.lower() == "nautical"
        number = _number(sentence.tokens[unit - 2 if nautical else unit - 1].form, words)
        if number is not None:
            km = number * (_NAUTICAL if nautical else factor)
            offset = _read(sentence, unit, km, words=words, starts=starts, ends=ends)
            if offset is not None:
                found.append(offset)
    return found


def _read(sentence: Sentence, unit: int, km: float, *, words: PlaceWords, starts: dict[int, Name], ends: dict[int, Name]) -> Offset | None:
    at, bearing = _past_brackets(sentence, unit + 1), None
    limit = min(len(sentence.tokens), at + _FURTHEST + 2)
    while at < limit and sentence.tokens[at].form.lower() not in words.from_distance:
        lower = sentence.tokens[at].form.lower()
        if lower in words.directions:
            bearing = _turned(bearing, words.directions[lower])
        elif lower not in words.after_distance and lower != "-":
            return None
        at += 1
    if at >= limit:
        return None
    following = next((starts[n] for n in range(at + 1, at + 1 + _FURTHEST) if n in starts), None)
    reference = following if following is not None and _clear(sentence, at + 1, following.first, words) else None
    capital = next((n for n in range(at + 1, min(at + 3, len(sentence.tokens))) if sentence.tokens[n].form.lower() == "capital"), None)
    if reference is None and capital is None:
        return None
    last = reference.last if reference is not None else capital or at
    first = unit - 2 if sentence.tokens[unit - 1].form.lower() == "nautical" else unit - 1
    while first > 0 and sentence.tokens[first - 1].form.lower() in words.before_distance:
        first -= 1
    head = next((n for n in range(first, last + 1) if not first <= sentence.tokens[n].head <= last), unit)
    return Offset(
        sentence=sentence.index, first=first, last=last, head=head, km=km, bearing=bearing, reference=reference,
        of=_told(sentence, first, ends),
    )  # fmt: skip


def _clear(sentence: Sentence, start: int, end: int, words: PlaceWords) -> bool:
    """Only articles, adjectives and type words stand before the reference."""
    between = (sentence.tokens[n] for n in range(start, end))
    return all(t.upos == "ADJ" or t.form == "," or t.form.lower() in words.after_distance or t.form.lower() in words.types for t in between)


def _told(sentence: Sentence, first: int, ends: dict[int, Name]) -> Name | None:
    """The name right before the expression: after a comma, a bracket or "a town"."""
    at = first - 1
    while at >= 0 and (sentence.tokens[at].form in _BETWEEN or sentence.tokens[at].upos in ("NOUN", "ADJ", "DET", "VERB")):
        if first - at > _FURTHEST:
            return None
        at -= 1
    gap = [sentence.tokens[n].form for n in range(at + 1, first)]
    name = ends.get(at)
    return name if name is not None and (not gap or gap[0] in _BETWEEN) else None


def _past_brackets(sentence: Sentence, at: int) -> int:
    if at < len(sentence.tokens) and sentence.tokens[at].form == "(":
        for n in range(at, min(len(sentence.tokens), at + 6)):
            if sentence.tokens[n].form == ")":
                return n + 1
    return at


def _turned(before: float | None, degrees: float) -> float:
    """ "south" then "west" ("south - west") is southwest."""
    if before is None or before == degrees:
        return degrees
    low, high = sorted((before, degrees))
    return (low + high) / 2 if high - low <= 180 else ((low + high + 360) / 2) % 360


def _number(form: str, words: PlaceWords) -> float | None:
    plain = form.replace(",", "")
    return float(plain) if plain.replace(".", "", 1).isdigit() and plain.isascii() else words.numbers.get(plain.lower())
