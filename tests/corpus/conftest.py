"""A corpus of one author with two passages, written anew for each test."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from according.corpus import Reading, read_corpus

PASSAGES = """## ab-001
published: 2024-03-14
place: Minova, DR Congo
manner: agency wire
shows: toll-by-source, headline

Rebels deny shelling market

Gunmen opened fire on traders near Minova on Thursday, killing at least 14 people, the governor said.
The Lake Front denied any part in the attack.

The governor said troops had arrested two men, and the troops left.

## ab-002
published: unknown
place: Dublin
manner: sports page
shows: hard-negative

The striker attacked the record again.
His club fought back.
Rain stopped play.
"""

SHOOTING: dict[str, Any] = {
    "passage": "ab-001",
    "id": "1",
    "s": 2,
    "trigger": "opened fire",
    "type": "ASSAULT",
    "mode": "firearms",
    "status": "actual",
    "actors": [{"text": "Gunmen", "name": "gunmen", "country": "COD", "sectors": ["UAF"]}],
    "recipients": [{"text": "traders", "name": "traders", "sectors": ["BUS"]}],
    "sources": [
        {"name": "governor", "stance": "asserts", "text": "the governor", "cue": "said"},
        {"name": "Lake Front", "stance": "denies", "text": "The Lake Front", "cue": "denied"},
    ],
    "time": {"start": "2024-03-14", "granularity": "day", "text": "Thursday"},
    "place": {"text": "Minova", "name": "Minova", "country": "COD", "lat": -1.7, "lon": 29.0, "km": 10, "precision": "settlement"},
    "counts": [{"what": "killed", "low": 14, "high": None, "of": "people", "source": "governor", "text": "at least 14"}],
    "also": [{"s": 3, "trigger": "attack"}],
}
ARREST: dict[str, Any] = {
    "passage": "ab-001",
    "id": "2",
    "s": 4,
    "trigger": "arrested",
    "type": "COERCE",
    "mode": "arrest",
    "status": "actual",
    "actors": [{"text": "troops@1", "name": "troops", "sectors": ["MIL"]}],
    "recipients": [{"text": "two men", "name": "men"}],
    "sources": [{"name": "governor", "stance": "asserts", "text": "The governor", "cue": "said"}],
    "counts": [{"what": "captured", "low": 2, "high": 2, "source": "governor", "text": "two"}],
}
SPLITS = '[sets."written/anna"]\nsplit = "dev"\nregion = "Central Africa"\n'


class Folder:
    """A corpus in a folder, to change and to read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.home = path / "written" / "anna"
        self.home.mkdir(parents=True)
        (path / "splits.toml").write_text(SPLITS, encoding="utf8")
        self.passages(PASSAGES)

    def passages(self, text: str) -> None:
        (self.home / "passages.txt").write_text(text, encoding="utf8")

    def claims(self, *claims: dict[str, Any] | str, reading: str = "first") -> None:
        lines = [claim if isinstance(claim, str) else json.dumps(claim) for claim in claims]
        (self.home / f"{reading}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf8")

    def read(self, **options: Any) -> Reading:
        return read_corpus(self.path, **options)

    def told(self, **options: Any) -> list[str]:
        """Problems without the folder before them: "first.jsonl:1: …"."""
        return [str(problem).rpartition(f"{self.home}/")[2].removeprefix(f"{self.path}/") for problem in self.read(**options).problems]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "corpus")


@pytest.fixture
def shooting() -> Callable[..., dict[str, Any]]:
    """The first claim, with changes."""
    return lambda **changes: SHOOTING | changes


@pytest.fixture
def arrest() -> Callable[..., dict[str, Any]]:
    """The second claim, with changes."""
    return lambda **changes: ARREST | changes
