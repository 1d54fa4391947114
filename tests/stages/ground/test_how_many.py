"""Counts of one mention, over trees of our own sentences (tests/cases/counts.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.stages.ground import counts_of
from trees import parsed, text_of

TABLE = Path(__file__).resolve().parents[2] / "cases" / "counts.toml"
CASES = [(c["words"], c["trigger"], c["type"], c["counts"]) for c in tomllib.loads(TABLE.read_text(encoding="utf8"))["case"]]


def mention(found: Parsed, trigger: str, type_: str, status: str = "actual") -> EventMention:
    token = next(t for t in found.sentences[0].tokens if t.form == trigger)
    return EventMention(
        at=Ref(0, token.index), start=token.start, end=token.end, type=type_, mode=None, actors=(), recipients=(),
        status=status, rule="", status_rule="",
    )  # fmt: skip


@pytest.mark.parametrize(("words", "trigger", "type_", "wanted"), CASES)
def test_counts(words: str, trigger: str, type_: str, wanted: list[str]) -> None:
    found = parsed(words)
    counts = counts_of(mention(found, trigger, type_), parsed=found)
    assert [f"{c.what} {c.low} {'-' if c.high is None else c.high} {c.of or '-'}" for c in counts] == wanted


@pytest.mark.parametrize(("words", "trigger", "type_", "wanted"), CASES)
def test_the_words_of_a_count_are_the_texts(words: str, trigger: str, type_: str, wanted: list[str]) -> None:
    found = parsed(words)
    counts = counts_of(mention(found, trigger, type_), parsed=found)
    assert [text_of(found)[c.start : c.end] for c in counts] == [c.text for c in counts]
    assert {c.source for c in counts} <= {""}


def test_of_what_has_not_happened_only_figures_count() -> None:
    three = parsed("Rebels/rebel/NOUN/2/nsubj freed/free/VERB/0/root 3/_/NUM/4/nummod men/man/NOUN/2/obj")
    one = parsed("Rebels/rebel/NOUN/2/nsubj killed/kill/VERB/0/root a/_/DET/4/det soldier/_/NOUN/2/obj")
    assert [c.low for c in counts_of(mention(three, "freed", "RETREAT", "requested"), parsed=three)] == [3]
    assert counts_of(mention(one, "killed", "ASSAULT", "threatened"), parsed=one) == ()
    assert [c.low for c in counts_of(mention(one, "killed", "ASSAULT"), parsed=one)] == [1]


def test_cattle_are_not_killed() -> None:
    found = parsed("Rebels/rebel/NOUN/2/nsubj killed/kill/VERB/0/root 3/_/NUM/4/nummod cows/cow/NOUN/2/obj")
    sentence = found.sentences[0]
    tokens = tuple(replace(t, mention="animal") if t.form == "cows" else t for t in sentence.tokens)
    known = Parsed(sentences=(replace(sentence, tokens=tokens),))
    assert [c.low for c in counts_of(mention(found, "killed", "ASSAULT"), parsed=found)] == [3]
    assert counts_of(mention(known, "killed", "ASSAULT"), parsed=known) == ()


def test_towns_are_not_captives() -> None:
    rows = "Rebels/rebel/NOUN/2/nsubj captured/capture/VERB/0/root 3/_/NUM/4/nummod towns/town/NOUN/2/obj"
    found = parsed(rows)
    sentence = found.sentences[0]
    tokens = tuple(replace(t, mention="place") if t.form == "towns" else t for t in sentence.tokens)
    placed = Parsed(sentences=(replace(sentence, tokens=tokens),))
    assert counts_of(mention(placed, "captured", "COERCE"), parsed=placed) == ()
