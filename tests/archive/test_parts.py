"""The parts of an archive's coding that need no weights: storage, journal, plan, lock, pool."""

from __future__ import annotations

import errno
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from according.archive.begin import inputs_of
from according.archive.job import Job, libraries
from according.archive.journal import Journal
from according.archive.lock import locked
from according.archive.memory import MemoryWatch, held_mb, resident_mb
from according.archive.plan import PLAN, Piece, Plan, Shard, pieces_of, shards_of
from according.archive.storage import Disk, Storage, Store, put_bytes, storage_of, told
from according.archive.tables import TABLES, Tables, kinds_of, read_rows
from according.errors import ArchiveError, UsageError
from according.settings import load_settings
from according.stages.read import Slice

pytestmark = pytest.mark.skipif(os.name != "posix", reason="locks and limits as POSIX has them")


@pytest.fixture(params=["folder", "address"])
def storage(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Storage:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    where = str(tmp_path / "out")
    return storage_of(where if request.param == "folder" else f"file://{where}")


def test_a_storage_keeps_whole_files(storage: Storage) -> None:
    assert isinstance(storage, Disk if storage.is_local else Store)
    assert storage.get("a/b.json") is None
    assert storage.names("a") == []
    put_bytes(storage, "a/b.json", b"one")
    put_bytes(storage, "a/b.json", b"two")
    put_bytes(storage, "a/a.json", b"")
    assert storage.get("a/b.json") == b"two"
    assert storage.names("a") == ["a.json", "b.json"]
    assert storage.local("a/b.json").read_bytes() == b"two" if storage.is_local else True
    storage.remove("a/b.json")
    storage.remove("a/b.json")
    assert storage.names("a") == ["a.json"]
    assert list(storage.scratch.glob("*.part")) == []


def test_a_write_that_fails_leaves_what_was_there(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    put_bytes(storage, "record.json", b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr("shutil.copyfileobj", full)
    monkeypatch.setattr("shutil.copyfile", full)
    says = "the disk is full; all that is done is safe: free some space and run the same command again"
    with pytest.raises(ArchiveError, match=says), told(storage.where):
        put_bytes(storage, "record.json", b"new")
    assert storage.get("record.json") == b"old"


def test_a_scratch_folder_that_is_taken_away_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage, replace, times = storage_of(str(tmp_path)), os.replace, iter(range(9))

    def disturbed(source: Path, target: Path) -> None:
        if next(times) < 3:
            shutil.rmtree(tmp_path / ".scratch")
        replace(source, target)

    monkeypatch.setattr(os, "replace", disturbed)
    put_bytes(storage, "record.json", b"there")
    assert storage.get("record.json") == b"there"
    assert next(times) == 4


def test_two_holders_of_one_lock(storage: Storage) -> None:
    says = rf"another run writes to it \(process {os.getpid()} on .*, since 2026-11-26T12:00:00Z\)"
    first, second = locked(storage, at="2026-11-26T12:00:00Z"), locked(storage, at="2026-11-26T12:00:01Z")
    with first, pytest.raises(ArchiveError, match=says), second:
        raise AssertionError
    with locked(storage, at="2026-11-26T12:00:02Z"):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="no rights to take away from this user")
def test_a_folder_without_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ArchiveError, match="no right to write there"), locked(storage_of(str(tmp_path / "out")), at=""):
        raise AssertionError


def test_an_output_that_is_a_file_or_an_address_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(ArchiveError, match="out: is a file; name a folder"), locked(storage_of(str(tmp_path / "out")), at=""):
        raise AssertionError
    with pytest.raises(UsageError, match="nothing://x: no address that can be opened"):
        storage_of("nothing://x")


ENTRIES = [{"at": [n, 0], "next": [n, 1], "failure": {"detail": f"łöng {n}\n\u2028"}} for n in range(4)]


def test_a_journal_is_taken_over(tmp_path: Path) -> None:
    with Journal(tmp_path, name="1", key="k") as journal:
        assert journal.next == (0, 0)
        for entry in ENTRIES[:2]:
            journal.append(entry)
    with Journal(tmp_path, name="1", key="k") as journal:
        assert journal.next == (1, 1)
        journal.append(ENTRIES[2])
        journal.note({"read": 0.5})
        assert list(journal.entries()) == ENTRIES[:3]
        journal.append(ENTRIES[3])
        assert list(journal.entries()) == ENTRIES
    with Journal(tmp_path, name="1", key="k") as journal:
        assert (journal.next, list(journal.entries()), journal.seconds) == ((3, 1), ENTRIES, {"read": 0.5})
    with Journal(tmp_path, name="1", key="another") as journal:
        assert (journal.next, list(journal.entries()), journal.seconds) == ((0, 0), [], {})
        journal.remove()
    assert list(tmp_path.iterdir()) == []


def test_a_journal_that_was_cut_or_damaged_at_any_byte(tmp_path: Path) -> None:
    with Journal(tmp_path, name="1", key="k") as journal:
        for entry in ENTRIES:
            journal.append(entry)
    path = tmp_path / "1.journal"
    whole = path.read_bytes()
    for at in range(len(whole)):
        for content in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            path.write_bytes(content)
            with Journal(tmp_path, name="1", key="k") as journal:
                found = list(journal.entries())
                assert found == ENTRIES[: len(found)]
                lines_before = whole[:at].count(b"\n")
                assert len(found) >= max(0, lines_before - 1)
                assert journal.next == (tuple(found[-1]["next"]) if found else (0, 0))
                journal.append(ENTRIES[-1])
                assert list(journal.entries()) == [*found, ENTRIES[-1]]


def test_a_journal_that_another_process_has(tmp_path: Path) -> None:
    with Journal(tmp_path, name="1", key="k") as first, Journal(tmp_path, name="1", key="k") as second:
        first.append(ENTRIES[0])
        assert (second.next, list(second.entries())) == ((0, 0), [])
        second.remove()
        assert list(first.entries()) == ENTRIES[:1]


def test_a_plan_is_read_as_it_was_written(tmp_path: Path) -> None:
    pieces = [
        Piece(name="a/\udcff.txt", size=3, stamp="12", sha256="ab"),
        Piece(name="b.jsonl", size=900, stamp="13", sha256="cd", slice=Slice(kind="lines", first=0, units=4)),
        Piece(name="b.jsonl", size=900, stamp="13", sha256="cd", slice=Slice(kind="lines", first=4, units=2, offset=600)),
        Piece(name="b.jsonl", refusal=("read", "duplicate", "given before")),
    ]
    settings = load_settings({"archive.shard_reports": "5"})
    shards = list(shards_of(pieces, settings=settings))
    assert [[piece.slice.first for piece in shard.pieces] for shard in shards] == [[0, 0], [4, 0]]
    (tmp_path / PLAN).write_text("".join(shard.to_line() for shard in shards), encoding="ascii")
    plan = Plan(tmp_path / PLAN)
    assert [plan.shard(number) for number in range(len(plan))] == shards
    assert list(plan.units) == [5, 3]
    assert len({shard.key for shard in shards}) == 2
    assert Shard.from_line(shards[1].to_line()).key == shards[1].key


def test_a_few_hundred_reports_are_work_for_several_workers(tmp_path: Path) -> None:
    """Shards do not depend on how many workers there are, so that by default they must be small."""
    (tmp_path / "reports.jsonl").write_text('{"text": "Rebels shot dead three soldiers."}\n' * 300)
    settings = load_settings()
    shards = list(shards_of(pieces_of(str(tmp_path / "reports.jsonl"), settings=settings), settings=settings))
    assert len(shards) >= 6
    assert sum(shard.units for shard in shards) == 300


def test_shards_are_limited_in_size(tmp_path: Path) -> None:
    pieces = [Piece(name=str(n), size=700_000) for n in range(4)]
    assert [len(shard.pieces) for shard in shards_of(pieces, settings=load_settings({"archive.shard_mb": "1.5"}))] == [2, 2]


def test_what_has_no_end_is_not_measured(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert pieces_of(str(tmp_path / "pipe"), settings=load_settings()) == [Piece(name=str(tmp_path / "pipe"))]
    assert pieces_of("/dev/zero", settings=load_settings()) == [Piece(name="/dev/zero")]
    assert pieces_of(str(tmp_path / "gone"), settings=load_settings()) == [Piece(name=str(tmp_path / "gone"))]


def test_inputs_at_addresses(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_text("text")
    here = f"file://{tmp_path}"
    assert list(inputs_of([here], out="x")) == [f"{here}/a.txt", f"{here}/b.txt"]
    assert list(inputs_of([f"{here}/b*"], out="x")) == [f"{here}/b.txt"]
    with pytest.raises(UsageError, match="no file there; check the address"):
        list(inputs_of([f"{here}/c*"], out="x"))
    (piece,) = pieces_of(f"{here}/a.txt", settings=load_settings())
    piece.check()
    (tmp_path / "a.txt").write_text("texts")
    with pytest.raises(ArchiveError, match="has changed since the archive was begun"):
        piece.check()


def test_tables_come_whole_or_not_at_all(tmp_path: Path) -> None:
    storage = storage_of(str(tmp_path))
    row = dict.fromkeys(kinds_of("failures"), "x")
    with suppress(ZeroDivisionError), Tables(storage, 3) as tables:
        tables.add("failures", row)
        raise ZeroDivisionError
    assert [storage.names(table) for table in TABLES] == [[], [], []]
    with Tables(storage, 3) as tables:
        for _ in range(1200):
            tables.add("failures", row)
        found = tables.commit()
    assert set(found) == {"failures/00000003.parquet"}  # no empty files but in shard 0, which shows the columns
    assert list(read_rows(storage, "failures/00000003.parquet")) == [row] * 1200
    with Tables(storage, 0) as tables:
        assert set(tables.commit()) == {f"{table}/00000000.parquet" for table in TABLES}
    assert list(storage.scratch.iterdir()) == []


def test_a_file_that_may_not_grow(tmp_path: Path) -> None:
    """A limit on the size of files makes the system refuse a write, as a full disk does; the next run goes on."""
    code = (
        "import resource, sys\nresource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))\n"
        "import test_parts\ntest_parts.write_much(sys.argv[1])\n"
    )
    # What Python keeps of a module under the limit is cut short: elsewhere the next to import it would fail.
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    environment |= {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *(part for part in sys.path if part)])}
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], env=environment, capture_output=True, text=True, check=False)
    assert "a file may not become that large here (ulimit -f); all that is done is safe" in done.stderr
    assert storage_of(str(tmp_path)).names("failures") == []
    write_much(str(tmp_path))
    assert storage_of(str(tmp_path)).names("failures") == ["00000001.parquet"]


def write_much(folder: str) -> None:
    """For a process of its own: rows that do not pack."""
    storage = storage_of(folder)
    with told(folder), Tables(storage, 1) as tables:
        for _ in range(300):
            tables.add("failures", dict.fromkeys(kinds_of("failures"), os.urandom(40).hex()))
        tables.commit()


def test_a_job_goes_to_another_process_unchanged() -> None:
    job = Job(out="x", changes={"archive.attempts": "2"}, overlays=("a", "b"), published="2024-05-01", coder={"settings": {"set": {}}})
    assert Job.from_json(job.to_json()) == job
    assert job.key != Job(out="x", published="2024-05-02", coder=job.coder).key
    assert job.key == Job(out="y", changes={}, overlays=job.overlays, published=job.published, coder=job.coder).key
    assert job.key != Job(out="x", published="2024-05-01", coder=job.coder, libraries={"pyarrow": "1"}).key
    assert json.loads(job.to_json())["out"] == "x"
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 4000


def test_machines_with_other_libraries_do_not_join_in() -> None:
    Job(out="x").check_machine()
    Job(out="x", libraries=libraries()).check_machine()
    with pytest.raises(ArchiveError, match=r"has pyarrow [0-9.]+, but the run was begun with 0\.1; install the same everywhere"):
        Job(out="x", libraries=libraries() | {"pyarrow": "0.1"}).check_machine()


LIMITED = """
import sys
from according.archive.memory import limit_growth
from according.archive.worker import _alarm
from according.guarded import attempt
if sys.argv[1] == "memory":
    limit_growth(300_000_000)
    print(attempt(lambda: len(bytearray(400_000_000)), name="a.txt"))
    print(attempt(lambda: len(bytearray(100_000)), name="b.txt"))
else:
    _alarm(0.2)
    "".count("a") or sum(range(10**12))
"""


def test_a_worker_has_no_pandas() -> None:
    """Which pyarrow would import, where it is installed, when it makes its first array."""
    says = "import pyarrow, sys; pyarrow.array(['a']); sys.exit('pandas' in sys.modules)"
    hidden = "import sys; from according.archive.worker import _WithoutPandas; sys.meta_path.insert(0, _WithoutPandas())"
    assert subprocess.run([sys.executable, "-c", f"{hidden}; {says}"], check=False, timeout=60).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux heeds this limit of memory")
def test_the_limit_of_memory_costs_one_report() -> None:
    done = limited("memory")
    assert done.stdout.splitlines() == ["a.txt: unexpected: there is not enough memory for it; split it, or close other programs", "100000"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what another process holds")
def test_a_process_that_holds_too_much_is_ended_and_others_are_not() -> None:
    code = "import sys; held = bytearray(int(sys.argv[1])); print(flush=True); sys.stdin.read()"
    commands = [[sys.executable, "-c", code, size] for size in ("1", "150000000", "150000000")]
    small, large, left_alone = (subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for command in commands)
    watch = MemoryWatch(100)
    for process in (left_alone, small, large):
        watch.add(process.pid, process.kill)
        if process is left_alone:
            watch.remove(process.pid)  # before it holds anything
    assert large.wait(60) == -signal.SIGKILL
    for process in (small, left_alone):
        assert process.stdout is not None
        process.stdout.readline()  # it holds all that it will
    assert (resident_mb(small.pid) or 0) < 100 < (resident_mb(left_alone.pid) or 0)
    watch.close()
    for process in (small, left_alone, large):
        process.communicate()
    assert [process.returncode for process in (small, left_alone, large)] == [0, 0, -signal.SIGKILL]
    assert resident_mb(large.pid) is None
    assert held_mb() > 1


def test_the_limit_of_time_ends_what_never_comes_back() -> None:
    assert limited("time").returncode == -signal.SIGPROF


def limited(what: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(part for part in sys.path if part)}
    command = [sys.executable, "-c", LIMITED, what]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
