"""Whose strikes are listed."""

from __future__ import annotations

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.records.mention import EventMention
from according.records.parse import Ref
from according.records.span import Span
from according.stages.assemble import by_the_one_striker
from trees import parsed

LISTED = (
    "Navy/_/NOUN/2/nsubj flew/fly/VERB/0/root ten/_/NUM/4/nummod sorties/sortie/NOUN/2/obj",
    "One/_/NUM/2/nummod sortie/_/NOUN/3/nsubj hit/_/VERB/0/root tanks/tank/NOUN/3/obj",
    "The/_/DET/2/det sortie/_/NOUN/3/nsubj hit/_/VERB/0/root tanks/tank/NOUN/3/obj",
)


def party(name: str) -> Party:
    return Party(text=name, start=0, end=4, name=name, id=None, country=None, sectors=("MIL",), rule="t")


def account(at: Ref, *, told: tuple[Ref, ...] = (), actors: tuple[Party, ...] = (), kind: str = "ASSAULT") -> Account:
    mention = EventMention(
        at=at, start=0, end=1, type=kind, mode=None, actors=told, recipients=(), status="actual", rule="t", status_rule="t"
    )
    return Account(
        mention=mention, lemma="", nominal=False, definite=False, kind="prose", actors=actors, recipients=(), sources=(), time=None, place=None,
        counts=(), evidence=Span(start=0, end=1), has_content=False, time_said=True, place_said=True,
    )  # fmt: skip


FIRST = account(Ref(0, 3), actors=(party("Navy"),))
COUNTED = account(Ref(1, 2), told=(Ref(1, 1),))


@pytest.mark.parametrize(
    ("accounts", "names"),
    [
        ((FIRST, COUNTED), ["Navy"]),
        ((FIRST, account(Ref(2, 2), told=(Ref(2, 1),))), []),  # not counted
        ((FIRST, account(Ref(0, 3), actors=(party("Army"),)), COUNTED), []),  # two strikers
        ((FIRST, account(Ref(1, 2), told=(Ref(1, 1),), kind="ACCUSE")), []),
        ((COUNTED,), []),
    ],
)
def test_counted_strikes_are_the_one_strikers(accounts: tuple[Account, ...], names: list[str]) -> None:
    assert [p.name for p in by_the_one_striker(accounts, parsed=parsed(*LISTED))[-1].actors] == names
