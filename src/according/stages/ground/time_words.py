"""The vocabulary of time (data/times) and the pieces of words that the grammar reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from according.errors import DataFileError
from according.ontology.tables import DATA, read_table
from according.records.parse import Sentence
from according.records.quick import dataclass

FOLDER = DATA / "times"
_LARGEST = 10**12
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PIECE = re.compile(r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s\b)?|[^\W\d_]+(?:\.[^\W\d_]+)*\.?|['’]s\b|\S")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a part of a hyphened word. low: lower case without a closing stop; token: index in the sentence."""

    low: str
    form: str
    token: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The tables of data/times. ambiguous: word -> yes | bound. names: words before and after that block a time."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ambiguous: Mapping[str, str]
    units: Mapping[str, str]
    parts: frozenset[str]
    seasons: Mapping[str, int]
    thirds: Mapping[str, int]
    numbers: Mapping[str, tuple[int, str]]
    ordinals: Mapping[str, int]
    holidays: Mapping[str, str]
    blocked: Mapping[tuple[str, str], frozenset[str]]
    licences: Mapping[str, frozenset[str]]
    forward: frozenset[str]
    scheduling: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The tables that ship, read once. Raises DataFileError if one is not as it should be."""
    months, weekdays = _rows("months", "word", "month", "ambiguous"), _rows("weekdays", "word", "weekday", "ambiguous")
    blocked, licences = _rows("blocked", "place", "applies", "word"), _rows("licences", "word", "month", "season", "year")
    forward = _rows("forward", "lemma", "itself")
    return Vocabulary(
        months={r["word"]: _number("months", r["month"]) for r in months},
        weekdays={r["word"]: _number("weekdays", r["weekday"]) for r in weekdays},
        ambiguous={r["word"]: r["ambiguous"] for r in (*months, *weekdays) if r["ambiguous"] != "no"},
        units={r["word"]: r["unit"] for r in _rows("units", "word", "unit")},
        parts=frozenset(r["word"] for r in _rows("parts", "word", "part")),
        seasons={r["word"]: _number("seasons", r["first_month"]) for r in _rows("seasons", "word", "first_month")},
        thirds={r["word"]: _number("thirds", r["third"]) for r in _rows("thirds", "word", "third")},
        numbers={r["word"]: (_number("numbers", r["value"]), r["kind"]) for r in _rows("numbers", "word", "value", "kind")},
        ordinals={r["word"]: _number("ordinals", r["value"]) for r in _rows("ordinals", "word", "value")},
        holidays={r["name"]: r["day"] for r in _rows("holidays", "name", "day")},
        blocked=_grouped(((r["place"], r["applies"]), r["word"]) for r in blocked),
        licences={name: frozenset(r["word"] for r in licences if r[name] == "yes") for name in ("month", "season", "year")},
        forward=frozenset(r["lemma"] for r in forward),
        scheduling=frozenset(r["lemma"] for r in forward if r["itself"] == "yes"),
    )


def _rows(name: str, *columns: str) -> list[dict[str, str]]:
    return read_table(FOLDER / f"{name}.tsv", columns=columns)


def _number(name: str, text: str) -> int:
    if not text.isdecimal():
        raise DataFileError(f"{name}.tsv", where=text, problem=f"{text!r} is no number")
    return int(text)


def _grouped(pairs: Iterable[tuple[tuple[str, str], str]]) -> dict[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for key, word in pairs:
        found.setdefault(key, set()).add(word)
    return {key: frozenset(words) for key, words in found.items()}


def pieces_of(sentence: Sentence) -> list[Piece]:
    """The words of a sentence, cut at hyphens, dashes and slashes ("mid-March", "3-5", "2019-06-28", "48-hour"). Nobody changes them."""
    known: list[Piece] | None = sentence.memo.get(pieces_of)
    if known is None:
        known = sentence.memo[pieces_of] = _pieces_of(sentence)
    return known


def _pieces_of(sentence: Sentence) -> list[Piece]:
    months, found = vocabulary().months, []
    for token in sentence.tokens:
        form = token.form
        if form.isalpha():
            found.append(Piece(form.lower(), form, token.index))
            continue
        for part in _PIECE.findall(form):
            found.append(Piece(_fold(part), part, token.index))
    stops = [n for n in range(1, len(found) - 1) if found[n].form == "." and found[n - 1].low in months and found[n + 1].low[0].isdigit()]
    for number in reversed(stops):
        del found[number]
    return found


def _fold(part: str) -> str:
    low = part.lower().replace("’", "'")
    if len(low) > 1 and low.endswith("."):
        low = low[:-1]
    return "-" if low in "–—‑−" and low else low


def number_at(pieces: list[Piece], at: int) -> tuple[int | None, int] | None:
    """A number that begins at a piece: (value, index after it); value None for "several" and "few"; None if there is no number.

    Digits with or without commas, "twenty-four", "two hundred", "a dozen", "3 million", "a".
    """
    low = pieces[at].low
    if low[0].isdigit():
        value, after = _digits(low), at + 1
        return _scaled(pieces, value, after) if value is not None else None
    if low in ("several", "few"):
        return None, at + 1
    if low in ("a", "an"):
        return _after_article(pieces, at + 1)
    return _words(pieces, at)


def _after_article(pieces: list[Piece], at: int) -> tuple[int | None, int]:
    low = pieces[at].low if at < len(pieces) else ""
    if low in ("few", "couple"):
        following = pieces[at + 1].low if at + 1 < len(pieces) else ""
        return (2 if low == "couple" else None), at + 1 + (following == "of")
    if vocabulary().numbers.get(low, (0, ""))[1] == "scale":
        return _scaled(pieces, 1, at)
    return 1, at


def _digits(low: str) -> int | None:
    plain = low.replace(",", "")
    return int(plain) if plain.isdecimal() and len(plain) < 13 else None


def _words(pieces: list[Piece], at: int) -> tuple[int | None, int] | None:
    numbers = vocabulary().numbers
    value, kind = numbers.get(pieces[at].low, (0, ""))
    if kind not in ("unit", "ten"):
        return None
    after = at + 1
    if kind == "ten":
        step = after + (after + 1 < len(pieces) and pieces[after].low == "-")
        unit, unit_kind = numbers.get(pieces[step].low, (0, "")) if step < len(pieces) else (0, "")
        if unit_kind == "unit" and 0 < unit < 10:
            value, after = value + unit, step + 1
    return _scaled(pieces, value, after)


def _scaled(pieces: list[Piece], value: int, after: int) -> tuple[int | None, int]:
    numbers = vocabulary().numbers
    while after < len(pieces) and value < _LARGEST and numbers.get(pieces[after].low, (0, ""))[1] == "scale":
        value, after = value * numbers[pieces[after].low][0], after + 1
    return value, after


def slots_of(piece: Piece) -> dict[str, int | str]:
    """The slots of the grammar that a piece may fill, with its value; <num> is left to number_at. Nobody changes the answer."""
    return _slots(piece.low, piece.form[0].isupper())


def slots_in(sentence: Sentence) -> list[dict[str, int | str]]:
    """The slots of each piece of a sentence. Nobody changes them."""
    known: list[dict[str, int | str]] | None = sentence.memo.get(slots_in)
    if known is None:
        # What is the same in small letters has no capital, without a call for each.
        pieces = pieces_of(sentence)
        known = sentence.memo[slots_in] = [_slots(p.low, p.form != p.low and p.form[0].isupper()) for p in pieces]
    return known


@lru_cache(maxsize=50_000)
def _slots(low: str, capital: bool) -> dict[str, int | str]:
    words = vocabulary()
    found: dict[str, int | str] = {}
    if low[0].isdigit():
        return _numeric_slots(low)
    if capital and low in words.months:
        found["month"] = words.months[low]
    if capital and low in words.weekdays:
        found["weekday"] = words.weekdays[low]
    if capital and low.endswith("s") and low[:-1] in words.weekdays and low[:-1] not in words.ambiguous:
        found["weekdays"] = words.weekdays[low[:-1]]
    for slot, table in (("season", words.seasons), ("third", words.thirds), ("nth", NTH)):
        if low in table:
            found[slot] = table[low]
    if low in words.units:
        found["unit"] = words.units[low]
    if low in words.parts:
        found["part"] = low
    return found


def _numeric_slots(low: str) -> dict[str, int | str]:
    found: dict[str, int | str] = {}
    ordinal = _ORDINAL.fullmatch(low)
    number = int(ordinal[1]) if ordinal else int(low) if low.isdecimal() and len(low) < 5 else 0
    if 1 <= number <= 31:
        found["day"] = number
    if not ordinal and len(low) == 4 and 1000 <= number <= 2100:
        found["year"] = number
    if ordinal and 1 <= number <= 21:
        found["century"] = number
    if low[-1] == "s" and low[:-1].isdecimal() and len(low) == 5 and low[-2] == "0":
        found["decade"] = int(low[:-1])
    if _CLOCK.fullmatch(low):
        found["clock"] = low
    return found
