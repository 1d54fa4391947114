"""What several trained encoders together say of the training sentences: soft targets for one student.

    python -m training.soft --config training/configs/large.toml --corpora CORPORA --claims corpus --start MINILM \\
                            --teachers runs/large0 runs/large1 --out runs/soft.npz

The file holds, for every sentence of the corpora, of the corpus of claims' train part and of WikiWars, the mean of the teachers'
probabilities; sentences are found again by their words, so the order does not matter. Of names and events that annotators marked
only those teachers speak who were spared them in training (`fold`): the others know them by heart.

Source: Kuncoro et al. 2016, Distilling an ensemble of greedy dependency parsers into one MST parser; Hinton et al. 2015.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from according.encoder.pieces import MAX_PIECES, PieceTable
from according.encoder.trees import best_tree
from training import prepare
from training.batches import Batcher
from training.export import load_run
from training.losses import scores_of
from training.model import Parser
from training.other_words import OtherWords, forms, variants
from training.prepare import CROSSED, NONE, SOFT_TAGS, Example, fold_of
from training.targets import Arrays, encoded, key_of, packed

_TRIGGER = 0.2
"""A word that is a trigger with less than this probability has no status, voice, mode and roles to learn."""

_TOGETHER = 64
"""Sentences of one length that the teachers read at once."""

_OTHER, _SEED = 0.3, 17
"""Share of the words that give way to others in a version of a sentence, and what the choice begins with."""


@dataclass(frozen=True, slots=True)
class Teacher:
    """A trained encoder, the part of the sentences that it was spared the names and events of, and into how many they were cut."""

    model: Parser
    fold: int
    folds: int

    def knows(self, number: int | None) -> bool:
        """Whether it learned the names and events of a sentence. number: None for text that nobody annotated."""
        return number is not None and (not self.folds or fold_of(number, self.folds) != self.fold)


def teacher_of(run: Path, device: torch.device) -> Teacher:
    config = json.loads((run / "config.json").read_text(encoding="utf8"))["config"]
    return Teacher(load_run(run)[0].to(device), config["fold"], config["folds"])


class Class:
    """The teachers together, who read sentences in batches."""

    def __init__(self, teachers: list[Teacher], batcher: Batcher, device: torch.device) -> None:
        self.teachers, self.batcher, self.device = teachers, batcher, device

    def _read(self, chosen: list[Example]) -> list[dict[str, np.ndarray]]:
        """Of every teacher its probabilities, name -> (sentences, words, labels)."""
        batch = self.batcher.batch(chosen).to(self.device)
        found = []
        with torch.inference_mode():
            for teacher in self.teachers:
                scores = scores_of(teacher.model, batch)
                found.append({name: torch.softmax(value.float(), dim=-1).cpu().numpy() for name, value in scores.items()})
        return found

    def with_trees(self, chosen: list[Example]) -> list[Example]:
        """Sentences that no corpus gives a tree get the one that the teachers see."""
        if chosen[0].gold:
            return chosen
        arcs = [row["arc"] for row in self._read(chosen)]
        trees = [best_tree(sum(np.log(a[n, : len(e.words), : len(e.words) + 1] + 1e-9) for a in arcs)) for n, e in enumerate(chosen)]
        return [replace(example, heads=tree.tolist()) for example, tree in zip(chosen, trees, strict=True)]

    def targets(self, chosen: list[Example], numbers: list[int | None]) -> Iterator[tuple[Example, dict[str, np.ndarray]]]:
        """Arrays of the file, by name, of sentences of one length."""
        chosen = self.with_trees(chosen)
        read = self._read(chosen)
        for row, (example, number) in enumerate(zip(chosen, numbers, strict=True)):
            yield example, self._of_one(example, number, [{name: value[row] for name, value in one.items()} for one in read])

    def _of_one(self, example: Example, number: int | None, read: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
        words = len(example.words)
        honest = [one for one, teacher in zip(read, self.teachers, strict=True) if not teacher.knows(number)]
        found = {"arc": _mean([one["arc"][:words, : words + 1] for one in read])}
        for name in ("deprel", *SOFT_TAGS):
            heard = honest if name in CROSSED and any(example.tags[name]) else read
            if heard:
                found[name] = _mean([one[name][:words] for one in heard])
        return {name: value.astype(np.float16) for name, value in (found | self._events(found, honest if example.roles is not None else read)).items()}

    def _events(self, found: dict[str, np.ndarray], heard: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
        """Only what may be a trigger has status, voice, mode and roles."""
        if "event" not in found or not heard:
            return {}
        words = len(found["event"])
        likely = 1 - found["event"][:, self.batcher.index["event"][NONE]]
        at = np.flatnonzero(likely >= _TRIGGER)
        kept = {name: np.where((likely >= _TRIGGER)[:, None], found[name], 0) for name in ("mode", "status", "voice") if name in found}
        return kept | {"triggers": at, "role": _mean([one["role"][at, :words] for one in heard])}


def _mean(rows: list[np.ndarray]) -> np.ndarray:
    return np.mean(rows, axis=0)


def write(examples: list[Example], pupils: Class, path: Path, *, annotated: int, part: tuple[int, int] = (0, 1)) -> None:
    """The file. annotated: how many of the examples, the first ones, belong to an annotated corpus. part: (which, of how many)."""
    found_of: dict[str, Arrays] = {}
    for same in list(_groups(examples, pupils.batcher.table))[part[0] :: part[1]]:
        for example, found in pupils.targets([examples[n] for n in same], [n if n < annotated else None for n in same]):
            if not example.gold:
                found |= {"heads": np.array(example.heads, np.int16)}
                found |= {"words": encoded(example.words)} if example.origin == "text" else {}
            found_of[key_of(example.words)] = found
    print(f"{path}: {len(found_of)} of {len(examples)} sentences", file=sys.stderr, flush=True)
    with path.open("wb") as file:
        np.savez(file, **packed(found_of))


def _groups(examples: list[Example], table: PieceTable) -> Iterator[list[int]]:
    """Sentences that are read at once: of one length, with or without a corpus's tree."""
    short = [n for n, e in enumerate(examples) if sum(table.count(e.words)) <= MAX_PIECES]
    order = sorted(short, key=lambda n: (examples[n].gold, len(examples[n].words), n))
    at = 0
    while at < len(order):
        first = examples[order[at]]
        same = [n for n in order[at : at + _TOGETHER] if len(examples[n].words) == len(first.words) and examples[n].gold == first.gold]
        at += len(same)
        yield same


def unlabelled(examples: list[Example], options: argparse.Namespace) -> Iterator[Example]:
    """What nobody has annotated: WikiWars, and sentences of the corpus of claims with other words."""
    known = {key_of(e.words) for e in examples}
    other = OtherWords.by_start_model(forms(examples), start=options.start) if options.variants else None
    changed = variants(examples, other, times=options.variants, share=_OTHER, seed=_SEED) if other else ()
    for words in (*prepare.war_text(options.corpora), *changed):
        if key_of(words) not in known:
            known.add(key_of(words))
            yield prepare.untagged(words)


def main() -> None:
    from training.train import Paths, read_config, training_examples

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--config", "--corpora", "--claims", "--start", "--out"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--annotated", action="store_true", help="only the annotated sentences, no text without annotation")
    parser.add_argument("--variants", type=int, default=0, help="versions with other words of each sentence of the corpus of claims")
    parser.add_argument("--part", type=int, nargs=2, default=(0, 1), metavar=("WHICH", "OF"), help="one share of the sentences; the student takes several files")
    options = parser.parse_args()
    config, device = read_config(options.config), torch.device(options.device)
    paths = Paths(corpora=options.corpora, start=options.start, out=options.out, claims=options.claims)
    examples = training_examples(config, paths)
    teachers = [teacher_of(path, device) for path in options.teachers]
    labels = load_run(options.teachers[0])[1]
    annotated = len(examples)
    examples += [] if options.annotated else unlabelled(examples, options)
    pupils = Class(teachers, Batcher(examples[:1], table=PieceTable(options.start / "tokenizer.json"), labels=labels, config=config), device)
    write(examples, pupils, options.out, annotated=annotated, part=tuple(options.part))


if __name__ == "__main__":
    main()
