"""Reports of other fields than politics, which speak of war in figures ("the visitors bombarded the goal")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from according.ontology.tables import DATA, cells, read_table
from according.records.parse import Parsed

MATERIAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "THREATEN", "SANCTION"})
"""Types of which such reports tell none."""

_CALM = frozenset({"sport", "trade", "nature"})
_POWER = "power"
_APART = frozenset({_POWER, "labour", "war", "private", "athlete", "public", "audience"})
"""Rows that are no other field of which a report may be."""
_ENOUGH = 3  # different words of one field
_OF_LABOUR = 2  # of work and pay
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
    return bool(other_field(parsed, fields=fields))


def other_field(parsed: Parsed, *, fields: Mapping[str, frozenset[str]]) -> str:
    """The other field of which a report has many words, and hardly any of those who rule and fight; "" if there is none."""
    tokens = [token for sentence in parsed.sentences for token in sentence.tokens if token.upos in ("NOUN", "PROPN")]
    words = {token.lemma.lower() for token in tokens if token.upos == "NOUN" or token.form.islower()}  # "epicentre", taken for a name
    power = len({token.lemma.lower() for token in tokens} & fields[_POWER])  # with titles: "President Obasi"
    enough = max(_ENOUGH, _FEW * power)
    return next((field for field, lemmas in fields.items() if field not in _APART and len(words & lemmas) >= enough), "")


def untold(parsed: Parsed, *, fields: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The types of which such a report tells none: of matches, markets and weather no protests either ("the march of the index")."""
    field = other_field(parsed, fields=fields)
    calm = field in _CALM and not is_of_labour(parsed, fields=fields)
    return (MATERIAL | {"PROTEST"} if calm else MATERIAL) if field else frozenset()


def is_of_labour(parsed: Parsed, *, fields: Mapping[str, frozenset[str]]) -> bool:
    """Whether a report has words of those who work or march, and hardly any of war."""
    words = {token.lemma.lower() for sentence in parsed.sentences for token in sentence.tokens if token.upos in ("NOUN", "PROPN")}
    return len(words & fields["labour"]) >= max(_OF_LABOUR, _FEW * len(words & fields["war"]))
