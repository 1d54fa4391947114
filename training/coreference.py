"""Learns the weights of coreference from GUM's training part.

    python -m training.coreference --corpora ../shared/corpora [--out src/according/data/coreference/weights.tsv]

A mention chooses among its candidates and "none" with a probability proportional to exp(sum of weights); the weights maximise the
summed probability of all correct choices (Durrett and Klein 2013, without their loss), less L2 * |w|^2 / 2. numpy only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from according.encoder import Encoder
from according.stages.resolve_actors import Registry
from according.stages.resolve_actors.candidates import candidates
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.ranking import Ranking
from according.stages.resolve_actors.scene import scene_of
from training.gum import Report, read

L2 = 1.0
RARE, SMALL = 5, 0.1
"""Features seen in fewer choices than this are left out, and weights below this after learning: half the file for 0.002 CoNLL F1."""
OUT = Path("src/according/data/coreference/weights.tsv")
HEAD = "# Written by training/coreference.py; what the features mean stands in stages/resolve_actors/pairs.py.\n"


@dataclass(slots=True)
class Choice:
    """One mention: the feature names of each option, "none" last, and which options are right."""

    options: list[list[str]]
    right: list[bool]


def ranking_of(report: Report, registry: Registry, *, known: dict[str, float] | None = None) -> Ranking:
    """Our coreference of a report, with the weights that ship or others."""
    scene = scene_of(report.parsed, document=report.document, registry=registry)
    return Coreference(scene, People(scene), known=known).ranking


def choices(report: Report, registry: Registry) -> list[Choice]:
    """The choices of a report's mentions that have a candidate."""
    found, ours = [], ranking_of(report, registry, known={})
    for mention in ours.mentions.all:
        options = candidates(mention, mentions=ours.mentions)
        if not options or not mention.is_actor:  # things are only gone back to
            continue
        rows, nothing = ours.pairs.features(mention, candidates=options, speaker=ours.speaker(mention))
        entity = report.every.get(mention.ref)
        right = [entity is not None and report.every.get(option.ref) == entity for option in options]
        found.append(Choice(options=[*rows, nothing], right=[*right, not any(right)]))
    return found


def learn(given: Sequence[Choice], *, l2: float = L2) -> dict[str, float]:
    """Feature -> weight."""
    counted = Counter(name for choice in given for name in {name for row in choice.options for name in row})
    names = sorted(name for name, count in counted.items() if count >= RARE)
    number = {name: at for at, name in enumerate(names)}
    columns, rows, starts, right = [], [], [], []
    at = 0
    for choice in given:
        starts.append(at)
        right.extend(choice.right)
        for row in choice.options:
            known = [number[name] for name in row if name in number]
            columns.extend(known)
            rows.extend([at] * len(known))
            at += 1
    data = _Data(np.array(columns), np.array(rows), np.array(starts), np.array(right), len(names))
    found = _minimise(lambda w: data.loss(w, l2), np.zeros(len(names)))
    return {name: round(float(found[at]), 2) for name, at in number.items() if abs(found[at]) >= SMALL}


@dataclass(slots=True)
class _Data:
    """columns, rows: (nonzeros,) feature and option of each; starts: (choices,) first option; right: (options,)."""

    columns: np.ndarray
    rows: np.ndarray
    starts: np.ndarray
    right: np.ndarray
    features: int

    def loss(self, w: np.ndarray, l2: float) -> tuple[float, np.ndarray]:
        """Negative log-likelihood with its gradient."""
        count = len(self.right)
        scores = np.bincount(self.rows, weights=w[self.columns], minlength=count)
        sizes = np.diff(np.append(self.starts, count))
        scores -= np.repeat(np.maximum.reduceat(scores, self.starts), sizes)
        mass = np.exp(scores)
        total = np.add.reduceat(mass, self.starts)
        good = np.add.reduceat(mass * self.right, self.starts) + 1e-300
        residual = mass / np.repeat(total, sizes) - mass * self.right / np.repeat(good, sizes)
        gradient = np.bincount(self.columns, weights=residual[self.rows], minlength=self.features) + l2 * w
        return float(np.sum(np.log(total) - np.log(good)) + 0.5 * l2 * w @ w), gradient


def _minimise(function, w: np.ndarray, *, steps: int = 120, memory: int = 8) -> np.ndarray:
    """L-BFGS with halving of the step (Nocedal and Wright 2006, algorithm 7.4)."""
    value, gradient = function(w)
    history: list[tuple[np.ndarray, np.ndarray]] = []
    for _ in range(steps):
        direction, scales = gradient.copy(), []
        for s, y in reversed(history):
            scales.append(s @ direction / (y @ s))
            direction -= scales[-1] * y
        if history:
            s, y = history[-1]
            direction *= (s @ y) / (y @ y)
        for (s, y), scale in zip(history, reversed(scales), strict=True):
            direction += (scale - y @ direction / (y @ s)) * s
        size = 1.0 if history else 1.0 / max(1.0, float(np.abs(gradient).sum()))
        while True:
            new, new_gradient = function(w - size * direction)
            if new <= value - 1e-4 * size * float(gradient @ direction) or size < 1e-10:
                break
            size /= 2
        step, change = -size * direction, new_gradient - gradient
        done = value - new < 1e-6 * abs(value)
        w, value, gradient = w + step, new, new_gradient
        if done:
            break
        if step @ change > 1e-12:
            history = [*history, (step, change)][-memory:]
    return w


def write(found: dict[str, float], path: Path, *, head: str = HEAD) -> None:
    """Writes the table that the package reads. head: the comment above it."""
    rows = [f"{name}\t{weight:.2f}\n" for name, weight in sorted(found.items())]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + "feature\tweight\n" + "".join(rows), encoding="utf8", newline="\n")


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args(None if arguments is None else list(arguments))
    registry, encoder = Registry.load(), Encoder.load()
    given = [one for report in read(options.corpora / "ud-gum" / "train.conllu", encoder=encoder) for one in choices(report, registry)]
    found = learn(given)
    write(found, options.out)
    print(f"{len(given)} choices, {len(found)} features: {options.out}")


if __name__ == "__main__":
    main()
