"""Measures of the encoder on gold tokens: attachment, tags, lemmas, names, mentions.

`predict` takes a list of words and returns the arrays of `according.encoder.session`; the torch
model and the ONNX file go through the same code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import fields

import numpy as np

from according.encoder import Encoder, Scores
from according.encoder.containers import apart
from according.encoder.decode import best_names
from according.encoder.lemma_table import LemmaTable
from according.encoder.lemmas import apply_lemma_script
from according.encoder.scores import TAGGERS
from according.encoder.trees import best_tree
from training.prepare import mention_labels
from training.ud import Sentence

Predict = Callable[[list[str]], dict[str, np.ndarray]]


def encoder_predictor(encoder: Encoder) -> Predict:
    """The file that ships as a function of words to arrays. Sentences of several windows: benchmarks/encoder.py."""
    return lambda words: {f.name: getattr(scores, f.name) for scores in (encoder.run(words),) for f in fields(Scores)}


def evaluate(
    sentences: list[Sentence], predict: Predict, labels: dict[str, list[str]], *, table: LemmaTable | None = None
) -> dict[str, float]:
    """All measures in percent. `las` is CoNLL 2018's (all words, relation without subtype); `las_strict` counts
    subtypes and leaves punctuation out; `names` and `mentions` are F1. table: corrects the lemmas, as the package does."""
    n: Counter[str] = Counter()
    for sentence in sentences:
        arrays = predict(sentence.forms)
        heads = best_tree(arrays["arc"])
        chosen = arrays["deprel"][np.arange(len(heads)), heads].argmax(axis=1)
        relations = [labels["deprel"][k] for k in chosen]
        _count_tree(n, sentence, heads.tolist(), relations)
        tags = {name: [labels[name][k] for k in arrays[name].argmax(axis=1)] for name in TAGGERS}
        tags["names"] = apart(sentence.forms, best_names(arrays["names"], labels["names"]))
        _count_tags(n, sentence, tags)
        lemmas = [apply_lemma_script(script, form) for script, form in zip(tags["lemma"], sentence.forms, strict=True)]
        if table is not None:
            lemmas = table.corrected(lemmas, words=sentence.forms, upos=tags["upos"], scores=arrays["lemma"], scripts=labels["lemma"])
        n["lemma"] += sum(gold in ("_", found) for gold, found in zip(sentence.lemmas, lemmas, strict=True))
    words = n["words"]
    result = {name: 100 * n[name] / words for name in ("uas", "las", "upos", "xpos", "feats", "lemma")}
    result["las_strict"] = 100 * n["las_strict"] / n["content"]
    for name in ("names", "mentions"):
        if n[name + "_gold"]:
            result[name] = 200 * n[name + "_hit"] / (n[name + "_gold"] + n[name + "_found"])
    return {name: round(value, 2) for name, value in result.items()}


def _count_tree(n: Counter[str], sentence: Sentence, heads: list[int], relations: list[str]) -> None:
    for gold_head, gold, upos, head, relation in zip(sentence.heads, sentence.deprels, sentence.upos, heads, relations, strict=True):
        n["words"] += 1
        n["uas"] += head == gold_head
        n["las"] += head == gold_head and relation.split(":")[0] == gold.split(":")[0]
        if upos != "PUNCT":
            n["content"] += 1
            n["las_strict"] += head == gold_head and relation == gold


def _count_tags(n: Counter[str], sentence: Sentence, tags: dict[str, list[str]]) -> None:
    for name in ("upos", "xpos", "feats"):
        n[name] += sum(found == gold for found, gold in zip(tags[name], getattr(sentence, name), strict=True))
    if sentence.names:
        _count_sets(n, "names", spans(sentence.names), spans(tags["names"]))
    if sentence.mentions is not None:
        gold = {(w, kind) for w, kind in enumerate(mention_labels(sentence)) if kind != "O"}
        found = {(w, kind) for w, kind in enumerate(tags["mentions"]) if kind != "O"}
        _count_sets(n, "mentions", gold, found)


def _count_sets(n: Counter[str], name: str, gold: set, found: set) -> None:
    n[name + "_gold"] += len(gold)
    n[name + "_found"] += len(found)
    n[name + "_hit"] += len(gold & found)


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """(start, end, type) of IOB2 tags; an I after something else begins a span."""
    found, start = set(), None
    for position, tag in enumerate([*tags, "O"]):
        previous = tags[position - 1][2:] if position else ""
        if start is not None and (tag[0] != "I" or tag[2:] != previous):
            found.add((start, position, previous))
            start = None
        if start is None and tag != "O":
            start = position
    return found
