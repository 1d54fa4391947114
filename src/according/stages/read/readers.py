"""The reader of each format, and how files and members of archives get to theirs."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from according.errors import DocumentError
from according.records.discard import Discard
from according.stages.read.archive import read_zip
from according.stages.read.decode import decode, refuse_binary
from according.stages.read.document import Report, too_large
from according.stages.read.feed import read_feed
from according.stages.read.front import split_front
from according.stages.read.kinds import BEGINNING, is_page, is_xml, kind_of
from according.stages.read.lines import read_stream
from according.stages.read.objects import ObjectReader, Read, parse_json
from according.stages.read.packed import read_packed
from according.stages.read.page import read_page
from according.stages.read.parquet import read_parquet
from according.stages.read.pdf import read_pdf
from according.stages.read.reading import Reading
from according.stages.read.table import read_table
from according.stages.read.telegram import chats_of, read_chats
from according.stages.read.warc import read_warc

COLLECTIONS = ("json", "lines", "table")
"""Formats of many reports, which may be larger than one report."""


def read_file(file: BinaryIO, name: str, reading: Reading) -> Iterator[Read]:
    """The reports of a file, a stream or a member of an archive, never none at all: a file of no report says so.

    Raises DocumentError if it cannot be read at all.
    """
    found = False
    for read in _read_file(file, name, reading):
        found = True
        yield read
    if not found:
        yield Discard(document=name, stage="read", reason="empty", detail="there is no report in it")


def _read_file(file: BinaryIO, name: str, reading: Reading) -> Iterator[Read]:
    beginning = file.read(BEGINNING)
    kind = kind_of(beginning, name=name)
    if kind == "text" and reading.kind is not None:
        kind = reading.kind
    if not file.seekable():
        rest = file.read(max(0, reading.settings.read.max_collection_bytes + 1 - len(beginning)))
        file = io.BytesIO(beginning + rest)
    file.seek(0)
    if kind == "zip":
        yield from read_zip(file, name, reading, read_file)
    elif kind == "lines":
        yield from read_stream(file, name, settings=reading.settings)
    elif kind == "warc":
        yield from read_warc(file, name, reading)
    elif kind in ("gzip", "zstd"):
        yield from read_packed(file, name, kind, reading, read=read_file)
    elif kind == "pdf":
        yield read_pdf(file, name, reading)
    elif kind == "parquet":
        yield from read_parquet(file, name, reading)
    else:
        yield from _read_bytes(file, name, kind, reading)


def _read_bytes(file: BinaryIO, name: str, kind: str, reading: Reading) -> Iterator[Read]:
    """What is read whole. One more byte than the limit is read at most."""
    settings = reading.settings
    limit = settings.read.max_collection_bytes if kind in COLLECTIONS else settings.read.max_document_bytes
    limit = settings.read.max_xml_bytes if kind == "feed" else limit
    data = file.read(limit + 1)
    refusal = refuse_binary(data, name)
    if refusal is not None:
        yield refusal
    elif len(data) > limit:
        yield too_large(name, settings=settings)
    elif kind == "feed":
        yield from read_feed(data, name, settings=settings)
    else:
        text = decode(data, name, settings=settings.read, page=kind == "page", named=reading.charset)
        yield from _read_text(text, data, name, kind, reading)


def _read_text(text: str, data: bytes, name: str, kind: str, reading: Reading) -> Iterator[Read]:
    settings = reading.settings
    if kind == "table":
        yield from read_table(text, name, settings=settings)
    elif kind == "json":
        yield from _read_json(text, name, reading)
    elif kind == "page" or is_page(text):
        yield read_page(text, name, settings=settings)
    elif is_xml(text):
        yield from read_feed(data, name, settings=settings)
    else:
        front, body = split_front(text)
        yield ObjectReader(name, settings=settings).read_front(front, body) if front else Report(name=name, text=text)


def _read_json(text: str, name: str, reading: Reading) -> Iterator[Read]:
    """A JSON value, or JSON Lines when the first line is a value of its own."""
    reader = ObjectReader(name, settings=reading.settings)
    if not text.strip():
        yield Discard(document=name, stage="read", reason="empty", detail="there is no text in it")
        return
    value = parse_json(text, name)
    if not isinstance(value, DocumentError):
        chats = chats_of(value)
        yield from read_chats(chats, name) if chats else reader.read_value(value)
        return
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    as_lines = sum(not isinstance(parse_json(line, name), DocumentError) for line in filled[:20])
    if len(filled) > 1 and as_lines:
        yield from (reader.read_line(line, number) for number, line in enumerate(lines, 1) if line.strip())
    elif name.lower().endswith(".json"):
        yield value
    else:
        # Text may begin with a bracket too: "[Reuters] …".
        yield Report(name=name, text=text)
