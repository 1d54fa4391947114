"""The public functions of `import according`."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from according.errors import DocumentError, UsageError
from according.ontology.overlays import check_overlays
from according.records.claim import Claim
from according.records.discard import Discard
from according.records.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from according.parsing import Parser
    from according.pipeline import Pipeline
    from according.store import Ledger


_LONGEST_NAME = 1000
"""Characters of a text that may be the name of a file."""


def load(overlays: Iterable[Path] = ()) -> Pipeline:
    """The pipeline with weights and tables loaded; keep it for many reports.

    overlays: folders with lexicons, codebook modes, actors and places of the user's own (docs/reference/codebook.md).
    Raises DataFileError or WeightsError.
    """
    from according.pipeline import Pipeline  # half a second of imports that `according --help` must not pay

    folders = tuple(overlays)
    check_overlays(folders)
    return Pipeline.load(folders)


@lru_cache(maxsize=1)
def _parser() -> Parser:
    from according.parsing import Parser

    return Parser.load()


@lru_cache(maxsize=1)
def _default() -> Pipeline:
    return load()


def read(paths: Iterable[str | Path], *, published: date | None = None) -> Iterator[Document | Discard | DocumentError]:
    """Reports of files, folders and globs, one outcome each: a document, a refusal, or the error as a value."""
    from according.settings import load_settings
    from according.stages.read import read_all

    return read_all([str(path) for path in paths], published=_day(published), settings=load_settings())


def code(text_or_path: str | Path, *, published: date | None = None) -> list[Claim]:
    """The claims of one report, or of all reports of a path.

    text_or_path: a Path is read (a file or a folder); a str is the report's text itself.
    published: day of publication, for input that carries none.
    Raises DocumentError if a file cannot be read; refused documents (another language) have no claims. Raises UsageError for a str that is
    the name of a file, of which hardly anybody means the name, and for a day that is none.
    """
    if isinstance(text_or_path, str):
        return list(_default().code(_document(text_or_path, published=published)))
    found: list[Claim] = []
    for outcome in read([text_or_path], published=published):
        if isinstance(outcome, DocumentError):
            raise outcome
        if isinstance(outcome, Document):
            found.extend(_default().code(outcome))
    return found


def open_ledger(path: str | Path) -> Ledger:
    """The ledger that `according add --ledger` made, for reading: its claims, documents, speakers, events and decisions.

    Raises LedgerError if there is none or it cannot be used.
    """
    from according.store import Ledger

    return Ledger(Path(path))


def to_spacy(document: Document | str) -> Doc:
    """A report's analysis as a `spacy.tokens.Doc`: words, tags, features, lemmas, trees, sentences, names, and `doc.spans["mentions"]`.

    document: one that `read` gives, or a report's text itself. Nothing of spaCy's own models is used.
    `doc.text` is the report's text and `doc[i].idx` an offset in it, as in a claim. Names keep our labels: PER, LOC, ORG.
    Raises UsageError if spaCy is not installed: pip install 'according[spacy]'.
    """
    from according.export.spacy_doc import to_doc

    report = _document(document, published=None) if isinstance(document, str) else document
    return to_doc(report, parsed=_parser().parse(report))


def _document(text: str, *, published: date | None) -> Document:
    if len(text) <= _LONGEST_NAME and os.path.isfile(text):
        raise UsageError(f"{text!r} is a text here, and is the name of a file: give Path({text!r}) to have the file read")
    digest, day = hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()[:16], _day(published)
    return Document(id=digest, text=text, published=day, published_from="given" if day else "unknown")


def _day(published: date | None) -> date | None:
    """The day of a date or a moment. Raises UsageError for anything else, such as a text."""
    if published is not None and not isinstance(published, date):
        raise UsageError(f"published is {published!r}; give a datetime.date")
    return published.date() if isinstance(published, datetime) else published
