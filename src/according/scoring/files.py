"""Reads gold and coded claims from files."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from pathlib import Path, PurePath
from typing import Any

from according.errors import DataFileError
from according.ontology.tables import read_text
from according.scoring.fields import Json
from according.scoring.measure import Scores, score_documents
from according.scoring.records import GoldRecord, gold_record


def score_files(gold: Path, *, output: Path, loose: bool = False) -> Scores:
    """Scores of a file of coded claims (JSON lines, as `according code --format jsonl` prints them).

    gold: a folder of ID.gold.json, or one such file. A claim belongs to the gold document whose ID is its document's id,
    or the stem of its document's path or address.
    Raises DataFileError with file and line if one of them cannot be read.
    """
    records = read_gold(gold)
    coded: dict[str, list[Json]] = {}
    for claim in _claims(output):
        coded.setdefault(_document_of(claim, records), []).append(claim)
    return score_documents(records, coded=coded, loose=loose)


def read_gold(path: Path) -> dict[str, tuple[GoldRecord, ...]]:
    """Gold records by document id. path: a folder of ID.gold.json, or one file. Raises DataFileError."""
    files = sorted(path.glob("*.gold.json")) if path.is_dir() else [path]
    if not files:
        raise DataFileError(path.name, where="folder", problem="holds no *.gold.json")
    found = {}
    for file in files:
        content = _json(read_text(file), file=file.name, where="JSON")
        if not isinstance(content, dict) or not {"doc", "records"} <= content.keys():
            raise DataFileError(file.name, where="top level", problem="keys doc and records expected")
        found[content["doc"]] = tuple(gold_record(r, file=file.name, where=f"record {n}") for n, r in enumerate(content["records"], 1))
    return found


def _claims(path: Path) -> Iterator[Json]:
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            claim = _json(line, file=path.name, where=f"line {number}")
            if not isinstance(claim, dict) or "type" not in (claim.get("event") or {}) or "document" not in claim:
                raise DataFileError(path.name, where=f"line {number}", problem="no claim: keys document and event.type expected")
            yield claim


def _document_of(claim: Json, known: Container[str]) -> str:
    document = claim["document"]
    if document.get("id") in known:
        return str(document["id"])
    return PurePath(document.get("path") or document.get("url") or "").stem


def _json(text: str, *, file: str, where: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise DataFileError(file, where=where, problem=f"not JSON: {error}") from error
