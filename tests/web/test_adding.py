"""Adding a claim that the coder missed, over HTTP; and what a blind second reader is shown."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import ledgers
from according.cli.reconciling import bring_up_to_date
from according.records.span import Span
from according.settings import load_settings
from according.store import Ledger
from serving import client_of, desk_of

Json = dict[str, Any]
REPORT = ledgers.document("Report 0", killed=18)


def reconcile(ledger: Ledger) -> int:
    return bring_up_to_date(ledger, knobs=load_settings().reconcile, at=ledgers.clock())


@pytest.fixture
def file(tmp_path: Path, seen_ledger: Path) -> Path:
    return Path(shutil.copy(seen_ledger, tmp_path / "ledger.db"))


@pytest.fixture
def client(file: Path) -> TestClient:
    return client_of(desk_of(file, reconcile=reconcile))


def words(text: str) -> Json:
    start = REPORT.text.index(text)
    return {"start": start, "end": start + len(text)}


def fields(**others: Any) -> list[Json]:
    known = {"type": "ASSAULT", "status": "actual", "trigger": words("killing"), "sources": [{"name": "", "stance": "asserts"}]}
    return [{"field": name, "value": value} for name, value in (known | others).items()]


def add(client: TestClient, **body: Any) -> Any:
    return client.post(f"/api/documents/{REPORT.id}/add", json={"fields": fields(**body.pop("values", {}))} | body)


def test_a_claim_is_added_shown_and_taken_back(client: TestClient, file: Path) -> None:
    answer = add(client)
    assert answer.status_code == 200, answer.text
    name = answer.json()["claim"]
    assert answer.json()["to"] == f"/documents/{REPORT.id}#c-{name}"
    page = client.get(f"/api/documents/{REPORT.id}").json()
    card = next(card for card in page["cards"] if card["id"] == name)
    assert (card["review"], card["event"] is not None, page["last"] is not None) == ("added", True, True)
    assert client.get(f"/documents/{REPORT.id}").text.count("added by a person") == 1
    assert "added by a reviewer" in client.get(f"/claims/{name}").text
    assert "added by a person, the coder missed it" in client.get(f"/review/claims/{name}").text
    with Ledger(file) as ledger:
        claim = ledger.reviewed(name).stored.claim
    assert claim.evidence.of(REPORT.text).startswith("Rebels said")
    answer = client.post("/review/undo", data={"decision": page["last"]}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/documents/{REPORT.id}")
    assert client.get(f"/claims/{name}").status_code == 404


def test_the_sentence_is_the_coders_where_it_cuts(file: Path) -> None:
    def cut(report: Any) -> list[Span]:
        return [Span(start=0, end=len(report.text))]

    client = client_of(desk_of(file, sentences=cut))
    name = add(client).json()["claim"]
    with Ledger(file) as ledger:
        assert ledger.reviewed(name).stored.claim.evidence == Span(start=0, end=len(REPORT.text))


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"type": None}, "type is missing"),
        ({"type": "BOMB"}, "type: 'BOMB' is not known"),
        ({"trigger": None}, "trigger is missing"),
        ({"trigger": {"start": 0, "end": 10**9}}, "are no words of the report"),
        ({"trigger": "killing"}, "trigger: 'killing' is no object"),
        ({"colour": 1}, "'colour' is no field of a claim"),
        ({"sources": []}, "somebody says so"),
    ],
)
def test_what_is_no_claim_is_told(client: TestClient, file: Path, values: Json, problem: str) -> None:
    answer = add(client, values=values)
    assert answer.status_code == 400 and problem in answer.json()["error"], answer.text
    assert client.post(f"/api/documents/{REPORT.id}/add", json={"fields": [{"value": 1}]}).status_code == 400
    assert client.post("/api/documents/nowhere/add", json={"fields": fields()}).status_code == 404
    with Ledger(file) as ledger:
        assert ledger.decisions() == []


def test_what_is_there_already_is_told(client: TestClient) -> None:
    assert add(client).status_code == 200
    answer = add(client)
    assert answer.status_code == 400 and "is there already" in answer.json()["error"]


def claim_of(file: Path) -> str:
    with Ledger(file) as ledger:
        return next(s.claim.id for s in ledger.claims(type="ASSAULT") if s.claim.document.id == REPORT.id)


def review(client: TestClient, path: str) -> Json:
    answer = client.get(f"/api/review{path}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_a_blind_reader_sees_nothing_of_the_first(client: TestClient, file: Path) -> None:
    name = claim_of(file)
    before = review(client, f"/claims/{name}?blind=1&reviewer=anna")
    body = {"seen": review(client, f"/claims/{name}")["claim"]["version"], "reviewer": "boris", "note": "by Boris himself"}
    corrections = [{"field": "status", "value": "possible"}, {"field": "actors", "value": []}]
    assert client.post(f"/api/review/claims/{name}/correct", json=body | {"corrections": corrections}).status_code == 200
    added = add(client, reviewer="boris").json()["claim"]
    with Ledger(file) as ledger:
        other = next(s.claim.id for s in ledger.claims(type="REJECT") if s.claim.document.id == REPORT.id)
    assert client.post(f"/api/review/claims/{other}/decide", json={"action": "reject", "seen": "", "reviewer": "boris"}).status_code in (
        200,
        409,
    )
    after = review(client, f"/claims/{name}?blind=1&reviewer=anna")
    assert after == before
    page = client.get(f"/review/claims/{name}?blind=1&reviewer=anna").text
    assert not any(told in page for told in ("Boris", "boris", "possible</span>", "corrected by", added))
    assert f'href="/claims/{name}"' not in page and "/events/E-" not in page
    assert client.get(f"/review/claims/{added}?blind=1&reviewer=anna").status_code == 404
    queue = review(client, f"?blind=1&reviewer=anna&document={REPORT.id}")
    assert (queue["left"], queue["progress"]["judged"], queue["progress"]["all"]) == (2, 0, 6)
    assert review(client, f"?blind=1&reviewer=anna&states=rejected&document={REPORT.id}")["left"] == 2
    report = client.get(f"/api/documents/{REPORT.id}?blind=1&reviewer=anna").json()
    assert [card["review"] for card in report["cards"]] == ["unreviewed", "unreviewed"]
    assert "boris" not in json.dumps(report).lower()


def test_a_blind_reader_decides_without_being_told_of_the_first(client: TestClient, file: Path) -> None:
    name = claim_of(file)
    seen = review(client, f"/claims/{name}?blind=1&reviewer=anna")["claim"]["version"]
    other = {"action": "reject", "seen": review(client, f"/claims/{name}")["claim"]["version"], "reviewer": "boris"}
    assert client.post(f"/api/review/claims/{name}/decide", json=other).status_code == 200
    own = {"seen": seen, "reviewer": "anna", "blind": True}
    answer = client.post(f"/api/review/claims/{name}/correct", json=own | {"corrections": [{"field": "status", "value": "planned"}]})
    assert answer.status_code == 200, answer.text
    # In two tabs of one's own it is told, and of one's own decisions alone.
    answer = client.post(f"/api/review/claims/{name}/decide", json=own | {"action": "accept"})
    assert answer.status_code == 409 and "anna" in answer.json()["error"] and "boris" not in answer.json()["error"]
    blind = review(client, f"/claims/{name}?blind=1&reviewer=anna")["claim"]
    assert (blind["state"], blind["values"]["status"], len(blind["log"])) == ("corrected", "planned", 1)


def test_a_blind_reader_adds_what_the_first_added_too(client: TestClient, file: Path) -> None:
    first = add(client, reviewer="boris").json()
    second = add(client, reviewer="anna", blind=True, values={"mode": "abduct"}).json()
    assert second["to"] == f"/documents/{REPORT.id}?blind=1&reviewer=anna#c-{second['claim']}"
    assert first["claim"] == second["claim"]
    own = review(client, f"/claims/{first['claim']}?blind=1&reviewer=boris")["claim"]
    assert (own["values"]["mode"], len(own["log"])) == (None, 1)


def test_a_blind_reader_s_filters_know_nothing_of_the_first(client: TestClient, file: Path) -> None:
    name = claim_of(file)
    value = [{"name": "Lake Front", "id": None, "country": None, "sectors": ["REB"], **words("the army")}]
    corrections = [{"field": "actors", "value": value}, {"field": "type", "value": "COERCE"}, {"field": "mode", "value": None}]
    body = {"seen": review(client, f"/claims/{name}")["claim"]["version"], "reviewer": "boris", "corrections": corrections}
    assert client.post(f"/api/review/claims/{name}/correct", json=body).status_code == 200
    here = f"document={REPORT.id}&blind=1&reviewer"

    def found(asked: str) -> list[str]:
        page = review(client, f"?{asked}")
        return [page["claim"]["card"]["id"]] if page["claim"] else []

    assert found(f"{here}=anna&type=ASSAULT&actor=army of marabad&place=dar salem&source=rebels&q=shelled") == [name]
    for other in (
        "type=COERCE",
        "actor=lake front",
        "type=ASSAULT&q=unheard",
        "type=ASSAULT&place=minova",
        "type=ASSAULT&source=lake front",
    ):
        assert found(f"{here}=anna&{other}") == [], other
    assert found(f"document={REPORT.id}&type=COERCE&states=all") == [name], "who sees all sees it"
    assert review(client, f"?{here}=anna&type=REJECT")["left"] == 1


def test_what_the_first_skipped_comes_no_later_for_a_blind_reader(client: TestClient, file: Path) -> None:
    first = review(client, "?order=report&blind=1&reviewer=anna")["claim"]["card"]["id"]
    seen = review(client, f"/claims/{first}")["claim"]["version"]
    assert client.post(f"/api/review/claims/{first}/decide", json={"action": "skip", "seen": seen, "reviewer": "boris"}).status_code == 200
    assert review(client, "?order=report&blind=1&reviewer=anna")["claim"]["card"]["id"] == first
    own = {
        "action": "skip",
        "seen": review(client, f"/claims/{first}?blind=1&reviewer=anna")["claim"]["version"],
        "reviewer": "anna",
        "blind": True,
    }
    assert client.post(f"/api/review/claims/{first}/decide", json=own).status_code == 200
    assert review(client, "?order=report&blind=1&reviewer=anna")["claim"]["card"]["id"] != first, "what they skipped themselves does"


def test_a_blind_reader_is_not_told_the_names_that_the_first_wrote(client: TestClient, file: Path) -> None:
    name = claim_of(file)
    value = [{"name": "Lake Front", "id": None, "country": None, "sectors": ["REB"], **words("the army")}]
    body = {"seen": "", "reviewer": "boris", "corrections": [{"field": "actors", "value": value}]}
    assert client.post(f"/api/review/claims/{name}/correct", json=body).status_code == 200
    assert (
        add(
            client, reviewer="boris", values={"recipients": [{"name": "Hill Front", "country": None, "sectors": [], **words("civilians")}]}
        ).status_code
        == 200
    )

    def names(asked: str) -> list[str]:
        return [row["name"] for row in review(client, f"/suggest?kind=party&q=fro{asked}")["rows"]]

    assert sorted(names("")) == sorted(names("&blind=1&reviewer=boris")) == ["Hill Front", "Lake Front"]
    assert names("&blind=1&reviewer=anna") == []
    army = [row["name"] for row in review(client, "/suggest?kind=party&q=army&blind=1&reviewer=anna")["rows"]]
    assert army == ["Army of Marabad"], "of claims that nobody touched"


OTHER_DAY = {"start": "2016-05-01", "end": "2016-05-01", "granularity": "day", "text": "Sunday", "text_start": 0, "text_end": 0}
"""By which a claim is an event of its own, until somebody says that it is not."""


def doubles(client: TestClient, claim: str, asked: str = "") -> list[Json]:
    return list(review(client, f"/claims/{claim}{asked}")["claim"]["doubles"])


def test_what_the_coder_found_by_other_words_is_shown_as_a_likely_double(client: TestClient, file: Path) -> None:
    """The person added "killing", the coder has "shelled", of one sentence and type: both say so, and a join makes them one."""
    coded = claim_of(file)
    assert doubles(client, coded) == []
    added = add(client, values={"time": OTHER_DAY}).json()["claim"]
    (double,) = doubles(client, coded)
    assert (double["claim"], double["told"], double["added"]) == (added, "Assault “killing”", True)
    (other,) = doubles(client, added)
    assert (other["claim"], other["added"], other["event"], other["own_event"]) == (coded, False, double["own_event"], double["event"])
    page = client.get(f"/review/claims/{coded}").text
    assert "Likely the same event as" in page and "which a person added" in page
    assert doubles(client, coded, "?blind=1&reviewer=anna") == [], "a blind reader is not told what was added"
    answer = client.post(f"/api/review/events/{double['own_event']}/join", json={"other": double["event"], "reviewer": "anna"})
    assert answer.status_code == 200, answer.text
    assert doubles(client, coded) == doubles(client, added) == []
    with Ledger(file) as ledger:
        (home,) = [event for event in ledger.events() if coded in event["claims"]]
    assert added in home["claims"]


@pytest.mark.parametrize("how", ["rejected", "of another type and word", "of another sentence", "taken apart"])
def test_what_is_no_double(client: TestClient, file: Path, how: str) -> None:
    coded = claim_of(file)
    if how == "of another sentence":
        values = {"trigger": words("denied"), "evidence": words("The army denied it.")}
    else:
        values = {"type": "COERCE"} if how == "of another type and word" else {}
    added = add(client, values={"time": OTHER_DAY} | values).json()["claim"]
    assert bool(doubles(client, coded)) == (how in ("rejected", "taken apart"))
    if how == "rejected":
        seen = review(client, f"/claims/{added}")["claim"]["version"]
        client.post(f"/api/review/claims/{added}/decide", json={"action": "reject", "seen": seen})
    if how == "taken apart":
        (double,) = doubles(client, coded)
        joined = (
            client.post(f"/api/review/events/{double['own_event']}/join", json={"other": double["event"]}).json()["to"].rpartition("/")[2]
        )
        assert client.post(f"/api/review/events/{joined}/split", json={"claim": [added]}).status_code == 200
    assert doubles(client, coded) == []
