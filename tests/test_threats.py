"""The threat model: every line of it names tests, and these are there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


@pytest.fixture(scope="module")
def rows(root: Path) -> list[list[str]]:
    """The cells of the table's lines."""
    lines = (root / "docs" / "threats.md").read_text(encoding="utf8").splitlines()
    table = [line for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def test_every_line_has_a_threat_an_answer_and_a_test(rows: list[list[str]]) -> None:
    assert len(rows) >= 20
    assert [row for row in rows if len(row) != 3 or not all(row) or not NAMED.search(row[2])] == []
    threats = [row[0] for row in rows]
    assert len(threats) == len(set(threats))


def test_every_test_that_is_named_is_there(rows: list[list[str]], root: Path) -> None:
    missing = []
    for row in rows:
        assert NAMED.sub("", row[2]).strip(", ") == "", f"{row[0]}: names something that is no test"
        for file, name in NAMED.findall(row[2]):
            path = root / file
            tree = ast.parse(path.read_text(encoding="utf8")) if path.is_file() else ast.Module(body=[], type_ignores=[])
            if name not in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}:
                missing.append(f"{file}::{name}")
    assert missing == []
