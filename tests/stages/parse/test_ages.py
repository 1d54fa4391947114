"""Ages after names, which are no people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according import code
from according.records.parse import Sentence
from according.stages.parse.ages import with_ages
from trees import sentence

WOUNDED = (
    "They/they/PRON/2/nsubj wounded/wound/VERB/0/root Amina/_/PROPN/2/obj Diallo/_/PROPN/3/flat ,/,/PUNCT/6/punct 32/32/NUM/3/conj ,/,/PUNCT/9/punct "
    "and/and/CCONJ/9/cc Binta/_/PROPN/3/conj"
)


def named(rows: str, label: str = "PER") -> Sentence:
    found = sentence(rows)
    labels = {"Amina": f"B-{label}", "Diallo": f"I-{label}", "Binta": f"B-{label}"}
    return replace(found, tokens=tuple(replace(t, name=labels.get(t.form, "O")) for t in found.tokens))


def test_an_age_stands_beside_the_name() -> None:
    found = with_ages(named(WOUNDED))
    assert [(found[at].head, found[at].deprel) for at in (5, 8)] == [(2, "appos"), (2, "conj")]


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        (WOUNDED, "ORG"),
        (WOUNDED.replace("32/32", "320/320"), "PER"),
        (WOUNDED.replace(",/,/PUNCT/9/punct and/and/CCONJ/9/cc Binta/_/PROPN/3/conj", "others/other/NOUN/3/conj"), "PER"),
        (WOUNDED.replace(",/,/PUNCT/6/punct 32", "and/and/CCONJ/6/cc 32"), "PER"),
    ],
)
def test_other_numbers_stay(rows: str, label: str) -> None:
    found = named(rows, label)
    assert with_ages(found) is found


def test_ages_are_neither_parties_nor_figures() -> None:
    (claim,) = code("Gunmen opened fire in the market, wounding Amina Diallo, 32, and Binta Sow, 11, police said.")
    assert [party.name for party in claim.recipients] == ["Amina Diallo", "Binta Sow"]
    assert not [count for count in claim.counts if count.low in (11, 32)]
