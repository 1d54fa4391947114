"""What is found of whether an event happened."""

from __future__ import annotations

from dataclasses import dataclass

TOLD_TO_ENVOY = "told to whom is summoned"
"""The rule of what somebody says to an envoy whom he summons for that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reality:
    """status, why, and the token of the threat, order or accusation that has the event as its content."""

    status: str
    rule: str
    content_of: int | None = None
    presupposed: bool = False
