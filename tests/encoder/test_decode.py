"""Scores to labels, made by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from according.encoder.decode import Analysis, Labels, best_names, decode, join, relations_of
from according.encoder.scores import READERS, TAGGERS, Scores

NAMES = ("B-LOC", "B-PER", "I-LOC", "I-PER", "O")
LABELS = Labels(
    deprel=("nsubj", "root"), upos=("NOUN", "VERB"), xpos=("NN", "VB"), feats=("_",), lemma=("k0+", "l3+"), names=NAMES, mentions=("O",),
    event=("AID", "ASSAULT", "O"), mode=("none",), status=("actual", "negated"), voice=("asserts", "report"), happened=("no", "yes"),
    role=("none", "actor"),
)  # fmt: skip


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
    assert relations_of(scores, np.array([0, 1]), ("nsubj", "root")) == ["root", "nsubj"]


def test_decoding_leaves_the_scores_as_they_were() -> None:
    scores = scores_of(2)
    before = scores.deprel.copy()
    decode(scores, words=["Rebels", "fled"], labels=LABELS)
    assert np.array_equal(scores.deprel, before)


def scores_of(count: int) -> Scores:
    draw = np.random.default_rng(count)

    def rows(labels: tuple[str, ...]) -> np.ndarray:
        return draw.normal(size=(count, len(labels))).astype(np.float32)

    taggers = {name: rows(getattr(LABELS, name)) for name in (*TAGGERS, *READERS)}
    arc, deprel, role = (draw.normal(size=size).astype(np.float32) for size in ((count, count + 1), (count, count + 1, 2), (count, count, 2)))
    return Scores(arc=arc, deprel=deprel, role=role, **taggers)


def analysis(heads: list[int], deprels: list[str]) -> Analysis:
    same = ["x"] * len(heads)
    return Analysis(upos=same, xpos=same, feats=same, lemmas=same, names=same, mentions=same, readings=[None] * len(heads), heads=heads, deprels=deprels)


def test_windows_join_under_the_first_root() -> None:
    joined = join([analysis([1, -1], ["nsubj", "root"]), analysis([-1, 0], ["root", "obj"])])
    assert joined.heads == [1, -1, 1, 2]
    assert joined.deprels == ["nsubj", "root", "parataxis", "obj"]


def test_one_window_stays_as_it_is() -> None:
    one = analysis([-1], ["root"])
    assert join([one]) is one
