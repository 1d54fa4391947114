"""Clauses of time that hung on the verb of saying behind them."""

from __future__ import annotations

import pytest

from according.stages.parse.whens import with_when_clauses
from trees import sentence

KILLED = (
    "Nine/nine/NUM/2/nsubj:pass killed/kill/VERB/7/ccomp when/when/ADV/5/advmod rebels/rebel/NOUN/5/nsubj attacked/attack/VERB/7/ccomp "
    "officials/official/NOUN/7/nsubj said/say/VERB/0/root"
)


def test_when_belongs_to_the_verb_before() -> None:
    found = with_when_clauses(sentence(KILLED))
    assert [(found[at].head, found[at].deprel) for at in (1, 4)] == [(6, "ccomp"), (1, "advcl")]


@pytest.mark.parametrize(
    "rows",
    [
        KILLED.replace("when/when/ADV", "often/often/ADV"),
        KILLED.replace("killed/kill/VERB/7/ccomp", "killed/kill/VERB/5/advcl"),
    ],
)
def test_other_clauses_stay(rows: str) -> None:
    found = sentence(rows)
    assert with_when_clauses(found) is found
