"""What several trained encoders together say of the training sentences: soft targets for one student.

    python -m training.soft --corpora CORPORA --start MINILM --teachers runs/a runs/b src/according/encoder/weights --out runs/soft.npz

A teacher is a run folder (average.pt) or a weights folder (encoder.onnx). The file holds, for every sentence of the corpora and of
WikiWars, the mean of the teachers' probabilities; sentences are found again by their words, so the order does not matter.

Source: Kuncoro et al. 2016, Distilling an ensemble of greedy dependency parsers into one MST parser; Hinton et al. 2015.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from according.encoder import Encoder
from according.encoder.pieces import MAX_PIECES, PieceTable
from according.encoder.readings import probabilities
from according.encoder.trees import best_tree
from training import prepare
from training.evaluate import encoder_predictor
from training.export import load_run, torch_predictor
from training.model import TREEBANKS
from training.prepare import SOFT_TAGS, Example, Soft

Predict = Callable[[list[str]], dict[str, np.ndarray]]
Teacher = Callable[[str], Predict]
"""Of the corpus that a sentence comes from, how the teacher reads it: a teacher with a treebank embedding is told."""


def key_of(words: list[str]) -> str:
    return hashlib.sha256("\t".join(words).encode()).hexdigest()[:16]


def together(words: list[str], heads: list[int], teachers: list[Predict]) -> dict[str, np.ndarray]:
    """Mean probabilities of the teachers for one sentence, by name."""
    at = np.arange(len(words))
    found: dict[str, np.ndarray] = {}
    for teacher in teachers:
        arrays = teacher(words)
        rows = {"arc": arrays["arc"], "deprel": arrays["deprel"][at, heads]} | {name: arrays[name] for name in SOFT_TAGS}
        for name, scores in rows.items():
            found[name] = found.get(name, 0) + probabilities(scores) / len(teachers)
    return {name: value.astype(np.float16) for name, value in found.items()}


def teacher_of(path: Path, start: Path) -> Teacher:
    """A run folder or a weights folder as a function of words to score arrays."""
    if not (path / "average.pt").is_file():
        whole = encoder_predictor(Encoder.load(path))
        return lambda origin: whole
    table, model = PieceTable(start / "tokenizer.json"), load_run(path)[0]
    known = {name: torch_predictor(model, table, treebank=at) for at, name in enumerate(TREEBANKS)}
    return lambda origin: known.get(origin, known[TREEBANKS[0]])


def write(examples: list[Example], teachers: list[Teacher], path: Path) -> None:
    """The file; of sentences without gold it also holds the words and the tree that the teachers see."""
    arrays: dict[str, np.ndarray] = {}
    for number, example in enumerate(examples):
        key, told = key_of(example.words), [teacher(example.origin) for teacher in teachers]
        heads = example.heads
        if not example.gold:
            heads = best_tree(sum(np.log(probabilities(teacher(example.words)["arc"]) + 1e-9) for teacher in told)).tolist()
            arrays[f"{key}/words"], arrays[f"{key}/heads"] = np.array(example.words), np.array(heads, np.int16)
        for name, value in together(example.words, heads, told).items():
            arrays[f"{key}/{name}"] = value
        if number % 2000 == 0:
            print(f"{number} of {len(examples)} sentences", file=sys.stderr, flush=True)
    with path.open("wb") as file:
        np.savez(file, **arrays)


class SoftTargets:
    """The file, by the words of a sentence."""

    def __init__(self, path: Path) -> None:
        self._arrays: dict[str, dict[str, np.ndarray]] = {}
        with np.load(path) as file:
            for name in file.files:
                key, _, part = name.partition("/")
                self._arrays.setdefault(key, {})[part] = file[name]

    def of(self, words: list[str]) -> Soft | None:
        """None where the teachers did not see the sentence."""
        found = self._arrays.get(key_of(words))
        if found is None:
            return None
        return Soft(found["arc"], found["deprel"], {name: found[name] for name in SOFT_TAGS})

    def untagged(self) -> Iterator[Example]:
        """The sentences that only the teachers have labelled."""
        for arrays in self._arrays.values():
            if "words" in arrays:
                words = arrays["words"].tolist()
                yield replace(prepare.untagged(words), heads=arrays["heads"].tolist(), soft=self.of(words))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--corpora", "--start", "--out"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    teachers = [teacher_of(path, options.start) for path in options.teachers]
    table = PieceTable(options.start / "tokenizer.json")
    examples = prepare.examples(options.corpora)
    known = {key_of(e.words) for e in examples}
    examples += [prepare.untagged(words) for words in prepare.war_text(options.corpora) if key_of(words) not in known]
    write([e for e in examples if sum(table.count(e.words)) <= MAX_PIECES], teachers, options.out)


if __name__ == "__main__":
    main()
