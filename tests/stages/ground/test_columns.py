"""Figures in the columns of tables."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights

HEAD = "| Day | Town | Incident | Dead | Wounded | Arrested |\n"
SHELLED = "| Monday | Kutkai | Soldiers shelled a monastery | {} |"


def told(pipeline: Pipeline, text: str) -> list[tuple[str, list[tuple[str, int, int | None]]]]:
    return [(claim.trigger.of(text), [(c.what, c.low, c.high) for c in claim.counts]) for claim in in_may(pipeline, text)]


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        ("4 | 12 | 0", [("killed", 4, 4), ("injured", 12, 12)]),
        ("at least 3 | - | -", [("killed", 3, None)]),
        ("1,040 | unknown | none", [("killed", 1040, 1040)]),
        ("0 | 0 | 0", []),
    ],
)
def test_by_the_head_of_its_column(pipeline: Pipeline, row: str, figures: list[tuple[str, int, int | None]]) -> None:
    for between in ("", "|---|---|---|---|---|---|\n"):
        assert told(pipeline, HEAD + between + SHELLED.format(row) + "\n") == [("shelled", figures)]


def test_who_was_arrested_is_counted_of_the_raid(pipeline: Pipeline) -> None:
    text = HEAD + "| Tuesday | Muse | Police raided a school | 0 | 2 | 9 |\n"
    assert told(pipeline, text) == [("raided", [("captured", 9, 9)])]


@pytest.mark.parametrize(
    "text",
    [
        "| Year | Incident | Killed and injured |\n| 2021 | Soldiers shelled a monastery in Kutkai | 15 |\n",
        "| Day | Incident | Houses |\n| Monday | Soldiers shelled a monastery in Kutkai | 15 |\n",
        "| Dead | Wounded |\n| Monday | Kutkai | Soldiers shelled a monastery | 15 |\n",
        "Soldiers shelled a monastery in Kutkai | 15 May | Reuters\n",
    ],
)
def test_other_columns_count_nobody(pipeline: Pipeline, text: str) -> None:
    assert told(pipeline, text) == [("shelled", [])]
