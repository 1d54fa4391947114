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

from training.masks import drop
from training.model import TREEBANKS, Layer

_BUCKETS, _FARTHEST = 32, 128
_MARKS = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
_FIRST_POSITION = 2
"""MPNet counts positions from here."""


class LargeEncoder(nn.Module):
    """Piece ids, case classes and treebanks to the states of every layer, as `model.Encoder`."""

    def __init__(self, *, vocabulary: int = 30522, layers: int = 12, dropout: float = 0.1) -> None:
        super().__init__()
        self.width, self.dropout = 768, dropout
        self.pieces = nn.Embedding(vocabulary, self.width)
        self.positions = nn.Embedding(512, self.width)
        self.cases = nn.Embedding(5, self.width)
        nn.init.normal_(self.cases.weight, std=0.01)
        self.treebanks = nn.Embedding(len(TREEBANKS), self.width)
        nn.init.zeros_(self.treebanks.weight)
        self.norm = nn.LayerNorm(self.width, eps=1e-5)
        self.distance = nn.Embedding(_BUCKETS, 12)
        self.layers = nn.ModuleList(Layer(width=self.width, inner=3072, heads=12, dropout=dropout, eps=1e-5) for _ in range(layers))

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor | None, treebank: Tensor) -> list[Tensor]:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.pieces(ids) + self.positions(places) + self.cases(cases) + self.treebanks(treebank).unsqueeze(1))
        x = drop(x, self.dropout if self.training else 0.0)
        bias = self.distance(buckets(places)).permute(2, 0, 1)
        states = [x]
        for layer in self.layers:
            x = layer(x, mask, bias)
            states.append(x)
        return states

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
        for number in range(len(self.layers)):
            names |= {f"layers.{number}.{ours}": f"encoder.layer.{number}.{theirs}" for ours, theirs in inner.items()}
        own = self.state_dict()
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                if f"{theirs}.{part}" in source:
                    own[f"{ours}.{part}"].copy_(source[f"{theirs}.{part}"])


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
