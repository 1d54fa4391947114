"""Events whose doer the clause does not name as such, whole reports coded: done by nobody, ordered of nobody in particular, said by telephone."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    "text",
    [
        "Not a shot was fired, the army said.",
        "Contrary to what the networks reported, no one was abducted.",
        "Rebels told reporters that nobody was killed.",
    ],
)
def test_of_what_nobody_did_it_is_told_that_nobody_did(pipeline: Pipeline, text: str) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert (claim.status, claim.actors, claim.recipients) == ("negated", (), ())


@pytest.mark.parametrize(
    "text", ["The garrison had no shells left.", "The attack that was feared did not come.", "Nobody came to the market."]
)
def test_other_denials_without_a_party_tell_no_violence(pipeline: Pipeline, text: str) -> None:
    assert claims_of(pipeline, text, "ASSAULT") == []


def test_who_orders_a_closure_of_nobody_in_particular_closes(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The governor ordered the closure of the crossing.", "COERCE")
    assert (claim.status, [party.name for party in claim.actors]) == ("ordered", ["governor"])


def test_whoever_is_ordered_to_close_closes(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The governor ordered the police to close the crossing.", "COERCE")
    assert (claim.status, [party.name for party in claim.actors]) == ("ordered", ["police"])


def test_what_somebody_rings_to_say_is_said_to_whom_he_rings(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The general rang the mayor to apologise for the beating of his son.", "CONCEDE")
    assert (claim.status, [party.name for party in claim.recipients]) == ("actual", ["mayor"])


def test_what_somebody_travels_to_say_is_yet_to_be_said(pipeline: Pipeline) -> None:
    found = claims_of(pipeline, "The general will travel to Dorun to apologise for the beating of the mayor.", "CONCEDE")
    assert {claim.status for claim in found} <= {"planned"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The crossing remained closed for a third day on Tuesday.", True),
        ("A night curfew has been in force in Kelmar since Monday.", True),
        ("The crossing remained closed.", False),
        ("The curfew has been discussed since Monday.", False),
    ],
)
def test_a_curb_that_has_its_day_is_told_though_nobody_is_named(pipeline: Pipeline, text: str, kept: bool) -> None:
    report = Document(id="d", text=text, published=date(2024, 5, 8), published_from="given")
    assert [claim.type for claim in pipeline.code(report)] == ["COERCE"] * kept


def test_who_rules_and_tells_that_a_curb_was_lifted_lifted_it(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The curfew was lifted on Tuesday, the governor said.", "RETREAT")
    assert [party.name for party in claim.actors] == ["governor"]
    assert claims_of(pipeline, "The curfew was lifted on Tuesday, residents said.", "RETREAT") == []


def test_a_truce_and_its_holding_are_one_event(pipeline: Pipeline) -> None:
    text = "The ceasefire along the river continues to hold, sixteen months after India and Pakistan agreed on it."
    (claim,) = claims_of(pipeline, text, "RETREAT")
    assert [party.name for party in claim.actors] == ["India", "Pakistan"]


def test_a_move_that_only_a_force_tells_of_is_its_own(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The navy said that new radars would be installed on the island.", "MOBILIZE")
    assert [party.name for party in claim.actors] == ["navy"]
    assert claims_of(pipeline, "The navy said trains carrying Russian soldiers had arrived.", "MOBILIZE") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Attacking the port would be a war crime, the envoy said.", "possible"),
        ("Attacking the port was a war crime, the envoy said.", "actual"),
        ("The killing of the mayor may lead to a strike.", "actual"),
    ],
)
def test_what_it_would_be_to_attack_is_no_attack(pipeline: Pipeline, text: str, status: str) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert claim.status == status


@pytest.mark.parametrize(("words", "status"), [("condemned what he called", "actual"), ("called for", "requested")])
def test_what_somebody_calls_an_attack_he_does_not_call_for(pipeline: Pipeline, words: str, status: str) -> None:
    (claim,) = claims_of(pipeline, f"The minister {words} a brazen attack on the rebels.", "ASSAULT")
    assert claim.status == status


@pytest.mark.parametrize(
    ("chanted", "stances"),
    [('chanting, "Hands up, don\'t shoot."', {"asserts"}), ("and said the police did not shoot him.", {"asserts", "denies"})],
)
def test_who_asks_not_to_be_shot_denies_no_shooting(pipeline: Pipeline, chanted: str, stances: set[str]) -> None:
    (claim,) = claims_of(pipeline, f"Police shot Keith Scott on Monday. Protesters marched {chanted}", "ASSAULT")
    assert {source.stance for source in claim.sources} == stances


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A state of emergency has been declared.", "martial-law"),
        ("A curfew runs from nine in the evening.", "curfew"),
        ("A curfew of ten hours was announced that evening.", "curfew"),
    ],
)
def test_what_is_laid_on_everybody_needs_no_party(pipeline: Pipeline, text: str, mode: str) -> None:
    (claim,) = claims_of(pipeline, text, "COERCE")
    assert (claim.mode, claim.actors, claim.recipients) == (mode, (), ())


@pytest.mark.parametrize("text", ["The curfew stays in force.", "A closure was announced that evening."])
def test_a_curfew_that_readers_know_or_a_closure_by_nobody_is_none(pipeline: Pipeline, text: str) -> None:
    assert claims_of(pipeline, text, "COERCE") == []


def test_whoever_is_promised_something_is_promised_it(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The prisoners were promised an amnesty.", "AGREE")
    assert (claim.actors, [party.name for party in claim.recipients]) == ((), ["prisoners"])


def test_who_calls_strikes_unlawful_makes_none(pipeline: Pipeline) -> None:
    assert claims_of(pipeline, "Kenya called the strikes inappropriate.", "ASSAULT") == []
    (claim,) = claims_of(pipeline, "Kenya called the strikes inappropriate.", "ACCUSE")
    assert [party.name for party in claim.actors] == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "kind", "spoken_to"),
    [
        ("Ghana rejected a plea for tanks.", "REJECT", []),
        ("The garrison demands a helicopter.", "REQUEST", []),
        ("The captain asked the frigate to turn back.", "REQUEST", ["frigate"]),
    ],
)
def test_nobody_speaks_to_the_arms_he_asks_for(pipeline: Pipeline, text: str, kind: str, spoken_to: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert [party.name for party in claim.recipients] == spoken_to


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("A strike called by the union for Friday was postponed.", "PROTEST", "negated"),
        ("The promised release of nine sailors by the Front was put off on Monday.", "RETREAT", "negated"),
        ("The union planned a strike for Friday.", "PROTEST", "planned"),
        ("The gunman tried to throw a grenade at the guards but failed.", "ASSAULT", "negated"),
        ("The gunman tried to throw a grenade at the guards and fled.", "ASSAULT", "actual"),
        ("Gunmen who attempted to free the prisoners on Monday failed to do so.", "RETREAT", "negated"),
        ("An attempt by youths to block the bridge came to nothing.", "PROTEST", "negated"),
        ("An attempt to blow up the depot was frustrated by a guard.", "ASSAULT", "negated"),
        ("Kenya promised not to attempt a rescue of the hostages by force.", "AID", "negated"),
        ("The rebels refused to rule out air strikes on the port.", "ASSAULT", "possible"),
        ("The rumour that the army shelled the port was without foundation, the governor said.", "ASSAULT", "negated"),
        ("Officials said talks with the rebels would go on.", "CONSULT", "planned"),
        ("The court ruled that the suspects remain in custody.", "COERCE", "ordered"),
        ("The court ruled that the arrest of the priest was unlawful.", "COERCE", "actual"),
        ("The governor directed that the herders not be allowed across the river.", "COERCE", "ordered"),
        ("The soldiers did not let villagers return to their fields.", "COERCE", "actual"),
        ("Mayors who have not resigned by Friday will be killed, the Front warned.", "RETREAT", "requested"),
        ("The mayor, who has not resigned, will be replaced, the Front said.", "RETREAT", "negated"),
    ],
)
def test_what_came_of_it(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, kind)] == [status]


def test_what_is_put_off_keeps_its_old_day(pipeline: Pipeline) -> None:
    document = Document(id="d", text="A strike called by the union for Friday was postponed.", published=date(2024, 5, 1))
    (claim,) = [claim for claim in pipeline.code(document) if claim.type == "PROTEST"]
    assert claim.time is not None and claim.time.start == date(2024, 5, 3)


def test_what_is_held_and_what_somebody_is_to_see_to_are_one_event(pipeline: Pipeline) -> None:
    assert len(claims_of(pipeline, "Moscow said it was ready to hold talks with Kyiv.", "CONSULT")) == 1
    text = "The council urged Lima to see to it that the prisoners are freed."
    (freed,) = claims_of(pipeline, text, "RETREAT")
    assert (freed.status, [party.name for party in freed.actors]) == ("requested", ["Peru"])
    assert claims_of(pipeline, text, "CONSULT") == []


def test_who_asks_for_aid_is_to_have_it(pipeline: Pipeline) -> None:
    for text, whom in (
        ("The victims asked the state to pay reparations.", ["victims"]),
        ("The mayor asked Oslo to feed the refugees.", ["refugees"]),
    ):
        (claim,) = claims_of(pipeline, text, "AID")
        assert [party.name for party in claim.recipients] == whom


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marches in Orlo and Sela ended quietly.", True),
        ("The union leader urged a strike for Monday.", True),
        ("A rally is to be held on Sunday, according to a leaflet.", True),
    ],
)
def test_a_protest_of_nobody_told_as_new(pipeline: Pipeline, text: str, told: bool) -> None:
    assert any(claim.type == "PROTEST" for claim in pipeline.code(Document(id="d", text=text))) is told


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("The police minister warned that any man seen with a gun would be arrested.", "COERCE", [], ["man"]),
        ("The police minister warned traders that stalls on the road would be torn down.", "ASSAULT", [], ["traders"]),
        ("The Front warned that any boat found on the river would be sunk.", "ASSAULT", ["Front"], ["boat"]),
        ("The police minister warned that he would arrest any man seen with a gun.", "COERCE", ["police minister"], ["man"]),
        ("Danish defence minister Kirsten Holm said the refugees would be fed in a camp.", "AID", ["Denmark"], ["refugees"]),
    ],
)
def test_what_one_man_says_will_be_done_is_not_done_by_himself(
    pipeline: Pipeline, text: str, kind: str, actors: list[str], recipients: list[str]
) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert ([party.name for party in claim.actors], [party.name for party in claim.recipients]) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bishop demanded an independent inquiry.", [("requested", ["bishop"])]),
        ("The governor ordered an inquiry into the killing of the priest.", [("ordered", ["governor"])]),
        ("The inquiry was long.", []),
    ],
)
def test_an_inquiry_that_somebody_demands_of_nobody_is_one(pipeline: Pipeline, text: str, found: list[tuple[str, list[str]]]) -> None:
    told = claims_of(pipeline, text, "ACCUSE")
    assert [(claim.status, [source.name for source in claim.sources]) for claim in told] == found


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Front's claim that it had downed a helicopter could not be verified.", ["Front"]),
        ("The rebels' claim that they had shelled the port was denied.", ["rebels"]),
        ("The Front's claim that the army had downed a helicopter could not be verified.", ["army"]),
    ],
)
def test_who_claims_that_it_did_did_it(pipeline: Pipeline, text: str, actors: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.actors] == actors
