"""The reports of a source: its format is found, its reports read one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from typing import BinaryIO

from according.errors import DocumentError
from according.records.discard import Discard
from according.records.document import Document
from according.settings import Settings
from according.stages.read.document import Report, make_document
from according.stages.read.readers import read_file
from according.stages.read.reading import Clock, Reading, no_clock
from according.stages.read.sources import Source, find_sources

Outcome = Document | Discard | DocumentError
MEDIA_TYPES = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "text/csv": "table",
    "application/json": "json",
    "application/x-ndjson": "lines",
}


def read_all(
    paths: Iterable[str], *, published: date | None = None, settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Outcome]:
    """The reports that files, folders, globs and "-" (stdin) hold, one outcome each.

    published: the day for reports that carry none. What cannot be read is a DocumentError among the outcomes, never raised.
    """
    for source in find_sources(paths):
        if isinstance(source, Source):
            yield from read_source(source, published=published, settings=settings, stdin=stdin)
        else:
            yield source


def read_source(
    source: Source, *, published: date | None, settings: Settings, stdin: BinaryIO | None = None, clock: Clock = no_clock
) -> Iterator[Outcome]:
    """The reports of one file or of stdin, as read_all gives them. clock: seconds from any beginning, for the limit of archives."""
    try:
        with _opened(source, stdin) as file:
            for read in read_file(file, source.name, Reading(settings=settings, clock=clock)):
                yield make_document(read, published=published, settings=settings) if isinstance(read, Report) else read
    except DocumentError as error:
        yield error
    except OSError as error:
        yield DocumentError(source.name, stage="read", problem=f"{error.strerror or type(error).__name__}; check the file")


def read_bytes(
    data: bytes, *, name: str, settings: Settings, kind: str | None = None, charset: str | None = None, clock: Clock = no_clock
) -> Iterator[Outcome]:
    """The reports of what was fetched. name: its address; kind, charset: media type and encoding that the server named."""
    reading = Reading(settings=settings, clock=clock, kind=MEDIA_TYPES.get(kind or ""), charset=charset)
    try:
        for read in read_file(BytesIO(data), name, reading):
            yield make_document(read, published=None, settings=settings) if isinstance(read, Report) else read
    except DocumentError as error:
        yield error


def read_text(text: str, *, name: str = "text", published: date | None = None, settings: Settings) -> Document | Discard:
    """A report that is at hand as plain text, unchanged."""
    return make_document(Report(name=name, text=text), published=published, settings=settings)


class _Borrowed:
    """A stream that somebody else closes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def __enter__(self) -> BinaryIO:
        return self._stream

    def __exit__(self, *_: object) -> None:
        return None


def _opened(source: Source, stdin: BinaryIO | None) -> BinaryIO | _Borrowed:
    if source.path is not None:
        return source.path.open("rb")
    if stdin is None:
        raise DocumentError(source.name, stage="read", problem="there is no standard input here; name a file")
    return _Borrowed(stdin)
