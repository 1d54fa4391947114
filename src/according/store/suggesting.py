"""Names that a ledger knows already, for a reviewer who begins to write one."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from according.store.functions import fold, holds

MOST_ROWS = 20_000
"""Different names that are looked at."""


def names_like(connection: sqlite3.Connection, kind: str, *, text: str, most: int) -> list[dict[str, Any]]:
    """Parties, voices or places of the ledger whose name has the text in it, at a word's beginning; the commonest first.

    kind: "party" or "place". Each has the fields of a party or a place.
    """
    wanted = fold(text)
    found = []
    for row in connection.execute(PARTIES if kind == "party" else PLACES, (MOST_ROWS,)):
        name = fold(row["name"])
        if wanted and (name.startswith(wanted) or f" {wanted}" in name or holds(name, wanted)):
            one = {key: row[key] for key in COLUMNS[kind]}
            found.append(one | ({"sectors": json.loads(row["sectors"])} if "sectors" in one else {}))
            if len(found) == most:
                break
    return found


COLUMNS = {
    "party": ("name", "id", "country", "sectors"),
    "place": ("name", "country", "admin1", "lat", "lon", "radius_km", "precision", "geonames_id"),
}
PARTIES = """
SELECT name, id, country, sectors, sum(times) AS times FROM (
  SELECT name, party_id AS id, country, sectors, count(*) AS times FROM parties GROUP BY 1, 2, 3, 4
  UNION ALL SELECT name, source_id, country, '[]', count(*) FROM sources WHERE name <> '' GROUP BY 1, 2, 3
) GROUP BY name, id, country ORDER BY times DESC, name LIMIT ?
"""
PLACES = """
SELECT name, country, admin1, latitude AS lat, longitude AS lon, radius_km, precision, geonames_id, count(*) AS times FROM places
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY times DESC, name LIMIT ?
"""
