"""The batches of an epoch in order, made here or ahead of time by processes of their own."""

from __future__ import annotations

from collections.abc import Iterable

from torch.utils.data import DataLoader, Dataset

from training.batches import Batch, Batcher

_AHEAD = 6
"""Batches that each process has ready."""


class _Epoch(Dataset[Batch]):
    """One epoch's plan from some batch on."""

    def __init__(self, batcher: Batcher, epoch: int, skip: int) -> None:
        self.batcher, self.epoch, self.skip = batcher, epoch, skip
        self.plan = batcher.plan(epoch)[skip:]

    def __len__(self) -> int:
        return len(self.plan)

    def __getitem__(self, at: int) -> Batch:
        return self.batcher.numbered(self.epoch, self.skip + at, self.plan[at])


def batches(batcher: Batcher, epoch: int, *, skip: int = 0, workers: int = 0) -> Iterable[Batch]:
    """skip: batches already trained on. workers: 0 makes them here; their number changes no batch."""
    ahead = {"prefetch_factor": _AHEAD, "multiprocessing_context": "fork"} if workers else {}
    return DataLoader(_Epoch(batcher, epoch, skip), batch_size=None, num_workers=workers, **ahead)
