"""A ledger on the page, for its tests: in process, on a real port, and in a browser."""

from __future__ import annotations

import json
import socket
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from starlette.testclient import TestClient

import ledgers
from according.cli.reconciling import bring_up_to_date
from according.settings import load_settings
from according.store import Ledger
from according.web import Desk, create_app

TOKEN = "secret-of-the-test"
PORT = 8765
AXE = Path(__file__).resolve().parent / "web" / "vendor" / "axe.min.js"


def make_ledger(file: Path) -> Path:
    """Three reports of one event, and one of another, reconciled."""
    with Ledger(file, write=True) as ledger:
        reports = [ledgers.document(f"Report {n}", killed=18 + n, source=f"Outlet {n}", url=f"https://example.org/{n}") for n in range(3)]
        ledgers.put(ledger, *reports)
        bring_up_to_date(ledger, knobs=load_settings().reconcile, at=ledgers.clock())
    return file


def desk_of(file: Path, **fields: Any) -> Desk:
    return Desk(path=file, settings=load_settings(), token=TOKEN, clock=ledgers.clock, **{"reviewer": "tester"} | fields)


def known_names(kind: str, text: str, most: int) -> list[dict[str, Any]]:
    """What a registry and a gazetteer of one entry each suggest."""
    if kind == "party":
        return [{"name": "Lake Front", "id": "xlk:front", "country": "COD", "sectors": ["REB"]}]
    where = {"lat": -1.7, "lon": 29.0, "radius_km": 4.0, "precision": "settlement", "geonames_id": 9}
    return [{"name": "Minova", "country": "COD", "admin1": "South Kivu"} | where]


def client_of(desk: Desk) -> TestClient:
    """A client that has opened the address of the terminal."""
    client = TestClient(create_app(desk, port=PORT), base_url=f"http://127.0.0.1:{PORT}", raise_server_exceptions=False)
    client.headers["sec-fetch-site"] = "same-origin"
    assert client.get(f"/events?token={TOKEN}").status_code == 200
    return client


@dataclass
class Served:
    """A server of our own on a real port; `address` opens it."""

    desk: Desk
    port: int = 0
    server: Any = None
    thread: Any = None

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def address(self, path: str = "/events") -> str:
        return f"{self.base}{path}{'&' if '?' in path else '?'}token={self.desk.token}"

    def __enter__(self) -> Served:
        listening = socket.create_server(("127.0.0.1", 0))
        self.port = listening.getsockname()[1]
        config = uvicorn.Config(create_app(self.desk, port=self.port), log_level="critical", lifespan="off", timeout_graceful_shutdown=1)
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [listening]}, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join(timeout=10)


@dataclass
class Tab:
    """A page in the browser, with all that it asked for and complained of."""

    page: Any
    base: str
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def open(self, path: str) -> Any:
        """Goes there and gives back the page."""
        answer = self.page.goto(self.base + path)
        assert answer is not None and answer.status == 200, f"{path}: {answer and answer.status}"
        return self.page

    @property
    def outside(self) -> list[str]:
        """Requests that went elsewhere."""
        return [url for url in self.requests if not url.startswith((self.base + "/", "data:", "blob:"))]

    def accessibility(self) -> list[str]:
        """What axe-core finds wrong, one line each. Run in a world of its own: the page's policy lets no foreign script in."""
        session = self.page.context.new_cdp_session(self.page)
        frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        world = session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "axe"})["executionContextId"]
        session.send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf8"), "contextId": world})
        asked = {
            "expression": "axe.run().then(r => JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))))"
        }
        found = session.send("Runtime.evaluate", asked | {"contextId": world, "awaitPromise": True, "returnByValue": True})
        return json.loads(found["result"]["value"])


def new_tab(chromium: Any, served: Served, **options: Any) -> Tab:
    """A tab of a context of its own, logged in. options: as of playwright's new_context (viewport, color_scheme, java_script_enabled)."""
    context = chromium.new_context(**options)
    tab = Tab(page=context.new_page(), base=served.base)
    tab.page.on("request", lambda request: tab.requests.append(request.url))
    tab.page.on("pageerror", lambda error: tab.problems.append(str(error)))
    tab.page.on("console", lambda message: message.type == "error" and tab.problems.append(message.text))
    tab.page.goto(served.address("/events"))
    return tab
