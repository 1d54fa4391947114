"""Who only answers for a deed did not do it; networks that words are written on are no party; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Protesters criticised the government over the murder of a priest.", "murder", []),
        ("The minister was criticised over the killing of two nuns.", "killing", []),
        ("The family sued the Maltese government over the murder of a nun.", "murder", []),
        ("Lawmakers questioned the minister over the abduction of a priest.", "abduction", []),
        ("The family sued the police over the killing of their son.", "killing", ["police"]),
        ("The UN criticised Saudi Arabia over the murder of a journalist.", "murder", ["Saudi Arabia"]),
        ("The UN criticised Israel over the shelling of a school.", "shelling", ["Israel"]),
        ("The minister was criticised over the killing of two nuns by soldiers.", "killing", ["soldiers"]),
    ],
)
def test_who_did_what_somebody_answers_for(pipeline: Pipeline, text: str, word: str, who: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[word])[0] == who


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("The general threatened on X to behead the opposition leader.", "THREATEN", ["opposition leader"]),
        ("The union sued Facebook over the ban.", "ACCUSE", ["Facebook"]),
        ("Protesters stormed parliament and police shot 20 of them.", "ASSAULT", ["protesters"]),
    ],
)
def test_at_whom_it_is(pipeline: Pipeline, text: str, kind: str, whom: list[str]) -> None:
    claim = claims_of(pipeline, text, kind)[-1]
    assert parties(claim)[1] == whom


def test_the_insurgents_of_another_country_bear_the_same_name(pipeline: Pipeline) -> None:
    text = "In Mozambique al-Shabab fighters beheaded six fishermen."
    assert parties(by_trigger(pipeline, text)["beheaded"])[0] == ["Ansar al-Sunna Mozambique"]
    assert parties(by_trigger(pipeline, "Al-Shabab fighters beheaded six fishermen in Somalia.")["beheaded"])[0] == ["al-Shabaab"]
