"""Who answers a charge, whose verb hung on the act of charging."""

from __future__ import annotations

import pytest

from according.stages.parse.blame import with_blamed
from trees import sentence

CHARGED = (
    "They/they/PRON/2/nsubj accused/accuse/VERB/0/root troops/troop/NOUN/2/obj ,/,/PUNCT/6/punct a/a/DET/6/det charge/charge/NOUN/2/obj "
    "he/he/PRON/8/nsubj denied/deny/VERB/2/parataxis"
)


def test_an_answer_is_to_the_charge() -> None:
    found = with_blamed(sentence(CHARGED))
    assert [(found[k].head, found[k].deprel) for k in (5, 7)] == [(1, "parataxis"), (5, "acl:relcl")]


@pytest.mark.parametrize(
    "rows",
    [
        CHARGED.replace("denied/deny/VERB/2/parataxis", "denied/deny/VERB/6/acl:relcl"),
        CHARGED.replace("charge/charge/", "town/town/"),
        CHARGED.replace(",/,/PUNCT/", "and/and/CCONJ/"),
        CHARGED.replace("he/he/PRON/8/nsubj", "today/today/NOUN/8/obl"),
    ],
)
def test_other_clauses_stay(rows: str) -> None:
    found = sentence(rows)
    assert with_blamed(found) is found


BLAMED = (
    "They/they/PRON/2/nsubj blamed/blame/VERB/0/root troops/troop/NOUN/2/obj for/for/ADP/5/case raids/raid/NOUN/2/obl ,/,/PUNCT/8/punct"
    " who/who/PRON/8/nsubj denied/deny/VERB/5/acl:relcl it/it/PRON/8/obj"
)


def test_who_is_blamed_answers() -> None:
    assert with_blamed(sentence(BLAMED))[7].head == 2


@pytest.mark.parametrize(
    "rows",
    [
        BLAMED.replace("denied/deny/", "fled/flee/"),
        BLAMED.replace("VERB/5/acl", "VERB/3/acl"),
        BLAMED.replace(",/,/PUNCT/", "and/and/CCONJ/"),
        BLAMED.replace("blamed/blame/", "met/meet/"),
        BLAMED.replace("PRON/8/obj", "PRON/8/ccomp"),
    ],
)
def test_other_clauses_of_the_blamed_stay(rows: str) -> None:
    found = sentence(rows)
    assert with_blamed(found) is found
