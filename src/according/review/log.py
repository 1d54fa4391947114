"""The log of decisions as JSON lines, to be carried to another ledger."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from according.errors import UsageError
from according.records.decision import ACTIONS, Anchor, Logged

SCHEMA = 1
TEXTS = ("uid", "subject", "subject_id", "action", "reviewer", "at")
KEYS = (*TEXTS, "id", "field", "value", "note", "undoes", "seen", "about")


def write_log(decisions: Iterable[Logged]) -> Iterator[str]:
    """A line a decision."""
    for one in decisions:
        yield json.dumps({"schema": SCHEMA} | asdict(one), ensure_ascii=True, sort_keys=True) + "\n"


def read_log(path: Path) -> Iterator[Logged]:
    """The decisions of a file. Raises UsageError with the line that is none."""
    try:
        lines = path.read_text(encoding="utf8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as UTF-8 text: {getattr(error, 'strerror', None) or error}") from error
    seen: set[int] = set()
    for number, line in enumerate(lines, 1):
        if line.strip():
            one = _decision(line, f"{path}, line {number}")
            if one.id in seen:
                raise UsageError(f"{path}, line {number}: decision {one.id} stands twice; export the log anew")
            seen.add(one.id)
            yield one


def _decision(line: str, where: str) -> Logged:
    problem = "is no decision as `according review export` writes it"
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{where}: {problem}: {error}") from error
    if not isinstance(raw, dict) or raw.pop("schema", None) != SCHEMA:
        raise UsageError(f"{where}: {problem}; its schema is not {SCHEMA}")
    missing = [key for key in KEYS if key not in raw]
    if missing or set(raw) - set(KEYS):
        raise UsageError(f"{where}: {problem}: keys are {', '.join(KEYS)}")
    texts = all(isinstance(raw[key], str) for key in (*TEXTS, "note", "seen")) and all(raw[key] for key in TEXTS)
    if not texts:
        raise UsageError(f"{where}: {problem}: {', '.join(TEXTS)} are texts")
    if raw["action"] not in ACTIONS.get(raw["subject"], ()):
        raise UsageError(f"{where}: action {raw['action']!r} on a {raw['subject']!r} {problem}")
    if not _whole(raw["id"]) or not (raw["undoes"] is None or _whole(raw["undoes"])) or not isinstance(raw["field"], str | None):
        raise UsageError(f"{where}: {problem}: id and undoes are numbers, field is a text or null")
    return Logged(**{**raw, "about": _anchors(raw["about"], f"{where}: about {problem}"), "value": _value(raw, where)})


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _value(raw: Mapping[str, Any], where: str) -> Any:
    value = raw["value"]
    if raw["action"] in ("join", "split"):
        sides = [value.get(name) for name in ("claims", "others")] if isinstance(value, dict) else []
        if len(sides) != 2 or not all(isinstance(side, list) and all(isinstance(one, str) for one in side) for side in sides):
            raise UsageError(f'{where}: a {raw["action"]} takes {{"claims": [ids], "others": [ids]}}')
    if raw["action"] == "add" and (not isinstance(value, dict) or not isinstance(value.get("document"), str)):
        raise UsageError(f"{where}: value of an add is an object of a claim's fields, with its document")
    return value


def _anchors(raw: Any, problem: str) -> dict[str, Anchor]:
    kinds = {"document": str, "sha256": str, "start": int, "end": int, "words": str, "type": str}
    if not isinstance(raw, dict):
        raise UsageError(problem)
    for anchor in raw.values():
        if not isinstance(anchor, dict) or {key: type(value) for key, value in anchor.items()} != kinds:
            raise UsageError(problem)
    return {claim: Anchor(**anchor) for claim, anchor in raw.items()}
