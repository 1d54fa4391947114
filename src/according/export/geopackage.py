"""GeoPackage 1.3: an SQLite file that desktop GIS opens. Written with the standard library alone.

Source: OGC 12-128r18 (https://www.geopackage.org/spec130/). Layer `events` (points), table `claims` (no geometry).
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from according.errors import ExportError
from according.export.columns import Column, columns_of, encodable

KINDS = {"text": "TEXT", "integer": "INTEGER", "number": "REAL"}
WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],'
    'AUTHORITY["EPSG","4326"]]'
)
SAME_MOMENT = "2000-01-01T00:00:00.000Z"
"""Of the last change, in every file: the same rows give the same bytes."""
Rows = Iterable[Mapping[str, Any]]


def write_geopackage(path: Path, *, events: Rows, claims: Rows) -> None:
    """events: rows of data/export/events.tsv; one without coordinates has no geometry and stays. claims: of data/export/claims.tsv."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            _fill(connection, events, claims)
    except sqlite3.Error as error:
        raise ExportError(str(path), problem=f"cannot be written: {error}; nothing was changed") from error


def _fill(connection: sqlite3.Connection, events: Rows, claims: Rows) -> None:
    connection.execute("PRAGMA application_id = 1196444487")  # "GPKG"
    connection.execute("PRAGMA user_version = 10300")
    connection.execute("BEGIN")
    for statement in SCHEMA:
        connection.execute(statement)
    connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", SYSTEMS)
    _events(connection, events)
    _table(connection, "claims", columns_of("claims"), ((None, row) for row in claims), geometry=False)
    connection.execute("COMMIT")


def _events(connection: sqlite3.Connection, rows: Rows) -> None:
    box: list[tuple[float, float]] = []

    def with_points() -> Iterable[tuple[bytes | None, Mapping[str, Any]]]:
        for row in rows:
            known = row["lon"] is not None and row["lat"] is not None
            if known:
                box.append((row["lon"], row["lat"]))
            yield geopackage_point(row["lon"], row["lat"]) if known else None, row

    _table(connection, "events", columns_of("events"), with_points(), geometry=True)
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'POINT', 4326, 0, 0)")
    if box:
        xs, ys = zip(*box, strict=True)
        corners = (min(xs), min(ys), max(xs), max(ys))
        connection.execute("UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = 'events'", corners)


def _table(
    connection: sqlite3.Connection,
    name: str,
    columns: Sequence[Column],
    rows: Iterable[tuple[bytes | None, Mapping[str, Any]]],
    *,
    geometry: bool,
) -> None:
    point = ["geom POINT"] if geometry else []
    declared = ", ".join(["fid INTEGER PRIMARY KEY", *point, *(f'"{column.name}" {KINDS[column.kind]}' for column in columns)])
    connection.execute(f"CREATE TABLE {name} ({declared})")
    content = (name, "features" if geometry else "attributes", name, "", SAME_MOMENT, 4326 if geometry else None)
    connection.execute(CONTENTS, content)
    marks = ", ".join("?" * (1 + len(point) + len(columns)))
    values = ((None, *([blob] if geometry else []), *(encodable(row[column.name]) for column in columns)) for blob, row in rows)
    connection.executemany(f"INSERT INTO {name} VALUES ({marks})", values)  # noqa: S608 - names are those of our own tables


def wkb_point(longitude: float, latitude: float) -> bytes:
    """A point in well-known binary, little-endian."""
    return struct.pack("<BIdd", 1, 1, longitude, latitude)


def geopackage_point(longitude: float, latitude: float) -> bytes:
    """The same behind GeoPackage's head: magic, version 0, no envelope, EPSG:4326."""
    return b"GP" + struct.pack("<BBi", 0, 1, 4326) + wkb_point(longitude, latitude)


CONTENTS = """
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) VALUES (?, ?, ?, ?, ?, ?)
"""
SYSTEMS = (
    ("WGS 84 geodetic", 4326, "EPSG", 4326, WGS84, "longitude/latitude"),
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", None),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
)
SCHEMA = (
    """CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE,
    max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
)
