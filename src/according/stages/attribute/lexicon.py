"""Word lists of attribution, read from data/lexicons and the user's folders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from according.errors import DataFileError
from according.ontology.deeds import load_deeds
from according.ontology.tables import DATA, cells, read_table
from according.records.attribution import STANCES

ECHOES = (
    "claim", "deed", "doubt", "refusal", "information", "admission", "falsity", "truth", "utterance", "inquiry", "citation", "retraction",
    "happening", "answer", "reckoning", "toll", "share", "counting", "unaware", "paper", "publication", "correction",
    "confession", "plea", "guilt", "innocence", "partaking", "decision", "doing", "medium", "camp", "leave", "finding", "lawfulness",
    "exhibit",
)  # fmt: skip
"""Kinds of words in denials.tsv."""
_ALLOWED = {
    "pos": ("verb", "noun", "adjective"), "complement": ("clause", "any"), "stance": STANCES, "kind": ("speech", "attitude", "witness"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """stance: of what the predicate reports; nominal: a noun as complement counts too ("reported an attack").

    attitude: wishes, beliefs and verdicts, which are somebody's and yet do not say that an event happened.
    witness: an attitude that does so where somebody has it of what others did ("residents saw troops fire").
    """

    stance: str
    nominal: bool
    attitude: bool
    witness: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechLexicon:
    """reporting: (pos, lemma) -> what it reports. echoes: kind -> lemmas (denials.tsv). deeds: noun -> types of the acts that it means."""

    reporting: Mapping[tuple[str, str], Reporting]
    echoes: Mapping[str, frozenset[str]]
    deeds: Mapping[str, frozenset[str]] = field(default_factory=load_deeds)


def load_speech_lexicon(overlays: Iterable[Path] = ()) -> SpeechLexicon:
    """The lexicon that ships, under the user's `FOLDER/lexicons/{reporting,denials}.tsv`.

    Raises DataFileError that names file and value.
    """
    reporting: dict[tuple[str, str], Reporting] = {}
    echoes: dict[str, set[str]] = {}
    for folder in (DATA / "lexicons", *(overlay / "lexicons" for overlay in overlays)):
        for row in _rows(folder / "reporting.tsv", ("pos", "lemmas", "complement", "stance", "kind")):
            for column, allowed in _ALLOWED.items():
                _check(row, column, allowed, file="reporting.tsv")
            kind, nominal = row["kind"], row["complement"] == "any"
            entry = Reporting(stance=row["stance"], nominal=nominal, attitude=kind != "speech", witness=kind == "witness")
            reporting |= {(row["pos"], lemma): entry for lemma in cells(row["lemmas"])}
        for row in _rows(folder / "denials.tsv", ("kind", "lemmas")):
            _check(row, "kind", ECHOES, file="denials.tsv")
            echoes.setdefault(row["kind"], set()).update(cells(row["lemmas"]))
    return SpeechLexicon(reporting=reporting, echoes={kind: frozenset(lemmas) for kind, lemmas in echoes.items()})


def _check(row: Mapping[str, str], column: str, allowed: tuple[str, ...], *, file: str) -> None:
    if row[column] not in allowed:
        raise DataFileError(file, where=f"{column} of {row['lemmas'][:40]!r}", problem=f"{row[column]!r} is none of {', '.join(allowed)}")


def _rows(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    return read_table(path, columns=columns) if path.is_file() else []
