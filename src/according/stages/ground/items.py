"""Reports made of short items: "Bangui: journalists boycotted …", "Mafraq – Gendarmes seized …", "10:20 GMT: The commission says …"."""

from __future__ import annotations

from bisect import bisect_left

from according.ontology.closed_classes import DASH_OR_COLON
from according.records.parse import Parsed, Sentence

MARKS = DASH_OR_COLON | {"|"}
"""Marks that set the heading of an item apart from it."""
_LONGEST = 6
"""Words of a heading in front of its mark."""


def heading_of(sentence: Sentence) -> int | None:
    """Index of the mark behind the name of a place that a sentence begins with, None if it begins otherwise."""
    for token in sentence.tokens[1:_LONGEST]:
        if token.form in MARKS:
            head = sentence.tokens[: token.index]
            named = head[0].name.endswith("LOC") and not any(t.upos == "VERB" for t in head)
            return token.index if named and token.index + 2 < len(sentence) and stands_apart(sentence, token.index) else None
    return None


def opening_of(sentence: Sentence, *, parsed: Parsed) -> Sentence:
    """The first sentence of a paragraph."""
    return parsed.sentences[bisect_left(parsed.sentences, sentence.paragraph, hi=sentence.index, key=lambda one: one.paragraph)]


def stands_apart(sentence: Sentence, at: int) -> bool:
    """Whether a mark is a colon, or a dash with spaces around it: no hyphen within a name."""
    mark = sentence.tokens[at]
    if mark.form == ":":
        return True
    return sentence.tokens[at - 1].end < mark.start and mark.end < sentence.tokens[at + 1].start


def is_live(sentence: Sentence, *, parsed: Parsed) -> bool:
    """Whether an hour heads a sentence or its paragraph, as on pages that follow events as they happen."""
    for other in reversed(parsed.sentences[: sentence.index + 1]):
        if other.paragraph != sentence.paragraph:
            return False
        first = other.tokens[0].form if len(other) else ""
        mark = next((t.index for t in other.tokens[1:4] if t.form == ":"), None)
        if mark is not None and first[0].isdecimal() and (":" in first or "." in first):
            return True
    return False
