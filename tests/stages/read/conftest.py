"""Reading a folder that a test has filled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from according.settings import load_settings
from according.stages.read import Outcome, read_all

Reader = Callable[..., list[Outcome]]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """read("a.txt", b"…") writes the file and gives what reading it yields."""

    def reader(name: str, content: bytes | str, *, published: date | None = None, changes: dict[str, str] | None = None) -> list[Outcome]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return list(read_all([str(path)], published=published, settings=load_settings(changes)))

    return reader


def problem(outcome: Any) -> str:
    """What an outcome that is no document says."""
    return outcome.detail if hasattr(outcome, "detail") else outcome.problem
