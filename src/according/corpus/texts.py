"""Documents of the corpora that stay outside the repository: WikiWars and the train parts of the treebanks EWT and GUM."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from according.errors import DataFileError
from according.ontology.tables import read_text
from according.records.span import Span

SOURCES = ("wikiwars", "ud-ewt", "ud-gum")
"""Folders of the corpora. Dev parts are not read: what we measure ourselves on is not annotated."""

_TEXT = re.compile(r"<TEXT>\n?(?P<text>.*?)\s*</TEXT>", re.DOTALL)
_DAY = re.compile(r"<DATETIME>\s*(?P<day>\d{4}-\d\d-\d\d)")
_DAY_OF_ID = re.compile(r"_ENG_(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(_|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class RealDocument:
    """A document. published: ISO date or "unknown". sentences: the treebank's, () where the corpus has none."""

    name: str
    text: str
    published: str
    sentences: tuple[Span, ...] = ()


def documents(texts: Path, *, source: str) -> Mapping[str, RealDocument]:
    """All documents of a source by name. Raises DataFileError if it is not there."""
    return _documents(texts.resolve(), source)


@cache
def _documents(texts: Path, source: str) -> Mapping[str, RealDocument]:
    if source not in SOURCES:
        raise DataFileError(source, where="source", problem=f"no source that we can read; known are {', '.join(SOURCES)}")
    if source == "wikiwars":
        found = {path.stem: _sgm(path) for path in sorted((texts / source).glob("*/in/*.sgm"))}
    else:
        found = {one.name: one for one in _conllu(texts / source / "train.conllu")}
    if not found:
        raise DataFileError(source, where=str(texts), problem="holds no documents; --texts takes the folder of the corpora")
    return found


def _sgm(path: Path) -> RealDocument:
    whole = read_text(path)
    text, day = _TEXT.search(whole), _DAY.search(whole)
    if text is None:
        raise DataFileError(path.name, where="TEXT", problem="missing")
    return RealDocument(name=path.stem, text=html.unescape(text["text"]), published=day["day"] if day else "unknown")


def _conllu(path: Path) -> Iterator[RealDocument]:
    """Text from `# text`, an empty line where a paragraph begins (as benchmarks/segment.py has it)."""
    name, text, sentences, published, paragraph = "", "", list[Span](), "unknown", False
    for line in read_text(path).split("\n"):
        if not line.startswith("#"):
            continue
        key, _, value = line[1:].strip().partition("=")
        key, value = key.strip(), value.strip()
        if key == "newdoc id":
            if name:
                yield RealDocument(name=name, text=text, published=published, sentences=tuple(sentences))
            name, text, sentences, published = value, "", [], _day_of(value)
        elif key == "meta::dateCreated" and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            published = value
        elif key.split(" ")[0] == "newpar":
            paragraph = True
        elif key == "text":
            text += ("\n\n" if paragraph else " ") if text else ""
            sentences.append(Span(start=len(text), end=len(text) + len(value)))
            text, paragraph = text + value, False
    if name:
        yield RealDocument(name=name, text=text, published=published, sentences=tuple(sentences))


def _day_of(name: str) -> str:
    """EWT's blogs and newsgroups have their day in the name."""
    found = _DAY_OF_ID.search(name)
    return f"{found['year']}-{found['month']}-{found['day']}" if found else "unknown"
