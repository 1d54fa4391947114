"""How many, by source: what each says, its last word beside the least and the most, and what it took back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from according.ontology.tables import DATA, cells, read_table
from according.records.count import Count
from according.records.event import RevisedCount, SourceCount
from according.records.stored import StoredClaim
from according.stages.reconcile.offices import Names
from according.stages.reconcile.order import in_order


def _revising() -> re.Pattern[str]:
    rows = read_table(DATA / "reconcile" / "revising.tsv", columns=("words", "example"))
    words = (word for row in rows for word in cells(row["words"]))
    return re.compile(r"\b(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + r")\b", re.IGNORECASE)


_REVISING = _revising()


@dataclass(frozen=True, slots=True)
class _Said:
    """A figure and the claim that gives it. source: by the one name that it has in its event."""

    claim: StoredClaim
    count: Count
    source: str


Revised = tuple[_Said, _Said]
"""A figure that was taken back, and the one in its place."""


def counts_by_source(claims: Iterable[StoredClaim], *, names: Names | None = None) -> tuple[SourceCount, ...]:
    """What each source says how many, its last word beside the least and the most. Never one figure over sources.

    names: of voices that the claims call by several.
    """
    said: defaultdict[str, list[_Said]] = defaultdict(list)
    for claim in in_order(claims):
        for count in claim.counts:
            said[count.what].append(_Said(claim, count, (names or {}).get((claim.id, count.source), count.source)))
    found = [row for figures in said.values() for row in _by_source(figures)]
    return tuple(sorted(found, key=lambda row: (row.what, row.of or "", row.source)))


def _by_source(said: Sequence[_Said]) -> Iterator[SourceCount]:
    """How many were killed, or hurt …, by whom that is said of whom."""
    valid, revised = _without_revised(said)
    for row in dict.fromkeys(map(_row, valid)):
        here = [one for one in valid if _row(one) == row]
        old = [pair for pair in revised if _row(pair[1]) == row]
        last, highs = here[-1].count, [one.count.high for one in here]
        claims = {one.claim.id: one.claim for one in (*(before for before, _ in old), *here)}
        yield SourceCount(
            what=last.what,
            of=last.of,
            source=here[-1].source,
            low=min(one.count.low for one in here),
            best=last.low,
            high=None if None in highs else max(high for high in highs if high is not None),
            claims=tuple(claim.id for claim in in_order(claims.values())),
            revised=tuple(_once(old)),
        )


def _once(old: Sequence[Revised]) -> Iterator[RevisedCount]:
    """Each figure once, by the claim that told it first, with all that told it."""
    found: defaultdict[tuple[int, int | None, str], list[Revised]] = defaultdict(list)
    for before, new in old:
        found[(*_figure(before), new.claim.document)].append((before, new))
    return (_revised(pairs) for pairs in found.values())


def _without_revised(said: Sequence[_Said]) -> tuple[list[_Said], list[Revised]]:
    """What still holds, and what a later report of the same voice took back in words that say so."""
    valid, revised = list[_Said](), list[Revised]()
    for _, figures in groupby(said, key=lambda one: one.claim.document):
        told = list(figures)
        for new in (one for one in told if _REVISING.search(one.claim.evidence)):
            old = [before for before in valid if _takes_back(new, before)]
            valid = [one for one in valid if one not in old]
            figures_of_old = {_figure(before) for before in old}
            again = [one for one in told if _figure(one) in figures_of_old and _one_voice(new, one)]  # beside the new one
            told = [one for one in told if one not in again]
            revised += [(one, new) for one in (*old, *again)]
        valid += told
    return valid, revised


def _takes_back(new: _Said, before: _Said) -> bool:
    """Another figure of the same voice, of the same people."""
    ours, theirs = new.count.of, before.count.of
    of_the_same = ours == theirs or {ours, theirs} & {None, "people"}
    return bool(of_the_same and _figure(new) != _figure(before) and _one_voice(new, before))


def _one_voice(new: _Said, other: _Said) -> bool:
    """One name, or called by the same words; of the same outlet where the report speaks: outlets correct only themselves."""
    if not (new.source and other.source):
        return new.source == other.source and new.claim.outlet is not None and new.claim.outlet == other.claim.outlet
    return new.source == other.source or bool(_words(new) & _words(other))


def _words(one: _Said) -> set[str]:
    return {source.text.casefold().removeprefix("the ") for source in one.claim.sources if source.name == one.count.source and source.text}


def _row(one: _Said) -> tuple[str, str]:
    """Whom it is of, and who gives it; "15 people" are of nobody in particular."""
    of = one.count.of or ""
    return "" if of == "people" else of, one.source


def _figure(one: _Said) -> tuple[int, int | None]:
    return one.count.low, one.count.high


def _revised(pairs: Sequence[Revised]) -> RevisedCount:
    """pairs: of one figure, in the order in which it was told."""
    (before, new), told = pairs[0], ((one.claim.id, one.count.source) for one, _ in pairs)
    return RevisedCount(
        low=before.count.low, high=before.count.high, day=before.claim.published, claim=before.claim.id, until=new.claim.published,
        by=new.claim.id, told=tuple(dict.fromkeys(told)),
    )  # fmt: skip
