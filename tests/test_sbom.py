"""The bill of materials: all that is pinned, packed or learned is in it, and it is made alike every time."""

from __future__ import annotations

import json
import re
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def tool(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "tools" / "sbom.py"))


@pytest.fixture(scope="module")
def bill(tool: dict[str, Any]) -> dict[str, Any]:
    return tool["bill"]()


def test_it_is_made_alike_every_time(tool: dict[str, Any], bill: dict[str, Any]) -> None:
    assert json.dumps(tool["bill"]()) == json.dumps(bill)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", bill["serialNumber"])


def test_every_pin_of_the_lock_is_in_it_with_its_hashes(bill: dict[str, Any], root: Path) -> None:
    lock = (root / "requirements" / "run.txt").read_text(encoding="utf8")
    pinned = set(re.findall(r"^([a-z0-9._-]+)==(\S+)", lock, re.MULTILINE))
    libraries = [one for one in bill["components"] if one["type"] == "library"]
    assert pinned <= {(one["name"], one["version"]) for one in libraries}
    assert sum(len(one.get("hashes", ())) for one in libraries) == lock.count("--hash=sha256:")


def test_weights_tables_and_packed_code_are_in_it(bill: dict[str, Any], root: Path) -> None:
    source = root / "src" / "according"
    digests = {entry["content"] for one in bill["components"] for part in one.get("components", ()) for entry in part["hashes"]}
    for folder in (source / "data", source / "encoder" / "weights"):
        assert set(tomllib.loads((folder / "manifest.toml").read_text(encoding="utf8"))["sha256"].values()) <= digests
    vendored = tomllib.loads((source / "web" / "static" / "vendor" / "integrity.toml").read_text(encoding="utf8"))
    assert set(vendored["sha256"].values()) <= digests
    assert {one["name"] for one in vendored["packages"]} <= {one["name"] for one in bill["components"]}


def test_it_keeps_the_rules_of_cyclonedx(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    parts = [*bill["components"], *(part for one in bill["components"] for part in one.get("components", ()))]
    refs = [one["bom-ref"] for one in parts] + [bill["metadata"]["component"]["bom-ref"]]
    assert len(refs) == len(set(refs))
    for entry in bill["dependencies"]:
        assert {entry["ref"], *entry["dependsOn"]} <= set(refs)
    assert len({entry["ref"] for entry in bill["dependencies"]}) == len(bill["dependencies"])
    for one in parts:
        assert one["type"] in ("library", "data", "machine-learning-model", "file") and one["name"]
        for licence in one.get("licenses", ()):
            assert set(licence) in ({"expression"}, {"license"})


def test_a_package_states_a_licence_that_is_no_copyleft_without_a_choice(bill: dict[str, Any]) -> None:
    """No GPL at run time; "A OR GPL" leaves the choice."""
    for one in bill["components"]:
        for licence in one.get("licenses", ()):
            written = licence.get("expression") or licence["license"]["name"]
            assert not re.search(r"\bA?GPL", written) or " OR " in written, one["name"]


def test_lock_files_are_read_as_they_are_written(tool: dict[str, Any]) -> None:
    lock = f"# made\na-b==1.0 \\\n    --hash=sha256:{'0' * 64} \\\n    --hash=sha256:{'1' * 64}\nc==2 ; python_version < '3.12' \\\n    --hash=sha256:{'2' * 64}\n"
    assert list(tool["pins"](lock)) == [("a-b", "1.0", ["0" * 64, "1" * 64]), ("c", "2", ["2" * 64])]
    assert tool["licences"]("MIT OR Apache-2.0") == [{"expression": "MIT OR Apache-2.0"}]
    assert tool["licences"]("MIT License") == [{"license": {"name": "MIT License"}}]
