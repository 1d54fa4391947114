"""Files appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import ExportError, UsageError
from according.export.files import whole


def _write_and_fail(out: Path) -> None:
    with whole(out, force=False) as temporary:
        temporary.write_text("half")
        raise ZeroDivisionError


def _write_while_another_does(out: Path) -> None:
    with whole(out, force=False) as temporary:
        temporary.write_text("ours")
        out.write_text("theirs")


def test_a_file_is_there_only_when_all_went_well(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
    with whole(tmp_path / "out", force=False) as temporary:
        temporary.write_text("whole")
        assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_nothing_is_replaced_unless_it_is_wanted(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("old")
    with pytest.raises(UsageError, match="is there already; name another file, or --force"), whole(out, force=False):
        pytest.fail("was opened")
    with whole(out, force=True) as temporary:
        temporary.write_text("new")
    assert out.read_text() == "new"


def test_who_was_faster_is_not_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(UsageError, match="is there already"):
        _write_while_another_does(out)
    assert out.read_text() == "theirs"


def test_a_link_counts_as_a_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="is there already"), whole(out, force=False):
        pytest.fail("was opened")


def test_folders_and_missing_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder; name a file"), whole(tmp_path, force=True):
        pytest.fail("was opened")
    with pytest.raises(UsageError, match="is not there; make it first"), whole(tmp_path / "no" / "out", force=True):
        pytest.fail("was opened")


def test_a_disk_that_fails_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(ExportError, match=r"out: cannot be written: No space left on device; nothing was changed"),
        whole(tmp_path / "out", force=False),
    ):
        raise OSError(28, "No space left on device")
