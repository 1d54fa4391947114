"""The command `places import`, from the outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.cli import main

TABLE = "name\tlat\tlon\tcountry\nQoxtuval\t35.1\t36.7\tSYR\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "own.tsv"
    path.write_text(TABLE, encoding="utf8")
    return path


def test_a_gazetteer_is_taken_over(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["places", "import", str(table), "--into", str(tmp_path / "mine")]) == 0
    out = tmp_path / "mine" / "places" / "own.gazetteer"
    assert out.is_file()
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{out}: 1 place under 1 name" in told.err


def test_the_same_import_again_replaces_it(table: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert main(["places", "import", str(table), "--into", str(tmp_path), "--name", "hamlets"]) == 0
    assert [path.name for path in (tmp_path / "places").iterdir()] == ["hamlets.gazetteer"]


def test_a_wrong_file_is_one_line_and_status_1(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text(TABLE + "Other\t99\t36.7\tSYR\n", encoding="utf8")
    assert main(["places", "import", str(table), "--into", str(tmp_path / "mine")]) == 1
    assert capsys.readouterr().err.splitlines() == [f"according: {table}, line 3: lat '99': not between -90 and 90"]
    assert not list((tmp_path / "mine" / "places").iterdir())


@pytest.mark.parametrize("name", ["../up", "", ".hidden", "a/b"])
def test_a_name_is_no_path(table: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["places", "import", str(table), "--into", str(tmp_path), "--name", name]) == 2
    assert "--name" in capsys.readouterr().err


def test_a_format_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.xlsx"
    path.write_bytes(b"PK")
    assert main(["places", "import", str(path), "--into", str(tmp_path)]) == 2
    assert "not one of .txt" in capsys.readouterr().err
