"""What reconciling asks of claims again and again, held so that their wide rows are not read each time: number, id, type, days."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from sys import intern

from according.store.connection import tuples

Brief = tuple[str, str, str | None, str | None]
"""A claim's id, type, first and last day (ISO texts)."""
HELD = 50_000
"""Claims that are held in brief."""


class Briefs:
    """Claims of a ledger in brief, while none of them changes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[int, Brief] = {}
        self._numbers: dict[str, int] = {}

    def hold(self, number: int, brief: Brief) -> None:
        """Holds a claim; of too many all are let go."""
        if len(self._held) >= HELD:
            self._held.clear()
            self._numbers.clear()
        name, kind, *days = brief
        start, end = (day and intern(day) for day in days)
        self._held[number] = name, intern(kind), start, end
        self._numbers[name] = number

    def of(self, numbers: Collection[int]) -> list[Brief]:
        """Claims by their numbers, in any order; those that are not known are passed over."""
        held = self._held
        found = [held[number] for number in numbers if number in held]
        if len(found) < len(numbers):
            found += self._asked(BY_NUMBER, json.dumps([number for number in numbers if number not in held]))
        return found

    def number_of(self, claim: str) -> int | None:
        """The number of a claim; None if it is not known."""
        if claim not in self._numbers:
            self._asked(BY_ID, claim)
        return self._numbers.get(claim)

    def _asked(self, query: str, value: str) -> list[Brief]:
        rows = tuples(self._connection, query, (value,)).fetchall()
        for row in rows:
            self.hold(row[0], row[1:])
        return [row[1:] for row in rows]


BY_NUMBER = "SELECT number, id, type, time_start, time_end FROM claims WHERE number IN (SELECT value FROM json_each(?))"
BY_ID = "SELECT number, id, type, time_start, time_end FROM claims WHERE id = ?"
