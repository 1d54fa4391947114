"""How far claims are reviewed, on events, find, map and their JSON twins, and as a filter of each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import ledgers
from according.records.decision import Decision
from according.store import Ledger
from serving import Served, client_of, desk_of, new_tab


@pytest.fixture
def file(tmp_path: Path, seen_ledger: Path) -> Path:
    """Of the assault's three claims one is accepted and one corrected; of the rejections one is rejected."""
    found = Path(shutil.copy(seen_ledger, tmp_path / "ledger.db"))
    with Ledger(found, write=True) as ledger:
        assaults, others = ([s.claim.id for s in ledger.claims(type=kind)] for kind in ("ASSAULT", "REJECT"))
        known = {"subject": "claim", "reviewer": "anna"}
        ledger.decide(Decision(subject_id=assaults[0], action="accept", **known), at=ledgers.clock())
        ledger.decide(Decision(subject_id=assaults[1], action="correct", field="status", value="possible", **known), at=ledgers.clock())
        ledger.decide(Decision(subject_id=others[0], action="reject", **known), at=ledgers.clock())
    return found


@pytest.fixture
def client(file: Path) -> TestClient:
    return client_of(desk_of(file))


def test_events_and_their_voices_say_it(client: TestClient) -> None:
    rows = client.get("/api/events?type=ASSAULT").json()["rows"]
    assert rows[0]["reviews"] == [{"state": state, "claims": 1} for state in ("unreviewed", "accepted", "corrected")]
    html = client.get("/events?type=ASSAULT").text
    assert all(f"1 {word}</span>" in html for word in ("not reviewed", "accepted", "corrected"))
    voices = [row for group in client.get(f"/api/events/{rows[0]['id']}").json()["groups"] for row in group["rows"]]
    assert {row["review"] for row in voices} == {"unreviewed", "accepted", "corrected"}
    assert [row["type"] for row in client.get("/api/events?review=corrected").json()["rows"]] == ["ASSAULT"]


def test_find_says_it_of_rejected_claims_too(client: TestClient) -> None:
    rows = client.get("/api/find").json()["rows"]
    assert sorted(row["review"] for row in rows) == ["accepted", "corrected", "rejected", "unreviewed", "unreviewed", "unreviewed"]
    assert [row["review"] for row in client.get("/api/find?review=rejected").json()["rows"]] == ["rejected"]
    assert '<span class="judged j-rejected">rejected</span>' in client.get("/find?review=rejected").text


def test_the_map_says_it_and_can_be_asked(client: TestClient) -> None:
    page = client.get("/api/map?type=ASSAULT").json()
    assert [row["review"] for row in page["rows"]] == ["partly"]
    assert client.get("/api/map?review=partly").json()["pages"]["total"] == 1
    assert client.get("/api/map?review=reviewed").json()["pages"]["total"] == 0
    assert "partly reviewed" in client.get("/map?review=partly").text
    assert {row[12] for row in client.get("/api/map/events").json()["events"]} == {"partly", "open"}


@pytest.fixture
def site(file: Path) -> Iterator[Served]:
    with Served(desk_of(file)) as found:
        yield found


def test_the_map_in_the_browser(chromium: Any, site: Served) -> None:
    tab = new_tab(chromium, site)
    page = tab.open("/map?review=partly")
    page.locator("#atlas[data-ready=yes]").wait_for()
    assert page.locator("[data-part=list] .judged").all_inner_texts() == ["partly reviewed"]
    page.locator("select[name=review]").select_option("open")
    page.locator("[data-part=list] .j-partly").wait_for(state="detached")
    page.locator("[data-part=list] .j-open").first.wait_for()  # what has no date is all that passes, so its list is open at once
    assert "review=open" in page.url
    page.locator("[data-part=clear]").click()
    page.locator("[data-part=list] .j-partly").first.wait_for()
    assert tab.problems == [] and tab.outside == [] and tab.accessibility() == []
    tab.page.context.close()
