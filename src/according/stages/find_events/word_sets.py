"""Small classes of words that the rules of this stage ask for, from the table `lexicons/clauses.tsv`."""

from __future__ import annotations

from functools import cache

from according.ontology.tables import DATA, read_kinds


@cache
def words_of(kind: str) -> frozenset[str]:
    """The lemmas of a class. Raises KeyError if the table has none."""
    return _kinds()[kind]


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return read_kinds(DATA / "lexicons" / "clauses.tsv")
