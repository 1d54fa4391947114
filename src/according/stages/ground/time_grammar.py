"""Finds expressions of time in a sentence: the patterns of data/times/patterns.tsv laid over its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product

from according.errors import DataFileError
from according.ontology.closed_classes import STREETS
from according.ontology.tables import read_table
from according.records.parse import Sentence
from according.stages.ground.time_words import FOLDER, Piece, Vocabulary, number_at, pieces_of, slots_in, slots_of, vocabulary

SLOTS = ("month", "day", "year", "decade", "century", "weekday", "weekdays", "num", "unit", "part", "season", "third", "nth", "clock")
Value = int | str | None
FROM_ANOTHER_TIME = frozenset({"earlier", "later", "previous", "following"})
"""Meanings of patterns that are counted from another time, not from the day of publication: "two days later"."""
_STREETS = STREETS | {"ave", "blvd", "court", "ct", "dr", "highway", "hwy", "ln", "parkway", "rd", "st", "terrace", "trail", "way"}
_STREET_WORDS, _IN_YEAR = 5, frozenset({"in", "since", "during", "until", "before", "after", "by"})
_UNTIL = frozenset({"to", "and", "until", "till", "through", "-", "–"})
_FROM_HOURS = frozenset({"after", "at", "before", "by", "since", "until"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A line of patterns.tsv. order: its number in the file."""

    kind: str
    meaning: str
    rule: str
    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A time's words before its days are known.

    first, last: tokens (last included). values: slot -> what filled it, in order. words: the plain words of the pattern.
    """

    first: int
    last: int
    pattern: Pattern
    values: dict[str, list[Value]]
    words: tuple[str, ...]

    def value(self, slot: str, number: int = 0) -> int | None:
        """A slot's number, None if it was left out or is vague."""
        found = self.values.get(slot, [])
        value = found[number] if number < len(found) else None
        return value if isinstance(value, int) else None

    def word(self, slot: str) -> str:
        """A slot's word, "" if it was left out."""
        found = self.values.get(slot, [])
        return str(found[0]) if found and isinstance(found[0], str) else ""


@dataclass(slots=True)
class _Node:
    """A place in the patterns: what may come next, and the pattern that ends here."""

    following: dict[str, _Node] = field(default_factory=dict)
    pattern: Pattern | None = None


_Match = tuple[int, Pattern, tuple[tuple[str, Value], ...]]


@cache
def _patterns() -> _Node:
    root = _Node()
    rows = read_table(FOLDER / "patterns.tsv", columns=("pattern", "kind", "meaning", "rule"))
    for order, row in enumerate(rows):
        _lay(root, row["pattern"], Pattern(kind=row["kind"], meaning=row["meaning"], rule=row["rule"], order=order))
    for name, rule in vocabulary().holidays.items():
        _lay(root, name, Pattern(kind="date", meaning=f"feast {rule}", rule="feast", order=len(rows)))
    return root


def _lay(root: _Node, text: str, pattern: Pattern) -> None:
    choices = []
    for item in text.split():
        words = item.removesuffix("?").split("|")
        for word in words:
            if word.startswith("<") and word[1:-1] not in SLOTS:
                raise DataFileError("patterns.tsv", where=text, problem=f"no slot {word}; known: {', '.join(SLOTS)}")
        choices.append([*words, ""] if item.endswith("?") else words)
    for path in product(*choices):
        node = root
        items = [item for item in path if item]
        if not items or items[0] == "," or items[-1] == ",":
            continue
        for item in items:
            node = node.following.setdefault(item, _Node())
        if node.pattern is None or pattern.order < node.pattern.order:
            node.pattern = pattern


def expressions(sentence: Sentence) -> list[Expression]:
    """The times of a sentence in text order, without overlaps: at each word the longest pattern that fits and is no name."""
    if "times" not in sentence.memo:
        sentence.memo["times"] = _expressions(sentence)
    found: list[Expression] = sentence.memo["times"]
    return found


def _expressions(sentence: Sentence) -> list[Expression]:
    pieces, words, patterns = pieces_of(sentence), vocabulary(), _patterns()
    slots = slots_in(sentence)
    found: list[Expression] = []
    at, end = 0, len(pieces)
    while at < end:
        if not slots[at] and not _begins(pieces[at].low):
            at += 1
            continue
        matches = sorted(_walk(patterns, pieces, slots, at), key=lambda m: (-m[0], m[1].order))
        if matches and _is_name(sentence, pieces, at, matches[0], words):
            at = matches[0][0]
            continue
        match = next((m for m in matches if _is_time(sentence, pieces, at, m, words)), None)
        if match is None:
            at += 1
            continue
        after, pattern, filled = match
        found.append(_expression(pieces, at, after, pattern, filled))
        at = after
    return found


@lru_cache(maxsize=50_000)
def _begins(low: str) -> bool:
    """Whether a pattern may begin with a word or with the number that it begins; most words end the search here."""
    return low in _patterns().following or number_at([Piece(low, low, 0)], 0) is not None


def _walk(node: _Node, pieces: list[Piece], slots: list[dict[str, int | str]], at: int) -> Iterator[_Match]:
    """All patterns that begin here: (index after, pattern, what filled it)."""
    if node.pattern:
        yield at, node.pattern, ()
    if at >= len(pieces):
        return
    steps: list[tuple[str, Value, int]] = [(pieces[at].low, pieces[at].low, at + 1)]
    if slots[at]:
        steps += [(f"<{slot}>", value, at + 1) for slot, value in slots[at].items()]
    if "<num>" in node.following:
        number = number_at(pieces, at)
        if number:
            steps.append(("<num>", number[0], number[1]))
    for key, value, after in steps:
        child = node.following.get(key)
        if child:
            for end, pattern, filled in _walk(child, pieces, slots, after):
                yield end, pattern, ((key, value), *filled)


def _expression(pieces: list[Piece], at: int, after: int, pattern: Pattern, filled: tuple[tuple[str, Value], ...]) -> Expression:
    values: dict[str, list[Value]] = {}
    words = []
    for key, value in filled:
        if key.startswith("<"):
            values.setdefault(key[1:-1], []).append(value)
        else:
            words.append(key)
    return Expression(first=pieces[at].token, last=pieces[after - 1].token, pattern=pattern, values=values, words=tuple(words))


def _is_time(sentence: Sentence, pieces: list[Piece], at: int, match: _Match, words: Vocabulary) -> bool:
    """Whether a match is a time and no name or another word that looks like one."""
    after, _, filled = match
    before, following = pieces[at - 1].low if at else "", pieces[after].low if after < len(pieces) else ""
    if pieces[at - 1].token == pieces[at].token and pieces[at - 1].low == "'s" and at:
        return False
    keys = {key for key, _ in filled}
    if pieces[at].low == "last" and sentence.tokens[pieces[at].token].xpos in ("VB", "VBP"):
        return False  # "will last three days"
    if len(filled) > 1:
        return not ({"<num>", "<unit>"} <= keys and following == "-" and after + 1 < len(pieces) and pieces[after + 1].low == "old")
    if keys == {"<year>"}:
        listed = at > 1 and before in (",", "and", "or", "to") and "year" in slots_of(pieces[at - 2])
        listed = listed and following not in words.blocked[("after", "year")]
        return not (_is_hour(pieces, at) or _is_of_house(pieces, at)) and (listed or _is_year(before, following, words))
    word = pieces[at].low
    if keys == {"<season>"}:
        return _is_season(pieces, at, words)
    if keys & {"<month>", "<weekday>"} and sentence.tokens[pieces[at].token].name.endswith("PER"):
        return False
    state = words.ambiguous.get(word)
    if state and keys == {"<month>"}:
        return before in words.licences["month"] and sentence.tokens[pieces[at].token].xpos not in ("MD", "VB", "VBP", "VBD")
    return state != "bound" or (keys == {"<weekday>"} and before == "on")


def _is_name(sentence: Sentence, pieces: list[Piece], at: int, match: _Match, words: Vocabulary) -> bool:
    """Whether the words belong to a name: "17 February Brigade", "Black September", "a Christmas party", "the boat Unaizah May 4"."""
    after, pattern, filled = match
    if after - at > 1 and all(sentence.tokens[piece.token].name == "I-ORG" for piece in pieces[at:after]):
        return True
    if pattern.rule == "feast" and after < len(pieces) and pieces[after].low in words.blocked[("after", "feast")]:
        return True
    if {key for key, _ in filled}.isdisjoint(("<month>", "<weekday>", "<weekdays>", "<season>")):
        return False
    following = pieces[after] if after < len(pieces) else None
    previous = pieces[at - 1] if at else None
    if following and following.low in words.blocked[("after", "date")]:
        # "On 17 February militia units ..." is a date, "the 17 February militia" is not.
        dated = previous is not None and previous.low in words.licences["month"]
        numbered = any(piece.low[0].isdigit() for piece in pieces[at:after])
        if following.form[0].isupper() or (numbered and not dated):
            return True
    return bool(previous and previous.form[0].isupper() and previous.low in words.blocked[("before", "date")])


def _is_year(before: str, following: str, words: Vocabulary) -> bool:
    if before in words.blocked[("before", "year")] or following in words.blocked[("after", "year")]:
        return False
    if following in ("-", "/", ",") and before not in words.licences["year"]:
        return False
    return before in words.licences["year"] or (before == "" and following in (",", ":", ""))


def _is_hour(pieces: list[Piece], at: int) -> bool:
    """The 1800 of "a curfew from 1800 to 0600": one of two hours is written as no year is; of "between 1310 and 1350" and "since 1405"
    neither is a year of which a report tells."""
    if _is_early(pieces[at].low) and at and pieces[at - 1].low in _FROM_HOURS:
        return True
    for joint, other in ((at + 1, at + 2), (at - 1, at - 2)):
        if 0 <= other < len(pieces) and pieces[joint].low in _UNTIL and re.fullmatch(r"0\d[0-5]\d", pieces[other].low):
            return True
        if 0 <= other < len(pieces) and pieces[joint].low == "and" and _is_early(pieces[at].low) and _is_early(pieces[other].low):
            return True
    return False


def _is_of_house(pieces: list[Piece], at: int) -> bool:
    """The 1935 of "of 1935 Orchard St., Alexandria", "at 2011 W. Mill Road"; not of "in 1998 King Street was burned"."""
    for piece in pieces[at + 1 : at + _STREET_WORDS] if not at or pieces[at - 1].low not in _IN_YEAR else ():
        if not piece.form[:1].isupper():
            return False
        if piece.low.rstrip(".") in _STREETS:
            return True
    return False


def _is_early(word: str) -> bool:
    """Whether a number may be an hour of the day up to five in the afternoon, and so a year long gone."""
    return re.fullmatch(r"1[0-6][0-5]\d", word) is not None


def _is_season(pieces: list[Piece], at: int, words: Vocabulary) -> bool:
    """ "in spring", "in the fall" but not "the fall of the town" or "in fall of"."""
    before = pieces[at - 1].low if at else ""
    following = pieces[at + 1].low if at + 1 < len(pieces) else ""
    two = f"{pieces[at - 2].low} {before}" if at > 1 else ""
    if following == "of":
        return False
    return before == "in" or before in words.licences["season"] or two in words.licences["season"]
