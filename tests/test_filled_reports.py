"""Whoever did it to whomever, wherever, and whoever says so: what a report tells does not hang on the words that fill it."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from filled import Filled, filled_reports, told

pytestmark = pytest.mark.weights

_FILLINGS = 5


@pytest.mark.parametrize(("text", "fillings"), [pytest.param(text, found, id=text) for text, found in filled_reports(_FILLINGS)])
def test_every_filling_tells_the_same(pipeline: Pipeline, text: str, fillings: tuple[Filled, ...]) -> None:
    assert {one.text: told(pipeline, one) for one in fillings} == {one.text: one.claims for one in fillings}


def test_fillings_differ() -> None:
    assert all(len({one.text for one in fillings}) > 1 for _, fillings in filled_reports(_FILLINGS))


def test_what_is_told_follows_the_words(pipeline: Pipeline) -> None:
    text = "Gunmen killed 12 traders in Goma on Monday, residents said."
    words = {"F": "gunmen", "V": "traders", "P": "Goma", "D": "Monday", "N": "12", "S": "residents"}
    (claim,) = told(pipeline, Filled(text, words | {"S": "police"}, ()))
    assert claim == "ASSAULT actual: {F} > {V}; residents asserts; in {P}; on {D}; killed {N}"
