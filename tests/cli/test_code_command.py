"""The commands over the weights that ship."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from according.cli import main

pytestmark = pytest.mark.weights

TEXT = (
    "Rebels attacked the town of Marabad on Sunday.\r\n\r\nThe government denied that its soldiers had bombed a hospital in the city.\r\n"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return path


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    out, err = capsys.readouterr()
    return status, out, err


def test_offsets_give_the_words_back(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call(capsys, "code", str(report), "--format", "jsonl", "--published", "2024-05-07")
    claims = [json.loads(line) for line in out.splitlines()]
    assert (status, len(claims) >= 2) == (0, True)
    assert err == f"according: read 1 = coded 1 + skipped 0 + failed 0; {len(claims)} claims\n"
    for claim in claims:
        spans = [claim["event"]["trigger"], claim["evidence"], *claim["actors"], *claim["recipients"], *claim["sources"], *claim["counts"]]
        assert [span["text"] for span in spans] == [TEXT[span["start"] : span["end"]] for span in spans]
        assert (claim["document"]["published"], claim["document"]["published_from"]) == ("2024-05-07", "given")


def test_all_formats_hold_the_same_claims(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.loads(line) for line in call(capsys, "code", str(report), "--format", "jsonl")[1].splitlines()]
    rows = list(csv.DictReader(io.StringIO(call(capsys, "code", str(report), "--format", "csv")[1], newline="")))
    table = call(capsys, "code", str(report))[1]
    assert lines != []
    assert [row["claim_id"] for row in rows] == [line["id"] for line in lines]
    assert [row["status"] for row in rows] == [line["status"] for line in lines]
    assert [line["id"] in table for line in lines] == [True] * len(lines)


def test_a_bad_path_does_not_stop_the_rest(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call(capsys, "code", "missing.txt", str(report), "--format", "jsonl")
    assert (status, bool(out)) == (1, True)
    assert "read 2 = coded 1 + skipped 0 + failed 1; " in err


def test_explain_takes_the_beginning_of_an_id(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claim = json.loads(call(capsys, "code", str(report), "--format", "jsonl")[1].splitlines()[0])
    status, out, _ = call(capsys, "explain", str(report), claim["id"][:-2])
    assert (status, claim["event"]["type"] in out) == (0, True)
    assert call(capsys, "explain", str(report), "none")[0] == 1


def test_parse_prints_a_line_a_word(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = call(capsys, "parse", str(report))
    words = [line.split("\t") for line in out.splitlines() if "\t" in line]
    assert (status, {len(cells) for cells in words}) == (0, {10})
    spans = [dict(part.split("=") for part in cells[9].split("|"))["Span"].split(":") for cells in words]
    assert [cells[1] for cells in words] == [TEXT[int(start) : int(end)] for start, end in spans]
