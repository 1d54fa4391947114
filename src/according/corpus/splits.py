"""Reads splits.toml: which folders are train (whole or partly annotated), dev and test, and the checksums that freeze the test part."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from according.corpus.problems import Problems
from according.errors import DataFileError
from according.ontology.tables import read_toml

PARTIAL = "partial"
"""Train, and annotated in part: events, parties and voices are marked, times, places and counts are not."""

UNSEEN = "unseen"
"""Annotated in the same way, for figures only: neither rules nor encoder learn from it, and nobody reads it for them."""

SENTENCES = "sentences"
"""Train: single sentences that have nothing to do with each other, annotated as partial folders are. Only heads that see one sentence learn
from them."""

SPLITS = ("train", "dev", "test", PARTIAL, UNSEEN, SENTENCES)

NOT_WHOLE = (PARTIAL, UNSEEN, SENTENCES)
"""Whose times, places and counts nobody marked."""

FILE = "splits.toml"
_KEYS = ("split", "region")


@dataclass(frozen=True, slots=True, kw_only=True)
class Splits:
    """split and region by folder ("written/ab"); frozen: SHA-256 by file ("written/ab/gold.jsonl")."""

    split: Mapping[str, str]
    region: Mapping[str, str]
    frozen: Mapping[str, str]


NONE = Splits(split={}, region={}, frozen={})


def read_splits(folder: Path, *, problems: Problems) -> Splits:
    """The splits of a corpus; none, with a warning, if it has no splits.toml."""
    path = folder / FILE
    if not path.is_file():
        problems.warn(0, f"there is no {FILE}; nothing is train, dev or test yet")
        return NONE
    try:
        table = read_toml(path)
    except DataFileError as error:
        problems.error(0, error.problem)
        return NONE
    for key in sorted(set(table) - {"sets", "frozen"}):
        problems.error(0, f"unknown key {key!r}; known are sets and frozen")
    split: dict[str, str] = {}
    region: dict[str, str] = {}
    for name, entry in table.get("sets", {}).items():
        _check_set(folder, name, entry, problems)
        if isinstance(entry, dict):
            split[name], region[name] = str(entry.get("split", "")), str(entry.get("region", ""))
    frozen = {name: str(digest) for name, digest in table.get("frozen", {}).items()}
    _check_frozen(folder, split, frozen, problems)
    return Splits(split=split, region=region, frozen=frozen)


def _check_set(folder: Path, name: str, entry: Any, problems: Problems) -> None:
    if not (folder / name).is_dir():
        problems.error(0, f"sets.{name}: there is no such folder; correct the name")
    if not isinstance(entry, dict) or set(entry) != set(_KEYS):
        problems.error(0, f"sets.{name}: keys are split and region, both texts")
    elif entry["split"] not in SPLITS:
        problems.error(0, f"sets.{name}: split {entry['split']!r} is none of {', '.join(SPLITS)}")
    elif not entry["region"]:
        problems.error(0, f"sets.{name}: region is empty; write the part of the world")


def _check_frozen(folder: Path, split: Mapping[str, str], frozen: Mapping[str, str], problems: Problems) -> None:
    for name, known in frozen.items():
        path = folder / name
        if not path.is_file():
            problems.error(0, f"frozen file {name} is not there; the test part may not change")
        elif (found := digest(path)) != known:
            problems.error(0, f"frozen file {name} has changed: SHA-256 {found[:12]}…, was {known[:12]}…; the test part may not change")
    for name in sorted(n for n, part in split.items() if part == "test" and (folder / n).is_dir()):
        loose = [file for file in test_files(folder, name=name) if file not in frozen]
        if loose:
            problems.warn(0, f"{', '.join(loose)}: test, but not frozen; python tools/corpus_splits.py --freeze")


def test_files(folder: Path, *, name: str) -> list[str]:
    """Files of a test folder that are frozen, relative to the corpus: passages and gold."""
    wanted = ("passages.txt", "passages.jsonl", "gold.jsonl")
    return [f"{name}/{file}" for file in wanted if (folder / name / file).is_file()]


def digest(path: Path) -> str:
    """SHA-256 of a file, hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
