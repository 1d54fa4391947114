"""The review over HTTP: its pages, their twins, what is written and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import ledgers
from according.cli.reconciling import bring_up_to_date
from according.settings import load_settings
from according.store import Ledger, Queue
from serving import client_of, desk_of, known_names

Json = dict[str, Any]


@pytest.fixture
def file(tmp_path: Path, seen_ledger: Path) -> Path:
    """A ledger of the test's own."""
    return Path(shutil.copy(seen_ledger, tmp_path / "ledger.db"))


@pytest.fixture
def client(file: Path) -> TestClient:
    def reconcile(ledger: Ledger) -> int:
        return bring_up_to_date(ledger, knobs=load_settings().reconcile, at=ledgers.clock())

    return client_of(desk_of(file, suggest=known_names, reconcile=reconcile))


def claims_of(file: Path, **wanted: Any) -> list[Any]:
    with Ledger(file) as ledger:
        return list(ledger.claims(**wanted))


def next_claim(client: TestClient, query: str = "") -> Json:
    found = client.get(f"/api/review{query}")
    assert found.status_code == 200
    return found.json()["claim"]


def decide(client: TestClient, claim: Json, action: str, **fields: Any) -> Any:
    return client.post(f"/api/review/claims/{claim['card']['id']}/decide", json={"action": action, "seen": claim["version"]} | fields)


def test_one_after_the_other_the_least_sure_first(client: TestClient, file: Path) -> None:
    with Ledger(file) as ledger:
        order = ledger.queue(Queue(limit=9))
    for name, action in zip(order, ("accept", "reject", "skip")):
        claim = next_claim(client)
        assert claim["card"]["id"] == name
        answer = decide(client, claim, action)
        assert (answer.status_code, answer.json()["to"]) == (200, "/review")
    page = client.get("/api/review").json()
    assert {name: page["progress"][name] for name in ("all", "judged", "accepted", "rejected", "skipped")} == {
        "all": 6, "judged": 2, "accepted": 1, "rejected": 1, "skipped": 1,
    }  # fmt: skip
    assert page["left"] == 4


def test_the_html_tells_what_the_twin_tells(client: TestClient) -> None:
    claim = next_claim(client)
    html = client.get("/review").text
    assert f'data-version="{claim["version"]}"' in html
    assert claim["title"] in html
    assert "Rebels said that" in html.replace("</span>", "").replace('<span class="r r-says">', "") or "Rebels" in html


def test_undo_goes_back_step_by_step_and_only_over_ones_own(client: TestClient) -> None:
    first = next_claim(client)
    decide(client, first, "accept")
    second = next_claim(client)
    decide(client, second, "reject", reviewer="boris")
    answer = client.post("/api/review/undo", json={"query": "?order=report"})
    assert answer.json()["claim"] == first["card"]["id"]
    assert answer.json()["to"] == f"/review/claims/{first['card']['id']}?order=report"
    assert client.post("/api/review/undo", json={}).status_code == 404
    assert client.post("/api/review/undo", json={"reviewer": "boris"}).json()["claim"] == second["card"]["id"]


def test_a_correction_is_written_and_the_coders_value_is_shown(client: TestClient, file: Path) -> None:
    name = claims_of(file, type="ASSAULT")[0].claim.id
    claim = client.get(f"/api/review/claims/{name}").json()["claim"]
    actor = claim["values"]["actors"][0] | {"name": "Lake Front", "country": "COD"}
    body = {"seen": claim["version"], "corrections": [{"field": "actors", "value": [actor]}, {"field": "status", "value": "possible"}]}
    answer = client.post(f"/api/review/claims/{name}/correct", json=body)
    assert answer.status_code == 200, answer.text
    after = client.get(f"/api/review/claims/{name}").json()["claim"]
    assert (after["state"], after["corrected"]) == ("corrected", ["actors", "status"])
    assert [field["value"] for field in after["was"] if field["role"] == "who"] == ["Army of Marabad (XMB; military, government)"]
    assert after["log"][0]["told"] == "corrected “status” to possible"
    assert [stored.claim.status for stored in claims_of(file, actor="Lake Front")] == ["possible"]


def test_the_second_tab_is_told(client: TestClient, file: Path) -> None:
    claim = next_claim(client)
    assert decide(client, claim, "reject", reviewer="boris").status_code == 200
    answer = decide(client, claim, "accept")
    assert answer.status_code == 409
    assert "decided by boris (reject)" in answer.json()["error"]
    body = {"seen": claim["version"], "corrections": [{"field": "status", "value": "possible"}]}
    assert client.post(f"/api/review/claims/{claim['card']['id']}/correct", json=body).status_code == 409
    html = client.post(f"/review/claims/{claim['card']['id']}/decide", data={"action": "accept", "seen": claim["version"]})
    assert html.status_code == 409 and "decided by boris" in html.text
    assert [stored.claim.id for stored in claims_of(file, review="rejected")] == [claim["card"]["id"]]


@pytest.mark.parametrize(
    ("path", "body", "status", "problem"),
    [
        ("decide", {"action": "praise"}, 400, "expected accept, reject, skip or note"),
        ("decide", {"action": "note"}, 400, "the note is empty"),
        ("decide", {"action": "accept", "reviewer": "a\nb"}, 200, ""),
        ("decide", {"action": "accept", "reviewer": "x" * 101}, 400, "is no name"),
        ("correct", {}, 400, "nothing is corrected"),
        ("correct", {"corrections": [{"field": "status", "value": "actual"}]}, 400, "nothing is corrected"),
        ("correct", {"corrections": [{"value": 1}]}, 400, 'objects with the keys "field" and "value"'),
        ("correct", {"corrections": [{"field": "colour", "value": 1}]}, 400, "no field that can be corrected"),
        ("correct", {"corrections": [{"field": "status", "value": "maybe"}]}, 400, "status: 'maybe' is not known"),
        ("correct", {"corrections": "all"}, 400, "corrections is 'all'"),
    ],
)
def test_what_is_wrong_is_told(client: TestClient, path: str, body: Json, status: int, problem: str) -> None:
    claim = next_claim(client)
    answer = client.post(f"/api/review/claims/{claim['card']['id']}/{path}", json={"seen": claim["version"]} | body)
    assert answer.status_code == status, answer.text
    assert problem in answer.json().get("error", "")


def test_claims_and_queues_that_are_none(client: TestClient) -> None:
    assert client.get("/review/claims/nobody").status_code == 404
    assert client.post("/api/review/claims/nobody/decide", json={"action": "accept", "seen": ""}).status_code == 404
    assert client.get("/api/review?order=size").status_code == 400
    assert client.get("/api/review?states=done").status_code == 400
    assert client.get("/review?actor=Nobody").text.count("No claim is left in this queue") == 1


def test_where_it_goes_on_is_ours(client: TestClient) -> None:
    for query in ("//evil.example", "https://evil.example", "?\r\nSet-Cookie: a=b", "javascript:1"):
        assert decide(client, next_claim(client), "skip", query=query).json()["to"] == "/review"
    assert decide(client, next_claim(client), "skip", query="?order=report").json()["to"] == "/review?order=report"


def test_forms_do_without_scripts(client: TestClient, file: Path) -> None:
    claim = next_claim(client)
    home = f"/review/claims/{claim['card']['id']}"
    form = {"seen": claim["version"], "type": claim["card"]["type"], "mode": "-", "status": "planned", "query": ""}
    answer = client.post(f"{home}/correct", data=form, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    assert [stored.claim.status for stored in claims_of(file, review="corrected")] == ["planned"]
    assert client.post("/review/undo", data={"query": ""}, follow_redirects=False).headers["location"] == home
    claim = next_claim(client)
    note = {"seen": claim["version"], "action": "note", "note": "look again"}
    answer = client.post(f"/review/claims/{claim['card']['id']}/decide", data=note)
    assert "look again" in answer.text


def test_suggestions_are_the_ledgers_own_first(client: TestClient) -> None:
    rows = client.get("/api/review/suggest?kind=party&q=mara").json()["rows"]
    assert [(row["name"], row["from"]) for row in rows] == [("Army of Marabad", "ledger"), ("Lake Front", "registry")] or rows[-1][
        "from"
    ] == "registry"
    assert rows[0]["sectors"] == ["MIL", "GOV"]
    places = client.get("/api/review/suggest?kind=place&q=dar").json()["rows"]
    assert [(row["name"], row["from"]) for row in places] == [("Dar Salem", "ledger"), ("Minova", "gazetteer")]
    assert client.get("/api/review/suggest?kind=party&q=m").json() == {"rows": []}
    assert client.get("/api/review/suggest?kind=ship&q=mm").status_code == 400


def test_the_queue_narrowed_and_blind(client: TestClient) -> None:
    assert next_claim(client, "?type=ASSAULT")["card"]["type"] == "ASSAULT"
    first = next_claim(client, "?order=report")
    decide(client, first, "accept", reviewer="boris")
    assert next_claim(client, "?order=report")["card"]["id"] != first["card"]["id"]
    assert next_claim(client, "?order=report&blind=1")["card"]["id"] == first["card"]["id"]
    assert next_claim(client, "?order=report&blind=1&reviewer=boris")["card"]["id"] != first["card"]["id"]


def events(file: Path) -> dict[str, list[str]]:
    with Ledger(file) as ledger:
        return {event["id"]: sorted(event["claims"]) for event in ledger.events()}


def test_an_event_is_shown_with_its_claims(client: TestClient, file: Path) -> None:
    name, held = max(events(file).items(), key=lambda pair: len(pair[1]))
    page = client.get(f"/api/review/events/{name}").json()
    assert sorted(claim["id"] for claim in page["claims"]) == held
    assert client.get(f"/review/events/{name}").status_code == 200
    assert client.get("/review/events/none").status_code == 404
    assert client.post(f"/api/review/events/{name}/split", json={"claim": []}).status_code == 400
    assert client.post(f"/api/review/events/{name}/split", json={"claim": held}).status_code == 400
    assert client.post(f"/api/review/events/{name}/join", json={"other": name}).status_code == 400
    assert client.post(f"/api/review/events/{name}/join", json={"other": "E-none"}).status_code == 404


def test_an_event_is_split_and_joined_again(client: TestClient, file: Path) -> None:
    name, held = max(events(file).items(), key=lambda pair: len(pair[1]))
    answer = client.post(f"/review/events/{name}/split", data={"claim": held[0]}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/review/events/E-{held[0]}")
    after = events(file)
    assert [held[0]] in after.values() and held[1:] in after.values()
    other = next(event for event, claims in after.items() if claims == held[1:])
    page = client.get(f"/api/review/events/E-{held[0]}").json()
    assert other in [candidate["id"] for candidate in page["candidates"]]
    assert page["log"][0]["told"] == f"took 1 claim apart from {len(held) - 1} claims"
    assert client.post(f"/api/review/events/E-{held[0]}/join", json={"other": other}).status_code == 200
    assert held in events(file).values()


def test_the_event_that_is_the_same_is_looked_for_by_words(client: TestClient, file: Path) -> None:
    known = events(file)
    name, other = sorted(known, key=lambda event: len(known[event]))[-2:]
    word = client.get(f"/api/claims/{known[other][0]}").json()["sentence"][0]["text"].split()[0]
    page = client.get(f"/api/review/events/{name}?q={word}").json()
    assert page["q"] == word and other in [candidate["id"] for candidate in page["candidates"]]
    assert name not in [candidate["id"] for candidate in page["candidates"]]
    assert client.get(f"/api/review/events/{name}?q=nobodysaysthis").json()["candidates"] == []
    html = client.get(f"/review/events/{name}?q=nobodysaysthis").text
    assert "No other event’s sentences hold these words." in html and 'placeholder="E-…"' in html


@pytest.mark.parametrize(
    "written", ["{id}", "  {id} ", "/events/{id}", "http://127.0.0.1:8765/events/{id}?x=1#voices", "http://localhost/review/events/{id}"]
)
def test_an_event_is_joined_by_its_id_or_the_address_of_its_page(client: TestClient, file: Path, written: str) -> None:
    known = events(file)
    name, other = sorted(known, key=lambda event: len(known[event]))[-2:]
    assert client.post(f"/api/review/events/{name}/join", json={"other": written.format(id=other)}).status_code == 200
    assert sorted([*known[name], *known[other]]) in [sorted(held) for held in events(file).values()]


def test_a_decision_makes_the_events_anew(client: TestClient, file: Path) -> None:
    claim = next_claim(client)
    decide(client, claim, "reject")
    assert not any(claim["card"]["id"] in held for held in events(file).values())
    client.post("/api/review/undo", json={})
    assert any(claim["card"]["id"] in held for held in events(file).values())


def test_a_long_report_is_shown_around_its_claim(tmp_path: Path) -> None:
    long = ledgers.document(text="x " * 30_000 + ledgers.TEXT.format(title="Title", killed=18) + "y " * 30_000)
    with Ledger(tmp_path / "long.db", write=True) as ledger:
        ledgers.put(ledger, long)
    client = client_of(desk_of(tmp_path / "long.db"))
    claim = client.get(f"/api/review/claims/{ledgers.claims(long)[0].id}").json()["claim"]
    assert claim["cut_before"] > 30_000 and claim["cut_after"] > 30_000
    shown = "".join(segment["text"] for segment in claim["text"])
    assert shown == long.text[claim["cut_before"] : len(long.text) - claim["cut_after"]]
    trigger = next(segment for segment in claim["text"] if "what" in segment["roles"])
    assert long.text[trigger["start"] : trigger["end"]] == "shelled"
