"""How fast the page answers on a large ledger: 20,000 events of 100,000 claims, made up.

    python -m benchmarks.page_speed [--ledger FILE.db] [--times 5]

Measured in process, from request to the whole answer, median and worst of some times, and processor time, which others on the machine
hardly change: reading the catalogue, which a server does as it starts; its first page; every page, and every kind of filter alone and
together.
Bars: first page 1 s, any filter 300 ms, on two cores.
Without --ledger one is made (minutes) and thrown away.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from according.cli.adding import now
from according.settings import load_settings
from according.store import Ledger
from according.web import Desk, create_app
from benchmarks.page_ledger import make

BARS = {"reading the catalogue": 3.0, "first page": 1.0}
FILTER_S = 0.3
TOKEN = "benchmark"


def desk_of(file: Path) -> Desk:
    """How a server starts."""
    return Desk(path=file, settings=load_settings(), token=TOKEN, clock=now)


def client_of(desk: Desk) -> TestClient:
    """A client of a server that has just started."""
    return TestClient(create_app(desk, port=1), base_url="http://127.0.0.1", headers={"authorization": f"Bearer {TOKEN}"})


def seconds(call: Callable[[], Any]) -> tuple[float, float]:
    """Of the clock and of the processor."""
    start, busy = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - start, time.process_time() - busy


def get(client: TestClient, path: str) -> None:
    """The whole answer."""
    answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code}: {answer.text[:200]}")


def addresses(client: TestClient) -> dict[str, str]:
    """What is measured, by name; values of filters are the commonest of the ledger."""
    page = client.get("/api/events").json()
    best = {box["kind"]: box["values"][0]["value"] for box in page["facets"]}
    row, claim = page["rows"][0], client.get("/api/find").json()["rows"][0]
    found = {"events": "/events", "find": "/find", "reports": "/documents"}
    found |= {"last page": "/events?page=400", "by reports": "/events?sort=reports"}
    found |= {"event": f"/events/{row['id']}", "report": f"/documents/{claim['document']}", "claim": f"/claims/{claim['id']}"}
    for kind, value in best.items():
        found[f"{kind} alone"] = str(client.build_request("GET", "/events", params={kind: value}).url)
        found[f"{kind}, claims"] = str(client.build_request("GET", "/find", params={kind: value}).url)
    found |= {
        "days": "/events?since=2020-01-01&until=2022-12-31",
        "a common word": "/events?q=killing",
        "a common word, claims": "/find?q=killing",
        "two words": "/find?q=killing+shelled",
        "a phrase": "/find?q=%22in+Ka%22",
        "a rare word": f"/find?q={claim['actors'].split(';')[0]}",
        "reports, a common word": "/documents?q=killing",
        "all together": f"/events?q=killing&since=2020-01-01&type={best['type']}&standing={best['standing']}&stance=asserts&sort=reports",
    }
    for order in ("confidence", "report"):
        for kind, value in {"actor": best["actor"], "source": best["source"], "type": best["type"], "q": "killing"}.items():
            found[f"review, {kind}, {order}"] = str(client.build_request("GET", "/review", params={kind: value, "order": order}).url)
        found[f"review, nobody, {order}"] = f"/review?actor=Nobody&order={order}"
        found[f"review, nowhere, {order}"] = f"/review?place=Nowhere&order={order}"
    return found


def measure(file: Path, times: int) -> dict[str, dict[str, float]]:
    """By name the median and the worst of the clock, and the median of the processor, in seconds."""
    found: dict[str, list[tuple[float, float]]] = {"reading the catalogue": [], "first page": []}
    for _ in range(max(2, times // 2)):
        desk = desk_of(file)
        found["reading the catalogue"].append(seconds(desk.warm))
        client = client_of(desk)
        found["first page"].append(seconds(partial(get, client, "/events")))
    for name, path in addresses(client).items():
        found[name] = [seconds(partial(get, client, path)) for _ in range(times)]
    return {name: _summary(all_) for name, all_ in found.items()}


def _summary(all_: list[tuple[float, float]]) -> dict[str, float]:
    clock, busy = zip(*all_, strict=True)
    found = {"median_s": statistics.median(clock), "worst_s": max(clock), "processor_s": statistics.median(busy)}
    return {name: round(value, 3) for name, value in found.items()}


def main() -> int:
    """Prints what was measured; 1 if a median is over its bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = asked.ledger or Path(folder) / "made-up.db"
        if not file.exists():
            make(file, events=20_000, claims=100_000)
        with Ledger(file) as ledger:
            counts = ledger.counts()
        found = measure(file, asked.times)
    slow = {name: one for name, one in found.items() if one["median_s"] > BARS.get(name, FILTER_S)}
    print(json.dumps({"events": counts["events"], "claims": counts["claims"], "seconds": found, "over the bar": sorted(slow)}, indent=1))
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
