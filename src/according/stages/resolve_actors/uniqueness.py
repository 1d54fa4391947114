"""Whose each name, id and term of a table is, in a temporary database on disk: memory stays small however many rows there are.

The database has no name and goes with the process, however that ends; where it lies, `SQLITE_TMPDIR` or `TMPDIR` says
(https://www.sqlite.org/tempfiles.html).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from according.errors import DataFileError

_BATCH = 5000
_CACHE_KB = 32_000
"""Of the database, and the same again for its sorting: what does not fit is on disk."""
_TABLE = "create table keys (value text, owner text, alone integer, at integer, step integer, shown text)"
_IS_ONE_TWICE = "select 1 from keys group by value having min(owner) <> max(owner) or max(alone) and min(at) <> max(at) limit 1"
_FIRST_TWICE = """
select at, value, shown, first from (
  select *, first_value(at) over same as first, first_value(owner) over same as whose from keys
  window same as (partition by value order by at, step)
) where owner <> whose or alone and at <> first order by at, step limit 1
"""


class Key(NamedTuple):
    """A row says that a name, an id or a term is an actor's.

    what: name, id or term. value: by which two are the same. shown: as it is written. owner: whose it is. alone: whether no other row may
    say so, not even one of the same owner.
    """

    what: str
    value: str
    shown: str
    owner: str
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Twice:
    """What was told a second time. at, first: the rows of this and the first time."""

    what: str
    shown: str
    at: int
    first: int


@contextmanager
def keys_on_disk(file: str) -> Iterator[Keys]:
    """Keys, none so far; at the end they are gone. Raises DataFileError about that file if their disk is full."""
    try:
        with closing(sqlite3.connect("", isolation_level=None)) as database:  # no name: it is deleted while it is open
            fast = f"pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -{_CACHE_KB}"
            database.executescript(f"{fast}; {_TABLE}; begin")
            yield Keys(database)
    except sqlite3.Error as error:
        problem = (
            f"{error}; its names are kept in the folder for temporary files meanwhile, some 300 bytes a row: set TMPDIR to one with room"
        )
        raise DataFileError(file, where="writing", problem=problem) from error


class Keys:
    """The keys of all rows so far."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._file, self._rows = database, list[tuple[str, str, bool, int, int, str]]()

    def add(self, keys: Iterable[Key], *, at: int) -> None:
        """The keys of a row, in their order. at: the row's number; numbers rise."""
        for step, key in enumerate(keys):
            self._rows.append((f"{key.what} {key.value}", key.owner, key.alone, at, step, key.shown))
        if len(self._rows) >= _BATCH:
            self._write()

    def twice(self) -> Twice | None:
        """The first key that an earlier row has told and that is not both rows'; None if there is none."""
        self._write()
        if self._file.execute(_IS_ONE_TWICE).fetchone() is None:  # sorts half as many bytes as to find the first one
            return None
        at, value, shown, first = self._file.execute(_FIRST_TWICE).fetchone()
        return Twice(what=value.partition(" ")[0], shown=shown, at=at, first=first)

    def _write(self) -> None:
        self._file.executemany("insert into keys values (?, ?, ?, ?, ?, ?)", self._rows)
        self._rows.clear()
