"""actors import: what the command says, and that its table is what --with reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.cli.app import DONE, FAILED, USAGE, main


def test_it_says_how_many_and_how_to_use_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("name,kind,country\nRiver Guard,group,MLI\nHill Front,group,\n", encoding="utf8")
    assert main(["actors", "import", str(table), "--into", str(tmp_path / "own")]) == DONE
    assert f"2 actors added; use them with --with {tmp_path / 'own'}" in capsys.readouterr().err
    assert (tmp_path / "own" / "actors" / "own.tsv").is_file()


def test_a_wrong_line_is_one_line_and_keeps_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("name,kind,country\nRiver Guard,group,MALI\n", encoding="utf8")
    assert main(["actors", "import", str(table), "--into", str(tmp_path / "own")]) == FAILED
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"{table}, line 2: country 'MALI' is no ISO 3166 alpha-3 code" in said
    assert not (tmp_path / "own" / "actors" / "own.tsv").exists()


def test_a_folder_is_needed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["actors", "import", str(tmp_path / "none.tsv")]) == USAGE
    assert capsys.readouterr().out == ""
