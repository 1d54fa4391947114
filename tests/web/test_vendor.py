"""Code of others in the page is that of its package, and nothing else lies beside it."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import according.web.app as app


def test_every_file_is_the_one_that_its_package_had() -> None:
    folder = app.STATIC / "vendor"
    noted = tomllib.loads((folder / "integrity.toml").read_text(encoding="utf8"))
    there = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir() if file.name != "integrity.toml"}
    assert there == noted["sha256"]
    assert sorted(there) == sorted(name for package in noted["packages"] for name in package["files"])


def test_our_modules_have_at_most_200_lines() -> None:
    long = {file.name: n for file in app.STATIC.glob("*.mjs") if (n := file.read_text(encoding="utf8").count("\n")) > 200}
    assert long == {}


def test_no_module_of_ours_reads_text_as_markup_or_days_as_dates() -> None:
    words = (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "new Date",
        "Date.parse",
        "toLocale",
    )
    found = [
        (file.name, word) for file in sorted(app.STATIC.glob("*.mjs")) for word in words if word in Path(file).read_text(encoding="utf8")
    ]
    assert found == []
