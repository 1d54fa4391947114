"""Whole documents scored against a small gold of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from according.errors import DataFileError
from according.scoring import render, score_files

REPORT, ARMY = {"name": "", "stance": "asserts"}, {"name": "army", "text": "The army"}


def gold(**changes: Any) -> dict[str, Any]:
    record = {
        "types": ["ASSAULT"],
        "statuses": ["actual"],
        "actors": [[ARMY]],
        "recipients": [[]],
        "sources": [[REPORT]],
        "dates": [None],
        "places": [None],
        "counts": [[]],
        "triggers": [[9, 16]],
        "required": True,
    }
    return record | changes


def claim(**changes: Any) -> dict[str, Any]:
    fields = {
        "document": {"id": "0", "path": "reports/one.txt"},
        "event": {"type": "ASSAULT", "trigger": {"text": "shelled", "start": 9, "end": 16}},
        "status": "actual",
        "actors": [ARMY],
        "recipients": [],
        "sources": [REPORT],
        "time": None,
        "place": None,
        "counts": [],
        "mentions": [],
    }
    return fields | changes


def trigger(start: int, end: int, *, kind: str = "ASSAULT") -> dict[str, Any]:
    return {"type": kind, "trigger": {"text": "…", "start": start, "end": end}}


@pytest.fixture
def score(tmp_path: Path) -> Any:
    """Scores of claims against gold records, through files."""

    def of(records: list[dict[str, Any]], claims: list[dict[str, Any]], *, loose: bool = False) -> Any:
        (tmp_path / "one.gold.json").write_text(json.dumps({"doc": "one", "records": records}), encoding="utf8")
        output = tmp_path / "out.jsonl"
        output.write_text("".join(json.dumps(c) + "\n" for c in claims), encoding="utf8")
        return score_files(tmp_path, output=output, loose=loose)

    return of


def f1(scores: Any) -> dict[str, float]:
    return {name: round(m.f1, 3) for name, m in scores.measures.items()}


def test_all_right(score: Any) -> None:
    assert f1(score([gold()], [claim()])) == {"found": 1, "event": 1, "claim": 1, "attributed": 0, "unreal": 0}


def test_nothing_coded(score: Any) -> None:
    found = score([gold()], [])
    assert (found.required, found.coded, f1(found)["found"]) == (1, 0, 0)
    assert [m.kind for m in found.misses] == ["missed"]


def test_a_wrong_type_is_found_but_no_event(score: Any) -> None:
    found = score([gold()], [claim(event=trigger(9, 16, kind="ACCUSE"))])
    assert f1(found) == {"found": 1, "event": 0, "claim": 0, "attributed": 0, "unreal": 0}
    assert found.misses[0].comparison.wrong_fields() == ["type"]


def test_a_wrong_voice_is_an_event_but_no_claim(score: Any) -> None:
    found = score([gold()], [claim(sources=[{"name": "police", "stance": "asserts"}])])
    assert (f1(found)["event"], f1(found)["claim"], found.fields["source"]) == (1, 0, 0)


def test_either_reader_s_answer_is_right(score: Any) -> None:
    record = gold(types=["ASSAULT", "COERCE"], statuses=["actual", "possible"])
    assert f1(score([record], [claim(status="possible")]))["claim"] == 1


def test_optional_records_cost_nothing(score: Any) -> None:
    optional = gold(required=False, triggers=[[40, 45]])
    assert f1(score([gold(), optional], [claim()]))["claim"] == 1
    assert f1(score([gold(), optional], [claim(), claim(event=trigger(40, 45))]))["claim"] == 1


def test_what_nobody_annotated_costs_precision(score: Any) -> None:
    found = score([gold()], [claim(), claim(event=trigger(70, 75))])
    assert (found.measures["claim"].precision, found.measures["claim"].recall) == (0.5, 1.0)


def test_a_mention_finds_the_record_too(score: Any) -> None:
    assert f1(score([gold()], [claim(event=trigger(70, 75), mentions=[{"start": 9, "end": 12}])]))["found"] == 1


def test_a_net_is_no_trigger_unless_one_says_so(score: Any) -> None:
    net = claim(event=trigger(0, 60))
    assert f1(score([gold()], [net]))["found"] == 0
    assert f1(score([gold()], [net], loose=True))["found"] == 1


def test_two_claims_on_one_record_are_one_hit(score: Any) -> None:
    assert score([gold()], [claim(), claim()]).measures["found"].precision == 0.5


def test_attributed_and_unreal_look_at_their_own(score: Any) -> None:
    record = gold(statuses=["threatened"], sources=[[{"name": "army", "stance": "asserts"}]])
    answer = claim(status="threatened", sources=[{"name": "army", "stance": "asserts"}])
    other = gold(triggers=[[70, 75]]), claim(event=trigger(70, 75))
    found = score([record, other[0]], [answer, other[1]])
    assert {name: m.wanted for name, m in found.measures.items()} == {"found": 2, "event": 2, "claim": 2, "attributed": 1, "unreal": 1}
    assert (f1(found)["attributed"], f1(found)["unreal"]) == (1, 1)


def test_flat_figures(score: Any) -> None:
    found = score([gold()], [claim()]).to_dict()
    assert (found["required"], found["coded"], found["claim_f1"], found["attributed_n"], found["status"]) == (1, 1, 1.0, 0, 1.0)
    assert len(found) == 2 + 5 * 3 + 2 + 7


def test_rendered(score: Any) -> None:
    lines = render(score([gold()], [claim(event=trigger(70, 75))]), misses=True).splitlines()
    assert lines[0] == "one                          required   1 coded   1  found 0.00  event 0.00  claim 0.00"
    assert lines[1] == "all: 1 required records (0 attributed, 0 unreal), 1 coded claims"
    assert lines[-2:] == ["one: missed ASSAULT actual @(9, 16) ''", "one: spurious ASSAULT '…' @70"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [("{not json", "line 1: not JSON"), ('{"event": {}}', "line 1: no claim"), ("[]", "line 1: no claim")],
)
def test_a_broken_line_is_named(line: str, problem: str, tmp_path: Path) -> None:
    (tmp_path / "one.gold.json").write_text(json.dumps({"doc": "one", "records": [gold()]}), encoding="utf8")
    (tmp_path / "out.jsonl").write_text(line, encoding="utf8")
    with pytest.raises(DataFileError, match=problem):
        score_files(tmp_path, output=tmp_path / "out.jsonl")


def test_broken_gold_is_named(tmp_path: Path) -> None:
    record = gold()
    del record["statuses"]
    (tmp_path / "one.gold.json").write_text(json.dumps({"doc": "one", "records": [record]}), encoding="utf8")
    (tmp_path / "out.jsonl").write_text("", encoding="utf8")
    with pytest.raises(DataFileError, match="record 1, statuses: missing"):
        score_files(tmp_path, output=tmp_path / "out.jsonl")


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="holds no"):
        score_files(tmp_path, output=tmp_path / "out.jsonl")
