"""Figures that a report takes back: "the number of dead should have read four", "an earlier version of this report said nine; four were
killed", "(Corrects death toll to 10, not 12)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from according.records.count import Count
from according.records.mention import EventMention
from according.records.parse import Parsed, Sentence
from according.stages.ground.figures import Figure, figures_of
from according.stages.ground.how_many import counts_of
from according.stages.ground.of_whom import words_between
from according.stages.ground.time_words import pieces_of
from according.stages.ground.tolls import Toll, tolls_of
from according.stages.ground.word_sets import words_of

_CLUES = frozenset({"should", "version", "edition", "correct", "corrects", "corrected", "correction"})
_TOLLS = frozenset({"figure", "number", "toll", "count", "total", "it", "that", "tally"})
_PAPERS = frozenset({"version", "edition", "report", "story", "article", "update"})
_EARLIER = frozenset({"earlier", "previous", "original"})
_NOT = frozenset({"not", "from", "than", "of"})
"""What stands before the wrong figure: "to 10, not 12", "to 10 from 12", "four rather than nine", "four instead of nine"."""
_KINDS = {"killed": "toll_killed", "injured": "toll_injured", "captured": "toll_captured"}
_DYING = frozenset({"die", "kill", "death"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """right: the figure that holds, with its words. wrong: the figure taken back, None where the words do not say.

    what: what both count, "" where the words do not say.
    """

    right: Figure
    text: str
    start: int
    end: int
    wrong: int | None
    what: str


def figures_told(mentions: tuple[EventMention, ...], *, parsed: Parsed) -> tuple[list[tuple[Count, ...]], tuple[Toll, ...]]:
    """The figures of each mention's own words and those that stand apart, with what holds in the place of what the report takes back.

    Where its words do not say what was wrong, that is the figure told last before them.
    """
    counts = [counts_of(mention, parsed=parsed) for mention in mentions]
    tolls = tolls_of(mentions, parsed=parsed, counts=counts)
    found = [one for s in parsed.sentences if not _CLUES.isdisjoint(s.vocabulary) and (one := _correction(s, parsed)) is not None]
    if not found:
        return counts, tolls
    told = sorted((*(c for some in counts for c in some), *(toll.count for toll in tolls)), key=lambda c: c.start)
    found = [replace(one, wrong=_last_before(one, told)) if one.wrong is None else one for one in found]
    own = [tuple(_corrected(c, found) for c in some) for some in counts]
    return own, tuple(replace(toll, count=_corrected(toll.count, found)) for toll in tolls)


def _corrected(count: Count, corrections: Sequence[Correction]) -> Count:
    for one in corrections:
        if count.low == one.wrong and one.what in ("", count.what) and count.start != one.start:
            return replace(count, low=one.right.low, high=one.right.high, text=one.text, start=one.start, end=one.end)
    return count


def _last_before(correction: Correction, figures: Sequence[Count]) -> int | None:
    before = [c.low for c in figures if c.start < correction.start and correction.what in ("", c.what)]
    return before[-1] if before else None


def _correction(sentence: Sentence, parsed: Parsed) -> Correction | None:
    figures = figures_of(list(pieces_of(sentence)))
    if not figures:
        return None
    cue = next((t.index for t in sentence.tokens if _takes_back(sentence, t.index)), -1)
    if cue < 0:
        return None
    wrong = next((f for f in figures if f.first and sentence.tokens[f.first - 1].form.lower() in _NOT and f.first > cue), None)
    behind = [f for f in figures if f.first > cue and f is not wrong]
    if sentence.tokens[cue].form.lower() == "corrects":
        behind = [f for f in behind if sentence.tokens[f.first - 1].form.lower() == "to"]  # not the day of "of August 19 story"
    where = sentence
    if sentence.tokens[cue].lemma in _PAPERS:  # "an earlier version said nine; four were killed"
        wrong = wrong or (behind.pop(0) if behind else None)
        if not behind and sentence.index + 1 < len(parsed.sentences):
            where = parsed.sentences[sentence.index + 1]
            behind = figures_of(list(pieces_of(where)))
        if wrong is None:
            return None
    if len(behind) != 1:
        return None
    right = behind[0]
    words = sentence.vocabulary | where.vocabulary
    kinds = [what for what, name in _KINDS.items() if not words.isdisjoint(words_of(name) | (_DYING if what == "killed" else set()))]
    return Correction(
        right=right, text=words_between(where, right.first, right.last), start=where[right.first].start, end=where[right.last].end,
        wrong=wrong.low if wrong is not None else None, what=kinds[0] if len(kinds) == 1 else "",
    )  # fmt: skip


def _takes_back(sentence: Sentence, at: int) -> bool:
    """Whether a word tells that a figure was wrong: "should have read", "an earlier version said", "corrects death toll"."""
    token = sentence.tokens[at]
    lemma, form = token.lemma.lower(), token.form.lower()
    if lemma in _PAPERS:
        return any(t.form.lower() in _EARLIER for t in sentence.dependents(at, "amod"))
    if form == "should":
        verb = sentence.tokens[token.head] if token.head >= 0 else token
        subjects = sentence.dependents(verb.index, "nsubj", "nsubj:pass")
        read = verb.lemma == "read" or bool(sentence.dependents(verb.index, "cop"))
        others = verb.relation == "ccomp" and bool(sentence.dependents(verb.head, "nsubj"))  # "the army said it should have been four"
        return read and not others and any(t.lemma.lower() in _TOLLS for t in subjects)
    if form in ("correct", "corrected", "correction", "corrects") and at + 1 < len(sentence):
        if sentence.tokens[at + 1].form in (":", "-", "–"):
            return "not" in sentence.vocabulary
        own = form == "corrects" and not sentence.dependents(at, "nsubj", "nsubj:pass")  # not "the army corrected the toll"
        return own and not (_TOLLS - {"it", "that"}).isdisjoint(t.lemma.lower() for t in sentence.tokens[at : at + 8])
    return False
