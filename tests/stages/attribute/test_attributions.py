"""Attributions of a report, over hand-built trees."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import DataFileError
from according.records.parse import Parsed, Quote, Ref
from according.stages.attribute import Attribution, attributions, load_speech_lexicon
from trees import parsed, text_of

LEXICON = load_speech_lexicon()


def shown(found: Parsed) -> list[tuple[str, str, str, bool]]:
    def form(ref: Ref | None) -> str:
        return found.sentences[ref.sentence][ref.token].form if ref else ""

    def content(one: Attribution) -> str:
        return " ... ".join(span.of(text_of(found)) for span in one.content)

    return [(form(one.speaker), form(one.cue), content(one), one.nested) for one in attributions(found, lexicon=LEXICON)]


def test_complement() -> None:
    found = parsed("Haddad/_/PROPN/2/nsubj said/say/VERB/0/root rebels/rebel/NOUN/4/nsubj fled/flee/VERB/2/ccomp")
    assert shown(found) == [("Haddad", "said", "rebels fled", False)]


def test_attribution_inside_another() -> None:
    rows = "Radio/_/NOUN/2/nsubj said/say/VERB/0/root Haddad/_/PROPN/4/nsubj claimed/claim/VERB/2/ccomp rebels/rebel/NOUN/6/nsubj fled/flee/VERB/4/ccomp"
    assert shown(parsed(rows)) == [("Radio", "said", "Haddad claimed rebels fled", False), ("Haddad", "claimed", "rebels fled", True)]


def test_attitude() -> None:
    found = parsed("Haddad/_/PROPN/2/nsubj condemned/condemn/VERB/0/root the/_/DET/4/det raid/_/NOUN/2/obj")
    assert shown(found) == [("Haddad", "condemned", "the raid", False)]


def test_a_participle_that_says_who_is_meant() -> None:
    rows = "Groups/group/NOUN/4/nsubj seeking/seek/VERB:VerbForm=Ger/1/acl peace/_/NOUN/2/obj met/meet/VERB/0/root"
    assert shown(parsed(rows)) == []


def test_what_nobody_says_yet() -> None:
    found = parsed(
        "Haddad/_/PROPN/3/nsubj would/_/AUX/3/aux say/say/VERB/0/root rebels/rebel/NOUN/5/nsubj fled/flee/VERB/3/ccomp",
        "He/_/PRON/2/nsubj came/come/VERB/0/root to/_/PART/4/mark say/say/VERB/2/advcl rebels/rebel/NOUN/6/nsubj fled/flee/VERB/4/ccomp",
    )
    assert shown(found) == []


def test_according_to() -> None:
    rows = "Rebels/rebel/NOUN/2/nsubj fled/flee/VERB/0/root according/accord/VERB/5/case to/_/ADP/3/fixed police/_/NOUN/2/obl"
    assert shown(parsed(rows)) == [("police", "according", "Rebels fled", False)]


def test_quotation_that_runs_over_sentences_is_one_content() -> None:
    found = parsed(
        "They/_/PRON/2/nsubj fled/flee/VERB/5/ccomp ,/_/PUNCT/2/punct he/_/PRON/5/nsubj said/say/VERB/0/root",
        "Then/_/ADV/3/advmod they/_/PRON/3/nsubj returned/return/VERB/0/root",
    )
    first, second = found.sentences
    quotes = (Quote(start=first.start, end=first[1].end), Quote(start=second.start, end=second.end))
    found = Parsed(sentences=found.sentences, quotes=quotes)
    assert shown(found) == [("he", "said", "They fled , ... Then they returned", False)]


def test_nothing_said() -> None:
    assert shown(parsed("Rebels/rebel/NOUN/2/nsubj fled/flee/VERB/0/root")) == []
    assert attributions(Parsed(sentences=()), lexicon=LEXICON) == ()


def overlay(folder: Path, name: str, *lines: str) -> Path:
    (folder / "lexicons").mkdir()
    (folder / "lexicons" / name).write_text("\n".join(lines) + "\n", encoding="utf8")
    return folder


def test_words_of_the_user_lie_over_ours(tmp_path: Path) -> None:
    rows = ("pos\tlemmas\tcomplement\tstance\tkind", "verb\tpontificate\tclause\tasserts\tspeech")
    lexicon = load_speech_lexicon((overlay(tmp_path, "reporting.tsv", *rows),))
    assert lexicon.reporting["verb", "pontificate"].stance == "asserts"
    assert lexicon.reporting["verb", "deny"] == LEXICON.reporting["verb", "deny"]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("reporting.tsv", ("pos\tlemmas\tcomplement\tstance\tkind", "verb\tsay\tclause\tmumbles\tspeech")),
        ("reporting.tsv", ("pos\tlemmas\tcomplement\tstance\tkind", "verb\tsay\tclause\tasserts\tmood")),
        ("reporting.tsv", ("pos\tlemmas\tcomplement\tstance", "verb\tsay\tclause\tasserts")),
        ("denials.tsv", ("kind\tlemmas", "echo\tnews")),
    ],
)
def test_wrong_words_are_refused(tmp_path: Path, name: str, rows: tuple[str, ...]) -> None:
    with pytest.raises(DataFileError):
        load_speech_lexicon((overlay(tmp_path, name, *rows),))
