"""Whom violence is done to where that is a crowd's march, nobody at all or somebody's thing: from text to claims, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def told(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    return [one for one in pipeline.code(Document(id="0123456789abcdef", text=text)) if one.type == kind]


def whom(claims: list[Claim]) -> list[list[str]]:
    return [[party.text for party in one.recipients] for one in claims]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Policemen opened fire on a vigil on Monday.", ["a vigil"]),
        ("Snipers fired on the march on Monday.", ["the march"]),
        ("Police attacked the protest with batons on Monday.", ["the protest"]),
        ("Police used tear gas against the protests in Ambo.", ["the protests"]),
        ("Police broke up an opposition rally on Monday.", ["opposition"]),
        # Where it happened is nobody whom it befell.
        ("Two people were shot at a rally on Monday.", ["Two people"]),
    ],
)
def test_a_crowd_that_is_fired_on(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert whom(told(pipeline, text, "ASSAULT")) == [recipients]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("The minister condemned the protest.", "ACCUSE"), ("Police banned the march.", "COERCE"), ("Bishops backed the vigil.", "SUPPORT")],
)
def test_a_protest_is_nobody_to_others(pipeline: Pipeline, text: str, kind: str) -> None:
    assert whom(told(pipeline, text, kind)) == [[]]


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Tarsil denies that its men executed anyone in the valley.", "ASSAULT", []),
        ("Police arrested no one.", "COERCE", []),
        ("No one was detained, the mayor said.", "COERCE", []),
        ('"We have not arrested anybody," the colonel said.', "COERCE", []),
        ("Nobody has been shot at.", "ASSAULT", []),
        ("Gunmen killed everybody in the village.", "ASSAULT", []),
        ("Police in Ambo shot everybody who fled.", "ASSAULT", ["everybody who fled"]),
        ("Crews hid their boats in the reeds, and none of those were destroyed.", "ASSAULT", []),
        # Who asks nobody asks nobody.
        ("Police asked anyone to help.", "REQUEST", []),
    ],
)
def test_nobody_in_particular(pipeline: Pipeline, text: str, kind: str, recipients: list[str]) -> None:
    assert whom(told(pipeline, text, kind)) == [recipients]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("A bomb exploded at a market in Basra on Monday. Nobody was hurt.", ["a market"]),
        ("Gunmen attacked the governor's convoy. No one was killed, police said.", ["the governor's convoy"]),
    ],
)
def test_whom_a_deed_spared_it_did_not_befall(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert whom([one for one in told(pipeline, text, "ASSAULT") if one.status == "actual"]) == [recipients]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Carl Lund runs a salt works. Villagers lobbed petrol bombs at his bulldozers on Monday.", ["Carl Lund"]),
        ("The miner Fabio Renz left the town. Villagers have set fire to two of his dredges.", ["Fabio Renz"]),
        ("Chad complained of a raid on its side of the frontier.", ["Chad"]),
        # Who burns his own has done it to nobody else.
        ("Israel blew up its strongpoints on Monday.", []),
    ],
)
def test_whose_thing_it_is(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    assert [[party.name for party in one.recipients] for one in told(pipeline, text, "ASSAULT")] == [recipients]


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Both were killed in a gun battle with deputies on Monday.", "ASSAULT", ["Both"]),
        ("Police arrested several on Monday.", "COERCE", ["several"]),
        ("Police detained nine on Monday.", "COERCE", ["nine"]),
        # Of these it is said what they are, or not even whether they are people.
        ("Both shops were burned by the militia.", "ASSAULT", ["Both shops"]),
        ("The army shelled both.", "ASSAULT", []),
    ],
)
def test_of_whom_only_how_many_is_said(pipeline: Pipeline, text: str, kind: str, recipients: list[str]) -> None:
    assert whom(told(pipeline, text, kind)) == [recipients]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Lendu militiamen burned the market on Friday. Hema fighters retaliated a week later.", ["market", "Lendu militiamen"]),
        # Who clashed has struck as much as he was struck; and nobody hits back at his own.
        ("Rebels clashed with soldiers on Monday. The police retaliated on Tuesday.", []),
        ("Turkish troops shelled Qamishli on Monday. The Turkish army retaliated again on Tuesday.", ["Qamishli"]),
    ],
)
def test_at_whom_it_is_to_hit_back(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    found = [party for one in told(pipeline, text, "ASSAULT") for party in one.recipients]
    assert [party.name.removeprefix("residents of ") for party in found] == recipients


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("The army closed the airport on Monday.", "COERCE", []),
        ("Rebels held the harbour for a day.", "COERCE", []),
        ("Rebels shelled the airport on Monday.", "ASSAULT", ["the airport"]),
        ("Police turned back lorries on Monday.", "COERCE", ["lorries"]),
    ],
)
def test_what_is_closed_befalls_nobody_in_it(pipeline: Pipeline, text: str, kind: str, recipients: list[str]) -> None:
    assert whom(told(pipeline, text, kind)) == [recipients]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [("Police have shot at least nine people.", "shot"), ("Police shot at the crowd.", "shot at")],
)
def test_who_shot_at_least_nine_did_not_shoot_at_them(pipeline: Pipeline, text: str, trigger: str) -> None:
    assert [text[one.trigger.start : one.trigger.end] for one in told(pipeline, text, "ASSAULT")] == [trigger]
