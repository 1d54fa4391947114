"""Who says that nothing of the kind was done denies what others told of it, whatever words they told it in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.parse import Parsed
from stages.assemble.test_join_and_claims import account, claims, party, source
from trees import parsed

OPENED = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj opened/open/VERB/2/ccomp fire/_/NOUN/4/obj"
NO_SHOT = "No/_/DET/2/det shot/_/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass fired/fire/VERB/6/ccomp Ivo/_/PROPN/6/nsubj said/say/VERB/0/root"


def told(found: Parsed, *, second: str = "Ivo", status: str = "negated") -> list[Account]:
    first = account(found, 0, 3, actors=(party("troops"),), sources=(source("Ada"),))
    other = account(found, 1, 3, sources=(source(second),))
    return [first, replace(other, mention=replace(other.mention, status=status))]


def test_not_a_shot_was_fired_denies_the_fire() -> None:
    found = parsed(OPENED, NO_SHOT)
    (claim,) = claims(told(found), found)
    assert claim.status == "actual"
    assert [(s.name, s.stance) for s in claim.sources] == [("Ada", "asserts"), ("Ivo", "denies")]


@pytest.mark.parametrize(
    "rows",
    [
        NO_SHOT.replace("No/_/DET", "That/_/DET"),  # one shot that was not fired
        NO_SHOT.replace("fired/fire", "arrested/arrest"),  # a deed of another kind
    ],
)
def test_what_is_of_one_deed_or_another_kind_stays_apart(rows: str) -> None:
    found = parsed(OPENED, rows)
    assert [c.status for c in claims(told(found), found)] == ["actual", "negated"]


@pytest.mark.parametrize("second", ["Ada", ""])
def test_who_told_it_and_the_report_deny_something_else(second: str) -> None:
    found = parsed(OPENED, NO_SHOT)
    assert [c.status for c in claims(told(found, second=second), found)] == ["actual", "negated"]


def test_of_others_is_said_something_else() -> None:
    found = parsed(OPENED, NO_SHOT)
    first, second = told(found)
    first, second = replace(first, recipients=(party("farmers"),)), replace(second, recipients=(party("tourists"),))
    assert [c.status for c in claims([first, second], found)] == ["actual", "negated"]


def test_any_prisoner_is_of_the_prisoners() -> None:
    found = parsed(OPENED, NO_SHOT)
    first, second = told(found)
    first, second = replace(first, recipients=(party("prisoners"),)), replace(second, recipients=(party("prisoner"),))
    assert [c.status for c in claims([first, second], found)] == ["actual"]
