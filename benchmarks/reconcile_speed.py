"""How long reconciling takes: 100,000 claims at once, and one more report.

    python -m benchmarks.reconcile_speed [--claims 100000] [--cache FILE.jsonl]

The claims are those of the stories (benchmarks.stories, --cache as there) put together anew: a war of three years in 40 towns, with each
story's claims moved to other days and places, its figures and most of its words changed (alike in all its reports), so that a report tells
a happening that up to five others tell. Claims of a day stand as thick as in a war that the whole world reports: about a hundred.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from according.records.stored import StoredClaim
from according.records.when import Time
from according.records.where import Place
from according.settings import load_settings
from according.stages.reconcile import Reconciler
from benchmarks.stories import coded, read_stories

TOWNS = 40
DAYS = 1000
FIRST = date(2021, 1, 1)


def recombined(number: int, cache: Path | None) -> Iterator[list[StoredClaim]]:
    """Stories over and over, each the claims of all its reports, until there are so many claims and a few more."""
    reports, chance = read_stories(), random.Random(7)
    story = {report.document.id: report.story for report in reports}
    told: dict[str, list[StoredClaim]] = {}
    for one in coded(reports, cache):
        told.setdefault(story[one.claim.document], []).append(one.claim)
    made = turn = 0
    while made < number:
        for name in sorted(told):
            turn += 1
            if made <= number:
                claims = list(_moved(told[name], turn, chance))
                made += len(claims)
                yield claims


def _moved(claims: list[StoredClaim], turn: int, chance: random.Random) -> Iterator[StoredClaim]:
    """A story's claims on another day, in another town, with other figures and a word or two of their own."""
    start = min((claim.published for claim in claims if claim.published), default=FIRST)
    days, town = FIRST + timedelta(days=chance.randrange(DAYS)) - start, chance.randrange(TOWNS)
    factor, other = chance.choice((1, 2, 3, 5, 7)), {}
    words = {word for claim in claims for word in (claim.evidence + " " + claim.lead).split()}
    for word in sorted(words):
        other[word] = f"{word}{chance.randrange(100)}" if chance.random() < 0.6 else word
    for claim in claims:
        yield replace(
            claim,
            id=f"{claim.id}-{turn}",
            document=f"{claim.document}-{turn}",
            published=claim.published + days if claim.published else None,
            time=_later(claim.time, days) if claim.time else None,
            place=_elsewhere(claim.place, town) if claim.place else None,
            counts=tuple(replace(count, low=count.low * factor, high=count.high and count.high * factor) for count in claim.counts),
            evidence=" ".join(map(other.get, claim.evidence.split())),
            lead=" ".join(map(other.get, claim.lead.split())),
        )


def _later(when: Time, days: timedelta) -> Time:
    return replace(when, start=when.start + days, end=when.end + days)


def _elsewhere(place: Place, town: int) -> Place:
    lat, lon = 30 + (town % 8) * 0.4, 40 + (town // 8) * 0.4
    return replace(place, name=f"Town{town}", country="XXX", lat=lat, lon=lon)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    *stories, last = recombined(options.claims, options.cache)
    found = Reconciler(settings=load_settings().reconcile)
    before, began = time.perf_counter(), time.process_time()
    for story in stories:
        found.add(story)
    events = found.events()
    found.changes()
    took = f"{time.perf_counter() - before:.0f} s ({time.process_time() - began:.0f} s of processor)"
    claims = sum(len(event.claims) for event in events)
    joined = sum(len(event.claims) > 1 for event in events)
    print(f"{claims} claims, {len(events)} events, {joined} of several claims, largest {max(len(e.claims) for e in events)}: {took}")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    slowest = 0.0
    for document in sorted({claim.document for claim in last}):
        before = time.process_time()
        found.add([claim for claim in last if claim.document == document])
        found.changes()
        slowest = max(slowest, time.process_time() - before)
    print(f"one more report: at most {slowest:.3f} s of processor")


if __name__ == "__main__":
    main()
