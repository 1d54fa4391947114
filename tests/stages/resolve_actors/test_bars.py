"""Which rules are asked of a pronoun: those whose form, relation, verb and words it has."""

from __future__ import annotations

import pytest

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.bars import HERE, SINGLE, Bar, bars_of
from according.stages.resolve_actors.mentions import Mention, Mentions
from trees import sentence

FREED = "Rebels/rebel/NOUN/2/nsubj freed/free/VERB/0/root them/they/PRON/2/obj when/_/ADV/6/advmod they/_/PRON/6/nsubj left/leave/VERB/2/advcl"


def mention(of: Sentence, at: int, form: str) -> Mention:
    return Mention(
        number=at, ref=Ref(0, at), token=of[at], form=form, type="", count="many", gender="", role="", det="", words=frozenset(), key=form,
        short="", quote=-1,
    )  # fmt: skip


def rule(one: Mention, other: Mention, mentions: Mentions) -> bool:
    raise AssertionError("only the table is asked")


def another(one: Mention, other: Mention, mentions: Mentions) -> bool:
    raise AssertionError("only the table is asked")


@pytest.mark.parametrize(
    ("bar", "object_too", "subject_too"),
    [
        (Bar(rule), True, True),
        (Bar(rule, forms=frozenset({"they"})), True, True),
        (Bar(rule, forms=SINGLE), False, False),
        (Bar(rule, roles=frozenset({"obj"})), True, False),
        (Bar(rule, heads=frozenset({"leave"})), False, True),
        (Bar(rule, under=frozenset({"advcl"})), False, True),
        (Bar(rule, words=frozenset({"when"})), True, True),
        (Bar(rule, words=frozenset({"before"})), False, False),
        (Bar(rule, when=lambda sentence, at: sentence[at].deprel == "nsubj"), False, True),
    ],
)
def test_what_a_rule_takes_for_granted(bar: Bar, object_too: bool, subject_too: bool) -> None:
    one = sentence(FREED)
    assert bool(bars_of(mention(one, 2, "they"), one, [bar])) is object_too
    assert bool(bars_of(mention(one, 4, "they"), one, [bar])) is subject_too


def test_a_rule_of_two_rows_is_asked_once() -> None:
    one = sentence(FREED)
    bars = [Bar(rule, roles=frozenset({"obj"})), Bar(another, back=HERE), Bar(rule, heads=frozenset({"free"}))]
    assert [bar.rule for bar in bars_of(mention(one, 2, "they"), one, bars)] == [rule, another]
