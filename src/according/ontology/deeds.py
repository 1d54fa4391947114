"""Nouns by which a text names an act that it told before ("the pardon", "the call"), read from data/lexicons/deeds.tsv."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from according.errors import DataFileError
from according.ontology.event_types import TYPES
from according.ontology.tables import DATA, cells, read_table


@cache
def load_deeds() -> Mapping[str, frozenset[str]]:
    """Types of the acts that a noun may mean, by noun. Raises DataFileError for a type that is none."""
    found: dict[str, set[str]] = {}
    for row in read_table(DATA / "lexicons" / "deeds.tsv", columns=("types", "lemmas")):
        if row["types"] not in {*TYPES, "*"}:
            raise DataFileError("deeds.tsv", where="types", problem=f"{row['types']!r} is none of {', '.join(TYPES)} or *")
        for lemma in cells(row["lemmas"]):
            found.setdefault(lemma, set()).update(TYPES if row["types"] == "*" else (row["types"],))
    return {lemma: frozenset(types) for lemma, types in found.items()}
