"""Precision of a ledger by a person's verdicts on a sample of its claims."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from according.against.tables import read_any
from according.errors import ExportError
from according.export.columns import Column
from according.export.delimited import write_csv
from according.export.entry import Entry

FIELDS = ("event", "status", "actors", "recipients", "sources", "time", "place", "counts")
"""What may be wrong with a claim; "event": there is none of this type in the sentence."""
SHOWN = (
    "claim_id", "outlet", "published", "title", "url", "evidence", "trigger", "type", "mode", "status", "actors", "recipients", "sources",
    "stances", "time_start", "time_end", "place", "place_country", "counts",
)  # fmt: skip
JUDGED = ("verdict", "wrong", "note", "check")
VERDICTS = {
    "right": ("right", "r", "yes", "y", "1", "ok"),
    "wrong": ("wrong", "w", "no", "n", "0"),
    "unsure": ("unsure", "u", "?"),
}
Z = 1.959963984540054
"""Of the normal distribution for 95 in 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """right of judged claims, and the ends of Wilson's interval for 95 in 100; share, low, high None where nothing was judged."""

    right: int
    judged: int
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """whole: claims with nothing wrong. fields: by one of FIELDS. open: without a verdict. stale: other or gone since they were drawn."""

    whole: Precision
    fields: Mapping[str, Precision]
    unsure: int
    open: int
    stale: int


def draw(entries: Iterable[Entry], *, size: int, seed: int) -> list[Entry]:
    """A random sample, the same for the same claims and seed on every machine: those whose checksum with the seed is smallest.

    A larger sample of the same seed holds the smaller one. In random order, so that whoever stops early has judged a sample too.
    """
    keyed = ((hashlib.sha256(f"{seed} {entry.claim.id}".encode()).hexdigest(), entry) for entry in entries)
    return [entry for _, entry in sorted(keyed, key=lambda pair: pair[0])[:size]]


def write_sheet(path: Path, *, sample: Iterable[Entry]) -> None:
    """The sample as CSV for a spreadsheet, with empty columns for the verdict, for what is wrong, and for a note."""
    columns = [Column(name=name, kind="text", filled="ours", hxl="", meaning="") for name in (*SHOWN, *JUDGED)]
    rows = (entry.to_row() | dict.fromkeys(JUDGED) | {"check": mark(entry)} for entry in sample)
    write_csv(path, rows=rows, columns=columns, safe=True)


def mark(entry: Entry) -> str:
    """A checksum by which to see that a claim is still what was judged."""
    told = json.dumps({name: value for name, value in entry.to_dict().items() if name != "ledger"}, sort_keys=True)
    return "c" + hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:12]


def read_verdicts(path: Path, *, entries: Iterable[Entry]) -> Audit:
    """What a person's verdicts say of the ledger. entries: the ledger's claims now.

    Raises ExportError for a column that is missing and a verdict that is none: which, and in which row.
    """
    table = read_any(path)
    missing = [name for name in ("claim_id", "verdict", "wrong", "check") if name not in table.names]
    if missing:
        raise ExportError(str(path), problem=f"has no column {missing[0]!r}; it is no sheet of `according audit --sample`")
    marks = {entry.claim.id: mark(entry) for entry in entries}
    fresh = [(number, row) for number, row in enumerate(table.rows, 2) if marks.get(row["claim_id"]) == row["check"]]
    verdicts = [(_verdict(path, number, row), _wrong(path, number, row)) for number, row in fresh]
    judged = [wrong for verdict, wrong in verdicts if verdict in ("right", "wrong")]
    return Audit(
        whole=precision(sum(not wrong for wrong in judged), of=len(judged)),
        fields={field: precision(sum(field not in wrong for wrong in judged), of=len(judged)) for field in FIELDS},
        unsure=sum(verdict == "unsure" for verdict, _ in verdicts),
        open=sum(verdict is None for verdict, _ in verdicts),
        stale=len(table.rows) - len(fresh),
    )


def _verdict(path: Path, number: int, row: Mapping[str, str]) -> str | None:
    written = row["verdict"].casefold()
    if not written:
        return None
    found = next((verdict for verdict, words in VERDICTS.items() if written in words), None)
    if found is None:
        raise ExportError(str(path), problem=f"row {number}: verdict {row['verdict']!r}; write right, wrong or unsure")
    if (found == "wrong") != bool(row["wrong"]) and found != "unsure":
        what = "says not what is wrong" if found == "wrong" else "is right and names something wrong"
        raise ExportError(str(path), problem=f"row {number}: {what}; in the column wrong name any of {', '.join(FIELDS)}")
    return found


def _wrong(path: Path, number: int, row: Mapping[str, str]) -> frozenset[str]:
    named = frozenset(row["wrong"].casefold().replace(",", " ").replace(";", " ").split())
    unknown = sorted(named - set(FIELDS))
    if unknown:
        raise ExportError(str(path), problem=f"row {number}: {unknown[0]!r} cannot be wrong; name any of {', '.join(FIELDS)}")
    return named


def precision(right: int, *, of: int) -> Precision:
    """With Wilson's interval (1927): it holds for small samples and for shares near 0 and 1."""
    if not of:
        return Precision(right=0, judged=0, share=None, low=None, high=None)
    share, square = right / of, Z * Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = Z * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    # At the ends the formula gives 0 and 1 but for the rounding.
    low, high = middle - half if right else 0.0, middle + half if right < of else 1.0
    return Precision(right=right, judged=of, share=share, low=low, high=high)


def to_dict(audit: Audit) -> dict[str, Any]:
    """For JSON."""
    return {
        "whole": _plain(audit.whole), "fields": {name: _plain(one) for name, one in audit.fields.items()},
        "unsure": audit.unsure, "open": audit.open, "stale": audit.stale,
    }  # fmt: skip


def _plain(one: Precision) -> dict[str, Any]:
    return {name: round(value, 4) if isinstance(value := getattr(one, name), float) else value for name in one.__slots__}
