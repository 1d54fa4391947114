"""What the parties make of an event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.account import Account
from according.records.actor import Party
from according.stages.assemble.retyped import by_their_parties, of_troops
from stages.assemble.test_join_and_claims import TWO, account, party
from trees import parsed


def of(name: str, *sectors: str) -> Party:
    return replace(party(name), sectors=sectors)


def act(kind: str, mode: str | None, lemma: str, by: tuple[Party, ...], on: tuple[Party, ...] = ()) -> Account:
    found = account(TWO, 0, 1, actors=by, recipients=on)
    return replace(found, lemma=lemma, mention=replace(found.mention, type=kind, mode=mode))


GANG, POLICE, TRADER, SOLDIER = of("gang", "CRM"), of("police", "COP"), of("trader", "CVL"), of("soldier", "MIL")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (act("COERCE", "arrest", "hold", (GANG,), (TRADER,)), ("ASSAULT", "abduct")),
        (act("COERCE", "arrest", "hold", (POLICE,), (TRADER,)), ("COERCE", "arrest")),
        (act("COERCE", "arrest", "hold", (GANG,), (SOLDIER,)), ("COERCE", "arrest")),  # a prisoner
        (act("COERCE", "arrest", "detain", (GANG,), (TRADER,)), ("COERCE", "arrest")),
        (act("COERCE", "arrest", "hold", (GANG,)), ("COERCE", "arrest")),
        (act("COERCE", "arrest", "hold", (of("strangers"),), (TRADER,)), ("COERCE", "arrest")),
        (act("COERCE", "restrict", "block", (TRADER, of("student", "EDU"))), ("PROTEST", "obstruct")),
        (act("COERCE", "restrict", "block", (TRADER, POLICE)), ("COERCE", "restrict")),
        (act("COERCE", "restrict", "block", ()), ("COERCE", "restrict")),
        (act("PROTEST", "demo", "march", (of("brigade", "REB"),)), ("MOBILIZE", "troops")),
        (act("PROTEST", "demo", "march", (TRADER, SOLDIER)), ("PROTEST", "demo")),
        (act("PROTEST", "demo", "rally", (SOLDIER,)), ("PROTEST", "demo")),
        (act("PROTEST", "demo", "march", ()), ("PROTEST", "demo")),
    ],
)
def test_type_by_parties(before: Account, after: tuple[str, str | None]) -> None:
    found = by_their_parties([before], parsed=TWO)[0].mention
    assert (found.type, found.mode) == after


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [("MOBILIZE", "companies", ("MIL",)), ("MOBILIZE", "banks", ("BUS",)), ("AGREE", "companies", ("BUS",))],
)
def test_companies_that_are_deployed_are_troops(kind: str, name: str, expected: tuple[str, ...]) -> None:
    assert of_troops(act(kind, None, "deploy", (of(name, "BUS"),))).actors[0].sectors == expected


AROUND = parsed(
    "Police/police/NOUN/2/nsubj held/hold/VERB/0/root two/_/NUM/4/nummod men/man/NOUN/2/obj after/_/ADP/7/case a/_/DET/7/det protest/_/NOUN/2/obl"
)


@pytest.mark.parametrize(("who", "protests"), [(POLICE, False), (of("minister", "GOV"), False), (of("students", "EDU"), True)])
def test_who_acts_around_a_protest_protests_only_if_he_does_not_rule(who: Party, protests: bool) -> None:
    held = replace(account(AROUND, 0, 1, actors=(who,)), lemma="hold")
    protest = account(AROUND, 0, 6, actors=(who,))
    protest = replace(protest, mention=replace(protest.mention, type="PROTEST", mode="demo"))
    assert bool(by_their_parties([held, protest], parsed=AROUND)[1].actors) is protests
    assert by_their_parties([protest], parsed=AROUND)[0].actors  # "a police protest"


def test_who_bans_protests_does_not_protest() -> None:
    banned = parsed("Governor/governor/NOUN/2/nsubj banned/ban/VERB/0/root protests/protest/NOUN/2/obj")
    who = of("governor", "GOV")
    ban = replace(account(banned, 0, 1, actors=(who,)), lemma="ban")
    ban = replace(ban, mention=replace(ban.mention, type="COERCE"))
    protest = account(banned, 0, 2, actors=(who,))
    protest = replace(protest, mention=replace(protest.mention, type="PROTEST", mode="demo"))
    assert by_their_parties([ban, protest], parsed=banned)[1].actors == ()
    assert by_their_parties([protest], parsed=banned)[0].actors == (who,)
