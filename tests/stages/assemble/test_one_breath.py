"""Two words of one sentence for one deed."""

from __future__ import annotations

from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed
from according.stages.assemble import join
from accounts import account
from trees import parsed


def party(name: str) -> Party:
    return Party(text=name, start=0, end=len(name), name=name, id=None, country=None, sectors=("CVL",), rule="test")


MINISTER, HOST, CROWD, MILITIA, GUARDS = map(party, ("minister", "host", "crowd", "militia", "guards"))
FLEW = parsed(
    "Ministers/minister/NOUN/2/nsubj flew/fly/VERB/0/root to/_/ADP/4/case Tarsil/_/PROPN/2/obl for/_/ADP/6/case "
    "consultations/consultation/NOUN/2/obl"
)
LEFT = parsed("Hosts/host/NOUN/2/nsubj received/receive/VERB/0/root them/_/PRON/2/obj and/_/CCONJ/5/cc left/leave/VERB/2/conj")
SIGNED = parsed(
    "Under/_/ADP/3/case the/_/DET/3/det accord/accord/NOUN/6/obl signed/sign/VERB/3/acl they/_/PRON/6/nsubj disarm/disarm/VERB/0/root"
)
PLOUGHED = parsed(
    "Lorries/lorry/NOUN/2/nsubj ploughed/plough/VERB/0/root through/_/ADP/4/case market/market/NOUN/2/obl and/_/CCONJ/6/cc "
    "trampled/trample/VERB/2/conj nine/_/NUM/6/obj"
)


def told(
    found: Parsed, at: int, kind: str, *, mode: str | None = None, by: tuple[Party, ...] = (), at_whom: tuple[Party, ...] = ()
) -> Account:
    one = account(found, 0, at, actors=by, recipients=at_whom, nominal=found.sentences[0][at].upos == "NOUN")
    return replace(one, mention=replace(one.mention, type=kind, mode=mode))


def events(found: Parsed, *accounts: Account) -> int:
    return len(join(list(accounts), parsed=found))


def test_a_journey_and_the_talks_that_it_is_for_are_one_meeting() -> None:
    talks = told(FLEW, 5, "CONSULT", by=(MINISTER, HOST))
    assert events(FLEW, told(FLEW, 1, "CONSULT", mode="visit", by=(MINISTER,), at_whom=(HOST,)), talks) == 1
    assert events(FLEW, told(FLEW, 1, "CONSULT", mode="visit", by=(GUARDS,)), talks) == 2
    planned = replace(talks, mention=replace(talks.mention, status="planned"))
    assert events(FLEW, told(FLEW, 1, "CONSULT", mode="visit", by=(MINISTER,)), planned) == 2


def test_who_received_somebody_and_left_went_elsewhere() -> None:
    assert events(LEFT, told(LEFT, 1, "CONSULT", by=(HOST, CROWD)), told(LEFT, 4, "CONSULT", mode="visit", by=(HOST,), at_whom=(CROWD,))) == 2


def test_an_accord_and_its_signing_are_one() -> None:
    assert events(SIGNED, told(SIGNED, 2, "AGREE", by=(MILITIA,)), told(SIGNED, 3, "AGREE", by=(MILITIA,))) == 1
    assert events(SIGNED, told(SIGNED, 2, "AGREE", by=(MILITIA,)), told(SIGNED, 3, "AGREE", by=(GUARDS,))) == 2


def test_two_verbs_of_harm_to_the_same_people_are_one_attack() -> None:
    rammed, trampled = told(PLOUGHED, 1, "ASSAULT", at_whom=(CROWD,)), told(PLOUGHED, 5, "ASSAULT", at_whom=(CROWD,))
    assert events(PLOUGHED, rammed, trampled) == 1
    assert events(PLOUGHED, rammed, replace(trampled, recipients=(GUARDS,))) == 2
    assert events(PLOUGHED, replace(rammed, actors=(MILITIA,)), replace(trampled, actors=(GUARDS,))) == 2
    led_away = replace(rammed, mention=replace(rammed.mention, mode="abduct"))
    assert events(PLOUGHED, led_away, trampled) == 2
