"""Reviewed claims in the form of the corpus: odd texts, equal words, what the form cannot hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from according.corpus import ReviewedReport, read_corpus, write_reviewed
from according.corpus.anchors import bare, occurrences
from according.corpus.placing import Sheet
from according.errors import UsageError
from according.records.claim import Claim, Link
from according.records.document import Document
from according.records.span import Span
from ledgers import claims, document

TEXT = "# Troops shell\u00a0town\n\nThe troops  said the\ntroops\u200b had not shelled it. Others said troops@2 shelled it."


def sentences(text: str) -> list[Span]:
    """Cut after full stops and at empty lines."""
    cuts = [0, *(at + 1 for at, char in enumerate(text) if char == "." or text[at : at + 2] == "\n\n"), len(text)]
    return [Span(start=a, end=b) for a, b in zip(cuts, cuts[1:]) if text[a:b].strip()]


def test_words_are_named_as_annotators_name_them() -> None:
    sheet = Sheet.of(TEXT, sentences=sentences(TEXT))
    assert sheet.sentences == ("Troops shell town", "The troops said the troops had not shelled it.", "Others said troops@2 shelled it.")
    assert sheet.begins_paragraph == (True, True, False)
    second = TEXT.index("troops\u200b")
    assert sheet.words(second, second + 6) == (2, "troops@2")
    assert sheet.words(TEXT.index("shell\u00a0town"), TEXT.index("shell\u00a0town") + 10) == (1, "shell town")
    assert sheet.words(TEXT.index("troops@2"), TEXT.index("troops@2") + 8) == (3, "troops@2@1")
    assert sheet.words(second + 1, second + 6) is None
    assert sheet.words(0, len(TEXT)) is None
    assert sheet.words(3, 3) is None


@given(st.text(alphabet="ab @2.#\n\u00a0\u200bé", max_size=60), st.data())
def test_what_is_named_is_found_again(text: str, data: st.DataObject) -> None:
    sheet = Sheet.of(text, sentences=sentences(text))
    start = data.draw(st.integers(0, len(text)))
    found = sheet.words(start, data.draw(st.integers(start, len(text))))
    if found is not None:
        words, number = bare(found[1])
        assert len(occurrences(words, sheet.sentences[found[0] - 1])) >= (number or 1)


def report(*found: Claim) -> ReviewedReport:
    return ReviewedReport(claims=found, sentences=sentences(found[0].document.text))


def write(tmp_path: Path, *reports: ReviewedReport) -> tuple[object, list[dict[str, object]]]:
    written = write_reviewed(reports, out=tmp_path / "out", author="anna", split="train", region="Sahel")
    reading = read_corpus(tmp_path / "out")
    assert [str(problem) for problem in reading.errors] == []
    return written, [vars_of(claim) for one in reading.corpus.sets for claim in one.claims()]


def vars_of(claim: object) -> dict[str, object]:
    return {name: getattr(claim, name) for name in ("id", "type", "actors", "sources", "time", "links", "mode", "contexts")}


def test_links_run_in_no_circle_and_to_nobody_outside(tmp_path: Path) -> None:
    first, second = claims(document())
    first = replace(first, links=(Link(claim=second.id, how="content_of"), Link(claim="gone", how="part_of")))
    second = replace(second, links=(Link(claim=first.id, how="part_of"),))
    _, found = write(tmp_path, report(first, second))
    assert [[link.claim for link in claim["links"]] for claim in found] == [["2"], []]


def test_what_the_form_cannot_hold_is_counted(tmp_path: Path) -> None:
    first, second = claims(document())
    silent = replace(first.sources[0], start=0, end=0, text="")
    across = Span(start=first.trigger.start, end=second.trigger.end)
    bare_actor = replace(first.actors[0], start=0, end=0, text="")
    kept = replace(first, sources=(silent, first.sources[1]), actors=(bare_actor,), mode="own-mode", contexts=("own", "military"))
    written, found = write(tmp_path, report(kept, replace(second, trigger=across)))
    assert dict(written.left_out) == {
        "claims without a trigger in one sentence": 1, "voices without words in one sentence": 1, "parties without words in one sentence": 1,
    }  # fmt: skip
    (claim,) = found
    assert (claim["mode"], claim["contexts"], claim["actors"]) == (None, ("military",), ())
    assert [source.name for source in claim["sources"]] == ["Army of Marabad"]


def test_a_report_without_claims_is_no_passage(tmp_path: Path) -> None:
    written, found = write(tmp_path, ReviewedReport(claims=(), sentences=()), report(*claims(document())))
    assert (written.passages, len(found)) == (1, 2)


@pytest.mark.parametrize("author", ["a", "Anna", "an na", "ännä", ""])
def test_an_author_is_small_letters(tmp_path: Path, author: str) -> None:
    with pytest.raises(UsageError, match="an author is small letters"):
        write_reviewed([], out=tmp_path / "out", author=author, split="train", region="Sahel")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_day_stays_unknown(tmp_path: Path) -> None:
    undated = Document(id="x", text=document().text)
    first = replace(claims(document())[0], document=undated)
    write(tmp_path, report(first))
    assert "published: unknown\n" in (tmp_path / "out" / "written" / "anna" / "passages.txt").read_text(encoding="utf8")
