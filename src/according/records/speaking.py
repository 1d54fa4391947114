"""Where in a report a voice speaks, which may be elsewhere than where its event is told."""

from __future__ import annotations

import re

from according.records.attribution import Source
from according.records.claim import Claim
from according.records.span import Span

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n\s*\n\s*")
MOST_AROUND = 600
"""Characters on either side of words in which the ends of their sentence are looked for."""


def sentence_around(text: str, *, start: int, end: int) -> Span:
    """The sentence that words stand in, as punctuation and blank lines tell it; for showing, where the ledger keeps no sentences."""
    first, last = max(0, start - MOST_AROUND), min(len(text), end + MOST_AROUND)
    begins = [match.end() for match in SENTENCE_END.finditer(text, first, start + 1) if match.end() <= start]
    ends = SENTENCE_END.search(text, end, last)
    stop = max(end, len(text[:last].rstrip()) if ends is None else ends.start() + len(ends[0].rstrip()))
    return Span(start=max(begins, default=first), end=stop)


def own_words(source: Source, *, claim: Claim) -> Span:
    """The sentence in which a voice speaks: that of the event, or the one around the speaker's words where they stand elsewhere."""
    if source.start == source.end or claim.evidence.start <= source.start < claim.evidence.end:
        return claim.evidence
    return sentence_around(claim.document.text, start=source.start, end=source.end)
