"""Words that reports on conflict use and treebanks hardly know: data/lexicons/inflected.tsv."""

from __future__ import annotations

from collections.abc import Iterable

from according.ontology.tables import DATA, cells, read_table

_FILE = DATA / "lexicons" / "inflected.tsv"


def inflected(verbs: Iterable[str] = ()) -> dict[str, frozenset[str]]:
    """The lemmas of the file by UPOS, with further verbs, for LemmaTable.knowing. Raises DataFileError for a wrong file."""
    found = {"VERB": frozenset(verbs)}
    for row in read_table(_FILE, columns=("pos", "lemmas")):
        upos = row["pos"].upper()
        found[upos] = found.get(upos, frozenset()) | frozenset(cells(row["lemmas"]))
    return found
