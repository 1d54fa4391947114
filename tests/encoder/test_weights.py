"""The weights that ship: checksum, determinism, long and odd input."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import numpy as np
import pytest

from according.encoder import Encoder
from according.encoder.manifest import WEIGHTS
from according.encoder.pieces import MAX_PIECES
from according.encoder.scores import OUTPUTS
from according.errors import WeightsError

pytestmark = pytest.mark.weights

NOUNS = ("rebels", "soldiers", "Libya", "Ankara", "ministers", "villagers", "Gharyan", "witnesses", "convoys", "U.N.")
VERBS = ("shelled", "accused", "freed", "met", "denied", "warned", "left", "retook")
TAILS = ("on Monday", "near the border", "after talks", ", officials said", "in 2019", "without warning", "again", "“ in anger ”")


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def sentences(count: int) -> list[list[str]]:
    draw = random.Random(3)
    made = []
    for _ in range(count):
        tails = " ".join(draw.choice(TAILS) for _ in range(draw.randrange(1, 5)))
        made.append(f"{draw.choice(NOUNS)} {draw.choice(VERBS)} {draw.choice(NOUNS)} {tails} .".split())
    return made


def test_company_and_order_change_nothing(encoder: Encoder) -> None:
    made = sentences(500)
    alone = [encoder.run(words) for words in made]
    order = list(range(500))
    random.Random(8).shuffle(order)
    other = Encoder.load(WEIGHTS)  # shares nothing with the first
    for n in order:
        again = other.run(made[n])
        assert all(np.array_equal(getattr(alone[n], name), getattr(again, name)) for name in OUTPUTS)


def test_shapes(encoder: Encoder) -> None:
    scores, labels = encoder.run(["Rebels", "retook", "Gharyan", "."]), encoder.labels
    assert scores.arc.shape == (4, 5)
    assert scores.deprel.shape == (4, 5, len(labels.deprel))
    assert scores.lemma.shape == (4, len(labels.lemma))
    assert scores.arc.dtype == np.float32


@pytest.mark.parametrize("name", ["encoder.onnx", "labels.json", "lemmas.tsv", "tokenizer.json", "manifest.toml"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(WEIGHTS, tmp_path / "weights")
    (folder / name).unlink()
    with pytest.raises(WeightsError, match=name):
        Encoder.load(folder)


@pytest.mark.parametrize("name", ["encoder.onnx", "labels.json", "lemmas.tsv", "tokenizer.json"])
def test_another_file_than_the_manifest_names_is_refused(tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(WEIGHTS, tmp_path / "weights")
    with (folder / name).open("ab") as file:
        file.write(b" ")
    with pytest.raises(WeightsError, match=rf"{name}: sha256 is .* install the package again"):
        Encoder.load(folder)


@pytest.mark.parametrize("text", ["nothing = 1\n", "[sha256]\n", "no toml at all"])
def test_a_wrong_manifest_is_refused(tmp_path: Path, text: str) -> None:
    folder = shutil.copytree(WEIGHTS, tmp_path / "weights")
    (folder / "manifest.toml").write_text(text)
    with pytest.raises(WeightsError, match=r"manifest\.toml"):
        Encoder.load(folder)


def test_windows_cover_all_words_and_each_fits(encoder: Encoder) -> None:
    words = ["antidisestablishmentarianism", "of", "course", ","] * 200
    windows = encoder.windows(words)
    assert [a for a, _ in windows[1:]] == [b for _, b in windows[:-1]]
    assert (windows[0][0], windows[-1][1]) == (0, len(words))
    assert all(words[b - 1] == "," for _, b in windows)
    for a, b in windows:
        assert encoder.run(words[a:b]).arc.shape[0] == b - a


def test_a_run_that_is_too_long_is_refused(encoder: Encoder) -> None:
    with pytest.raises(ValueError, match=str(MAX_PIECES)):
        encoder.run(["word"] * (MAX_PIECES + 1))
    with pytest.raises(ValueError, match="0 words"):
        encoder.run([])


@pytest.mark.parametrize("word", ["\ud800", "x" * 5000, "\u0301", "👩‍👩‍👧", "שלום", "￼"])
def test_odd_words_get_scores(encoder: Encoder, word: str) -> None:
    assert np.isfinite(encoder.run([word]).upos).all()


def test_the_file_is_small_enough_to_ship() -> None:
    assert (WEIGHTS / "encoder.onnx").stat().st_size <= 30_000_000
