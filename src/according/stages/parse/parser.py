"""Runs the encoder over every segment and builds the parsed sentences."""

from __future__ import annotations

from collections.abc import Iterable

from according.encoder import Analysis, Encoder, decode
from according.encoder.decode import join
from according.records.parse import Segment, Sentence, Token


def parse(segments: Iterable[Segment], *, encoder: Encoder) -> tuple[Sentence, ...]:
    """Words, syntax and names of each segment, in its order; a segment's analysis depends on its own words only."""
    return tuple(_sentence(segment, encoder) for segment in segments)


def _sentence(segment: Segment, encoder: Encoder) -> Sentence:
    tokens = _tokens(segment, _analyse(_forms(segment), encoder)) if segment.words else ()
    return Sentence(segment.index, segment.start, segment.end, tokens, segment.paragraph, segment.kind)


def _forms(segment: Segment) -> list[str]:
    """The words as the encoder should see them: a hyphen with space on both sides is a dash, as treebanks write it."""
    words = segment.words
    forms = [word.form for word in words]
    if "-" not in forms and "_" not in forms:
        return forms
    for at in range(1, len(words) - 1):
        if forms[at] in ("-", "_") and words[at - 1].end < words[at].start and words[at].end < words[at + 1].start:
            forms[at] = "–"
    return forms


def _analyse(words: list[str], encoder: Encoder) -> Analysis:
    parts = []
    for start, end in encoder.windows(words):
        window = words[start:end]
        parts.append(decode(encoder.run(window), words=window, labels=encoder.labels, table=encoder.lemmas))
    return join(parts)


def _tokens(segment: Segment, found: Analysis) -> tuple[Token, ...]:
    words = segment.words
    places = [word.form for word in words], [word.start for word in words], [word.end for word in words]
    columns = (found.lemmas, found.upos, found.xpos, found.feats, found.heads, found.deprels, found.names, found.mentions)
    return tuple(map(Token, range(len(words)), *places, *columns))
