"""Fits the weights of a claim's confidence on the train and dev parts of the corpus of claims.

    python -m training.confidence --corpus corpus [--split train dev] [--out src/according/data/scoring/confidence.tsv]

Train is four times as large as dev. The encoder has seen its sentences, but is no surer there than it may be: the weights of either part
fit the other about as well as their own (expected calibration error of .03 to .05 crosswise, .02 to .03 on their own).

Without --out nothing is written. Prints the expected calibration error by cross-validation over passages, five parts, ten bins of equal
width: how far, on average, what we say lies from how often it is right. Right: a gold record has this trigger with this type.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from according.corpus import read_corpus
from according.corpus.measures import match
from according.pipeline import Pipeline
from according.settings import load_settings
from according.stages.assemble.confidence import features
from benchmarks import logistic
from benchmarks.calibration import expected_error, right_ones
from benchmarks.corpus import document_of

FOLDS = 5
RIDGE = 3.0


def rows_of(corpus: Path, *, splits: Sequence[str], pipeline: Pipeline) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """Features (claims, features), right (claims,) of 0 and 1, number of the passage (claims,), names of the features."""
    table, right, passages, names = [], [], [], []
    known = read_corpus(corpus).corpus
    for one in (one for split in splits for one in known.of_split(split)):
        for passage, claims in one.by_passage():
            analysis = pipeline.analyse(document_of(passage))
            matched = match(passage, claims=claims, coded=[claim.to_dict() for claim in analysis.claims])
            hits = right_ones(matched)
            main = {(a.mention.start, a.mention.end, a.mention.type): a for a in analysis.accounts}
            for number, claim in enumerate(analysis.claims):
                found = features(claim, main[claim.trigger.start, claim.trigger.end, claim.type])
                names = list(found)
                table.append(list(found.values()))
                right.append(float(number in hits))
                passages.append(zlib.crc32(passage.id.encode()) % FOLDS)
    return np.array(table), np.array(right), np.array(passages), names


def fit(table: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Logistic regression with a ridge on all but the constant."""
    return logistic.fit(table, right, ridge=np.array([1e-3, *[RIDGE] * (table.shape[1] - 1)]))


def cross_validated(table: np.ndarray, right: np.ndarray, parts: np.ndarray) -> np.ndarray:
    """Likelihood of every claim by weights that have not seen its part."""
    likely = np.zeros(len(right))
    for part in range(FOLDS):
        held = parts == part
        likely[held] = 1 / (1 + np.exp(-table[held] @ fit(table[~held], right[~held])))
    return likely


def write(names: Sequence[str], weights: np.ndarray, path: Path) -> None:
    lines = ["# Written by training/confidence.py; what each feature is: stages/assemble/confidence.py.", "feature\tweight"]
    path.write_text("\n".join([*lines, *(f"{n}\t{w:.3f}" for n, w in zip(names, weights, strict=True))]) + "\n", encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--split", nargs="+", choices=("train", "dev"), default=["train", "dev"])
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    every = load_settings({"events.min_confidence": "0"})  # what the weights that ship leave out is fitted too
    table, right, parts, names = rows_of(options.corpus, splits=options.split, pipeline=Pipeline.load(settings=every))
    likely = cross_validated(table, right, parts)
    print(f"{len(right)} claims, {right.mean():.3f} right; expected calibration error {expected_error(likely, right):.3f} (cross-validated)")
    weights = fit(table, right)
    for name, weight in zip(names, weights, strict=True):
        print(f"  {name:<16}{weight:>8.3f}")
    if options.out:
        write(names, weights, options.out)


if __name__ == "__main__":
    main()
