"""Marked words and spans of the two sets of sentences."""

from __future__ import annotations

from according.ontology.codebook import load_codebook
from benchmarks.cameo_ner import sentences
from benchmarks.plover_types import Tally, count, marked, render

TEXT = "Ostia agreed to talk, and Kelmar agreed too."
RECORD = {"id": "1", "event": "AGREE", "markup": "(SRC: Ostia) agreed to talk, and (SRC: Kelmar) (EVT: agreed) too."}


def test_the_marked_words_are_looked_for_in_order() -> None:
    (span,) = marked(RECORD, TEXT)
    assert span == (33, 39)
    assert TEXT[slice(*span)] == "agreed"
    assert marked({"markup": "(EVT: refused)"}, TEXT) == []
    assert marked({"markup": None}, TEXT) == []


def test_a_record_without_claims_is_wrong() -> None:
    tally = Tally()
    assert count(RECORD, (), text=TEXT, tally=tally).startswith("1 AGREE ['agreed'] -> nothing")
    assert (tally.records, tally.at.total(), tally.any.total()) == (1, 0, 0)
    assert render(tally)[1] == "type at the marked words 0.000   type of any claim 0.000"
    assert "AGREE" in load_codebook().types


def test_words_and_tags_become_text_with_spans() -> None:
    block = "The O\nU.S. B-S\narmy I-S\n' I-S\ns I-S\njets I-S\n, O\nhit O\nrebels B-T\n. O\n\n\nNo O\none B-R\n"
    first, second = sentences(block)
    assert first[0] == "The U.S. army's jets, hit rebels."
    assert [(kind, first[0][start:end]) for kind, start, end in first[1]] == [("S", "U.S. army's jets"), ("T", "rebels")]
    assert second == ("No one", [("R", 3, 6)])
