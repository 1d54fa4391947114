"""Figures that their own source took back: which of a claim's counts they are, by what the ledger's events say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from according.records.claim import Claim
from according.records.count import Count

Figures = Mapping[str, frozenset[tuple[Any, ...]]]
"""Claim -> (what, low, high, source's name) of its figures that were taken back."""


def taken_back(records: Iterable[Mapping[str, Any]]) -> Figures:
    """records: events as JSON objects (`Event.to_dict`); in one of an older version only the first claim with the figure is known."""
    found: defaultdict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for record in records:
        for row in record["counts"]:
            for old in row.get("revised", ()):
                for claim, source in old.get("told") or [(old["claim"], row["source"])]:
                    found[claim].add((row["what"], old["low"], old["high"], source))
    return {claim: frozenset(figures) for claim, figures in found.items()}


def revised_of(claim: Claim, *, figures: Figures) -> tuple[int, ...]:
    """Positions of those of the claim's counts that were taken back."""
    gone = figures.get(claim.id, frozenset())
    return tuple(at for at, count in enumerate(claim.counts) if _figure(count) in gone) if gone else ()


def _figure(count: Count) -> tuple[Any, ...]:
    return count.what, count.low, count.high, count.source
