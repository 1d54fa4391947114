"""How fast the page answers on a large ledger: 20,000 events of 100,000 claims, made up.

    python -m benchmarks.page_speed [--ledger FILE.db] [--times 5]

Measured in process, from request to the whole answer, median and worst of some times: the first page of a server that has just started (it
reads the catalogue then), every page, and every kind of filter alone and together. Bars: first page 1 s, any filter 300 ms, on two cores.
Without --ledger one is made (minutes) and thrown away.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from starlette.testclient import TestClient

from according.cli.adding import now
from according.settings import load_settings
from according.store import Ledger
from according.web import Desk, create_app
from benchmarks.page_ledger import make

FIRST_S, FILTER_S = 1.0, 0.3
TOKEN = "benchmark"


def client_of(file: Path) -> TestClient:
    """A client of a server that has just started."""
    desk = Desk(path=file, settings=load_settings(), token=TOKEN, clock=now)
    return TestClient(create_app(desk, port=1), base_url="http://127.0.0.1", headers={"authorization": f"Bearer {TOKEN}"})


def seconds(client: TestClient, path: str) -> float:
    """From request to the whole answer."""
    start = time.perf_counter()
    answer = client.get(path)
    took = time.perf_counter() - start
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code}: {answer.text[:200]}")
    return took


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
    return found


def measure(file: Path, times: int) -> dict[str, dict[str, float]]:
    """By name the median and the worst, in seconds."""
    firsts = [seconds(client_of(file), "/events") for _ in range(max(2, times // 2))]
    found = {"first page after start": firsts}
    client = client_of(file)
    for name, path in addresses(client).items():
        found[name] = [seconds(client, path) for _ in range(times)]
    return {name: {"median_s": round(statistics.median(all_), 3), "worst_s": round(max(all_), 3)} for name, all_ in found.items()}


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
    slow = {name: one for name, one in found.items() if one["median_s"] > (FIRST_S if name.startswith("first") else FILTER_S)}
    print(json.dumps({"events": counts["events"], "claims": counts["claims"], "seconds": found, "over the bar": sorted(slow)}, indent=1))
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
