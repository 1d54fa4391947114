"""`according add` from end to end: killed and gone on with, in another order, in one archive: the same ledger."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from according.cli import main
from according.store import Ledger, examine

pytestmark = [pytest.mark.weights, pytest.mark.slow]


def content(file: Path) -> list[str]:
    """The claims of a ledger as JSON lines, but for the paths."""
    found = []
    with Ledger(file) as ledger:
        for stored in ledger.claims():
            claim = stored.claim.to_dict()
            claim["document"]["path"] = None
            found.append(json.dumps([claim, stored.event, stored.standing]))
    return found


@pytest.fixture(scope="module")
def whole(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    file = tmp_path_factory.mktemp("whole") / "ledger.db"
    assert main(["add", str(examples), "--ledger", str(file)]) == 0
    return content(file)


def test_the_order_of_the_reports_does_not_count(examples: Path, tmp_path: Path, whole: list[str]) -> None:
    file = tmp_path / "ledger.db"
    for report in sorted(examples.iterdir(), reverse=True):
        assert main(["add", str(report), "--ledger", str(file)]) == 0
    assert content(file) == whole
    assert len(whole) > 100


def test_an_archive_of_the_reports_is_the_same(examples: Path, tmp_path: Path, whole: list[str]) -> None:
    with zipfile.ZipFile(tmp_path / "reports.zip", "w") as archive:
        for report in sorted(examples.iterdir()):
            archive.write(report, report.name)
    assert main(["add", str(tmp_path / "reports.zip"), "--ledger", str(tmp_path / "ledger.db")]) == 0
    assert content(tmp_path / "ledger.db") == whole


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_a_run_that_is_killed_is_gone_on_with(examples: Path, tmp_path: Path, whole: list[str]) -> None:
    file = tmp_path / "ledger.db"
    command = [sys.executable, "-m", "according", "add", str(examples), "--ledger", str(file)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(part for part in sys.path if part)}
    child = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while child.poll() is None and stored(file) < 2:
        time.sleep(0.01)
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert stored(file) >= 2
    assert list(examine(file, wait_s=5)) == []
    assert main(["add", str(examples), "--ledger", str(file)]) == 0
    assert content(file) == whole


def stored(file: Path) -> int:
    if not file.exists() or not file.stat().st_size:
        return 0
    with Ledger(file) as ledger:
        return ledger.counts()["documents"]
