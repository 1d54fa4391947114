"""Heads of one width in a model whose heads are wider: they say what they said before, and have room to learn more."""

from __future__ import annotations

import torch
from torch import Tensor

_HEADS = ("lenses.", "roles.")
_FIRST = (".up.weight", ".up.bias", "roles.trigger.weight", "roles.trigger.bias", "roles.word.weight", "roles.word.bias")
"""What reads the words. Its new units begin as those of a new model; what reads these units begins with nothing from them."""

_PAIRS = "roles.both.weight"
"""(labels * units of the word, units of the trigger)."""


def widened(weights: dict[str, Tensor], model: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights, those of narrower heads in the shapes of `model`, a new model's weights. Other shapes that differ stay as they are."""
    narrow = {
        name for name, value in weights.items() if name.startswith(_HEADS) and name in model and value.shape != model[name].shape
    }  # fmt: skip
    return {name: _in_shape_of(model[name], value, name) if name in narrow else value for name, value in weights.items()}


def _in_shape_of(new: Tensor, value: Tensor, name: str) -> Tensor:
    found = new.clone() if name.endswith(_FIRST) else torch.zeros_like(new)
    if name == _PAIRS:
        units, before = new.shape[1], value.shape[1]
        found.view(-1, units, units)[:, :before, :before] = value.view(-1, before, before)
    else:
        found[tuple(slice(size) for size in value.shape)] = value
    return found
