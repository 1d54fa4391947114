"""Settings: every one of them once, none unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import DataFileError, UsageError
from according.settings import DEFAULTS, load_settings


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = DEFAULTS.read_text(encoding="utf8")
    assert text.count(old) == 1
    path = tmp_path / "defaults.toml"
    path.write_text(text.replace(old, new), encoding="utf8")
    return path


def test_the_defaults() -> None:
    settings = load_settings()
    assert (settings.read.max_document_bytes, settings.read.languages, settings.max_sentence_words) == (10_000_000, ("en",), 200)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("max_document_mb = 10", "", "read.max_document_mb is missing"),
        ("max_document_mb = 10", "max_document_mb = 10\nmax_dokument_mb = 10", "read.max_dokument_mb is not a setting; remove it"),
        ("max_document_mb = 10", "max_document_mb = '10'", "read.max_document_mb is '10', expected a number, 0 or more"),
        ("max_sentence_words = 200", "max_sentence_words = 1.5", "segment.max_sentence_words is 1.5, expected a whole number, 0 or more"),
        ("max_sentence_words = 200", "max_sentence_words = true", "segment.max_sentence_words is True, expected a whole number, 0 or more"),
        ('languages = ["en"]\n#', 'languages = "en"\n#', "read.languages is 'en', expected a list of texts"),
        ("[report]", "[rapport]", "rapport is not a setting; remove it"),
    ],
)
def test_a_wrong_file(old: str, new: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(DataFileError) as error:
        load_settings(path=changed(tmp_path, old, new))
    assert error.value.problem in (problem, "report is missing")


def test_changes() -> None:
    settings = load_settings({"read.max_document_mb": "25", "read.languages": '["en", "fr"]'})
    assert (settings.read.max_document_mb, settings.read.languages) == (25.0, ("en", "fr"))


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("read.max_document", "25", "--set read.max_document: no such setting; did you mean read.max_document_mb or "),
        ("read.max_docment_mb", "25", "--set read.max_docment_mb: no such setting; did you mean read.max_document_mb"),
        ("max_document_mb", "25", "--set max_document_mb: no such setting; did you mean read.max_document_mb"),
        ("wait_s", "25", "--set wait_s: no such setting; did you mean ledger.wait_s?"),
        ("fetch.zzz", "25", "--set fetch.zzz: no such setting; there are timeout_s, total_s, "),
        ("no.such", "1", "--set no.such: no such setting; there are read, json, segment, "),
        ("read.max_document_mb", "many", "--set read.max_document_mb=many: not a value; write a number"),
        ("json.text", "notes", """--set json.text=notes: not a value; write a list, such as 'json.text=["notes"]'"""),
        ("read.max_document_mb", "1\nx = 2", "--set read.max_document_mb=1\nx = 2: not a value"),
        ("read.max_document_mb", "[1]", "--set: read.max_document_mb is [1], expected a number, 0 or more"),
        ("read.max_document_mb", "nan", "--set: read.max_document_mb is nan, expected a number, 0 or more"),
    ],
)
def test_wrong_changes(name: str, value: str, says: str) -> None:
    with pytest.raises(UsageError) as error:
        load_settings({name: value})
    assert str(error.value).startswith(says)
