"""`according archive run, verify, status` as a user sees them."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path

import pytest

from according.cli import main
from according.cli.archives import duration

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a run needs locks and limits as POSIX has them")


@pytest.mark.weights
def test_run_verify_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = "The army shelled the town of Dar Salem on Monday, the ministry said. Rebels denied it.\n"
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": report, "date": "2024-05-07"}) + "\n{broken\n", encoding="utf8")
    out = str(tmp_path / "out")
    assert main(["archive", "run", str(tmp_path / "in.jsonl"), "--out", out, "--workers", "1"]) == 1
    said = capsys.readouterr().err
    assert f"read 2 = coded 1 + skipped 0 + failed 1; 1 claim; {out}: 1 shard" in said
    assert main(["archive", "verify", out]) == 0
    assert capsys.readouterr().out == "whole: 1 shard, 2 reports, 1 claim\n"
    assert main(["archive", "status", out]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "shards       1 of 1 done",
        "read         2 = coded 1 + skipped 0 + failed 1",
        "claims       1",
    ]
    (tmp_path / "out" / "claims" / "00000000.parquet").write_bytes(b"")
    assert main(["archive", "verify", out]) == 1
    assert (
        "claims/00000000.parquet is not as it was written; delete shards/00000000.json and run the same command" in capsys.readouterr().err
    )


WRONG = {
    "missing.txt: no such file; check the path": ["missing.txt", "--out", "out"],
    "--address goes with --on ray": ["in.txt", "--out", "out", "--address", "head:6379"],
    "--set archive.shards: no such setting": ["in.txt", "--out", "out", "--set", "archive.shards=3"],
    "0 is not in the range": ["in.txt", "--out", "out", "--workers", "0"],
    "s3x://b: no address that can be opened": ["s3x://b", "--out", "out"],
}


@pytest.mark.parametrize("says", WRONG)
def test_wrong_usage(says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.txt").write_text("A report.")
    assert main(["archive", "run", *WRONG[says]]) == 2
    assert says in capsys.readouterr().err
    assert not (tmp_path / "out" / "archive.json").exists()


@pytest.mark.parametrize("command", ["verify", "status"])
def test_a_folder_of_something_else(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["archive", command, str(tmp_path)]) == 1
    assert "is no archive of ours; name the folder that `according archive run --out` made" in capsys.readouterr().err
    assert main(["archive", command, str(tmp_path / "none")]) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(importlib.util.find_spec("ray") is not None, reason="Ray is installed")
def test_without_ray_it_says_what_to_install(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.txt").write_text("A report.")
    assert main(["archive", "run", str(tmp_path / "in.txt"), "--out", str(tmp_path / "out"), "--on", "ray"]) == 2
    assert "--on ray needs Ray: pip install 'according[ray]'" in capsys.readouterr().err


def test_times_left() -> None:
    assert [duration(seconds) for seconds in (0, 89.4, 600, 5300, 12_000)] == ["0 s", "89 s", "10 min", "88 min", "3 h 20 min"]
