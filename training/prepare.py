"""Corpora to examples and label lists.

Reads `ud-ewt`, `ud-gum` and `uner-ewt` under the given folder; see training/README.md for their licences.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from according.encoder.lemmas import lemma_script
from training.ud import Sentence, project_names, read_conllu, read_names

ENTITY_TYPES = ("person", "organization", "place", "time", "event", "object", "abstract", "animal", "plant", "substance")
NONE = "O"


class CorporaMissing(SystemExit):
    """The corpora are not where the argument says."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: no such file; --corpora takes the folder that holds ud-ewt, ud-gum and uner-ewt")


@dataclass(slots=True)
class Example:
    """One sentence with everything to learn; None where its corpus does not say."""

    words: list[str]
    heads: list[int]
    deprel: list[str]
    tags: dict[str, list[str | None]]
    origin: str


def load(corpora: Path, split: str) -> dict[str, list[Sentence]]:
    """{"ewt": [...], "gum": [...]} of one split ("train" or "dev")."""
    files = [corpora / name for name in (f"ud-ewt/{split}.conllu", f"ud-gum/{split}.conllu", f"uner-ewt/en_ewt-ud-{split}.iob2")]
    for path in files:
        if not path.is_file():
            raise CorporaMissing(path)
    names = read_names(files[2])
    ewt = list(read_conllu(files[0]))
    for sentence in ewt:
        if sentence.id in names:
            sentence.names = project_names(sentence, *names[sentence.id])
    return {"ewt": ewt, "gum": list(read_conllu(files[1], entities=True))}


def mention_labels(sentence: Sentence) -> list[str]:
    """Entity type of the widest mention that each word heads, O if it heads none."""
    labels = [NONE] * len(sentence.forms)
    for start, end, kind in sorted(sentence.mentions or [], key=lambda m: m[1] - m[0]):
        inside = [w for w in range(start, end) if not start <= sentence.heads[w] - 1 < end]
        if inside and kind in ENTITY_TYPES:
            labels[inside[0]] = kind
    return labels


def example(sentence: Sentence, origin: str) -> Example:
    count = len(sentence.forms)
    absent: list[str | None] = [None] * count
    forms = list(zip(sentence.forms, sentence.lemmas, strict=True))
    return Example(
        words=sentence.forms,
        heads=sentence.heads,
        deprel=sentence.deprels,
        origin=origin,
        tags={
            "upos": list(sentence.upos),
            "xpos": list(sentence.xpos),
            "feats": list(sentence.feats),
            "lemma": [lemma_script(form, lemma) if lemma != "_" else None for form, lemma in forms],
            "names": list(sentence.names) if sentence.names else absent,
            "mentions": list(mention_labels(sentence)) if sentence.mentions is not None else absent,
        },
    )


def labels_of(examples: list[Example], *, min_lemma: int) -> dict[str, list[str]]:
    """Sorted label lists of every head; rare lemma scripts are left out."""
    lists = {"deprel": sorted({d for e in examples for d in e.deprel})}
    for name in examples[0].tags:
        counts = Counter(tag for e in examples for tag in e.tags[name] if tag is not None)
        least = min_lemma if name == "lemma" else 1
        lists[name] = sorted(tag for tag, count in counts.items() if count >= least)
    return lists


def checksums(corpora: Path) -> dict[str, str]:
    """sha256 of every file that training reads."""
    names = [f"{folder}/{split}.conllu" for folder in ("ud-ewt", "ud-gum") for split in ("train", "dev")]
    names += [f"uner-ewt/en_ewt-ud-{split}.iob2" for split in ("train", "dev")]
    return {name: hashlib.sha256((corpora / name).read_bytes()).hexdigest() for name in names}
