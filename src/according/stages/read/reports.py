"""The reports of a source: its format is found, its reports read one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from according.errors import DocumentError
from according.records.discard import Discard
from according.records.document import Document
from according.settings import Settings
from according.stages.read.decode import decode, refuse_binary
from according.stages.read.document import Report, make_document, too_large
from according.stages.read.lines import read_stream
from according.stages.read.objects import ObjectReader, Read, parse_json
from according.stages.read.page import read_page
from according.stages.read.sources import Source, find_sources

Outcome = Document | Discard | DocumentError

SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
    ".html": "page", ".htm": "page", ".xhtml": "page",
    ".json": "json", ".jsonl": "lines", ".ndjson": "lines",
}  # fmt: skip
PAGE = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
FEED = re.compile(r"(?:<\?xml[^>]*>\s*)(?:<!--.*?-->\s*)*<(?!!doctype\s+html|html)", re.IGNORECASE | re.DOTALL)
JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[{\]])')


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


def read_source(source: Source, *, published: date | None, settings: Settings, stdin: BinaryIO | None = None) -> Iterator[Outcome]:
    """The reports of one file or of stdin, as read_all gives them."""
    try:
        with _opened(source, stdin) as file:
            for read in _read_file(file, source, settings):
                yield make_document(read, published=published, settings=settings) if isinstance(read, Report) else read
    except DocumentError as error:
        yield error
    except OSError as error:
        yield DocumentError(source.name, stage="read", problem=f"{error.strerror or type(error).__name__}; check the file")


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


def _read_file(file: BinaryIO, source: Source, settings: Settings) -> Iterator[Read]:
    """Decides the format by suffix and content, then reads. One more byte than the limit is read at most."""
    suffix = SUFFIXES.get(Path(source.name).suffix.lower())
    if suffix == "lines" and source.path is not None:
        yield from read_stream(file, source.name, settings=settings)
        return
    limits = settings.read
    data = file.read(limits.max_document_bytes + 1)
    refusal = refuse_binary(data, source.name)
    if refusal is not None:
        yield refusal
        return
    kind = suffix or _sniff(data)
    if len(data) > limits.max_document_bytes and kind in ("json", "lines"):
        data += file.read(limits.max_collection_bytes - len(data) + 1)
    if len(data) > (limits.max_collection_bytes if kind in ("json", "lines") else limits.max_document_bytes):
        yield too_large(source.name, settings=settings)
        return
    yield from _read_text(decode(data, source.name, settings=limits, page=kind == "page"), source.name, kind=kind, settings=settings)


def _sniff(data: bytes) -> str:
    """The format of data without a telling suffix, from its beginning."""
    beginning = data[:4096].decode("utf-8-sig", "replace").lstrip()
    if PAGE.match(beginning):
        return "page"
    return "json" if JSON.match(beginning) else "text"


def _read_text(text: str, name: str, *, kind: str, settings: Settings) -> Iterator[Read]:
    if kind == "text" and not PAGE.match(text[:4096].lstrip()):
        yield _plain(text, name)
    elif kind in ("text", "page"):
        yield read_page(text, name, settings=settings)
    else:
        yield from _read_json(text, name, suffix_says_json=kind == "json" and name.lower().endswith(".json"), settings=settings)


def _plain(text: str, name: str) -> Read:
    if FEED.match(text[:4096].lstrip()):
        return DocumentError(name, stage="read", problem="XML that is no web page; feeds are not read, save the pages or their text")
    return Report(name=name, text=text)


def _read_json(text: str, name: str, *, suffix_says_json: bool, settings: Settings) -> Iterator[Read]:
    """A JSON value, or JSON Lines when the first line is a value of its own."""
    reader = ObjectReader(name, settings=settings)
    if not text.strip():
        yield Discard(document=name, stage="read", reason="empty", detail="there is no text in it")
        return
    value = parse_json(text, name)
    if not isinstance(value, DocumentError):
        yield from reader.read_value(value)
        return
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    as_lines = sum(not isinstance(parse_json(line, name), DocumentError) for line in filled[:20])
    if len(filled) > 1 and as_lines:
        yield from (reader.read_line(line, number) for number, line in enumerate(lines, 1) if line.strip())
    elif suffix_says_json:
        yield value
    else:
        # Text may begin with a bracket too: "[Reuters] …".
        yield _plain(text, name)
