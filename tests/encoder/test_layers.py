"""The network cut at its layers: the same numbers as of the whole file, in any company."""

from __future__ import annotations

import random

import numpy as np
import pytest

from according.encoder import Encoder
from according.encoder.layers import Layers, parts_of, session_of
from according.encoder.manifest import WEIGHTS
from according.encoder.scores import OUTPUTS
from according.encoder.session import feed_of
from tests.encoder.test_weights import sentences

FILE = (WEIGHTS / "encoder.onnx").read_bytes()


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def test_the_parts_give_the_numbers_of_the_whole(encoder: Encoder) -> None:
    feeds = [feed_of(encoder.pieces(words)) for words in [["Fire"], *sentences(60), ["word"] * 240]]
    whole = session_of(FILE)
    for feed, found in zip(feeds, Layers(FILE).run(OUTPUTS, feeds), strict=True):
        for expected, array in zip(whole.run(OUTPUTS, feed), found, strict=True):
            assert np.array_equal(expected, array)


def test_each_layer_is_a_part_that_holds_its_weights_alone() -> None:
    parts = parts_of(FILE)
    assert len(parts) == 8  # the embeddings, six layers, the heads
    assert sum(map(len, parts)) < 1.02 * len(FILE)


def test_company_changes_nothing(encoder: Encoder) -> None:
    made = sentences(300)
    alone = [encoder.run(words) for words in made]
    order = list(range(len(made)))
    random.Random(5).shuffle(order)
    again = encoder.forward([encoder.pieces(made[n]) for n in order])
    for n, scores in zip(order, again, strict=True):
        assert all(np.array_equal(getattr(alone[n], name), getattr(scores, name)) for name in OUTPUTS)


def test_nothing_to_run(encoder: Encoder) -> None:
    assert encoder.forward([]) == []


def test_a_model_without_layers_is_left_whole() -> None:
    model = b"\x08\x08"  # ir_version: 8
    assert parts_of(model) == [model]


@pytest.mark.parametrize("model", [FILE[:100_000], b"no model at all", b"\x3a", b"\x3a\xff\xff", b"\x3b\x00", b"\x80" * 20])
def test_what_is_no_model_is_refused(model: bytes) -> None:
    with pytest.raises(ValueError, match="no ONNX model"):
        parts_of(model)
