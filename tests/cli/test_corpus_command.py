"""`according corpus` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from according.cli import main

PASSAGE = """## ab-001
published: 2024-03-14
place: Minova
manner: agency wire
shows: long

Gunmen shelled Minova, the army said.
The army left.
Rain fell.
"""
CLAIM = {
    "passage": "ab-001",
    "id": "1",
    "s": 1,
    "trigger": "shelled",
    "type": "ASSAULT",
    "status": "actual",
    "sources": [{"name": "army", "stance": "asserts", "text": "the army", "cue": "said"}],
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    home = tmp_path / "corpus" / "written" / "anna"
    home.mkdir(parents=True)
    (home / "passages.txt").write_text(PASSAGE, encoding="utf8")
    (home / "first.jsonl").write_text(json.dumps(CLAIM) + "\n", encoding="utf8")
    (home / "second.jsonl").write_text(json.dumps(CLAIM | {"status": "possible"}) + "\n", encoding="utf8")
    (tmp_path / "corpus" / "splits.toml").write_text('[sets."written/anna"]\nsplit = "train"\nregion = "Africa"\n', encoding="utf8")
    return tmp_path / "corpus"


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["corpus", *arguments])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


@pytest.mark.parametrize("command", ["check", "text", "stats", "agreement", "differences"])
def test_every_command_has_help_and_stands_in_the_reference(command: str, capsys: pytest.CaptureFixture[str], root: Path) -> None:
    status, out, _ = call(capsys, command, "--help")
    assert (status, out.startswith(f"Usage: according corpus {command}")) == (0, True)
    assert f"`according corpus {command} [FOLDER]`" in (root / "docs" / "reference" / "commands.md").read_text(encoding="utf8")


def test_a_right_corpus_is_0(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "check", str(corpus)) == (0, "", "according: 3 files, 1 passages, 2 claims: 0 errors, 0 warnings\n")


def test_all_errors_stand_on_stderr_with_file_and_line(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = corpus / "written" / "anna" / "first.jsonl"
    first.write_text(json.dumps(CLAIM | {"trigger": "bombed", "type": "ATTACK"}) + "\n{\n", encoding="utf8")
    status, out, err = call(capsys, "check", str(corpus), "--only", "anna/first.jsonl")
    assert (status, out) == (1, "")
    lines = err.splitlines()
    assert [line.partition("first.jsonl")[2][:3] for line in lines[:3]] == [":1:", ":1:", ":2:"]
    assert lines[0].startswith(f"{first}:1: trigger: 'bombed' is not in sentence 1")
    assert lines[-1].endswith("3 errors, 0 warnings")


def test_warnings_alone_are_0(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corpus / "splits.toml").unlink()
    status, _, err = call(capsys, "check", str(corpus))
    assert (status, "0: warning: there is no splits.toml" in err) == (0, True)


def test_stats_agreement_and_differences(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call(capsys, "stats", str(corpus), "--format", "json")
    assert (status, json.loads(out)["claims"], err) == (0, 1, "")
    assert "type ASSAULT: 1 of 60" in call(capsys, "stats", str(corpus))[1]
    found = json.loads(call(capsys, "agreement", str(corpus), "--format", "json")[1])
    assert (found["first-second"]["overall"]["event"]["f1"], found["first-second"]["overall"]["claim"]["f1"]) == (1, 0)
    assert call(capsys, "agreement", str(corpus))[1].startswith("first against second: 1 passages")
    (row,) = [json.loads(line) for line in call(capsys, "differences", str(corpus), "--format", "jsonl")[1].splitlines()]
    assert (row["kind"], row["fields"]) == ("differ", ["status"])
    assert "differ: status" in call(capsys, "differences", str(corpus))[1]
    assert call(capsys, "differences", str(corpus), "--between", "first", "gold") == (0, "", "")


def test_a_second_reader_gets_the_text_and_nothing_else(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call(capsys, "text", str(corpus), "--only", "anna")
    assert (status, err) == (0, "")
    assert out.splitlines()[:4] == ["## ab-001", "published: 2024-03-14", "1  Gunmen shelled Minova, the army said.", "2  The army left."]
    assert "agency wire" not in out


def test_errors_are_told_where_they_may_lessen_the_figures(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corpus / "written" / "anna" / "first.jsonl").write_text("{\n", encoding="utf8")
    status, _, err = call(capsys, "stats", str(corpus))
    assert (status, err.count("\n"), "1 errors; what they stand in may be missing here" in err) == (0, 1, True)


@pytest.mark.parametrize("arguments", [["check", "no-such-folder"], ["stats", "--format", "csv"], ["differences", "--between", "first"]])
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, *arguments)[:2] == (2, "")


def test_a_folder_that_is_no_corpus_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = call(capsys, "check", str(tmp_path))
    assert (status, "no corpus; it holds written/AUTHOR/passages.txt" in err) == (2, True)
