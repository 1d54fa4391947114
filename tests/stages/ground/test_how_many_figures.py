"""Figures as phrases."""

from __future__ import annotations

import pytest

from according.stages.ground.figures import figures_of
from according.stages.ground.harms import harms_of
from according.stages.ground.time_words import pieces_of
from according.stages.ground.victims import counted
from flat import flat, tagged

# (text, [(low, high, words), ...]); high None = open.
CASES: list[tuple[str, list[tuple[int, int | None, str]]]] = [
    ("18 people died", [(18, 18, "18")]),
    ("eighteen people died", [(18, 18, "eighteen")]),
    ("twenty-four people died", [(24, 24, "twenty-four")]),
    ("two hundred people died", [(200, 200, "two hundred")]),
    ("1,200 people died", [(1200, 1200, "1,200")]),
    ("3 million people fled", [(3_000_000, 3_000_000, "3 million")]),
    ("a dozen people died", [(12, 12, "a dozen")]),
    ("two dozen people died", [(24, 24, "two dozen")]),
    ("half a dozen people died", [(6, 6, "half a dozen")]),
    ("a hundred people died", [(100, 100, "a hundred")]),
    ("a couple of men died", [(2, 2, "a couple of")]),
    ("at least 18 people died", [(18, None, "at least 18")]),
    ("more than 18 people died", [(18, None, "more than 18")]),
    ("over 100 people died", [(100, None, "over 100")]),
    ("no fewer than 18 people died", [(18, None, "no fewer than 18")]),
    ("18 or more people died", [(18, None, "18 or more")]),
    ("it killed 18 or more", [(18, None, "18 or more")]),
    ("upwards of 30 people died", [(30, None, "upwards of 30")]),
    ("nearly 200 people died", [(200, 200, "nearly 200")]),
    ("about 200 people died", [(200, 200, "about 200")]),
    ("some 200 people died", [(200, 200, "some 200")]),
    ("up to 200 people died", [(200, 200, "up to 200")]),
    ("as many as 200 people died", [(200, 200, "as many as 200")]),
    ("an estimated 200 people died", [(200, 200, "an estimated 200")]),
    ("a total of 12 men died", [(12, 12, "a total of 12")]),
    ("fewer than 10 people died", []),
    ("dozens of people died", [(24, None, "dozens")]),
    ("scores of people died", [(40, None, "scores")]),
    ("hundreds of people died", [(200, None, "hundreds")]),
    ("thousands of people fled", [(2000, None, "thousands")]),
    ("tens of thousands of people fled", [(20_000, None, "tens of thousands")]),
    ("hundreds of thousands of people fled", [(200_000, None, "hundreds of thousands")]),
    ("several people died", [(3, None, "several")]),
    ("several hundred people died", [(300, None, "several hundred")]),
    ("a few people died", [(3, None, "a few")]),
    ("two or three people died", [(2, 3, "two or three")]),
    ("10 to 15 people died", [(10, 15, "10 to 15")]),
    ("10-15 people died", [(10, 15, "10-15")]),
    ("between 10 and 15 people died", [(10, 15, "between 10 and 15")]),
    ("three policemen and five soldiers died", [(3, 3, "three"), (5, 5, "five")]),
    ("a 12-year-old boy died", []),
    ("after 3 days they left", []),
    ("it hit 40 percent of homes", []),
    ("100 km south of it", []),
    ("it cost $ 30", []),
    ("in May 2014 they left", []),
    ("in 2014 they left", []),
    ("no one died", []),
    ("people died", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_figures(text: str, wanted: list[tuple[int, int | None, str]]) -> None:
    (sentence,) = flat(text).sentences
    found = [(f.low, f.high, text[sentence[f.first].start : sentence[f.last].end]) for f in figures_of(pieces_of(sentence))]
    assert found == wanted


def test_no_words() -> None:
    assert figures_of([]) == []


@pytest.mark.parametrize(
    ("rows", "low"),
    [
        # the only people seized were two cooks
        ("the/the/DT/2/det people/people/NNS/6/nsubj@person seized/seize/VBN/2/acl were/be/VBD/6/cop two/two/CD/6/nummod cooks/cook/NNS/0/root@person", [2]),
        ("the/the/DT/2/det people/people/NNS/6/nsubj@person seized/seize/VBN/2/acl were/be/VBD/6/cop young/young/JJ/6/amod cooks/cook/NNS/0/root@person", []),
        # the three people seized were two cooks and a guard: the figure stands with them
        ("three/three/CD/2/nummod people/people/NNS/6/nsubj@person seized/seize/VBN/2/acl were/be/VBD/6/cop two/two/CD/6/nummod cooks/cook/NNS/0/root@person", [3]),
        ("they/they/PRP/2/nsubj denied/deny/VBD/0/root losing/lose/VBG/2/xcomp a/a/DT/6/det single/single/JJ/6/amod man/man/NN/3/obj@person", []),
        ("they/they/PRP/2/nsubj admitted/admit/VBD/0/root losing/lose/VBG/2/xcomp a/a/DT/6/det single/single/JJ/6/amod man/man/NN/3/obj@person", [1]),
    ],
)  # fmt: skip
def test_who_the_victims_are_said_to_be(rows: str, low: list[int]) -> None:
    found, _ = tagged(rows)
    sentence = found.sentences[0]
    assert [count.low for harm in harms_of(sentence) for count in counted(sentence, harm)] == low
