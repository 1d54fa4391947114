"""How many, how far the incident went, and how sure its perpetrator is, on MUC-4 (terrorism in Latin America, text in capitals).

    python -m benchmarks.muc --corpora FOLDER [--part dev | tst1 tst2] [--misses 40]

FOLDER holds `muc4`. Figures: per message, explicit figures over 1 only; a slash gives alternatives, a question mark or an
optional template makes an entry optional (finding or missing it costs nothing). A figure of ours is its lowest bound; words without a
number ("dozens") are left out, since the keys have none for them. The keys hold only incidents of terrorism against others than soldiers
and guerrillas: figures of clashes are no mistakes of reading but count as such here; `incidents` counts only messages with a template,
`civilians` also without the figures of ours whose victims the text calls soldiers or guerrillas. Figures of kidnapping are ASSAULT here;
arrests are not in the keys, so COERCE is left out.

Beside it, for the templates that one of our claims is of (the one whose sentence holds most of the template's targets, instruments
and perpetrators): `stage` (accomplished, attempted, threatened) against our status, and `confidence` in the perpetrator's organisation
against our voices. Rules were written with the dev part at hand; tst1 and tst2 are for figures only.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document
from benchmarks.muc_keys import Figure, Template, figures, keys, texts

_VIOLENT = frozenset({"ASSAULT", "COERCE", "THREATEN", "PROTEST", "RETREAT"})
_FIGHTERS = frozenset({"soldiers", "troops", "guerrillas", "rebels", "insurgents", "subversives", "terrorists", "extremists", "combatants"})
"""Victims of what the keys leave out as fighting between armed forces."""
_STAGES = {"actual": "ACCOMPLISHED", "negated": "ATTEMPTED"}
_TARGETS = (6, 9, 10, 12, 18, 19)


@dataclass(slots=True)
class Tally:
    """Figures: wanted (required ones), found (ours, optional hits left out), hits; pairs: (key, ours) of stage and confidence."""

    wanted: int = 0
    found: int = 0
    hits: int = 0
    stage: Counter[tuple[str, str]] = field(default_factory=Counter)
    confidence: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def f1(self) -> float:
        """F1 of figures."""
        return 2 * self.hits / (self.wanted + self.found) if self.wanted + self.found else 0.0

    def report(self) -> dict[str, float]:
        return {
            "wanted": self.wanted,
            "found": self.found,
            "precision": round(self.hits / self.found, 3) if self.found else 0.0,
            "recall": round(self.hits / self.wanted, 3) if self.wanted else 0.0,
            "f1": round(self.f1(), 3),
        }


def ours(claims: Sequence[Claim], *, civilians: bool = False) -> set[tuple[str, int]]:
    """What and how many of each explicit figure over 1 of violence. civilians: without those whom the text calls soldiers or guerrillas."""
    counts = [count for claim in claims if claim.type == "ASSAULT" for count in claim.counts if count.low > 1]
    kept = [c for c in counts if not (civilians and _FIGHTERS & set((c.of or "").lower().split()))]
    return {(c.what, c.low) for c in kept if is_explicit(c.text)}


def is_explicit(words: str) -> bool:
    """Whether a figure says a number: not "dozens", "several", "hundreds of"."""
    return not set(words.lower().split()) & {"dozens", "scores", "hundreds", "thousands", "several", "tens", "few", "couple"}


def score(name: str, found: set[tuple[str, int]], *, gold: Sequence[Figure], tally: Tally) -> None:
    """Adds the figures of one message to the tally."""
    left = set(found)
    for wanted in sorted({*gold}, key=lambda g: (g.optional, sorted(g.whats), sorted(g.numbers))):
        same = next((one for one in sorted(left) if one[0] in wanted.whats and one[1] in wanted.numbers), None)
        if same:
            left.discard(same)
        if wanted.optional:
            continue
        tally.wanted += 1
        tally.found += same is not None
        tally.hits += same is not None
        if same is None:
            tally.misses.append(f"missed {name} {' or '.join(sorted(wanted.whats))} {sorted(wanted.numbers)}")
    tally.found += len(left)
    tally.misses += [f"extra  {name} {what} {low}" for what, low in sorted(left)]


def claim_of(template: Template, claims: Sequence[Claim], *, text: str) -> Claim | None:
    """The claim whose sentence holds most of a template's words, None if none holds any."""
    words = {w for w in template.strings(*_TARGETS) if len(w) > 3}

    def held(claim: Claim) -> int:
        sentence = " ".join(text[claim.evidence.start : claim.evidence.end].split())
        return sum(w in sentence for w in words)

    best = max((c for c in claims if c.type in _VIOLENT), key=held, default=None)
    return best if best and held(best) else None


def stage_of(claim: Claim) -> str:
    """How far it went, by our status: what did not come about was at most attempted."""
    return "THREATENED" if claim.type == "THREATEN" else _STAGES.get(claim.status, "THREATENED")


def confidence_of(claim: Claim) -> str:
    """How sure the perpetrator is, by who says so: the report itself, others, the perpetrator; or he denies it and nobody asserts."""
    actors = {p.id or p.name for p in claim.actors}
    asserting = [s for s in claim.sources if s.stance == "asserts"]
    if any(s.key in actors for s in asserting):
        return "CLAIMED OR ADMITTED"
    if any(s.stance == "denies" for s in claim.sources) and not asserting:
        return "ACQUITTED"
    if claim.status == "possible" or any(s.name for s in asserting):
        return "SUSPECTED OR ACCUSED"
    return "REPORTED AS FACT"


def compare(template: Template, claims: Sequence[Claim], *, text: str, tally: Tally) -> None:
    """Stage and confidence of one template."""
    claim = claim_of(template, claims, text=text)
    stages = set(template.values(5))
    if claim is None or not stages:
        return
    said = stage_of(claim)
    tally.stage[said if said in stages else sorted(stages)[0], said] += 1
    levels = {_level(v) for v in template.values(11)}
    if levels and claim.actors:
        said = confidence_of(claim)
        tally.confidence[said if said in levels else sorted(levels)[0], said] += 1


def _level(value: str) -> str:
    """The key's levels, those who suspect taken together."""
    return "SUSPECTED OR ACCUSED" if value.startswith(("SUSPECTED", "POSSIBLE")) else value


def accuracy(pairs: Counter[tuple[str, str]]) -> dict[str, float]:
    """Share right, its mean over the key's labels, how many."""
    labels = sorted({gold for gold, _ in pairs})
    recalls = {g: pairs[g, g] / sum(n for (gold, _), n in pairs.items() if gold == g) for g in labels}
    total = sum(pairs.values())
    found = {"n": total, "accuracy": round(sum(pairs[g, g] for g in labels) / total, 3) if total else 0.0}
    found["balanced"] = round(sum(recalls.values()) / len(recalls), 3) if recalls else 0.0
    return found | {f"recall {g.lower()}": round(r, 3) for g, r in recalls.items()}


def run(folder: Path, *, parts: Sequence[str], pipeline: Pipeline, every: int = 1) -> dict[str, Tally]:
    """Tallies over all messages of some parts, over those with a template, and over these without fighters as victims."""
    tallies = {"all messages": Tally(), "incidents": Tally(), "incidents, civilians": Tally()}
    for part in parts:
        gold, messages = keys(folder, part=part), texts(folder, part=part)
        for name in sorted(gold)[::every]:
            claims = pipeline.code(Document(id=name, text=messages[name]))
            wanted = [figure for template in gold[name] for figure in figures(template)]
            for label, tally in tallies.items():
                if gold[name] or label == "all messages":
                    score(name, ours(claims, civilians="civilians" in label), gold=wanted, tally=tally)
            for template in gold[name]:
                compare(template, claims, text=messages[name], tally=tallies["all messages"])
    return tallies


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--part", nargs="+", choices=("dev", "tst1", "tst2"), default=["dev"])
    parser.add_argument("--every", type=int, default=1, help="only every so many messages")
    parser.add_argument("--misses", type=int, default=0, help="print so many errors in figures; not of tst1 and tst2")
    options = parser.parse_args()
    tallies = run(options.corpora / "muc4", parts=options.part, pipeline=Pipeline.load(), every=options.every)
    if options.part == ["dev"]:
        print("\n".join(tallies["incidents"].misses[: options.misses]))
    everything = tallies["all messages"]
    rows = {f"figures, {label}": tally.report() for label, tally in tallies.items()}
    rows |= {"stage": accuracy(everything.stage), "confidence": accuracy(everything.confidence)}
    print(json.dumps({"corpus": f"muc4 {' '.join(options.part)}", **rows}))


if __name__ == "__main__":
    main()
