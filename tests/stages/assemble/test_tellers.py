"""Who did what a force tells of without a word on by whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Ref, Sentence
from according.stages.assemble.tellers import by_who_grants_it, by_who_tells_it
from stages.assemble.test_join_and_claims import TWO, account, party, source
from trees import sentence

POLICE = replace(party("city police"), sectors=("COP",), start=90, end=94)
GUARD = replace(party("prison officer"), sectors=("COP",), start=90, end=94)
MEN = replace(party("men"), sectors=("CVL",))
REBELS = replace(party("rebels"), sectors=("REB",))


def told(kind: str, *, mode: str | None = None, on: Party = MEN, by: tuple[Party, ...] = (), status: str = "actual") -> Account:
    found = account(TWO, 0, 1, actors=by, recipients=(on,), sources=(source("city police"),))
    spoken = tuple(replace(s, start=90) for s in found.sources)
    return replace(found, sources=spoken, mention=replace(found.mention, type=kind, mode=mode, status=status))


@pytest.mark.parametrize(
    ("event", "who"),
    [
        (told("COERCE", mode="arrest"), ["city police"]),
        (told("COERCE", mode="arrest", status="negated"), ["city police"]),
        (told("ASSAULT", on=REBELS), ["city police"]),
        (told("ASSAULT"), []),  # who killed the men?
        (told("COERCE", mode="arrest", status="requested"), []),
        (told("COERCE", mode="seize"), []),
        (told("COERCE", mode="arrest", by=(party("army"),)), ["army"]),
        (told("COERCE", mode="arrest", on=POLICE), []),
    ],
)
def test_who_did_what_the_police_tell(event: Account, who: list[str]) -> None:
    found = by_who_tells_it([event], named=lambda _: [POLICE], parsed=TWO)
    assert [p.name for p in found[0].actors] == who


def test_an_officer_tells_what_others_did() -> None:
    event = replace(told("COERCE", mode="arrest"), sources=(replace(source("prison officer"), start=90),))
    assert by_who_tells_it([event], named=lambda _: [GUARD], parsed=TWO)[0].actors == ()


def test_two_forces_that_tell_of_it_leave_it_open() -> None:
    army = replace(party("army"), sectors=("MIL",), start=120, end=124)
    event = told("COERCE", mode="arrest")
    event = replace(event, sources=(*event.sources, replace(source("army"), start=120)))
    assert by_who_tells_it([event], named=lambda _: [POLICE, army], parsed=TWO)[0].actors == ()


PARDON = sentence(
    "They/they/PRON/4/nsubj:pass will/will/AUX/4/aux be/be/AUX/4/aux:pass pardoned/pardon/VERB/7/ccomp "
    "the/_/DET/6/det general/general/NOUN/7/nsubj said/say/VERB/0/root"
)
MAY = sentence("They/they/PRON/4/nsubj:pass may/may/AUX/4/aux be/be/AUX/4/aux:pass pardoned/pardon/VERB/0/root")
GENERAL = replace(party("general"), sectors=("MIL",), start=90, end=94)
LAWYER = replace(party("general"), sectors=("JUD",), start=90, end=94)


def promised(
    tree: Sentence, *, status: str = "planned", speaker: Party = GENERAL, kind: str = "CONCEDE", mode: str | None = None
) -> list[str]:
    event = account(TWO, 0, 1, recipients=(MEN,), sources=(source("general"),))
    spoken = tuple(replace(s, start=90) for s in event.sources)
    event = replace(event, nominal=False, sources=spoken, mention=replace(event.mention, at=Ref(0, 3), type=kind, mode=mode, status=status))
    found = by_who_grants_it([event], named=lambda _: [speaker], parsed=replace(TWO, sentences=(tree,)))
    return [one.name for one in found[0].actors]


def test_who_rules_will_grant_what_he_says_is_to_come() -> None:
    assert promised(PARDON) == ["general"]
    assert promised(PARDON, status="possible") == ["general"]  # "if they go home"


def test_who_tells_of_other_things_to_come_does_not_do_them() -> None:
    assert promised(MAY, status="possible") == []
    assert promised(PARDON, status="actual") == []
    assert promised(PARDON, speaker=LAWYER) == []
    assert promised(PARDON, kind="ASSAULT") == []


LIFTED = sentence("The/_/DET/2/det ban/_/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass lifted/lift/VERB/0/root")


def test_who_rules_lifted_what_he_says_was_lifted() -> None:
    assert promised(LIFTED, status="actual", kind="RETREAT", mode="access") == ["general"]
    assert promised(LIFTED, status="actual", kind="RETREAT", mode="release") == []  # who set them free?
    assert promised(LIFTED, status="actual", kind="RETREAT", mode="access", speaker=LAWYER) == []
