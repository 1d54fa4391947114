"""The encoder and its heads, in torch, for training only.

MiniLM-L6 (Wang et al. 2020) with a letter-case embedding added; a learned mix of layers
(Peters et al. 2018) for each family of heads; word vector = first piece + last piece;
deep biaffine attention for heads and relations (Dozat and Manning 2017).
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from according.encoder.scores import READERS
from training.masks import drop

TREEBANKS = ("ewt", "gum")
"""Whose habits the tree follows (Stymne et al. 2018, treebank embeddings); the file that ships always follows the first."""

FAMILIES = dict.fromkeys(("upos", "xpos", "feats", "lemma"), "tags")
FAMILIES |= dict.fromkeys(("names", "mentions"), "names")
FAMILIES |= dict.fromkeys(READERS, "events")
"""Heads that label each word by itself, and the mix of layers that each looks at."""


LENSES = ("names", "events")
"""Families of heads with a network of their own before them."""

_ROLES, _LENS = 192, {"names": 192, "events": 384}
"""Width of what roles are told by, and of a family's own network."""


class Layer(nn.Module):
    """One transformer layer, as in BERT (post-norm)."""

    def __init__(self, *, width: int, inner: int, heads: int, dropout: float, eps: float = 1e-12) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=eps), nn.LayerNorm(width, eps=eps)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x: Tensor, mask: Tensor | None, bias: Tensor | None = None) -> Tensor:
        """x: (batch, pieces, width); mask: (batch, 1, 1, pieces) bool or None; bias of the attention: (heads, pieces, pieces)."""
        batch, pieces, width = x.shape
        split = (batch, pieces, self.heads, width // self.heads)
        q, k, v = (m(x).view(split).transpose(1, 2) for m in (self.query, self.key, self.value))
        rate = self.dropout if self.training else 0.0
        scores = q @ k.transpose(2, 3) * split[3] ** -0.5
        if bias is not None:
            scores = scores + bias
        if mask is not None:
            scores = scores.masked_fill(~mask, -1e4)
        mixed = drop(torch.softmax(scores, dim=-1), rate) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, pieces, width))
        x = self.norm1(x + drop(mixed, rate))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x))), rate))


class Mix(nn.Module):
    """A learned weighted mean of all layers."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        start = torch.zeros(layers)
        start[-1] = 2.0
        self.weight = nn.Parameter(start)

    def forward(self, states: list[Tensor]) -> Tensor:
        weights = torch.softmax(self.weight, 0)
        return sum(w * s for w, s in zip(weights, states, strict=True))


class Encoder(nn.Module):
    """Piece ids, case classes and the treebank whose habits to follow, (batch,), to the states of every layer."""

    inner, eps = 1536, 1e-12

    def __init__(self, *, vocabulary: int = 30522, width: int = 384, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.width, self.dropout = width, dropout
        self.pieces = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.cases = nn.Embedding(5, width)
        nn.init.normal_(self.cases.weight, std=0.01)
        self.treebanks = nn.Embedding(len(TREEBANKS), width)
        nn.init.zeros_(self.treebanks.weight)
        self.norm = nn.LayerNorm(width, eps=self.eps)
        self.layers = nn.ModuleList(Layer(width=width, inner=self.inner, heads=12, dropout=dropout, eps=self.eps) for _ in range(layers))

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor | None, treebank: Tensor) -> list[Tensor]:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.pieces(ids) + self.positions(places) + self.cases(cases) + self.treebanks(treebank).unsqueeze(1))
        x = drop(x, self.dropout if self.training else 0.0)
        bias = self.bias(places)
        states = [x]
        for layer in self.layers:
            x = layer(x, mask, bias)
            states.append(x)
        return states

    def bias(self, places: Tensor) -> Tensor | None:
        """What every layer adds to its attention, (heads, pieces, pieces); places: (pieces,)."""
        return None

    def load_start(self, path: Path) -> None:
        """Take the weights of the published start model (`model.safetensors`)."""
        source = load_file(path)
        # Token type 0 is the only one that we use: its row joins the positions.
        source["embeddings.position_embeddings.weight"] += source["embeddings.token_type_embeddings.weight"][0]
        names = {"pieces": "embeddings.word_embeddings", "positions": "embeddings.position_embeddings", "norm": "embeddings.LayerNorm"}
        inner = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }
        self.take(source, names, inner)

    def take(self, source: dict[str, Tensor], names: dict[str, str], inner: dict[str, str]) -> None:
        """Takes published weights. names: our part -> theirs; inner: the same within a layer."""
        for number in range(len(self.layers)):
            names |= {f"layers.{number}.{ours}": f"encoder.layer.{number}.{theirs}" for ours, theirs in inner.items()}
        own = self.state_dict()
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                if f"{theirs}.{part}" in source:
                    own[f"{ours}.{part}"].copy_(source[f"{theirs}.{part}"])


class Biaffine(nn.Module):
    """Scores of every word as head of every other, and of every relation between them."""

    def __init__(self, *, width: int, arc: int, label: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.dropout, self.labels = dropout, labels
        self.arc_child, self.arc_head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.label_child, self.label_head = nn.Linear(width, label), nn.Linear(width, label)
        self.arc = nn.Linear(arc, arc, bias=False)
        self.arc_prior = nn.Linear(arc, 1)
        self.label = nn.Linear(label, labels * label, bias=False)
        self.label_child_bias = nn.Linear(label, labels)
        self.label_head_bias = nn.Linear(label, labels, bias=False)
        nn.init.zeros_(self.arc.weight)
        nn.init.zeros_(self.label.weight)

    def _project(self, layer: nn.Linear, x: Tensor) -> Tensor:
        return drop(F.leaky_relu(layer(x), 0.1), self.dropout if self.training else 0.0)

    def arcs(self, words: Tensor, nodes: Tensor) -> Tensor:
        """(batch, words, nodes); nodes are the root and then the words."""
        child, head = self._project(self.arc_child, words), self._project(self.arc_head, nodes)
        return self.arc(child) @ head.transpose(1, 2) + self.arc_prior(head).transpose(1, 2)

    def label_parts(self, words: Tensor, nodes: Tensor) -> tuple[Tensor, Tensor]:
        return self._project(self.label_child, words), self._project(self.label_head, nodes)

    def labels_of(self, child: Tensor, head: Tensor) -> Tensor:
        """Relation scores of given pairs: (batch, words, labels); head already gathered to (batch, words, label)."""
        mixed = self.label(child).view(*child.shape[:2], self.labels, -1)
        return (mixed @ head.unsqueeze(-1)).squeeze(-1) + self.label_child_bias(child) + self.label_head_bias(head)

    def labels_all(self, child: Tensor, head: Tensor) -> Tensor:
        """Relation scores of all pairs: (words, nodes, labels), for one sentence."""
        count = child.shape[1]
        mixed = self.label(child).view(count * self.labels, -1) @ head[0].transpose(0, 1)
        mixed = mixed.view(count, self.labels, -1).transpose(1, 2)
        return mixed + self.label_child_bias(child)[0].unsqueeze(1) + self.label_head_bias(head)[0].unsqueeze(0)


class Lens(nn.Module):
    """A small network of its own through which some heads see the words: the encoder is not bent for them alone."""

    def __init__(self, *, width: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        nn.init.zeros_(self.down.weight)
        nn.init.zeros_(self.down.bias)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.down(drop(F.gelu(self.up(x)), self.dropout if self.training else 0.0))


class Roles(nn.Module):
    """What every word is to every other as to a trigger: none, actor, recipient, source or cue."""

    def __init__(self, *, width: int, inner: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.dropout, self.labels = dropout, labels
        self.trigger, self.word = nn.Linear(width, inner), nn.Linear(width, inner)
        self.both = nn.Linear(inner, labels * inner, bias=False)
        self.trigger_bias, self.word_bias = nn.Linear(inner, labels), nn.Linear(inner, labels, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, words, width) to (batch, triggers, words, labels)."""
        rate = self.dropout if self.training else 0.0
        trigger, word = (drop(F.leaky_relu(layer(x), 0.1), rate) for layer in (self.trigger, self.word))
        batch, count = x.shape[:2]
        mixed = self.both(trigger).view(batch, count * self.labels, -1) @ word.transpose(1, 2)
        mixed = mixed.view(batch, count, self.labels, count).transpose(2, 3)
        return mixed + self.trigger_bias(trigger).unsqueeze(2) + self.word_bias(word).unsqueeze(1)


class Parser(nn.Module):
    """Encoder and heads. sizes: number of labels of `deprel`, of each tagger that it has, and of `role` if it has that."""

    def __init__(self, *, sizes: dict[str, int], arc: int, label: int, dropout: float, encoder: nn.Module | None = None) -> None:
        super().__init__()
        self.encoder = encoder or Encoder()
        width, self.dropout = self.encoder.width, dropout
        self.taggers = nn.ModuleDict({name: nn.Linear(width, sizes[name]) for name in FAMILIES if name in sizes})
        families = dict.fromkeys(FAMILIES[name] for name in self.taggers)
        self.mixes = nn.ModuleDict({name: Mix(len(self.encoder.layers) + 1) for name in ("syntax", *families)})
        self.lenses = nn.ModuleDict({name: Lens(width=width, inner=_LENS[name], dropout=dropout) for name in families if name in LENSES})
        self.roles = Roles(width=width, inner=_ROLES, labels=sizes["role"], dropout=dropout) if "role" in sizes else None
        self.biaffine = Biaffine(width=width, arc=arc, label=label, labels=sizes["deprel"], dropout=dropout)

    def words(
        self,
        ids: Tensor,
        cases: Tensor,
        mask: Tensor | None,
        first: Tensor,
        last: Tensor,
        *,
        treebank: Tensor | None = None,
        families: Collection[str] = (),
    ) -> dict[str, tuple[Tensor, Tensor]]:
        """family -> (root (batch, 1, width), words (batch, words, width)). treebank: (batch,), the first one without it.

        families: those that are asked for, all without it.
        """
        states = self.encoder(ids, cases, mask, ids.new_zeros(len(ids)) if treebank is None else treebank)
        found = {}
        for name, mix in self.mixes.items():
            if families and name not in families:
                continue
            x = mix(states)
            pick = [torch.gather(x, 1, at.unsqueeze(-1).expand(-1, -1, x.shape[2])) for at in (first, last)]
            vector = drop(pick[0] + pick[1], self.dropout if self.training else 0.0)
            found[name] = (x[:, :1] * 2, self.lenses[name](vector) if name in self.lenses else vector)
        return found

    def tags(self, found: dict[str, tuple[Tensor, Tensor]]) -> dict[str, Tensor]:
        """Of every tagger whose family `words` was asked for."""
        return {name: head(found[FAMILIES[name]][1]) for name, head in self.taggers.items() if FAMILIES[name] in found}
