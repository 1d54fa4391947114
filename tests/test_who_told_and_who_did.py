"""Who only tells of a deed, confirms it, orders it or hears of it has not done it; whose it is that "his" and "your" stand for."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties, parties_of, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize("verb", ["confirmed", "reported", "announced"])
def test_by_whom_it_was_confirmed_has_not_done_it(pipeline: Pipeline, verb: str) -> None:
    claim = the_claim(pipeline, f"Mayor Ana Ruiz was killed yesterday, it was {verb} by the army.", "ASSAULT")
    assert parties(claim) == ([], ["Ana Ruiz"])
    assert [source.name for source in claim.sources] == ["army"]


def test_by_whom_he_was_killed_has_done_it(pipeline: Pipeline) -> None:
    assert parties_of(pipeline, "Mayor Ana Ruiz was killed yesterday by the army.", "killed")[0] == ["army"]


@pytest.mark.parametrize("bound", ["related to a possible reaction to", "linked to fears over"])
def test_what_a_thing_is_denied_to_be_linked_to_was_done(pipeline: Pipeline, bound: str) -> None:
    text = f"The minister denied that the delay of the trip was {bound} the arrest of eight soldiers."
    (claim,) = claims_of(pipeline, text, "COERCE")
    assert claim.status != "negated"
    assert all(source.stance == "asserts" for source in claim.sources)


def test_a_part_in_it_is_denied(pipeline: Pipeline) -> None:
    assert ("minister", "denies") in voices_on(pipeline, "The minister denied any link to the raid.")[0]


@pytest.mark.parametrize("deed", ["arrest", "detention", "execution"])
def test_nobody_orders_his_own_arrest(pipeline: Pipeline, deed: str) -> None:
    text = f"Salomon Chavez was turned over to the court. The judge ordered his {deed}."
    assert parties_of(pipeline, text, deed)[1] == ["Salomon Chavez"]


def test_the_murders_of_a_body_are_its_own(pipeline: Pipeline) -> None:
    assert parties_of(pipeline, "They fled after the Ruiz Cartel's recent murders.", "murders") == (["Ruiz Cartel"], [])
    assert parties_of(pipeline, "The family mourned after the students' murders.", "murders") == ([], ["students"])
    text = "The document says the officers involved in the Jesuits' murders must be released."
    assert parties_of(pipeline, text, "murders")[1] == ["Jesuits"]


@pytest.mark.parametrize(("whose", "done"), [("the police", True), ("the regime", True), ("the workers", False)])
def test_the_repression_of_those_who_rule(pipeline: Pipeline, whose: str, done: bool) -> None:
    actors, recipients = parties_of(pipeline, f"They denounced the repression of {whose}.", "repression")
    assert bool(actors) == done
    assert bool(recipients) != done


def test_in_whose_statement_it_is_condemned(pipeline: Pipeline) -> None:
    text = "One of his guards died on the spot. In a statement in which he condemned all violence, the mayor told reporters that he was well."
    assert parties_of(pipeline, text, "condemned")[0] == ["mayor"]


def test_your_government_is_not_that_of_the_dateline(pipeline: Pipeline) -> None:
    text = "MANAGUA, 3 May (EFE) - Mr Minister: {} government has supported the rebels."
    yours = the_claim(pipeline, text.format("Your"), "SUPPORT")
    assert [party.country for party in yours.actors] == [None]


def test_a_letter_to_the_army_condemns(pipeline: Pipeline) -> None:
    text = "The bishops wrote a note to the army condemning the raids on the villages."
    assert parties_of(pipeline, text, "condemning") == (["bishops"], ["army"])
    text = "The commission asked for the sending of messages to the embassies and the army condemning the impunity of the death squads."
    assert parties_of(pipeline, text, "condemning")[0] == []


def test_who_is_told_that_it_is_to_be_denounced(pipeline: Pipeline) -> None:
    text = 'A member of the Front told newsmen that "the purpose of this march is to denounce the government of Peru".'
    assert all("newsmen" not in parties(claim)[0] for claim in claims_of(pipeline, text, "ACCUSE"))
    text = "The general told the soldiers to attack the town."
    assert parties_of(pipeline, text, "attack")[0] == ["soldiers"]


def test_once_arrested_he_will(pipeline: Pipeline) -> None:
    text = "Once arrested, Otero will have to explain why he had the weapons, Colonel Ruiz said."
    claim = the_claim(pipeline, text, "COERCE")
    assert (claim.status, parties(claim)) == ("planned", ([], ["Otero"]))
    assert the_claim(pipeline, "Once freed, the men fled to Chad.", "RETREAT").status == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "The leaders expressed their conviction that peace is near.",
        "They ratified their conviction to carry on with the talks.",
    ],
)
def test_a_belief_is_no_verdict(pipeline: Pipeline, text: str) -> None:
    assert claims_of(pipeline, text, "SANCTION") == []


def test_what_a_thing_comes_to_is_not_done(pipeline: Pipeline) -> None:
    assert claims_of(pipeline, "To pay the foreign debt is to kill the people, the workers said.", "ASSAULT") == []
    claim = the_claim(pipeline, "The plan is to attack the town on Friday, officials said.", "ASSAULT")
    assert claim.status == "planned"


@pytest.mark.parametrize("where", ["", " in Mexico"])
def test_the_two_delegations_are_not_of_where_they_met(pipeline: Pipeline, where: str) -> None:
    text = f"Government and FMLN delegations met{where} on Tuesday. The two delegations agreed to continue the talks."
    both = parties_of(pipeline, text, "agreed")[0]
    assert len(both) == 2 and "FMLN" in both and "Mexico" not in both


def test_an_attack_of_another_time_is_another(pipeline: Pipeline) -> None:
    text = (
        "Unidentified men wounded the head of the court on Sunday. {} with similar characteristics occurred in June, and the authorities "
        "attributed it to the FMLN."
    )
    told = by_trigger(pipeline, text.format("The last attack"))
    assert "FMLN" not in parties(told["wounded"])[0]
    assert parties(told["attack"])[0] == ["FMLN"]


def test_the_toll_of_twelve_days_is_not_that_of_one_bomb(pipeline: Pipeline) -> None:
    text = (
        "A bomb exploded at a bank in Medellin last night. Nobody was hurt. The attacks carried out in Medellin over the past 12 days have "
        "killed 2 people, the police said."
    )
    told = by_trigger(pipeline, text)
    assert told["exploded"].counts == ()
    assert [count.low for claim in told.values() for count in claim.counts] == [2]


def test_who_died_in_the_clashes_of_recent_days_died_in_them(pipeline: Pipeline) -> None:
    text = "At least 51 people were reported killed in clashes between Serb police and ethnic Albanians in recent days."
    assert len(claims_of(pipeline, text, "ASSAULT")) == 1
