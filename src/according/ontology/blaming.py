"""Verbs that have what was done as their object and who did it behind a preposition: "blamed the attack on rebels"."""

from __future__ import annotations

from functools import cache

from according.ontology.tables import DATA, cells, read_table


@cache
def blaming() -> dict[str, str]:
    """Verb -> the preposition behind it ("blame" -> "on"), of data/lexicons/blaming.tsv."""
    rows = read_table(DATA / "lexicons" / "blaming.tsv", columns=("preposition", "lemmas"))
    return {lemma: row["preposition"] for row in rows for lemma in cells(row["lemmas"])}
