"""A folder of the user's own: what is in it is read, or told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import according
from according.errors import DataFileError
from according.ontology.overlays import TAKEN, check_overlays
from according.pipeline import Pipeline


def put(folder: Path, *names: str, text: str = "") -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf8")
    return folder


@pytest.mark.parametrize(
    "name",
    [
        "lexicon/denials.tsv", "lexicons/denial.tsv", "lexicons/blaming.tsv", "denials.tsv", "plover/sub/assault.toml", "assault.toml",
        "codebook/assault.toml", "actor/own.tsv", "place/mine.gazetteer", "mine/actors/own.tsv",
    ],
)  # fmt: skip
def test_a_table_under_a_name_that_nobody_reads_is_told(tmp_path: Path, name: str) -> None:
    put(tmp_path, "plover/assault.toml", name)
    with pytest.raises(DataFileError, match=re.escape(f"{name}, file name: nothing reads it there; such a folder may hold plover/*.toml")):
        check_overlays([tmp_path])


def test_remarks_may_lie_beside_tables(tmp_path: Path) -> None:
    put(tmp_path, "README.md", "actors/own.tsv", "actors/source.csv", ".git/x.toml", "places/.old.tsv", "notes/why.txt")
    check_overlays([tmp_path])


def test_a_folder_without_any_is_told(tmp_path: Path) -> None:
    put(tmp_path, "README.md", "lexicons/.denials.tsv")
    with pytest.raises(DataFileError, match="folder: holds no table of yours; such a folder may hold"):
        check_overlays([tmp_path])
    check_overlays([])


@pytest.mark.weights
@pytest.mark.parametrize("pattern", TAKEN)
def test_what_may_be_there_is_read(tmp_path: Path, pattern: str) -> None:
    """A file of each name, with nonsense in it, stops the loading."""
    names = {"plover/*.toml": "plover/assault.toml", "actors/*.tsv": "actors/own.tsv"}
    put(tmp_path, names.get(pattern, pattern.replace("*", "mine")), text="nonsense\tand more\n")
    with pytest.raises(DataFileError):
        Pipeline.load([tmp_path])


def test_the_public_function_tells_too(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="nothing reads it there"):
        according.load([put(tmp_path, "lexicon/denials.tsv")])
