"""The stage's vocabulary: `data/segment/abbreviations.tsv` and `data/segment/words.toml`, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from according.errors import DataFileError
from according.ontology.tables import DATA, read_table, read_toml

KINDS = ("title", "end", "number", "weak")
_TOP = ("whole_prefixes", "units", "joined", "apostrophes", "sentences", "datelines", "captions", "quotations")
_INNER = {
    "apostrophes": ("clitics", "whole", "elisions"),
    "sentences": ("openers", "particles", "reporting"),
    "datelines": ("agencies", "particles", "months", "days", "beside_dates", "labels", "openings"),
    "captions": ("anywhere",),
    "quotations": ("clause", "scare_words"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Word lists by use; what each means stands in the files. abbreviations: form -> one of KINDS."""

    abbreviations: dict[str, str]
    whole_prefixes: tuple[str, ...]
    units: frozenset[str]
    joined: dict[str, int]
    clitics: tuple[str, ...]
    apostrophe_whole: frozenset[str]
    elisions: tuple[str, ...]
    openers: frozenset[str]
    name_particles: frozenset[str]
    reporting: frozenset[str]
    agencies: frozenset[str]
    place_particles: frozenset[str]
    months: frozenset[str]
    days: frozenset[str]
    beside_dates: frozenset[str]
    labels: frozenset[str]
    openings: frozenset[str]
    captions: tuple[str, ...]
    clause: frozenset[str]
    scare_words: int


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that ships."""
    return load(DATA / "segment")


def load(folder: Path) -> Vocabulary:
    """The vocabulary of a folder. Raises DataFileError for a missing or unknown key, column or kind."""
    path = folder / "words.toml"
    words = read_toml(path)
    _check(path, "top", words, _TOP)
    for name, keys in _INNER.items():
        _check(path, f"[{name}]", words[name], keys)
    marks, sentences, datelines = words["apostrophes"], words["sentences"], words["datelines"]
    return Vocabulary(
        abbreviations=_abbreviations(folder / "abbreviations.tsv"),
        whole_prefixes=tuple(words["whole_prefixes"]),
        units=frozenset(words["units"]),
        joined=dict(words["joined"]),
        clitics=tuple(marks["clitics"]),
        apostrophe_whole=frozenset(marks["whole"]),
        elisions=tuple(marks["elisions"]),
        openers=frozenset(sentences["openers"]),
        name_particles=frozenset(sentences["particles"]),
        reporting=frozenset(sentences["reporting"]),
        agencies=frozenset(datelines["agencies"]),
        place_particles=frozenset(datelines["particles"]),
        months=frozenset(datelines["months"]),
        days=frozenset(datelines["days"]),
        beside_dates=frozenset(datelines["beside_dates"]),
        labels=frozenset(datelines["labels"]),
        openings=frozenset(datelines["openings"]),
        captions=tuple(words["captions"]["anywhere"]),
        clause=frozenset(words["quotations"]["clause"]),
        scare_words=int(words["quotations"]["scare_words"]),
    )


def _abbreviations(path: Path) -> dict[str, str]:
    found = {}
    for row in read_table(path, columns=("form", "kind")):
        if row["kind"] not in KINDS:
            raise DataFileError(path.name, where=row["form"], problem=f"kind {row['kind']!r} is none of {', '.join(KINDS)}")
        found[row["form"]] = row["kind"]
    return found


def _check(path: Path, where: str, table: dict[str, Any], keys: tuple[str, ...]) -> None:
    wrong = sorted(set(table) ^ set(keys))
    if wrong:
        raise DataFileError(path.name, where=where, problem=f"missing or unknown keys: {', '.join(wrong)}")
