"""Mentions of nobody, whose parties stand beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed, Ref
from according.stages.assemble.wanting import with_lent
from stages.assemble.test_join_and_claims import account, party
from trees import parsed

ARMY, FRONT = party("Army"), party("Front")
AGREED = "They/_/PRON/2/nsubj agreed/agree/VERB/0/root"
HOLDS = "The/_/DET/2/det truce/_/NOUN/4/nsubj is/be/AUX/4/aux holding/hold/VERB/0/root"
ASKED = "Ivo/_/PROPN/2/nsubj asked/ask/VERB/0/root the/_/DET/4/det youths/youth/NOUN/2/obj to/_/PART/6/mark go/_/VERB/2/xcomp"
REFUSED = "They/_/PRON/2/nsubj refused/refuse/VERB/0/root"
IMPOSED = "The/_/DET/2/det embargo/_/NOUN/3/nsubj hurt/hurt/VERB/0/root Sela/_/PROPN/3/obj"
EASED = "The/_/DET/2/det embargo/_/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass eased/ease/VERB/0/root"
CUT = "The/_/DET/2/det road/_/NOUN/0/root cut/cut/VERB/2/acl by/_/ADP/5/case rebels/rebel/NOUN/3/obl:agent"
REOPENED = "The/_/DET/2/det road/_/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass reopened/reopen/VERB/0/root"
SOUGHT = "Elders/elder/NOUN/2/nsubj asked/ask/VERB/0/root Sela/_/PROPN/2/obj for/_/ADP/5/case compensation/_/NOUN/2/obl"


def told(
    found: Parsed, at: tuple[int, int], kind: str, *, by: tuple[Party, ...] = (), on: tuple[Party, ...] = (), **fields: object
) -> Account:
    one = account(found, *at, actors=by, recipients=on)
    return replace(one, mention=replace(one.mention, type=kind, **fields))  # type: ignore[arg-type]


def names(accounts: list[Account], found: Parsed) -> tuple[list[str], list[str]]:
    """Of the last account, after lending: actors and recipients."""
    last = with_lent(accounts, parsed=found)[-1]
    return [p.name for p in last.actors], [p.name for p in last.recipients]


@pytest.mark.parametrize(
    ("kind", "by", "on", "expected"),
    [
        ("AGREE", (ARMY, FRONT), (), ["Army", "Front"]),
        ("ASSAULT", (ARMY,), (FRONT,), ["Army", "Front"]),
        ("ASSAULT", (ARMY,), (party("civilians"),), []),
        ("AGREE", (ARMY,), (), []),
        ("AID", (ARMY, FRONT), (), []),
    ],
)
def test_a_truce_is_of_the_two_sides_that_are_told(kind: str, by: tuple[Party, ...], on: tuple[Party, ...], expected: list[str]) -> None:
    found = parsed(AGREED, HOLDS)
    assert names([told(found, (0, 1), kind, by=by, on=on), told(found, (1, 3), "RETREAT")], found) == (expected, [])


SEEMS = "The/_/DET/2/det truce/_/NOUN/3/nsubj seems/seem/VERB/0/root to/_/PART/5/mark hold/_/VERB/3/xcomp"
COMES = "The/_/DET/2/det truce/_/NOUN/4/nsubj will/_/AUX/4/aux come/_/VERB/0/root into/_/ADP/6/case force/_/NOUN/4/obl"


def test_a_truce_that_seems_to_hold_or_is_to_come_into_force_is_theirs_too() -> None:
    found = parsed(AGREED, SEEMS)
    pact = told(found, (0, 1), "AGREE", by=(ARMY, FRONT))
    assert names([pact, told(found, (1, 4), "RETREAT", actors=(Ref(1, 1),))], found) == (["Army", "Front"], [])
    assert names([pact, told(found, (1, 4), "RETREAT")], found) == ([], [])
    found = parsed(AGREED, COMES)
    assert names([pact, told(found, (1, 3), "RETREAT", status="planned")], found) == (["Army", "Front"], [])
    assert names([pact, told(found, (1, 3), "RETREAT", status="possible")], found) == ([], [])


def test_a_truce_is_of_those_whom_its_own_words_name() -> None:
    found = parsed(AGREED, HOLDS)
    accounts = [told(found, (0, 1), "AGREE", by=(ARMY, FRONT)), told(found, (1, 1), "RETREAT", by=(party("clans"),))]
    assert names([*accounts, told(found, (1, 3), "RETREAT")], found) == (["clans"], [])


def test_who_outlaws_somebody_keeps_a_truce_with_him_if_no_pact_tells_of_others() -> None:
    found = parsed(AGREED, HOLDS)
    outlawed, pact = told(found, (0, 1), "COERCE", by=(ARMY,), on=(FRONT,)), told(found, (0, 1), "AGREE", by=(party("Oslo"), party("Bern")))
    assert names([outlawed, told(found, (1, 3), "RETREAT")], found) == (["Army", "Front"], [])
    assert names([outlawed, pact, told(found, (1, 3), "RETREAT")], found) == (["Oslo", "Bern"], [])


def test_another_thing_that_holds_is_no_truce() -> None:
    found = parsed(AGREED, HOLDS.replace("truce/_", "bridge/_"))
    assert names([told(found, (0, 1), "AGREE", by=(ARMY, FRONT)), told(found, (1, 3), "RETREAT")], found) == ([], [])


@pytest.mark.parametrize(
    ("rows", "at", "expected"),
    [
        ((IMPOSED, EASED), (0, 1), (["Army"], ["Front"])),
        ((CUT, REOPENED), (0, 2), (["Army"], ["Front"])),
        ((IMPOSED, REOPENED), (0, 1), ([], [])),
    ],
)
def test_what_is_lifted_was_imposed_by_somebody(rows: tuple[str, str], at: tuple[int, int], expected: tuple[list[str], list[str]]) -> None:
    found = parsed(*rows)
    assert names([told(found, at, "COERCE", by=(ARMY,), on=(FRONT,)), told(found, (1, 3), "RETREAT")], found) == expected


def refusal(found: Parsed, *, by: tuple[Party, ...] = (), kind: str = "REJECT") -> tuple[list[str], list[str]]:
    asked = told(found, (0, 1), "REQUEST", by=(party("Ivo"),), on=(party("youths"),))
    return names([asked, told(found, (len(found.sentences) - 1, 1), kind, by=by, actors=(Ref(len(found.sentences) - 1, 0),))], found)


def test_who_was_asked_refuses() -> None:
    found = parsed(ASKED, REFUSED)
    assert refusal(found) == (["youths"], ["Ivo"])
    assert refusal(found, by=(party("Ivo"),)) == (["youths"], ["Ivo"])  # nobody refuses what he asks himself
    assert refusal(found, by=(party("miners"),)) == (["miners"], [])
    assert refusal(found, kind="RETREAT") == (["youths"], [])
    assert refusal(parsed(ASKED, REFUSED.replace("They/_/PRON", "Nuns/nun/NOUN"))) == ([], [])
    assert refusal(parsed(ASKED, AGREED, AGREED, REFUSED)) == ([], [])


def test_who_is_asked_would_give_what_is_asked_for() -> None:
    found = parsed(SOUGHT)
    asked = told(found, (0, 1), "REQUEST", by=(party("elders"),), on=(party("Sela"),))
    wanted = {"status": "requested", "content_of": 0}
    assert names([asked, told(found, (0, 4), "AID", **wanted)], found) == (["Sela"], ["elders"])
    assert names([asked, told(found, (0, 4), "RETREAT", **wanted)], found) == (["Sela"], [])
    assert names([asked, told(found, (0, 4), "ASSAULT", **wanted)], found) == ([], [])
    assert names([asked, told(found, (0, 4), "AID", status="negated", content_of=0)], found) == ([], [])


TALKS = "Talks/talk/NOUN/2/nsubj resume/_/VERB/0/root"


@pytest.mark.parametrize(
    ("rows", "status", "expected"),
    [
        (TALKS, "planned", ["Army", "Front"]),
        (TALKS, "negated", []),
        ("If/_/SCONJ/3/mark talks/talk/NOUN/3/nsubj fail/_/VERB/5/advcl guns/_/NOUN/5/nsubj speak/_/VERB/0/root", "possible", []),
    ],
)
def test_talks_are_of_the_two_sides_that_are_told(rows: str, status: str, expected: list[str]) -> None:
    found = parsed(AGREED, rows)
    at = next(t.index for t in found.sentences[1].tokens if t.lemma == "talk")
    held = replace(told(found, (1, at), "CONSULT", status=status), lemma="talks", nominal=True)
    assert names([told(found, (0, 1), "AGREE", by=(ARMY, FRONT)), held], found) == (expected, [])


def test_he_who_was_asked_refuses_though_he_seems_to_be_who_asked() -> None:
    found = parsed(ASKED, REFUSED.replace("They/_", "He/_"))
    assert refusal(found, by=(party("Ivo"),)) == (["youths"], ["Ivo"])
    assert refusal(found, by=(party("Ivo"),), kind="AGREE") == (["Ivo"], [])
