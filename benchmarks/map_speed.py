"""How fast the map's page is with 20,000 events of 100,000 claims, in headless Chromium without a graphics card.

    python -m benchmarks.map_speed [--ledger FILE.db] [--times 5]

Idle: from the address to a map that draws nothing any more, with the server's first reading of the events and without. Brush: from a
change of the days to list, timeline and marks drawn anew (within the page), and to the next frame of the map. Bars: idle 2 s, brush 300 ms,
on two cores with nothing else to do. `load` tells how busy the machine was; the processor's seconds of a brush (all of Chromium, drawing
without a graphics card included) hang less on that.
Without --ledger one is made (minutes) and thrown away.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import shutil
import socket
import statistics
import sys
import tempfile
import threading
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import sync_playwright

from according.cli.adding import now
from according.settings import load_settings
from according.web import Desk, create_app
from benchmarks.page_ledger import make

FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
IDLE_S, BRUSH_S = 2.0, 0.3
READY = "document.getElementById('atlas')?.dataset.ready === 'yes' && accordingMap.map.loaded() && !accordingMap.map.isMoving()"
BRUSH = """async ([since, until]) => {
  const field = (name) => document.querySelector(`[name="${name}"]`);
  const drawn = () => Number(document.getElementById('atlas').dataset.drawn);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const [before, start] = [drawn(), performance.now()];
  field('since').value = since; field('until').value = until;
  field('until').dispatchEvent(new Event('input', { bubbles: true }));
  while (drawn() === before) await frame();
  const page = performance.now() - start;
  await new Promise((done) => { accordingMap.map.once('render', done); accordingMap.map.triggerRepaint(); });
  return [page, performance.now() - start];
}"""


def made(file: Path) -> Path:
    """The large ledger, made."""
    make(file, events=20_000, claims=100_000)
    return file


def processor_s() -> float:
    """Seconds of processor time that Chromium's processes have used: of all that have this one as an ancestor, but it."""
    parents, used = {}, {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # gone meanwhile
        parents[int(status.parent.name)], used[int(status.parent.name)] = int(fields[1]), int(fields[11]) + int(fields[12])
    ours = {os.getpid()}
    while more := {one for one, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(used[one] for one in ours - {os.getpid()}) / os.sysconf("SC_CLK_TCK")


def serve(file: Path, token: str) -> tuple[uvicorn.Server, str]:
    """A server of its own thread, and its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    app = create_app(Desk(path=file, settings=load_settings(), token=token, clock=now), port=port)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    return server, f"http://127.0.0.1:{port}/map?token={token}"


def idle(page: Any, address: str) -> float:
    """Seconds from the address to a map at rest."""
    start = time.perf_counter()
    page.goto(address)
    while not page.evaluate(READY):
        time.sleep(0.02)
    return time.perf_counter() - start


def measure(file: Path, times: int) -> dict[str, Any]:
    """All figures, seconds."""
    token = secrets.token_urlsafe(8)
    server, address = serve(file, token)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.set_default_timeout(120_000)
        first = idle(page, address)
        again = [idle(page, address) for _ in range(times)]
        axis = page.evaluate("[accordingMap.atlas.start, accordingMap.atlas.end].map(days => [...days].filter(day => day > -1e6))")
        low, high = min(axis[0]), max(axis[1])
        steps = [low + (high - low) * step // (4 * times) for step in range(4 * times)]
        spans = [[_day(one), _day(one + (high - low) // 5)] for one in steps]
        before = processor_s()
        brushes = [page.evaluate(BRUSH, span) for span in spans]
        work = (processor_s() - before) / len(brushes)
        events, places = page.evaluate("[accordingMap.atlas.count, accordingMap.atlas.places.length]")
        browser.close()
    server.should_exit = True
    in_page, to_frame = ([one[at] / 1000 for one in brushes] for at in (0, 1))
    return {
        "events": events, "places": places, "load": os.getloadavg()[0], "idle, events read": first, "idle": statistics.median(again),
        "brush": statistics.median(in_page), "brush, worst": max(in_page), "brush, map's frame": statistics.median(to_frame),
        "brush, processor": work,
    }  # fmt: skip


def _day(number: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=number)).isoformat()


def main() -> None:
    """Prints the figures as JSON; exit status 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = asked.ledger or made(Path(folder) / "large.db")
        found = measure(file, asked.times)
    print(json.dumps({name: round(value, 3) for name, value in found.items()}, indent=1))
    sys.exit(0 if found["idle"] <= IDLE_S and found["brush"] <= BRUSH_S else 1)


if __name__ == "__main__":
    main()
