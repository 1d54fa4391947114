"""Annotation over text that stays outside: out of a working folder into offsets, and back with the text at hand or without it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from according.corpus import read_corpus, stats
from according.corpus.freeze import freeze
from according.corpus.records import AuthorSet
from according.corpus.texts import documents
from according.errors import DataFileError

SGM = """<DOC>
<DATETIME> 2009-12-19T17:00:00 </DATETIME>
<TEXT>
Before it.

Gunmen opened
fire on traders near Minova.  The Lake Front &amp; others denied it.

Troops left the town, the governor said.

</TEXT>
</DOC>"""
CONLLU = "# newdoc id = weblog-x_20040409053012_ENG_20040409_053012\n# text = One is here.\n1\tOne\n\n# text = Two.\n\n# newpar id = p\n# text = Three.\n"
WORKING = """## wk-001
published: 2009-12-19
place: Minova
manner: encyclopedia
shows: background
document: 01_War

Gunmen opened fire on traders near Minova.
The Lake Front & others denied it.

Troops left the town, the governor said.
"""
CLAIM: dict[str, Any] = {
    "passage": "wk-001",
    "id": "1",
    "s": 1,
    "trigger": "opened fire",
    "type": "ASSAULT",
    "status": "actual",
    "actors": [{"text": "Gunmen", "name": "gunmen"}],
    "sources": [
        {"name": "", "stance": "asserts"},
        {"name": "Lake Front", "stance": "denies", "text": "The Lake Front", "cue": "denied"},
    ],
    "place": {"text": "Minova", "name": "Minova", "precision": "settlement"},
    "also": [{"s": 2, "trigger": "it"}],
}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder of corpora with one war."""
    (tmp_path / "corpora" / "wikiwars" / "v1" / "in").mkdir(parents=True)
    (tmp_path / "corpora" / "wikiwars" / "v1" / "in" / "01_War.sgm").write_text(SGM, encoding="utf8")
    (tmp_path / "corpora" / "ud-ewt").mkdir()
    (tmp_path / "corpora" / "ud-ewt" / "train.conllu").write_text(CONLLU, encoding="utf8")
    return tmp_path / "corpora"


@pytest.fixture
def working(tmp_path: Path) -> AuthorSet:
    home = tmp_path / "work" / "written" / "wikiwars"
    home.mkdir(parents=True)
    (home / "passages.txt").write_text(WORKING, encoding="utf8")
    (home / "first.jsonl").write_text(json.dumps(CLAIM) + "\n", encoding="utf8")
    reading = read_corpus(tmp_path / "work")
    assert reading.errors == ()
    return reading.corpus.sets[0]


@pytest.fixture
def frozen(tmp_path: Path, working: AuthorSet, texts: Path) -> Path:
    """A corpus with the working folder in its stand-off form."""
    freeze(working, source="wikiwars", texts=texts, out=tmp_path / "corpus" / "real" / "wikiwars")
    return tmp_path / "corpus"


def told(corpus: Path, texts: Path | None = None) -> list[str]:
    return [str(p).partition("wikiwars/")[2] for p in read_corpus(corpus, texts=texts).problems if "splits.toml" not in p.file]


def change(path: Path, **changes: Any) -> None:
    row = json.loads(path.read_text(encoding="utf8"))
    path.write_text(json.dumps(row | changes) + "\n", encoding="utf8")


def test_documents_are_read(texts: Path) -> None:
    war = documents(texts, source="wikiwars")["01_War"]
    assert (war.published, war.text[:13], war.text[-5:]) == ("2009-12-19", "Before it.\n\nG", "said.")
    assert "Front & others" in war.text
    (blog,) = documents(texts, source="ud-ewt").values()
    assert (blog.published, blog.text) == ("2004-04-09", "One is here. Two.\n\nThree.")
    assert [span.of(blog.text) for span in blog.sentences] == ["One is here.", "Two.", "Three."]


def test_no_word_of_the_text_is_written(frozen: Path) -> None:
    written = "".join(path.read_text(encoding="utf8") for path in frozen.rglob("*.jsonl"))
    assert [word for word in ("opened", "fire", "traders", "denied", "governor", "others") if word in written] == []
    row = json.loads((frozen / "real" / "wikiwars" / "first.jsonl").read_text(encoding="utf8"))
    assert (row["trigger"], "s" in row, row["actors"]) == ([19, 30], False, [{"words": [12, 18], "name": "gunmen"}])


def test_with_the_text_at_hand_the_words_come_back(frozen: Path, texts: Path) -> None:
    assert told(frozen, texts) == []
    (one,) = read_corpus(frozen, texts=texts).corpus.sets
    (claim,) = one.claims()
    assert (one.name, claim.trigger.text, claim.actors[0].words.text) == ("real/wikiwars", "opened\nfire", "Gunmen")
    assert (claim.sources[1].words.text, claim.sources[1].cue.text) == ("The Lake Front", "denied")
    assert [words.text for words in claim.also] == ["it"]
    assert one.passages[0].sentence(2) == "The Lake Front & others denied it."


def test_without_the_text_the_rest_is_checked(frozen: Path) -> None:
    assert told(frozen) == []
    corpus = read_corpus(frozen).corpus
    assert (corpus.sets[0].claims()[0].trigger.text, stats(corpus)["parts"]["real"]["sentences"]) == ("", 3)


def test_another_version_of_the_text_is_noticed(frozen: Path, texts: Path) -> None:
    change(frozen / "real" / "wikiwars" / "passages.jsonl", sha256="0" * 64)
    (line,) = told(frozen, texts)
    assert line.startswith("passages.jsonl:1: the text at 12 to ")
    assert line.endswith("…, not 000000000000…; another version of the corpus?")
    assert told(frozen) == []


@pytest.mark.parametrize(
    ("file", "changes", "line"),
    [
        ("passages", {"document": "02_War"}, "passages.jsonl:1: document: '02_War': the corpus has no such document"),
        ("passages", {"sentences": [[1, 2, 3]]}, "passages.jsonl:1: sentences: [[1, 2, 3]] is no list of sentences; write [[start, end], …]"),
        ("passages", {"text": "x"}, "passages.jsonl:1: unknown key 'text'; known are id, document, start, end, sha256, sentences, published, place, manner, shows"),
        ("first", {"trigger": "fire"}, "first.jsonl:1: trigger: 'fire' is no range; write [start, end] in code points of the document"),
        ("first", {"trigger": [19, 2000]}, "first.jsonl:1: trigger: [19, 2000] does not lie in one sentence of wk-001"),
        ("first", {"trigger": [19, 24]}, "first.jsonl:1: trigger: [19, 24] does not begin and end with whole words; correct the offsets"),
        ("first", {"s": 1}, "first.jsonl:1: unknown key 's'"),
        ("first", {"actors": [{"text": "Gunmen", "name": "gunmen"}]}, "first.jsonl:1: actors[1]: unknown key 'text'; known are words, name, country, sectors"),
    ],
)  # fmt: skip
def test_slips_of_the_stand_off_form(frozen: Path, texts: Path, file: str, changes: dict[str, Any], line: str) -> None:
    change(frozen / "real" / "wikiwars" / f"{file}.jsonl", **changes)
    assert any(found.startswith(line) for found in told(frozen, texts)), told(frozen, texts)


def test_a_passage_that_is_not_in_its_document_is_refused(working: AuthorSet, texts: Path, tmp_path: Path) -> None:
    path = texts / "wikiwars" / "v1" / "in" / "01_War.sgm"
    path.write_text(SGM.replace("traders", "farmers"), encoding="utf8")
    documents.__globals__["_documents"].cache_clear()
    with pytest.raises(DataFileError, match="wk-001, 01_War: its words are not in the document one after the other"):
        freeze(working, source="wikiwars", texts=texts, out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_unknown_sources_are_refused(texts: Path) -> None:
    with pytest.raises(DataFileError, match="no source that we can read; known are wikiwars, ud-ewt, ud-gum"):
        documents(texts, source="polnear")
