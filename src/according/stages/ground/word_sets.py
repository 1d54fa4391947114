"""Small classes of words, from the tables `times/sets.tsv` and `lexicons/casualty_sets.tsv`."""

from __future__ import annotations

from functools import cache

from according.ontology.tables import DATA, read_table


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a class. Raises KeyError if no table has it."""
    return _sets()[name]


@cache
def _sets() -> dict[str, frozenset[str]]:
    files = (DATA / "times" / "sets.tsv", DATA / "lexicons" / "casualty_sets.tsv")
    return {row["set"]: frozenset(row["words"].split()) for path in files for row in read_table(path, columns=("set", "words"))}
