"""Reports that by their words tell no codable event."""

from __future__ import annotations

import pytest

from according.errors import UsageError
from according.records.discard import Discard
from according.records.document import Document
from according.settings import Settings, load_settings
from according.stages.read.document import Report, make_document
from according.stages.read.relevance import ENOUGH, TIMES, other_field
from benchmarks.relevance import articles, passages, recall

ON = load_settings({"read.skip_irrelevant": "1"})
MATCH = articles()["sport-1"]


def outcome(text: str, settings: Settings) -> Document | Discard:
    return make_document(Report(name="in.txt", text=text), published=None, settings=settings)


def test_off_by_default() -> None:
    assert isinstance(outcome(MATCH, load_settings()), Document)


def test_a_match_report_is_skipped_with_what_it_has() -> None:
    found = outcome(MATCH, ON)
    assert isinstance(found, Discard)
    assert (found.stage, found.reason, found.document) == ("read", "irrelevant", "in.txt")
    assert found.detail.startswith("no codable event expected: ")
    assert "words of sport" in found.detail


def test_power_in_a_match_report_keeps_it() -> None:
    told = "Soldiers killed four protesters outside the stadium and police arrested the opposition's spokesman, the government said."
    assert isinstance(outcome(f"{MATCH}\n\n{told}", ON), Document)


@pytest.mark.parametrize("text", ["Rebels shelled the port.", "Nothing of note.", "1 2 3", "Ünïcödé — «»"])
def test_what_has_hardly_a_word_of_anything_is_kept(text: str) -> None:
    assert isinstance(outcome(text, ON), Document)


def test_the_bounds() -> None:
    goals = ["coach", "striker", "goalkeeper", "midfielder", "referee"]
    assert other_field(" ".join(goals[: ENOUGH - 1])) is None
    found = other_field(" ".join(goals))
    assert (found.name, found.words, found.power) == ("sport", ENOUGH, 0)
    assert other_field(" ".join([*goals, "minister", "army"])) is None  # 5 words < 2 × TIMES
    assert TIMES * 2 > ENOUGH


def test_a_word_counts_once_in_whatever_form() -> None:
    assert other_field("striker strikers goal goals coach coaches " * 20) is None


def test_another_value_than_a_number_is_an_error() -> None:
    with pytest.raises(UsageError, match=r"read\.skip_irrelevant is 'yes', expected a whole number"):
        load_settings({"read.skip_irrelevant": '"yes"'})


@pytest.mark.parametrize("split", ["train", "dev"])
def test_claims_of_the_corpus_are_kept(split: str) -> None:
    assert recall(list(passages(split)))["recall of claims"] >= 0.99


def test_most_irrelevant_articles_are_skipped() -> None:
    held_out = articles(even=True).values()
    assert len(held_out) == 20
    assert sum(other_field(text) is not None for text in held_out) >= 16
