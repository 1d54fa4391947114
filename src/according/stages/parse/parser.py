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
    tokens = _tokens(segment, _analyse([word.form for word in segment.words], encoder)) if segment.words else ()
    return Sentence(segment.index, segment.start, segment.end, tokens, segment.paragraph, segment.kind)


def _analyse(words: list[str], encoder: Encoder) -> Analysis:
    parts = []
    for start, end in encoder.windows(words):
        window = words[start:end]
        parts.append(decode(encoder.run(window), words=window, labels=encoder.labels))
    return join(parts)


def _tokens(segment: Segment, found: Analysis) -> tuple[Token, ...]:
    columns = (found.lemmas, found.upos, found.xpos, found.feats, found.heads, found.deprels, found.names, found.mentions)
    rows = zip(segment.words, *columns, strict=True)
    return tuple(
        Token(index, word.form, word.start, word.end, lemma, upos, xpos, feats, head, deprel, name, mention)
        for index, (word, lemma, upos, xpos, feats, head, deprel, name, mention) in enumerate(rows)
    )
