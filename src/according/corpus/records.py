"""Passages of the corpus and their claims, with words as ranges of code points of the passage's text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from according.records.claim import Link
from according.records.span import Span

READINGS = ("first", "second", "gold")
"""Who saw the claims of a file: the author, the second reader, both after their differences were settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A few sentences in a row.

    line: where it begins in its file. text: what a coder reads, "" if it stays outside the repository and is not at hand.
    document, start, sha256: of real text, where it stands (document's name, code point) and the checksum of its text.
    """

    id: str
    line: int
    published: date | None
    place: str
    manner: str
    shows: tuple[str, ...]
    text: str
    sentences: tuple[Span, ...]
    document: str = ""
    start: int = 0
    sha256: str = ""

    def sentence(self, number: int) -> str:
        """Words of a sentence, counted from 1."""
        return self.sentences[number - 1].of(self.text)

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that holds a code point, counted from 1; 0 if none does."""
        return next((n for n, s in enumerate(self.sentences, 1) if s.start <= offset < s.end), 0)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Words:
    """Words of a passage. start, end: code points of its text; text: "" if the passage's text is not at hand."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An actor or a recipient."""

    words: Words
    name: str
    country: str | None
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A voice on the event. name "" is the report's own, without words and cue."""

    name: str
    stance: str
    words: Words | None
    cue: Words | None
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """When: days, end included. words: None if inferred."""

    start: date
    end: date
    granularity: str
    words: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where. km: radius. words: None if inferred."""

    name: str
    words: Words | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    km: float | None
    precision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many. high None = open; source: name of who gives the figure, "" = the report."""

    what: str
    low: int
    high: int | None
    of: str | None
    source: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusClaim:
    """One event of a passage as an annotator sees it; fields as in corpus/FORMAT.md. line, raw: where it stands in its file, and how."""

    passage: str
    id: str
    line: int
    trigger: Words
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    status: str
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    sources: tuple[Speaker, ...]
    time: Days | None
    place: Spot | None
    counts: tuple[Figure, ...]
    also: tuple[Words, ...]
    links: tuple[Link, ...]
    sure: bool
    raw: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorSet:
    """One folder of the corpus: passages and their claims, reading by reading.

    name: "written/ab" or "real/wikiwars". split: train, dev, test, partial (corpus/FORMAT.md), or "" where splits.toml
    does not name it. region: from there too.
    """

    name: str
    passages: tuple[Passage, ...]
    readings: dict[str, tuple[CorpusClaim, ...]] = field(default_factory=dict)
    split: str = ""
    region: str = ""

    @property
    def best(self) -> str:
        """The reading to use: gold, else the author's own; "" if nobody has read it yet."""
        return next((name for name in ("gold", "first", "second") if name in self.readings), "")

    def claims(self, reading: str = "") -> tuple[CorpusClaim, ...]:
        """Claims of a reading, of the best one unless named."""
        return self.readings.get(reading or self.best, ())

    def by_passage(self, reading: str = "") -> Iterator[tuple[Passage, tuple[CorpusClaim, ...]]]:
        """Every passage with its claims in a reading."""
        claims = self.claims(reading)
        for passage in self.passages:
            yield passage, tuple(c for c in claims if c.passage == passage.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All folders of the corpus, by name."""

    sets: tuple[AuthorSet, ...]

    def of_split(self, split: str) -> tuple[AuthorSet, ...]:
        """The folders of a split."""
        return tuple(one for one in self.sets if one.split == split)
