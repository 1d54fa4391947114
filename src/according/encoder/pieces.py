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

_KEPT = 200_000
"""Words whose pieces are kept; about 60 MB at most."""


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
        self._start, self._end, self._unknown = map(self._mark, ("[CLS]", "[SEP]", "[UNK]"))
        self._known: dict[str, tuple[list[int], list[int]]] = {}

    def _mark(self, name: str) -> int:
        number = self._tokenizer.token_to_id(name)
        if number is None:
            raise ValueError(f"the vocabulary has no {name}")
        return int(number)

    def cut(self, word: str) -> tuple[list[int], list[int]]:
        """Ids of one word's pieces, at least one, and their letter cases."""
        # Half a surrogate pair, which JSON can smuggle in, is no text to the tokenizer.
        valid = word[:100].encode("utf8", "replace").decode("utf8")
        ids = self._tokenizer.encode(valid, add_special_tokens=False).ids[:24] or [self._unknown]
        found = ids, [case_of(word)] * len(ids)
        if len(self._known) < _KEPT:
            self._known[word] = found
        return found

    def count(self, words: Sequence[str]) -> list[int]:
        """Number of pieces of each word."""
        known = self._known
        return [len((known.get(word) or self.cut(word))[0]) for word in words]

    def __call__(self, words: Sequence[str]) -> Pieces:
        """Pieces of one run of words. The caller keeps runs within MAX_PIECES."""
        ids, cases, bounds, known = [self._start], [0], [1], self._known
        for word in words:
            own, case = known.get(word) or self.cut(word)
            ids += own
            cases += case
            bounds.append(len(ids))
        ids.append(self._end)
        cases.append(0)
        between = np.array(bounds, np.int64)
        return Pieces(ids=np.array(ids, np.int64), cases=np.array(cases, np.int64), first=between[:-1], last=between[1:] - 1)
