"""What goes into an export, what a format is, and the count of what came out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from according.export.entry import Entry
from according.export.happening import EventHead


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is to be exported. entries: gone through once. heads: the ledger's events by id. gone: (id, moment) of claims that went."""

    entries: Iterable[Entry]
    heads: Mapping[str, EventHead] = field(default_factory=dict)
    gone: tuple[tuple[str, str], ...] = ()
    hxl: bool = False


@dataclass(slots=True)
class Tally:
    """What an export holds. left_out: how many happenings or claims are not in it, by reason."""

    claims: int = 0
    rows: int = 0
    left_out: dict[str, int] = field(default_factory=dict)

    def counted(self, entries: Iterable[Entry]) -> Iterable[Entry]:
        """The same entries, counted on their way."""
        for entry in entries:
            self.claims += 1
            yield entry

    def leave_out(self, reason: str) -> None:
        """Counts one more that is left out."""
        self.left_out[reason] = self.left_out.get(reason, 0) + 1


@dataclass(frozen=True, slots=True)
class Format:
    """by: what a row is: claim, event or month. hxl: whether a row of hashtags can be had. tables: of data/export, for the page."""

    name: str
    by: str
    about: str
    write: Callable[[Path, Content, Tally], None]
    hxl: bool = False
    tables: tuple[str, ...] = ()
