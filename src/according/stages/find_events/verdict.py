"""What is found of whether an event happened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reality:
    """status, why, and the token of the threat, order or accusation that has the event as its content."""

    status: str
    rule: str
    content_of: int | None = None
    presupposed: bool = False
