"""The tree decoder against every tree there is, on small matrices."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from according.encoder.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """One root, and every word reaches it. heads: 0 is the root, j + 1 the word j."""
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        at, seen = start, set()
        while at:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at - 1]
    return True


def best_by_trying(scores: np.ndarray) -> float:
    count = len(scores)
    trees = (heads for heads in product(range(count + 1), repeat=count) if is_tree(heads))
    return max(float(sum(scores[w, h] for w, h in enumerate(heads))) for heads in trees)


@pytest.mark.parametrize("seed", range(120))
def test_no_tree_scores_higher(seed: int) -> None:
    draw = np.random.default_rng(seed)
    count = int(draw.integers(1, 6))
    scores = draw.normal(size=(count, count + 1)).astype(np.float32)
    if seed % 3 == 0:
        # Strong wishes to be the root, which only one may have.
        scores[:, 0] += 4
    heads = best_tree(scores)
    assert is_tree(tuple(heads.tolist()))
    assert sum(scores[w, h] for w, h in enumerate(heads)) == pytest.approx(best_by_trying(scores), abs=1e-3)


@pytest.mark.parametrize("seed", range(60))
def test_long_sentences_have_one_root_and_no_cycle(seed: int) -> None:
    draw = np.random.default_rng(seed)
    count = int(draw.integers(20, 90))
    assert is_tree(tuple(best_tree(draw.normal(size=(count, count + 1)).astype(np.float32)).tolist()))


def test_equal_scores_give_a_tree() -> None:
    assert is_tree(tuple(best_tree(np.zeros((7, 8), np.float32)).tolist()))


def test_no_words_no_heads() -> None:
    assert best_tree(np.zeros((0, 1), np.float32)).tolist() == []
