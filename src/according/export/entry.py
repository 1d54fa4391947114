"""A claim as an export takes it: without its report's text, with what the ledger knows of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from according.export.flat import figures_told, row_of
from according.records.claim import Claim
from according.records.count import Count
from according.records.speaking import own_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """claim: its document's text is "" (an export holds many). trigger, evidence: their words. characters: of the report's text.

    said: for each of the claim's sources the sentence in which it speaks, "" where that is the evidence.

    event, standing: of the event that it belongs to, None until reports are reconciled. revised: positions in `counts` of figures that
    their own source took back since. review: how reviewers left it, one of STATES of a claim. came_at, changed_at: moments, ISO, UTC.
    """

    claim: Claim
    trigger: str
    evidence: str
    characters: int
    said: tuple[str, ...] = ()
    event: str | None = None
    standing: str | None = None
    revised: tuple[int, ...] = ()
    review: str = "unreviewed"
    came_at: str = ""
    changed_at: str = ""

    @classmethod
    def of(cls, claim: Claim, **known: Any) -> Entry:
        """A claim with its text, and what the ledger knows of it."""
        text = claim.document.text
        spoken = (own_words(source, claim=claim) for source in claim.sources)
        return cls(
            claim=replace(claim, document=replace(claim.document, text="")),
            trigger=claim.trigger.of(text),
            evidence=claim.evidence.of(text),
            characters=len(text),
            said=tuple("" if span == claim.evidence else span.of(text) for span in spoken),
            **known,
        )

    @property
    def standing_counts(self) -> tuple[Count, ...]:
        """The figures that their source has not taken back."""
        return tuple(count for at, count in enumerate(self.claim.counts) if at not in self.revised)

    def to_dict(self) -> dict[str, Any]:
        """The claim as the contract has it, and under "ledger" what the ledger knows of it."""
        found = self.claim.to_dict()
        found["event"]["trigger"]["text"] = self.trigger
        found["evidence"]["text"] = self.evidence
        return found | {"ledger": {name: getattr(self, name) for name in KNOWN} | {"revised": list(self.revised)}}

    def to_row(self) -> dict[str, Any]:
        """One flat row: the columns of `according code --format csv`, and what the ledger knows of it."""
        row: dict[str, Any] = dict(row_of(self.claim, trigger=self.trigger, evidence=self.evidence))
        row |= {"event_id": self.event, "counts_revised": figures_told(self.claim.counts[at] for at in self.revised)}
        return row | {name: getattr(self, name) for name in KNOWN[1:]}


KNOWN = ("event", "standing", "review", "came_at", "changed_at")
