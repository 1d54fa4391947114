"""Reports to parsed sentences without the rest of the pipeline: what `according parse` and `to_spacy` need, loaded in a moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from according.encoder import Encoder
from according.guarded import Watch, unwatched
from according.records.document import Document
from according.records.parse import Parsed
from according.records.segment import Segment
from according.settings import Settings, load_settings
from according.stages.parse import parse, turns
from according.stages.segment import bulleted, segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Parser:
    """The first stages of a pipeline, with the weights."""

    encoder: Encoder
    settings: Settings

    @classmethod
    def load(cls, *, settings: Settings | None = None) -> Parser:
        """The parser with the weights that ship. Raises WeightsError."""
        return cls(encoder=Encoder.load(), settings=settings or load_settings())

    def parse(self, document: Document, *, watch: Watch = unwatched) -> Parsed:
        """Sentences, syntax and quotations of one report. watch: called before each sentence."""
        segments, quotes = segment(document, max_words=self.settings.max_sentence_words)
        sentences = parse(_watched(segments, watch), encoder=self.encoder)
        return Parsed(sentences=sentences, quotes=quotes, turns=turns(sentences), bullets=bulleted(sentences, text=document.text))


def _watched(segments: Iterable[Segment], watch: Watch) -> Iterator[Segment]:
    for one in segments:
        watch()
        yield one
