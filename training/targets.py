"""What training/soft.py wrote, for the student: the teachers' probabilities, found again by a sentence's words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from training import prepare
from training.prepare import SOFT_TAGS, Example, Soft


def key_of(words: list[str]) -> str:
    return hashlib.sha256("\t".join(words).encode()).hexdigest()[:16]


class SoftTargets:
    """The file, by the words of a sentence."""

    def __init__(self, path: Path) -> None:
        self._arrays: dict[str, dict[str, np.ndarray]] = {}
        with np.load(path) as file:
            for name in file.files:
                key, _, part = name.partition("/")
                self._arrays.setdefault(key, {})[part] = file[name]

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
                words = arrays["words"].tolist()
                yield replace(prepare.untagged(words), heads=arrays["heads"].tolist(), soft=self.of(words))
