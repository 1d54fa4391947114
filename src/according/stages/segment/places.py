"""What can be seen of a place between two words where a sentence may end: the features of the boundary model.

A feature is a short string. p3 p2 p1 | n1 n2 n3 are the shapes of the words before and behind the place, w2 w1 | v1 v2 the words
themselves; what stands before the colon says what is looked at, what stands behind it what was seen. The same code serves
`boundaries.py` and the training, so that both see the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from according.records.segment import Word
from according.stages.segment.tables import vocabulary

_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 40)
_NO_BEGINNING = frozenset(",;:)]}%.!?…")
_NO_END = frozenset("'’([{")
_LINE_SIGNS = frozenset("-*=+_~#•·>|")
_STOPS = frozenset(".!?…")
LETTERS = frozenset({"x", "X", "XX", "Xx", "xX"})
"""Shapes of words that are letters and nothing else."""
AROUND = 4
_LONGEST = 16
"""Code points of a word that count."""


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """A paragraph and what its places share.

    verdicts: what the rules say, by place; inside: whether a word stands in brackets; small: the document's words in small letters.
    """

    words: Sequence[Word]
    verdicts: Mapping[int, bool]
    inside: Sequence[bool]
    small: frozenset[str]
    capitals: bool = field(init=False)
    stopped: bool = field(init=False)
    ends: list[int] = field(init=False)
    signs: dict[str, int] = field(init=False)
    shapes: list[str] = field(init=False)
    """Classes of the words, with AROUND places outside on either side."""

    def __post_init__(self) -> None:
        outside = ["^"] * AROUND
        self.shapes = [*outside, *[shape_of(word.form) for word in self.words], *outside]
        self.capitals = _in_capitals(self.words, self.shapes[AROUND:])
        self.stopped = any(w.form[-1] in _STOPS for w in self.words[-3:])
        self.ends = [0, *(at for at in sorted(self.verdicts) if self.verdicts[at]), len(self.words)]
        self.signs = {}
        for word in self.words:
            if word.form[0] in _LINE_SIGNS:
                self.signs[word.form] = self.signs.get(word.form, 0) + 1

    def shape(self, at: int) -> str:
        """Class of the word at an index; ^ outside the paragraph."""
        return self.shapes[at + AROUND]

    def low(self, at: int) -> str:
        """The word at an index in small letters, the class of one with figures or of an address; ^ outside the paragraph."""
        shape = self.shape(at)
        return shape if shape in ("^", "address") or shape[0] == "d" else self.words[at].form.lower()[:_LONGEST]


def small_words(paragraphs: Iterable[Sequence[Word]]) -> frozenset[str]:
    """The words of a document that stand there in small letters: with a capital, they rather open a sentence."""
    return frozenset([word.form for words in paragraphs for word in words if word.form.islower()])


def _in_capitals(words: Sequence[Word], shapes: Sequence[str]) -> bool:
    """Whether most words are in capitals, so that a capital says nothing."""
    letters = upper = 0
    for word, shape in zip(words, shapes):
        if shape in LETTERS:
            letters += word.form[1:] != ""
            upper += shape == "XX"
        elif word.form[0].isalpha() and word.form[1:]:
            letters += 1
            upper += word.form.isupper()
    return letters > 3 and 2 * upper > letters


@lru_cache(maxsize=50_000)
def shape_of(form: str) -> str:
    """Class of a word: letters by case, figures by kind, addresses, signs as they are, runs of one sign shortened."""
    if "@" in form[1:] or "://" in form or form.startswith("www."):
        return "address"
    if form.isalpha():
        return _letters(form)
    if form[0].isalpha():
        if form[-1] == ".":
            return "A." if len(form) < 3 or "." in form[:-1] else "Ab."
        return "file" if "." in form else "Xx-" if form[0].isupper() else "x-"
    if form[0].isdigit():
        return _figures(form)
    if form[0] == "@":
        return "@" if len(form) == 1 else "@x"
    return form[:2] + "+" if len(form) > 2 and form[0] == form[-1] else form[:4]


def _letters(form: str) -> str:
    if form.islower():
        return "x"
    if len(form) == 1:
        return "X"
    return "XX" if form.isupper() else "Xx" if form[1:].islower() else "xX"


def _figures(form: str) -> str:
    if form.isdigit():
        return "d" if len(form) < 3 else "dddd" if len(form) == 4 else "dd"
    return "d" + next((sign for sign in "/:-.," if sign in form), "x")


def step(number: int) -> int:
    """The number, coarser the larger it is."""
    return bisect_left(_STEPS, number)


def is_candidate(paragraph: Paragraph, k: int) -> bool:
    """Whether the model is asked if a sentence ends before word k: where the rules see a stop, and where the next word might open one."""
    before, after = paragraph.words[k - 1], paragraph.words[k]
    if before.end == after.start:
        return False
    if k in paragraph.verdicts:
        return not _is_settled(paragraph, k)
    first, last = after.form[0], before.form[-1]
    if last in _NO_END or paragraph.capitals or paragraph.inside[k - 1] or _closes_names(after.form):
        return False
    if last == ",":
        return _is_greeting(paragraph, k)
    if last == ":":
        return first in _LINE_SIGNS or (first.isdigit() and paragraph.shape(k + 1) in (".", ")")) or paragraph.shape(k) == "address"
    if first.islower():
        return not last.isalpha() or (len(after.form) > 6 and paragraph.shape(k) in ("address", "file"))
    return first not in _NO_BEGINNING


def _is_settled(p: Paragraph, k: int) -> bool:
    """Whether the rules know better: no end behind initials ('Ann "A.B." Moss'), an end behind a figure in prose ("on Jan. 24.")."""
    if not p.verdicts[k]:
        return "A." in (p.shape(k - 1), p.shape(k - 2))
    return p.shape(k - 1) == "." and p.shape(k - 2)[0] == "d" and p.shape(k - 3)[0] in "xXA"


def _closes_names(form: str) -> bool:
    """Whether the word is an abbreviation that stands behind names and so opens nothing: "Inc.", "Jr."."""
    return form[-1] == "." and vocabulary().abbreviations.get(form[:-1]) == "end"


def _is_greeting(p: Paragraph, k: int) -> bool:
    """Whether few words stand on either side of a comma, without a full stop: "Many thanks, Anne"."""
    return not p.stopped and k - p.ends[bisect_left(p.ends, k) - 1] <= 4 and len(p.words) - k <= 8


def features_of(paragraph: Paragraph, k: int) -> Iterator[str]:
    """Features of the place before word k (0 < k < number of words)."""
    yield from near_features(paragraph, k)
    yield from far_features(paragraph, k)


def _rule(paragraph: Paragraph, k: int) -> str:
    verdict = paragraph.verdicts.get(k)
    return "none" if verdict is None else "yes" if verdict else "no"


def near_features(paragraph: Paragraph, k: int) -> Iterator[str]:
    """Those that settle most places by themselves: shapes close by, and what the rules say."""
    return features_near(*near(paragraph, k))


def near(p: Paragraph, k: int) -> tuple[str, tuple[str, ...], int]:
    """What they are made of: what the rules say, the shapes of three words on either side, and how many near have a capital."""
    shapes = p.shapes[k : k + 2 * AROUND]
    return _rule(p, k), tuple(shapes[AROUND - 3 : AROUND + 3]), sum([shape[0] == "X" for shape in shapes])


def features_near(rule: str, shapes: tuple[str, ...], capitals: int) -> Iterator[str]:
    """The features, by what they are made of."""
    p3, p2, p1, n1, n2, n3 = shapes
    yield "bias"
    yield "rule:" + rule
    yield f"p1 n1:{rule} {p1} {n1}"
    yield f"p2 p1 n1:{p2} {p1} {n1}"
    yield f"p1 n1 n2:{p1} {n1} {n2}"
    yield f"p2 p1 n1 n2:{p2} {p1} {n1} {n2}"
    yield f"n1 n2 n3:{rule} {n1} {n2} {n3}"
    yield f"p3 p2 p1:{p3} {p2} {p1}"
    yield f"capitals:{rule} {capitals}"
    yield f"capitals p1 n1:{capitals} {p1} {n1}"


def far_features(paragraph: Paragraph, k: int) -> Iterator[str]:
    """All others: the words, and where in the paragraph the place is."""
    rule = _rule(paragraph, k)
    yield from _spelt(paragraph, k, rule)
    yield from _far(paragraph, k, rule)


def _spelt(p: Paragraph, k: int, rule: str) -> Iterator[str]:
    known = vocabulary()
    w2, w1, v1, v2 = (p.low(at) for at in range(k - 2, k + 2))
    p1, n1, n2 = p.shape(k - 1), p.shape(k), p.shape(k + 1)
    yield f"w1:{rule} {w1}"
    yield f"v1:{rule} {v1}"
    yield f"w1 n1:{w1} {n1}"
    yield f"v1 n1:{v1} {n1}"
    yield f"p1 v1:{p1} {v1}"
    yield f"v2:{v2}"
    yield f"w1 v1:{w1} {v1}"
    yield f"v1 v2:{v1} {v2}"
    yield f"w2 w1:{w2} {w1}"
    yield f"opener:{rule} {v1 in known.openers:d} {p1} {n1}"
    small = v1 in p.small
    yield f"small:{rule} {small:d} {p1} {n1}"
    yield f"small n2:{rule} {small:d} {n1} {n2}"
    kind = known.abbreviations.get(p.words[k - 1].form.rstrip("."))
    if kind:
        yield f"abbreviation:{rule} {kind} {n1}"


def _far(p: Paragraph, k: int, rule: str) -> Iterator[str]:
    p1, n1, sign = p.shape(k - 1), p.shape(k), p.words[k].form
    before = step(k - p.ends[bisect_left(p.ends, k) - 1])
    behind = step(p.ends[bisect_right(p.ends, k)] - k)
    yield f"before:{rule} {before}"
    yield f"behind:{rule} {behind}"
    yield f"before p1 n1:{before} {p1} {n1}"
    yield f"behind p1 n1:{behind} {p1} {n1}"
    yield f"place:{rule} {step(k)} {step(len(p.words) - k)}"
    yield f"paragraph:{rule} {p.stopped:d} {step(len(p.words))}"
    yield f"last:{rule} {p.stopped:d} {behind}"
    if sign in p.signs:
        yield f"sign:{rule} {sign[:3]} {step(p.signs[sign])}"
        yield f"sign p1:{sign[:3]} {step(p.signs[sign])} {p1}"
