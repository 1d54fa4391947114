"""Parquet and GeoParquet, with pyarrow, which is imported when it is called."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from according.errors import UsageError
from according.export.columns import Column, encodable
from according.export.geopackage import wkb_point

BATCH = 10_000
GEO = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
}
"""GeoParquet 1.1 (https://geoparquet.org/releases/v1.1.0/); without a crs it is longitude and latitude in WGS 84."""


def write_parquet(path: Path, rows: Iterable[Mapping[str, Any]], *, columns: Sequence[Column], form: str, points: bool = False) -> None:
    """A table with typed columns, in batches. points: with the column geometry, made of lon and lat, as GeoParquet has it.

    form: the format's name, for the message. Raises UsageError if pyarrow is not installed.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError(f"--to {form} needs pyarrow: pip install 'according[parquet]'") from error
    kinds = {"text": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64()}
    fields = [pyarrow.field(column.name, kinds[column.kind]) for column in columns]
    if points:
        fields.append(pyarrow.field("geometry", pyarrow.binary()))
    schema = pyarrow.schema(fields, metadata={"geo": json.dumps(GEO)} if points else None)
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as out:
        for batch in _batches(rows, points):
            out.write_table(pyarrow.Table.from_pylist(batch, schema=schema))


def _batches(rows: Iterable[Mapping[str, Any]], points: bool) -> Iterator[list[dict[str, Any]]]:
    waiting = iter(rows)
    while batch := [_row(row, points) for row in islice(waiting, BATCH)]:
        yield batch


def _row(row: Mapping[str, Any], points: bool) -> dict[str, Any]:
    clean = {name: encodable(value) for name, value in row.items()}
    if points:
        known = row["lon"] is not None and row["lat"] is not None
        clean["geometry"] = wkb_point(row["lon"], row["lat"]) if known else None
    return clean
