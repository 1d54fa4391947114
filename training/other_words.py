"""Sentences of ours with other words in them, for the teachers to label: "soldiers attacked the depot" as "troops assaulted the warehouse".

Words give way to near ones of the same form (xpos) by the start model's table of pieces. What comes out is not always sense, and need not be:
nobody annotates it, and the student learns what the teachers see in it.

Source: Jiao et al. 2020, TinyBERT, section 3.3 (with a language model where we have the table alone).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from according.encoder.pieces import PieceTable
from training.prepare import Example

_OPEN = frozenset({"NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "RB"})
_TIMES, _AGREE, _LETTERS = 2, 0.7, 3
"""A word is known by its form if the treebanks have it so often, of one form in so great a share, and it has more letters than this."""

_NEAR = 8
"""How many words may stand for another."""


def forms(examples: Iterable[Example]) -> dict[str, str]:
    """Word in small letters -> xpos, of the open classes' words that are nearly always of one form in the treebanks."""
    counts: dict[str, Counter[str]] = {}
    for example in examples:
        for word, xpos in zip(example.words, example.tags["xpos"], strict=True):
            if xpos is not None and word.isalpha() and len(word) > _LETTERS:
                counts.setdefault(word.lower(), Counter())[xpos] += 1
    best = {word: found.most_common(1)[0] for word, found in counts.items()}
    return {word: xpos for word, (xpos, times) in best.items() if xpos in _OPEN and times >= max(_TIMES, _AGREE * counts[word].total())}


class OtherWords:
    """Near words of the same form."""

    def __init__(self, near: dict[str, list[str]]) -> None:
        """near: word in small letters -> words that may stand for it."""
        self.near = near

    @classmethod
    def by_start_model(cls, known: dict[str, str], *, start: Path) -> OtherWords:
        """known: `forms`; start: the start model's folder."""
        table, rows = PieceTable(start / "tokenizer.json"), load_file(start / "model.safetensors")["embeddings.word_embeddings.weight"]
        near: dict[str, list[str]] = {}
        for xpos in sorted(set(known.values())):
            words = sorted(word for word, found in known.items() if found == xpos)
            near |= _nearest(words, np.array([_vector(table, rows, word) for word in words]))
        return cls(near)

    def change(self, words: list[str], chance: random.Random, *, share: float) -> list[str]:
        """The sentence with about `share` of the words that have near ones replaced, letter case kept."""
        return [self._other(word, chance) if word.lower() in self.near and chance.random() < share else word for word in words]

    def _other(self, word: str, chance: random.Random) -> str:
        other = chance.choice(self.near[word.lower()])
        return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other


def _vector(table: PieceTable, rows: np.ndarray, word: str) -> np.ndarray:
    pieces = table([word])
    return rows[pieces.ids[pieces.first[0] : pieces.last[0] + 1]].mean(axis=0)


def _nearest(words: list[str], vectors: np.ndarray) -> dict[str, list[str]]:
    vectors = vectors - vectors.mean(axis=0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    order = np.argsort(-(vectors @ vectors.T), axis=1, kind="stable")
    return {word: [words[k] for k in row[: _NEAR + 1] if words[k] != word][:_NEAR] for word, row in zip(words, order, strict=True) if len(words) > _NEAR}


def variants(examples: list[Example], other: OtherWords, *, times: int, share: float, seed: int) -> Iterator[list[str]]:
    """`times` other versions of each sentence of the corpus of claims, as far as they differ from it."""
    chance = random.Random(seed)
    for example in examples:
        for _ in range(times if example.origin == "claims" else 0):
            words = other.change(example.words, chance, share=share)
            if words != example.words:
                yield words
