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
ROWS = tomllib.loads(TABLE.read_text(encoding="utf8"))["case"]
CASES = [(c["words"], c.get("people", []), c["trigger"], c["type"], c["counts"]) for c in ROWS]


def mention(found: Parsed, trigger: str, type_: str, status: str = "actual") -> EventMention:
    token = next(t for t in found.sentences[0].tokens if t.form == trigger)
    return EventMention(
        at=Ref(0, token.index), start=token.start, end=token.end, type=type_, mode=None, actors=(), recipients=(),
        status=status, rule="", status_rule="",
    )  # fmt: skip


def marked(words: str, **mentions: str) -> Parsed:
    """The sentence with what some of its words name."""
    sentence = parsed(words).sentences[0]
    tokens = tuple(replace(t, mention=mentions.get(t.form, t.mention)) for t in sentence.tokens)
    return Parsed(sentences=(replace(sentence, tokens=tokens),))


@pytest.mark.parametrize(("words", "people", "trigger", "type_", "wanted"), CASES)
def test_counts(words: str, people: list[str], trigger: str, type_: str, wanted: list[str]) -> None:
    found = marked(words, **dict.fromkeys(people, "person"))
    counts = counts_of(mention(found, trigger, type_), parsed=found)
    assert [f"{c.what} {c.low} {'-' if c.high is None else c.high} {c.of or '-'}" for c in counts] == wanted


@pytest.mark.parametrize(("words", "people", "trigger", "type_", "wanted"), CASES)
def test_the_words_of_a_count_are_the_texts(words: str, people: list[str], trigger: str, type_: str, wanted: list[str]) -> None:
    found = marked(words, **dict.fromkeys(people, "person"))
    counts = counts_of(mention(found, trigger, type_), parsed=found)
    assert [text_of(found)[c.start : c.end] for c in counts] == [c.text for c in counts]
    assert {c.source for c in counts} <= {""}


def test_of_what_has_not_happened_only_figures_count() -> None:
    three = parsed("Rebels/rebel/NOUN/2/nsubj freed/free/VERB/0/root 3/_/NUM/4/nummod men/man/NOUN/2/obj")
    one = parsed("Rebels/rebel/NOUN/2/nsubj killed/kill/VERB/0/root a/_/DET/4/det soldier/_/NOUN/2/obj")
    assert [c.low for c in counts_of(mention(three, "freed", "RETREAT", "requested"), parsed=three)] == [3]
    assert counts_of(mention(one, "killed", "ASSAULT", "threatened"), parsed=one) == ()
    assert counts_of(mention(one, "killed", "ASSAULT", "possible"), parsed=one) == ()
    assert [c.low for c in counts_of(mention(one, "killed", "ASSAULT"), parsed=one)] == [1]


@pytest.mark.parametrize(("before", "wanted"), [("a/_/DET/4/det nurse/_/NOUN/2/obj", []), ("Tarsil/_/PROPN/2/obj", [1])])
def test_the_one_who_was_counted_before_is_no_second_one(before: str, wanted: list[int]) -> None:
    found = parsed(
        f"Rebels/rebel/NOUN/2/nsubj killed/kill/VERB/0/root {before}",
        "They/_/PRON/2/nsubj beheaded/behead/VERB/0/root the/_/DET/4/det nurse/_/NOUN/2/obj",
    )
    sentences = tuple(
        replace(s, tokens=tuple(replace(t, mention="person" if t.form == "nurse" else "O") for t in s.tokens)) for s in found.sentences
    )
    token = sentences[1][1]
    at = replace(mention(found, "killed", "ASSAULT"), at=Ref(1, 1), start=token.start, end=token.end)
    assert [c.low for c in counts_of(at, parsed=Parsed(sentences=sentences))] == wanted


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


@pytest.mark.parametrize(("limb", "wanted"), [("leg", [("injured", 1)]), ("market", [])])
def test_who_is_shot_in_a_limb_is_hurt(limb: str, wanted: list[tuple[str, int]]) -> None:
    rows = f"Men/man/NOUN/2/nsubj shot/shoot/VERB/0/root a/_/DET/4/det policeman/_/NOUN/2/obj in/_/ADP/7/case the/_/DET/7/det {limb}/_/NOUN/2/obl"
    found = parsed(rows)
    assert [(c.what, c.low) for c in counts_of(mention(found, "shot", "ASSAULT"), parsed=found)] == wanted


@pytest.mark.parametrize(("kind", "wanted"), [("time", []), ("O", [31])])
def test_a_date_counts_nobody(kind: str, wanted: list[int]) -> None:
    rows = "The/_/DET/3/det 31/_/NUM/3/nummod killings/killing/NOUN/4/nsubj shocked/shock/VERB/0/root Tarsil/_/PROPN/4/obj"
    found = marked(rows, **{"31": kind})
    assert [c.low for c in counts_of(mention(found, "killings", "ASSAULT"), parsed=found)] == wanted


def test_a_figure_at_an_hour_is_a_figure() -> None:
    rows = "Eleven/_/NUM/2/nsubj died/die/VERB/0/root"
    found = marked(rows, Eleven="time")
    assert [c.low for c in counts_of(mention(found, "died", "ASSAULT"), parsed=found)] == [11]


@pytest.mark.parametrize(("who", "wanted"), [("son", [1]), ("colleague", [])])
def test_somebodys_child_is_one(who: str, wanted: list[int]) -> None:
    rows = f"Drones/drone/NOUN/2/nsubj killed/kill/VERB/0/root the/_/DET/4/det cook/_/NOUN/6/nmod:poss 's/_/PART/4/case {who}/_/NOUN/2/obj"
    found = marked(rows, **{who: "person"})
    assert [c.low for c in counts_of(mention(found, "killed", "ASSAULT"), parsed=found)] == wanted


def test_killing_sheep_and_wounding_a_man_is_not_one_figure_for_two() -> None:
    rows = (
        "Shells/shell/NOUN/2/nsubj killed/kill/VERB/0/root a/_/DET/4/det hundred/_/NUM/5/nummod sheep/_/NOUN/2/obj "
        "and/_/CCONJ/7/cc wounded/wound/VERB/2/conj two/_/NUM/9/nummod men/man/NOUN/7/obj"
    )
    found = marked(rows, sheep="animal")
    assert [(c.what, c.low) for c in counts_of(mention(found, "wounded", "ASSAULT"), parsed=found)] == [("injured", 2)]


def test_who_is_extradited_is_not_let_go() -> None:
    found = parsed("Police/_/NOUN/2/nsubj released/release/VERB/0/root two/_/NUM/4/nummod men/man/NOUN/2/obj")
    assert [c.low for c in counts_of(mention(found, "released", "RETREAT"), parsed=found)] == [2]
    assert counts_of(mention(found, "released", "COOPERATE"), parsed=found) == ()
