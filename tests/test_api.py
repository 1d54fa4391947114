"""The public functions of `import according`: what is asked wrongly is told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import according

TEXT = "Rebels shelled the port of Dar Salem on Friday, residents said.\n"


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf8")
    return tmp_path / "report.txt"


@pytest.mark.parametrize("call", [according.code, according.to_spacy])
def test_the_name_of_a_file_is_no_report(call: Any, report: Path) -> None:
    for name in ("report.txt", str(report)):
        with pytest.raises(according.UsageError) as error:
            call(name)
        assert str(error.value) == f"{name!r} is a text here, and is the name of a file: give Path({name!r}) to have the file read"


@pytest.mark.weights
def test_a_text_is_a_text_and_a_path_a_path(report: Path) -> None:
    day = date(2024, 5, 4)
    (claim,) = according.code(report, published=day)
    (same,) = according.code(TEXT, published=day)
    assert (claim.id, claim.time) == (same.id, same.time)
    assert [according.code(text) for text in ("missing.txt", "", "a\x00b", "a" * 999)] == [[], [], [], []]


@pytest.mark.parametrize("published", ["2024-05-04", 20240504, ("2024", 5, 4)])
def test_a_day_that_is_none(published: Any, report: Path) -> None:
    for what in (TEXT, report):
        with pytest.raises(according.UsageError, match="give a datetime.date"):
            according.code(what, published=published)


@pytest.mark.weights
def test_a_moment_is_of_its_day(report: Path) -> None:
    moment = datetime(2024, 5, 4, 23, 30, tzinfo=UTC)
    for what in (TEXT, report):
        (claim,) = according.code(what, published=moment)
        assert claim.document.published == date(2024, 5, 4) and not isinstance(claim.document.published, datetime)
        assert claim.time is not None and claim.time.start == date(2024, 5, 3)
