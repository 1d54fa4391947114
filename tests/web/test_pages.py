"""What each page and its JSON twin hold, and that they agree with what OpenAPI says of them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import ledgers
import serving
from according.store import Ledger
from according.web.page import Action
from according.web.pages import ROUTES
from according.web.pages.events import voices_of
from serving import client_of, desk_of


@pytest.fixture(scope="module")
def ids(seen_ledger: Path) -> dict[str, str]:
    """One of each."""
    with Ledger(seen_ledger) as ledger:
        stored = next(iter(ledger.claims(type="ASSAULT")))
        return {"claim": stored.claim.id, "event": stored.event or "", "document": stored.claim.document.id}


def words_of(html: str) -> str:
    """What is to be read on a page, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", re.sub(r"<(script|style|title).*?</\1>", " ", html, flags=re.S))).split())


def test_the_first_address_leads_to_the_events(client: TestClient) -> None:
    assert client.get("/").url.path == "/events"


def test_reports_are_listed(client: TestClient) -> None:
    twin = client.get("/api/documents").json()
    assert twin["pages"]["total"] == 3
    assert sorted((row["title"], row["outlet"], row["claims"]) for row in twin["rows"]) == [
        ("Report 0", "Outlet 0", 2), ("Report 1", "Outlet 1", 2), ("Report 2", "Outlet 2", 2),
    ]  # fmt: skip
    read = words_of(client.get("/documents").text)
    assert "3 reports" in read and "Report 1" in read and "2016-05-24" in read
    assert client.get("/api/documents?q=shelled").json()["pages"]["total"] == 3
    assert client.get("/api/documents?q=nowhere").json()["pages"]["total"] == 0


def test_an_event_says_who_says_what(client: TestClient, ids: dict[str, str]) -> None:
    twin = client.get(f"/api/events/{ids['event']}").json()
    assert (twin["type"], twin["mode"], twin["reports"], twin["place"], twin["start"]) == (
        "ASSAULT",
        "heavy-weapons",
        3,
        "Dar Salem",
        "2016-05-22",
    )
    voices = [(row["name"], row["stance"], row["outlet"]) for group in twin["groups"] for row in group["rows"]]
    assert sorted(voices) == sorted(
        (name, stance, f"Outlet {n}") for n in range(3) for name, stance in (("Rebels", "asserts"), ("Army of Marabad", "denies"))
    )
    assert {group["side"]: group["names"] for group in twin["groups"]} in ({"A": ["Army of Marabad"], "B": ["Rebels"]}, {None: []})
    read = words_of(client.get(f"/events/{ids['event']}").text)
    assert "denies it" in read and "by way of State TV" in read
    assert "The army denied it." in read and "shelled Dar Salem on Sunday" in read
    assert f'href="/documents/{ids["document"]}#t-{ids["claim"]}"' in client.get(f"/events/{ids['event']}").text


def test_a_voice_says_whom_it_holds_to_have_done_it(tmp_path: Path) -> None:
    file = serving.make_ledger(tmp_path / "ledger.db")
    with Ledger(file, write=True) as ledger:
        ledger._connection.execute("UPDATE parties SET source = 'Rebels' WHERE role = 'actor'")
        event = next(event["id"] for event in ledger.events() if event["type"] == "ASSAULT" and event["mode"] == "heavy-weapons")
    client = serving.client_of(desk_of(file))
    rows = [row for group in client.get(f"/api/events/{event}").json()["groups"] for row in group["rows"]]
    assert {(row["name"], tuple(row["actors"])) for row in rows} == {("Rebels", ("Army of Marabad",)), ("Army of Marabad", ())}
    assert "by Army of Marabad" in words_of(client.get(f"/events/{event}").text)


def test_what_stands_around_a_claim_is_cut_at_words(tmp_path: Path) -> None:
    report = ledgers.document(text="lorem ipsum " * 60 + ledgers.TEXT.format(title="Title", killed=18) + "dolor sit " * 60)
    with Ledger(tmp_path / "long.db", write=True) as ledger:
        ledgers.put(ledger, report)
    page = client_of(desk_of(tmp_path / "long.db")).get(f"/api/claims/{ledgers.claims(report)[0].id}").json()
    before, after = page["before"], page["after"]
    assert before.startswith(("… lorem ", "… ipsum ")) and after.endswith(("dolor …", "sit …"))
    assert len(before) <= 243 and len(after) <= 243


def test_a_list_shows_one_voice_of_each_stance_before_all_others() -> None:
    """Who denies must not be behind "and 3 more"."""
    found = [("Army", "asserts"), ("Police", "asserts"), ("Mayor", "asserts"), ("Front", "denies"), ("", "asserts")]
    assert [(voice.name, voice.stance) for voice in voices_of(found)] == [
        ("Army", "asserts"), ("Front", "denies"), ("Police", "asserts"), ("Mayor", "asserts"), ("the report", "asserts"),
    ]  # fmt: skip


def test_a_voice_is_quoted_in_the_sentence_in_which_it_speaks(client: TestClient, ids: dict[str, str]) -> None:
    twin = client.get(f"/api/events/{ids['event']}").json()
    army = next(row for group in twin["groups"] for row in group["rows"] if row["name"] == "Army of Marabad")
    assert "".join(piece["text"] for piece in army["sentence"]) == "The army denied it."
    assert "".join(piece["text"] for piece in army["of"]).startswith("Rebels said that the army had shelled")


def test_the_segments_of_a_report_are_its_text(client: TestClient, ids: dict[str, str], seen_ledger: Path) -> None:
    twin = client.get(f"/api/documents/{ids['document']}").json()
    with Ledger(seen_ledger) as ledger:
        report = next(d.document for d in ledger.documents() if d.document.id == ids["document"])
    assert "".join(segment["text"] for segment in twin["segments"]) == report.text
    for card in twin["cards"]:
        for field in card["fields"]:
            if field["start"] is not None:
                assert report.text[field["start"] : field["end"]] == field["words"]
    html = client.get(f"/documents/{ids['document']}").text
    shown = html.partition('id="text"')[2].partition(">")[2].partition("</div>")[0]
    assert unescape(re.sub(r"<[^>]+>", "", shown)) == report.text


def test_a_claim_says_why_and_can_be_cited(client: TestClient, ids: dict[str, str]) -> None:
    twin = client.get(f"/api/claims/{ids['claim']}").json()
    fields = {(field["role"], field["value"]): field["why"] for field in twin["card"]["fields"]}
    assert fields[("when", "2016-05-22")] == "weekday"
    assert fields[("where", "Dar Salem, XMB: somewhere in the town")] == "only-one"
    assert ("how many", "at least 18 civilians killed") in fields
    assert twin["citation"].startswith(
        "Assault (heavy weapons), reported as having happened (Rebels says so; Army of Marabad denies it): “Rebels said"
    )
    assert f"published 2016-05-24, https://example.org/0. Report {ids['document']}" in twin["citation"]
    assert twin["citation"] in words_of(client.get(f"/claims/{ids['claim']}").text)


def test_what_is_not_known_is_said_so(client: TestClient, ids: dict[str, str]) -> None:
    poor = ids["claim"][:-1] + "2"
    fields = {field["role"]: field for field in client.get(f"/api/claims/{poor}").json()["card"]["fields"]}
    assert [fields[role]["unknown"] for role in ("who", "whom", "when", "where")] == [True] * 4
    assert words_of(client.get(f"/claims/{poor}").text).count("not known") >= 4


def test_an_event_that_went_into_another_leads_there(tmp_path: Path) -> None:
    file = serving.make_ledger(tmp_path / "ledger.db")
    with Ledger(file, write=True) as ledger:
        now = next(event["id"] for event in ledger.events())
        ledger._connection.execute("INSERT INTO event_redirects VALUES ('E-old', ?, '2024-01-01T00:00:00Z')", (now,))
    client = serving.client_of(desk_of(file))
    assert client.get("/events/E-old").url.path == f"/events/{now}"
    assert client.get("/api/events/E-old").json()["id"] == now


@pytest.mark.parametrize("path", ["/events/E-none", "/documents/none", "/claims/none", "/events/..%2f..", "/claims/%F0%9F%98%80"])
def test_what_is_not_there_is_told(client: TestClient, path: str) -> None:
    answer = client.get("/api" + path)
    assert answer.status_code == 404
    assert re.match(r"the ledger has no (event|report|claim) |there is no such page", answer.json()["error"])
    assert client.get(path).status_code == 404


def test_what_is_asked_wrongly_is_told(client: TestClient) -> None:
    answer = client.get("/api/documents?page=x")
    assert (answer.status_code, answer.json()) == (400, {"error": "page is 'x'; expected a whole number"})
    assert "sort is 'best'; expected one of latest, oldest, reports" in words_of(client.get("/events?sort=best").text)
    assert client.get("/api/events?page=-5").json()["pages"]["page"] == 1
    assert client.get("/api/events?page=9007199254740991").json()["rows"] == []
    assert client.post("/api/events").status_code == 405


def test_a_ledger_that_is_gone_is_told(tmp_path: Path) -> None:
    file = serving.make_ledger(tmp_path / "ledger.db")
    client = serving.client_of(desk_of(file))
    file.unlink()
    answer = client.get("/api/events")
    assert answer.status_code == 503
    assert "no such file" in answer.json()["error"]


def test_a_report_that_was_kept_and_not_coded_says_so(tmp_path: Path) -> None:
    from according.records.discard import Discard

    file = serving.make_ledger(tmp_path / "ledger.db")
    with Ledger(file, write=True) as ledger:
        run = ledgers.run_of(ledger)
        report = ledgers.document("Les rebelles", text="Les rebelles ont bombardé la ville.")
        run.refuse(Discard(document="x", stage="read", reason="language", detail="French", kept=report))
        run.end()
    client = serving.client_of(desk_of(file))
    assert "not coded: French" in words_of(client.get(f"/documents/{report.id}").text)


# --- the JSON twins and what OpenAPI says ---


def problems(value: Any, schema: dict[str, Any], parts: dict[str, Any], at: str = "$") -> list[str]:
    """Where a value is not as its schema says; as much of JSON Schema as ours use."""
    if "$ref" in schema:
        return problems(value, parts[schema["$ref"].rpartition("/")[2]], parts, at)
    if "anyOf" in schema:
        return [] if any(not problems(value, one, parts, at) for one in schema["anyOf"]) else [f"{at}: none of {schema['anyOf']}"]
    kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None), "array": list, "object": dict}
    if "type" in schema and not isinstance(value, kinds[schema["type"]]):
        return [f"{at}: {value!r} is no {schema['type']}"]
    if schema.get("type") == "array":
        return [one for n, part in enumerate(value) for one in problems(part, schema["items"], parts, f"{at}[{n}]")]
    if schema.get("type") == "object" and "properties" in schema:
        found = [f"{at}: {sorted(set(value) ^ set(schema['properties']))}"] if set(value) != set(schema["properties"]) else []
        return found + [
            one for name, part in value.items() for one in problems(part, schema["properties"].get(name, {}), parts, f"{at}.{name}")
        ]
    return []


def test_openapi_describes_every_twin_and_the_twins_are_so(client: TestClient, ids: dict[str, str]) -> None:
    described = client.get("/openapi.json").json()
    parts = described["components"]["schemas"]
    checked = 0
    for path, methods in described["paths"].items():
        if "get" in methods:
            kind = path.partition("/{id}")[0].rpartition("/")[2].rstrip("s")
            answer = client.get(path.replace("{id}", ids.get(kind, "")))
            schema = methods["get"]["responses"]["200"]["content"]["application/json"]["schema"]
            assert answer.status_code == 200, path
            assert problems(answer.json(), schema, parts) == [], path
            checked += 1
    assert checked >= 7
    assert sum(map(len, described["paths"].values())) == len(ROUTES)
    names = [operation["operationId"] for methods in described["paths"].values() for operation in methods.values()]
    assert len(names) == len(set(names))


def test_every_context_says_what_it_is() -> None:
    for route in ROUTES:
        kind = route.answer if isinstance(route, Action) else route.context
        assert len(kind.__doc__ or "") > 20 and "(" not in (kind.__doc__ or "").partition("\n")[0][: len(kind.__name__) + 1], kind


def test_templates_put_no_text_into_markup_unescaped(root: Path) -> None:
    folder = root / "src" / "according" / "web"
    for template in (folder / "templates").glob("*.html"):
        text = template.read_text(encoding="utf8")
        assert not re.search(r"\|\s*safe|autoescape|Markup|\bon\w+=|style=|javascript:", text), template.name
    for script in (folder / "static").glob("*.mjs"):
        text = script.read_text(encoding="utf8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|new Date\(", text), script.name
        assert text.count("\n") <= 200, script.name
