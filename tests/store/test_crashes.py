"""What must hold whatever happens: nothing acknowledged is lost, nothing is there by half, the message says what to do."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import ledgers
from according.errors import LedgerError
from according.store import Ledger, examine
from ledgers import claims, document, put, run_of

CHILD = Path(ledgers.__file__)
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join(part for part in sys.path if part)}
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals, mounts and rights as POSIX has them")


def start(file: Path, first: int, last: int, *, before: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, str(CHILD), str(file), str(first), str(last)]
    if before:
        command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", f'{before} && exec "$@"', "sh", *command]
    return subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def stored(file: Path) -> set[str]:
    with Ledger(file) as ledger:
        return {d.document.id for d in ledger.documents() if d.claims == 2}


@pytest.mark.slow
def test_kill_9_at_any_moment_loses_nothing_that_was_acknowledged(file: Path) -> None:
    acknowledged: set[str] = set()
    for attempt in range(20):
        child = start(file, attempt * 1000, attempt * 1000 + 1000)
        assert child.stdout is not None and child.stderr is not None
        lines = [child.stdout.readline()]
        time.sleep(0.004 * attempt)
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.readlines()
        child.communicate()
        acknowledged |= {line.strip() for line in lines if line.endswith("\n")}
        assert list(examine(file, wait_s=5)) == []
        assert acknowledged <= stored(file)
    assert len(acknowledged) >= 20
    with Ledger(file) as ledger:
        # Each run's sums are those of its reports, at every moment.
        rows = ledger._connection.execute("SELECT sum(coded), sum(read), (SELECT count(*) FROM documents) FROM runs").fetchone()
        assert rows[0] == rows[1] == rows[2]


def test_a_journal_that_a_killed_writer_left_is_taken_back_by_a_reader(file: Path, tmp_path: Path) -> None:
    with Ledger(file, write=True) as ledger:
        put(ledger, document())
    script = (
        "import sys, os, ledgers\nfrom pathlib import Path\nfrom according.store import Ledger\n"
        "ledger = Ledger(Path(sys.argv[1]), write=True)\nc = ledger._connection\n"
        "c.execute('PRAGMA cache_size = 1')\nc.execute('BEGIN IMMEDIATE')\n"
        "c.execute('DELETE FROM documents')\nc.execute('CREATE TABLE filler (x)')\n"
        "c.executemany('INSERT INTO filler VALUES (?)', [('x' * 3000,)] * 500)\nos.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(file)], env=ENVIRONMENT, check=False)
    assert file.with_name("ledger.db-journal").stat().st_size > 0
    assert stored(file) == {document().id}


def mounts() -> bool:
    """Whether this system lets us mount a small disk that only our child sees."""
    if shutil.which("unshare") is None:
        return False
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not mounts(), reason="no right to mount a small disk here")
def test_a_full_disk(tmp_path: Path) -> None:
    """A disk of 600 kB: what was acknowledged before it was full is there, and the message says what to do."""
    disk, out = tmp_path / "disk", tmp_path / "out"
    disk.mkdir()
    out.mkdir()
    command = (
        f"mount -t tmpfs -o size=600k tmpfs {disk} && cd {out} && "
        f"{{ {sys.executable} {CHILD} {disk}/ledger.db 0 2000 >acknowledged 2>error; cp {disk}/ledger.db* .; }}"
    )
    subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", command], env=ENVIRONMENT, check=True)
    acknowledged = set((out / "acknowledged").read_text().split())
    error = (out / "error").read_text()
    assert "LedgerError" in error and "ledger.db: the disk is full; what was stored before is safe: free some space" in error
    assert len(acknowledged) > 5
    assert list(examine(out / "ledger.db", wait_s=5)) == []
    assert stored(out / "ledger.db") == acknowledged


def test_a_file_that_may_not_grow(file: Path) -> None:
    """The same without a mount: SQLite's own limit gives the error of a full disk. Afterwards the run can go on."""
    with Ledger(file, write=True) as ledger:
        put(ledger, document())
        ledger._connection.execute("PRAGMA max_page_count = 1")  # no less than there are
        run, big = run_of(ledger), document("Big", text=document("Big").text + "word " * 100_000)
        with pytest.raises(LedgerError, match="the disk is full"):
            run.store(big, coded=big, claims=claims(big))
        ledger._connection.execute("PRAGMA max_page_count = 1000000")
        run.store(big, coded=big, claims=claims(big))
    assert stored(file) == {document().id, big.id}
    assert list(examine(file, wait_s=5)) == []


def test_a_disk_that_fails_to_write(file: Path) -> None:
    """A limit on the size of files makes the system refuse a write in the middle of a transaction, as a failing disk does."""
    limit = "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000)); sys.argv = sys.argv[1:]; "
    code = limit + "runpy.run_path(sys.argv[0], run_name='__main__')"
    command = [sys.executable, "-c", code, str(CHILD), str(file), "0", "2000"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    acknowledged = set(done.stdout.split())
    assert done.returncode == 1
    assert "the disk does not read or write (I/O error); what was stored before is safe" in done.stderr
    assert len(acknowledged) > 5
    assert list(examine(file, wait_s=5)) == []
    assert stored(file) == acknowledged


@pytest.mark.skipif(not mounts(), reason="no right to mount a small disk here")
def test_a_read_only_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with Ledger(folder / "ledger.db", write=True) as ledger:
        put(ledger, document())
    read_only = f"mount --bind {folder} {folder} && mount -o remount,bind,ro {folder}"
    child = start(folder / "ledger.db", 0, 1, before=read_only)
    _, error = child.communicate()
    assert "cannot be written: file or folder is read-only" in error
    child = start(folder / "new.db", 0, 1, before=read_only)
    _, error = child.communicate()
    assert "its folder must exist and be writable" in error
    # Reading needs no right to write.
    script = f"from according.store import Ledger; from pathlib import Path; print(len(list(Ledger(Path('{folder}/ledger.db')).claims())))"
    command = [
        "unshare",
        "--user",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        f'{read_only} && exec "$@"',
        "sh",
        sys.executable,
        "-c",
        script,
    ]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert done.stdout == "2\n"


def test_two_writers_wait_for_each_other(file: Path) -> None:
    children = [start(file, 0, 20), start(file, 20, 40)]
    acknowledged: set[str] = set()
    for child in children:
        out, error = child.communicate()
        assert child.returncode == 0, error
        acknowledged |= set(out.split())
    assert len(acknowledged) == 40
    assert stored(file) == acknowledged
    assert list(examine(file, wait_s=5)) == []


def test_a_writer_that_does_not_let_go_is_told_of(file: Path) -> None:
    with Ledger(file, write=True) as ledger:
        ledger._connection.execute("BEGIN IMMEDIATE")
        with Ledger(file, write=True, wait_s=0.05) as other, pytest.raises(LedgerError, match="another program is writing to it; wait"):
            put(other, document())
        ledger._connection.execute("ROLLBACK")


def test_a_reader_sees_whole_reports_while_another_writes(file: Path) -> None:
    with Ledger(file, write=True) as ledger:
        put(ledger, document())
    child, seen, wrong = start(file, 0, 20), set(), []

    def read() -> None:
        while child.poll() is None:
            with Ledger(file) as ledger:
                reports = list(ledger.documents())
                seen.add(len(reports))
                wrong.extend(d for d in reports if d.claims != 2)

    thread = threading.Thread(target=read)
    thread.start()
    _, error = child.communicate()
    thread.join()
    assert (child.returncode, error, wrong) == (0, "", [])
    assert len(stored(file)) == 21


@pytest.mark.parametrize("share", [0.0, 0.001, 0.5])
def test_a_file_that_was_cut_short_is_told(file: Path, share: float) -> None:
    with Ledger(file, write=True) as ledger:
        put(ledger, *(document(f"Report {number}") for number in range(12)))
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(
        LedgerError, match=r"damaged or cut short; run `according doctor`|is empty; `according add|is no ledger; name a file"
    ):
        list(examine(file, wait_s=1))


def test_damage_in_the_middle_is_found_by_the_doctor(file: Path) -> None:
    with Ledger(file, write=True) as ledger:
        put(ledger, *(document(f"Report {number}") for number in range(12)))
    data = bytearray(file.read_bytes())
    page = 4096 * (len(data) // 4096 // 2)
    data[page : page + 4096] = bytes(4096)
    file.write_bytes(data)
    try:
        found = list(examine(file, wait_s=1))
    except LedgerError as error:
        found = [error.problem]
    assert found


@pytest.mark.parametrize("content", [b"Rebels shelled the town.", b"SQLite formaT 3\0" + bytes(4000)])
def test_a_file_that_is_no_ledger(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    for write in (False, True):
        with pytest.raises(LedgerError, match="is no ledger; name a file"):
            Ledger(file, write=write)
    assert file.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(file: Path) -> None:
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE holidays (day TEXT)")
    other.commit()
    other.close()
    before = file.read_bytes()
    for write in (False, True):
        with pytest.raises(LedgerError, match="is a database of another program"):
            Ledger(file, write=write)
    assert file.read_bytes() == before


def test_a_ledger_of_a_newer_version(file: Path) -> None:
    with Ledger(file, write=True) as ledger:
        ledger._connection.execute("PRAGMA user_version = 9000")
    for write in (False, True):
        with pytest.raises(LedgerError, match=r"made by a newer According \(schema 9000\); upgrade"):
            Ledger(file, write=write)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such file; `according add"):
        Ledger(tmp_path / "none.db")
    with pytest.raises(LedgerError, match="is a folder; name a file"):
        Ledger(tmp_path, write=True)
    with pytest.raises(LedgerError, match="is not there; make it first"):
        Ledger(tmp_path / "none" / "ledger.db", write=True)
