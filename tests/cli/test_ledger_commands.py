"""The commands that work on a ledger: exit status, what they print, what they say when something is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import according
from according.cli import main
from according.store import Ledger
from ledgers import document, put

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    with Ledger(tmp_path / "ledger.db", write=True) as opened:
        put(opened, document(), document("Hadi Qasim speaks", source="Morning", url="https://morning.example/1"))
    return tmp_path / "ledger.db"


def test_claims_as_json_are_those_of_the_contract(ledger: Path, capsys: Capture) -> None:
    assert main(["claims", "--ledger", str(ledger), "--type", "assault", "--source", "rebels", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    with Ledger(ledger) as opened:
        assert found == [stored.claim.to_dict() for stored in opened.claims(type="ASSAULT")]
    assert len(found) == 2


def test_claims_as_a_list(ledger: Path, capsys: Capture) -> None:
    assert main(["claims", "--ledger", str(ledger), "--type", "ASSAULT", "--place", "Dar Salem", "--radius", "20"]) == 0
    out, err = capsys.readouterr()
    first = out.splitlines()[1].split("\t")
    assert first[1:] == [
        "2016-05-22", "ASSAULT", "actual", "Army of Marabad", "civilians", "Dar Salem", "Rebels asserts; Army of Marabad denies",
    ]  # fmt: skip
    assert err == "according: 2 claims\n"


def test_documents_and_speakers(ledger: Path, capsys: Capture) -> None:
    assert main(["documents", "--ledger", str(ledger), "--source", "Morning", "--json"]) == 0
    (found,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (found["title"], found["published"], found["claims"], found["state"]) == ("Hadi Qasim speaks", "2016-05-24", 2, "coded")
    assert "text" not in found
    assert main(["speakers", "--ledger", str(ledger)]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [(row[0], row[-1]) for row in rows[1:]] == [("2", "the report"), ("2", "Army of Marabad"), ("2", "Rebels")]


def test_changed_since_tells_what_went(ledger: Path, capsys: Capture) -> None:
    assert main(["forget", "Morning", "--ledger", str(ledger), "--yes"]) == 0
    capsys.readouterr()
    assert main(["claims", "--ledger", str(ledger), "--changed-since", "2024-05-04", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["schema"], sorted(one)) for one in found] == [(1, ["gone", "id", "schema"])] * 2


def test_forget_asks_and_says_what_goes(ledger: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ledger.read_bytes()
    assert main(["forget", "Hadi Qasim", "--ledger", str(ledger), "--dry-run"]) == 0
    assert capsys.readouterr().out == "1 report that names Hadi Qasim goes, with 2 claims\n"
    assert ledger.read_bytes() == before
    assert main(["forget", "Hadi Qasim", "--ledger", str(ledger), "--yes"]) == 0
    assert b"Qasim" not in ledger.read_bytes()


def test_forget_tells_a_name_that_nothing_has(ledger: Path, capsys: Capture) -> None:
    assert main(["forget", "Mornin", "--ledger", str(ledger), "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert out == "0 reports that name Mornin go, with 0 claims\n"
    assert "'Mornin': no report is from it or names it; check how it is spelt" in err
    assert main(["forget", "morning", "--ledger", str(ledger), "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("1 report from morning goes, with 2 claims\n", "")


def test_a_day_that_is_first_and_last(ledger: Path, capsys: Capture) -> None:
    assert main(["claims", "--ledger", str(ledger), "--from", "2016-05-22", "--to", "2016-05-22"]) == 0
    assert "2016-05-22" in capsys.readouterr().out


def test_what_is_written_as_a_file_is_not_called_like_standard_output(
    ledger: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (["backup", "-"], ["export", "--to", "csv", "-"], ["review", "export", "-"]):
        assert main([*arguments, "--ledger", str(ledger)]) == 2
        assert "not to standard output; name a file" in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == [ledger]


def test_doctor_and_backup(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    copy = str(tmp_path / "copy.db")
    assert main(["backup", "--ledger", str(ledger), copy]) == 0
    assert main(["doctor", "--ledger", copy]) == 0
    assert capsys.readouterr().out == f"{copy} is sound: 2 documents, 4 claims, 0 events, 0 decisions, 1 runs\n"
    with Ledger(ledger, write=True) as opened:
        opened._connection.execute("DELETE FROM origins")
    assert main(["doctor", "--ledger", str(ledger)]) == 1
    assert "reports without an origin" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--type", "RIOT"], "--type RIOT: no such type; there are ACCUSE, AGREE"),
        (["--near", "1.5"], "is no point; write it as 32.03,12.87"),
        (["--near", "95,0", "--radius", "5"], "latitude is -90 to 90"),
        (["--near", "1,2"], "--near needs --radius KM"),
        (["--radius", "5"], "--radius needs --near LAT,LON or --place NAME"),
        (["--place", "Nowhere", "--radius", "5"], "no claim has a place of that name with coordinates; give --near LAT,LON"),
        (["--from", "2016-05-22", "--to", "2016-05-21"], "--from 2016-05-22 is after the last day, 2016-05-21"),
        (["--from", "yesterday"], "is no day; write it as 2024-05-03"),
        (["--standing", "settled"], "'settled' is not one of"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(ledger: Path, arguments: list[str], message: str, capsys: Capture) -> None:
    assert main(["claims", "--ledger", str(ledger), *arguments]) == 2
    assert message in capsys.readouterr().err


def test_python_opens_it_for_reading(ledger: Path) -> None:
    with according.open_ledger(str(ledger)) as opened:
        assert {stored.claim.type for stored in opened.claims()} == {"ASSAULT", "REJECT"}
        with pytest.raises(according.LedgerError, match="cannot be written"):
            put(opened, document("Another"))


def test_a_ledger_that_is_none(tmp_path: Path, capsys: Capture) -> None:
    assert main(["claims", "--ledger", str(tmp_path / "none.db")]) == 1
    assert capsys.readouterr().err.endswith("none.db: no such file; `according add PATH... --ledger FILE` makes a ledger\n")


@pytest.mark.weights
def test_add_codes_once_and_keeps_the_rest(tmp_path: Path, capsys: Capture) -> None:
    folder, ledger = tmp_path / "reports", str(tmp_path / "ledger.db")
    folder.mkdir()
    (folder / "a.txt").write_text("Rebels shelled the port of Mocha on Thursday, the army said. Three farmers were killed.\n")
    (folder / "b.txt").write_text("L'armée a bombardé le port de la ville dans la nuit de jeudi à vendredi, selon des habitants.\n")
    (folder / "c.txt").write_text("")
    (folder / "d.json").write_text("{broken")
    assert main(["add", str(folder), "--ledger", ledger, "--published", "2024-03-15"]) == 1
    err = capsys.readouterr().err
    assert "read 4 = coded 1 + skipped 2 + failed 1; claims: " in err
    with Ledger(Path(ledger)) as opened:
        assert [(d.document.language, d.state) for d in opened.documents()] == [("en", "coded"), ("fr", "kept")]
        coded = [stored.claim.to_dict() for stored in opened.claims()]
    before = Path(ledger).read_bytes()
    assert main(["add", str(folder), "--ledger", ledger, "--published", "2024-03-15"]) == 1
    assert "read 4 = coded 0 + skipped 3 + failed 1 (1 in the ledger already); claims: 0 new" in capsys.readouterr().err
    assert Path(ledger).read_bytes() == before
    # Nothing is outdated; with --again all is coded from the ledger's texts, to the same claims.
    assert main(["recode", "--ledger", ledger]) == 0
    assert "read 0 = coded 0" in capsys.readouterr().err
    assert main(["recode", "--ledger", ledger, "--again"]) == 0
    assert "read 1 = coded 1 + skipped 0 + failed 0; claims: 0 new, 0 changed, 0 gone" in capsys.readouterr().err
    assert main(["recode", "--ledger", ledger, "--published", "2024-03-15"]) == 2
    assert "use `according add`" in capsys.readouterr().err
    # What the ledger holds is what `code` prints.
    assert main(["code", str(folder / "a.txt"), "--published", "2024-03-15", "--format", "jsonl"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == coded
