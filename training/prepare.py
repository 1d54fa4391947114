"""Corpora to examples and label lists.

Reads `ud-ewt`, `ud-gum` and `uner-ewt` under the given folder; see training/README.md for their licences.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from according.encoder.lemmas import lemma_script
from according.encoder.scores import READERS, TAGGERS
from according.records.document import Document
from according.stages.segment import segment as segment_text
from training.ud import Sentence, project_names, read_conllu, read_names

ENTITY_TYPES = ("person", "organization", "place", "time", "event", "object", "abstract", "animal", "plant", "substance")
NONE = "O"
HEADS = (*TAGGERS, *READERS)
"""All that words are labelled with."""


class CorporaMissing(SystemExit):
    """The corpora are not where the argument says."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: no such file; --corpora takes the folder that holds ud-ewt, ud-gum and uner-ewt")


SOFT_TAGS = ("upos", "xpos", "feats", "names", "mentions", "event", "mode", "status", "voice")
"""Heads with soft targets. Lemma scripts are as good as they need to be and many; whether it happened only verbs are asked."""

CROSSED = ("names", "event", "mode", "status", "voice")
"""Heads whose gold labels each teacher is spared in one part of the sentences: it says something of them there, not what it knows by heart."""

_BLOCK = 40
"""Sentences that follow one another go into one part together: a name comes again in its document."""


def fold_of(number: int, folds: int) -> int:
    """Part, 0 to folds - 1, of the sentence with this number."""
    return number // _BLOCK % folds


@dataclass(frozen=True, slots=True)
class Soft:
    """What teachers say of one sentence: probabilities, float16.

    arc: (words, words + 1); deprel: (words, relations), to the head that is trained on; tags: name -> (words, labels), or no such name.
    roles: word that may be a trigger -> (words, roles).
    """

    arc: np.ndarray
    deprel: np.ndarray
    tags: dict[str, np.ndarray]
    roles: dict[int, np.ndarray]

    def without_last(self) -> Soft:
        """Of the same sentence when its last word is left out."""
        roles = {at: rows[:-1] for at, rows in self.roles.items() if at + 1 < len(self.arc)}
        return Soft(self.arc[:-1, :-1], self.deprel[:-1], {name: rows[:-1] for name, rows in self.tags.items()}, roles)


@dataclass(slots=True)
class Example:
    """One sentence with everything to learn; None where its corpus does not say. gold: whether a corpus gives its tree.

    roles: (trigger, word) -> what the word is to it, of all triggers; pairs that are not in it are none.
    """

    words: list[str]
    heads: list[int]
    deprel: list[str]
    tags: dict[str, list[str | None]]
    origin: str
    gold: bool = True
    soft: Soft | None = None
    roles: dict[tuple[int, int], str] | None = None


ROLES = ("none", "actor", "recipient", "source", "cue")
"""What a word is to a trigger."""


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
        tags={name: list(absent) for name in HEADS}
        | {
            "upos": list(sentence.upos),
            "xpos": list(sentence.xpos),
            "feats": list(sentence.feats),
            "lemma": [lemma_script(form, lemma) if lemma != "_" else None for form, lemma in forms],
            "names": list(sentence.names or absent),
            "mentions": list(mention_labels(sentence)) if sentence.mentions is not None else list(absent),
        },
    )


def examples(corpora: Path) -> list[Example]:
    """All training sentences."""
    return [example(sentence, origin) for origin, found in load(corpora, "train").items() for sentence in found]


def untagged(words: list[str]) -> Example:
    """A sentence that no corpus has annotated."""
    absent: list[str | None] = [None] * len(words)
    tags = {name: list(absent) for name in HEADS}
    return Example(words=words, heads=[0] * len(words), deprel=["_"] * len(words), tags=tags, origin="text", gold=False)


_TAGS = re.compile(r"<[^>]*>")


def war_text(corpora: Path) -> Iterator[list[str]]:
    """Sentences of WikiWars (text CC BY-SA 3.0), without its annotation, as words of our own segmentation."""
    for path in sorted((corpora / "wikiwars" / "whole-tml" / "tml").glob("*.tml")):
        _, _, text = path.read_text(encoding="utf8").partition("<TEXT>")
        text = html.unescape(_TAGS.sub("", text)).replace("\n", "\n\n")
        for segment in segment_text(Document(id="", text=text))[0]:
            if len(segment.words) > 2:
                yield [word.form for word in segment.words]


def labels_of(examples: list[Example], *, min_lemma: int) -> dict[str, list[str]]:
    """Sorted label lists of every head; rare lemma scripts are left out."""
    lists = {"deprel": sorted({d for e in examples if e.gold for d in e.deprel}), "role": list(ROLES)}
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
