"""What the heads are trained to make small."""

from __future__ import annotations

from collections.abc import Collection

import torch
import torch.nn.functional as F
from torch import Tensor

from training.batches import IGNORE, Batch
from training.model import Parser


def scores_of(model: Parser, batch: Batch, only: Collection[str] = ()) -> dict[str, Tensor]:
    """Log-odds of every head: (batch, words, labels), of arcs (batch, words, words + 1), of roles (batch, words, words, labels).

    Relations are those of each word to its governor in the batch. only: the families of heads that are asked for, all without it.
    """
    mask = batch.mask[:, None, None, :]
    found = model.words(batch.ids, batch.cases, mask, batch.first, batch.last, treebank=batch.treebank, families=only)
    scores = model.tags(found)
    if model.roles is not None and "events" in found:
        scores["role"] = model.roles(found["events"][1])
    if "syntax" in found:
        scores |= _tree(model, batch, found["syntax"])
    return scores


def _tree(model: Parser, batch: Batch, found: tuple[Tensor, Tensor]) -> dict[str, Tensor]:
    root, words = found
    nodes = torch.cat([root, words], dim=1)
    arcs = model.biaffine.arcs(words, nodes).float()
    real = torch.arange(nodes.shape[1], device=nodes.device)[None] <= batch.words[:, None]
    scores = {"arc": arcs.masked_fill(~real[:, None, :], -1e4)}
    child, head = model.biaffine.label_parts(words, nodes)
    head = torch.gather(head, 1, batch.governors.unsqueeze(-1).expand(-1, -1, head.shape[2]))
    scores["deprel"] = model.biaffine.labels_of(child, head)
    return scores


def losses(model: Parser, batch: Batch, *, soft: float = 0.0, only: Collection[str] = ()) -> dict[str, Tensor]:
    """Mean cross-entropy of every head over the words that have a label. only: as in `scores_of`; what is frozen need not be computed.

    soft: weight of the teachers' probabilities beside the gold labels, 0 to 1; where only the teachers say something, they count fully.
    """
    scores = scores_of(model, batch, only)
    gold = batch.tags | {"role": batch.roles} | {"arc": batch.heads, "deprel": batch.deprel}
    return {name: _cross_entropy(found, gold[name], batch.soft.get(name) if soft else None, soft) for name, found in scores.items()}


def _cross_entropy(scores: Tensor, gold: Tensor, teachers: Tensor | None, soft: float) -> Tensor:
    """scores, teachers: (batch, words, labels), of roles (batch, words, words, labels); gold: the same without labels."""
    likely = F.log_softmax(scores.float(), dim=-1)
    known = gold != IGNORE
    loss = -likely.gather(-1, gold.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    if teachers is None:
        return (loss * known).sum() / known.sum().clamp(min=1)
    taught = teachers.sum(-1) > 0
    told = -(teachers * likely).sum(-1)
    share = torch.where(known & taught, soft, torch.where(taught, 1.0, 0.0))
    heard = known | taught
    return (torch.where(known, (1 - share) * loss, 0.0) + share * told).sum() / heard.sum().clamp(min=1)
