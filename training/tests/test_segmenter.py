"""The training of sentence boundaries, on paragraphs of our own. Needs scikit-learn: python -m pytest training/tests."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="pip install scikit-learn")

from according.stages.segment.boundaries import load
from benchmarks.segment import Raw
from training.segmenter import Example, example_of, fit, folds, measure, scores_of, write

NAMES = ("Moss", "Pike", "Coe", "Quill", "Lane", "Reed")


def examples() -> list[Example]:
    """Each text has two sentences without a stop between them and a name that opens none."""
    found = []
    for name in NAMES:
        parts = [f"we met {name} at the lake", "Thanks for the boat."]
        sizes = [len(part.replace(" ", "")) for part in parts]
        found.append(example_of(Raw(text=" ".join(parts), sentences=[], ranges={(0, sizes[0]), (sizes[0], sum(sizes))})))
    return found


def test_what_is_learned_is_found_again(tmp_path: Path) -> None:
    learned = fit(examples())
    write(learned, tmp_path / "boundaries.tsv")
    weights = load(tmp_path / "boundaries.tsv")
    assert weights == learned
    zero = {True: 0, False: 0, None: 0}
    assert measure([(one, scores_of(one, weights)) for one in examples()], above=zero) == 100.0


def test_no_name_of_one_document_is_learned() -> None:
    assert [name for name in fit(examples()) if any(one.lower() in name for one in NAMES)] == []


def test_every_document_is_held_out_once() -> None:
    assert sorted(at for fold in folds(12) for at in fold) == list(range(12))
