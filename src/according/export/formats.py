"""All formats, each with what it takes and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from according.errors import UsageError
from according.export import claims
from according.export.entry import Entry
from according.export.happening import EventHead, Happening, happenings


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
        self.left_out[reason] = self.left_out.get(reason, 0) + 1


Writer = Callable[[Path, Content, Tally], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """by: what a row is, claim or event. hxl: whether a row of hashtags can be had. tables: of data/export, for the page."""

    name: str
    by: str
    about: str
    write: Writer
    hxl: bool = False
    tables: tuple[str, ...] = ()


def _jsonl(path: Path, content: Content, tally: Tally) -> None:
    claims.write_jsonl(path, tally.counted(content.entries), gone=content.gone)
    tally.rows = tally.claims + len(content.gone)


def _csv(path: Path, content: Content, tally: Tally, *, safe: bool) -> None:
    claims.write_claims_csv(path, tally.counted(content.entries), hxl=content.hxl, safe=safe)
    tally.rows = tally.claims


def _happenings(content: Content, tally: Tally) -> Iterable[Happening]:
    return happenings(tally.counted(content.entries), heads=content.heads)


FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format(name="jsonl", by="claim", about="a claim a line, as the contract has it", write=_jsonl),
        Format(
            name="csv", by="claim", about="a claim a row, cells as they are", write=partial(_csv, safe=False), hxl=True, tables=("claims",),
        ),
        Format(
            name="csv-safe", by="claim", about="the same for spreadsheets: text that begins like a formula has an apostrophe before it",
            write=partial(_csv, safe=True), hxl=True, tables=("claims",),
        ),
    )
}  # fmt: skip


def write(name: str, *, path: Path, content: Content) -> Tally:
    """Writes an export to a path. Raises UsageError for a format that is none, hashtags where it has none, or a package that is missing."""
    wanted = FORMATS.get(name)
    if wanted is None:
        raise UsageError(f"{name!r} is no format; there are {', '.join(FORMATS)}")
    if content.hxl and not wanted.hxl:
        having = ", ".join(one.name for one in FORMATS.values() if one.hxl)
        raise UsageError(f"--hxl: {name} has no row for hashtags; these have: {having}")
    tally = Tally()
    wanted.write(path, content, tally)
    return tally
