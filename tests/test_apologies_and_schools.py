"""To whom an apology is, and whom a shell on a girls' school hits."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The Brigade broke up the blockade by force, wounding four drivers. A week later it apologised.", ["drivers"]),
        ("Soldiers shot two farmers on Monday. The army apologised and paid for their treatment.", ["farmers"]),
        ("Police beat nine students in Dhaka. The police chief apologised on Tuesday.", ["students"]),
        ("Rebels shot two farmers on Monday. The army apologised for its slow answer.", []),
        ("Soldiers shot two farmers on Monday. The minister apologised to parliament.", ["parliament"]),
    ],
)
def test_to_whom_an_apology_is(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "CONCEDE")
    assert parties(claim)[1] == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A rocket hit a boys' school in Idlib on Monday.", ["school"]),
        ("Jets bombed a women's hospital in Idlib on Monday.", ["hospital"]),
        ("A mortar round struck the wall of a girls' school, which was empty.", ["school"]),
        ("Soldiers burned the girls' homes in Idlib on Monday.", ["girls"]),
        ("Jets bombed the rebels' base in Idlib on Monday.", ["rebels"]),
    ],
)
def test_a_school_for_girls_is_no_girls(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim)[1] == whom
