"""Names that only their capitals tell from a word."""

from __future__ import annotations

import pytest

from according.stages.parse.capitals import stand_ins, told_apart


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Forces fought IS near Sinjar", "Forces fought ISIS near Sinjar"),
        ("IS killed nine people", "ISIS killed nine people"),
        ("The WHO said so", "The UNICEF said so"),
        ("This is it", "This is it"),
        ("He IS guilty", "He IS guilty"),  # stress
        ("WHO IS NEXT ?", "WHO IS NEXT ?"),  # all in capitals
        ("THE ARMY FOUGHT IS", "THE ARMY FOUGHT IS"),
    ],
)
def test_names_in_capitals(words: str, told: str) -> None:
    assert " ".join(told_apart(words.split())) == told


def test_no_stand_in_is_itself_replaced() -> None:
    assert not set(stand_ins()) & set(stand_ins().values())
