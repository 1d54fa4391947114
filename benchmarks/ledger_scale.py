"""A ledger of 100,000 claims: how long reconciling takes, one more report, and the filters.

    python -m benchmarks.ledger_scale --ledger FILE.db [--claims 100000]

The ledger is made of the stories (examples/stories) put together anew, as in benchmarks.reconcile_speed: a war of three years in 40 towns,
each story moved to other days and towns, its figures and most of its words changed, alike in all its reports; about a hundred claims
a day. Words are changed to others of the same length, so that every field of a claim still falls on its words. If FILE is there already it
is taken as it is, and only made anew from its claims.

Printed: seconds by the wall and of the processor to make all events, the most memory; then for one report more (the slowest and the
median of --more), and of each filter the milliseconds through the Python interface, the slowest of three.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from according.cli.reconciling import bring_up_to_date
from according.collector import spare_what_is_loaded
from according.records.claim import Claim
from according.records.document import Document
from according.settings import load_settings
from according.store import Coder, Ledger
from benchmarks.stories import read_stories

TOWNS, DAYS, FIRST = 40, 1000, date(2021, 1, 1)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Told = list[tuple[Document, list[Claim]]]


def now() -> datetime:
    return datetime.now(UTC)


def told_stories() -> list[Told]:
    """The reports of each story with their claims."""
    from according.pipeline import Pipeline

    pipeline, found = Pipeline.load(), {}
    for report in read_stories():
        found.setdefault(report.story, []).append((report.document, list(pipeline.code(report.document))))
    return [found[name] for name in sorted(found)]


def moved(story: Told, chance: random.Random) -> Iterator[tuple[Document, list[Claim]]]:
    """A story on other days and in another town, with other figures and most words changed."""
    start = min((document.published for document, _ in story if document.published), default=FIRST)
    days, town, factor = FIRST + timedelta(days=chance.randrange(DAYS)) - start, chance.randrange(TOWNS), chance.choice((1, 2, 3, 5, 7))
    words: dict[str, str] = {}
    for document, claims in story:
        text = "".join(_word(part, words, chance) for part in _parts(document.text))
        other = replace(
            document, id=hashlib.sha256(text.encode()).hexdigest()[:16], text=text,
            published=document.published + days if document.published else None, url=f"https://example.org/{chance.random()}",
        )  # fmt: skip
        yield other, [_moved_claim(claim, other, days, town, factor) for claim in claims]


def _parts(text: str) -> Iterator[str]:
    part = ""
    for char in text:
        if part and char.isalpha() != part[-1].isalpha():
            yield part
            part = ""
        part += char
    yield part


def _word(part: str, words: dict[str, str], chance: random.Random) -> str:
    if part not in words:
        changed = part[:1] + "".join(chance.choice(LETTERS) for _ in part[1:])
        words[part] = changed if part.islower() and len(part) > 2 and chance.random() < 0.85 else part
    return words[part]


def _moved_claim(claim: Claim, document: Document, days: timedelta, town: int, factor: int) -> Claim:
    place = claim.place and replace(
        claim.place, name=f"Town{town}", country="XXX", lat=30 + (town % 8) * 0.4, lon=40 + (town // 8) * 0.4
    )
    when = claim.time and replace(claim.time, start=claim.time.start + days, end=claim.time.end + days)
    return replace(
        claim, id=document.id[:8] + claim.id[8:], document=document, place=place, time=when,
        counts=tuple(replace(count, low=count.low * factor, high=count.high and count.high * factor) for count in claim.counts),
        links=tuple(replace(link, claim=document.id[:8] + link.claim[8:]) for link in claim.links),
    )  # fmt: skip


def reports(number: int) -> Iterator[tuple[Document, list[Claim]]]:
    """Reports with their claims, of so many claims in all."""
    stories, chance, made = told_stories(), random.Random(7), 0
    while made < number:
        for story in stories:
            for document, claims in moved(story, chance):
                made += len(claims)
                yield document, claims
            if made >= number:
                return


def put(ledger: Ledger, found: Iterator[tuple[Document, list[Claim]]]) -> int:
    """Stores reports. The disk is not waited for: this is not what is measured."""
    ledger._connection.execute("PRAGMA synchronous = OFF")
    run = ledger.run(coder=Coder(version="0", weights="", tables=""), command="add", clock=now)
    for document, claims in found:
        run.store(document, coded=document, claims=claims)
    run.end()
    ledger._connection.execute("PRAGMA synchronous = FULL")
    return run.coded


def timed(work: Callable[[], Any]) -> tuple[float, float, Any]:
    """Seconds by the wall and of the processor, and what came of it."""
    wall, processor = time.perf_counter(), time.process_time()
    found = work()
    return time.perf_counter() - wall, time.process_time() - processor, found


FILTERS: tuple[dict[str, Any], ...] = (
    {"type": "ASSAULT"}, {"actor": "police"}, {"place": "Town7"}, {"near": (30.4, 40.4, 30.0)}, {"standing": "contested"},
    {"since": date(2022, 3, 1), "until": date(2022, 3, 31)}, {"source": "army"}, {"text": "police"},
    {"type": "ASSAULT", "place": "Town7", "since": date(2022, 3, 1), "standing": "claimed"},
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", type=Path, required=True)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--more", type=int, default=20)
    options = parser.parse_args()
    knobs = load_settings().reconcile
    there = options.ledger.exists()
    with Ledger(options.ledger, write=True) as ledger:
        if not there:
            print(f"{put(ledger, reports(options.claims))} reports stored")
        ledger.remake_events()
        spare_what_is_loaded()  # as `according add` does
        wall, processor, events = timed(lambda: bring_up_to_date(ledger, knobs=knobs, at=now()))
        print(f"{ledger.counts()['claims']} claims, {events} events: {wall:.0f} s ({processor:.0f} s of processor)")
        most, size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10, options.ledger.stat().st_size >> 20
        print(f"most memory: {most} MB; file: {size} MB", flush=True)
        one_more(ledger, options.more)
        filtered(ledger)


def one_more(ledger: Ledger, number: int) -> None:
    """Adds reports one by one, each with its events, and says how long that takes."""
    knobs, took = load_settings().reconcile, []
    stories, chance = told_stories(), random.Random(11)
    more = (report for story in stories for report in moved(story, chance))
    for report, _ in zip(more, range(number), strict=False):
        put(ledger, iter([report]))
        took.append(timed(lambda: bring_up_to_date(ledger, knobs=knobs, at=now()))[:2])
    walls, processors = zip(*took, strict=True)
    for name, seconds in (("wall", walls), ("processor", processors)):
        print(f"one more report, {name}: median {statistics.median(seconds):.3f} s, slowest {max(seconds):.3f} s", flush=True)


def filtered(ledger: Ledger) -> None:
    """Asks for a page of 50 events by each filter."""
    for wanted in FILTERS:
        slowest = max(timed(lambda wanted=wanted: list(islice(ledger.claims(**wanted), 50)))[1] for _ in range(3))
        print(f"  {1000 * slowest:6.0f} ms of processor: first 50 claims with {wanted}", flush=True)


if __name__ == "__main__":
    main()
