"""The command as a user calls it, where no weights are needed: statuses, messages, help."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from according.cli import main, parts
from according.cli.terminal import visible

HEAVY = {"onnxruntime", "tokenizers", "numpy", "trafilatura", "lxml", "htmldate", "py3langid", "ftfy", "charset_normalizer", "rich"}


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "according", *arguments], input=stdin, capture_output=True, timeout=120)


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_help_imports_nothing_heavy_and_is_quick() -> None:
    code = f"import sys, according.cli; status = according.cli.main(['--help']); print(status, sorted({HEAVY} & set(sys.modules)))"
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 []"
    # Wide, for a busy machine; the modules above are what takes the time.
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize("command", ["code", "parse", "explain", "score", "corpus", "about"])
def test_every_command_has_help_and_stands_in_the_reference(command: str, capsys: pytest.CaptureFixture[str], root: Path) -> None:
    status, out, _ = call(capsys, command, "--help")
    assert (status, out.startswith(f"Usage: according {command}")) == (0, True)
    assert f"according {command}" in (root / "docs" / "reference" / "commands.md").read_text(encoding="utf8")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["code"],
        ["recode", "a.txt"],
        ["code", "a.txt", "--format", "xml"],
        ["code", "a.txt", "--published", "yesterday"],
        ["code", "a.txt", "--published", "2024-02-30"],
        ["code", "a.txt", "--with", "no-such-folder"],
        ["code", "a.txt", "--set", "read.max_document_mb"],
        ["code", "a.txt", "--set", "no.such=1"],
        ["code", "a.txt", "--spreadsheet-safe"],
        ["explain", "a.txt"],
        ["score", "no-such-gold", "no-such-output"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call(capsys, *arguments)
    assert (status, out, bool(err)) == (2, "", True)


def test_a_missing_path_is_1_and_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call(capsys, "code", "missing.txt")
    assert (status, out) == (1, "")
    assert err.splitlines() == [
        "according: missing.txt: no such file; check the path",
        "according: read 1 = coded 0 + skipped 0 + failed 1; 0 claims",
    ]


def test_what_is_skipped_with_a_reason_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Le gouvernement a démenti lundi que ses soldats avaient quitté la ville.", encoding="utf8")
    (tmp_path / "b.txt").write_bytes(b"{\\rtf1 text}")
    (tmp_path / "c.html").write_text("<html></html>", encoding="utf8")
    (tmp_path / "d.txt").touch()
    status, out, err = call(capsys, "code", str(tmp_path), "--format", "csv")
    assert (status, len(out.splitlines())) == (0, 1)
    assert [line.partition("skipped: ")[2] for line in err.splitlines()] == [
        "French (fr); coded is English only",
        "looks like an RTF document; save it as text",
        "a web page without a text that could be told from its menus",
        "there is no text in it",
        "",
    ]
    assert err.splitlines()[-1] == "according: read 4 = coded 0 + skipped 4 + failed 0; 0 claims"


def test_standard_input_is_read() -> None:
    done = run("code", "-", "--format", "jsonl", stdin=b'{"broken\n{"title": "no text"}\n{"text": ""}\n')
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines()[-1].strip() == "according: read 3 = coded 0 + skipped 1 + failed 2; 0 claims"


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "according", "code", "-", "--format", "csv"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert None not in (process.stdin, process.stdout, process.stderr)
        process.stdout.close()
        process.stdin.close()
        err = process.stderr.read()
    assert (process.returncode, err) == (0, b"")


FULL = Path("/dev/full")
SKIPPED = b"according: -: skipped: there is no text in it\naccording: read 1 = coded 0 + skipped 1 + failed 0; 0 claims\n"


@pytest.mark.skipif(not FULL.exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("arguments", [["code", "-", "--format", "csv"], ["about"], ["--help"], ["--version"]])
def test_a_full_disk_under_standard_output_is_1_and_one_line(arguments: list[str]) -> None:
    with FULL.open("wb") as full:
        command = [sys.executable, "-m", "according", *arguments]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE, timeout=120)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert done.stderr.startswith(b"according: ") and b"No space left on device" in done.stderr


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["sh", "-c", line, sys.executable], stdin=subprocess.DEVNULL, capture_output=True, timeout=120)


@pytest.mark.skipif(not FULL.exists(), reason="needs the shell of Linux")
def test_standard_output_that_is_closed_is_1_and_one_line() -> None:
    done = shell('"$0" -m according code - --format csv >&-')
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"according: standard output: is closed; what should have been printed is not whole\n"


@pytest.mark.skipif(not FULL.exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("nobody", ["2>/dev/full", "2>&-"])
def test_where_nobody_can_be_told_the_work_goes_on(nobody: str) -> None:
    told, untold = shell('"$0" -m according code - --format csv'), shell(f'"$0" -m according code - --format csv {nobody}')
    assert told.stderr == SKIPPED
    assert (untold.returncode, untold.stdout) == (0, told.stdout)
    assert told.stdout.startswith(b"claim_id,")


def test_score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.gold.json").write_text('{"doc": "a", "published": null, "records": []}', encoding="utf8")
    (tmp_path / "out.jsonl").touch()
    status, out, _ = call(capsys, "score", str(tmp_path), str(tmp_path / "out.jsonl"), "--json")
    assert (status, json.loads(out)["required"]) == (0, 0)
    assert call(capsys, "score", str(tmp_path), str(tmp_path / "out.jsonl"), "--misses")[0] == 0


def test_a_broken_file_to_score_is_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.gold.json").write_text("{", encoding="utf8")
    (tmp_path / "out.jsonl").touch()
    status, _, err = call(capsys, "score", str(tmp_path), str(tmp_path / "out.jsonl"))
    assert (status, err.count("\n")) == (1, 1)
    assert err.startswith("according: a.gold.json, JSON: ")


def test_about_names_version_weights_and_licences(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = call(capsys, "about")
    assert status == 0
    labels = [line.split("  ")[0] for line in out.splitlines()]
    assert labels[:8] == ["version", "weights", "tables", "rules", "code", "whole", "which has which", "settings"]
    assert set(labels[8:]) <= {"runs on", "packed with it"}
    assert "packed with it   maplibre-gl 6" in out and "(BSD-3-Clause)" in out


def test_about_names_all_that_it_runs_on_with_licences() -> None:
    found = {part.name: part for part in parts.packages()}
    assert {"click", "lxml", "numpy", "onnxruntime", "trafilatura", "urllib3"} <= found.keys()
    assert [part.name for part in found.values() if part.licence == parts.UNKNOWN] == []
    assert parts.package("no-such-package") is None


def test_about_tells_files_that_are_not_those_that_were_shipped(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_text(
        f'[sha256]\n"a" = "{hashlib.sha256(b"a").hexdigest()}"\n"b" = "00"\n"c" = "00"\n', encoding="utf8"
    )
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    assert parts.changed(tmp_path) == ["b", "c"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc", "a\tb\nc"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x9b\x7f\r", "\\x9b\\x7f\\x0d"),
        ("\u202eabc\u2028", "\\u202eabc\\u2028"),
        ("é“”", "é“”"),
    ],
)
def test_control_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
