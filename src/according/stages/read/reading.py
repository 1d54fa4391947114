"""What goes along while a source is read: settings, and what archives may still take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from according.records.discard import Discard
from according.settings import Settings

Result = TypeVar("Result")
Clock = Callable[[], float]
"""Seconds from any beginning. Only the command line has a clock, so it is handed down."""


def no_clock() -> float:
    """For callers without a clock: time stands still and no limit of time is reached."""
    return 0.0


@dataclass(slots=True, kw_only=True)
class Budget:
    """What the archives of one source may still hold, nested ones too. Counted are the bytes that come out, not what the archive says."""

    unpacked: int
    members: int
    seconds: float

    @classmethod
    def of(cls, settings: Settings) -> Budget:
        """The whole of it."""
        read = settings.read
        return cls(unpacked=int(read.max_archive_mb * 1_000_000), members=read.max_archive_members, seconds=read.max_archive_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """depth: in how many archives we are. kind, charset: format and encoding that a server named, for what does not tell them itself."""

    settings: Settings
    clock: Clock = no_clock
    kind: str | None = None
    charset: str | None = None
    depth: int = 0
    budget: Budget | None = field(default=None, compare=False)

    def inside(self) -> Reading:
        """The same, one archive deeper; the budget begins with the outermost."""
        budget = self.budget or Budget.of(self.settings)
        return replace(self, depth=self.depth + 1, budget=budget, kind=None, charset=None)

    def timed(self, work: Callable[[], Result]) -> Result:
        """What work gives; its time is taken off the budget. The time in which others code what was read is not ours."""
        before = self.clock()
        try:
            return work()
        finally:
            if self.budget is not None:
                self.budget.seconds -= self.clock() - before

    def exhausted(self) -> str | None:
        """Which limit of archives is reached, in words for the user; None while there is none."""
        budget, limits = self.budget, self.settings.read
        if budget is None:
            return None
        if budget.members <= 0:
            return f"more than {limits.max_archive_members} reports; unpack it, or raise the limit: --set read.max_archive_members=…"
        if budget.unpacked <= 0:
            return f"more than {limits.max_archive_mb:g} MB unpacked; unpack it, or raise the limit: --set read.max_archive_mb=…"
        if budget.seconds < 0:
            return f"more than {limits.max_archive_s:g} seconds; unpack it, or raise the limit: --set read.max_archive_s=…"
        return None


def over(name: str, detail: str) -> Discard:
    """The refusal of what is over a limit."""
    return Discard(document=name, stage="read", reason="too_large", detail=detail)
