"""Whom "him", "them" and "it" are whom somebody asks, tries or talks with: a party, and never he who does it; with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("Drivers blocked the road. The premier gave way on diesel and tolls and begged them to go home.", "begged", ["drivers"]),
        ("Soldiers burned the desks for tea and beat a caretaker who had asked them to use branches.", "asked", ["soldiers"]),
        ("Inside the town the Lion Brigade has mined the bridge. The mayor ruled out negotiating with it.", "ruled", ["Lion Brigade"]),
    ],
)
def test_whom_somebody_turns_to_is_a_party(pipeline: Pipeline, text: str, trigger: str, whom: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[1] == whom


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("The president fled on Thursday. The head of the new cabinet, Ana Koba, vowed to try him in court.", "vowed", "president"),
        ("The premier, who rang the governor at midnight to beg him to think again, told parliament so.", "beg", "governor"),
        ("Soldiers held the ridge. The rebels boasted of killing nine of them.", "killing", "soldiers"),
        ("The shopkeepers shut early. The council of mayors called upon them to open again.", "called", "shopkeepers"),
    ],
)
def test_nobody_does_it_to_himself_by_another_word(pipeline: Pipeline, text: str, trigger: str, whom: str) -> None:
    assert parties_of(pipeline, text, trigger)[1] == [whom]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Aid workers were told to leave. The commission alleges that they passed files to the court.", ["aid workers"]),
        ("The union alleges that it was robbed of its funds.", []),
    ],
)
def test_nobody_charges_himself(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert [name.casefold() for name in parties_of(pipeline, text, "alleges")[1]] == whom


@pytest.mark.parametrize(("pronoun", "who"), [("she", []), ("he", ["rebel chief"])])
def test_he_and_she_of_one_sentence_are_two(pipeline: Pipeline, pronoun: str, who: list[str]) -> None:
    text = f"The rebel chief may be flown abroad, guards said on Monday. He will stand trial here, {pronoun} vowed."
    assert parties_of(pipeline, text, "vowed")[0] == who


def test_each_side_that_blames_the_other_is_a_doer_alone(pipeline: Pipeline) -> None:
    text = "Sudan and Chad signed a pact in Doha. Each side blamed the other for its collapse."
    assert parties_of(pipeline, text, "blamed") == (["Sudan", "Chad"], [])


@pytest.mark.parametrize(
    ("text", "trigger", "who", "whom"),
    [
        ("Kostas Ortega held a press conference. A sergeant beat a worker, he further charged.", "charged", "Kostas Ortega", "sergeant"),
        ("The police chief said that two gunmen died. The rest, he vowed, will be killed.", "vowed", "police chief", "rest"),
    ],
)
def test_who_says_so_behind_it_is_not_whom_it_tells_of(pipeline: Pipeline, text: str, trigger: str, who: str, whom: str) -> None:
    assert parties_of(pipeline, text, trigger) == ([who], [whom])
