"""Stories told by several outlets: are claims of one event joined, and only those? B-cubed, from text to events.

    python -m benchmarks.stories [--part develop held-out] [--cache FILE.jsonl] [--show]

Every report of all stories is coded, then all claims are reconciled together. A claim counts if its trigger, or a further mention, falls on
words that are marked in examples/stories; its event is that of the mark. b3: over the claims that count, as the coder made them.
end_to_end: over the marks themselves, one for each event of each report: one that no claim falls on is alone in an event that is not its
own (recall 0). Rules to beat: all claims of one story, type and day are one event; every claim is its own.
--cache: coded claims are kept there and read again, so that reconciling can be measured alone. --show: what is joined wrongly.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from according.records.claim import Claim
from according.records.document import Document
from according.records.event import Event
from according.records.stored import LEAD, StoredClaim
from according.settings import load_settings
from according.stages.reconcile import reconcile

STORIES = Path(__file__).resolve().parent.parent / "examples" / "stories"
PARTS = ("develop", "held-out")
_MARK = re.compile(r"\{([a-z]):([^{}]+)\}")
Marks = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of a story. marks: start, end and event of marked words, code points of the text; an event is "story/letter"."""

    story: str
    part: str
    document: Document
    marks: Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A claim, and the event on whose marked words it falls, None for none."""

    claim: StoredClaim
    gold: str | None


def read_stories(folder: Path = STORIES) -> list[Report]:
    """All reports. Raises ValueError that names file and what is wrong."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        head, *reports = path.read_text(encoding="utf8").split("\n== ")
        key, _, part = head.strip().partition(": ")
        if key != "part" or part not in PARTS:
            raise ValueError(f"{path.name}: begins with {head.strip()!r}, expected 'part: ' and one of {', '.join(PARTS)}")
        found += [_report(path, part, text) for text in reports]
    return found


def _report(path: Path, part: str, text: str) -> Report:
    head, _, body = text.partition("\n")
    outlet, _, day = head.partition(" | ")
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(body):
        plain += body[at : match.start()]
        marks.append((len(plain), len(plain) + len(match[2]), f"{path.stem}/{match[1]}"))
        plain, at = plain + match[2], match.end()
    plain += body[at:].rstrip()
    if not marks or "{" in plain:
        raise ValueError(f"{path.name}, {head}: no marks, or a mark that is none")
    digest = sha256(f"{head}\n{plain}".encode()).hexdigest()[:16]
    document = Document(id=digest, text=plain, source=outlet, published=date.fromisoformat(day), published_from="given")
    return Report(story=path.stem, part=part, document=document, marks=tuple(marks))


def coded(reports: Iterable[Report], cache: Path | None) -> list[Coded]:
    """The claims of all reports; those of reports that the cache has are read from it, the others are coded and added to it."""
    kept: dict[str, list[dict]] = {}
    if cache and cache.is_file():
        kept = dict(json.loads(line) for line in cache.read_text(encoding="utf8").splitlines())
    found, code = [], None
    for report in reports:
        name = report.document.id
        if name not in kept:
            code = code or _coder()
            kept[name] = [claim.to_dict() for claim in code(report.document)]
            if cache:
                with cache.open("a", encoding="utf8") as file:
                    file.write(json.dumps([name, kept[name]]) + "\n")
        stored = [replace(StoredClaim.from_dict(row), lead=report.document.text[:LEAD]) for row in kept[name]]
        found += [Coded(claim=claim, gold=_gold(row, report.marks)) for claim, row in zip(stored, kept[name], strict=True)]
    return found


def _coder() -> Callable[[Document], tuple[Claim, ...]]:
    from according.pipeline import Pipeline

    return Pipeline.load().code


def _gold(row: dict, marks: Marks) -> str | None:
    """The event of the marked words that the claim's trigger falls on, else one of its further mentions."""
    for span in (row["event"]["trigger"], *row["mentions"]):
        for start, end, event in marks:
            if span["start"] < end and start < span["end"]:
                return event
    return None


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a grouping: both map items to groups; items that only gold has are missing."""
    keys, ours = _grouped(gold), _grouped({item: group for item, group in found.items() if item in gold})
    hits = {item: len(keys[gold[item]] & ours[found[item]]) for item in gold if item in found}
    precision = sum(n / len(ours[found[item]]) for item, n in hits.items()) / len(hits) if hits else 0.0
    recall = sum(n / len(keys[gold[item]]) for item, n in hits.items()) / len(gold) if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _grouped(groups: dict[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for item, group in groups.items():
        found[group].add(item)
    return found


def by_events(events: Iterable[Event]) -> dict[str, str]:
    """Claim -> event."""
    return {claim: event.id for event in events for claim in event.claims}


def end_to_end(reports: Iterable[Report], claims: list[Coded], home: dict[str, str]) -> tuple[float, float, float]:
    """B-cubed over the marked events of each report. Of several claims on one the first by id counts."""
    gold = {f"{report.document.id} {event}": event for report in reports for _, _, event in report.marks}
    found: dict[str, str] = {}
    for one in sorted(claims, key=lambda one: one.claim.id):
        if one.gold:
            found.setdefault(f"{one.claim.document} {one.gold}", home[one.claim.id])
    return b_cubed(gold, found)


def row(name: str, figures: tuple[float, float, float]) -> str:
    return f"{name:28} P {100 * figures[0]:5.1f}  R {100 * figures[1]:5.1f}  F1 {100 * figures[2]:5.1f}"


def show_wrong(claims: list[Coded], events: Iterable[Event]) -> None:
    """Pairs that are joined though they are two, and events that lie in pieces."""
    by_id = {one.claim.id: one for one in claims}
    home = by_events(events)
    for event in events:
        for joined in event.joined:
            one, other = by_id[joined.claim], by_id[joined.to]
            if one.gold and other.gold and one.gold != other.gold:
                print(f"JOINED {joined.score} {', '.join(joined.because)}\n  {_line(one)}\n  {_line(other)}")
    for gold, names in sorted(_grouped({one.claim.id: one.gold for one in claims if one.gold}).items()):
        if len({home[name] for name in names}) > 1:
            print(f"APART {gold}")
            for name in sorted(names, key=lambda name: home[name]):
                print(f"  {home[name]} {_line(by_id[name])}")


def _line(one: Coded) -> str:
    claim = one.claim
    parties = f"{', '.join(p.name for p in claim.actors)} -> {', '.join(p.name for p in claim.recipients)}"
    day = f"{claim.time.start}..{claim.time.end} ({claim.time.rule})" if claim.time else "no day"
    place = f"{claim.place.name} {claim.place.precision} ({claim.place.rule[:30]})" if claim.place else "no place"
    figures = " ".join(f"{count.what} {count.low}" for count in claim.counts)
    what = f"[{one.gold}] {claim.type} {claim.mode} {claim.status} {claim.trigger!r}"
    return f"{what}: {parties} | {day} | {place} | {figures} | {claim.evidence[:110]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    stories = read_stories()
    claims, knobs = coded(stories, options.cache), load_settings().reconcile
    events = reconcile([one.claim for one in claims], settings=knobs, texts={r.document.id: r.document.text for r in stories})
    home = by_events(events)
    for part in (*options.part, "all"):
        reports = [report for report in stories if part in (report.part, "all")]
        here = {report.document.id: report.story for report in reports}
        ours = [one for one in claims if one.claim.document in here]
        gold = {one.claim.id: one.gold for one in ours if one.gold}
        naive = {one.claim.id: f"{here[one.claim.document]} {one.claim.type} {one.claim.time and one.claim.time.start}" for one in ours}
        stories_in = len({report.story for report in reports})
        marked = {(report.document.id, event) for report in reports for _, _, event in report.marks}
        coded_of = {(one.claim.document, one.gold) for one in ours if one.gold}
        print(f"{part}: {stories_in} stories, {len(reports)} reports, {len(gold)} of {len(ours)} claims on marked words")
        print(f"  of {len(marked)} events of a report that are marked, {len(coded_of)} are coded")
        print(row("  b3", b_cubed(gold, home)))
        print(row("  end_to_end", end_to_end(reports, ours, home)))
        print(row("  rule: story, type and day", b_cubed(gold, naive)))
        print(row("  rule: each its own", b_cubed(gold, {name: name for name in gold})))
        if options.show and part != "all":
            show_wrong(ours, [replace(e, joined=tuple(j for j in e.joined if {j.claim, j.to} <= gold.keys())) for e in events])


if __name__ == "__main__":
    main()
