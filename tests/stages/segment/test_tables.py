"""The stage's data files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from according.errors import DataFileError
from according.ontology.tables import DATA
from according.stages.segment.tables import load


def copied(tmp_path: Path) -> Path:
    return shutil.copytree(DATA / "segment", tmp_path / "segment")


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    path = folder / "words.toml"
    path.write_text(path.read_text(encoding="utf8") + "\nmisspelt = 1\n", encoding="utf8")
    with pytest.raises(DataFileError, match=r"words\.toml, \[quotations\]: missing or unknown keys: misspelt"):
        load(folder)


def test_an_unknown_kind_is_named(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    with (folder / "abbreviations.tsv").open("a", encoding="utf8") as file:
        file.write("Xyz\tnever\n")
    with pytest.raises(DataFileError, match="Xyz: kind 'never' is none of title, end, number, weak"):
        load(folder)


def test_lists_are_in_small_letters() -> None:
    words = load(DATA / "segment")
    listed = (*words.openers, *words.reporting, *words.units, *words.agencies, *words.months, *words.days, *words.captions, *words.clause)
    assert [w for w in listed if w != w.lower()] == []
