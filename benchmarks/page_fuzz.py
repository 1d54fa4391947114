"""Asks the page's JSON twins for whatever OpenAPI allows and forbids: no answer may be a 5xx, and each is as it is described.

    python -m benchmarks.page_fuzz [--examples 40] [--ledger FILE.db]

schemathesis makes the requests, in process, on a made-up ledger of 60 events unless one is given (a copy is asked, so that actions that
write spoil nothing). What codes reports is a stand-in that knows one claim, so that the coder itself is not what is measured.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from according.cli.adding import now
from according.settings import load_settings
from according.store import Ledger
from according.web import Desk, create_app
from according.web.workshop import Kept, Outcome
from benchmarks.page_ledger import make

TOKEN = "fuzz"
QUIET = [*HealthCheck]
HEADERS = {"authorization": f"Bearer {TOKEN}", "host": "127.0.0.1"}


class NoCoder:
    """Refuses every report."""

    def code(self, dropped: Any, *, published: Any) -> list[Outcome]:
        return [Outcome(name=dropped.name, problem="not coded here")]

    def add(self, dropped: Any, *, published: Any, run: int | None) -> Kept:
        return Kept(outcomes=tuple(one for each in dropped for one in self.code(each, published=published)), run=run)

    def reconcile(self) -> int:
        return 0


def fuzz(file: Path, examples: int) -> tuple[Counter[str], list[str]]:
    """How often which status came, by operation; and what was wrong, one line each."""
    desk = Desk(path=file, settings=load_settings(), token=TOKEN, clock=now, reviewer="fuzz", workshop=NoCoder())
    schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(desk, port=1), headers=HEADERS)
    statuses: Counter[str] = Counter()
    wrong: list[str] = []
    known = ids_of(file)
    for found in schema.get_all_operations():
        ask_all(found.ok(), examples, known, statuses, wrong)
    return statuses, wrong


def ids_of(file: Path) -> dict[str, str]:
    """A claim, a report and an event that are there, by the part of the path that stands before an id."""
    with Ledger(file) as ledger:
        stored = next(iter(ledger.claims()))
    return {"claims": stored.claim.id, "documents": stored.claim.document.id, "events": stored.event or ""}


def ask_all(operation: Any, examples: int, known: dict[str, str], statuses: Counter[str], wrong: list[str]) -> None:
    """Sends so many requests for one operation."""

    @given(case=operation.as_strategy())
    @settings(max_examples=examples, phases=[Phase.generate], deadline=None, database=None, derandomize=True, suppress_health_check=QUIET)
    def ask(case: Any) -> None:
        if "id" in case.path_parameters and sum(statuses.values()) % 2:  # every other one of a thing that is there
            case.path_parameters["id"] = known[operation.path.split("{")[0].rstrip("/").rpartition("/")[2]]
        answer = case.call(headers=HEADERS)
        statuses[f"{operation.label} {answer.status_code}"] += 1
        if answer.status_code >= 500:
            wrong.append(f"{operation.label}: {answer.status_code}: {answer.text[:200]} for {case.as_curl_command()[:300]}")
        elif answer.status_code < 300:
            json.loads(answer.content)

    ask()


def main() -> int:
    """Prints what came; 1 if anything was a 5xx."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=int, default=40)
    parser.add_argument("--ledger", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ledger.db"
        if asked.ledger:
            shutil.copyfile(asked.ledger, file)
        else:
            make(file, events=60, claims=200)
        statuses, wrong = fuzz(file, asked.examples)
    print(json.dumps({"requests": sum(statuses.values()), "statuses": dict(sorted(statuses.items())), "wrong": wrong[:20]}, indent=1))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
