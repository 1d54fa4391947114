"""One mention of an event with all its words resolved; several of them make a claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from according.records.actor import Party
from according.records.attribution import Source
from according.records.count import Count
from according.records.mention import EventMention
from according.records.quick import dataclass
from according.records.span import Span
from according.records.when import Time
from according.records.where import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A mention and what the stages made of it. lemma: of its trigger; definite: "the attack", "this raid".

    has_content: whether another event is the content of this one (a threat's, an order's).
    time_said, place_said: whether the text says them of this very mention, or they are inferred from its surroundings.
    tolls: figures of the event that stand apart from its words, each with its own source; tellers: who gives those, where named."""

    mention: EventMention
    lemma: str
    nominal: bool
    definite: bool
    kind: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    sources: tuple[Source, ...]
    time: Time | None
    place: Place | None
    counts: tuple[Count, ...]
    evidence: Span
    has_content: bool = False
    tolls: tuple[Count, ...] = ()
    tellers: tuple[Source, ...] = ()
    time_said: bool = True
    place_said: bool = True

    def parties(self, role: str) -> tuple[Party, ...]:
        """The parties of a role: "actors" or "recipients"."""
        return self.actors if role == "actors" else self.recipients


def one_after_another(parts: Iterable[tuple[Account, ...]]) -> tuple[Account, ...]:
    """The accounts of several items of a report; `content_of` counts in all of them."""
    found: list[Account] = []
    for part in parts:
        before = len(found)
        for account in part:
            content_of = account.mention.content_of
            shifted = None if content_of is None else content_of + before
            found.append(replace(account, mention=replace(account.mention, content_of=shifted)))
    return tuple(found)
