"""Whether an output is whole: every shard done, every file as it was written, every report counted once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from according.archive.begin import plan_of
from according.archive.plan import Plan
from according.archive.shards import marker_of
from according.archive.storage import Storage, told
from according.archive.tables import TABLES, Counts, read_rows

ROWS = {"documents": ("coded",), "claims": ("claims",), "failures": ("skipped", "failed")}
"""Table -> the counts of the marker that its rows add up to."""


def status(storage: Storage) -> tuple[int, int, Counts]:
    """Shards that are done, all of them, and the counts of those done. Raises ArchiveError if it is no archive of ours."""
    plan, counts, done = plan_of(storage), Counts(), 0
    with told(storage.where):
        for number in range(len(plan)):
            marker = marker_of(storage, number)
            if marker is not None:
                counts.add(marker)
                done += 1
    return done, len(plan), counts


def problems(storage: Storage) -> Iterator[str]:
    """All that is wrong, a line each. Raises ArchiveError if it is no archive of ours."""
    plan, known = plan_of(storage), set[str]()
    with told(storage.where):
        for number in range(len(plan)):
            marker = marker_of(storage, number)
            if marker is None:
                yield f"shard {number} is not done; run the same command again"
                continue
            if marker.get("key") != plan.shard(number).key:
                yield f"shard {number}: its marker is of another plan; delete it and run the same command again"
            known |= set(marker["files"])
            yield from _of_shard(storage, number, marker)
        yield from _strangers(storage, known, plan)


def _of_shard(storage: Storage, number: int, marker: dict[str, Any]) -> Iterator[str]:
    remedy = f"delete shards/{number:08d}.json and run the same command again"
    if marker["read"] != marker["coded"] + marker["skipped"] + marker["failed"]:
        yield f"shard {number}: read {marker['read']} is not coded + skipped + failed; {remedy}"
    for name, said in marker["files"].items():
        content = storage.get(name)
        if content is None:
            yield f"{name} is missing; {remedy}"
        elif hashlib.sha256(content).hexdigest() != said["sha256"]:
            yield f"{name} is not as it was written; {remedy}"
        else:
            table = name.partition("/")[0]
            rows = sum(1 for _ in read_rows(storage, name, columns=[FIRST[table]]))
            if rows != sum(marker[count] for count in ROWS[table]):
                yield f"{name} has {rows} rows, its marker says otherwise; {remedy}"


FIRST = {"documents": "document_id", "claims": "claim_id", "failures": "document"}


def _strangers(storage: Storage, known: set[str], plan: Plan) -> Iterator[str]:
    done = {number for number in range(len(plan)) if marker_of(storage, number) is not None}
    for table in TABLES:
        for name in storage.names(table):
            number = name.partition(".")[0]
            of_shard_not_done = number.isdigit() and int(number) < len(plan) and int(number) not in done
            if f"{table}/{name}" not in known and not of_shard_not_done:
                yield f"{table}/{name} is of no shard; take it away"
