"""What the heads are trained to make small."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from training.batches import IGNORE, Batch
from training.model import Parser


def losses(model: Parser, batch: Batch) -> dict[str, Tensor]:
    """Mean cross-entropy of every head over the words that have a label."""
    mask = batch.mask[:, None, None, :]
    found = model.words(batch.ids, batch.cases, mask, batch.first, batch.last)
    result = {name: _cross_entropy(scores, batch.tags[name]) for name, scores in model.tags(found).items()}
    root, words = found["syntax"]
    nodes = torch.cat([root, words], dim=1)
    arcs = model.biaffine.arcs(words, nodes).float()
    real = torch.arange(nodes.shape[1])[None] <= batch.words[:, None]
    arcs = arcs.masked_fill(~real[:, None, :], -1e9)
    result["arc"] = _cross_entropy(arcs, batch.heads)
    child, head = model.biaffine.label_parts(words, nodes)
    gold = batch.heads.clamp(min=0)
    head = torch.gather(head, 1, gold.unsqueeze(-1).expand(-1, -1, head.shape[2]))
    result["deprel"] = _cross_entropy(model.biaffine.labels_of(child, head), batch.deprel)
    return result


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    flat = gold.flatten()
    if not (flat != IGNORE).any():
        return scores.float().sum() * 0
    return F.cross_entropy(scores.float().flatten(0, 1), flat, ignore_index=IGNORE)
