"""Words to the encoder's word pieces: ids, letter case, and where each word begins and ends.

The vocabulary is uncased; what the letters' case told is given back as one class a piece,
that of its word, because names and sentence beginnings are told apart by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

CASES = ("none", "lower", "title", "upper", "mixed")
"""Case classes, by index: no letters, all lower, first letter only, all upper, anything else."""

MAX_PIECES = 254
"""Pieces of one run at most, the two marks at its ends not counted (the encoder saw 256 positions)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """One run of the encoder.

    ids, cases: (n_pieces,) int64, with the marks at both ends.
    first, last: (n_words,) int64, index of each word's first and last piece.
    """

    ids: np.ndarray
    cases: np.ndarray
    first: np.ndarray
    last: np.ndarray


def case_of(word: str) -> int:
    """Class of a word's letter case, an index into CASES."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 1
    if upper == 1 and letters[0].isupper():
        return 2
    return 3 if upper == len(letters) else 4


class PieceTable:
    """Cuts words into pieces with the encoder's own vocabulary file."""

    def __init__(self, vocabulary: Path) -> None:
        """vocabulary: a `tokenizer.json`. Raises OSError or ValueError if it cannot be read."""
        self._tokenizer = Tokenizer.from_str(vocabulary.read_text(encoding="utf8"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._start = self._tokenizer.token_to_id("[CLS]")
        self._end = self._tokenizer.token_to_id("[SEP]")
        self._unknown = self._tokenizer.token_to_id("[UNK]")
        self._known: dict[str, list[int]] = {}

    def cut(self, word: str) -> list[int]:
        """Piece ids of one word, at least one."""
        ids = self._known.get(word)
        if ids is None:
            ids = self._tokenizer.encode(word[:100], add_special_tokens=False).ids[:24] or [self._unknown]
            if len(self._known) < 200_000:
                self._known[word] = ids
        return ids

    def count(self, words: Sequence[str]) -> list[int]:
        """Number of pieces of each word."""
        return [len(self.cut(word)) for word in words]

    def __call__(self, words: Sequence[str]) -> Pieces:
        """Pieces of one run of words. The caller keeps runs within MAX_PIECES."""
        ids, cases, first, last = [self._start], [0], [], []
        for word in words:
            cut = self.cut(word)
            first.append(len(ids))
            ids.extend(cut)
            cases.extend([case_of(word)] * len(cut))
            last.append(len(ids) - 1)
        ids.append(self._end)
        cases.append(0)
        return Pieces(
            ids=np.array(ids, np.int64),
            cases=np.array(cases, np.int64),
            first=np.array(first, np.int64),
            last=np.array(last, np.int64),
        )
