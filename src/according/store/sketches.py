"""All events of a ledger at once, each as a map or a list shows it: a few queries, whatever their number."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from according.records.event import EventOutline, EventSketch, review_of_event
from according.store.connection import tuples

OUTLINE = tuple(EventOutline.__dataclass_fields__)


def sketches(connection: sqlite3.Connection) -> Iterator[EventSketch]:
    """The events by day and id, those without a day last, then claims that no event holds; those that reviewers rejected are left out."""
    parties, voices = _parties(connection), _voices(connection)
    reviews = {row[0]: review_of_event(row[1], reviewed=row[2], added=row[3]) for row in tuples(connection, REVIEWS)}
    for row in tuples(connection, EVENTS):
        actors, recipients = parties.get(row[0], NOBODY)
        yield EventSketch(
            **dict(zip(OUTLINE, row, strict=False)),
            actors=tuple(actors), recipients=tuple(recipients), voices=tuple(voices.get(row[0], ())),
            review=reviews.get(row[0], "open"),
        )  # fmt: skip


NOBODY: tuple[list[str], list[str]] = ([], [])


def _parties(connection: sqlite3.Connection) -> dict[str, tuple[list[str], list[str]]]:
    found: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for event, role, name in tuples(connection, PARTIES):
        found[event][role == "recipient"].append(name)
    return found


def _voices(connection: sqlite3.Connection) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for event, name, stance in tuples(connection, VOICES):
        found[event].append((name, stance))
    return found


EVENTS = """
SELECT id, type, mode, standing, time_start, time_end, time_granularity, place, country, admin1, latitude, longitude, radius_km, precision,
  reports, origins, 0 AS alone FROM events
UNION ALL
SELECT c.id, c.type, c.mode, '', c.time_start, c.time_end, c.time_granularity, p.name, p.country, p.admin1, p.latitude, p.longitude,
  p.radius_km, p.precision, 1, 1, 1 FROM claims c LEFT JOIN places p ON p.claim_id = c.id
  WHERE c.id NOT IN (SELECT claim_id FROM event_claims UNION ALL SELECT claim_id FROM claim_reviews WHERE state = 'rejected')
ORDER BY alone, time_start NULLS LAST, id
"""
PARTIES = """
SELECT ifnull(m.event_id, p.claim_id), p.role, p.name FROM parties p LEFT JOIN event_claims m ON m.claim_id = p.claim_id
GROUP BY 1, 2, 3 ORDER BY 1, 2, count(*) DESC, 3
"""
VOICES = """
SELECT ifnull(m.event_id, s.claim_id), s.name, s.stance FROM sources s LEFT JOIN event_claims m ON m.claim_id = s.claim_id
GROUP BY 1, 2, 3 ORDER BY 1, count(*) DESC, 2, 3
"""
REVIEWS = """
WITH touched AS (SELECT DISTINCT m.event_id AS id FROM claim_reviews r JOIN event_claims m ON m.claim_id = r.claim_id)
SELECT t.id, count(*), total(r.state IN ('accepted', 'corrected', 'added')), total(r.state = 'added')
  FROM touched t JOIN event_claims m ON m.event_id = t.id LEFT JOIN claim_reviews r ON r.claim_id = m.claim_id GROUP BY t.id
UNION ALL
SELECT r.claim_id, 1, r.state IN ('accepted', 'corrected', 'added'), r.state = 'added' FROM claim_reviews r
  WHERE r.claim_id NOT IN (SELECT claim_id FROM event_claims)
"""
