"""The teachers' encoder, in torch: MPNet as published in all-mpnet-base-v2, under the same heads as the encoder that ships.

Twelve layers of 768 with a relative position bias that all of them share (Song et al. 2020, MPNet; the buckets are those of Raffel
et al. 2020, T5). Its vocabulary is MiniLM's with other numbers: rows are put into MiniLM's order, so that teachers and student cut
words into the same pieces.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from training.model import Encoder

_BUCKETS, _FARTHEST = 32, 128
_MARKS = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
_FIRST_POSITION = 2
"""MPNet counts positions from here."""


class LargeEncoder(Encoder):
    """Piece ids, case classes and treebanks to the states of every layer, with a bias by distance."""

    inner, eps = 3072, 1e-5

    def __init__(self, *, vocabulary: int = 30522, layers: int = 12, dropout: float = 0.1) -> None:
        super().__init__(vocabulary=vocabulary, width=768, layers=layers, dropout=dropout)
        self.distance = nn.Embedding(_BUCKETS, 12)

    def bias(self, places: Tensor) -> Tensor:
        return self.distance(buckets(places)).permute(2, 0, 1)

    def load_start(self, folder: Path, *, vocabulary: Path) -> None:
        """Takes the published weights. folder: `model.safetensors` and `vocab.txt`; vocabulary: MiniLM's `tokenizer.json`."""
        source = load_file(folder / "model.safetensors")
        order = rows_of(folder / "vocab.txt", vocabulary)
        source["embeddings.word_embeddings.weight"] = source["embeddings.word_embeddings.weight"][order]
        source["embeddings.position_embeddings.weight"] = source["embeddings.position_embeddings.weight"][_FIRST_POSITION:]
        names = {"pieces": "embeddings.word_embeddings", "positions": "embeddings.position_embeddings", "norm": "embeddings.LayerNorm"}
        names["distance"] = "encoder.relative_attention_bias"
        inner = {
            "query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "out": "attention.attn.o",
            "norm1": "attention.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }
        self.take(source, names, inner)


def buckets(places: Tensor) -> Tensor:
    """(pieces, pieces): the bucket of the distance from each piece to each other; half of them for each direction."""
    apart = places[None, :] - places[:, None]
    half = _BUCKETS // 2
    near = half // 2
    size = apart.abs()
    far = near + (torch.log(size.clamp(min=1) / near) / math.log(_FARTHEST / near) * (half - near)).long()
    return torch.where(apart > 0, half, 0) + torch.where(size < near, size, far.clamp(max=half - 1))


def rows_of(theirs: Path, ours: Path) -> Tensor:
    """Row of MPNet's table for each piece of MiniLM's vocabulary. Raises SystemExit if a piece is missing."""
    known = {piece: row for row, piece in enumerate(theirs.read_text(encoding="utf8").splitlines())}
    pieces = json.loads(ours.read_text(encoding="utf8"))["model"]["vocab"]
    missing = [piece for piece in pieces if _MARKS.get(piece, piece) not in known]
    if missing:
        raise SystemExit(f"{theirs}: not MPNet's vocabulary: it lacks {', '.join(missing[:5])}")
    return torch.tensor([known[_MARKS.get(piece, piece)] for piece in sorted(pieces, key=pieces.__getitem__)])
