"""Dropout from a pool of random masks.

torch draws a random number for every value on one thread, a fifth of a training step here (benchmarks in README.md). A pool is
drawn once for each rate, and each use takes a piece of it that begins at a random place.
"""

from __future__ import annotations

import torch
from torch import Tensor

_SIZE = 1 << 24
_pools: dict[tuple[float, torch.device], Tensor] = {}


def drop(x: Tensor, rate: float) -> Tensor:
    """`x` with about `rate` of its values 0 and the rest scaled up to keep the mean, as torch.nn.functional.dropout does."""
    if rate == 0.0:
        return x
    count = x.numel()
    pool = _pools.get((rate, x.device))
    if pool is None or len(pool) < 2 * count:
        pool = _pools[rate, x.device] = _draw(rate, max(_SIZE, 2 * count)).to(x.device)
    start = int(torch.randint(len(pool) - count, (1,)))
    return x * pool[start : start + count].view(x.shape).to(x.dtype)


def _draw(rate: float, size: int) -> Tensor:
    # Its own seed: a resumed run has the same pool, whatever was drawn before.
    chance = torch.Generator().manual_seed(round(rate * 1000))
    return (torch.rand(size, generator=chance) >= rate).to(torch.bfloat16) / (1 - rate)
