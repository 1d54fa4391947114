"""One voice tells it, another tells that it did not happen."""

from __future__ import annotations

from dataclasses import replace

from according.records.account import Account
from according.records.parse import Parsed
from stages.assemble.test_join_and_claims import account, claims, party, source
from trees import parsed

SHELLED = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj shelled/shell/VERB/2/ccomp Tarsil/_/PROPN/4/obj"
NEVER = "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root they/_/PRON/5/nsubj never/_/ADV/5/advmod shelled/shell/VERB/2/ccomp anybody/_/PRON/5/obj"


def accounts(found: Parsed, *, second: str, status: str = "negated") -> list[Account]:
    first = account(found, 0, 3, actors=(party("troops"),), sources=(source("Ada"),))
    other = account(found, 1, 4, actors=(party("men"),), sources=(source(second),))
    return [first, replace(other, mention=replace(other.mention, status=status))]


def test_the_second_voice_denies_what_the_first_tells() -> None:
    found = parsed(SHELLED, NEVER)
    (claim,) = claims(accounts(found, second="Ivo"), found)
    assert claim.status == "actual"
    assert [(s.name, s.stance) for s in claim.sources] == [("Ada", "asserts"), ("Ivo", "denies")]


def test_whoever_told_the_one_tells_another_event_as_none() -> None:
    found = parsed(SHELLED, NEVER)
    assert [c.status for c in claims(accounts(found, second="Ada"), found)] == ["actual", "negated"]


def test_the_reports_own_word_that_it_was_not_is_an_event_of_its_own() -> None:
    found = parsed(SHELLED, NEVER)
    assert [c.status for c in claims(accounts(found, second=""), found)] == ["actual", "negated"]


def test_in_a_clash_both_sides_did_it() -> None:
    found = parsed(SHELLED, NEVER)
    first, second = accounts(found, second="Ivo")
    assert len(claims([replace(first, actors=(party("troops"), party("rebels"))), second], found)) == 2
