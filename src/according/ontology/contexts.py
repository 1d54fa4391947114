"""PLOVER's contexts: what a paragraph is about, by cue words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from according.errors import DataFileError
from according.ontology.tables import DATA, label, read_toml
from according.records.parse import Parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextTable:
    """cues: lemma, or two lemmas with a space -> names of the contexts that it speaks of."""

    cues: Mapping[str, tuple[str, ...]]
    order: tuple[str, ...]

    def of(self, parsed: Parsed, *, sentence: int) -> tuple[str, ...]:
        """Contexts of a sentence, in the codebook's order."""
        memo = parsed.sentences[sentence].memo
        known: tuple[ContextTable, tuple[str, ...]] | None = memo.get(ContextTable)
        if known is None or known[0] is not self:
            lemmas = [token.lemma.lower() for token in parsed.sentences[sentence].tokens]
            pairs = [f"{a} {b}" for a, b in zip(lemmas, lemmas[1:], strict=False)]
            found = {name for cue in (*lemmas, *pairs) if cue in self.cues for name in self.cues[cue]}
            known = memo[ContextTable] = self, tuple(name for name in self.order if name in found)
        return known[1]


def load_contexts(overlays: Iterable[Path] = ()) -> ContextTable:
    """The contexts that ship, with the cues of the user's `FOLDER/plover/contexts.toml` added.

    Raises DataFileError for an unknown key.
    """
    cues: dict[str, list[str]] = {}
    order: list[str] = []
    paths = [DATA / "ontologies" / "contexts.toml", *(folder / "contexts.toml" for folder in overlays)]
    for path in paths:
        if not path.is_file():
            continue
        for name, entry in read_toml(path).items():
            unknown = sorted(entry.keys() - {"definition", "cues"})
            if unknown:
                raise DataFileError(label(path), where=name, problem=f"unknown key {unknown[0]!r}; known: definition, cues")
            order += [name] if name not in order else []
            for cue in entry["cues"]:
                cues.setdefault(cue, []).append(name)
    return ContextTable(cues={cue: tuple(names) for cue, names in cues.items()}, order=tuple(order))
