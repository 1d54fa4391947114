"""Reports one by one: the rest goes on, and the sums add up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from according.cli.batch import Input, Tally, run
from according.errors import DocumentError, WeightsError
from according.records.document import Document
from according.settings import load_settings

TEXT = "The army said on Monday that it had taken the town of {}.\n"


@pytest.fixture
def given(tmp_path: Path) -> Input:
    for name in ("good.txt", "refused.txt", "faulty.txt", "last.txt"):
        (tmp_path / name).write_text(TEXT.format(name), encoding="utf8")
    (tmp_path / "empty.txt").touch()
    paths = (str(tmp_path / "missing.txt"), str(tmp_path))
    return Input(paths=paths, published=None, settings=load_settings())


def length(document: Document) -> int:
    if "refused" in document.text:
        raise DocumentError(document.path or "", stage="parse", problem="too odd; shorten it")
    if "faulty" in document.text:
        raise KeyError("a fault of ours")
    return len(document.text)


def work(given: Input, call: Callable[[Document], int] = length) -> tuple[Tally, list[str]]:
    done: list[str] = []
    tally = run(given, lambda: call, emit=lambda document, found: done.append(f"{Path(document.path or '').name} {found}"))
    return tally, done


def test_a_bad_report_does_not_stop_the_rest(given: Input, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    tally, done = work(given)
    assert done == ["good.txt 64", "last.txt 64"]
    assert str(tally) == "read 6 = coded 2 + skipped 1 + failed 3"
    assert capsys.readouterr().err.replace(str(tmp_path), "").splitlines() == [
        "according: /missing.txt: no such file; check the path",
        "according: /empty.txt: skipped: there is no text in it",
        "according: /faulty.txt: unexpected KeyError: 'a fault of ours'; run it alone with --debug and report the fault",
        "according: /refused.txt: too odd; shorten it",
    ]


def test_debug_shows_where_the_fault_is(given: Input, capsys: pytest.CaptureFixture[str]) -> None:
    work(Input(paths=given.paths, published=None, settings=given.settings, debug=True))
    assert 'raise KeyError("a fault of ours")' in capsys.readouterr().err


def test_errors_that_concern_all_reports_are_raised(given: Input) -> None:
    def broken(document: Document) -> int:
        raise WeightsError("encoder.onnx: gone")

    with pytest.raises(WeightsError):
        work(given, broken)


def test_nothing_is_prepared_where_nothing_can_be_read(tmp_path: Path) -> None:
    def prepare() -> Callable[[Document], int]:
        raise WeightsError("the weights were loaded for nothing")

    given = Input(paths=(str(tmp_path / "missing.txt"),), published=None, settings=load_settings())
    assert str(run(given, prepare, emit=lambda document, found: None)) == "read 1 = coded 0 + skipped 0 + failed 1"


def test_names_of_files_are_no_control_sequences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a\x1b[31m\nb.txt").touch()
    work(Input(paths=(str(tmp_path),), published=None, settings=load_settings()))
    assert capsys.readouterr().err.rpartition("/")[2] == "a\\x1b[31m b.txt: skipped: there is no text in it\n"


def test_progress_is_a_line_now_and_then(given: Input, capsys: pytest.CaptureFixture[str]) -> None:
    often = load_settings({"report.progress_every_s": "0"})
    work(Input(paths=given.paths[1:], published=None, settings=often))
    assert "according: 1 report so far, 0 of 5 files done" in capsys.readouterr().err
