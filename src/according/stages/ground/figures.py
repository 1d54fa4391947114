"""Figures of people as news gives them: "at least 18", "dozens", "two or three", "nearly 200"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from according.ontology.tables import DATA, read_table
from according.stages.ground.time_words import Piece, number_at, vocabulary
from according.stages.ground.word_sets import words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure and its bounds; high None = open. first, last: its tokens, with "at least" and the like (last included)."""

    low: int
    high: int | None
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quantities:
    vague: Mapping[str, int]
    sets: Mapping[str, int]
    before: Mapping[tuple[str, ...], str]
    after: frozenset[tuple[str, ...]]


@cache
def _quantities() -> _Quantities:
    rows = read_table(DATA / "lexicons" / "quantities.tsv", columns=("words", "kind", "value"))
    return _Quantities(
        vague={row["words"]: int(row["value"]) for row in rows if row["kind"] == "vague"},
        sets={row["words"]: int(row["value"]) for row in rows if row["kind"] == "set"},
        before={tuple(row["words"].split()): row["kind"] for row in rows if row["kind"] in ("floor", "about", "ceiling")},
        after=frozenset(tuple(row["words"].split()) for row in rows if row["kind"] == "floor_after"),
    )


_MOST_PEOPLE = 10_000_000_000
"""More are not alive; a larger number counts something else, or nothing."""


def figures_of(pieces: list[Piece]) -> list[Figure]:
    """The figures of a row of pieces in text order. Years, percentages, sums of money and ages are no figures of people."""
    found: list[Figure] = []
    at = 0
    while at < len(pieces):
        core = _core(pieces, at)
        if core is None:
            at += 1
            continue
        low, high, after = core
        if not _measures_something_else(pieces, at, after):
            figure = _bounded(pieces, at, after, low, high)
            if figure and max(figure.low, figure.high or 0) <= _MOST_PEOPLE:
                found.append(figure)
        at = after
    return found


def is_vague(form: str) -> bool:
    """Whether a word is a figure without a number ("dozens", "thousands")."""
    return form.lower() in _quantities().vague


def _core(pieces: list[Piece], at: int) -> tuple[int, int | None, int] | None:
    """A figure without its bounds: (low, high, index after)."""
    low = pieces[at].low
    if low in _quantities().vague:
        return _vague(pieces, at)
    if low == "half" and [p.low for p in pieces[at + 1 : at + 3]] == ["a", "dozen"]:
        return 6, 6, at + 3
    if low in ("a", "an"):
        following = pieces[at + 1].low if at + 1 < len(pieces) else ""
        if following in _quantities().sets:
            return _quantities().sets[following], _quantities().sets[following], at + 2
        scale = vocabulary().numbers.get(following, (0, ""))[1] == "scale"
        if not scale and following not in ("few", "couple"):
            return None
    if low in _quantities().sets and at > 0 and pieces[at - 1].low in ("the", "this", "that"):
        return _quantities().sets[low], _quantities().sets[low], at + 1  # "the pair were let go"
    if at + 1 < len(pieces) and pieces[at].token == pieces[at + 1].token and pieces[at + 1].low in ("d", "nd", "rd", "th", "st"):
        return None  # "a 2d corporal"
    if low == "few" or (low == "one" and at > 0 and pieces[at - 1].low == "no"):
        return None
    number = number_at(pieces, at)
    if number is None:
        return None
    value, after = number
    if value is None:
        return 3, None, after
    return _range(pieces, at, value, after)


def _vague(pieces: list[Piece], at: int) -> tuple[int, int | None, int]:
    """ "dozens", "hundreds", "tens of thousands"."""
    value, vague = _quantities().vague[pieces[at].low], _quantities().vague
    if pieces[at].low in ("tens", "hundreds") and [p.low for p in pieces[at + 1 : at + 3]] == ["of", "thousands"]:
        return value * 1000, None, at + 3
    if at + 2 < len(pieces) and pieces[at + 1].low == "of" and pieces[at + 2].low in vague and pieces[at + 2].low != "several":
        return value * vague[pieces[at + 2].low] // 2, None, at + 3
    scale = vocabulary().numbers.get(pieces[at + 1].low, (0, "")) if at + 1 < len(pieces) else (0, "")
    if pieces[at].low == "several" and scale[1] == "scale":
        return 3 * scale[0], None, at + 2
    if pieces[at].low == "several" and at + 1 < len(pieces) and pieces[at + 1].low in vague:
        return 3 * vague[pieces[at + 1].low] // 2, None, at + 2
    return value, None, at + 1


def _range(pieces: list[Piece], at: int, value: int, after: int) -> tuple[int, int | None, int]:
    """ "two or three", "10 to 15", "10-15", "between 10 and 15"."""
    if after + 1 >= len(pieces):
        return value, value, after
    joined = pieces[after].low
    between = at > 0 and pieces[at - 1].low == "between" and joined == "and"
    second = number_at(pieces, after + 1) if joined in ("or", "to", "-") or between else None
    if second and second[0] is not None and pieces[after + 1].low not in ("a", "an") and second[0] > value:
        return value, second[0], second[1]
    return value, value, after


_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def _measures_something_else(pieces: list[Piece], at: int, after: int) -> bool:
    following = pieces[after].low if after < len(pieces) else ""
    before = pieces[at - 1].low if at else ""
    if after == at + 1 and _YEAR.fullmatch(pieces[at].low) and (before in vocabulary().months or before in ("in", "since", ",")):
        return True
    if before in ("aged", "ages"):
        return True
    if following == "-" and after + 1 < len(pieces):
        following = pieces[after + 1].low
    if following in words_of("measures") or following in words_of("ages"):
        return True
    if pieces[at].low[0] == "0" and len(pieces[at].low) > 1:
        return True  # "at 0930"
    return at > 0 and pieces[at - 1].form in ("$", "€", "£", "#")


def _bounded(pieces: list[Piece], at: int, after: int, low: int, high: int | None) -> Figure | None:
    """The figure with the words around it that open or shift it; None below "fewer than"."""
    table, first = _quantities(), at
    floor = False
    if at > 0 and pieces[at - 1].low == "between" and high != low:
        first = at - 1
    while first > 0:
        length = next(
            (n for n in (4, 3, 2, 1) if tuple(p.low for p in pieces[max(0, first - n) : first]) in table.before and first >= n), 0
        )
        if not length:
            break
        kind = table.before[tuple(p.low for p in pieces[first - length : first])]
        if kind == "ceiling":
            return None
        if pieces[first - 1].low in ("the", "all", "just", "only", "other"):
            break
        floor = floor or kind == "floor"
        first -= length
    tail = next((n for n in (4, 2, 1) if after + n <= len(pieces) and tuple(p.low for p in pieces[after : after + n]) in table.after), 0)
    if tail and pieces[after].token > pieces[after - 1].token + 1:
        tail = 0  # "six, plus some of its own"
    opened = floor or tail > 0
    return Figure(low=low, high=None if opened else high, first=pieces[first].token, last=pieces[after - 1 + tail].token)
