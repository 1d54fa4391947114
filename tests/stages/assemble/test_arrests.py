"""Who arrests whom, where the report names nobody for the arrest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Ref
from according.stages.assemble.arrests import arrested_there
from stages.assemble.test_join_and_claims import TWO, account, party

POLICE = replace(party("riot police"), sectors=("COP",))
GUARDS = replace(party("border guards"), sectors=("COP",))


def act(kind: str, *, by: tuple[Party, ...] = (), on: str = "students", mode: str | None = None, status: str = "actual") -> Account:
    found = account(TWO, 0, 1, actors=by, recipients=(party(on),))
    return replace(found, mention=replace(found.mention, type=kind, mode=mode, status=status))


CHARGED = act("ASSAULT", by=(POLICE,))
MARCHED = act("PROTEST", by=(party("students"),))
ARREST = act("COERCE", mode="arrest", on="people")


@pytest.mark.parametrize(
    ("before", "arrest", "who", "whom"),
    [
        ((CHARGED,), ARREST, ["riot police"], ["people"]),
        ((MARCHED, CHARGED), ARREST, ["riot police"], ["students"]),
        ((MARCHED, act("PROTEST", by=(party("nurses"),))), ARREST, [], ["people"]),  # who of the two?
        ((MARCHED,), act("COERCE", mode="arrest", on="teachers"), [], ["teachers"]),
        ((act("ASSAULT", by=(GUARDS,)),), ARREST, [], ["people"]),
        ((CHARGED, act("COERCE", by=(replace(POLICE, name="harbour police"),))), ARREST, [], ["people"]),
        ((CHARGED,), act("COERCE", mode="arrest", status="negated"), [], ["students"]),
        ((CHARGED,), act("COERCE", mode="seize"), [], ["students"]),
        ((CHARGED,), act("COERCE", mode="arrest", by=(party("army"),)), ["army"], ["students"]),
        ((CHARGED,), act("COERCE", mode="arrest", on="riot police"), [], ["riot police"]),
    ],
)
def test_who_arrests_whom(before: tuple[Account, ...], arrest: Account, who: list[str], whom: list[str]) -> None:
    found = arrested_there((*before, arrest), parsed=TWO)[-1]
    assert [p.name for p in found.actors] == who
    assert [p.name for p in found.recipients] == whom


def test_a_protest_far_before_is_another() -> None:
    far = replace(ARREST, mention=replace(ARREST.mention, at=Ref(9, 1)))
    assert [p.name for p in arrested_there((MARCHED, far), parsed=TWO)[-1].recipients] == ["people"]
