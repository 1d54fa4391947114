"""What training/soft.py wrote, for the student: the teachers' probabilities, found again by a sentence's words."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from training import prepare
from training.prepare import SOFT_TAGS, Example, Soft


def encoded(words: list[str]) -> np.ndarray:
    """A sentence's words as an array of bytes: joined by tabs, in UTF-8."""
    return np.frombuffer("\t".join(words).encode(), np.uint8)


def _decoded(array: np.ndarray) -> list[str]:
    return array.tobytes().decode().split("\t")


def key_of(words: list[str]) -> str:
    return hashlib.sha256(encoded(words).tobytes()).hexdigest()[:16]


Arrays = dict[str, np.ndarray]
"""What the teachers say of one sentence, by name; `words` are `encoded`."""

_MOST = 3
"""Dimensions of the largest arrays."""


def packed(sentences: dict[str, Arrays]) -> Arrays:
    """The file's arrays: of each name the values of all sentences in one row, with whose they are and of what shape.

    sentences: by key_of. A file with an array of its own for every sentence and name takes minutes to write and to read.
    """
    found: Arrays = {"keys": np.array(list(sentences))}
    for name in sorted({name for arrays in sentences.values() for name in arrays}):
        chosen = [(at, arrays[name]) for at, arrays in enumerate(sentences.values()) if name in arrays]
        found[f"{name}/at"] = np.array([at for at, _ in chosen], np.int32)
        found[f"{name}/shape"] = np.array([(*array.shape, -1, -1)[:_MOST] for _, array in chosen], np.int32)
        found[f"{name}/values"] = np.concatenate([array.ravel() for _, array in chosen])
    return found


def unpacked(file: Mapping[str, np.ndarray]) -> dict[str, Arrays]:
    """What `packed` was given."""
    keys = file["keys"].tolist()
    found: dict[str, Arrays] = {key: {} for key in keys}
    for name in [name.removesuffix("/at") for name in file if name.endswith("/at")]:
        values, begin = file[f"{name}/values"], 0
        for at, shape in zip(file[f"{name}/at"].tolist(), file[f"{name}/shape"].tolist(), strict=True):
            size = [side for side in shape if side >= 0]
            end = begin + math.prod(size)
            found[keys[at]][name] = values[begin:end].reshape(size)
            begin = end
    return found


class SoftTargets:
    """The files, by the words of a sentence."""

    def __init__(self, *paths: Path) -> None:
        self._arrays: dict[str, Arrays] = {}
        for path in paths:
            with np.load(path) as file:
                self._arrays |= unpacked({name: file[name] for name in file.files})

    def of(self, words: list[str]) -> Soft | None:
        """None where the teachers did not see the sentence."""
        found = self._arrays.get(key_of(words))
        if found is None:
            return None
        roles = dict(zip(found["triggers"].astype(int).tolist(), found["role"], strict=True)) if "role" in found else {}
        return Soft(found["arc"], found["deprel"], {name: found[name] for name in SOFT_TAGS if name in found}, roles)

    def heads(self, words: list[str]) -> list[int] | None:
        """The teachers' tree of a sentence without one, None where they did not see it."""
        found = self._arrays.get(key_of(words), {})
        return found["heads"].tolist() if "heads" in found else None

    def untagged(self) -> Iterator[Example]:
        """The sentences that only the teachers have labelled."""
        for arrays in self._arrays.values():
            if "words" in arrays:
                words = _decoded(arrays["words"])
                yield replace(prepare.untagged(words), heads=arrays["heads"].tolist(), soft=self.of(words))
