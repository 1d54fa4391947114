"""Scores to labels, made by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from according.encoder.decode import Analysis, best_names, decode, join, relations_of
from scored import LABELS, NAMES, scores_of


def legal(tags: tuple[str, ...]) -> bool:
    return all(tag[0] != "I" or before[2:] == tag[2:] != "" for before, tag in zip(("O", *tags), tags, strict=False))


@pytest.mark.parametrize("seed", range(40))
def test_names_are_the_best_legal_sequence(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, len(NAMES))).astype(np.float32)
    best = max(
        (p for p in product(range(5), repeat=4) if legal(tuple(NAMES[k] for k in p))),
        key=lambda p: sum(scores[w, k] for w, k in enumerate(p)),
    )
    assert best_names(scores, NAMES) == [NAMES[k] for k in best]


def test_only_the_root_is_called_root() -> None:
    scores = np.zeros((2, 3, 2), np.float32)
    scores[:, :, 1] = 9
    assert relations_of(scores, np.array([0, 1]), ("nsubj", "root"), words=("Leave", "him")) == ["root", "nsubj"]


def test_no_word_with_a_letter_is_punctuation() -> None:
    scores = np.zeros((3, 4, 3))
    scores[:, :, 1] = 1.0
    labels = ("root", "punct", "obj")
    assert relations_of(scores, np.array([0, 1, 1]), labels, words=("denied", "shelling", ".")) == ["root", "obj", "punct"]


def test_decoding_leaves_the_scores_as_they_were() -> None:
    scores = scores_of(2)
    before = scores.deprel.copy()
    decode(scores, words=["Rebels", "fled"], labels=LABELS)
    assert np.array_equal(scores.deprel, before)


def analysis(heads: list[int], deprels: list[str]) -> Analysis:
    same = ["x"] * len(heads)
    return Analysis(
        upos=same, xpos=same, feats=same, lemmas=same, names=same, mentions=same, readings=[None] * len(heads), heads=heads, deprels=deprels
    )


def test_windows_join_under_the_first_root() -> None:
    joined = join([analysis([1, -1], ["nsubj", "root"]), analysis([-1, 0], ["root", "obj"])])
    assert joined.heads == [1, -1, 1, 2]
    assert joined.deprels == ["nsubj", "root", "parataxis", "obj"]


def test_one_window_stays_as_it_is() -> None:
    one = analysis([-1], ["root"])
    assert join([one]) is one
