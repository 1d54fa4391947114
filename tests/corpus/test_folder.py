"""A whole corpus: folders, splits, what is frozen, ids that two folders share."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest

from according.corpus import read_corpus
from according.errors import UsageError
from according.ontology.tables import read_toml


def test_readings_by_name(folder: Any, shooting: Any, arrest: Any) -> None:
    folder.claims(shooting(), arrest())
    folder.claims(shooting(), reading="second")
    (one,) = folder.read().corpus.sets
    assert (one.name, one.split, one.region) == ("written/anna", "dev", "Central Africa")
    assert {name: len(claims) for name, claims in one.readings.items()} == {"first": 2, "second": 1}
    assert one.best == "first"
    assert [(passage.id, len(claims)) for passage, claims in one.by_passage("first")] == [("ab-001", 2), ("ab-002", 0)]


@pytest.mark.parametrize(
    ("only", "files"),
    [("anna", 3), ("written/anna", 3), ("anna/first.jsonl", 2), ("anna/second", 2), ("written/anna/first.jsonl", 2)],
)
def test_only_a_part(folder: Any, shooting: Any, only: str, files: int) -> None:
    folder.claims(shooting())
    folder.claims(shooting(), reading="second")
    assert folder.read(only=only).files == files


@pytest.mark.parametrize(("only", "told"), [("bert", "no such folder; there are written/anna"), ("anna/gold", "gold.jsonl: no such file")])
def test_a_part_that_is_not_there(folder: Any, only: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        folder.read(only=only)


def test_an_empty_folder_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no corpus; it holds written/AUTHOR"):
        read_corpus(tmp_path)


@pytest.mark.parametrize(
    ("splits", "told"),
    [
        ('[sets."written/bert"]\nsplit = "dev"\nregion = "x"\n', "splits.toml:0: sets.written/bert: there is no such folder; correct the name"),
        ('[sets."written/anna"]\nsplit = "try"\nregion = "x"\n', "splits.toml:0: sets.written/anna: split 'try' is none of train, dev, test, partial, unseen, sentences"),
        ('[sets."written/anna"]\nsplit = "dev"\n', "splits.toml:0: sets.written/anna: keys are split and region, both texts"),
        ('[sets."written/anna"]\nsplit = "dev"\nregion = ""\n', "splits.toml:0: sets.written/anna: region is empty; write the part of the world"),
        ("[set]\n", "splits.toml:0: unknown key 'set'; known are sets and frozen"),
        ("sets\n", "splits.toml:0: Expected '=' after a key in a key/value pair (at line 1, column 5)"),
        ("", 'splits.toml:0: warning: written/anna: in no split; add a table [sets."…"] for each'),
        ('[sets."written/anna"]\nsplit = "test"\nregion = "x"\n', "splits.toml:0: warning: written/anna/passages.txt: test, but not frozen; python tools/corpus_splits.py --freeze"),
        ('[frozen]\n"written/bert/gold.jsonl" = "0"\n', "splits.toml:0: frozen file written/bert/gold.jsonl is not there; the test part may not change"),
    ],
)  # fmt: skip
def test_splits_are_read_strictly(folder: Any, splits: str, told: str) -> None:
    (folder.path / "splits.toml").write_text(splits, encoding="utf8")
    assert told in folder.told()


def test_without_splits_all_else_is_still_read(folder: Any) -> None:
    (folder.path / "splits.toml").unlink()
    assert folder.told()[0] == "splits.toml:0: warning: there is no splits.toml; nothing is train, dev or test yet"
    assert folder.read().errors == ()


def test_the_frozen_part_may_not_change(folder: Any, shooting: Any, root: Path) -> None:
    import runpy

    folder.claims(shooting(), reading="gold")
    told = '# [frozen] is written by the tool\n[sets."written/anna"]\nsplit = "test"\nregion = "x"\n'
    (folder.path / "splits.toml").write_text(told, encoding="utf8")
    tool = runpy.run_path(str(root / "tools" / "corpus_splits.py"))
    tool["freeze"](folder.path)
    assert folder.told() == []
    assert (folder.path / "splits.toml").read_text(encoding="utf8").startswith(told)
    frozen = read_toml(folder.path / "splits.toml")["frozen"]
    assert frozen["written/anna/gold.jsonl"] == hashlib.sha256((folder.home / "gold.jsonl").read_bytes()).hexdigest()
    folder.claims(shooting(status="possible"), reading="gold")
    assert "frozen file written/anna/gold.jsonl has changed: SHA-256 " in folder.told()[0]
    with pytest.raises(SystemExit, match="frozen already"):
        tool["freeze"](folder.path)


def test_a_reading_that_was_not_done_to_the_end_is_noticed(folder: Any, shooting: Any) -> None:
    folder.claims(shooting())
    folder.claims(reading="second")
    assert folder.told() == ["second.jsonl:0: warning: no claims in ab-001, of which first.jsonl has some; was it read to the end?"]
    assert folder.told(only="anna/second") == []


def test_two_folders_share_no_id(folder: Any) -> None:
    shutil.copytree(folder.home, folder.path / "written" / "bert")
    assert "bert/passages.txt:1: id 'ab-001' stands in written/anna too; take other letters" in "\n".join(folder.told())


def test_unknown_files_are_named(folder: Any) -> None:
    (folder.home / "third.jsonl").touch()
    assert folder.told() == [
        "third.jsonl:0: warning: unknown file; known are passages.txt, first.jsonl, second.jsonl, gold.jsonl",
    ]


def test_the_corpus_in_the_repository_has_no_errors(root: Path) -> None:
    """Folders that splits.toml names are done and must hold; those that are still being written are not in it."""
    done = read_toml(root / "corpus" / "splits.toml").get("sets", {})
    if not done:
        pytest.skip("corpus/splits.toml names no folder: the corpus is still being written, nothing of it is checked here")
    reading = read_corpus(root / "corpus")
    homes = tuple(f"{root / 'corpus' / name}/" for name in (*done, "splits.toml"))
    assert [str(problem) for problem in reading.errors if f"{problem.file}/".startswith(homes)] == []
