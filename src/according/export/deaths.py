"""How many were killed, as data sets that have one figure an event need it. Nothing is averaged and nothing is added up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from according.export.entry import Entry
from according.ontology.tables import DATA, read_table
from according.records.count import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Deaths:
    """low: the least that any voice says; high: the most, None if a voice leaves it open; best: what all voices agree on, else None.

    A figure without a number ("dozens") has its least, and is nobody's best.
    """

    low: int
    best: int | None
    high: int | None


def deaths_of(entries: Iterable[Entry]) -> Deaths | None:
    """Of all figures of killed; None if there are none.

    Of one voice in one claim the largest figure counts, since a part ("18 people, among them 5 children") is no further death.
    What its own source took back counts no more, nor what is threatened, feared or denied: those figures nobody gives.
    """
    largest: dict[tuple[str, str], Count] = {}
    for entry in entries:
        for count in entry.standing_counts if entry.claim.status == "actual" else ():
            if count.what == "killed" and not _denied(count, entry):
                key = (entry.claim.id, count.source)
                largest[key] = max(largest.get(key, count), count, key=lambda one: (one.low, one.high or one.low))
    figures = list(largest.values())
    if not figures:
        return None
    lows = [count.low for count in figures]
    highs = [count.high for count in figures if count.high is not None]
    agreed = len({(count.low, count.high) for count in figures}) == 1 and (figures[0].high in (None, figures[0].low))
    agreed = agreed and not any(_vague().search(count.text) for count in figures)
    return Deaths(low=min(lows), best=lows[0] if agreed else None, high=max(highs) if len(highs) == len(figures) else None)


@cache
def _vague() -> re.Pattern[str]:
    """Figures without a number: "dozens"."""
    rows = read_table(DATA / "lexicons" / "quantities.tsv", columns=("words", "kind", "value"))
    words = [re.escape(row["words"]) for row in rows if row["kind"] == "vague"]
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def _denied(count: Count, entry: Entry) -> bool:
    """Whether whom the figure is laid to denies that it happened: "the army denied that it had killed 15"."""
    stances = {source.stance for source in entry.claim.sources if source.name == count.source}
    return stances == {"denies"}
