"""Who will not do what was asked of him denies it; who does not know disclaims it; who gives another figure asserts it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from stages.attribute.test_voices import mention, voices
from trees import parsed

ASKED = "Ada/_/PROPN/2/nsubj asked/ask/VERB/0/root troops/troop/NOUN/2/obj to/_/PART/5/mark leave/leave/VERB/2/xcomp"
NO_SUCH_THING = "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root he/_/PRON/5/nsubj would/will/AUX/5/aux do/do/VERB/2/ccomp no/_/DET/8/det such/_/ADJ/8/amod thing/thing/NOUN/5/obj"
NOT_HAPPEN = (
    "That/that/PRON/4/nsubj would/will/AUX/4/aux not/_/PART/4/advmod happen/happen/VERB/6/ccomp Ivo/_/PROPN/6/nsubj said/say/VERB/0/root"
)
NO_INTENTION = "Ivo/_/PROPN/2/nsubj has/have/VERB/0/root no/_/DET/4/det intention/intention/NOUN/2/obj of/_/SCONJ/6/mark doing/do/VERB/4/acl so/_/ADV/6/advmod"
TURNED_DOWN = "Ivo/_/PROPN/2/nsubj refused/refuse/VERB/0/root the/_/DET/4/det request/request/NOUN/2/obj"


def asked(found: Parsed, above: str = "REQUEST") -> list[EventMention]:
    """Ada's demand and what it is about."""
    demand = replace(mention(found, 0, 1, above), actors=(Ref(0, 0),), speech=True)
    return [demand, replace(mention(found, 0, 4, "RETREAT"), status="requested", content_of=0)]


@pytest.mark.parametrize("rows", [NO_SUCH_THING, NOT_HAPPEN, NO_INTENTION])
def test_who_will_not_do_it_denies_it(rows: str) -> None:
    found = parsed(ASKED, rows)
    assert voices(found, *asked(found))[1] == [("Ada", "asserts"), ("Ivo", "denies")]


@pytest.mark.parametrize(
    "rows",
    [
        NO_SUCH_THING.replace("no/_/DET/8/det", "some/_/DET/8/det"),
        NOT_HAPPEN.replace("not/_/PART", "surely/_/ADV"),
        NO_INTENTION.replace("no/_/DET", "an/_/DET"),
        NO_INTENTION.replace("intention/intention", "house/house"),
    ],
)
def test_what_is_no_refusal(rows: str) -> None:
    found = parsed(ASKED, rows)
    assert voices(found, *asked(found))[1] == [("Ada", "asserts")]


def rejection(found: Parsed) -> EventMention:
    return replace(mention(found, 1, 1, "REJECT"), actors=(Ref(1, 0),))


def test_who_turns_a_request_down_denies_what_was_asked() -> None:
    found = parsed(ASKED, TURNED_DOWN)
    assert voices(found, *asked(found), rejection(found))[1] == [("Ada", "asserts"), ("Ivo", "denies")]


def test_who_rejects_a_charge_refuses_nothing() -> None:
    found = parsed(ASKED, TURNED_DOWN.replace("request/request", "charge/charge"))
    assert voices(found, *asked(found), rejection(found))[1] == [("Ada", "asserts")]


def test_what_two_agreed_nobody_asked_for() -> None:
    found = parsed(ASKED.replace("asked/ask", "agreed/agree"), TURNED_DOWN)
    assert voices(found, *asked(found, "AGREE"), rejection(found))[1] == [("Ada", "asserts")]


TOLD = "Ada/_/PROPN/2/nsubj said/say/VERB/0/root troops/troop/NOUN/4/nsubj shot/shoot/VERB/2/ccomp 30/_/NUM/6/nummod men/man/NOUN/4/obj"
ANY = "Ivo/_/PROPN/2/nsubj knew/know/VERB/0/root nothing/nothing/PRON/2/obj of/_/ADP/6/case any/any/DET/6/det shooting/_/NOUN/3/nmod"
NEITHER = "Neither/neither/DET/2/det account/account/NOUN/5/nsubj:pass could/_/AUX/5/aux be/_/AUX/5/aux:pass verified/verify/VERB/0/root"
DECLINED = "Ivo/_/PROPN/2/nsubj declined/decline/VERB/0/root to/_/PART/4/mark confirm/confirm/VERB/2/xcomp this/this/PRON/4/obj"
UNAWARE = "Ivo/_/PROPN/3/nsubj was/be/AUX/3/cop unaware/unaware/ADJ/0/root of/_/ADP/5/case it/it/PRON/3/obl"
FEWER = "Ivo/_/PROPN/2/nsubj speaks/speak/VERB/0/root of/_/ADP/4/case six/_/NUM/2/obl"


@pytest.mark.parametrize(
    ("rows", "second"),
    [(DECLINED, ("Ivo", "disclaims")), (UNAWARE, ("Ivo", "disclaims")), (NEITHER, ("", "disclaims")), (FEWER, ("Ivo", "asserts"))],
)
def test_second_voices_on_what_was_told(rows: str, second: tuple[str, str]) -> None:
    found = parsed(TOLD, rows)
    assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts"), second]]


def test_no_knowledge_of_any_shooting_is_of_the_one_that_was_told() -> None:
    found = parsed(TOLD, ANY)
    assert voices(found, mention(found, 0, 3), mention(found, 1, 5))[0] == [("Ada", "asserts"), ("Ivo", "disclaims")]


@pytest.mark.parametrize("rows", [FEWER.replace("six/_/NUM", "peace/_/NOUN"), UNAWARE.replace("unaware/unaware", "proud/proud")])
def test_what_adds_no_voice(rows: str) -> None:
    found = parsed(TOLD, rows)
    assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts")]]


INTO_IT = "Ivo/_/PROPN/2/nsubj said/say/VERB/0/root it/it/PRON/5/nsubj was/be/AUX/5/aux looking/look/VERB/2/ccomp into/into/ADP/8/case the/the/DET/8/det {}/5/obl"


def test_who_looks_into_the_incident_vouches_for_nothing() -> None:
    found = parsed(TOLD, INTO_IT.format("incident/incident/NOUN"))
    assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts"), ("Ivo", "disclaims")]]


def test_what_is_looked_into_is_taken_for_granted() -> None:
    found = parsed(INTO_IT.format("strike/strike/NOUN"))
    assert voices(found, mention(found, 0, 7)) == [[("", "asserts"), ("Ivo", "disclaims")]]


def test_looking_into_the_sun_is_no_inquiry() -> None:
    found = parsed(TOLD, INTO_IT.format("sun/sun/NOUN"))
    assert voices(found, mention(found, 0, 3)) == [[("Ada", "asserts")]]


def test_he_who_refuses_is_the_one_that_was_asked() -> None:
    """Who "he" is the sentence of the refusal does not say; who was asked, the demand does."""
    found = parsed(ASKED, NO_SUCH_THING.replace("Ivo/_/PROPN", "He/he/PRON"))
    demand, wanted = asked(found)
    assert voices(found, demand, replace(wanted, actors=(Ref(0, 2),)))[1] == [("Ada", "asserts"), ("troops", "denies")]
    assert voices(found, demand, wanted)[1] == [("Ada", "asserts"), ("He", "denies")]  # nobody is named who was asked
    assert voices(parsed(ASKED, NO_SUCH_THING), demand, replace(wanted, actors=(Ref(0, 2),)))[1][1] == ("Ivo", "denies")
