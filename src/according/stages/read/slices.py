"""Large files in slices, so that several processes read one file, and any of them goes on where another one stopped.

A file consists of units: the lines of JSON Lines, the pages of a WARC, the rows of a Parquet table, the members of a zip; any other
file is one unit. What a unit holds is read only when it is asked for: a unit that no process survives can be passed over.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import BinaryIO, cast

from according.errors import DocumentError
from according.settings import Settings
from according.stages.read.archive import BROKEN as BROKEN_ZIP
from according.stages.read.archive import is_plain_zip, members_of, read_member
from according.stages.read.decode import refuse_binary
from according.stages.read.document import Report, make_document
from according.stages.read.kinds import BEGINNING, kind_of
from according.stages.read.lines import lines_of, read_line
from according.stages.read.objects import ObjectReader, Read
from according.stages.read.packed import BROKEN as BROKEN_PACKED
from according.stages.read.packed import TooDense, broken, inner_name, too_dense, unpacked
from according.stages.read.parquet import rows_of
from according.stages.read.readers import read_file
from according.stages.read.reading import Clock, Reading, no_clock
from according.stages.read.reports import Outcome
from according.stages.read.warc import read_record, records_of

LINES, PACKED_LINES, PAGES, ROWS, MEMBERS, WHOLE = "lines", "packed lines", "pages", "rows", "members", "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Units of a file, of which it holds `units` from unit `first` on. kind: one of the kinds above.

    offset: byte of the file at which the first unit begins, 0 where that is not known. before: records of a WARC before that unit.
    """

    kind: str = WHOLE
    first: int = 0
    units: int = 1
    offset: int = 0
    before: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """name: as messages call it. read: gives its reports, and what is none."""

    number: int
    name: str
    read: Callable[[], Iterator[Outcome]]


Mark = tuple[int, int, int]
"""A place between two units: its byte, bytes of text before it, records of a WARC before it."""


def survey(file: BinaryIO, *, name: str, settings: Settings, units: int, size: int) -> list[Slice]:
    """The slices of a file, each of at most so many units and about so many bytes; one slice of one unit if it cannot be cut.

    A file that cannot be read is one slice too: what is wrong with it is told when it is read.
    """
    try:
        kind, marks = _marks(file, name, settings)
        found = list(_cut(kind, marks, units, size))
    except (DocumentError, TooDense, *BROKEN_PACKED, *BROKEN_ZIP):
        found = []
    return found or [Slice()]


def _marks(file: BinaryIO, name: str, settings: Settings) -> tuple[str, Iterator[Mark]]:
    beginning = file.read(BEGINNING)
    kind = kind_of(beginning, name=name)
    file.seek(0)
    if kind == "lines":
        return LINES, _line_marks(file, settings)
    if kind in ("gzip", "zstd"):
        stream = unpacked(file, kind, name, ratio=settings.read.max_archive_ratio)
        if kind_of(stream.peek(BEGINNING)[:BEGINNING], name=inner_name(name)) == "lines":
            return PACKED_LINES, _line_marks(cast(BinaryIO, stream), settings)
    if kind == "warc":
        return PAGES, ((found.offset, found.offset, found.number) for found in records_of(file, name) if found.is_page)
    if kind == "parquet":
        return ROWS, ((0, size, 0) for size in rows_of(file, name, settings=settings).sizes())
    if kind == "zip" and is_plain_zip(archive := zipfile.ZipFile(file)):
        return MEMBERS, _running(info.file_size for info in members_of(archive))
    return WHOLE, iter(())


def _running(sizes: Iterator[int]) -> Iterator[Mark]:
    total = 0
    for size in sizes:
        yield 0, total, 0
        total += size


def _line_marks(stream: BinaryIO, settings: Settings) -> Iterator[Mark]:
    """A mark a line. Raises EOFError for what holds no line at all, or bytes: reading it whole then says so."""
    place, limit = 0, settings.read.max_document_bytes + 1
    filled = False
    while line := stream.readline(limit):
        if place == 0 and refuse_binary(line, ""):
            raise EOFError
        filled = filled or bool(line.strip())
        yield place, place, 0
        place += len(line)
        while not line.endswith(b"\n") and (line := stream.readline(limit)):
            place += len(line)
    if not filled:
        raise EOFError


def _cut(kind: str, marks: Iterator[Mark], units: int, size: int) -> Iterator[Slice]:
    first, start, number = 0, (0, 0, 0), 0
    for number, mark in enumerate(marks, 1):
        if number == 1:
            start = mark
        elif number - 1 - first >= units or mark[1] - start[1] >= size:
            yield Slice(kind=kind, first=first, units=number - 1 - first, offset=start[0], before=start[2])
            first, start = number - 1, mark
    if number > first:
        yield Slice(kind=kind, first=first, units=number - first, offset=start[0], before=start[2])


class SliceReader:
    """Reads slices; keeps the packed file that it read last open, so that the next slice of it costs no second unpacking."""

    def __init__(self, *, settings: Settings, published: date | None, clock: Clock = no_clock) -> None:
        self._settings, self._published, self._clock = settings, published, clock
        self._packed: _Packed | None = None

    def close(self) -> None:
        """Closes the file that was kept open."""
        if self._packed is not None:
            self._packed.file.close()
            self._packed = None

    def units(self, wanted: Slice, *, name: str, opened: Callable[[], BinaryIO]) -> Iterator[Unit]:
        """The units of a slice. opened: opens the file anew; name: as messages and reports call it. Raises OSError."""
        if wanted.kind == PACKED_LINES:
            yield from self._packed_lines(wanted, name, opened)
            return
        with opened() as file:
            if wanted.kind == LINES:
                file.seek(wanted.offset)
                yield from self._lines(file, wanted, name)
            else:
                yield from self._others(file, wanted, name)

    def _others(self, file: BinaryIO, wanted: Slice, name: str) -> Iterator[Unit]:
        reading = Reading(settings=self._settings, clock=self._clock)
        if wanted.kind == PAGES:
            yield from self._pages(file, wanted, name, reading.inside())
        elif wanted.kind == ROWS:
            rows = rows_of(file, name, settings=self._settings)
            for number, read in rows.read(first=wanted.first, count=wanted.units):
                yield Unit(number=number, name=f"{name}:{number + 1}", read=partial(self._one, read))
        elif wanted.kind == MEMBERS:
            archive, inside = zipfile.ZipFile(file), reading.inside()
            for number, info in enumerate(members_of(archive)[wanted.first : wanted.first + wanted.units], wanted.first):
                read_it = partial(read_member, archive, info, name, inside, read_file)
                yield Unit(number=number, name=f"{name}/{info.filename}", read=partial(self._all, read_it))
        else:
            yield Unit(number=0, name=name, read=partial(self._all, partial(read_file, file, name, reading)))

    def _lines(self, file: BinaryIO, wanted: Slice, name: str) -> Iterator[Unit]:
        reader = ObjectReader(name, settings=self._settings)
        for number, line in lines_of(file, settings=self._settings, after=wanted.first):
            if number > wanted.first + wanted.units:
                break
            read = partial(read_line, reader, line, number, name=name, settings=self._settings)
            yield Unit(number=number - 1, name=f"{name}:{number}", read=partial(self._one, read))

    def _packed_lines(self, wanted: Slice, name: str, opened: Callable[[], BinaryIO]) -> Iterator[Unit]:
        section = io.BytesIO()
        try:
            packed = self._packed_at(wanted.first, name, opened)
            for _ in range(wanted.units):
                section.write(packed.next_line())
        except (TooDense, *BROKEN_PACKED) as error:
            self.close()
            ratio = self._settings.read.max_archive_ratio
            told = too_dense(name, ratio=ratio) if isinstance(error, TooDense) else broken(name, error)
            yield Unit(number=wanted.first, name=name, read=lambda: iter((told,)))
            return
        section.seek(0)
        yield from self._lines(section, wanted, name)

    def _packed_at(self, line: int, name: str, opened: Callable[[], BinaryIO]) -> _Packed:
        """The packed file, unpacked up to that line."""
        if self._packed is None or self._packed.name != name or self._packed.line > line:
            self.close()
            self._packed = _Packed(opened(), name, self._settings)
        while self._packed.line < line:
            self._packed.next_line()
        return self._packed

    def _pages(self, file: BinaryIO, wanted: Slice, name: str, reading: Reading) -> Iterator[Unit]:
        file.seek(wanted.offset)
        number = wanted.first
        for found in records_of(file, name, before=wanted.before):
            if not found.is_page:
                continue
            if isinstance(found.record, DocumentError):
                yield Unit(number=number, name=name, read=partial(self._one, partial(_same, found.record)))
            else:
                read = partial(read_record, found.record, name, reading)
                yield Unit(number=number, name=f"{name} page {number + 1}", read=partial(self._one, read))
            number += 1
            if number >= wanted.first + wanted.units:
                break

    def _one(self, read: Callable[[], Read]) -> Iterator[Outcome]:
        return self._all(lambda: iter((read(),)))

    def _all(self, read: Callable[[], Iterator[Read]]) -> Iterator[Outcome]:
        try:
            for found in read():
                if isinstance(found, Report):
                    yield make_document(found, published=self._published, settings=self._settings)
                else:
                    yield found
        except DocumentError as error:
            yield error


def _same(error: DocumentError) -> DocumentError:
    return error


class _Packed:
    """A packed file of lines, and how many of them were read."""

    def __init__(self, file: BinaryIO, name: str, settings: Settings) -> None:
        self.file, self.name, self.line = file, name, 0
        kind = kind_of(file.read(BEGINNING), name=name)
        file.seek(0)
        self._stream = unpacked(file, kind, name, ratio=settings.read.max_archive_ratio)
        self._limit = settings.read.max_document_bytes

    def next_line(self) -> bytes:
        """The next line; of one over the limit its beginning, one byte longer than the limit, and a line end."""
        self.line += 1
        line = end = self._stream.readline(self._limit + 1)
        if len(line) <= self._limit or line.endswith(b"\n"):
            return line
        while end and not end.endswith(b"\n"):
            end = self._stream.readline(self._limit + 1)
        return line + b"\n"
