"""Every data file is accounted for: source, version, licence, checksum."""

from __future__ import annotations

import re
import runpy
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

LICENCES = {"Apache-2.0", "CC-BY-4.0", "CC-BY-SA-4.0", "MIT", "ODbL-1.0"}
WEIGHTS_LICENCE = "CC-BY-SA-4.0"


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
    held = (set(rows) & LICENCES) | {"Apache-2.0", WEIGHTS_LICENCE}
    named = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf8"))["project"]["license"].split(" AND ")
    assert set(named) == held


def test_changed_missing_and_new_files_are_told(tool: dict[str, Any], data: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(data, copy)
    tool["write"](copy)
    assert tool["problems"](copy) == []
    (copy / "defaults.toml").write_text("changed", encoding="utf8")
    (copy / "scoring" / "names.toml").unlink()
    (copy / "new.tsv").write_text("a\tb\n", encoding="utf8")
    found = tool["problems"](copy)
    assert "defaults.toml: has changed" in found
    assert "scoring/names.toml: in the manifest, but not there" in found
    assert "new.tsv: belongs to 0 sets (), must belong to one" in found
