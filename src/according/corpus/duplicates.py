"""Passages that share runs of words: texts that were written twice, or from one template."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from according.corpus.records import Passage

SHINGLE = 5
"""Words in a row."""
TOO_COMMON = 40
"""A run that this many passages share is a formula of the trade, and would make every pair of them a candidate."""

_WORD = re.compile(r"[\w’']+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two passages. shared: runs of five words that both have; jaccard: their share of all runs; sample: the longest stretch."""

    one: str
    other: str
    shared: int
    jaccard: float
    sample: str


def words_of(text: str) -> list[str]:
    """Words in lower case."""
    return _WORD.findall(text.casefold())


def near_duplicates(passages: Sequence[Passage], *, most: int = 10) -> list[Pair]:
    """The pairs that share the largest part of their runs of words, worst first. Passages whose text is not at hand are left out."""
    words = {passage.id: words_of(passage.text) for passage in passages if passage.text}
    runs = {name: {tuple(found[n : n + SHINGLE]) for n in range(len(found) - SHINGLE + 1)} for name, found in words.items()}
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, found in runs.items():
        for run in found:
            holders[run].append(name)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for names in holders.values():
        if 1 < len(names) <= TOO_COMMON:
            for pair in combinations(names, 2):
                shared[pair] += 1
    scored = [(n / len(runs[a] | runs[b]), n, a, b) for (a, b), n in shared.items()]
    worst = sorted(scored, key=lambda row: (-row[0], row[2], row[3]))[:most]
    return [Pair(one=a, other=b, shared=n, jaccard=round(j, 4), sample=_longest(words[a], runs[b])) for j, n, a, b in worst]


def _longest(words: list[str], runs: set[tuple[str, ...]]) -> str:
    """The longest stretch of words whose runs are all in the other passage."""
    best, start = (0, 0), None
    for n in range(len(words) - SHINGLE + 2):
        if tuple(words[n : n + SHINGLE]) in runs:
            start = n if start is None else start
        elif start is not None:
            best, start = max(best, (start, n + SHINGLE - 1), key=lambda b: b[1] - b[0]), None
    return " ".join(words[best[0] : best[1]])
