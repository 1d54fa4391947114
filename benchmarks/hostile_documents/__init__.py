"""Documents made to break a reader of documents: every kind of them, the same ones for the same seed on every machine.

Texts are invented. `documents(10_000)` gives them one after the other; `KINDS` names what makes each kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.hostile_documents import archives, binaries, markup, records, sentences, texts
from benchmarks.hostile_documents.texts import NAMES, damaged

Make = Callable[[Random], tuple[str, bytes]]
"""Makes a document: the suffix of its file, and its bytes."""

KINDS: Mapping[str, Make] = {**texts.KINDS, **markup.KINDS, **records.KINDS, **archives.KINDS, **binaries.KINDS, **sentences.KINDS}
"""Kind to what makes it. `damaged` comes beside these: one of them with wrong bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """number: which of a run; kind: of KINDS, or "damaged KIND"; name: of its file, without a folder; data: its bytes."""

    number: int
    kind: str
    name: str
    data: bytes


def documents(count: int, *, seed: int = 0, first: int = 0) -> Iterator[Hostile]:
    """So many hostile documents from number first on, kinds by turns; every fourth is damaged."""
    for number in range(first, first + count):
        yield document(number, seed=seed)


def document(number: int, *, seed: int = 0) -> Hostile:
    """The document of that number."""
    random = Random(f"{seed}/{number}")
    kinds = list(KINDS)
    kind = kinds[number % len(kinds)]
    suffix, data = KINDS[kind](random)
    if random.random() < 0.25:
        kind, data = f"damaged {kind}", damaged(random, data)
    stem = random.choice(NAMES) if random.random() < 0.2 else "report"
    return Hostile(number=number, kind=kind, name=f"{number:05}{stem}{suffix}", data=data)
