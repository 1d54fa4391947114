"""Archives coded by processes of this machine: the same bytes however it is done, and whatever happens meanwhile."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from according.archive import pool
from according.archive.check import problems
from according.archive.run import Progress
from according.archive.storage import storage_of
from according.cli import main
from according.errors import ArchiveError, UsageError
from according.store import Ledger

from .conftest import Coded, files, report, rows

pytestmark = [pytest.mark.weights, pytest.mark.skipif(os.name != "posix", reason="signals and locks as POSIX has them")]


def whole(out: Path) -> bool:
    return list(problems(storage_of(str(out)))) == []


def test_an_archive_holds_what_code_prints(coded: Coded, reports: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    done = coded(tmp_path / "out", reports)
    assert (done.counts.read, done.counts.coded, done.counts.skipped, done.counts.failed) == (14, 12, 1, 1)
    assert (done.shards, done.of, done.done, done.total) == (4, 4, 14, 14)
    main(["code", str(reports), "--format", "jsonl"])
    printed = capsysbinary.readouterr().out.decode().splitlines()
    assert [row["json"] for row in rows(tmp_path / "out", "claims")] == printed
    assert len(printed) == done.counts.claims >= 24
    documents = rows(tmp_path / "out", "documents")
    assert [row["text"] for row in documents[-2:]] == [report(1), report(2)]
    assert [row["published"] for row in documents] == ["2024-05-07"] * 9 + [None] * 3
    assert [(row["outcome"], row["reason"]) for row in rows(tmp_path / "out", "failures")] == [("skipped", "empty"), ("failed", "error")]
    assert whole(tmp_path / "out")


def test_the_same_bytes_by_any_number_of_workers(coded: Coded, reports: Path, tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    coded(tmp_path / "one", reports, workers=1)
    assert files(tmp_path / "one") == undisturbed
    coded(tmp_path / "three", reports, workers=3)
    assert files(tmp_path / "three") == undisturbed
    # Other shards, other files; the same rows.
    coded(tmp_path / "large", reports, changes={"archive.shard_reports": "1000"})
    for table in ("claims", "documents", "failures"):
        assert rows(tmp_path / "large", table) == rows(tmp_path / "three", table)


class Stopped(Exception):
    """What a test throws into a run."""


def stop_at(reports: int) -> Any:
    """Stops a run when it has begun to code so many reports."""

    def tell(progress: Progress) -> None:
        if progress.reports >= reports:
            raise Stopped

    return tell


def test_a_run_that_was_stopped_goes_on_where_it_was(coded: Coded, reports: Path, tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    begun: list[int] = []
    with pytest.raises(Stopped):
        coded(tmp_path / "out", reports, workers=1, tell=stop_at(7))
    for _ in range(2):
        last = coded(tmp_path / "out", reports)
        begun.append(last.reports)
    assert files(tmp_path / "out") == undisturbed
    assert 0 < begun[0] < 12  # what was done was not done again, not even within a shard
    assert begun[1] == 0
    record = json.loads((tmp_path / "out" / "record.json").read_text())
    assert (record["read"], record["coded"], record["skipped"], record["failed"]) == (14, 12, 1, 1)
    assert [session["reports"] for session in record["sessions"]] == [begun[0]]


def workers_of(process: int) -> list[int]:
    """The workers that a process has started, and nothing else of its: under test that may be the browser's driver."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            command = (stat.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if parent == process and b"according.archive.worker" in command:
            found.append(int(stat.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc to find the workers in")
def test_only_workers_are_found() -> None:
    """Two children of ours, a worker and a stranger: the stranger is nobody's to kill."""
    wait = "import sys; print('up', flush=True); sys.stdin.read()"
    commands = [[sys.executable, "-c", wait], [sys.executable, "-c", f"{wait}  # from according.archive.worker import main"]]
    stranger, worker = (subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for command in commands)
    with stranger, worker:
        for child in (stranger, worker):  # while a program is being loaded the system tells no command of it
            assert child.stdout is not None
            assert child.stdout.readline() == b"up\n"
        found = workers_of(os.getpid())
        assert worker.pid in found
        assert stranger.pid not in found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc to find the workers in")
def test_workers_that_are_killed_cost_nothing(coded: Coded, reports: Path, tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    said: list[str] = []
    kills = iter([1, 4, 8])
    state = {"at": next(kills)}

    def tell(progress: Progress) -> None:
        if progress.said:
            said.append(progress.said)
        if progress.reports >= state["at"]:
            for process in workers_of(os.getpid()):
                os.kill(process, signal.SIGKILL)
            state["at"] = next(kills, 10**6)

    # Which report a worker holds is chance, and may be the same one three times: as many attempts as that needs.
    done = coded(tmp_path / "out", reports, workers=2, tell=tell, changes={"archive.attempts": "1000"})
    assert files(tmp_path / "out") == undisturbed
    assert done.counts.read == 14
    assert any("a worker died at it (killed: signal 9" in line for line in said)


def test_workers_that_die_before_they_have_a_task(
    coded: Coded, reports: Path, tmp_path: Path, undisturbed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    started, prepare = [], pool.Pool.prepare

    def prepared(self: pool.Pool, tasks: int) -> None:
        prepare(self, tasks)
        started.extend(worker.process for worker in self._workers)
        for process in started:
            process.kill()

    monkeypatch.setattr(pool.Pool, "prepare", prepared)
    coded(tmp_path / "out", reports, workers=3)
    assert len(started) == 1  # these inputs are too small for more than one
    assert files(tmp_path / "out") == undisturbed


def test_a_report_that_takes_too_long_is_put_aside(coded: Coded, reports: Path, tmp_path: Path) -> None:
    (reports / "r1.txt").write_text(report(1) * 3000, encoding="utf8")
    done = coded(tmp_path / "out", reports, workers=1, changes={"archive.report_s": "4"})
    assert (done.counts.read, done.counts.coded, done.counts.failed) == (14, 11, 2)
    (late,) = [row for row in rows(tmp_path / "out", "failures") if row["stage"] == "worker"]
    assert late["document"].endswith("r1.txt")
    assert late["detail"] == "took more than 4 s; split it, or code it alone with a larger --set archive.report_s"
    assert whole(tmp_path / "out")


def lines(path: Path, *texts: str, extra: str = "0") -> Path:
    """Reports, the second of them with something else beside its text."""
    path.write_text("".join(f'{{"text": {json.dumps(text)}, "x": {extra if n == 1 else 0}}}\n' for n, text in enumerate(texts)))
    return path


def test_a_worker_that_holds_much_makes_room_between_two_reports(coded: Coded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = lines(tmp_path / "in.jsonl", *map(report, range(2)))
    coded(tmp_path / "one", path)
    started, start = [], pool.Pool._start

    def counted(self: pool.Pool) -> Any:
        started.append(start(self))
        return started[-1]

    monkeypatch.setattr(pool.Pool, "_start", counted)
    done = coded(tmp_path / "many", path, workers=1, changes={"archive.worker_mb": "1"})  # all hold more, so that each codes one report
    assert len(started) == 4  # one makes the plan, the last one writes
    assert (done.counts.coded, done.reports) == (2, 2)  # none was begun twice
    assert files(tmp_path / "many") == files(tmp_path / "one")
    assert whole(tmp_path / "many")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what another process holds")
def test_a_report_that_takes_too_much_memory_is_put_aside(coded: Coded, tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", *map(report, range(3)), extra=f"[{'[],' * 3_300_000}0]")  # 10 MB of text, 250 MB of lists
    said: dict[str, None] = {}
    limits = {"archive.report_memory_mb": "330"}
    done = coded(tmp_path / "out", path, workers=1, changes=limits, tell=lambda progress: said.setdefault(progress.said))
    assert (done.counts.coded, done.counts.failed) == (2, 1)
    (row,) = rows(tmp_path / "out", "failures")
    assert (row["document"], row["outcome"], row["stage"]) == (f"{path}:2", "failed", "worker")
    assert row["detail"] == (
        "held more than 330 MB of memory; split it (a JSON list or CSV: into JSON Lines), or raise --set archive.report_memory_mb"
    )
    assert [line for line in said if line] == [
        f"{path}:2: a worker died at it (held more than 330 MB of memory); another one tries it again",
        f"{path}:2: held more than 330 MB of memory; it is put aside",
    ]
    assert whole(tmp_path / "out")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what another process holds")
def test_a_limit_of_memory_that_no_worker_can_keep(coded: Coded, tmp_path: Path) -> None:
    says = "archive: a worker held more than 150 MB of memory with its tables alone; raise --set archive.report_memory_mb"
    with pytest.raises(ArchiveError, match=says):
        coded(tmp_path / "out", lines(tmp_path / "in.jsonl", report(1)), workers=1, changes={"archive.report_memory_mb": "150"})


def test_a_file_that_never_answers_is_put_aside(coded: Coded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "WALL", 4)  # 8 s to wait; loading must fit in on a busy machine
    os.mkfifo(tmp_path / "a.pipe")
    (tmp_path / "b.txt").write_text(report(1))
    limits = {"archive.report_s": "2", "archive.attempts": "1"}
    done = coded(tmp_path / "out", tmp_path / "a.pipe", tmp_path / "b.txt", workers=1, changes=limits)
    assert (done.counts.coded, done.counts.failed) == (1, 1)
    (row,) = rows(tmp_path / "out", "failures")
    assert row["document"].endswith("a.pipe")
    assert row["detail"].startswith("a worker died of it (it did nothing for too long)")


def test_a_pipe_in_a_folder_fails_alone(coded: Coded, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    os.mkfifo(tmp_path / "in" / "a.pipe")
    (tmp_path / "in" / "b.txt").write_text(report(1))
    done = coded(tmp_path / "out", tmp_path / "in")
    assert (done.counts.coded, done.counts.failed) == (1, 1)
    (row,) = rows(tmp_path / "out", "failures")
    assert (row["outcome"], row["stage"]) == ("failed", "read")
    assert row["detail"].startswith("is a pipe")
    with pytest.raises(UsageError, match="nothing-here"):
        coded(tmp_path / "other", tmp_path / "in" / "nothing-here")


def test_two_runs_on_one_output(coded: Coded, reports: Path, tmp_path: Path) -> None:
    met: list[str] = []

    def tell(_: Progress) -> None:
        if not met:
            with pytest.raises(ArchiveError) as error:
                coded(tmp_path / "out", reports)
            met.append(str(error.value))

    coded(tmp_path / "out", reports, tell=tell)
    assert met == [
        f"{tmp_path / 'out'}: another run writes to it (process {os.getpid()} on {os.uname().nodename}, since 2026-11-26T00:00:00Z); "
        "wait until that is done, or name another folder"
    ]
    assert whole(tmp_path / "out")


def test_other_work_or_input_is_not_mixed_in(coded: Coded, reports: Path, tmp_path: Path) -> None:
    coded(tmp_path / "out", reports)
    before = files(tmp_path / "out")
    with pytest.raises(ArchiveError, match=r"begun with other --published \(None; now 2024-05-01\)"):
        coded(tmp_path / "out", reports, published="2024-05-01")
    (reports / "new.txt").write_text(report(30))
    with pytest.raises(ArchiveError, match=r"new\.txt: is new since the archive was begun; code new files into another folder"):
        coded(tmp_path / "out", reports)
    (reports / "new.txt").unlink()
    text = (reports / "r1.txt").read_text()
    (reports / "r1.txt").write_text(text + text)
    with pytest.raises(ArchiveError, match=r"r1\.txt: has changed since the archive was begun"):
        coded(tmp_path / "out", reports)
    (reports / "r1.txt").unlink()
    with pytest.raises(ArchiveError, match=r"r1\.txt: cannot be read any more \(No such file"):
        coded(tmp_path / "out", reports)
    assert files(tmp_path / "out") == before


def test_an_input_that_changes_meanwhile_ends_the_run(coded: Coded, reports: Path, tmp_path: Path) -> None:
    def tell(progress: Progress) -> None:
        if progress.total and not progress.reports:
            (reports / "r2.txt").write_text("Changed.")

    with pytest.raises(ArchiveError, match=r"r2\.txt: has changed since"):
        coded(tmp_path / "out", reports, workers=1, tell=tell)


def test_what_cannot_be_begun(coded: Coded, reports: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"missing\.txt: no such file"):
        coded(tmp_path / "out", reports, tmp_path / "missing.txt")
    with pytest.raises(UsageError, match="-: an archive is read more than once"):
        coded(tmp_path / "out", "-")
    with pytest.raises(UsageError, match="lies in the input"):
        coded(reports / "out", reports)
    assert not (tmp_path / "out" / "archive.json").exists()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine")
    with pytest.raises(ArchiveError, match="holds files and is no archive of ours; name a new folder"):
        coded(tmp_path / "full", reports)


def test_lost_and_damaged_files_are_told_and_made_again(coded: Coded, reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    coded(out, reports)
    before = files(out)
    (out / "claims" / "00000000.parquet").unlink()
    content = bytearray(before["documents/00000001.parquet"])
    content[200] ^= 1
    (out / "documents" / "00000001.parquet").write_bytes(content)
    (out / "claims" / "00000077.parquet").write_bytes(b"")
    (out / "shards" / "00000002.json").write_bytes(b"{cut")
    assert list(problems(storage_of(str(out)))) == [
        "claims/00000000.parquet is missing; delete shards/00000000.json and run the same command again",
        "documents/00000001.parquet is not as it was written; delete shards/00000001.json and run the same command again",
        "shard 2 is not done; run the same command again",
        "claims/00000077.parquet is of no shard; take it away",
    ]
    (out / "shards" / "00000001.json").unlink()
    (out / "claims" / "00000077.parquet").unlink()
    coded(out, reports)
    assert files(out) == before
    assert whole(out)


def test_a_ledger_takes_over_what_was_coded(coded: Coded, reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reports / "dated.txt").write_text("GENEVA, 5 May 2024 - Rebels shelled the town of Dar Salem on Friday, killing two people.\n")
    out = tmp_path / "out"
    main(["archive", "run", str(reports), "--out", str(out), "--workers", "1"])
    assert main(["add", str(reports), "--ledger", str(tmp_path / "read.db")]) == 1
    assert main(["add", str(out), "--ledger", str(tmp_path / "taken.db")]) == 1
    found = []
    for name in ("read.db", "taken.db"):
        with Ledger(tmp_path / name) as ledger:
            coders = list(ledger.coders())
            found.append((coders, [stored.claim for stored in ledger.claims()], ledger.counts()["events"]))
    assert found[0] == found[1]
    assert len(found[0][1]) >= 25
    assert {claim.document.published_from for claim in found[0][1]} == {"given", "unknown", "text"}
    capsys.readouterr()
    assert main(["add", str(out), "--ledger", str(tmp_path / "taken.db")]) == 1
    assert "read 15 = coded 0 + skipped 14 + failed 1 (13 in the ledger already)" in capsys.readouterr().err
    (out / "shards" / "00000000.json").unlink()
    main(["add", str(out), "--ledger", str(tmp_path / "other.db"), "--set", "events.min_cue=0.1"])
    said = capsys.readouterr().err
    assert "coded by another version, or with other tables or settings; `according recode` codes it anew" in said
    assert "only 0 of 1 shards are done; the rest is not taken" in said


def test_packed_lines_and_a_file_named_twice(coded: Coded, reports: Path, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": report(number)}) + "\n" for number in range(12))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    done = coded(tmp_path / "out", tmp_path / "a.jsonl.gz", tmp_path / "a.jsonl.gz", workers=2)
    assert (done.counts.coded, done.counts.skipped, done.of) == (12, 1, 3)
    assert [row["text"] for row in rows(tmp_path / "out", "documents")] == [report(number) for number in range(12)]


def test_the_parent_killed_and_its_scratch_folder_gone(coded: Coded, reports: Path, tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    code = (
        "import sys\nfrom datetime import UTC, datetime\nfrom according.archive.job import Job\nfrom according.archive.run import processes, run\n"
        "job = Job(out=sys.argv[1], changes={'archive.shard_reports': '5'}, coder={'version': 'test'})\n"
        "run(job, paths=sys.argv[2:], start=processes(2), tell=lambda p: print(p.reports, flush=True), clock=lambda: datetime.now(UTC))\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(part for part in sys.path if part)}
    command = [sys.executable, "-c", code, str(tmp_path / "out"), str(reports)]
    for delay in (0.0, 0.3):
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            next((line for line in child.stdout if line.strip() == "1"), None)
            children = workers_of(child.pid)
            time.sleep(delay)
            child.send_signal(signal.SIGKILL)
        assert_gone(children)
        for path in (tmp_path / "out" / ".scratch").glob("*"):
            path.unlink()
    coded(tmp_path / "out", reports)
    assert files(tmp_path / "out") == undisturbed
    assert whole(tmp_path / "out")


def mounts() -> bool:
    """Whether this system lets us mount a small disk that only our child sees."""
    if shutil.which("unshare") is None:
        return False
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(not mounts(), reason="no right to mount a small disk here")
def test_a_full_and_a_read_only_disk(coded: Coded, reports: Path, tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    """A disk that is too small, then larger, then read-only: what was done stays, the messages say what to do, the same command goes on."""
    disk, aside = tmp_path / "disk", tmp_path / "aside"
    disk.mkdir()
    command = f"{sys.executable} -m according archive run in --out {disk}/out --workers 1 --set archive.shard_reports=5"
    script = (
        f"mount -t tmpfs -o size=160k tmpfs {disk}; {command} 2>{tmp_path}/full; ls {disk}/out/shards | wc -l >{tmp_path}/done; "
        f"mount -o remount,size=50m {disk}; {command} 2>{tmp_path}/large; cp -r {disk}/out {aside}; "
        f"mount -o remount,ro {disk}; {command} 2>{tmp_path}/read-only; true"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(part for part in sys.path if part)}
    subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script], env=environment, check=True)
    said = {name: (tmp_path / name).read_text() for name in ("full", "large", "read-only", "done")}
    assert f"{disk}/out: the disk is full; all that is done is safe: free some space and run the same command again" in said["full"]
    assert 0 < int(said["done"]) < 4
    assert f"goes on: {int(said['done'])} of 4 shards are done" in said["large"]
    assert f"{disk}/out: the disk is read-only; name another folder or mount it for writing" in said["read-only"]
    assert files(aside) == undisturbed
    assert whole(aside)


def test_a_clock_that_was_set_back(coded: Coded, reports: Path, tmp_path: Path, undisturbed: dict[str, bytes]) -> None:
    """What is done is known by checksums, not by days: files from the future are as good."""
    with pytest.raises(Stopped):
        coded(tmp_path / "out", reports, workers=1, tell=stop_at(8))
    for path in (tmp_path / "out").rglob("*"):
        os.utime(path, (4e9, 4e9))
    coded(tmp_path / "out", reports)
    assert files(tmp_path / "out") == undisturbed


def assert_gone(processes: list[int]) -> None:
    """A worker does not outlive its parent."""
    gone = threading.Event()
    for _ in range(100):
        if not any(Path(f"/proc/{process}").exists() for process in processes):
            gone.set()
            break
        time.sleep(0.05)
    assert gone.is_set()
