"""Trains the model of sentence boundaries (data/segment/boundaries.tsv) on EWT and GUM train.

    python -m training.segmenter --corpora FOLDER                 five-fold cross-validation over documents
    python -m training.segmenter --corpora FOLDER --out FILE      trains on everything and writes the table

Needs scikit-learn, which the package does not: pip install scikit-learn. Takes a minute or two; the same corpora give the same file.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from according.stages.segment.boundaries import MARGINS, paragraph_of
from according.stages.segment.kinds import kinds_of
from according.stages.segment.paragraphs import paragraphs_of
from according.stages.segment.places import features_of, is_candidate, small_words
from according.stages.segment.quotes import marks_of
from according.stages.segment.words import words_of
from benchmarks.segment import CORPORA, Raw, f1, index_of, load

FOLDS = 5
SEEN = 4
"""Documents in which a feature is seen at least, so that no name or address of one writer's is learned."""
STRENGTH = 0.3
"""C of the logistic regressions: the inverse of the weight decay. 0.1 to 1 differ by 0.1 F1."""
KEPT = 3000
"""Features that stay after the first fit; all others together are worth 0.1 F1."""
TITLES = 2
"""Every so many sentences, of those that look like one without their full stop, is learned as a headline too."""
UNIT = 100
"""Weights are whole numbers in hundredths of log-odds."""

HEADER = """# What each feature of a place adds to the log-odds that a sentence ends there, in hundredths. Places and features: stages/segment/places.py.
# Trained by training/segmenter.py on the training parts of UD English EWT 2.16 (CC BY-SA 4.0) and GUM 2.16 (texts under several CC licences,
# annotation CC BY 4.0); counts and weights only.
feature\tweight
"""


@dataclass(slots=True)
class Example:
    """A document: of each place its features, the gold answer, its position in visible characters, what the rules say; ends without question."""

    raw: Raw
    features: list[list[str]]
    answers: list[bool]
    positions: list[int]
    verdicts: list[bool | None]
    fixed: set[int]


def example_of(raw: Raw) -> Example:
    found = Example(raw=raw, features=[], answers=[], positions=[], verdicts=[], fixed=set())
    index, ends = index_of(raw.text), {end for _, end in raw.ranges}
    paragraphs = [words for start, end in paragraphs_of(raw.text) if (words := words_of(raw.text, start, end))]
    small = small_words(paragraphs)
    for words, kind in zip(paragraphs, kinds_of(paragraphs), strict=True):
        paragraph = paragraph_of(words, marks_of(words), small=small)
        found.fixed |= {index[words[k - 1].end] for k in (kind.dateline, len(words)) if k}
        sure = [k for k, ends_there in paragraph.verdicts.items() if ends_there and not is_candidate(paragraph, k)]
        found.fixed |= {index[words[k - 1].end] for k in sure}
        for k in range(kind.dateline + 1, len(words)):
            if is_candidate(paragraph, k):
                found.features.append(list(features_of(paragraph, k)))
                found.positions.append(index[words[k - 1].end])
                found.verdicts.append(paragraph.verdicts.get(k))
                found.answers.append(found.positions[-1] in ends)
    return found


def headlines(examples: Sequence[Example]) -> list[Example]:
    """One sentence in TITLES, With A Capital In Every Word And No Full Stop: there, words that open sentences do not."""
    found = []
    for number, sentence in enumerate(sentence for one in examples for sentence in one.raw.sentences):
        forms = sentence.forms[:-1]
        if number % TITLES or not 5 <= len(forms) <= 16 or sentence.forms[-1] != "." or not all(form.isalpha() for form in forms):
            continue
        text = " ".join(form[0].upper() + form[1:] for form in forms)
        size = len("".join(forms))
        found.append(example_of(Raw(text=text, sentences=[], ranges={(0, size)})))
    return found


def fit(examples: Sequence[Example]) -> dict[str, int]:
    """feature -> weight: all features, then once more with those whose weight moved most."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    examples = [*examples, *headlines(examples)]
    rows = [row for one in examples for row in one.features]
    answers = np.array([answer for one in examples for answer in one.answers])
    seen = Counter(name for one in examples for name in {name for row in one.features for name in row})
    names = sorted(name for name, documents in seen.items() if documents >= SEEN)
    table = CountVectorizer(analyzer=lambda row: row, binary=True, vocabulary=names, dtype=np.float32).transform(rows)

    def weights_of(columns: Any) -> Any:
        model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear", random_state=0)
        return model.fit(table[:, columns], answers).coef_[0], model.intercept_[0]

    everything = np.arange(table.shape[1])
    weights, _ = weights_of(everything)
    moved = abs(weights) * np.sqrt(np.asarray(table.sum(axis=0)).ravel())
    kept = np.sort(np.argsort(-moved, kind="stable")[:KEPT])
    weights, constant = weights_of(kept)
    found = {names[column]: round(UNIT * float(weight)) for column, weight in zip(kept, weights, strict=True)}
    found["bias"] = found.get("bias", 0) + round(UNIT * float(constant))
    return {name: weight for name, weight in found.items() if weight}


def scores_of(example: Example, weights: dict[str, int]) -> list[int]:
    return [sum(weights.get(name, 0) for name in row) for row in example.features]


def measure(pairs: Sequence[tuple[Example, list[int]]], *, above: dict[bool | None, int]) -> float:
    """F1 of sentences. above: the margins."""
    gold = found = hit = 0
    for example, scores in pairs:
        places = zip(example.positions, scores, example.verdicts, strict=True)
        ends = sorted(example.fixed | {at for at, score, verdict in places if score > above[verdict]})
        ranges = set(zip([0, *ends[:-1]], ends, strict=True))
        gold, found, hit = gold + len(example.raw.ranges), found + len(ranges), hit + len(ranges & example.raw.ranges)
    return f1(gold, found, hit)


def folds(count: int) -> Iterator[list[int]]:
    order = np.random.default_rng(1).permutation(count).tolist()
    return (order[at::FOLDS] for at in range(FOLDS))


def cross_validate(parts: dict[str, list[Example]]) -> None:
    everything = [(name, example) for name, examples in parts.items() for example in examples]
    scored: dict[str, list[tuple[Example, list[int]]]] = {name: [] for name in parts}
    for held in folds(len(everything)):
        out = set(held)
        weights = fit([example for at, (_, example) in enumerate(everything) if at not in out])
        for at in held:
            name, example = everything[at]
            scored[name].append((example, scores_of(example, weights)))
    for above in (MARGINS, dict.fromkeys(MARGINS, 0)):
        print(above, {name: measure(pairs, above=above) for name, pairs in scored.items()})


def write(weights: dict[str, int], path: Path) -> None:
    rows = (f"{name}\t{weight}\n" for name, weight in sorted(weights.items()))
    path.write_text(HEADER + "".join(rows), encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    parts = {name: [example_of(raw) for raw in load(options.corpora, name, "train")] for name in CORPORA}
    if options.out is None:
        cross_validate(parts)
        return
    weights = fit([example for examples in parts.values() for example in examples])
    write(weights, options.out)
    print(f"{options.out}: {len(weights)} features")


if __name__ == "__main__":
    main()
