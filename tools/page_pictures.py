"""Takes the pictures of the page in docs/pictures anew, from the reports and stories in examples/, in Chromium.

usage: python tools/page_pictures.py [--ledger FILE.db] [--only NAME ...] [--out FOLDER]
Needs playwright and a chromium on the PATH. Codes the examples (a minute) unless --ledger names one that holds them; that file is
copied and stays as it is. Ends with 1 if a page is wider than its window, complains, or asks for anything from elsewhere.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))
from benchmarks.stories import read_stories  # noqa: E402

OUT = HERE / "docs" / "pictures"
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
WIDE, DESK, NARROW = (1280, 800), (1360, 860), (360, 760)
REPORT = (
    "The Lake Front said on Monday that its fighters had shelled the barracks in Goma, killing at least 12 soldiers.\nThe army denied the attack."
)
MISSED = "wounded"
JUDGED = 26
"""So many claims are judged before the pictures of the review are taken, so that its progress shows."""
Act = Callable[[Any], None]


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture of the page at a path. {event}, {report}, {claim}, {target} in the path are ids. act: what is done before it is taken."""

    name: str
    path: str
    size: tuple[int, int] = WIDE
    dark: bool = False
    act: Act | None = None


def code(tab: Any) -> None:
    """Pastes a report and codes it."""
    tab.fill("#pasted", REPORT)
    tab.fill("[name=published]", "2024-05-03")
    tab.click("button.main")
    tab.wait_for_load_state()


def correct(tab: Any) -> None:
    """Opens the editor, and the suggestions for a name."""
    tab.keyboard.press("c")
    tab.locator(".editor .named input").first.fill("")
    tab.locator(".editor .named input").first.press_sequentially("United Na")
    tab.wait_for_selector(".suggest li", timeout=30_000)


def add(tab: Any) -> None:
    """Marks a word as an event that was missed, word by word from the beginning."""
    tab.keyboard.press("m")
    while tab.evaluate("getSelection().toString().trim()") != MISSED:
        tab.keyboard.press("ArrowRight")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".editor")


def drawn(tab: Any) -> None:
    """Waits until the map stands still."""
    tab.wait_for_selector("#atlas[data-ready=yes]", timeout=60_000)
    tab.wait_for_timeout(3000)


def legend(tab: Any) -> None:
    """The map with its legend open."""
    drawn(tab)
    tab.click(".map-legend summary")


CLOSER = "/map?at=3.2,12,27"
LEDGER = (
    Picture(name="page-events", path="/events?standing=contested"),
    Picture(name="page-events-360", path="/events?standing=contested", size=NARROW),
    Picture(name="page-event", path="/events/{event}"),
    Picture(name="page-event-dark", path="/events/{event}", dark=True),
    Picture(name="page-event-360", path="/events/{event}", size=NARROW, dark=True),
    Picture(name="page-report", path="/documents/{report}#c-{claim}"),
    Picture(name="page-report-dark", path="/documents/{report}#c-{claim}", dark=True),
    Picture(name="page-report-360", path="/documents/{report}#t-{claim}", size=NARROW),
    Picture(name="page-claim", path="/claims/{claim}"),
    Picture(name="page-find", path="/find?q=killed&type=ASSAULT"),
    Picture(name="page-code", path="/code", act=code),
    Picture(name="map", path=CLOSER, size=(1440, 900), act=drawn),
    Picture(name="map-dark", path=CLOSER, size=(1440, 900), dark=True, act=drawn),
    Picture(name="map-narrow", path=CLOSER, size=NARROW, act=drawn),
    Picture(name="map-provinces", path="/map?at=5.2,19.5,-105", act=legend),
    Picture(name="review-light", path="/review/claims/{target}?reviewer=anna", size=DESK),
    Picture(name="review-dark", path="/review/claims/{target}?reviewer=anna", size=DESK, dark=True),
    Picture(name="review-narrow", path="/review/claims/{target}?reviewer=anna", size=NARROW),
    Picture(name="review-correct", path="/review/claims/{target}?reviewer=anna", size=DESK, act=correct),
    Picture(name="review-event", path="/review/events/{event}?reviewer=anna&q=Sudan"),
    Picture(name="review-add", path="/documents/{report}", act=add),
)
SITE = (
    Picture(name="published", path="index.html"),
    Picture(name="published-event", path="events/{event}.html"),
    Picture(name="published-map-360", path="map.html", size=NARROW, act=drawn),
)


def run(*words: str) -> None:
    """A command of ours, which must succeed."""
    subprocess.run([sys.executable, "-m", "according", *words], cwd=HERE, check=True, stdout=subprocess.DEVNULL)


def make_ledger(file: Path) -> None:
    """Codes the example reports and all stories."""
    feed = file.with_suffix(".jsonl")
    documents = [report.document for report in read_stories()]
    rows = [
        {"text": one.text, "date": str(one.published), "source": one.source, "url": f"https://example.org/{one.id}"} for one in documents
    ]
    feed.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    run("add", "--ledger", str(file), "examples/reports", str(feed))


@contextmanager
def served(ledger: Path) -> Iterator[tuple[str, str]]:
    """Serves the ledger as the command does; gives address and token."""
    command = [sys.executable, "-m", "according", "serve", "--ledger", str(ledger), "--port", "0"]
    server = subprocess.Popen(command, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address, _, token = (server.stdout.readline() if server.stdout else "").strip().partition("/?token=")
        yield address, token
    finally:
        server.terminate()
        server.wait()


class Api:
    """The page's JSON twins. requests: playwright's."""

    def __init__(self, requests: Any, address: str, token: str) -> None:
        self.context = requests.new_context(base_url=address, extra_http_headers={"Authorization": f"Bearer {token}"})

    def ask(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """What stands at a path; with a body it is written there."""
        answer = self.context.get(f"/api{path}") if body is None else self.context.post(f"/api{path}", data=body)
        if not answer.ok:
            raise RuntimeError(f"{path}: {answer.status} {answer.text()}")
        return answer.json()

    def judge(self) -> None:
        """Judges some claims, most as right."""
        for number in range(JUDGED):
            claim = self.ask("/review?order=report")["claim"]
            action = "reject" if number % 7 == 3 else "accept"
            self.ask(f"/review/claims/{claim['card']['id']}/decide", {"action": action, "seen": claim["version"], "reviewer": "anna"})

    def chosen(self) -> dict[str, str]:
        """The ids that the paths name: a contested event of two sides, a report of many claims, one of them, and one to be judged."""
        event = self.ask("/events?q=militia+killed+Gedaref&standing=contested")["rows"][0]
        tea = self.ask("/documents?q=tea+trucks")["rows"][0]["id"]
        cards = self.ask(f"/documents/{tea}")["cards"]
        claim = max((card for card in cards if card["type"] == "ASSAULT"), key=_known)
        report = self.ask("/documents?q=checkpoints+pharmacist")["rows"][0]["id"]
        target = max(self.ask(f"/documents/{report}")["cards"], key=_known)
        return {"event": event["id"], "report": tea, "claim": claim["id"], "target": target["id"]}


def _known(card: dict[str, Any]) -> int:
    """How many fields of a claim are known."""
    return sum(not field["unknown"] for field in card["fields"])


class Camera:
    """Takes pictures in one browser, and notes what is wrong on the way."""

    def __init__(self, browser: Any, out: Path) -> None:
        self.browser, self.out, self.wrong = browser, out, list[str]()

    def take(self, one: Picture, base: str, enter: str | None = None) -> None:
        """One picture of the page under base. enter: an address to be opened before."""
        size = {"width": one.size[0], "height": one.size[1]}
        tab = self.browser.new_context(color_scheme="dark" if one.dark else "light", viewport=size, reduced_motion="reduce").new_page()
        tab.on("pageerror", lambda error: self.wrong.append(f"{one.name}: {error}"))
        tab.on("console", lambda said: said.type == "error" and self.wrong.append(f"{one.name}: {said.text}"))
        tab.on("request", lambda asked: asked.url.startswith((base, "data:", "blob:")) or self.wrong.append(f"{one.name}: asked for {asked.url}"))
        if enter:
            tab.goto(enter)
        tab.goto(base + one.path)
        tab.wait_for_timeout(400)
        if one.act:
            one.act(tab)
            tab.wait_for_timeout(200)
        over = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            self.wrong.append(f"{one.name}: {over} pixels wider than the window")
        tab.screenshot(path=self.out / f"{one.name}.png")
        tab.context.close()


def take_all(camera: Camera, requests: Any, ledger: Path, only: set[str]) -> None:
    """Every picture, or only some."""
    with served(ledger) as (address, token):
        api = Api(requests, address, token)
        api.judge()
        ids = api.chosen()
        for one in LEDGER:
            if not only or one.name in only:
                camera.take(_at(one, ids), address, f"{address}/?token={token}")
    site = ledger.parent / "site"
    run("publish", "--ledger", str(ledger), str(site))
    for one in SITE:
        if not only or one.name in only:
            camera.take(_at(one, ids), f"file://{site}/")


def _at(one: Picture, ids: dict[str, str]) -> Picture:
    return Picture(name=one.name, path=one.path.format(**ids), size=one.size, dark=one.dark, act=one.act)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    from playwright.sync_api import sync_playwright

    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ledger = Path(folder) / "ledger.db"
        shutil.copyfile(given.ledger, ledger) if given.ledger else make_ledger(ledger)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        camera = Camera(browser, given.out)
        take_all(camera, playwright.request, ledger, set(given.only))
        browser.close()
    print("\n".join(camera.wrong) or f"{given.out}: nothing wrong; {time.monotonic() - began:.0f} s")
    return 1 if camera.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
