"""Hostile text in every field, file name and address: it is shown, and nothing else happens."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import ledgers
from according.store import Ledger
from hostile import HIT, PAYLOADS, make_hostile
from serving import Served, Tab, client_of, desk_of, new_tab

ALLOWED = {
    "kbd",
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "svg", "use", "nav", "ul", "ol", "li", "span", "bdi", "main",
    "h1", "h2", "h3", "form", "div", "label", "input", "button", "details", "summary", "fieldset", "legend", "section", "p", "strong", "select",
    "option", "table", "caption", "thead", "tbody", "tr", "th", "td", "footer", "code", "blockquote", "q", "dl", "dt", "dd", "article", "textarea",
    "progress",
}  # fmt: skip
LINKS = ("/", "#", "https://example.org/")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_hostile(tmp_path_factory.mktemp("hostile") / "=cmd <img src=x onerror=window.hit=1>.db")


@pytest.fixture(scope="module")
def attacked(hostile: Path) -> TestClient:
    return client_of(desk_of(hostile))


class Reader(HTMLParser):
    """What a browser would take for markup."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in ALLOWED or any(name.startswith("on") or name in ("style", "srcset", "srcdoc", "formaction") for name in given):
            self.wrong.append(f"<{tag} {given}>")
        for name in ("href", "src", "action", "cite"):
            if (value := given.get(name)) is not None and not value.startswith(LINKS):
                self.wrong.append(f"<{tag} {name}={value!r}>")
        if tag == "script":
            self.scripts.append(given.get("src") or "inline")


def pages_of(client: TestClient) -> list[str]:
    """Addresses of pages on which payloads stand: lists, some of each thing, and payloads in the address itself."""
    events, claims = client.get("/api/events").json()["rows"], client.get("/api/find").json()["rows"]
    found = ["/events", "/documents", "/find?q=shelled", "/code"]
    found += [f"/events/{row['id']}" for row in events[:50]]
    found += [f"/documents/{row['document']}" for row in claims] + [f"/claims/{row['id']}" for row in claims]
    return list(dict.fromkeys(found))


def test_every_page_holds_our_markup_alone(attacked: TestClient) -> None:
    paths = pages_of(attacked)
    assert len(paths) > 60
    for path in paths:
        answer = attacked.get(path)
        assert answer.status_code == 200, path
        reader = Reader()
        reader.feed(answer.text)
        assert reader.wrong == [], path
        assert all(source.startswith("/static/") for source in reader.scripts), path


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_payload_in_the_address_is_only_text(attacked: TestClient, payload: str) -> None:
    for path in ("/events", "/find", "/documents"):
        for name in ("q", "actor", "outlet", "since", payload):
            answer = attacked.get(path, params={name: payload})
            assert answer.status_code in (200, 400), (path, name)
            reader = Reader()
            reader.feed(answer.text)
            assert reader.wrong == []
    from urllib.parse import quote

    for path in ("/events/", "/claims/", "/documents/", "/static/", "/", "/api/events/"):
        answer = attacked.get(path + quote(payload, safe=""))
        assert answer.status_code in (404, 400, 200), (path, answer.status_code)
        assert "x=1" not in answer.headers.get("set-cookie", "")


def test_a_report_of_ten_megabytes_and_fields_as_long_as_books_break_no_page(tmp_path: Path) -> None:
    """The lists stay small; the report itself is shown whole."""
    file = make_hostile(tmp_path / "big.db", ("<b>x" * 50_000,))
    with Ledger(file, write=True) as ledger:
        text = (
            "<b>x" * 2_500_000
            + "\n\nRebels said that the army had shelled Dar Salem on Sunday, killing at least 7. civilians The army denied it.\n"
        )
        ledgers.put(ledger, ledgers.document(text, text=text, source=text, url="https://example.org/" + text, path=text))
    client = client_of(desk_of(file))
    claims = client.get("/api/find").json()["rows"]
    paths = ["/events", "/find", "/find?q=shelled", "/documents", *(f"/claims/{row['id']}" for row in claims)]
    paths += [f"/events/{row['id']}" for row in client.get("/api/events").json()["rows"]]
    assert len(paths) >= 9
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert len(answer.content) < 200_000, (path, len(answer.content))
    sizes = [len(client.get(f"/documents/{row['document']}").content) for row in claims]
    assert max(sizes) > 10_000_000


@pytest.fixture(scope="module")
def under_attack(hostile: Path) -> Iterator[Served]:
    with Served(desk_of(hostile)) as found:
        yield found


def test_nothing_is_executed_and_nothing_leaves_the_machine(chromium: Any, under_attack: Served, attacked: TestClient) -> None:
    tab: Tab = new_tab(chromium, under_attack)
    opened = 0
    paths = pages_of(attacked)
    for path in [*paths[:4], *paths[4::5], f"/events?actor=<script>{HIT}</script>", f"/find?q=<img src=x onerror={HIT}>"]:
        page = tab.open(path)
        for marked in page.locator(".seg[data-claims]").all()[:3]:
            marked.hover()
        page.locator("a").first.focus()
        assert page.evaluate("() => window.hit") is None, path
        opened += 1
    assert opened > 15
    assert tab.outside == []
    assert tab.problems == []
    tab.page.context.close()
