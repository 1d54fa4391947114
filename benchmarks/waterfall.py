"""Where required claims are lost on the way to being right, for all, the attributed and the unreal ones.

    python -m benchmarks.waterfall [--corpus corpus] [--split train dev] [--devset FOLDER] [--list SOURCE --view attributed] [--limit 40]

Every claim counts once, at the first step that loses it: no word of it is found, another type, another status, actors, recipients,
who says so (another, an absent voice, one too many), the stance of a voice. What is left is right. The last two lines look at the
claims that the coder made: those that are nobody's, and those of an event that is wrong. Of the corpus's test part nothing is shown.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from according.corpus import read_corpus
from according.corpus.measures import match
from according.pipeline import Pipeline
from according.records.document import Document
from according.scoring import Comparison, GoldRecord, Json, pair_claims
from according.scoring.fields import list_f1
from according.scoring.files import read_gold
from according.scoring.names import same_party
from according.stages.read import read_all
from benchmarks.corpus import document_of

VIEWS = ("all", "attributed", "unreal")
STEPS = (
    "not found", "type", "status", "actors", "recipients", "another voice", "a voice is absent", "a voice too many", "stance", "right",
)  # fmt: skip
EXTRA, WRONG = "coded: nobody's", "coded: of a claim that is not right"
GOOD_PARTIES = 0.5

Report = tuple[str, Sequence[GoldRecord], Sequence[Json], str]
"""Name, gold records, coded claims, text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a required record. step: one of STEPS. attributed, unreal: whether these views count it."""

    document: str
    step: str
    attributed: bool
    unreal: bool
    gold: GoldRecord
    claim: Json | None

    def seen(self, view: str) -> bool:
        """Whether a view counts it."""
        return view == "all" or bool(getattr(self, view))


def voices_step(gold: GoldRecord, claim: Json) -> str:
    """Which step the voices of a claim fail at, "right" if they are; of several accepted answers the one that comes furthest."""
    return max((_voices_step(answer, claim, "negated" in gold.statuses) for answer in gold.sources), key=STEPS.index)


def _voices_step(answer: Sequence[Json], claim: Json, negated: bool) -> str:
    coded = claim.get("sources") or []

    def same(wanted: Json, found: Json) -> bool:
        if not wanted.get("name") or not found.get("name"):
            return not wanted.get("name") and not found.get("name")
        return same_party(wanted, coded=found)

    def with_stance(wanted: Json, found: Json) -> bool:
        stances = {wanted.get("stance"), found.get("stance")}
        return same(wanted, found) and (len(stances) == 1 or (negated and stances == {"asserts", "denies"}))

    if list_f1(answer, coded=coded, same=with_stance) == 1:
        return "right"
    hits = round(list_f1(answer, coded=coded, same=same) * (len(answer) + len(coded)) / 2)
    if hits == len(answer) == len(coded):
        return "stance"
    if hits == len(coded):
        return "a voice is absent"
    return "a voice too many" if hits == len(answer) else "another voice"


def step_of(gold: GoldRecord, claim: Json | None, found: Comparison | None) -> str:
    """The first step that loses a record."""
    if found is None or claim is None:
        return "not found"
    if found.right:
        return "right"
    losses = {
        "type": found.type < 1,
        "status": found.status < 1,
        "actors": found.actor < GOOD_PARTIES,
        "recipients": found.recipient < GOOD_PARTIES,
    }
    return next((step for step, lost in losses.items() if lost), "") or voices_step(gold, claim)


def fates(document: str, records: Sequence[GoldRecord], claims: Sequence[Json]) -> tuple[list[Fate], list[tuple[Json, str]]]:
    """The fates of the required records of a report, and the coded claims that are nobody's or not right."""
    pairs = pair_claims(records, claims=claims)
    by_record, by_claim = {r: (claims[c], s) for r, c, s in pairs}, {c: (r, s) for r, c, s in pairs}
    lost = []
    for number, record in enumerate(records):
        if record.required:
            claim, found = by_record.get(number, (None, None))
            named = not any(all(not s.get("name") for s in answer) for answer in record.sources)
            unreal = "actual" not in record.statuses
            step = step_of(record, claim, found)
            lost.append(Fate(document=document, step=step, attributed=named, unreal=unreal, gold=record, claim=claim))
    bad = []
    for number, claim in enumerate(claims):
        at, found = by_claim.get(number, (None, None))
        if at is None:
            bad.append((claim, EXTRA))
        elif records[at].required and found is not None and not found.right:
            bad.append((claim, WRONG))
    return lost, bad


def coded_in(claim: Json, view: str) -> bool:
    """Whether a view counts a coded claim."""
    if view == "attributed":
        return any(source.get("name") for source in claim.get("sources") or ())
    return view == "all" or claim.get("status") != "actual"


def table(lost: Sequence[Fate], bad: Sequence[tuple[Json, str]]) -> list[str]:
    """Steps down, views across: how many, and of a hundred."""
    lines = [f"  {'':<36}" + "".join(f"{view:>18}" for view in VIEWS)]
    for step in STEPS:
        cells = ""
        for view in VIEWS:
            seen = [fate for fate in lost if fate.seen(view)]
            n = sum(fate.step == step for fate in seen)
            cells += f"{n:>10} {n / max(len(seen), 1):>6.1%} "
        lines.append(f"  {step:<36}{cells}")
    for kind in (EXTRA, WRONG):
        lines.append(f"  {kind:<36}" + "".join(f"{sum(k == kind and coded_in(c, v) for c, k in bad):>10}        " for v in VIEWS))
    return lines


def of_corpus(corpus: Path, split: str, pipeline: Pipeline, *, every: int = 1, after: int = 0) -> Iterator[Report]:
    """Every so many passages of a part of the corpus, or those after them, with its gold where there is any, else its first reading."""
    number = 0
    for one in read_corpus(corpus).corpus.of_split(split):
        for passage, claims in one.by_passage():
            number += 1
            if passage.text and number % every == after % every:
                coded = [claim.to_dict() for claim in pipeline.code(document_of(passage))]
                yield passage.id, match(passage, claims=claims, coded=coded).gold, coded, passage.text


def of_devset(folder: Path, pipeline: Pipeline) -> Iterator[Report]:
    """The same of the development set."""
    gold = read_gold(folder)
    for entry in json.loads((folder / "documents.json").read_text(encoding="utf8")):
        published = date.fromisoformat(entry["published"]) if entry["published"] else None
        path = folder / "texts" / f"{entry['id']}.txt"
        for document in read_all([str(path)], published=published, settings=pipeline.settings):
            if isinstance(document, Document):
                yield entry["id"], gold[entry["id"]], [claim.to_dict() for claim in pipeline.code(document)], document.text


def shown(fate: Fate, text: str) -> str:
    """One claim that is lost, for reading."""
    start, end = fate.gold.triggers[0]
    lines = [f"{fate.document} {'/'.join(fate.gold.types)} {'/'.join(fate.gold.statuses)} {text[start:end]!r}: {fate.step}"]
    before, after = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    lines.append("    " + text[before : after if after > 0 else len(text)])
    wanted: Mapping[str, Sequence[Sequence[Json]]] = {
        "actors": fate.gold.actors,
        "recipients": fate.gold.recipients,
        "sources": fate.gold.sources,
    }
    for name, answers in wanted.items():
        found = [] if fate.claim is None else fate.claim.get(name) or []
        lines.append(f"    {name}: {' | '.join(map(names_of, answers))}  ->  {names_of(found)}")
    return "\n".join(lines)


def names_of(entries: Sequence[Json]) -> str:
    """Names of parties or voices for reading, with their stance."""
    return ", ".join(f"{e.get('name') or 'the report'}{' ' + str(e['stance']) if 'stance' in e else ''}" for e in entries) or "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--split", nargs="*", default=["train", "dev"], choices=("train", "dev"))
    parser.add_argument("--devset", type=Path, help="the folder of the development set")
    parser.add_argument("--list", default="", choices=("", *STEPS), help="print the claims that this step loses")
    parser.add_argument("--view", default="all", choices=VIEWS, help="of --list")
    parser.add_argument("--limit", type=int, default=40, help="of --list")
    options = parser.parse_args()
    pipeline = Pipeline.load()
    parts = {split: of_corpus(options.corpus, split, pipeline) for split in options.split}
    parts |= {"development set": of_devset(options.devset, pipeline)} if options.devset else {}
    for name, reports in parts.items():
        every: list[Fate] = []
        bad: list[tuple[Json, str]] = []
        texts = {}
        for document, records, claims, text in reports:
            lost, wrong = fates(document, records, claims)
            every, bad, texts[document] = every + lost, bad + wrong, text
        steps = Counter(fate.step for fate in every)
        print(f"== {name}: {len(every)} required claims, {steps['right']} right")
        print("\n".join(table(every, bad)))
        listed = [fate for fate in every if fate.step == options.list and fate.seen(options.view)]
        print("\n".join(shown(fate, texts[fate.document]) for fate in listed[: options.limit]))


if __name__ == "__main__":
    main()
