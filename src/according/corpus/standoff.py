"""Reads annotation over real text that stays outside the repository: offsets, labels and checksums, no words."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import ClassVar

from according.corpus.codes import Codes
from according.corpus.problems import Problems
from according.corpus.records import Passage, Words
from according.corpus.texts import RealDocument, documents
from according.corpus.values import Values, parse_object
from according.errors import DataFileError
from according.records.span import Span

KEYS = ("id", "document", "start", "end", "sha256", "sentences", "published", "place", "manner", "shows")


def read_real_passages(text: str, *, source: str, texts: Path | None, codes: Codes, problems: Problems) -> tuple[Passage, ...]:
    """Passages of a passages.jsonl. With texts, each is compared with its checksum and has its words; without, it has ranges only.

    source: name of the corpus, its folder below texts.
    """
    known: dict[str, RealDocument] | None = None
    if texts is not None:
        try:
            known = dict(documents(texts, source=source))
        except DataFileError as error:
            problems.error(0, f"{error.problem} ({error.where})")
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                passage = _passage(Values(parse_object(line), line=number, problems=problems), codes, known)
            except ValueError as error:
                problems.error(number, str(error))
                continue
            if passage is not None:
                found.append(passage)
    for n, passage in enumerate(found):
        if passage.id in {other.id for other in found[:n]}:
            problems.error(passage.line, f"id {passage.id!r} stands twice; ids are unique")
    return tuple(found)


def _passage(values: Values, codes: Codes, known: dict[str, RealDocument] | None) -> Passage | None:
    values.only(KEYS)
    start, end = values.whole("start", required=True), values.whole("end", required=True)
    spans = _sentences(values)
    published = values.text("published", required=True)
    document, sha256 = values.text("document", required=True), values.text("sha256", required=True)
    shows = values.texts("shows")
    for name in shows:
        if (what := codes.complaint("shows", name)) is not None:
            values.error(what)
    if start is None or end is None or not spans:
        return None
    if spans[0].start != start or spans[-1].end != end or any(a.end > b.start for a, b in zip(spans, spans[1:])):
        values.error(f"must run in order from start {start} to end {end} without overlap", "sentences")
        return None
    return Passage(
        id=values.text("id", required=True),
        line=values.line,
        published=_published(values, published),
        place=values.text("place"),
        manner=values.text("manner"),
        shows=shows,
        text=_text(values, document, Span(start=start, end=end), sha256, known),
        sentences=tuple(Span(start=span.start - start, end=span.end - start) for span in spans),
        document=document,
        start=start,
        sha256=sha256,
    )


def _published(values: Values, published: str) -> date | None:
    return None if published in ("", "unknown") else values.day("published")


def _sentences(values: Values) -> list[Span]:
    raw = values.raw.get("sentences")
    spans = [pair(one) for one in raw] if isinstance(raw, list) else []
    if not spans or None in spans:
        values.error(f"{raw!r} is no list of sentences; write [[start, end], …]", "sentences")
        return []
    return [span for span in spans if span is not None]


def pair(raw: object) -> Span | None:
    """A range written as [start, end], None if it is none."""
    if (
        isinstance(raw, list)
        and len(raw) == 2
        and all(isinstance(n, int) and not isinstance(n, bool) for n in raw)
        and 0 <= raw[0] < raw[1]
    ):
        return Span(start=raw[0], end=raw[1])
    return None


def _text(values: Values, document: str, span: Span, sha256: str, known: dict[str, RealDocument] | None) -> str:
    """The passage's words if they are at hand and are those that were annotated."""
    if known is None:
        return ""
    if document not in known:
        values.error(f"{document!r}: the corpus has no such document", "document")
        return ""
    text = span.of(known[document].text)
    if checksum(text) != sha256:
        values.error(
            f"the text at {span.start} to {span.end} has SHA-256 {checksum(text)[:12]}…, not {sha256[:12]}…; another version of the corpus?"
        )
        return ""
    return text


def checksum(text: str) -> str:
    """SHA-256 of a text in UTF-8, hex."""
    return hashlib.sha256(text.encode("utf8")).hexdigest()


class OffsetAnchors:
    """Ranges of code points of the document, as [start, end]."""

    trigger: ClassVar[tuple[str, ...]] = ("trigger",)
    words: ClassVar[tuple[str, ...]] = ("words",)

    def read_trigger(self, values: Values, passage: Passage) -> Words:
        found = self.read(values, "trigger", passage, near=1)
        if found is None:
            if values.raw.get("trigger") is None:
                values.error("is missing; write [start, end]", "trigger")
            return Words(start=0, end=0, text="")
        return found

    def read(self, values: Values, key: str, passage: Passage, *, near: int) -> Words | None:
        key = "words" if key == "text" else key
        raw = values.raw.get(key)
        if raw is None:
            return None
        span = pair(raw)
        if span is None:
            values.error(f"{raw!r} is no range; write [start, end] in code points of the document", key)
            return None
        start, end = span.start - passage.start, span.end - passage.start
        number = passage.sentence_at(start)
        if not number or end > passage.sentences[number - 1].end:
            values.error(f"{raw} does not lie in one sentence of {passage.id}", key)
            return None
        text = passage.text[start:end]
        if text and (text != text.strip() or _cuts(passage.text, start) or _cuts(passage.text, end)):
            values.error(f"{raw} does not begin and end with whole words; correct the offsets", key)
        return Words(start=start, end=end, text=text)


def _cuts(text: str, at: int) -> bool:
    """Whether an offset lies within a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
