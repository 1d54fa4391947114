"""Agreement of two reviewers: the figures, and what is told of disagreements."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from according.errors import UsageError
from according.records.claim import Claim, claim_id
from according.records.decision import Decision
from according.review.agreement import Judged, added_f1, agreement, compare, figures, render
from according.review.settling import read_sheet, write_sheet
from according.store import Ledger
from ledgers import claims, clock, document, later, put


def pairs(table: list[list[int]]) -> list[tuple[str, str]]:
    return [(str(a), str(b)) for a, row in enumerate(table) for b, count in enumerate(row) for _ in range(count)]


def test_kappa_of_a_table_worked_out_by_hand() -> None:
    """20 both yes, 15 both no, 5 and 10 apart: observed 0.7, expected 0.5, so kappa 0.4 (Cohen's own kind of example)."""
    found = agreement(pairs([[20, 5], [10, 15]]))
    assert (found.judged, found.agreed) == (50, 35)
    assert found.kappa == pytest.approx(0.4)
    # Fleiss, Cohen and Everitt (1969), formula 13, written out: rows 0.5 and 0.5, columns 0.6 and 0.4.
    same = 0.4 * (1 - (0.5 + 0.6) * 0.6) ** 2 + 0.3 * (1 - (0.5 + 0.4) * 0.6) ** 2
    other = 0.36 * (0.1 * (0.6 + 0.5) ** 2 + 0.2 * (0.4 + 0.5) ** 2)
    variance = (same + other - (0.4 - 0.5 * 0.6) ** 2) / (50 * 0.25)
    assert found.low == pytest.approx(0.4 - 1.959964 * variance**0.5, abs=1e-5)
    assert found.high == pytest.approx(0.4 + 1.959964 * variance**0.5, abs=1e-5)


def test_kappa_where_it_is_none_and_where_all_agree() -> None:
    assert agreement([]).kappa is None
    assert (agreement(pairs([[9, 0], [0, 0]])).kappa, agreement(pairs([[9, 0], [0, 0]])).agreed) == (None, 9)
    whole = agreement(pairs([[9, 0], [0, 9]]))
    assert (whole.kappa, whole.high) == (1.0, 1.0)
    assert whole.low == pytest.approx(2 * 18 / (18 + 1.959964**2) - 1, abs=1e-5)
    assert agreement(pairs([[0, 9], [9, 0]])).kappa == pytest.approx(-1.0)


@pytest.fixture
def ledger(tmp_path: Path) -> Any:
    with Ledger(tmp_path / "ledger.db", write=True) as opened:
        put(opened, document(), document("Another"), document("A third"))
        yield opened


def decide(ledger: Ledger, claim: Claim, reviewer: str, action: str, **fields: Any) -> None:
    ledger.decide(Decision(subject="claim", subject_id=claim.id, action=action, reviewer=reviewer, **fields), at=clock())


def fill(ledger: Ledger) -> tuple[Claim, Claim, Claim]:
    """Three claims that both judged: one verdict apart, one field apart, one alike; and one that anna alone judged."""
    first, second = claims(document())
    third, fourth = claims(document("Another"))
    decide(ledger, first, "anna", "accept")
    decide(ledger, first, "boris", "reject")
    decide(ledger, second, "anna", "correct", field="status", value="possible")
    decide(ledger, second, "boris", "correct", field="status", value="planned")
    decide(ledger, third, "anna", "accept")
    decide(ledger, third, "boris", "accept")
    decide(ledger, fourth, "anna", "accept")
    return first, second, third


def judged(ledger: Ledger) -> list[Judged]:
    return [Judged(coded=one.coded, log=one.log, version=one.version) for one in ledger.judged_by("anna", "boris")]


def test_each_is_judged_by_their_own_decisions(ledger: Ledger) -> None:
    first, second, _ = fill(ledger)
    found = compare(judged(ledger), one="anna", other="boris")
    assert found.claims == 3
    assert (found.by_field["verdict"].judged, found.by_field["verdict"].agreed) == (3, 2)
    assert (found.by_field["status"].judged, found.by_field["status"].agreed) == (2, 1)
    assert (found.by_field["actors"].judged, found.by_field["actors"].agreed) == (2, 2)
    told = {(one.claim, one.field): (one.values, one.coded) for one in found.disagreements}
    assert told == {
        (first.id, "verdict"): ({"anna": "kept", "boris": "rejected"}, None),
        (second.id, "status"): ({"anna": "possible", "boris": "planned"}, "actual"),
    }


def test_what_was_settled_becomes_decisions(ledger: Ledger, tmp_path: Path) -> None:
    first, second, _ = fill(ledger)
    rows = [json.loads(line) for line in write_sheet(compare(judged(ledger), one="anna", other="boris"))]
    by_field = {row["field"]: row for row in rows}
    by_field["verdict"] |= {"take": "anna", "note": "the second sentence says so"}
    by_field["status"] |= {"take": {"value": "negated"}}
    sheet = tmp_path / "sheet.jsonl"
    sheet.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    for decisions, version in read_sheet(sheet, reviewer="clara"):
        ledger.decide(*decisions, at=later(), seen=version)
    assert ledger.reviewed(first.id).review.state == "accepted"
    assert ledger.reviewed(first.id).review.notes[-1][2] == "adjudicated: the second sentence says so"
    assert ledger.reviewed(second.id).stored.claim.status == "negated"
    # What clara says changes nothing in how the two agree.
    assert len(compare(judged(ledger), one="anna", other="boris").disagreements) == 2


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"take": "dora"}, 'take is \'dora\'; write one of "anna", "boris", "coder"'),
        ({"field": "colour"}, "is no disagreement"),
        ({"version": 1}, "are texts"),
        ({"field": "verdict", "take": {"value": "maybe"}}, "take of a verdict is"),
    ],
)
def test_a_sheet_that_is_wrong_is_told(ledger: Ledger, tmp_path: Path, change: dict[str, Any], problem: str) -> None:
    fill(ledger)
    rows = [json.loads(line) for line in write_sheet(compare(judged(ledger), one="anna", other="boris"))]
    (tmp_path / "sheet.jsonl").write_text(json.dumps(rows[1] | {"take": "anna"} | change), encoding="utf8")
    with pytest.raises(UsageError, match=problem):
        list(read_sheet(tmp_path / "sheet.jsonl", reviewer="clara"))


def add(ledger: Ledger, reviewer: str, words: str, **fields: Any) -> str:
    report = document()
    start = report.text.index(words)
    sentence = {"start": report.text.index("Rebels"), "end": report.text.index(" The army denied")}
    value = {
        "document": report.id, "type": "ASSAULT", "status": "actual", "trigger": {"start": start, "end": start + len(words)},
        "evidence": sentence, "sources": [{"name": "", "stance": "asserts"}],
    } | fields  # fmt: skip
    name = claim_id(report, kind=value["type"], start=start, end=start + len(words))
    ledger.decide(Decision(subject="claim", subject_id=name, action="add", value=value, reviewer=reviewer), at=clock())
    return name


def test_what_the_coder_missed_is_compared_too(ledger: Ledger, tmp_path: Path) -> None:
    """The same event on other words and of another type, the very same claim with another status, and one that anna alone saw."""
    first, _, _ = fill(ledger)
    alone = add(ledger, "anna", "Rebels")
    add(ledger, "anna", "killing")
    add(ledger, "boris", "killing at least", type="COERCE")
    add(ledger, "anna", "civilians")
    add(ledger, "boris", "civilians", status="possible")
    added = [Judged(coded=one.coded, log=one.log, version=one.version, added=one.added) for one in ledger.added_on_shared("anna", "boris")]
    assert len(added) == 4
    found = compare(
        [Judged(coded=c.coded, log=c.log, version=c.version, added=c.added) for c in ledger.judged_by("anna", "boris")],
        one="anna", other="boris", added=added,
    )  # fmt: skip
    assert found.added == (2, 1, 0)
    assert added_f1(found) == pytest.approx(4 / 5)
    # Those on which they were one: five claims kept by both, of which one type and two statuses are apart.
    assert (found.by_field["type"].judged, found.by_field["type"].agreed) == (4, 3)
    assert (found.by_field["status"].judged, found.by_field["status"].agreed) == (4, 2)
    told = next(one for one in found.disagreements if one.claim == alone)
    assert (told.field, told.values) == ("verdict", {"anna": "kept", "boris": "not added"})
    assert "events that the coder missed: 2 added by both, 1 by anna alone, 0 by boris alone (F1 0.80)" in render(found)
    assert figures(found)["added"] == {"both": 2, "one": 1, "other": 0, "f1": pytest.approx(0.8)}
    sheet = tmp_path / "sheet.jsonl"
    rows = [json.loads(line) for line in write_sheet(found)]
    sheet.write_text(
        "".join(json.dumps(row | {"take": "boris" if row["claim"] == alone else None}) + "\n" for row in rows), encoding="utf8"
    )
    ((decisions, _),) = read_sheet(sheet, reviewer="clara")
    assert [(one.subject_id, one.action) for one in decisions] == [(alone, "reject")]
    assert first.id != alone
