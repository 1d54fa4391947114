"""The stories that reconciling is measured on, and how."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.stories import b_cubed, read_stories


def test_sixty_stories_told_two_to_six_times_in_two_halves() -> None:
    reports = read_stories()
    told = Counter(report.story for report in reports)
    assert len(told) == 60 and set(told.values()) <= set(range(2, 7))
    assert len({report.story for report in reports if report.part == "develop"}) == 30
    assert len({report.document.id for report in reports}) == len(reports)


def test_marks_are_of_the_text_without_them() -> None:
    report = read_stories()[0]
    words = [(report.document.text[start:end], event) for start, end, event in report.marks]
    assert words == [("opened fire", "01-ferry-landing/a"), ("blamed", "01-ferry-landing/b")]
    assert "{" not in report.document.text and report.document.published is not None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("part: both\n\n== A | 2024-01-01\n{a:hit}\n", "part: both"),
        ("part: develop\n\n== A | 2024-01-01\nNothing is marked.\n", "no marks"),
        ("part: develop\n\n== A | 2024-01-01\n{a:hit} and {B:hit}\n", "no marks, or a mark that is none"),
        ("part: develop\n\n== A | soon\n{a:hit}\n", "soon"),
    ],
)
def test_what_is_no_story_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "x.txt").write_text(text, encoding="utf8")
    with pytest.raises(ValueError, match=problem):
        read_stories(tmp_path)


def test_b_cubed_by_hand() -> None:
    """Three of one event found as two and one, with one of another among them; one is missing."""
    gold = {"a1": "a", "a2": "a", "a3": "a", "b1": "b", "b2": "b"}
    precision, recall, f1 = b_cubed(gold, {"a1": "x", "a2": "x", "a3": "y", "b1": "y"})
    assert precision == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)
    assert recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 / 2) / 5)
    assert f1 == pytest.approx(2 * precision * recall / (precision + recall))
    assert b_cubed(gold, {}) == (0.0, 0.0, 0.0)
