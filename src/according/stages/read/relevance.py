"""Whether a report can tell of any event at all, by its words alone: sport, recipes and the like need not be parsed.

A report is skipped that has many different words of one other field and hardly any of those who rule and fight
(data/relevance/words.tsv). What has neither is kept: better a report parsed in vain than a claim lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from according.ontology.tables import DATA, cells, read_table

POWER = "power"

ENOUGH = 5
"""Different words of one other field that a skipped report has at least; so many times as many as words of power: """
TIMES = 4

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = ("", "s", "es", "d", "ed", "ing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a report seems to be about. name: the field; words: how many of it, and of power, it has."""

    name: str
    words: int
    power: int


def other_field(text: str) -> Field | None:
    """The field in which nothing is coded that a report is about, None if it may tell of events."""
    table = _forms()
    seen: dict[str, set[str]] = {}
    for word in set(_WORD.findall(text.lower())):
        for field, lemma in table.get(word, ()):
            seen.setdefault(field, set()).add(lemma)
    power = len(seen.pop(POWER, ()))
    name, words = max(((name, len(lemmas)) for name, lemmas in sorted(seen.items())), key=lambda found: found[1], default=("", 0))
    return Field(name=name, words=words, power=power) if words >= max(ENOUGH, TIMES * power) else None


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Word form -> the (field, lemma) that it is a form of."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in read_table(DATA / "relevance" / "words.tsv", columns=("field", "words")):
        for lemma in cells(row["words"]):
            for form in _regular(lemma):
                found.setdefault(form, []).append((row["field"], lemma))
    return {form: tuple(entries) for form, entries in found.items()}


def _regular(lemma: str) -> Iterable[str]:
    """A lemma's forms by the regular endings; some are no words, and do no harm."""
    forms = {lemma + ending for ending in _ENDINGS}
    if lemma.endswith("e"):
        forms.add(f"{lemma[:-1]}ing")
    if lemma.endswith("y"):
        forms.update((f"{lemma[:-1]}ies", f"{lemma[:-1]}ied"))
    return forms
