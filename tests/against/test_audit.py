"""Precision by a person's verdicts."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from according.against.audit import FIELDS, draw, mark, precision, read_verdicts, write_sheet
from according.errors import ExportError
from according.export.entry import Entry
from ledgers import claims, document


@pytest.fixture(scope="module")
def many() -> list[Entry]:
    return [Entry.of(claim) for number in range(20) for claim in claims(document(f"Report {number}"))]


def judged(path: Path, sample: list[Entry], verdicts: list[tuple[str, str]], *, delimiter: str = ",") -> Path:
    write_sheet(path, sample=sample)
    with path.open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row, (verdict, wrong) in zip(rows, verdicts):
        row.update(verdict=verdict, wrong=wrong)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        out.writeheader()
        out.writerows(rows)
    return path


def test_a_sample_does_not_depend_on_order_and_grows(many: list[Entry]) -> None:
    small, large = draw(many, size=5, seed=1), draw(many[::-1], size=10, seed=1)
    assert large[:5] == small
    assert [entry.claim.id for entry in draw(many, size=5, seed=2)] != [entry.claim.id for entry in small]
    assert len(draw(many, size=1000, seed=1)) == len(many) == len({entry.claim.id for entry in draw(many, size=1000, seed=1)})


def test_verdicts_are_read_back(many: list[Entry], tmp_path: Path) -> None:
    sample = draw(many, size=6, seed=1)
    sheet = judged(
        tmp_path / "s.csv", sample, [("right", ""), ("R", ""), ("wrong", "actors; time"), ("w", "time"), ("?", ""), ("", "")], delimiter=";"
    )
    found = read_verdicts(sheet, entries=many)
    assert (found.whole.right, found.whole.judged, found.unsure, found.open, found.stale) == (2, 4, 1, 1, 0)
    assert {name: one.right for name, one in found.fields.items()} == dict.fromkeys(FIELDS, 4) | {"actors": 3, "time": 2}


def test_claims_that_changed_or_went_are_not_counted(many: list[Entry], tmp_path: Path) -> None:
    sample = draw(many, size=3, seed=1)
    sheet = judged(tmp_path / "s.csv", sample, [("right", "")] * 3)
    now = [replace(sample[0], claim=replace(sample[0].claim, status="negated")), sample[1]]
    found = read_verdicts(sheet, entries=now)
    assert (found.whole.judged, found.stale) == (1, 2)


def test_the_mark_is_of_the_claim_and_not_of_the_ledger(many: list[Entry]) -> None:
    assert mark(many[0]) == mark(replace(many[0], changed_at="2030-01-01T00:00:00Z", event="E-1"))
    assert mark(many[0]) != mark(many[1])


@pytest.mark.parametrize(
    ("verdict", "wrong", "message"),
    [
        ("perhaps", "", "row 2: verdict 'perhaps'; write right, wrong or unsure"),
        ("wrong", "", "row 2: says not what is wrong; in the column wrong name any of event, status"),
        ("right", "time", "row 2: is right and names something wrong"),
        ("wrong", "colour", "row 2: 'colour' cannot be wrong; name any of event, status"),
    ],
)
def test_what_cannot_be_a_verdict_is_named(many: list[Entry], tmp_path: Path, verdict: str, wrong: str, message: str) -> None:
    sheet = judged(tmp_path / "s.csv", many[:1], [(verdict, wrong)])
    with pytest.raises(ExportError, match=message):
        read_verdicts(sheet, entries=many)


def test_another_table_is_no_sheet(many: list[Entry], tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_text("claim_id,verdict\na,right\n", encoding="utf8")
    with pytest.raises(ExportError, match="has no column 'wrong'; it is no sheet of `according audit --sample`"):
        read_verdicts(tmp_path / "s.csv", entries=many)


@pytest.mark.parametrize(
    ("right", "of", "low", "high"), [(81, 100, 0.7222, 0.8749), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (1, 1, 0.2065, 1.0)]
)
def test_wilsons_interval(right: int, of: int, low: float, high: float) -> None:
    """81 of 100 and 0 of 10 as worked out in Newcombe (1998) and by R's binom::binom.wilson."""
    found = precision(right, of=of)
    assert found.low == pytest.approx(low, abs=5e-5)
    assert found.high == pytest.approx(high, abs=5e-5)


@pytest.mark.parametrize("of", [1, 2, 3, 7, 100, 229, 400])
def test_the_share_lies_in_its_interval(of: int) -> None:
    for right in range(of + 1):
        found = precision(right, of=of)
        assert found.share is not None and found.low is not None and found.high is not None
        assert 0 <= found.low <= found.share <= found.high <= 1


def test_nothing_judged_is_no_precision() -> None:
    assert precision(0, of=0).share is None
