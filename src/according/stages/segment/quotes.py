"""Quotation marks of a paragraph: which open, which close, and what stands between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from according.records.parse import Quote
from according.records.segment import Word
from according.stages.segment.tables import vocabulary

_OPEN_DOUBLE = frozenset({"“", "``", "„", "«", "‹", "‘‘", "<<"})
_CLOSE_DOUBLE = frozenset({"”", "»", "›", ">>"})
_STRAIGHT = frozenset({'"', "''", "’’", "‘’"})
"""Marks that some agencies open a quotation with as well; "``" opens only."""
_SINGLE = frozenset({"‘", "’", "'", "`"})
_MARKS = _OPEN_DOUBLE | _CLOSE_DOUBLE | _STRAIGHT | _SINGLE
_BEFORE_OPEN = frozenset("([{—–-_/:“\"‘'")
_STOPS = frozenset(".!?,;:…—–")
_DEEPEST = 20
"""Marks that are open at one time. More is a row of signs, no quotation, and would take time by the square of their number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """roles: index of a word that is a mark -> "open" or "close". spans: (opening, closing) indices, closing None = not closed."""

    roles: dict[int, str]
    spans: tuple[tuple[int, int | None], ...]


@dataclass(slots=True)
class _Open:
    at: int
    double: bool


def marks_of(words: Sequence[Word]) -> Marks:
    """Pairs the marks of one paragraph; a straight mark's side is read off the white space around it."""
    roles: dict[int, str] = {}
    spans: list[tuple[int, int | None]] = []
    stack: list[_Open] = []
    for at, word in enumerate(words):
        role = _role(words, at, stack) if word.form in _MARKS else None
        if role is None:
            continue
        double = word.form not in _SINGLE
        if role == "open" and len(stack) >= _DEEPEST:
            continue
        if role == "open":
            roles[at] = role
            stack.append(_Open(at=at, double=double))
        elif any(o.double == double for o in stack):
            roles[at] = role
            while stack[-1].double != double:
                # An inner mark that never closed was an apostrophe or a misprint.
                roles.pop(stack.pop().at)
            spans.append((stack.pop().at, at))
    spans.extend((o.at, None) for o in stack if o.double)
    for unclosed in stack:
        if not unclosed.double:
            roles.pop(unclosed.at)
    return Marks(roles=roles, spans=tuple(sorted(spans)))


def _role(words: Sequence[Word], at: int, stack: Sequence[_Open]) -> str | None:
    form = words[at].form
    if form in _STRAIGHT:
        return _straight(words, at, any(o.double for o in stack))
    if form in _OPEN_DOUBLE:
        # „German style” closes with “.
        return "close" if form == "“" and stack and words[stack[-1].at].form == "„" else "open"
    if form in _CLOSE_DOUBLE:
        return "close"
    if form not in _SINGLE:
        return None
    return _single(words, at, any(not o.double for o in stack))


def _glued(words: Sequence[Word], at: int) -> tuple[bool, bool]:
    """Whether a word stands against the mark before it, behind it."""
    before = at > 0 and words[at - 1].end == words[at].start
    after = at + 1 < len(words) and words[at + 1].start == words[at].end
    return before, after


def _straight(words: Sequence[Word], at: int, inside: bool) -> str:
    before, after = _glued(words, at)
    if before and words[at - 1].form[-1] in _BEFORE_OPEN and words[at - 1].form not in ("-", "—", "–") and not inside:
        before = False
    if before == after:
        return "close" if inside else "open"
    return "close" if before else "open"


def _single(words: Sequence[Word], at: int, inside: bool) -> str | None:
    before, after = _glued(words, at)
    form = words[at].form
    free = not before or words[at - 1].form[-1] in _BEFORE_OPEN
    if after and free and form != "’":
        return "open" if _closes_later(words, at) else None
    if inside and before and (not after or words[at + 1].form[0] in _STOPS or not words[at + 1].form[0].isalnum()):
        return None if _possessive(words, at) else "close"
    return None


def _closes_later(words: Sequence[Word], at: int) -> bool:
    return any(w.form in ("’", "'") and _glued(words, k)[0] for k, w in enumerate(words[at + 2 : at + 200], at + 2))


def _possessive(words: Sequence[Word], at: int) -> bool:
    """Whether the mark is rather that of "workers' rights": behind an s, before a small word, with a better one to come."""
    return (
        words[at - 1].form[-1] == "s"
        and at + 1 < len(words)
        and words[at + 1].form[0].islower()
        and any(w.form == words[at].form and words[k - 1].form[-1] in _STOPS for k, w in enumerate(words[at + 1 : at + 60], at + 1))
    )


def quotes_of(words: Sequence[Word], marks: Marks, *, sentences: Sequence[tuple[int, int]]) -> list[Quote]:
    """The quotations of one paragraph. One that is not closed runs to the paragraph's end; later stages join it to the next.

    sentences: half-open ranges of word indices that cover the paragraph.
    """
    found = []
    for opening, closing in marks.spans:
        last = len(words) if closing is None else closing
        if last - opening < 2:
            continue
        scare = closing is not None and _is_scare(words, opening, closing, sentences)
        found.append(Quote(start=words[opening + 1].start, end=words[last - 1].end, scare=scare))
    return found


def _is_scare(words: Sequence[Word], opening: int, closing: int, sentences: Sequence[tuple[int, int]]) -> bool:
    known = vocabulary()
    inner = [w.form for w in words[opening + 1 : closing]]
    # American style puts the sentence's own comma or full stop inside the marks.
    bare = inner[:-1] if inner[-1] in (",", ".") else inner
    if not bare or len(bare) > known.scare_words or bare[-1] in _STOPS or any(f.lower() in known.clause for f in bare):
        return False
    if words[opening - 1].form in (",", ":"):
        return False
    first, last = sentences[bisect_right(sentences, opening, key=lambda s: s[0]) - 1] if sentences else (0, 0)
    outside = sum(w.form[0].isalnum() for w in (*words[first:opening], *words[closing + 1 : last]))
    return closing < last and opening > first and outside >= 2
