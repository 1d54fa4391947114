"""Parquet tables: a report a row, columns named as the keys of JSON reports. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from typing import Any, BinaryIO

from according.errors import DocumentError
from according.settings import Settings
from according.stages.read.objects import ObjectReader, Read
from according.stages.read.reading import Reading

ROWS = 64
"""Rows that are in memory at a time."""


def read_parquet(file: BinaryIO, name: str, reading: Reading) -> Iterator[Read]:
    """The reports of a table, called FILE#ID by their id or FILE:ROW. Raises DocumentError if it cannot be read at all."""
    for _, read in rows_of(file, name, settings=reading.settings).read():
        yield read()


def rows_of(file: BinaryIO, name: str, *, settings: Settings) -> Rows:
    """The rows of a table. Raises DocumentError if it is none, or none with a text."""
    return Rows(file, name, settings)


class Rows:
    """The rows of a table."""

    def __init__(self, file: BinaryIO, name: str, settings: Settings) -> None:
        try:
            from pyarrow import ArrowException
            from pyarrow.parquet import ParquetFile
        except ImportError as error:
            problem = "reading Parquet needs pyarrow: pip install 'according[parquet]'"
            raise DocumentError(name, stage="read", problem=problem) from error
        self._broken = (ArrowException, OSError, ValueError, TypeError, LookupError, OverflowError)  # the last of days beyond the year 9999
        self._name, self._reader = name, ObjectReader(name, settings=settings)
        try:
            self._table = ParquetFile(file)
            columns = list(self._table.schema_arrow.names)
        except self._broken as error:
            raise self._told(0, error) from error
        missing = self._reader.without_text(columns)
        if missing:
            raise DocumentError(name, stage="read", problem=f"no column with a text: {missing}")

    def sizes(self) -> Iterator[int]:
        """For each row about how many bytes stand before it."""
        total = 0
        for number in range(self._table.num_row_groups):
            group = self._table.metadata.row_group(number)
            for row in range(group.num_rows):
                yield total + row * group.total_byte_size // max(1, group.num_rows)
            total += group.total_byte_size

    def read(self, *, first: int = 0, count: int | None = None) -> Iterator[tuple[int, Callable[[], Read]]]:
        """Rows from one on, each with its number from 0 on and what gives its report. Raises DocumentError where the file breaks."""
        number, groups = self._groups_from(first)
        end = self._table.metadata.num_rows if count is None else first + count
        try:
            for batch in self._table.iter_batches(batch_size=ROWS, row_groups=groups):
                if number >= end:
                    return
                rows = batch.to_pylist() if number + len(batch) > first else [{}] * len(batch)
                for row in rows:
                    if first <= number < end:
                        yield number, partial(self._object, row, number)
                    number += 1
        except self._broken as error:
            raise self._told(number, error) from error

    def _object(self, row: dict[str, Any], number: int) -> Read:
        return self._reader.read_object({column: _plain(value) for column, value in row.items()}, f"{self._name}:{number + 1}")

    def _groups_from(self, first: int) -> tuple[int, list[int]]:
        """The groups of rows from the one on that holds that row, and the number of the first row in them."""
        number = 0
        for group in range(self._table.num_row_groups):
            rows = self._table.metadata.row_group(group).num_rows
            if number + rows > first:
                return number, list(range(group, self._table.num_row_groups))
            number += rows
        return number, []

    def _told(self, row: int, error: BaseException) -> DocumentError:
        problem = f"broken Parquet behind row {row} ({' '.join(str(error).split())[:100]}); write it again"
        return DocumentError(self._name, stage="read", problem=problem)


def _plain(value: Any) -> Any:
    """Days as JSON has them."""
    return value.isoformat() if isinstance(value, (date, datetime)) else value
