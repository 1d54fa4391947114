"""Who is let in, and what every answer carries."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from according.web import create_app
from serving import PORT, TOKEN, desk_of

BASE = f"http://127.0.0.1:{PORT}"
BEARER = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def stranger(seen_ledger: Path) -> TestClient:
    """Somebody without the token."""
    return TestClient(create_app(desk_of(seen_ledger), port=PORT), base_url=BASE, follow_redirects=False)


@pytest.mark.parametrize("path", ["/events", "/api/events", "/openapi.json", "/static/page.css", "/nowhere"])
def test_nothing_is_told_without_the_token(stranger: TestClient, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 403
    assert "according serve" in answer.text


def test_the_address_of_the_terminal_lets_in_and_leaves_no_token_behind(stranger: TestClient) -> None:
    answer = stranger.get(f"/events?page=1&token={TOKEN}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/events?page=1")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"according-{PORT}={TOKEN};")
    assert {"HttpOnly", "SameSite=strict"} <= {part.strip() for part in cookie.split(";")}
    assert stranger.get("/events").status_code == 200


@pytest.mark.parametrize("token", ["", "wrong", TOKEN[:-1], TOKEN + "x", "é"])
def test_a_wrong_token_stays_outside(stranger: TestClient, token: str) -> None:
    assert stranger.get("/events", params={"token": token}).status_code == 403
    assert stranger.get("/events", headers={"authorization": f"Bearer {token}".encode()}).status_code == 403
    assert stranger.get("/events", headers={"cookie": f"according-{PORT}={token}".encode()}).status_code == 403


def test_the_token_leads_to_no_other_machine(stranger: TestClient) -> None:
    answer = stranger.get(f"{BASE}//evil.example/events?token={TOKEN}")
    assert answer.headers["location"] == "/evil.example/events"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "localhost:9", "[::1]", "[::1]:8765", "LOCALHOST:80"])
def test_our_own_names_are_answered(stranger: TestClient, host: str) -> None:
    assert stranger.get("/events", headers={"host": host} | BEARER).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", "localhost.evil", "0.0.0.0", "", "127.0.0.1:x", "127.0.0.1:80:80"],
)
def test_other_names_are_not(stranger: TestClient, host: str) -> None:
    """A site whose name leads to 127.0.0.1 (DNS rebinding) is still another site."""
    headers = {"host": host, "x-forwarded-host": "127.0.0.1"} | BEARER
    assert stranger.get("/events", headers=headers).status_code == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 404),
        ({"sec-fetch-site": "none"}, 404),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "cross-site", "origin": BASE}, 403),
        ({"origin": BASE}, 404),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "http://127.0.0.1:1"}, 403),
        ({"origin": "null"}, 403),
        ({}, 403),
    ],
)
def test_only_our_pages_write(stranger: TestClient, headers: dict[str, str], status: int) -> None:
    """404: let in, to an address that is none."""
    stranger.get(f"/events?token={TOKEN}")
    assert stranger.post("/nowhere", headers=headers).status_code == status


def test_a_program_writes_with_the_token_in_its_header(stranger: TestClient) -> None:
    assert stranger.post("/nowhere", headers=BEARER).status_code == 404


def test_another_site_may_lead_here_but_read_nothing(stranger: TestClient) -> None:
    stranger.get(f"/events?token={TOKEN}")
    assert stranger.get("/events", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}).status_code == 200
    assert stranger.get("/api/events", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}).status_code == 403


@pytest.mark.parametrize("path", ["/events", "/api/events", "/nowhere", "/api/nowhere", "/static/page.css", "/api/documents?page=x"])
def test_every_answer_carries_the_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    rules = dict(rule.strip().split(" ", 1) for rule in headers["content-security-policy"].split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["frame-ancestors"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
