"""Reports made of short items: "Bangui: journalists boycotted …", "Mafraq – Gendarmes seized …", "10:20 GMT: The commission says …"."""

from __future__ import annotations

from bisect import bisect_left

from according.ontology.closed_classes import DASH_OR_COLON
from according.records.parse import Parsed, Sentence

MARKS = DASH_OR_COLON | {"|"}
"""Marks that set the heading of an item apart from it."""
_LONGEST = 6
"""Words of a heading in front of its mark."""
_DATE_WORDS, _HEADING_WORDS, _HEADLINE_WORDS = 8, 6, 10
_STOPS = frozenset({".", "!", "?", '"', "”"})


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


def is_of_chronology(here: Sentence, parsed: Parsed) -> bool:
    """Whether a date and a dash head the paragraph of a sentence: what stands before it happened on another day."""
    first = opening_of(here, parsed=parsed)
    mark = next((t.index for t in first.tokens[1:_DATE_WORDS] if t.form in MARKS), 0)
    dated = any(t.mention == "time" for t in first.tokens[:mark])
    return dated and all("time" in {t.mention, first[t.head].mention} or t.upos in {"NUM", "PUNCT"} for t in first.tokens[:mark])


def is_subheading(sentence: Sentence, parsed: Parsed) -> bool:
    """Whether a paragraph is but a few words without a verb and a full stop: "Security incidents", over another part of the report."""
    told = any(t.upos in {"VERB", "AUX"} for t in sentence.tokens)
    if not 0 < len(sentence) <= (_HEADLINE_WORDS if told else _HEADING_WORDS) or sentence.tokens[-1].upos == "PUNCT":
        return False
    if told and not _heads_prose(sentence, parsed):
        return False
    beside = parsed.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    return all(other.paragraph != sentence.paragraph for other in beside if other.index != sentence.index)


def _heads_prose(sentence: Sentence, parsed: Parsed) -> bool:
    """Whether a line with a verb is the headline of a brief: longer words with a full stop stand before and behind it."""
    beside = [parsed.sentences[at] for at in (sentence.index - 1, sentence.index + 1) if 0 <= at < len(parsed.sentences)]
    return len(beside) == 2 and all(len(other) > len(sentence) // 2 and other[-1].form in _STOPS for other in beside)
