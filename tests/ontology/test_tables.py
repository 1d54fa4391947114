"""Tables of weights that somebody may have written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import DataFileError
from according.ontology.tables import read_weights


def test_weights_are_numbers_by_feature(tmp_path: Path) -> None:
    path = tmp_path / "weights.tsv"
    path.write_text("feature\tweight\nd 1\t0.5\nM none\t-2\n", encoding="utf8")
    assert read_weights(path) == {"d 1": 0.5, "M none": -2.0}


@pytest.mark.parametrize(("row", "problem"), [("d 2\thalf", r"d 2: 'half' is no number"), ("M none\tmuch", r"M none.*'much' is no number")])
def test_a_weight_that_is_no_number_is_refused(row: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "weights.tsv"
    path.write_text(f"feature\tweight\nd 1\t0.5\n{row}\n", encoding="utf8")
    with pytest.raises(DataFileError, match=problem):
        read_weights(path)
