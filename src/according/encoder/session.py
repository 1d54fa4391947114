"""Loads the weights by their checksum and runs them, one sentence a run, layer by layer (encoder/layers.py).

One sentence a run because dynamic int8 takes its scale from everything in the batch: in other company
the same sentence would come out differently (docs/stages/parse.md has the figures).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from according.encoder.decode import Labels
from according.encoder.inflected import inflected
from according.encoder.layers import Feed, Layers
from according.encoder.lemma_table import LemmaTable
from according.encoder.manifest import WEIGHTS, checked
from according.encoder.pieces import MAX_PIECES, Pieces, PieceTable
from according.encoder.scores import OUTPUTS, READERS, TAGGERS, Scores
from according.errors import WeightsError

_BREAKS = frozenset(".?!;:,—–-\"”’'')]")


class Encoder:
    """The trained network. Not changed by running; one thread may use it at a time."""

    def __init__(self, *, layers: Layers, table: PieceTable, labels: Labels, lemmas: LemmaTable) -> None:
        self.layers, self._table, self.labels, self.lemmas = layers, table, labels, lemmas

    @classmethod
    def load(cls, folder: Path | None = None, *, verbs: Iterable[str] = ()) -> Encoder:
        """The encoder of a weights folder; without one, the weights that ship.

        verbs: lemmas to which regular forms are traced, beside those of data/lexicons/inflected.tsv.
        Raises WeightsError if a file is missing, is not the one that the manifest names, or does not load.
        """
        folder = WEIGHTS if folder is None else folder
        contents = checked(folder)
        try:
            layers = Layers(contents["encoder.onnx"])
            names = json.loads(contents["labels.json"])
            labels = Labels(**{name: tuple(names[name]) for name in ("deprel", *TAGGERS, *READERS, "role")})
            lemmas = LemmaTable.read(contents["lemmas.tsv"]).knowing(inflected(verbs))
            table = PieceTable(folder / "tokenizer.json")
        except (RuntimeError, ValueError, KeyError, TypeError) as error:
            raise WeightsError(f"{folder}: the weights do not load: {error}") from error
        return cls(layers=layers, table=table, labels=labels, lemmas=lemmas)

    def run(self, words: Sequence[str]) -> Scores:
        """Scores of one window of words, at least one.

        Raises ValueError if the words make more than MAX_PIECES pieces; `windows` cuts longer ones.
        """
        pieces = self.pieces(words)
        if not words or len(pieces.ids) > MAX_PIECES + 2:
            raise ValueError(f"{len(words)} words, {len(pieces.ids) - 2} pieces; a run takes 1 to {MAX_PIECES} pieces")
        return self.forward([pieces])[0]

    def pieces(self, words: Sequence[str]) -> Pieces:
        """The words as the network takes them."""
        return self._table(words)

    def forward(self, runs: Sequence[Pieces]) -> list[Scores]:
        """The bare network over any number of windows, in their order; `run` is what checks the length."""
        return [Scores(*found) for found in self.layers.run(OUTPUTS, map(feed_of, runs))]

    def windows(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Half-open ranges of words that each fit one run, cut behind punctuation where it stands in the latter half."""
        counts = self._table.count(words)
        if words and sum(counts) <= MAX_PIECES:
            return [(0, len(words))]
        found, start = [], 0
        while start < len(words):
            end, room = start, MAX_PIECES
            while end < len(words) and counts[end] <= room:
                room -= counts[end]
                end += 1
            if end < len(words):
                end = _cut(words, start, end)
            found.append((start, end))
            start = end
        return found


def feed_of(pieces: Pieces) -> Feed:
    """The inputs of the file: pieces as a batch of one."""
    return {"ids": pieces.ids[None], "cases": pieces.cases[None], "first": pieces.first[None], "last": pieces.last[None]}


def _cut(words: Sequence[str], start: int, end: int) -> int:
    for at in range(end, start + (end - start) // 2, -1):
        if words[at - 1] in _BREAKS:
            return at
    return end
