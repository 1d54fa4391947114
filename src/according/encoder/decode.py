"""Scores to labels, lemmas, names and a tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from according.encoder.containers import apart
from according.encoder.lemma_table import LemmaTable
from according.encoder.lemmas import apply_lemma_script
from according.encoder.readings import readings_of
from according.encoder.scores import Scores
from according.encoder.trees import best_tree
from according.records.reading import Reading

OUTSIDE = "O"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The labels of each head, in the order of its scores."""

    deprel: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemma: tuple[str, ...]
    names: tuple[str, ...]
    mentions: tuple[str, ...]
    event: tuple[str, ...]
    mode: tuple[str, ...]
    status: tuple[str, ...]
    voice: tuple[str, ...]
    happened: tuple[str, ...]
    role: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What the scores say of each word, all lists of the same length.

    heads: index of the head, -1 for the root, of which there is exactly one. names: O, or B-/I- with the type, always legal.
    readings: None for words that are hardly the trigger of an event.
    """

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemmas: list[str]
    names: list[str]
    mentions: list[str]
    readings: list[Reading | None]
    heads: list[int]
    deprels: list[str]


def decode(scores: Scores, *, words: Sequence[str], labels: Labels, table: LemmaTable | None = None) -> Analysis:
    """The best analysis of one window; with a table, lemmas of known words come from it."""
    return decode_all([scores], words=[words], labels=labels, table=table)[0]


def decode_all(
    group: Sequence[Scores], *, words: Sequence[Sequence[str]], labels: Labels, table: LemmaTable | None = None
) -> list[Analysis]:
    """The same of several windows, each by itself."""
    read = readings_of(group, labels=labels) if group else []
    return [_decoded(*one, labels=labels, table=table) for one in zip(group, words, read, strict=True)]


def _decoded(
    scores: Scores, words: Sequence[str], taken: list[Reading | None], *, labels: Labels, table: LemmaTable | None
) -> Analysis:
    heads = best_tree(scores.arc)
    relations = relations_of(scores.deprel, heads, labels.deprel, words=words)
    upos = best(scores.upos, labels.upos)
    scripts = best(scores.lemma, labels.lemma)
    lemmas = [apply_lemma_script(script, word) or word.lower() for script, word in zip(scripts, words, strict=True)]
    if table is not None:
        lemmas = table.corrected(lemmas, words=words, upos=upos, scores=scores.lemma, scripts=labels.lemma)
    return Analysis(
        upos=upos,
        xpos=best(scores.xpos, labels.xpos),
        feats=best(scores.feats, labels.feats),
        lemmas=lemmas,
        names=apart(words, best_names(scores.names, labels.names)),
        mentions=best(scores.mentions, labels.mentions),
        readings=taken,
        heads=[head - 1 for head in heads.tolist()],
        deprels=relations,
    )


def join(parts: Sequence[Analysis]) -> Analysis:
    """One analysis of windows that stand behind one another: later roots hang on the first one as `parataxis`."""
    if len(parts) == 1:
        return parts[0]
    columns = [f.name for f in fields(Analysis) if f.name not in ("heads", "readings")]
    joined: dict[str, list[str]] = {name: [value for part in parts for value in getattr(part, name)] for name in columns}
    top, heads, taken = parts[0].heads.index(-1), list(parts[0].heads), list(parts[0].readings)
    for part in parts[1:]:
        shift = len(heads)
        taken.extend(None if reading is None else reading.moved(shift) for reading in part.readings)
        joined["deprels"][shift + part.heads.index(-1)] = "parataxis"
        heads.extend(head + shift if head >= 0 else top for head in part.heads)
    return Analysis(heads=heads, readings=taken, **joined)


def best(scores: np.ndarray, labels: Sequence[str]) -> list[str]:
    """The label with the highest score for each row."""
    return [labels[k] for k in scores.argmax(axis=1).tolist()]


def relations_of(scores: np.ndarray, heads: np.ndarray, labels: Sequence[str], *, words: Sequence[str]) -> list[str]:
    """The best relation of each word to its head; `root` for the root and for it alone, `punct` for no word with a letter.

    scores: (words, words + 1, relations); heads: (words,), 0 the root.
    """
    chosen = scores[np.arange(len(heads)), heads]
    chosen[:, labels.index("root")] = -np.inf
    if "punct" in labels:
        spelt = np.array([word.isalpha() or any(map(str.isalpha, word)) for word in words], dtype=bool)
        chosen[spelt, labels.index("punct")] = -np.inf
    found = best(chosen, labels)
    found[heads.tolist().index(0)] = "root"
    return found


def best_names(scores: np.ndarray, labels: Sequence[str]) -> list[str]:
    """The best sequence in which every I- continues a B- or I- of its own type (Viterbi)."""
    greedy = best(scores, labels)
    if set(greedy) == {OUTSIDE} or _legal(greedy):
        return greedy
    allowed = np.array([[_follows(after, before) for after in labels] for before in labels])
    blocked = np.where(allowed, 0.0, -1e9)
    total = scores[0] + blocked[labels.index(OUTSIDE)]
    back = []
    for row in scores[1:]:
        paths = total[:, None] + blocked
        back.append(paths.argmax(axis=0))
        total = paths.max(axis=0) + row
    path = [int(total.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [labels[k] for k in reversed(path)]


def _legal(tags: Sequence[str]) -> bool:
    before = OUTSIDE
    for tag in tags:
        if tag != OUTSIDE and not _follows(tag, before):
            return False
        before = tag
    return True


def _follows(after: str, before: str) -> bool:
    return after[0] != "I" or (before != OUTSIDE and before[2:] == after[2:])
