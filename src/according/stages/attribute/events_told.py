"""What of a report's events the readings that `told.py` calls ask for; it cannot be named there, since `told.py` imports them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from according.records.mention import EventMention
from according.records.parse import Parsed
from according.stages.attribute.quotations import SpeechTable


class EventsTold(Protocol):
    """The part of `told.Told` that knows the mentions of a report, its sentences and its reporting predicates."""

    @property
    def mentions(self) -> tuple[EventMention, ...]: ...
    @property
    def parsed(self) -> Parsed: ...
    @property
    def speech(self) -> SpeechTable: ...
    @property
    def by_sentence(self) -> Mapping[int, Sequence[int]]: ...
