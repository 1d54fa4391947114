"""Filters and their counts, against counting by hand."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import serving
from according.records.decision import Decision
from according.store import Ledger, Stored
from according.web.catalogue import KINDS, REPORT, load_catalogue
from according.web.desk import Shelf
from benchmarks.page_ledger import make
from ledgers import later
from serving import desk_of


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """120 events of 500 claims, made up."""
    file = tmp_path_factory.mktemp("made") / "ledger.db"
    make(file, events=120, claims=500)
    return file


@pytest.fixture(scope="module")
def asking(made: Path) -> TestClient:
    return serving.client_of(desk_of(made))


def values(stored: Stored, kind: str) -> set[str]:
    """What a claim is filtered by, from the claim itself."""
    claim = stored.claim
    return {
        "type": {claim.type},
        "standing": {stored.standing or ""},
        "status": {claim.status},
        "stance": {source.stance for source in claim.sources},
        "source": {source.name or REPORT for source in claim.sources},
        "actor": {party.name for party in claim.actors},
        "recipient": {party.name for party in claim.recipients},
        "country": {claim.place.country or "?" if claim.place else "?"},
        "outlet": {claim.document.source or "?"},
        "review": {"unreviewed"},
    }[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_counts_are_those_of_the_claims(made: Path, asking: TestClient, kind: str) -> None:
    events, claims = defaultdict(set), defaultdict(set)
    with Ledger(made) as ledger:
        for stored in ledger.claims(type="ASSAULT"):
            for value in values(stored, kind):
                events[value].add(stored.event)
                claims[value].add(stored.claim.id)
    for path, wanted in (("events", events), ("find", claims)):
        page = asking.get(f"/api/{path}", params={"type": "ASSAULT"}).json()
        box = next(box for box in page["facets"] if box["kind"] == kind)
        found = {value["value"]: value["count"] for value in box["values"] if kind != "type" or value["value"] == "ASSAULT"}
        assert found
        assert found == {value: len(wanted[value]) for value in found}
        assert len(found) == min(60, len(wanted)) or kind == "type"


def test_kinds_narrow_each_other_and_values_of_one_kind_widen(made: Path, asking: TestClient) -> None:
    with Ledger(made) as ledger:
        wanted = {
            stored.event
            for stored in ledger.claims(since=date(2020, 1, 1), until=date(2022, 12, 31))
            if stored.claim.type in ("ASSAULT", "COERCE") and values(stored, "stance") & {"denies"}
        }
    asked = {"type": ["ASSAULT", "COERCE"], "stance": "denies", "since": "2020-01-01", "until": "2022-12-31"}
    page = asking.get("/api/events", params=asked).json()
    assert wanted
    assert page["pages"]["total"] == len(wanted)
    assert {row["id"] for row in page["rows"]} == wanted
    assert [(one["label"], one["value"]) for one in page["chosen"]] == [
        ("From", "2020-01-01"), ("To", "2022-12-31"), ("What", "Assault"), ("What", "Coerce"), ("How they say it", "denies it"),
    ]  # fmt: skip
    assert page["chosen"][3]["without"] == "/events?since=2020-01-01&until=2022-12-31&type=ASSAULT&stance=denies"


@pytest.mark.parametrize("sort", ["latest", "oldest", "reports"])
def test_pages_hold_every_event_once_in_order(made: Path, asking: TestClient, sort: str) -> None:
    rows, path = [], f"/api/events?sort={sort}"
    while path:
        page = asking.get(path).json()
        rows += page["rows"]
        path = page["pages"]["after"] and "/api" + page["pages"]["after"]
    with Ledger(made) as ledger:
        assert sorted(row["id"] for row in rows) == sorted(event["id"] for event in ledger.events())
    if sort == "reports":
        assert [row["reports"] for row in rows] == sorted((row["reports"] for row in rows), reverse=True)
    else:
        days = [row["start"] for row in rows if row["start"]]
        assert days == sorted(days, reverse=sort == "latest")
        assert [row["start"] for row in rows][: len(days)] == days


def test_words_are_found_in_sentences_and_marked(asking: TestClient) -> None:
    page = asking.get("/api/find", params={"q": "shelled"}).json()
    assert page["pages"]["total"] > 50
    assert {piece["text"] for row in page["rows"] for piece in row["sentence"] if piece["role"] == "hit"} == {"shelled"}
    assert asking.get("/api/find", params={"q": 'shelled "no such words"'}).json()["pages"]["total"] == 0


@pytest.mark.parametrize("q", ['"', "a AND", "NEAR(", "*", "col:x", "-", "'; DROP TABLE claims; --"])
def test_no_words_are_a_fault_of_the_search(asking: TestClient, q: str) -> None:
    assert asking.get("/api/find", params={"q": q}).status_code == 200
    assert asking.get("/api/documents", params={"q": q}).status_code == 200


def test_a_value_that_is_none_leaves_nothing_and_can_be_taken_away(asking: TestClient) -> None:
    page = asking.get("/api/events", params={"actor": "Nobody"}).json()
    assert (page["pages"]["total"], page["rows"], page["chosen"][0]["without"]) == (0, [], "/events")


def test_the_catalogue_is_read_anew_when_claims_came_and_not_for_a_decision(tmp_path: Path) -> None:
    file = serving.make_ledger(tmp_path / "ledger.db")
    shelf = Shelf()
    with Ledger(file, write=True) as ledger:
        first = shelf.catalogue(ledger)
        assert shelf.catalogue(ledger) is first
        ledger.decide(Decision(subject="event", subject_id=first.event_ids[0], action="note", reviewer="x", note="y"), at=later())
        assert shelf.catalogue(ledger) is first
        import ledgers

        ledgers.put(ledger, ledgers.document("Another", killed=3), at=later)
        assert shelf.catalogue(ledger).size == first.size + 2


def test_an_empty_ledger_has_pages_too(tmp_path: Path) -> None:
    Ledger(tmp_path / "empty.db", write=True).close()
    with Ledger(tmp_path / "empty.db") as ledger:
        assert load_catalogue(ledger).size == 0
    client = serving.client_of(desk_of(tmp_path / "empty.db"))
    for path in ("/events", "/find", "/documents"):
        assert client.get(path).status_code == 200
    assert "according add REPORTS --ledger empty.db" in client.get("/events").text
