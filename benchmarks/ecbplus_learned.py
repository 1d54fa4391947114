"""ECB+ again, with weights that are learned: how far the signals of our comparison carry when topics of news teach their weights.

    python -m benchmarks.ecbplus_learned --corpora FOLDER [--cache FILE.jsonl]

Topics 1 to 35, the gold mentions of benchmarks.ecbplus (those of events that our types cover). Of each two mentions of a topic: every point
that `Comparer` gives or takes (days, places, figures, parties, words, how the reports begin), what it holds impossible, whether the heads
share a lemma, a stem, a kind of harm, a type, and how alike the whole reports are (cosine of their stems, weighted by the shipped table of
common words). Logistic regression (L2) on four fifths of the topics, average linkage by log-odds on the other fifth; the least mean is
chosen on the topics that taught. Printed: CoNLL F1 over all topics, each scored by weights that never saw it, for several draws of the
fifths. These weights do not ship: they are of mixed news without days of publication (docs/stages/reconcile.md).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from math import sqrt
from pathlib import Path

import numpy as np

from according.records.stored import LEAD, StoredClaim
from according.settings import load_settings
from according.stages.reconcile.compare import Comparer, alike
from according.stages.reconcile.points import Worth
from according.stages.reconcile.traits import Traits, traits_of
from according.stages.reconcile.words import stem, stems_of, weight, words_of
from benchmarks import logistic
from benchmarks.clusters import Tally, clusters_of
from benchmarks.ecbplus import Text, coded, kind, read, row

PENALTY, FOLDS = 3.0, 5
LEAST = (-0.9, -0.6, -0.3, 0.0, 0.3)


class Knobs(Worth):
    """The knob that each point turns on in the place of its points."""

    def point(self, form, knob, *about, sign=1, half=False):
        return f"{knob}/2" if half else knob, form, about


class Signals(Comparer):
    """The comparison with knobs in the place of points."""

    def __init__(self, knobs):
        super().__init__(knobs, worth=Knobs(knobs))

    def of(self, a: Traits, b: Traits) -> dict[str, float]:
        """Signal -> 1, of all parts but the words; and the share of words in common, of sentences and beginnings."""
        found: dict[str, float] = {}
        for part in (self._kinds, *self._parts[:-1]):
            points = part(a, b)
            found |= {f"impossible {part.__name__}": 1.0} if points is None else {point[0]: 1.0 for point in points}
        found["words"], found["lead"] = cosine(a.words, b.words), alike(a, b)
        found["same mode"] = float(bool(a.claim.mode) and a.claim.mode == b.claim.mode)
        found["trigger"] = float(bool(a.trigger & b.trigger))
        return found


@dataclass(frozen=True, slots=True)
class Mention:
    document: str
    lemma: str
    gold: str
    traits: Traits


@dataclass(frozen=True, slots=True)
class Topic:
    """Mentions of a topic; of each pair of them (in the order of `combinations`) its signals, and whether the two are one event."""

    mentions: list[Mention]
    signals: list[dict[str, float]]
    same: np.ndarray


def mentions_of(text: Text, known: dict, knobs) -> list[Mention]:
    claims = {r["id"]: traits_of(replace(StoredClaim.from_dict(r), lead=text.text[:LEAD]), knobs=knobs) for r in known["claims"]}
    spans = [(s["start"], s["end"], r["id"]) for r in known["claims"] for s in (r["event"]["trigger"], *r["mentions"])]
    found = []
    for name, (start, end, event) in text.actions.items():
        claim = next((claim for first, last, claim in spans if first < end and start < last), None)
        if claim is not None:
            found.append(Mention(text.name, known["lemmas"][name], event, claims[claim]))
    return found


def cosine(one: frozenset[str], other: frozenset[str]) -> float:
    both, ours, theirs = (sum(weight(stem) ** 2 for stem in stems) for stems in (one & other, one, other))
    return both / sqrt(ours * theirs) if both else 0.0


def topic_of(texts: list[Text], known: dict[str, dict]) -> Topic:
    knobs = load_settings().reconcile
    compare, stems = Signals(knobs), {text.name: stems_of(words_of(text.text)) for text in texts}
    mentions = [mention for text in texts for mention in mentions_of(text, known[text.name], knobs)]
    names = {mention.document for mention in mentions}
    alike = {(a, b): cosine(stems[a], stems[b]) for a in names for b in names}
    signals = []
    for one, other in combinations(mentions, 2):
        reports = alike[one.document, other.document]
        lemma, stems_same = float(one.lemma == other.lemma), float(stem(one.lemma) == stem(other.lemma))
        signals.append(compare.of(one.traits, other.traits) | {
            "same claim": float(one.traits.id == other.traits.id), "same report": float(one.document == other.document),
            "lemma": lemma, "stem": stems_same, "lemma in like reports": lemma * reports, "stem in like reports": stems_same * reports,
            "kind of harm": float(kind(one.lemma) == kind(other.lemma)),
            "type": float(one.traits.claim.type == other.traits.claim.type), "reports": reports, "reports, squared": reports**2,
        })  # fmt: skip
    same = np.array([float(one.gold == other.gold) for one, other in combinations(mentions, 2)])
    return Topic(mentions, signals, same)


def learned(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression with L2 penalty, the last one the constant."""
    return logistic.fit(x, y, ridge=np.array([*[PENALTY] * (x.shape[1] - 1), 1e-6]))


def clustered(number: int, scores: np.ndarray, least: float) -> dict[int, int]:
    """Average linkage: mention -> group."""
    sums = np.full((number, number), -1e12)
    for (i, j), score in zip(combinations(range(number), 2), scores, strict=True):
        sums[i, j] = sums[j, i] = score
    size, alive, home = np.ones(number), np.ones(number, bool), np.arange(number)
    while alive.sum() > 1:
        means = np.where(np.outer(alive, alive), sums / np.outer(size, size), -1e12)
        a, b = divmod(int(means.argmax()), number)
        if means[a, b] < least:
            break
        sums[a] += sums[b]
        sums[:, a] += sums[:, b]
        sums[a, a] = -1e12
        size[a] += size[b]
        alive[b] = False
        home[home == b] = a
    return dict(enumerate(home.tolist()))


def tally_of(topics: Iterable[tuple[Topic, dict[int, object]]]) -> Tally:
    tally = Tally()
    for topic, home in topics:
        gold = {number: mention.gold for number, mention in enumerate(topic.mentions)}
        tally.count(clusters_of(gold, singletons=True), clusters_of(home, singletons=True))
    return tally


def cross_validated(topics: list[Topic], seed: int) -> tuple[Tally, np.ndarray, list[str]]:
    names = sorted({name for topic in topics for signals in topic.signals for name in signals})
    rows = ([[s.get(name, 0.0) for name in names] + [1.0] for s in topic.signals] for topic in topics)
    table = [np.array(of_topic).reshape(-1, len(names) + 1) for of_topic in rows]
    order, homes = np.random.RandomState(seed).permutation(len(topics)), {}
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        taught = [n for n in range(len(topics)) if n not in held]
        weights = learned(np.concatenate([table[n] for n in taught]), np.concatenate([topics[n].same for n in taught]))

        def home(n: int, least: float, weights: np.ndarray = weights) -> dict[int, int]:
            return clustered(len(topics[n].mentions), table[n] @ weights, least)

        least = max(LEAST, key=lambda one: tally_of((topics[n], home(n, one)) for n in taught).conll())
        homes |= {n: home(n, least) for n in held}
    return tally_of((topics[n], homes[n]) for n in sorted(homes)), weights, names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--draws", type=int, default=3)
    options = parser.parse_args()
    texts = list(read(options.corpora / "ecbplus", range(1, 36)))
    known, by_topic = coded(texts, options.cache), defaultdict(list)
    for text in texts:
        by_topic[text.topic].append(text)
    topics = [topic for of_topic in by_topic.values() if (topic := topic_of(of_topic, known)).mentions]
    print(f"{len(topics)} topics, {sum(len(topic.mentions) for topic in topics)} mentions, {sum(len(t.same) for t in topics)} pairs")
    print(row("rule: lemma", tally_of((topic, {n: m.lemma for n, m in enumerate(topic.mentions)}) for topic in topics)), flush=True)
    for seed in range(options.draws):
        tally, weights, names = cross_validated(topics, seed)
        print(row(f"learned, draw {seed}", tally), flush=True)
    heaviest = sorted(zip((*names, "constant"), weights, strict=True), key=lambda pair: -abs(pair[1]))[:12]
    print("heaviest of one fold: " + "; ".join(f"{name} {value:.1f}" for name, value in heaviest))


if __name__ == "__main__":
    main()
