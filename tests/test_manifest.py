"""Every data file is accounted for: source, version, licence, checksum."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest

LICENCES = {"Apache-2.0", "CC-BY-4.0", "CC-BY-SA-4.0", "ISC", "MIT", "ODbL-1.0"}
WEIGHTS_LICENCE = "CC-BY-SA-4.0"
VENDORED = {"BSD-3-Clause"}
"""Of what lies in web/static/vendor; tests/web/test_vendor.py has its checksums."""


@pytest.fixture(scope="module")
def tool(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "tools" / "update_manifest.py"))


@pytest.fixture
def data(root: Path) -> Path:
    return root / "src" / "according" / "data"


def test_the_manifest_is_up_to_date(tool: dict[str, Any], data: Path) -> None:
    assert tool["problems"](data) == [], "run: make manifest"


def test_every_set_says_where_it_is_from(tool: dict[str, Any], data: Path) -> None:
    for one in tool["manifest"](data)["sets"]:
        assert set(one) == {"name", "files", "source", "version", "licence"}
        assert all(one.values())
        assert one["licence"] in LICENCES


def test_the_package_names_the_licences_of_all_that_it_holds(tool: dict[str, Any], data: Path, root: Path) -> None:
    rows = re.findall(r"^\|.*\| ([\w.-]+) \|$", tool["table"](data), re.MULTILINE)
    held = (set(rows) & LICENCES) | {"Apache-2.0", WEIGHTS_LICENCE} | VENDORED
    named = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf8"))["project"]["license"].split(" AND ")
    assert set(named) == held


MANIFEST = """
[[sets]]
name = "words"
files = ["words/*"]
source = "own work"
version = "1"
licence = "Apache-2.0"
"""


def test_changed_missing_and_new_files_are_told(tool: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    for name in ("kept", "changed", "gone"):
        (tmp_path / "words" / f"{name}.tsv").write_text("word\n", encoding="utf8")
    (tmp_path / "manifest.toml").write_text(MANIFEST, encoding="utf8")
    (tmp_path / "README.md").write_text(tool["TABLE_START"] + tool["TABLE_END"], encoding="utf8")
    tool["write"](tmp_path)
    assert tool["problems"](tmp_path) == []
    (tmp_path / "words" / "changed.tsv").write_text("words\n", encoding="utf8")
    (tmp_path / "words" / "gone.tsv").unlink()
    (tmp_path / "new.tsv").write_text("word\n", encoding="utf8")
    assert tool["problems"](tmp_path) == [
        "new.tsv: not in the manifest",
        "words/gone.tsv: in the manifest, but not there",
        "words/changed.tsv: has changed",
        "new.tsv: belongs to 0 sets (), must belong to one",
    ]
