"""Can train be told from test by style alone? Then a coder may learn the style and not the thing.

    python -m benchmarks.corpus_style [--corpus corpus] [--texts SHARED/corpora] [--out FILE.json]

A logistic regression over what is not content: shares of function words, of punctuation marks, of pairs and triples of parts of
speech (our own parser), lengths of sentences and words. One row a passage.

  authors apart   whole authors are held out, so the classifier must find what the test authors have in common; this is the figure
  passages apart  passages of all authors on both sides: it may recognise each author, an upper bound
  other splits    authors apart, with other authors drawn as test: what any split of these authors gives

`tells` are the features with the largest weights: above 0 there is more of them in test.
Area under the curve (AUC) 0.5 and balanced accuracy 0.5 are chance.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from according.corpus import read_corpus
from according.pipeline import Pipeline
from according.records.parse import Parsed
from benchmarks import logistic
from benchmarks.corpus import document_of

CLOSED = ("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ")
MARKS = ".,;:!?-–—()\"'“”‘’"
REST = (*MARKS, "mean length", "deviation of length", "longest sentence", "length of words", "paragraphs")
MOST_WORDS, MOST_TAGS = 150, 200
PENALTY = 1.0
FOLDS, DRAWS, TELLS = 5, 20, 12
SEED = 20260101

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One passage: counts of what makes its style. author: its folder. test: whether it is of the test part."""

    author: str
    test: bool
    words: Counter[str]
    tags: Counter[str]
    rest: tuple[float, ...]


def sample(parsed: Parsed, text: str, *, author: str, test: bool) -> Sample:
    """The style of one passage."""
    words: Counter[str] = Counter()
    tags: Counter[str] = Counter()
    lengths = []
    for sentence in parsed.sentences:
        upos = ["<", *(token.upos for token in sentence.tokens), ">"]
        words.update(token.form.lower() for token in sentence.tokens if token.upos in CLOSED)
        tags.update(" ".join(upos[n : n + size]) for size in (2, 3) for n in range(len(upos) - size + 1))
        lengths.append(len(sentence.tokens))
    n = max(1, sum(lengths))
    marks = [text.count(mark) / n for mark in MARKS]
    long = sum(len(token.form) for sentence in parsed.sentences for token in sentence.tokens) / n
    rest = (
        *marks,
        float(np.mean(lengths or [0])),
        float(np.std(lengths or [0])),
        float(max(lengths, default=0)),
        long,
        text.count("\n\n") / n,
    )
    return Sample(author=author, test=test, words=words, tags=tags, rest=rest)


def matrix(samples: Sequence[Sample]) -> tuple[Array, list[str]]:
    """One row a sample, and what its columns are: shares of the commonest function words and tag sequences, and the rest.

    Each column has mean 0 and deviation 1.
    """
    words = [w for w, _ in sum((s.words for s in samples), Counter()).most_common(MOST_WORDS)]
    tags = [t for t, _ in sum((s.tags for s in samples), Counter()).most_common(MOST_TAGS)]
    rows = [
        [s.words[w] / max(1, s.words.total()) for w in words] + [s.tags[t] / max(1, s.tags.total()) for t in tags] + list(s.rest)
        for s in samples
    ]
    x = np.array(rows, dtype=np.float64)
    deviation = x.std(axis=0)
    return (x - x.mean(axis=0)) / np.where(deviation > 0, deviation, 1.0), [*words, *tags, *REST[: x.shape[1] - len(words) - len(tags)]]


def fit(x: Array, y: Array) -> Array:
    """Weights of a logistic regression, the constant last; both classes weigh the same, squared weights cost PENALTY."""
    x = np.hstack([x, np.ones((len(x), 1))])
    share = np.where(y > 0, 0.5 / max(1, y.sum()), 0.5 / max(1, (1 - y).sum())) * len(y)
    ridge = np.full(x.shape[1], PENALTY * len(y) / 20)
    ridge[-1] = 1e-6
    return logistic.fit(x, y, ridge=ridge, share=share)


def auc(scores: Array, y: Array) -> float:
    """Share of pairs (one of each class) that the scores put in the right order; ties count half."""
    positive, negative = scores[y > 0], scores[y == 0]
    if not len(positive) or not len(negative):
        return 0.5
    order = positive[:, None] - negative[None, :]
    return float((order > 0).mean() + 0.5 * (order == 0).mean())


def held_out(x: Array, y: Array, folds: Sequence[Array]) -> dict[str, float]:
    """AUC and balanced accuracy, each the mean over folds; a fold is the rows that are held out."""
    areas, rights = [], []
    for fold in folds:
        w = fit(x[~fold], y[~fold])
        scores = x[fold] @ w[:-1] + w[-1]
        areas.append(auc(scores, y[fold]))
        right = (scores > 0) == (y[fold] > 0)
        rights.append(float(np.mean([right[y[fold] == label].mean() for label in (0, 1)])))
    return {"auc": round(float(np.mean(areas)), 3), "accuracy": round(float(np.mean(rights)), 3), "folds": len(folds)}


def author_folds(authors: Sequence[str], test: set[str]) -> list[Array]:
    """Each fold holds out one test author and a share of the others, so that all of these are held out in turn."""
    others, ours = sorted(set(authors) - test), sorted(test)
    groups = [others[n :: len(ours)] for n in range(len(ours))] if len(others) >= len(ours) else [[o] for o in others] * len(ours)
    return [np.array([a == one or a in group for a in authors]) for one, group in zip(ours, groups)]


def passage_folds(y: Array) -> list[Array]:
    """FOLDS folds with as many of each class."""
    place = np.zeros(len(y), dtype=int)
    for label in (0, 1):
        rows = np.flatnonzero(y == label)
        place[np.random.default_rng(SEED).permutation(rows)] = np.arange(len(rows)) % FOLDS
    return [place == fold for fold in range(FOLDS)]


def measure(samples: Sequence[Sample]) -> dict[str, Any]:
    """All figures. Raises SystemExit if train or test has fewer than two authors: nothing can then be held out."""
    authors = [s.author for s in samples]
    test = {s.author for s in samples if s.test}
    train = set(authors) - test
    if min(len(test), len(train)) < 2:
        raise SystemExit(f"train has {len(train)} authors, test {len(test)}; two of each are needed to hold one out")
    (x, names), y = matrix(samples), np.array([float(s.test) for s in samples])
    weights = fit(x, y)[:-1]
    draws = [set(draw) for draw in combinations(sorted(set(authors)), len(test)) if set(draw) != test]
    chosen = np.random.default_rng(SEED).permutation(len(draws))[:DRAWS]
    other = []
    for n in chosen:
        labels = np.array([float(a in draws[n]) for a in authors])
        other.append(held_out(x, labels, author_folds(authors, draws[n]))["auc"])
    return {
        "passages": {"train": int((y == 0).sum()), "test": int(y.sum())},
        "authors": {"train": len(train), "test": len(test)},
        "authors_apart": held_out(x, y, author_folds(authors, test)),
        "passages_apart": held_out(x, y, passage_folds(y)),
        "tells": {names[n]: round(float(weights[n]), 2) for n in np.argsort(-np.abs(weights))[:TELLS]},
        "other_splits": {
            "splits": len(other),
            "auc_mean": round(float(np.mean(other)), 3),
            "auc_deviation": round(float(np.std(other)), 3),
        },
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    corpus = read_corpus(options.corpus, texts=options.texts).corpus
    pipeline = Pipeline.load()
    samples = [
        sample(pipeline.parse(document_of(passage)), passage.text, author=one.name, test=one.split == "test")
        for one in corpus.sets
        if one.split in ("train", "test")
        for passage in one.passages
        if passage.text
    ]
    if not samples:
        print(f"{options.corpus}: no passages in train and test yet (splits.toml)", file=sys.stderr)
        return 1
    found = measure(samples)
    print(json.dumps(found, indent=1))
    if options.out:
        options.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
