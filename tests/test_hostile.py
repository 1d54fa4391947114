"""A few of each kind of hostile document through everything; ten thousand of them: python -m benchmarks.hostile."""

from __future__ import annotations

import hashlib
import socket
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from according.errors import DocumentError
from according.records.discard import Discard
from according.records.document import Document
from according.settings import load_settings
from according.stages.read import read_bytes
from benchmarks.hostile import WARM
from benchmarks.hostile_checks import Broken, Checker, Guard, check_claims, check_document
from benchmarks.hostile_documents import KINDS, document, documents

SUFFIXES = (".txt", ".html", ".json", ".jsonl", ".csv", ".rss", ".pdf", ".zip", ".docx", ".warc", ".wacz", ".parquet", ".gz", ".zst", "")
SEED = 24  # its longest word has 36,000 letters; seed 8 has one of a million, a minute of encoder, which `make bench` goes through
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    return Checker(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def guard(checker: Checker) -> Guard:
    """Stands once everything is loaded: a library of pages asks at its import whether this machine has IPv6."""
    for number, kind in enumerate(KINDS):
        if kind.startswith(WARM):
            _check(checker, number, seed=-1)
    checker.finish()
    return Guard(checker.folder)


def _check(checker: Checker, number: int, *, seed: int = SEED) -> None:
    hostile = document(number, seed=seed)
    path = checker.folder / f"{number}{Path(hostile.name).suffix}"
    path.write_bytes(hostile.data)
    try:
        checker.check(path, number=number)
    finally:
        path.unlink()


@pytest.mark.weights
def test_one_of_each_kind_holds(checker: Checker, guard: Guard) -> None:
    with guard():
        for number in range(len(KINDS)):
            _check(checker, number)
        checker.finish()
    assert checker.tally["coded"] > len(KINDS) / 4  # hostile, but many are reports still
    assert checker.tally["failed"] > 3


@pytest.mark.weights
def test_the_guard_hears_what_leaves_the_folder(checker: Checker, guard: Guard, tmp_path: Path) -> None:
    with pytest.raises(Broken, match="leaves its folder"), guard():
        (tmp_path / "out.txt").write_text("x", encoding="utf8")
    with pytest.raises(Broken, match=r"leaves its folder: \['socket"), guard():
        socket.socket().close()
    with guard():
        (checker.folder / "in.txt").write_text("x", encoding="utf8")


@pytest.mark.weights
def test_rows_of_marks_take_time_by_their_number(checker: Checker) -> None:
    """Counted, not timed: quotations of a row of opening marks are as many as may nest, not as many as there are marks."""
    for marks in ("“", "“‘", "«", "‘“ "):
        parsed = checker.pipeline.parse(_text(marks * 500 + " The army denied it."))
        assert len(parsed.quotes) <= 40
    assert checker.pipeline.parse(_text("“‘We left,’ they said,” he said.")).quotes


@pytest.mark.weights
def test_a_figure_of_more_people_than_live_is_none(checker: Checker) -> None:
    """SQLite holds no larger integers than 2**63 - 1 either."""
    for figure in ("999999999999", "900,000,000,000", "nine hundred thousand million billion", "99999999999 trillion"):
        report = _text(f"The army killed {figure} people in Kisumu on Monday.")
        assert [
            count for claim in checker.pipeline.code(report) for count in claim.counts if count.low > 10**10 or (count.high or 0) > 10**10
        ] == []
    (claim,) = checker.pipeline.code(_text("The army killed 18 people in Kisumu on Monday."))
    assert [count.low for count in claim.counts] == [18]


@pytest.mark.weights
def test_the_address_of_a_page_is_read_as_text(checker: Checker) -> None:
    """Its hyphens lead from word to word up to the last one."""
    report = _text("/news/world/12-killed-as-3-rioters-bomb-greek-bank")
    assert [sentence[0].form for sentence in checker.pipeline.analyse(report).parsed.sentences] == ["/"]


def _text(text: str) -> Document:
    return Document(id=hashlib.sha256(text.encode()).hexdigest()[:16], text=text, published=None, published_from="unknown")


def test_the_same_documents_come_every_time() -> None:
    assert [one.data for one in documents(40, seed=3)] == [one.data for one in documents(40, seed=3)]
    assert {document(n).kind.removeprefix("damaged ") for n in range(len(KINDS))} == set(KINDS)


@FEW
@given(st.binary(max_size=200), st.sampled_from(SUFFIXES))
def test_any_bytes_are_a_report_or_a_reason(data: bytes, suffix: str) -> None:
    _outcomes(data, suffix)


@FEW
@given(st.integers(0, 10**9))
def test_any_hostile_document_is_a_report_or_a_reason(number: int) -> None:
    hostile = document(number, seed=99)
    if len(hostile.data) < 100_000:
        _outcomes(hostile.data, Path(hostile.name).suffix)


def _outcomes(data: bytes, suffix: str) -> None:
    found = list(read_bytes(data, name=f"in{suffix}", settings=load_settings()))
    assert found
    for outcome in found:
        assert isinstance(outcome, (Document, Discard, DocumentError))
        if isinstance(outcome, Document):
            check_document(outcome)


@pytest.mark.weights
def test_sentences_by_chance_are_coded(checker: Checker) -> None:
    """Fifty of them, of which seven brought a rule down that asked in a circle who "they" are."""
    make = KINDS["sentences: plain ones by chance"]
    reports = [_text(make(Random(f"{SEED}/{number}"))[1].decode()) for number in range(50)]
    found = [checker.pipeline.code(report) for report in reports]
    for report, claims in zip(reports, found, strict=True):
        check_claims(report, claims)
    assert sum(map(len, found)) > len(reports)
