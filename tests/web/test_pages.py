"""What each page and its JSON twin hold."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_the_first_address_leads_to_the_events(client: TestClient) -> None:
    assert client.get("/").url.path == "/events"


def test_a_page_and_its_twin_tell_the_same(client: TestClient) -> None:
    twin = client.get("/api/documents").json()
    html = client.get("/documents").text
    assert twin["pages"]["total"] == 3
    assert sorted(row["title"] for row in twin["rows"]) == ["Report 0", "Report 1", "Report 2"]
    for row in twin["rows"]:
        assert row["title"] in html and row["outlet"] in html


def test_what_is_asked_wrongly_is_told(client: TestClient) -> None:
    answer = client.get("/api/documents?page=x")
    assert (answer.status_code, answer.json()) == (400, {"error": "page is 'x'; expected a whole number"})
    answer = client.get("/api/documents?colour=red")
    assert (answer.status_code, answer.json()) == (400, {"error": "'colour' is no parameter; there are q, page"})
    assert "expected a whole number" in client.get("/documents?page=x").text
    assert client.get("/nowhere").status_code == 404
    assert client.post("/api/events").status_code == 405
