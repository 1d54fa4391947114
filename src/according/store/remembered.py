"""What reconciling remembers of a ledger's claims, kept in the ledger: keys, links, groups, copies. See docs/stages/reconcile.md.

It has the methods that `according.stages.reconcile.Memory` asks for. All of them are called within a transaction of the caller's.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

from according.records.stored import LEAD, StoredClaim
from according.store.briefs import Briefs
from according.store.keyed import Keyed
from according.store.rows import stored_claims_of
from according.store.statements import SELECT_CHILD

Group = tuple[str, ...]
CHILDREN = ("parties", "sources", "places", "counts")
HELD = 50_000
"""Links and groups, of so many claims, that are held so as not to be asked for again."""
LAST_DAY = date.max.isoformat()
HASHES_HELD = 6_000_000
"""Hashes of reports that are held while copies are looked for: 8 bytes each. A short report has some dozens, a long one a thousand."""


class Remembered:
    """Keys, links, groups and copies of the claims and reports of a ledger."""

    def __init__(self, connection: sqlite3.Connection, *, shingles: Callable[[str], Sequence[int]]) -> None:
        """shingles: gives the hashes of a text."""
        self._connection, self._shingles_of = connection, shingles
        self._links: dict[str, dict[str, int]] = {}
        self._groups: dict[str, Group] = {}
        self._shingles: dict[str, array[int]] = {}
        self._hashes = 0
        self._briefs, self._keyed = Briefs(connection), Keyed(connection)

    def claims(self, ids: Collection[str]) -> Iterable[StoredClaim]:
        """The claims of these ids."""
        asked = (json.dumps(list(ids)),)
        rows = self._connection.execute(CLAIMS, {"ids": asked[0], "lead": LEAD}).fetchall()
        for row in rows:
            self._briefs.hold(row["number"], (row["id"], row["type"], row["time_start"], row["time_end"]))
        children = {table: self._connection.execute(SELECT_CHILD[table], asked) for table in CHILDREN}
        return list(stored_claims_of(rows, children=children))

    def under(self, keys: Collection[int], *, types: Collection[str], window: tuple[int, int] | None) -> Iterable[str]:
        """Claims of these types under any of the keys, whose days, if any, touch the window."""
        numbers = self._keyed.under(keys)
        kinds, first, last = frozenset(types), "", LAST_DAY
        if window:
            # Years have four figures in ISO texts; beyond the calendar there are no claims.
            first, last = (date.fromordinal(min(max(day, 1), date.max.toordinal())).isoformat() for day in window)
        briefs = self._briefs.of(numbers)
        return [claim for claim, kind, start, end in briefs if kind in kinds and (not start or not end or first <= end and start <= last)]

    def links_of(self, claim: str) -> Mapping[str, int]:
        """The claims that one is linked with, and the points of each link."""
        if claim not in self._links:
            self._trim()
            self._links[claim] = dict(map(tuple, self._connection.execute(LINKS, (claim,))))
        return self._links[claim]

    def group_of(self, claim: str) -> Group:
        """The group that a claim is in; empty if it is in none."""
        if claim not in self._groups:
            self._trim()
            group = tuple(row[0] for row in self._connection.execute(GROUP, (claim,)))
            self._groups.update(dict.fromkeys(group or (claim,), group))
        return self._groups[claim]

    def add(self, claim: StoredClaim, *, keys: Collection[int], links: Mapping[str, int], parties: Iterable[int]) -> None:
        """Remembers a claim that is in no group yet."""
        put, name = self._connection.executemany, claim.id
        number = self._briefs.number_of(name)
        self._keyed.put(number, keys)
        put(PUT_PARTY, [(key, number) for key in parties])
        linked = [(self._briefs.number_of(other), points) for other, points in links.items()]
        both_ways = (((number, other, points), (other, number, points)) for other, points in linked if other is not None)
        put(PUT_LINK, [row for rows in both_ways for row in rows])
        self._trim()
        self._groups[name], self._links[name] = (), dict(links)
        for other, points in links.items():
            if other in self._links:
                self._links[other][name] = points

    def regroup(self, *, gone: Collection[Group], new: Collection[Group]) -> None:
        """Puts groups in the place of others; the events of the new ones are to be made."""
        put = self._connection.executemany
        put("DELETE FROM claim_groups WHERE claim_id = ?", [(name,) for group in gone for name in group])
        put("INSERT OR REPLACE INTO claim_groups VALUES (?, ?)", [(name, group[0]) for group in new for name in group])
        put("INSERT OR IGNORE INTO pending_groups VALUES (?)", [(group[0],) for group in new])
        for group in gone:
            for name in group:
                self._groups.pop(name, None)
        for group in new:
            self._groups.update(dict.fromkeys(group, group))

    def speaking(self, pair: tuple[int, int]) -> Iterable[Group]:
        """The groups whose claims speak of both parties."""
        names = self._connection.execute(SPEAKING, pair).fetchall()
        return {self.group_of(row[0]) for row in names}

    def add_report(self, document: str, *, sketch: Sequence[int], shingles: Collection[int]) -> None:
        """Remembers a report. Its shingles are made again from its text."""
        number = self._connection.execute("SELECT number FROM documents WHERE id = ?", (document,)).fetchone()[0]
        rows = [(one, number, len(shingles)) for one in sketch]
        self._connection.executemany("INSERT OR REPLACE INTO document_sketches VALUES (?, ?, ?)", rows)
        self._hold_shingles(document, shingles)

    def sharing(self, sketch: Sequence[int]) -> Mapping[str, tuple[int, int]]:
        """Reports that share some of a sketch: how many of its hashes, and how many hashes they have in all."""
        return {row[0]: (row[1], row[2]) for row in self._connection.execute(SHARING, (json.dumps(list(sketch)),))}

    def shingles(self, document: str) -> Sequence[int]:
        """All hashes of a report; none if it is not known."""
        if document not in self._shingles:
            row = self._connection.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
            self._hold_shingles(document, () if row is None else self._shingles_of(row[0]))
        return self._shingles[document]

    def let_go_of_reports(self) -> None:
        """To be called when all copies are found: no hashes are held from then on."""
        self._shingles.clear()
        self._hashes = 0

    def _hold_shingles(self, document: str, found: Collection[int]) -> None:
        """Holds the hashes of a report; of too many those of all others are let go."""
        if self._hashes + len(found) > HASHES_HELD:
            self.let_go_of_reports()
        self._hashes += len(found) - len(self._shingles.get(document, ()))
        self._shingles[document] = array("q", found)

    def copies_of(self, document: str) -> Collection[str]:
        """The reports that are copies of this one, or it of them."""
        return [row[0] for row in self._connection.execute("SELECT other FROM document_copies WHERE one = ?", (document,))]

    def add_copies(self, document: str, *, others: Iterable[str]) -> None:
        """Remembers copies of a report."""
        pairs = [pair for other in others for pair in ((document, other), (other, document))]
        self._connection.executemany("INSERT OR IGNORE INTO document_copies VALUES (?, ?)", pairs)

    def acts(self) -> Mapping[tuple[int, int], Mapping[str, int]]:
        """How often two parties do what to each other, over all claims: pair -> type -> times."""
        found: defaultdict[tuple[int, int], dict[str, int]] = defaultdict(dict)
        for one, other, kind, times in self._connection.execute(ACTS):
            found[one, other][kind] = times
        return found

    def add_acts(self, claim: str, *, acts: Mapping[tuple[int, int], str]) -> None:
        """Remembers what two parties do to each other in a claim (its type)."""
        rows = [(claim, one, other, kind) for (one, other), kind in acts.items()]
        self._connection.executemany("INSERT OR REPLACE INTO claim_acts VALUES (?, ?, ?, ?)", rows)

    def _trim(self) -> None:
        if len(self._links) > HELD:
            self._links.clear()
        if len(self._groups) > HELD:
            self._groups.clear()


CLAIMS = """
SELECT c.number, c.id, c.document_id, c.type, c.mode, c.status, c.trigger_text, c.evidence, c.time_start, c.time_end, c.time_granularity,
c.time_text, c.time_text_start, c.time_text_end, c.time_rule, d.source AS outlet, d.published, d.published_from,
substr(d.text, 1, :lead) AS lead FROM claims c JOIN documents d ON d.id = c.document_id WHERE c.id IN (SELECT value FROM json_each(:ids))
"""
LINKS = """
SELECT o.id, l.points FROM claim_links l JOIN claims o ON o.number = l.other WHERE l.one = (SELECT number FROM claims WHERE id = ?)
"""
GROUP = "SELECT claim_id FROM claim_groups WHERE name = (SELECT name FROM claim_groups WHERE claim_id = ?) ORDER BY claim_id"
PUT_PARTY = "INSERT OR IGNORE INTO claim_keys VALUES (?, 1, ?)"
PUT_LINK = "INSERT OR REPLACE INTO claim_links VALUES (?, ?, ?)"
SPEAKING = """
SELECT g.name FROM claim_keys k JOIN claims c ON c.number = k.claim JOIN claim_groups g ON g.claim_id = c.id WHERE k.key = ? AND k.what = 1
INTERSECT
SELECT g.name FROM claim_keys k JOIN claims c ON c.number = k.claim JOIN claim_groups g ON g.claim_id = c.id WHERE k.key = ? AND k.what = 1
"""
SHARING = """
SELECT d.id, count(*), max(s.shingles) FROM document_sketches s JOIN documents d ON d.number = s.document
WHERE s.hash IN (SELECT value FROM json_each(?)) GROUP BY s.document
"""
ACTS = "SELECT one, other, type, count(*) FROM claim_acts GROUP BY one, other, type"
