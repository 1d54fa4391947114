"""How the parts of a resolver ask it for the party of another word."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import Party
from according.records.parse import Ref


class WayBack:
    """Asks, until it is closed: then the parts have a resolver no more, nor it them, and nothing stands in a circle.

    A circle, with the thousands of records that hang on it, would stay until Python's collector comes by and goes through them all.
    """

    def __init__(self, ask: Callable[[Ref], Party | None]) -> None:
        self._ask: Callable[[Ref], Party | None] | None = ask

    def party(self, ref: Ref) -> Party | None:
        return None if self._ask is None else self._ask(ref)

    def close(self) -> None:
        self._ask = None
