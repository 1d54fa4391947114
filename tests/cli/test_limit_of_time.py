"""A report that takes too long fails alone: `code` and `add` go on, and a longer limit codes it."""

from __future__ import annotations

import json
import time
from itertools import count
from pathlib import Path

import pytest

from according.cli import main
from according.store import Ledger

pytestmark = pytest.mark.weights

TEXT = "The army shelled the town of {} on Monday, killing two people, the health ministry said. Rebels denied it.\n"
LIMIT = ["--set", "archive.report_s=40"]
SAYS = "took more than 40 s; split it, or code it alone with a larger --set archive.report_s"


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Three reports, the second one long, on a machine whose clock goes on by a second whenever somebody looks at it."""
    clock = count()
    monkeypatch.setattr(time, "thread_time", lambda: next(clock))
    for name, times in (("a", 1), ("b", 20), ("c", 1)):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(name.upper()) * times, encoding="utf8")
    return str(tmp_path)


def names(printed: str) -> set[str]:
    return {Path(json.loads(line)["document"]["path"]).name for line in printed.splitlines()}


def test_code(reports: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["code", reports, "--format", "jsonl", *LIMIT]) == 1
    found = capsys.readouterr()
    assert names(found.out) == {"a.txt", "c.txt"}
    assert f"according: {reports}/b.txt: {SAYS}\n" in found.err
    assert "read 3 = coded 2 + skipped 0 + failed 1" in found.err
    assert main(["code", reports, "--format", "jsonl", "--set", "archive.report_s=0"]) == 0
    assert names(capsys.readouterr().out) == {"a.txt", "b.txt", "c.txt"}


def test_add(reports: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(tmp_path / "ledger.db")
    assert main(["add", f"{reports}/*.txt", "--ledger", file, *LIMIT]) == 1
    said = capsys.readouterr().err
    assert f"b.txt: {SAYS}\n" in said
    assert "read 3 = coded 2 + skipped 0 + failed 1" in said
    assert main(["add", f"{reports}/*.txt", "--ledger", file]) == 0  # the limit is no other coder: only b is coded now
    assert "read 3 = coded 1 + skipped 2 + failed 0 (2 in the ledger already)" in capsys.readouterr().err
    with Ledger(Path(file)) as ledger:
        assert {Path(stored.claim.document.path or "").name for stored in ledger.claims()} == {"a.txt", "b.txt", "c.txt"}


def test_a_long_report_says_that_it_is_still_at_work(reports: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = f"{reports}/b.txt: {len(TEXT.format('B')) * 20} characters, still at work on them after 0 s"
    assert main(["code", f"{reports}/b.txt", "--format", "jsonl", "--set", "report.progress_every_s=0", "--set", "archive.report_s=0"]) == 0
    found = capsys.readouterr()
    assert said in found.err and said not in found.out
    assert main(["code", f"{reports}/b.txt", "--format", "jsonl", "--set", "archive.report_s=0"]) == 0
    assert "still at work" not in capsys.readouterr().err
