"""Which claims stand under which keys, of the keys that were asked for last: claims of one day ask for the same ones again and again."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Collection

from according.store.connection import tuples

HELD = 100_000
"""Keys that are held, and ten times as many claims under them: some 30 MB."""


class Keyed:
    """Claims (their numbers) by their keys, while nobody else writes any."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[int, array[int]] = {}
        self._numbers = 0

    def under(self, keys: Collection[int]) -> set[int]:
        """The claims under any of the keys."""
        held = self._held
        missing = [key for key in keys if key not in held]
        if missing:
            if len(held) + len(missing) > HELD or self._numbers > 10 * HELD:
                held.clear()
                self._numbers, missing = 0, list(keys)
            held.update((key, array("q")) for key in missing)
            for key, number in tuples(self._connection, UNDER, (json.dumps(missing),)):
                held[key].append(number)
                self._numbers += 1
        return set().union(*[held[key] for key in keys])

    def put(self, number: int | None, keys: Collection[int]) -> None:
        """Puts a claim under keys."""
        self._connection.executemany("INSERT OR IGNORE INTO claim_keys VALUES (?, 0, ?)", [(key, number) for key in keys])
        for key in keys:
            if number is not None and key in self._held:
                self._held[key].append(number)
                self._numbers += 1


UNDER = "SELECT key, claim FROM claim_keys WHERE what = 0 AND key IN (SELECT value FROM json_each(?))"
