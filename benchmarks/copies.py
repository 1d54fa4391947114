"""Are copies of one wire story told from reports of their own? 2,000 pairs, made from our corpus and the stories.

    python -m benchmarks.copies [--pairs 2000]

Half of the pairs are copies: a passage and the same passage cut to its first or last sentences (at least half of it), put in another order,
under another headline, with another agency's dateline and credit, or several of these. The other half are not: two reports of one happening
by different outlets (a third), two passages of one author, and a passage that takes over one whole sentence of another. The authors of
the corpus' training part and the stories of part "develop" are for choosing the knob; the figures of the other half are the ones to quote.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from according.settings import load_settings
from according.stages.reconcile import Origins, shingles_of
from benchmarks.stories import read_stories

ROOT = Path(__file__).resolve().parent.parent
Sentences = list[str]
Pair = tuple[str, str, bool, str]
CREDITS = ("Northern Press", "Agence du Fleuve", "Union Wire", "Harbour News Service", "Intercity Reports")
HEADLINES = (
    "What is known so far", "Situation remains tense, officials say",
    "Morning bulletin: latest from the region", "Calm after the violence?",
    "Authorities under pressure after new incident",
)  # fmt: skip


def passages() -> dict[str, list[list[Sentences]]]:
    """Part -> authors -> passages, each a list of its sentences, the headline among them."""
    splits = tomllib.loads((ROOT / "corpus" / "splits.toml").read_text(encoding="utf8"))["sets"]
    found: dict[str, list[list[Sentences]]] = {"develop": [], "held-out": []}
    for folder, known in sorted(splits.items()):
        file = ROOT / "corpus" / folder / "passages.txt"
        if file.is_file():
            bodies = [block.partition("\n\n")[2] for block in file.read_text(encoding="utf8").split("\n## ")]
            texts = [[line for line in body.splitlines() if line.strip()] for body in bodies]
            found["develop" if known["split"] == "train" else "held-out"].append([text for text in texts if len(text) >= 4])
    return found


def cut(text: Sentences, chance: random.Random) -> Sentences:
    keep = chance.randint((len(text) + 1) // 2, len(text) - 1)
    return text[:keep] if chance.random() < 0.7 else text[-keep:]


def reordered(text: Sentences, chance: random.Random) -> Sentences:
    return chance.sample(text, len(text))


def headed(text: Sentences, chance: random.Random) -> Sentences:
    return [chance.choice(HEADLINES), *text[1:]]


def credited(text: Sentences, chance: random.Random) -> Sentences:
    name = chance.choice(CREDITS)
    return [f"({name}) - {text[0]}", *text[1:], f"{name} contributed to this report. All rights reserved."]


CHANGES: dict[str, tuple[Callable[[Sentences, random.Random], Sentences], ...]] = {
    "cut": (cut,), "reordered": (reordered,), "headline": (headed,), "credit": (credited,),
    "cut, headline": (cut, headed), "reordered, credit": (reordered, credited), "all four": (cut, reordered, headed, credited),
}  # fmt: skip


def copies(authors: list[list[Sentences]], number: int, chance: random.Random) -> list[Pair]:
    texts, found = [text for author in authors for text in author], []
    for n in range(number):
        kind = list(CHANGES)[n % len(CHANGES)]
        text = chance.choice(texts)
        changed = text
        for change in CHANGES[kind]:
            changed = change(changed, chance)
        found.append(("\n".join(text), "\n".join(changed), True, kind))
    return found


def others(authors: list[list[Sentences]], part: str, number: int, chance: random.Random) -> list[Pair]:
    """Pairs that are no copies. Two reports of a story that were written as copies are left out."""
    stories: dict[str, list[str]] = {}
    for report in read_stories():
        if report.part == part:
            stories.setdefault(report.story, []).append(report.document.text)
    told = [pair for texts in stories.values() for pair in combinations(texts, 2) if not _meant_as_copy(*pair)]
    found: list[Pair] = [(one, other, False, "one story") for one, other in told][: number // 3]
    while len(found) < number:
        one, other = chance.sample(chance.choice(authors), 2)
        if len(found) % 2:
            found.append(("\n".join(one), "\n".join(other), False, "one author"))
        else:
            taken = chance.choice(one[1:])
            found.append(("\n".join(one), "\n".join([*other[:2], taken, *other[2:]]), False, "one sentence taken over"))
    return found


def _meant_as_copy(one: str, other: str) -> bool:
    """Stories 31 and 49 have copies, which begin with a credit in brackets."""
    return " (" in one[:60] and " (" in other[:60]


def is_copy(one: str, other: str, share: float) -> bool:
    origins = Origins(copied_share=share)
    origins.add("a", text=one)
    origins.add("b", text=other)
    return origins.of("b") == "a"


def shares(pair: Pair) -> float:
    """Of the shorter text's shingles, those that stand in the other."""
    one, other = shingles_of(pair[0]), shingles_of(pair[1])
    return len(one & other) / max(1, min(len(one), len(other)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=2000)
    options = parser.parse_args()
    share = load_settings().reconcile.copied_share
    for number, (part, authors) in enumerate(passages().items()):
        chance, half = random.Random(number), options.pairs // 4
        pairs = copies(authors, half, chance) + others(authors, part, half, chance)
        told = [is_copy(one, other, share) for one, other, _, _ in pairs]
        right = sum(said and pair[2] for said, pair in zip(told, pairs, strict=True))
        print(f"{part}: {len(pairs)} pairs, precision {right / max(1, sum(told)):.4f}, recall {right / half:.4f}")
        kinds = sorted({pair[3] for pair in pairs})
        for kind in kinds:
            of_kind = [(said, pair) for said, pair in zip(told, pairs, strict=True) if pair[3] == kind]
            wrong = sum(said != pair[2] for said, pair in of_kind)
            ranked = sorted(shares(pair) for _, pair in of_kind)
            print(f"  {kind:24} {len(of_kind):4} pairs, {wrong} wrong; shared {ranked[0]:.2f} to {ranked[-1]:.2f}")


if __name__ == "__main__":
    main()
