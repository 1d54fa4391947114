"""Names that only their capitals tell from a word: "fought IS near the town", "the WHO said"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice

from according.ontology.tables import DATA, read_table

_NEAR = 4
"""Words away from a name in capitals that its neighbours are looked for."""


@cache
def stand_ins() -> Mapping[str, str]:
    """Name -> the name that the encoder is given in its place."""
    return {row["word"]: row["as"] for row in _rows()}


def told_apart(forms: Sequence[str]) -> list[str]:
    """The words of a sentence with a stand-in for each such name; not beside words in capitals ("WHO IS NEXT") or where they stress."""
    found = list(forms)
    for at, form in enumerate(forms):
        if form in stand_ins() and not any(_is_loud(word) for word in _beside(forms, at)):
            before = forms[at - 1].lower() if at else ""
            found[at] = form if before in _never_after()[form] else stand_ins()[form]
    return found


def _beside(forms: Sequence[str], at: int) -> list[str]:
    """The nearest words before and behind a word, past commas and the like."""
    before = (form for form in reversed(forms[max(0, at - _NEAR) : at]) if form.isalnum())
    behind = (form for form in forms[at + 1 : at + 1 + _NEAR] if form.isalnum())
    return [*islice(before, 1), *islice(behind, 1)]


def _is_loud(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


@cache
def _never_after() -> Mapping[str, frozenset[str]]:
    return {row["word"]: frozenset(row["never_after"].split()) for row in _rows()}


def _rows() -> list[dict[str, str]]:
    return list(read_table(DATA / "lexicons" / "capitals.tsv", columns=("word", "as", "never_after")))
