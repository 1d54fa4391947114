"""Disagreements of two reviewers as a sheet of JSON lines, and what somebody settles in it as decisions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from according.errors import UsageError
from according.records.decision import Decision
from according.review.agreement import COMPARED, VERDICT, Comparison

SETTLED = "adjudicated"
"""What the note of such a decision begins with."""
KEYS = ("claim", "field", "version", "take", "note")
_ACTION = {"kept": "accept", "rejected": "reject", "not added": "reject"}


def write_sheet(found: Comparison) -> Iterator[str]:
    """A disagreement a line. `take` is to be filled in: a reviewer's name, "coder", or {"value": …}; `note` may say why."""
    for one in found.disagreements:
        told = {"claim": one.claim, "document": one.document, "field": one.field, "sentence": one.sentence, "version": one.version}
        yield json.dumps(told | {"values": dict(one.values), "coded": one.coded, "take": None, "note": ""}, ensure_ascii=False) + "\n"


def read_sheet(path: Path, *, reviewer: str) -> Iterator[tuple[list[Decision], str]]:
    """The decisions of each claim that was settled, with the version that the sheet saw. Raises UsageError with the line that is wrong."""
    try:
        lines = path.read_text(encoding="utf8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as UTF-8 text: {getattr(error, 'strerror', None) or error}") from error
    found: dict[tuple[str, str], list[Decision]] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _row(line, f"{path}, line {number}")
            if row["take"] is not None:
                key = row["claim"], row["version"]
                found.setdefault(key, []).append(_decision(row, reviewer, f"{path}, line {number}"))
    yield from ((decisions, version) for (_, version), decisions in found.items())


def _row(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{where}: no JSON: {error}") from error
    if not isinstance(row, dict) or not set(KEYS) <= set(row) or row["field"] not in (VERDICT, *COMPARED):
        raise UsageError(f"{where}: is no disagreement as `according review compare --sheet` writes it")
    if not all(isinstance(row[key], str) for key in ("claim", "version", "note")) or not isinstance(row.get("values"), dict):
        raise UsageError(f"{where}: claim, version and note are texts, values is an object")
    return row


def _decision(row: dict[str, Any], reviewer: str, where: str) -> Decision:
    value, note = _taken(row, where), f"{SETTLED}: {row['note']}" if row["note"] else SETTLED
    known = {"subject": "claim", "subject_id": row["claim"], "reviewer": reviewer, "note": note}
    if row["field"] != VERDICT:
        return Decision(**known, action="correct", field=row["field"], value=value)
    if value not in _ACTION:
        raise UsageError(f'{where}: take of a verdict is a reviewer\'s name, or {{"value": "kept"}} or {{"value": "rejected"}}')
    return Decision(**known, action=_ACTION[value])


def _taken(row: dict[str, Any], where: str) -> Any:
    take = row["take"]
    if isinstance(take, dict) and set(take) == {"value"}:
        return take["value"]
    if isinstance(take, str) and take in row["values"]:
        return row["values"][take]
    if take == "coder" and row["field"] != VERDICT:
        return row.get("coded")
    raise UsageError(f'{where}: take is {str(take)[:60]!r}; write one of {", ".join(_names(row))}, "coder" or {{"value": …}}')


def _names(row: dict[str, Any]) -> Iterable[str]:
    return (json.dumps(name, ensure_ascii=False) for name in row["values"])
