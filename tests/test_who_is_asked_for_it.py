"""Who would grant what is asked for: with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import parties_of

pytestmark = pytest.mark.weights


def test_who_is_asked_is_who_would_let_them_in(pipeline: Pipeline) -> None:
    text = "Turkey holds nine Greek sailors. Athens demanded of Turkey that the divers be allowed onto the wreck."
    assert parties_of(pipeline, text, "allowed")[0] == ["Turkey"]


def test_who_is_asked_for_his_men_to_be_freed_by_others_frees_nobody(pipeline: Pipeline) -> None:
    text = "The mayor asked the union for nothing. The guards released forty strikers on Monday."
    assert parties_of(pipeline, text, "released")[0] == ["guards"]


@pytest.mark.parametrize(
    "text",
    [
        "The king bowed to demands from the Action Front to free the prisoners.",
        "The king gave in to demands from the Action Front to free the prisoners.",
        "The king rejected a demand from the Action Front to free the prisoners.",
    ],
)
def test_who_gives_in_to_a_demand_is_who_would_do_it(pipeline: Pipeline, text: str) -> None:
    assert parties_of(pipeline, text, "free")[0] == ["king"]


def test_demands_are_of_who_makes_them(pipeline: Pipeline) -> None:
    text = "The premier conceded at last to demands from the Action Front to overhaul the courts."
    assert parties_of(pipeline, text, "demands") == (["Action Front"], ["premier"])
