"""Marked single sentences become a folder of the corpus that `according corpus check` reads; what cannot be read is named with its line."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from according.corpus import read_corpus

GOOD = """# of a night
The rebels put the depot to the torch, residents said, and the army put out the fire.
- put@1 | ASSAULT destroy | actual | rebels | - | residents:said

Neither Kano nor the Front denied that they had met.
- ? met | CONSULT | actual | Kano; Front | - | =asserts
+ met
He put the kettle on.
The ministry denied it would free the sailors.
- free | RETREAT release | negated | ministry | sailors | ministry:denied:denies
"""


@pytest.fixture(scope="module")
def tool(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "tools" / "corpus_sentences.py"))


def written(tool: dict[str, Any], folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    source = folder / "marked.txt"
    source.write_text(text, encoding="utf8")
    monkeypatch.setattr("sys.argv", ["corpus_sentences.py", "anna", "an", str(source), "--corpus", str(folder / "corpus")])
    tool["main"]()
    (folder / "corpus/splits.toml").write_text('[sets."written/anna"]\nsplit = "sentences"\nregion = "Many countries"\n', encoding="utf8")
    return folder / "corpus"


def test_the_folder_holds_what_was_marked(tool: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = written(tool, tmp_path, GOOD, monkeypatch)
    found = read_corpus(corpus)
    assert not [line for line in found.problems if "error" in str(line)]
    claims = found.corpus.sets[0].claims()
    assert [(c.trigger.text, c.type, c.mode, c.status, c.sure) for c in claims] == [
        ("put", "ASSAULT", "destroy", "actual", True),
        ("met", "CONSULT", None, "actual", False),
        ("free", "RETREAT", "release", "negated", True),
    ]
    assert [[party.name for party in c.actors] for c in claims] == [["rebels"], ["Kano", "Front"], ["ministry"]]
    assert [(s.name, s.stance, s.cue.text if s.cue else None) for c in claims for s in c.sources] == [
        ("residents", "asserts", "said"),
        ("", "asserts", None),
        ("ministry", "denies", "denied"),
    ]
    assert "hard-negative" in found.corpus.sets[0].passages[0].shows  # the kettle


def test_a_claim_without_a_voice_is_the_reports_own(tool: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "No shot fell.\n- shot | ASSAULT | negated | - | - | -\nA shot fell.\n- shot | ASSAULT | actual | - | - | -\n"
    corpus = written(tool, tmp_path, text, monkeypatch)
    rows = [json.loads(line) for line in (corpus / "written/anna/first.jsonl").read_text(encoding="utf8").splitlines()]
    assert [row["sources"] for row in rows] == [[{"name": "", "stance": "denies"}], [{"name": "", "stance": "asserts"}]]


def test_a_sentence_that_stands_twice_is_kept_once(
    tool: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tool, tmp_path, "A shot fell.\nA shot fell.\n", monkeypatch)
    assert "stands twice" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- fell | ASSAULT | actual | - | - | -\n", "marked.txt:1: '- fell | ASSAULT | actual | - | - | -' stands below no sentence"),
        ("A shot fell.\n+ shot\n", "marked.txt:2: '+ shot' stands below no claim"),
        ("A shot fell.\n- shot | ASSAULT | actual | -\n", "marked.txt:2: 4 fields, wanted are 6"),
    ],
)
def test_what_cannot_be_read_is_named(tool: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str) -> None:
    with pytest.raises(SystemExit, match=said.replace("|", r"\|").replace("+", r"\+")):
        written(tool, tmp_path, text, monkeypatch)
