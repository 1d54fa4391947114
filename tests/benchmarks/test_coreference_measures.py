"""Measures of coreference on the example of Moosavi and Strube 2016, and the learner on a choice that is clear."""

from __future__ import annotations

import pytest

from benchmarks.clusters import Tally, clusters_of
from training.coreference import Choice, learn

GOLD = [frozenset("abc"), frozenset("defg")]
FOUND = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]


def test_recall_and_precision_of_each_measure() -> None:
    tally = Tally()
    tally.count(GOLD, FOUND)
    ratios = {name: (round(a / b, 2), round(c / d, 2)) for name, (a, b, c, d) in tally.parts.items()}
    assert ratios == {"mentions": (0.86, 0.75), "muc": (0.4, 0.4), "b3": (0.42, 0.5), "ceafe": (0.65, 0.43)}


def test_the_same_entities_are_perfect_and_none_is_nothing() -> None:
    same, none = Tally(), Tally()
    same.count(GOLD, GOLD)
    none.count(GOLD, [])
    assert (same.conll(), none.conll()) == (pytest.approx(1.0), 0.0)


def test_the_best_alignment_is_not_the_greedy_one() -> None:
    tally = Tally()
    tally.count([frozenset("abcd"), frozenset("ef")], [frozenset("abef"), frozenset("cd")])
    assert tally.parts["ceafe"][0] == pytest.approx(2 * 2 / 6 + 2 * 2 / 6)


def test_singletons_are_dropped_as_asked() -> None:
    entities = {1: "x", 2: "x", 3: "y"}
    assert clusters_of(entities, singletons=False) == [frozenset({1, 2})]
    assert clusters_of(entities, singletons=True) == [frozenset({1, 2}), frozenset({3})]


def test_learning_prefers_what_was_right() -> None:
    found = learn([Choice(options=[["near"], ["far"], ["none"]], right=[True, False, False])] * 20)
    assert found["near"] > 0.5 > -0.5 > max(found["far"], found["none"])
