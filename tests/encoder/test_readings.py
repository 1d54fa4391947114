"""Scores of the heads that read events, made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from according.encoder.readings import probabilities, readings, rounded
from scored import LABELS, scores_of


def test_a_word_that_is_hardly_a_trigger_is_not_read() -> None:
    scores = scores_of(2)
    scores.event[:] = 0
    scores.event[0, LABELS.event.index("O")] = 20
    scores.event[1, LABELS.event.index("ASSAULT")] = 2
    first, second = readings(scores, labels=LABELS)
    assert first is None
    assert second is not None
    assert (second.type, second.likely) == ("ASSAULT", pytest.approx(sum(second.types.values())))


def test_roles_are_words_of_the_sentence_and_none_is_no_role() -> None:
    scores = scores_of(3)
    scores.event[:, LABELS.event.index("ASSAULT")] = 9
    scores.role[:] = 0
    scores.role[1, :, LABELS.role.index("none")] = 9
    scores.role[1, 2, LABELS.role.index("actor")] = 20
    found = readings(scores, labels=LABELS)[1]
    assert found is not None
    assert [(role.word, role.name) for role in found.roles] == [(2, "actor")]
    assert found.best("actor", least=0.5) == [2]
    assert found.best("actor", least=1.01) == []
    assert [role.word for role in found.moved(7).roles] == [9]


def test_probabilities_add_up_however_large_the_scores() -> None:
    assert np.allclose(probabilities(np.array([[1e4, -1e4, 1e4]])), [[0.5, 0.0, 0.5]])


def test_numbers_are_rounded_as_one_by_one_halves_to_the_even_one_too() -> None:
    values = np.concatenate([np.random.default_rng(5).random(20_000), np.arange(0, 32_769) / 32_768, [0.0, 1.0, 1e-9, 0.00005, 0.03125]])
    values = values.astype(np.float32)
    assert rounded(values) == [round(value, 4) for value in values.tolist()]
    assert rounded(values[:6].reshape(2, 3)) == [[round(v, 4) for v in row] for row in values[:6].reshape(2, 3).tolist()]
