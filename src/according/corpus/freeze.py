"""Turns a working folder over real text (words as anchors) into the stand-off form that the repository may hold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from according.corpus.records import AuthorSet, CorpusClaim, Passage, Words
from according.corpus.standoff import checksum
from according.corpus.texts import RealDocument, documents
from according.errors import DataFileError
from according.records.span import Span


def freeze(working: AuthorSet, *, source: str, texts: Path, out: Path) -> list[Path]:
    """Writes passages.jsonl and the readings of a working folder, as read without errors. Gives back the files.

    Raises DataFileError if a passage is not found in its document word for word.
    """
    known = documents(texts, source=source)
    places = {passage.id: _place(passage, known) for passage in working.passages}
    out.mkdir(parents=True, exist_ok=True)
    rows = [_passage_row(passage, places[passage.id], known[passage.document]) for passage in working.passages]
    written = [_write(out / "passages.jsonl", rows)]
    for reading, claims in working.readings.items():
        written.append(_write(out / f"{reading}.jsonl", [_claim_row(claim, places[claim.passage]) for claim in claims]))
    return written


def _write(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8", newline="\n")
    return path


class _Place:
    """Where each code point of a passage stands in its document."""

    def __init__(self, passage: str, document: str, start: int) -> None:
        """start: where the passage's first word stands. Raises ValueError if the words differ."""
        self.to: dict[int, int] = {}
        at = start
        for offset, character in enumerate(passage):
            if character.isspace():
                continue
            while at < len(document) and document[at].isspace():
                at += 1
            if at >= len(document) or document[at] != character:
                raise ValueError(f"{passage[max(0, offset - 30) : offset + 10]!r}")
            self.to[offset] = at
            at += 1

    def span(self, start: int, end: int) -> list[int]:
        """The range of the document for a range of the passage that begins and ends with visible characters."""
        return [self.to[start], self.to[end - 1] + 1]


def _place(passage: Passage, known: Any) -> _Place:
    document = known.get(passage.document)
    if document is None:
        raise DataFileError(passage.id, where="document", problem=f"{passage.document!r} is no document of the corpus")
    first = passage.text.split()[0]
    at, closest = -1, ""
    while (at := document.text.find(first, at + 1)) >= 0:
        try:
            return _Place(passage.text, document.text, at)
        except ValueError as error:
            closest = max(closest, str(error), key=len)
    raise DataFileError(
        passage.id, where=passage.document, problem=f"its words are not in the document one after the other, as at {closest}"
    )


def _passage_row(passage: Passage, place: _Place, document: RealDocument) -> dict[str, Any]:
    sentences = [place.span(span.start, span.end) for span in passage.sentences]
    start, end = sentences[0][0], sentences[-1][1]
    return {
        "id": passage.id,
        "document": passage.document,
        "start": start,
        "end": end,
        "sha256": checksum(Span(start=start, end=end).of(document.text)),
        "sentences": sentences,
        "published": passage.published.isoformat() if passage.published else "unknown",
        "place": passage.place,
        "manner": passage.manner,
        "shows": list(passage.shows),
    }


def _claim_row(claim: CorpusClaim, place: _Place) -> dict[str, Any]:
    """The claim's line with offsets for words."""
    row: dict[str, Any] = {key: value for key, value in json.loads(claim.raw).items() if key != "s"}
    row["trigger"] = place.span(claim.trigger.start, claim.trigger.end)
    words: dict[str, list[Words] | list[Words | None]] = {
        "actors": [party.words for party in claim.actors],
        "recipients": [party.words for party in claim.recipients],
        "counts": [figure.words for figure in claim.counts],
        "sources": [source.words for source in claim.sources],
    }
    for key, found in words.items():
        if found:
            row[key] = [_offsets(raw, one, place) for raw, one in zip(row[key], found, strict=True)]
    row["sources"] = [_cue(raw, source.cue, place) for raw, source in zip(row["sources"], claim.sources, strict=True)]
    if claim.time is not None:
        row["time"] = _offsets(row["time"], claim.time.words, place)
    if claim.place is not None:
        row["place"] = _offsets(row["place"], claim.place.words, place)
    if claim.also:
        row["also"] = [{"trigger": place.span(one.start, one.end)} for one in claim.also]
    return row


def _cue(raw: dict[str, Any], cue: Words | None, place: _Place) -> dict[str, Any]:
    return {key: value for key, value in raw.items() if key != "cue"} | ({"cue": place.span(cue.start, cue.end)} if cue else {})


def _offsets(raw: dict[str, Any], words: Words | None, place: _Place) -> dict[str, Any]:
    """An object with `words` for `text`."""
    rest = {key: value for key, value in raw.items() if key != "text"}
    return rest if words is None else {"words": place.span(words.start, words.end)} | rest
