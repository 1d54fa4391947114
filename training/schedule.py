"""How fast the weights are learned from step to step, and their moving average."""

from __future__ import annotations

import torch

from training.model import Parser

_NEW = ("encoder.cases", "encoder.treebanks")
"""Parts of the encoder that the start model does not have."""


def optimizer_of(model: Parser, config: dict) -> torch.optim.Optimizer:
    learned = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    encoder = [p for n, p in learned if n.startswith("encoder.") and not n.startswith(_NEW)]
    heads = [p for n, p in learned if not n.startswith("encoder.") or n.startswith(_NEW)]
    groups = [{"params": encoder, "lr": config["encoder_rate"]}, {"params": heads, "lr": config["head_rate"]}]
    return torch.optim.AdamW(groups, weight_decay=config["weight_decay"], betas=(0.9, 0.98), fused=True)


def rate(step: int, steps: int, warmup: float) -> float:
    """Share of the full learning rate: up over the warm-up, then straight down to nothing."""
    rise = max(1, int(steps * warmup))
    return min(step / rise, max(0.0, (steps - step) / (steps - rise)))


def average_into(average: dict, model: Parser, step: int, decay: float) -> None:
    decay = min(decay, (1 + step) / (10 + step))
    torch._foreach_lerp_(list(average.values()), [value.float() for value in model.state_dict().values()], 1 - decay)
