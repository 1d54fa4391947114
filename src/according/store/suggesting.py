"""Names that a ledger knows already, for a reviewer who begins to write one."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from according.store.blind import touched_by_others
from according.store.functions import fold, holds


def names_like(connection: sqlite3.Connection, kind: str, *, text: str, most: int, alone: str | None = None) -> list[dict[str, Any]]:
    """Parties, voices or places of the ledger whose name has the text in it, at a word's beginning; the commonest first.

    kind: "party" or "place". Each has the fields of a party or a place. alone: of a reviewer, from whom claims are kept that others
    corrected or added.
    """
    wanted, kept_back = fold(text), json.dumps(touched_by_others(connection, alone) if alone is not None else [])
    found = []
    for name in _names(connection, kind):
        known = fold(name)
        if wanted and (known.startswith(wanted) or f" {wanted}" in known or holds(known, wanted)):
            found += [dict(row) for row in connection.execute(ABOUT[kind], {"name": name, "kept_back": kept_back})]
    found.sort(key=lambda row: (-row["times"], row["name"]))
    return [_plain(row) for row in found[:most]]


def _names(connection: sqlite3.Connection, kind: str) -> list[str]:
    """All different names, each found in an index from the one before."""
    names: set[str] = set()
    for table in ("parties", "sources") if kind == "party" else ("places",):
        names |= {row[0] for row in connection.execute(DIFFERENT.format(table=table)) if row[0]}
    return sorted(names)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    del row["times"]
    return row | ({"sectors": json.loads(row["sectors"])} if "sectors" in row else {})


DIFFERENT = """
WITH RECURSIVE seen (name) AS (
  SELECT min(name) FROM {table}
  UNION ALL SELECT (SELECT min(t.name) FROM {table} t WHERE t.name > seen.name) FROM seen WHERE seen.name IS NOT NULL
) SELECT name FROM seen WHERE name IS NOT NULL
"""
_ABOUT = {
    "party": """
SELECT name, id, country, min(sectors) AS sectors, sum(times) AS times FROM (
  SELECT name, party_id AS id, country, sectors, count(*) AS times FROM parties WHERE name = :name AND NOT_KEPT GROUP BY 1, 2, 3, 4
  UNION ALL SELECT name, source_id, country, '[]', count(*) FROM sources WHERE name = :name AND NOT_KEPT GROUP BY 1, 2, 3
) GROUP BY name, id, country ORDER BY times DESC LIMIT 2
""",
    "place": """
SELECT name, country, admin1, latitude AS lat, longitude AS lon, radius_km, precision, geonames_id, count(*) AS times FROM places
WHERE name = :name AND NOT_KEPT GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY times DESC LIMIT 3
""",
}
NOT_KEPT = "claim_id NOT IN (SELECT value FROM json_each(:kept_back))"
ABOUT = {kind: query.replace("NOT_KEPT", NOT_KEPT) for kind, query in _ABOUT.items()}
