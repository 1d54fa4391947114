"""What the encoder's heads take a word for, if it is the trigger of an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from according.records.quick import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A word as a party or voice of an event. word: token index; name: actor | recipient | source | cue; likely: 0 to 1."""

    word: int
    name: str
    likely: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A word as a trigger, in probabilities of 0 to 1.

    types: PLOVER type -> that the word is the trigger of an event of it; mode: the likeliest if it is.
    status: one of STATUSES -> probability; voice: the same of report (its own voice alone), asserts, denies, disclaims.
    happened: that what the word speaks of took place. roles: words of the same sentence, in text order.
    """

    types: Mapping[str, float]
    mode: str | None
    status: Mapping[str, float]
    voice: Mapping[str, float]
    happened: float
    roles: tuple[Role, ...]

    @property
    def type(self) -> str:
        """The likeliest type."""
        return max(self.types, key=self.types.__getitem__)

    def without(self, word: int) -> Reading:
        """The same where a word has no role."""
        return replace(self, roles=tuple(role for role in self.roles if role.word != word))

    @property
    def likely(self) -> float:
        """That the word is the trigger of an event of any type."""
        return min(1.0, sum(self.types.values()))

    def best(self, role: str, *, least: float) -> list[int]:
        """Words of a role, the likeliest first, where it is at least so likely."""
        found = [r for r in self.roles if r.name == role and r.likely >= least]
        return [r.word for r in sorted(found, key=lambda r: (-r.likely, r.word))]

    def moved(self, by: int) -> Reading:
        """The same where the sentence begins so many tokens earlier."""
        return replace(self, roles=tuple(replace(r, word=r.word + by) for r in self.roles))
