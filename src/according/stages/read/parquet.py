"""Parquet tables: a report a row, columns named as the keys of JSON reports. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from according.errors import DocumentError
from according.stages.read.objects import ObjectReader, Read
from according.stages.read.reading import Reading

ROWS = 64
"""Rows that are in memory at a time."""


def read_parquet(file: BinaryIO, name: str, reading: Reading) -> Iterator[Read]:
    """The reports of a table, called FILE#ID by their id or FILE:ROW. Raises DocumentError if it cannot be read at all."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        problem = "reading Parquet needs pyarrow: pip install 'according[parquet]'"
        raise DocumentError(name, stage="read", problem=problem) from error
    reader, number = ObjectReader(name, settings=reading.settings), 0
    try:
        table = ParquetFile(file)
        columns = list(table.schema_arrow.names)
        missing = reader.without_text(columns)
        if missing:
            raise DocumentError(name, stage="read", problem=f"no column with a text: {missing}")
        for batch in table.iter_batches(batch_size=ROWS):
            for row in batch.to_pylist():
                number += 1
                yield reader.read_object({column: _plain(value) for column, value in row.items()}, f"{name}:{number}")
    except (ArrowException, OSError, ValueError, TypeError, LookupError) as error:
        problem = f"broken Parquet behind row {number} ({' '.join(str(error).split())[:100]}); write it again"
        raise DocumentError(name, stage="read", problem=problem) from error


def _plain(value: Any) -> Any:
    """Days as JSON has them."""
    return value.isoformat() if isinstance(value, (date, datetime)) else value
