"""Reports of other fields than politics, which speak of war in figures ("the visitors bombarded the goal")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from according.ontology.tables import DATA, cells, read_table
from according.records.parse import Parsed
from according.stages.find_events.syntax import lemma_of

MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "THREATEN", "SANCTION"})
"""Types of which such reports tell none."""

_POWER = "power"
_APART = frozenset({_POWER, "labour", "war"})
"""Rows that are no other field of which a report may be."""
_ENOUGH = 3  # different words of one field
_FEW = 3  # so many times as many words of the field as of power


def load_fields(overlays: Iterable[Path] = ()) -> Mapping[str, frozenset[str]]:
    """Lemmas by field, with those of "power"; the user's `FOLDER/lexicons/fields.tsv` adds to ours. Raises DataFileError."""
    found: dict[str, set[str]] = {}
    for folder in (DATA / "lexicons", *(overlay / "lexicons" for overlay in overlays)):
        if (folder / "fields.tsv").is_file():
            for row in read_table(folder / "fields.tsv", columns=("field", "lemmas")):
                found.setdefault(row["field"], set()).update(cells(row["lemmas"]))
    return {field: frozenset(lemmas) for field, lemmas in found.items()}


def is_figurative(parsed: Parsed, *, fields: Mapping[str, frozenset[str]]) -> bool:
    """Whether a report has many words of some other field and hardly any of those who rule and fight."""
    tokens = [token for sentence in parsed.sentences for token in sentence.tokens if token.upos in ("NOUN", "PROPN")]
    words = {lemma_of(token) for token in tokens if token.upos == "NOUN"}
    power = len({lemma_of(token) for token in tokens} & fields[_POWER])  # with titles: "President Obasi"
    return any(len(words & lemmas) >= max(_ENOUGH, _FEW * power) for field, lemmas in fields.items() if field not in _APART)
