"""Which claims, documents or speakers are wanted, as conditions of a query."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from according.records.decision import OPEN, REVIEWED, STATES
from according.store.functions import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """All within radius_km of a point (degrees)."""

    latitude: float
    longitude: float
    radius_km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What claims must have; None asks for nothing. Names are compared without case and accents, as whole words.

    actor, recipient: name, words, id or country. place: name, words, province or country. near: claims whose place lies in the circle
    and is known at least as closely as the circle is wide. since, until: days, both included, that the claim's time touches; claims
    without a day are left out. standing: of the event. source: name, words or id of a voice or relay; "the report" is its own.
    text: words of the sentence, all of them; "a phrase" in quotation marks. changed_since: claims that came or changed from that day on.
    review: how reviewers left it: one of the states of a claim, or a word for several: "reviewed" (accepted or corrected), "open" (still to
    be judged), "kept" (all but rejected).
    """

    type: str | None = None
    actor: str | None = None
    recipient: str | None = None
    place: str | None = None
    near: Circle | None = None
    since: date | None = None
    until: date | None = None
    standing: str | None = None
    source: str | None = None
    text: str | None = None
    changed_since: date | None = None
    review: str | None = None

    @property
    def of_most_claims(self) -> bool:
        """Whether the source is the report's own voice: then nearly every claim has it, and it is asked of each claim as that comes up."""
        return self.source is not None and fold(self.source) == OWN_VOICE

    def conditions(self, *, without: Collection[str] = ()) -> tuple[list[str], dict[str, Any]]:
        """Conditions on a claim `c`, to be joined by AND, and their values. without: fields that are asked elsewhere."""
        asked = {name: value for name in CONDITIONS if name not in without and (value := getattr(self, name)) is not None}
        values = {name: value_of(name, value) for name, value in asked.items()}
        found = [OF_MOST if name == "source" and self.of_most_claims else CONDITIONS[name] for name in asked]
        if self.near is not None:
            found.append(NEAR)
            values |= {"latitude": self.near.latitude, "longitude": self.near.longitude, "radius_km": self.near.radius_km}
        return found, values


def _named(table: str, columns: str, condition: str, also: str = "") -> str:
    """A condition on `c`: a row of a table names it so. `names` is a function of ours and slow: it is asked once for each different row.

    columns: those of the table's index of names, in its order; condition: on a row `n` of them. MATERIALIZED keeps SQLite from asking
    the condition of every row of the table.
    """
    same = " AND ".join(f"o.{column} IS n.{column}" for column in columns.split(", ")[1:])
    first = columns.partition(",")[0]
    return (
        f"c.id IN (WITH known AS MATERIALIZED (SELECT DISTINCT {columns} FROM {table}) "  # noqa: S608  our own names
        f"SELECT o.claim_id FROM known n JOIN {table} o ON o.{first} = n.{first} AND {same} WHERE {condition}{also})"
    )


PARTY = "name, text, party_id, country"
CONDITIONS = {
    "type": "c.type = upper(:type)",
    "actor": _named("parties", PARTY, "names(:actor, n.name, n.text, n.party_id, n.country)", " AND o.role = 'actor'"),
    "recipient": _named("parties", PARTY, "names(:recipient, n.name, n.text, n.party_id, n.country)", " AND o.role = 'recipient'"),
    "place": _named("places", "name, text, admin1, country", "names(:place, n.name, n.text, n.admin1, n.country)"),
    "since": "c.time_end >= :since",
    "until": "c.time_start <= :until",
    "standing": "EXISTS (SELECT 1 FROM event_claims m JOIN events e ON e.id = m.event_id "
    "WHERE m.claim_id = c.id AND e.standing = :standing)",
    "source": _named(
        "sources", "name, text, source_id, via", "names(:source, iif(n.name = '', 'the report', n.name), n.text, n.source_id, n.via)"
    ),
    "text": "c.number IN (SELECT rowid FROM claim_words WHERE claim_words MATCH :text)",
    "changed_since": "c.changed_at >= :changed_since",
    "review": "ifnull((SELECT r.state FROM claim_reviews r WHERE r.claim_id = c.id), 'unreviewed') "
    "IN (SELECT value FROM json_each(:review))",
}
OWN_VOICE = "the report"
OF_MOST = "EXISTS (SELECT 1 FROM sources n WHERE n.claim_id = c.id AND (n.name = '' OR names(:source, n.name, n.text, n.source_id, n.via)))"
"""The condition on a source without the set of all its claims, which for the report's own voice is most of a ledger."""
NEAR = (
    "EXISTS (SELECT 1 FROM places p WHERE p.claim_id = c.id "
    "AND p.latitude BETWEEN :latitude - :radius_km / 110.0 - 0.01 AND :latitude + :radius_km / 110.0 + 0.01 "
    "AND ifnull(p.radius_km, 0) <= :radius_km AND distance_km(p.latitude, p.longitude, :latitude, :longitude) <= :radius_km)"
)
"""A degree of latitude is 110.6 km at least; the band lets the index do most of the work."""


SEVERAL = {"reviewed": REVIEWED, "open": OPEN, "kept": tuple(state for state in STATES if state != "rejected")}
"""Words for several states of a claim."""


def value_of(name: str, value: Any) -> Any:
    """A field's value as its condition takes it."""
    if isinstance(value, date):
        return value.isoformat()
    if name == "review":
        return json.dumps(SEVERAL.get(value, (value,)))
    return match_words(value) if name == "text" else value


def match_words(text: str) -> str:
    """What a person writes as a query of FTS5 that means these words and phrases and nothing else."""
    parts = re.findall(r'"([^"]*)"|(\S+)', text)
    words = [phrase or word.replace('"', "") for phrase, word in parts]
    return " ".join(f'"{word}"' for word in words if word.strip()) or '""'
