"""Names that only their capitals tell from a word: "fought IS near the town", "the WHO said"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from according.ontology.tables import DATA, read_table


@cache
def stand_ins() -> Mapping[str, str]:
    """Name -> the name that the encoder is given in its place."""
    return {row["word"]: row["as"] for row in _rows()}


def told_apart(forms: Sequence[str]) -> list[str]:
    """The words of a sentence with a stand-in for each such name; not beside words in capitals ("WHO IS NEXT") or where they stress."""
    found = list(forms)
    for at, form in enumerate(forms):
        if form in stand_ins() and not any(_is_loud(word) for word in (*forms[max(0, at - 1) : at], *forms[at + 1 : at + 2])):
            before = forms[at - 1].lower() if at else ""
            found[at] = form if before in _never_after()[form] else stand_ins()[form]
    return found


def _is_loud(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


@cache
def _never_after() -> Mapping[str, frozenset[str]]:
    return {row["word"]: frozenset(row["never_after"].split()) for row in _rows()}


def _rows() -> list[dict[str, str]]:
    return list(read_table(DATA / "lexicons" / "capitals.tsv", columns=("word", "as", "never_after")))
