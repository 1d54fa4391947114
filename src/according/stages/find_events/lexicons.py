"""The word lists of this stage, read from data/lexicons and the user's folders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from according.errors import DataFileError
from according.ontology.tables import DATA, cells, read_table
from according.records.mention import STATUSES
from according.stages.find_events.fields import load_fields

_EMBEDDING = ("pos", "lemmas", "complement", "status")
_COMPLEMENTS = {
    "clause": ("clause",),
    "nominal": ("nominal",),
    "any": ("clause", "nominal"),
    "subject": ("subject",),
    "definite": ("definite",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicons:
    """embeddings: (pos, lemma, clause | nominal | subject | definite) -> what the predicate makes of the event in its complement,
    one of STATUSES or "fact". modals: lemma -> (status, status with "have").
    modifiers: by (noun | verb | habit | endeavour, lemma) -> status.
    light_verbs: lemma with its particle, object and preposition -> subj | target | outside | event, what its subject is to the event;
    object where its object acts in the event.
    fields: see fields.py.
    """

    embeddings: Mapping[tuple[str, str, str], str]
    modals: Mapping[str, tuple[str, str]]
    modifiers: Mapping[tuple[str, str], str]
    light_verbs: Mapping[str, str]
    fields: Mapping[str, frozenset[str]]


def load_lexicons(overlays: Iterable[Path] = ()) -> Lexicons:
    """The lexicons that ship, under the user's `FOLDER/lexicons/*.tsv` of the same columns.

    Raises DataFileError that names file, line and value.
    """
    overlays = tuple(overlays)
    folders = [DATA / "lexicons", *(folder / "lexicons" for folder in overlays)]
    embeddings: dict[tuple[str, str, str], str] = {}
    for row in _rows(folders, "embedding.tsv", _EMBEDDING):
        _check(row, "embedding.tsv", complement=tuple(_COMPLEMENTS), status=(*STATUSES, "fact"))
        for lemma in cells(row["lemmas"]):
            embeddings |= {(row["pos"], lemma, kind): row["status"] for kind in _COMPLEMENTS[row["complement"]]}
    modals = {r["lemma"]: (r["status"], r["past"]) for r in _rows(folders, "modals.tsv", ("lemma", "status", "past"))}
    modifiers = {
        (row["at"], lemma): row["status"]
        for row in _rows(folders, "modifiers.tsv", ("at", "lemmas", "status"))
        for lemma in cells(row["lemmas"])
    }
    light: dict[str, str] = {}
    for row in _rows(folders, "light_verbs.tsv", ("subject", "lemmas")):
        _check(row, "light_verbs.tsv", subject=("subj", "target", "outside", "event", "object"))
        light |= dict.fromkeys(cells(row["lemmas"]), row["subject"])
    return Lexicons(embeddings=embeddings, modals=modals, modifiers=modifiers, light_verbs=light, fields=load_fields(overlays))


def _rows(folders: Iterable[Path], name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    return [row for folder in folders if (folder / name).is_file() for row in read_table(folder / name, columns=columns)]


def _check(row: Mapping[str, str], file: str, **allowed: tuple[str, ...]) -> None:
    for column, known in allowed.items():
        if row[column] not in known:
            raise DataFileError(file, where=f"{column} of {row['lemmas'][:40]!r}", problem=f"{row[column]!r} is none of {', '.join(known)}")
