"""What a change of the rules wins and loses, claim by claim, on the text that may be read.

    python -m benchmarks.changes --out AFTER.json [--before BEFORE.json] [--split train dev partial:6] [--devset FOLDER]
        [--passes FILE] [--list lost won nobody found missed]

Codes some parts, prints their figures and keeps all claims in --out. With --before, an earlier --out, it prints what came and went:
required claims that became right or wrong, coded claims that are nobody's, and how many texts give other bytes. `partial:6` is every
sixth passage of a part that was read once, `partial:6/2` those two after them: what was mended by reading one is measured on the other.
--passes remembers what the network said (benchmarks/remembered.py); rules after it are run anew. Parts that nothing may be learned from
are not to be had here; benchmarks.corpus gives their totals.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from according.pipeline import Pipeline
from according.scoring import GoldRecord, Json, score_documents
from benchmarks.remembered import Remembered
from benchmarks.waterfall import EXTRA, Fate, Report, fates, names_of, of_corpus, of_devset

SPLITS = ("train", "dev", "partial")
FIGURES = ("found", "event", "claim", "attributed", "unreal")
FIELDS = ("status", "actor", "recipient", "source", "date", "place", "counts")


@dataclass(slots=True)
class Part:
    """Texts, gold and claims of a part by report."""

    texts: dict[str, str] = field(default_factory=dict)
    gold: dict[str, Sequence[GoldRecord]] = field(default_factory=dict)
    coded: dict[str, Sequence[Json]] = field(default_factory=dict)


def part_of(reports: Iterable[Report]) -> Part:
    """All reports of a part."""
    found = Part()
    for name, gold, coded, text in reports:
        found.texts[name], found.gold[name], found.coded[name] = text, gold, coded
    return found


def of_split(corpus: Path, part: str, pipeline: Pipeline) -> Iterator[Report]:
    """Every so many passages of a part, as "partial:6", or those after them, as "partial:6/2"."""
    split, _, sample = part.partition(":")
    every, _, after = sample.partition("/")
    return of_corpus(corpus, split, pipeline, every=int(every or 1), after=int(after or 0))


def figures(part: Part) -> str:
    """One line of F1 and one of fields."""
    scores = score_documents(part.gold, coded=part.coded)
    one = " ".join(f"{name} {scores.measures[name].f1:.4f}" for name in FIGURES)
    event = scores.measures["event"]
    fields = " ".join(f"{name} {scores.fields[name]:.3f}" for name in FIELDS if name in scores.fields)
    return f"{one}  (event P {event.precision:.3f} R {event.recall:.3f}; {scores.required} required, {scores.coded} coded)\n    {fields}"


def steps(part: Part) -> tuple[dict[str, Fate], dict[str, Json]]:
    """Required claims by a key that stays, and coded claims that are nobody's by the place of their trigger."""
    required: dict[str, Fate] = {}
    nobody: dict[str, Json] = {}
    for name, gold in part.gold.items():
        lost, bad = fates(name, gold, part.coded[name])
        required |= {f"{name} {number} {fate.gold.triggers[0]}": fate for number, fate in enumerate(lost)}
        nobody |= {f"{name} {_trigger(claim)} {claim['event']['type']}": claim for claim, kind in bad if kind == EXTRA}
    return required, nobody


def _trigger(claim: Json) -> tuple[int, int]:
    found = claim["event"].get("trigger") or {}
    return int(found.get("start", -1)), int(found.get("end", -1))


def came_and_went(before: Part, after: Part) -> Iterator[tuple[str, str]]:
    """(kind, what to print) of each difference."""
    old, old_nobody = steps(before)
    new, new_nobody = steps(after)
    for key, fate in new.items():
        was = old[key].step if key in old else "?"
        if was != fate.step and (claim_kind := _kind(was, fate.step)):
            yield claim_kind, f"{was} -> {fate.step}\n{_shown(fate, old.get(key), after.texts[fate.document])}"
    for key in (*(k for k in new_nobody if k not in old_nobody), *(k for k in old_nobody if k not in new_nobody)):
        came = key in new_nobody
        claim = new_nobody[key] if came else old_nobody[key]
        name = key.split(" ", 1)[0]
        yield "nobody" if came else "gone", f"{_claim(claim)}\n    {_line(after.texts[name], *_trigger(claim))}"


def _kind(was: str, now: str) -> str:
    if "right" in (was, now):
        return "won" if now == "right" else "lost"
    if "not found" in (was, now):
        return "found" if was == "not found" else "missed"
    return "other"


def _shown(fate: Fate, before: Fate | None, text: str) -> str:
    gold, (start, end) = fate.gold, fate.gold.triggers[0]
    wanted = {name: " | ".join(map(names_of, getattr(gold, name))) for name in ("actors", "recipients", "sources")}
    lines = [f"    {fate.document} {'/'.join(gold.types)} {'/'.join(gold.statuses)} {text[start:end]!r}  {wanted}"]
    lines += [f"    {label}: {_claim(one.claim)}" for label, one in (("before", before), ("now", fate)) if one and one.claim]
    return "\n".join([*lines, "    " + _line(text, start, end)])


def _claim(claim: Json) -> str:
    event = claim["event"]
    trigger = (event.get("trigger") or {}).get("text", "")
    parties = f"{names_of(claim['actors'])} > {names_of(claim['recipients'])}"
    return f"{event['type']}/{event.get('mode') or ''} {claim['status']} {trigger!r} {parties} by {names_of(claim['sources'])}"


def _line(text: str, start: int, end: int) -> str:
    before, after = text.rfind("\n", 0, max(start, 0)) + 1, text.find("\n", end)
    return f"{text[before:start]}[{text[start:end]}]{text[end : after if after > 0 else len(text)]}"


def compared(before: Part, after: Part, wanted: Sequence[str]) -> str:
    """What came and went, counted and, of the wanted kinds, in full."""
    rows = list(came_and_went(before, after))
    kinds = [kind for kind, _ in rows]
    other = sum(before.coded.get(name) != claims for name, claims in after.coded.items())
    counts = ", ".join(f"{kind} {kinds.count(kind)}" for kind in dict.fromkeys(kinds)) or "nothing"
    return "\n".join([f"    {counts}; {other} texts with other claims", *(f"  {kind}: {text}" for kind, text in rows if kind in wanted)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--split", nargs="*", default=["train", "dev", "partial:6"])
    parser.add_argument("--devset", type=Path, help="the folder of the development set")
    parser.add_argument("--passes", type=Path, help="file that remembers what the network said")
    parser.add_argument("--out", type=Path, required=True, help="where the claims go")
    parser.add_argument("--before", type=Path, help="an earlier --out")
    parser.add_argument("--list", nargs="*", default=["won", "lost"], help="won lost found missed other nobody gone")
    options = parser.parse_args()
    if wrong := [part for part in options.split if part.partition(":")[0] not in SPLITS]:
        raise SystemExit(f"--split {' '.join(wrong)}: may not be read; there are {', '.join(SPLITS)}")
    memory = Remembered(options.passes) if options.passes else None
    pipeline = memory.pipeline() if memory else Pipeline.load()
    earlier = json.loads(options.before.read_text(encoding="utf8")) if options.before else {}
    kept = {}
    for name in (*options.split, *(["development set"] if options.devset else [])):
        devset = name == "development set"
        part = part_of(of_devset(options.devset, pipeline) if devset else of_split(options.corpus, name, pipeline))
        kept[name] = part.coded = json.loads(json.dumps(part.coded))
        print(f"== {name}: {figures(part)}", flush=True)
        if name in earlier:
            print(compared(Part(texts=part.texts, gold=part.gold, coded=earlier[name]), part, options.list), flush=True)
    if memory:
        memory.keep()
    options.out.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
