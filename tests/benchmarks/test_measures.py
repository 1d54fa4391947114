"""The measures themselves, on a corpus of two sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.gate import compare, digest
from benchmarks.segment import f1, load, measure
from training.evaluate import spans

ROWS = [
    ("# newdoc id = d", "# newpar", "Rebels", "ca", "n't", "leave", "."),
    ("Why", "?"),
    ("# newpar", "Go", "."),
]
GLUED = {"ca", "leave", "Why", "Go"}


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    blocks = []
    for row in ROWS:
        comments = [cell for cell in row if cell.startswith("#")]
        forms = [cell for cell in row if not cell.startswith("#")]
        words = [
            f"{n}\t{form}\t{form}\tX\tX\t_\t{n - 1}\tdep\t_\t{'SpaceAfter=No' if form in GLUED else '_'}" for n, form in enumerate(forms, 1)
        ]
        blocks.append("\n".join([*comments, *words]) + "\n")
    (tmp_path / "ud-ewt").mkdir()
    (tmp_path / "ud-ewt" / "dev.conllu").write_text("\n".join(blocks), encoding="utf8")
    return tmp_path


def test_raw_text_is_rebuilt_with_spaces_and_paragraphs(corpora: Path) -> None:
    (raw,) = load(corpora, "ewt")
    assert raw.text == "Rebels can't leave. Why?\n\nGo."
    assert sorted(raw.ranges) == [(0, 17), (17, 21), (21, 24)]
    assert (8, 11) in raw.words


def test_a_perfect_segmentation_measures_100(corpora: Path) -> None:
    assert measure(load(corpora, "ewt")) == {"words": 100.0, "sentences": 100.0}


def test_a_missing_corpus_is_said(tmp_path: Path) -> None:
    assert digest(tmp_path) is None
    with pytest.raises(SystemExit, match="no such file"):
        load(tmp_path, "gum")


def test_f1() -> None:
    assert f1(4, 2, 2) == 66.67
    assert f1(0, 0, 0) == 0.0


def test_the_gate_names_what_fell_and_what_is_missing() -> None:
    assert compare({"a": 90.0, "b": 80.0}, {"a": 90.03, "b": 81.0, "c": 1.0}) == ["b: 80.0, floor 81.0", "c: not measured, floor 1.0"]


def test_spans_of_names() -> None:
    assert spans(["B-PER", "I-PER", "O", "I-LOC", "B-LOC"]) == {(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")}
