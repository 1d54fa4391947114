"""Who did it, where the words say it elsewhere in the sentence: over sentences of our own, read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def actors(pipeline: Pipeline, text: str, trigger: str) -> list[str] | None:
    """Names of the actors of the claim that a word names; None if there is no such claim."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [claim for claim in claims if trigger in claim.trigger.of(text)]
    return [party.name for party in found[0].actors] if found else None


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # whose post, whose custody
        ("The monitors were stopped at a rebel checkpoint.", "stopped", ["rebels"]),
        ("A truck was stopped at a police checkpoint.", "stopped", ["police"]),
        ("A bus was turned back at an army checkpoint.", "turned", ["army"]),
        ("Boats carrying rice were turned back at a naval checkpoint.", "turned", ["navy"]),
        ("Two barges remain blocked at the Nagdiar checkpoint.", "blocked", []),
        ("An aid convoy was stopped at a gate of the factory.", "stopped", []),
        ("The student may be in the custody of the secret police.", "custody", ["secret police"]),
        # who was asked answers
        ("The minister asked Jakarta for the logbooks and was turned down.", "turned", ["Indonesia"]),
        ("The governor asked Nairobi for two helicopters and was promised one.", "promised", ["Kenya"]),
        ("The mayor asked reporters to leave and was shot.", "shot", []),
        # asked to, the capital is its state
        ("He appealed to Baghdad to pay the salaries of teachers.", "pay", ["Iraq"]),
        # who flies it
        ("Two helicopters flown by mercenaries killed six dancers.", "killed", ["mercenaries"]),
        ("A drone operated by the coalition hit a bakery.", "hit", ["coalition"]),
        # what somebody is arrested for
        ("Police arrested twelve soldiers for the looting of shops.", "looting", ["soldiers"]),
    ],
)
def test_who_did_it(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert actors(pipeline, text, trigger) == names


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # who frees them took them
        ("Thailand freed four Burmese soldiers captured in border fighting.", "captured", ["Thailand"]),
        ("The ministers called on Eritrea to release the sailors held in Assab.", "held", ["Eritrea"]),
        ("The coast guard returned nine fishermen seized off the islands in June.", "seized", ["coast guard"]),
        # but for judges, and for soldiers who free the abducted
        ("The tribunal released a monk held since June.", "held", []),
        ("Troops freed seven nurses kidnapped last week.", "kidnapped", []),
        ("The army freed nine soldiers captured in May by rebels.", "captured", ["rebels"]),
        # who closed it reopens it
        ("The border crossing, shut by Iran on Tuesday, has been reopened to families.", "reopened", ["Iran"]),
    ],
)
def test_who_ends_it(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert actors(pipeline, text, trigger) == names


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # whose deed is judged, or is to be changed
        ("The foreign ministry thanked Norway for its offer of two hospital planes.", "offer", ["Norway"]),
        ("Oslo condemned Sudan for its shelling of the market.", "shelling", ["Sudan"]),
        ("The African Union called on Ethiopia to stop its attacks on the villages.", "attacks", ["Ethiopia"]),
        ("The United Nations called on Rwanda to honour its promise of a withdrawal.", "promise", ["Rwanda"]),
        # what others are to help with stays the asker's
        ("Egypt asked Qatar to support its offer of a truce.", "offer", ["Egypt"]),
    ],
)
def test_whose_it_is(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert actors(pipeline, text, trigger) == names


def test_two_governments_are_the_two_named_last(pipeline: Pipeline) -> None:
    text = "Officials of Peru and Ecuador met in Lima on Monday. The two governments agreed to withdraw their troops from the border."
    assert actors(pipeline, text, "agreed") == ["Peru", "Ecuador"]


def test_nobody_rules_on_himself(pipeline: Pipeline) -> None:
    text = "Eight students were arrested on Monday. The court ruled that they remain in custody until June."
    assert [p.name for c in pipeline.code(Document(id="0123456789abcdef", text=text)) for p in c.recipients] == ["students", "students"]


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # whose paper it is
        ("The rebels dropped leaflets urging the garrison to surrender.", "urging", ["rebels"]),
        ("The bishops issued a statement condemning the raid on the convent.", "condemning", ["bishops"]),
        ("Police seized leaflets urging soldiers to desert.", "urging", []),
        # over what somebody is criticised; who orders an expulsion
        ("Denmark criticised Russia over the seizure of a crab boat.", "seizure", ["Russia"]),
        ("The union condemned the governor for the arrest of its leaders.", "arrest", ["governor"]),
        ("Haiti's military rulers ordered the expulsion of the monitors within 48 hours.", "expulsion", ["Haiti"]),
        # who says that a town or a killing was his
        ("Russia claimed the capture of two villages.", "capture", ["Russia"]),
        ("The Brigades claim the killing of three hostages.", "killing", ["Brigades"]),
        ("The army claimed the killing of twelve civilians in a raid.", "killing", ["army"]),
        # whose helicopters, whose ban
        ("Helicopters chartered by the food agency delivered 22 tonnes of maize.", "delivered", ["food agency"]),
        ("City hall has banned gatherings on the square.", "banned", ["City hall"]),
        # who does something to "it" is not it
        ("Chad recalled its envoy from Sudan and accused it of arming rebels.", "arming", ["Sudan"]),
        ("The army asked the militia to help it.", "help", ["militia"]),
    ],
)
def test_whose_word_or_deed_it_is(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert actors(pipeline, text, trigger) == names


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # a clause with "which" goes on behind "and"
        (
            "His departure is not enough for the Coast Committee, which will hold a rally on Friday and has asked merchants to boycott the port.",
            "asked",
            ["Coast Committee"],
        ),
        # somebody did it, but not they
        ("It was not the rebels who burned the mill, the mayor said.", "burned", []),
        ("It was the army that shelled the market.", "shelled", ["army"]),
        # whose guns
        ("Shells fired from navy vessels killed four women.", "killed", ["navy"]),
        ("Rockets launched from Lebanon hit two houses.", "hit", []),
        # who receives is given, but for people who are taken in
        ("The rebels received rifles from Iran.", "received", ["Iran"]),
        ("Every fighter who lays down a weapon is to receive 1,000 dollars in cash.", "receive", []),
        ("Uganda received 11,000 refugees in the first half of the month.", "received", ["Uganda"]),
        # who was met answers
        ("The envoy met the junta's chief in the capital but was refused access to the prisoners.", "refused", ["junta"]),
        # a state by its form of rule; for whom somebody speaks
        ("An official said that the Sultanate had instructed its border police to stay calm.", "instructed", ["Sultanate"]),
        ('Brigadier-General Yahya al-Sabri, who speaks for the Highland Movement, said: "We attacked the ship."', "attacked", ["Highland Movement"]),
    ],
)
def test_who_did_it_by_other_words(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert actors(pipeline, text, trigger) == names


def test_the_police_of_the_report_make_the_arrests_that_are_its_news(pipeline: Pipeline) -> None:
    text = "Police fired tear gas at marchers on Monday. A hundred people were arrested, a lawyer said. She wants doctors arrested in May freed."
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [[p.name for p in claim.actors] for claim in claims if claim.trigger.of(text) == "arrested"]
    assert found[:1] == [["police"]]
    assert found[1:] in ([], [[]])


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Gunmen claimed eight lives in the town on Friday.", "claimed", ["gunmen"]),
        ("Snipers took the lives of two nurses on Friday.", "took", ["snipers"]),
        ("The bombing claimed eight lives.", "bombing", []),
        ("The defence minister had taken his own life, his brother said.", "taken", None),
    ],
)
def test_who_takes_lives(pipeline: Pipeline, text: str, trigger: str, names: list[str] | None) -> None:
    assert actors(pipeline, text, trigger) == names
