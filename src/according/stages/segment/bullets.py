"""Which paragraphs are items of a list with bullets, each about a matter and a place of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from according.ontology.closed_classes import PLACE_PREPOSITIONS
from according.records.parse import Sentence, Token
from according.stages.segment.paragraphs import CELLS, PICTURE

_SIGNS = frozenset("•·▪●*‣◦")
_DASHES = ("-", "–")
_DRAWN = re.compile(rf"{PICTURE}\s*$")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-h]|[ivx]{1,4})\)|\d{1,3}\.)\s")
"""Of numbered paragraphs: "3. On 2 May …", "(b) On 5 May …"."""
_ROW = 120
"""Code points at the beginning of a row of a table in plain text."""
_OF_LIST, _STOPS = 4, frozenset({".", "!", "?"})
"""Headlines that make a list, and signs with which none of its lines ends."""
_LEAST = 2
"""Items that make a list."""
_FRAMED, _OPENING = 3, 9
"""Paragraphs that open with a place or a date and make a bulletin or a log, and words within which they do."""
_YEAR, _DAYS = re.compile(r"(?:19|20)\d\d$"), frozenset({"On", "Around", "on"})
_HOUR = re.compile(r"[\s\[(]{0,2}\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4})?(?=[\])]|:? |\s*\n| [-–—])", re.ASCII)
_TAKEN_UP = frozenset({"The", "He", "She", "It", "They", "This", "That", "These", "Those", "His", "Her", "Their", "Its", '"', "“"})
"""What opens a paragraph that goes on with the one before."""


def bulleted(sentences: Sequence[Sentence], *, text: str) -> frozenset[int]:
    """The numbers of the paragraphs before whose first sentence a bullet or a number stands; none where only one has one."""
    found, last = set[int](), -1
    for sentence in sentences:
        if sentence.paragraph != last:
            last = sentence.paragraph
            before = text[max(0, sentence.start - 3) : sentence.start].rstrip(" \t\xa0")
            alone = before.strip() in _DASHES and ("\n" in before or sentence.start < len("-  "))  # in plain text, a dash opens the line
            row = text.count(" | ", sentence.start, sentence.start + _ROW) >= CELLS
            drawn = before[-1:] > "\u2000" and _DRAWN.search(before)
            if before[-1:] in _SIGNS and before or alone or row or drawn or _NUMBER.match(text, sentence.start):
                found.add(last)
    found |= _headlines(sentences) | _framed(sentences) | _entries(sentences, text)
    return frozenset(found) if len(found) >= _LEAST else frozenset()


def _headlines(sentences: Sequence[Sentence]) -> set[int]:
    """The paragraphs of a list of headlines, its last line too, behind which no prose stands that would make it one; none of a few."""
    lines = [s for s in sentences if s.kind != "dateline"]
    heads = list(takewhile(lambda s: s.kind == "headline", lines))
    rest = [s for s in lines[len(heads) :] if s[-1].form in _STOPS]
    return {s.paragraph for s in lines} if len(heads) >= _OF_LIST and not rest else set()


def _framed(sentences: Sequence[Sentence]) -> set[int]:
    """The paragraphs of a bulletin ("In the Kupyansk direction, units …", "Kherson direction: …") or of a log ("On 12 March 2021, …") that
    open with where or when; where most do, those too that open with a new party. None of a report that has but a few of them."""
    openings = {s.paragraph: s for s in reversed(sentences) if s.kind == "prose" and any(t.upos == "VERB" for t in s.tokens)}
    headed = {s.paragraph for s in sentences if s.kind == "dateline" and s[-1].form == ":" and len(s) <= _OPENING}
    framed = {paragraph for paragraph, opening in openings.items() if paragraph in headed or _is_framed(opening)}
    if len(framed) < _FRAMED:
        return set()
    if 2 * len(framed) < len(openings):
        return framed
    return framed | {paragraph for paragraph, opening in openings.items() if opening[0].form not in _TAKEN_UP}


def _entries(sentences: Sequence[Sentence], text: str) -> set[int]:
    """The paragraphs of a live page: those that open with an hour, and the first prose behind an hour in a line of its own."""
    found, waiting = set[int](), False
    for at, sentence in enumerate(sentences):
        if at and sentences[at - 1].paragraph == sentence.paragraph:
            continue
        hour = _HOUR.match(text, max(0, sentence.start - 1))
        waiting = waiting or hour is not None
        if waiting and any(t.upos == "VERB" for t in sentence.tokens) and (sentence.tokens[-1].form in _STOPS or hour is not None):
            found.add(sentence.paragraph)
            waiting = False
    return found if len(found) >= _FRAMED else set()


def _is_framed(sentence: Sentence) -> bool:
    """Whether a sentence opens with a place or a whole date that a comma or a colon sets off."""
    first = 2 if len(sentence) > _OPENING and sentence.tokens[1].form == ":" else 0  # "Looting: On 12 March 2021, …"
    mark = next((t for t in sentence.tokens[first + 1 : first + _OPENING] if t.form in {",", ":"}), None)
    if mark is None:
        return False
    phrase = sentence.tokens[first : mark.index]
    if any(t.upos in {"VERB", "AUX", "PRON"} for t in phrase):
        return False
    placed = any(t.name.endswith("LOC") for t in phrase)
    if mark.form == ":":
        return placed and phrase[0].name.endswith("LOC")
    return placed and _is_where(phrase) or phrase[0].form in _DAYS and any(_YEAR.match(t.form) for t in phrase)


def _is_where(phrase: Sequence[Token]) -> bool:
    """ "In Helmand province", "South of Baghdad"."""
    return phrase[0].form.lower() in PLACE_PREPOSITIONS or len(phrase) > 2 and phrase[1].form == "of" and phrase[0].form[0].isupper()
