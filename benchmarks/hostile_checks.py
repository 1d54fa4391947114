"""One hostile document through everything, and what must hold of it: read → code → JSON, ledger, exports, all in this process.

Used by benchmarks/hostile.py, by the fast part in the tests and by the fuzzers. A failure is raised as `Broken` or as whatever broke.
"""

from __future__ import annotations

import json
import logging
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from according.cli.batch import QUIET
from according.cli.export import entries_of, heads_of
from according.cli.formats import json_line, make_format
from according.cli.reconciling import bring_up_to_date
from according.cli.terminal import one_line
from according.errors import DocumentError
from according.export.content import Content
from according.export.formats import FORMATS, write
from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.discard import Discard
from according.records.document import Document
from according.settings import Settings, load_settings
from according.stages.read import Outcome, Source, read_source
from according.store import Coder, Ledger
from according.store.care import examine

CODER = Coder(version="hostile", weights="0" * 64, tables="0" * 64)
MOST_REPORTS = 3
"""Of one file that are coded; all are read."""
AGAIN = 3
"""Of so many reports of a batch one is coded a second time at its end."""
PUBLISHED = (None, date(2016, 5, 24), date.min, date.max, date(1, 1, 8), date(9999, 12, 20))
WRITING = frozenset({"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.symlink", "os.link", "os.truncate", "os.chmod", "os.chown", "shutil.rmtree"})
LEAVING = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.fork", "urllib.Request", "http.client", "ftplib", "smtplib", "ctypes.dlopen")
WANTED_FIRST = frozenset({"ctypes.dlopen", "socket.gethostname"})
"""Loading libraries is what imports do; these are refused only of documents."""


class Broken(AssertionError):
    """Something that must hold does not."""


@dataclass(slots=True)
class Guard:
    """Notes every attempt to reach the network, to start a program or to write outside a folder. One a process: audit hooks stay."""

    folder: Path
    found: list[str] = field(default_factory=list)
    active: bool = False

    def __post_init__(self) -> None:
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.active:
            return
        if event.startswith(LEAVING) and event not in WANTED_FIRST:
            self.found.append(f"{event} {str(arguments)[:200]}")
        elif (event == "open" and _writes(arguments)) or event in WRITING:
            path = arguments[0]
            if isinstance(path, (str, bytes)) and not self._is_inside(path.decode() if isinstance(path, bytes) else path):
                self.found.append(f"{event} {str(arguments)[:200]}")

    def _is_inside(self, path: str) -> bool:
        return Path(path).resolve().is_relative_to(self.folder) or path == "/dev/null" or "__pycache__" in path

    @contextmanager
    def __call__(self) -> Iterator[None]:
        self.active = True
        try:
            yield
        finally:
            self.active = False
            found, self.found = self.found, []
        if found:
            raise Broken(f"leaves its folder: {found[:3]}")


def _writes(arguments: tuple[Any, ...]) -> bool:
    _, mode, flags = arguments
    if isinstance(mode, str):
        return any(sign in mode for sign in "wax+")
    return isinstance(flags, int) and bool(flags & 0o1103)  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC


class Checker:
    """Keeps the pipeline warm. folder: the only place that anything is written to."""

    def __init__(self, folder: Path, *, settings: Settings | None = None) -> None:
        self.folder = folder.resolve()
        self.settings = settings or load_settings()
        self.pipeline = Pipeline.load(settings=self.settings)
        self.tally: Counter[str] = Counter()
        quiet()
        self._coded: dict[str, tuple[Document, str]] = {}
        self._ledger: Ledger | None = None
        self._run: Any = None
        self._expected: dict[str, tuple[Claim, ...]] = {}

    def check(self, path: Path, *, number: int = 0) -> None:
        """Reads and codes a file and keeps it in the ledger of this batch."""
        published = PUBLISHED[number % len(PUBLISHED)]
        outcomes = list(read_source(Source(name=str(path), path=path), published=published, settings=self.settings, clock=time.monotonic))
        if not outcomes:
            raise Broken("reading gives nothing, not even a reason")
        coded = 0
        for outcome in outcomes:
            self._count(outcome)
            if isinstance(outcome, Document) and coded < MOST_REPORTS:
                coded += 1
                self._code(outcome)
            elif not isinstance(outcome, Document):
                self._refuse(outcome)

    def finish(self) -> None:
        """What must hold of a batch: the ledger has what was coded and is sound, exports are written, other orders give the same bytes."""
        for document, line in reversed(list(self._coded.values())[::AGAIN]):
            if _lines(document, self.pipeline.code(document)) != line:
                raise Broken(f"{document.id}: other bytes the second time, in another order")
        if self._ledger is not None:
            self._run.end()
            self._compare(self._ledger)
            bring_up_to_date(self._ledger, knobs=self.settings.reconcile, at=_clock())
            self._export(self._ledger)
            path = self._ledger.path
            self._ledger.close()
            problems = list(examine(path, wait_s=1))
            if problems:
                raise Broken(f"the ledger is not sound: {problems[:3]}")
            path.unlink()
        self._ledger, self._run, self._coded, self._expected = None, None, {}, {}

    def _count(self, outcome: Outcome) -> None:
        if isinstance(outcome, Discard):
            self.tally[f"skipped: {outcome.reason}"] += 1
        else:
            self.tally["failed" if isinstance(outcome, DocumentError) else "coded"] += 1

    def _code(self, document: Document) -> None:
        check_document(document)
        claims = self.pipeline.code(document)
        check_claims(document, claims)
        self._coded[document.id] = document, _lines(document, claims)
        self._keep(document, claims)

    def _open(self) -> None:
        if self._ledger is None:
            self._ledger = Ledger(self.folder / "hostile.db", write=True)
            self._run = self._ledger.run(coder=CODER, command="hostile", clock=_clock)

    def _keep(self, document: Document, claims: tuple[Claim, ...]) -> None:
        self._open()
        wanted = self._run.wanted(document)
        if isinstance(wanted, Document):
            if wanted.published != document.published:
                claims = self.pipeline.code(wanted)
                self._coded[document.id] = wanted, _lines(wanted, claims)
            self._run.store(document, coded=wanted, claims=claims)
            self._expected[document.id] = claims

    def _refuse(self, outcome: Discard | DocumentError) -> None:
        said = outcome.detail if isinstance(outcome, Discard) else outcome.problem
        if not said.strip() or len(said) > 1000:
            raise Broken(f"a reason of {len(said)} characters: {said[:80]!r}")
        self._open()
        self._run.refuse(outcome)

    def _compare(self, ledger: Ledger) -> None:
        kept: dict[str, list[Claim]] = {}
        for stored in ledger.claims():
            kept.setdefault(stored.claim.document.id, []).append(stored.claim)
        for document, claims in self._expected.items():
            # Of the report itself the ledger keeps what its best origin says.
            if [_fields(claim) for claim in kept.get(document, [])] != [_fields(claim) for claim in claims]:
                raise Broken(f"{document}: the ledger gives back other claims")

    def _export(self, ledger: Ledger) -> None:
        heads = heads_of(ledger)
        for name in FORMATS:
            files = [self.folder / f"export-{n}" for n in (1, 2)]
            for file in files:
                file.unlink(missing_ok=True)
                write(name, path=file, content=Content(entries=entries_of(ledger, {}), heads=heads))
            if files[0].read_bytes() != files[1].read_bytes():
                raise Broken(f"export {name}: other bytes the second time")
            if name in ("geojson", "timelinejs", "timemap"):
                json.loads(files[0].read_text(encoding="utf-8"), parse_constant=_no_constant)


class _Listener(logging.Handler):
    """Takes what the stages log as the command line does: in one line that UTF-8 can hold."""

    def emit(self, record: logging.LogRecord) -> None:
        one_line(record.getMessage()).encode("utf-8")


def quiet() -> None:
    """What is logged is looked at and not printed."""
    ours = logging.getLogger("according")
    ours.setLevel(logging.INFO)
    ours.propagate = False
    if not ours.handlers:
        ours.addHandler(_Listener())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def check_document(document: Document) -> None:
    """A report is text that UTF-8 can hold, and so are the words about it; its file's name may be any bytes."""
    for value in (document.text, document.title, document.source, document.url):
        if value is not None:
            value.encode("utf-8")
    for value in (document.title, document.source):
        if value is not None and (value != " ".join(value.split()) or not value):
            raise Broken(f"a heading that is no line: {value[:60]!r}")


def check_claims(document: Document, claims: tuple[Claim, ...]) -> None:
    """Spans are right, ids are different, the JSON is JSON and says the same when it is read."""
    ids = [claim.id for claim in claims]
    if len(set(ids)) != len(ids):
        raise Broken(f"an id twice: {ids}")
    for line in _lines(document, claims).splitlines():
        found = json.loads(line, parse_constant=_no_constant)
        for where, node in _spans(found, "claim"):
            start, end = node["start"], node["end"]
            if start is None and end is None:
                continue
            if not 0 <= start <= end <= len(document.text):
                raise Broken(f"{where}: {start}..{end} outside a text of {len(document.text)}")
            there = document.text[start:end]
            if where.endswith("counts"):  # the words of a figure stand in one line, whatever parts them in the report
                there, node = _letters(there), node | {"text": _letters(node["text"])}
            if "text" in node and node["text"] is not None and node["text"] != there:
                raise Broken(f"{where}: {node['text'][:60]!r} is not what stands at {start}..{end}: {document.text[start:end][:60]!r}")
        for count in found["counts"]:
            if count["low"] < 0 or (count["high"] is not None and count["high"] < count["low"]):
                raise Broken(f"a figure that is none: {count}")
        if found["time"] and not found["time"]["start"] <= found["time"]["end"]:
            raise Broken(f"a time that ends before it begins: {found['time']}")
    for form in ("csv", "table"):
        make_format(form).document(document, claims)


def _spans(value: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """All objects with offsets that are words of the report, wherever in a claim."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield where, value
        elif isinstance(value.get("start_offset"), int):
            yield where, {"start": value["start_offset"], "end": value["end_offset"], "text": value.get("text")}
        for key, inner in value.items():
            yield from _spans(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner, where)


def _letters(text: str) -> str:
    return "".join(letter for letter in text if not letter.isspace() and unicodedata.category(letter)[0] != "C")


def _lines(document: Document, claims: tuple[Claim, ...]) -> str:
    return "".join(json_line(claim.to_dict()) for claim in claims)


def _fields(claim: Claim) -> dict[str, Any]:
    return {key: value for key, value in claim.to_dict().items() if key != "document"}


def _no_constant(name: str) -> None:
    raise Broken(f"{name} is no JSON")


def _clock() -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC)
