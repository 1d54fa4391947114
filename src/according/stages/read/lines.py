"""JSON Lines files of any size, one line in memory at a time."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from according.errors import DocumentError
from according.records.discard import Discard
from according.settings import Settings
from according.stages.read.decode import refuse_binary
from according.stages.read.document import too_large
from according.stages.read.objects import ObjectReader, Read


def read_stream(file: BinaryIO, name: str, *, settings: Settings) -> Iterator[Read]:
    """One report a line, UTF-8; empty lines do not count. A line that is broken or too long is told and the rest goes on."""
    found = False
    for number, line in lines_of(file, settings=settings):
        refusal = refuse_binary(line, name) if number == 1 else None
        if refusal is not None:
            yield refusal
            return
        if not found:
            found, reader = True, ObjectReader(name, settings=settings)
        yield read_line(reader, line, number, name=name, settings=settings)
    if not found:
        yield Discard(document=name, stage="read", reason="empty", detail="there is no text in it")


def lines_of(file: BinaryIO, *, settings: Settings, after: int = 0) -> Iterator[tuple[int, bytes]]:
    """Lines that are not empty, with their numbers. after: how many lines stand before the place where the file is now."""
    limit = settings.read.max_document_bytes
    return ((number, line) for number, line in _lines(file, limit, after) if line.strip())


def read_line(reader: ObjectReader, line: bytes, number: int, *, name: str, settings: Settings) -> Read:
    """The report of a line, or what is wrong with it."""
    if len(line) > settings.read.max_document_bytes:
        return too_large(f"{name}:{number}", settings=settings)
    return _read_line(reader, line, number, name=name)


def _read_line(reader: ObjectReader, line: bytes, number: int, *, name: str) -> Read:
    try:
        return reader.read_line(line.removeprefix(codecs.BOM_UTF8).decode("utf-8"), number)
    except UnicodeDecodeError as error:
        problem = f"byte {error.start} of the line is not UTF-8; convert the file to UTF-8"
        return DocumentError(f"{name}:{number}", stage="read", problem=problem)


def _lines(file: BinaryIO, limit: int, number: int) -> Iterator[tuple[int, bytes]]:
    """Numbered lines, the first one number + 1; of one over the limit only the beginning, one byte longer than the limit."""
    while line := file.readline(limit + 1):
        number += 1
        end = line
        while len(line) > limit and not end.endswith(b"\n") and end:
            end = file.readline(limit + 1)
        yield number, line
