"""Wire reports of wars: who denies what, whose fighters they were, and where a governor's news happened. Sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document
from coded import by_trigger, claims_of, in_may, parties, parties_of

pytestmark = pytest.mark.weights


def _stances(claim: Claim) -> dict[str, str]:
    return {source.name: source.stance for source in claim.sources}


SAID = "A drone strike on a livestock market in El Fasher killed 17 people, a local group said"


@pytest.mark.parametrize(
    ("text", "who", "stances"),
    [
        (f"{SAID}, accusing the paramilitary Rapid Support Forces of carrying it out. The RSF denied responsibility and blamed the army.",
         ["Rapid Support Forces", "army"], {"local group": "asserts", "Rapid Support Forces": "denies"}),
        (f"{SAID}, accusing the Rapid Support Forces. The RSF denied responsibility.",
         ["Rapid Support Forces"], {"local group": "asserts", "Rapid Support Forces": "denies"}),
        (f"{SAID}. The RSF denied responsibility and blamed the army.", ["army"], {"local group": "asserts", "Rapid Support Forces": "asserts"}),
        (f"{SAID}, accusing the Rapid Support Forces of carrying it out. The RSF blamed the army.",
         ["Rapid Support Forces", "army"], {"local group": "asserts", "Rapid Support Forces": "asserts"}),
    ],
)  # fmt: skip
def test_who_denies_and_names_another(pipeline: Pipeline, text: str, who: list[str], stances: dict[str, str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert (parties(claim)[0], _stances(claim)) == (who, stances)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("M23 rebels captured Rubaya on Tuesday after two days of fighting, residents said. South African troops did not take part in the "
         "fighting, an army spokesman in Pretoria said.", {"residents": "asserts"}),
        ("Soldiers attacked Dorsa on Tuesday, residents said. The army said its soldiers did not take part in the attack.",
         {"residents": "asserts", "army": "denies"}),
        ("Gunmen attacked Dorsa on Tuesday, residents said. The army said its soldiers did not take part in the attack.",
         {"residents": "asserts", "army": "denies"}),
    ],
)  # fmt: skip
def test_who_took_no_part_in_what_others_did(pipeline: Pipeline, text: str, voices: dict[str, str]) -> None:
    assert _stances(claims_of(pipeline, text, "ASSAULT")[0]) == voices


@pytest.mark.parametrize(
    ("text", "trigger", "voices"),
    [
        ("The governor ordered a curfew in four districts and vowed that his government would not negotiate with bandits.", "curfew", {"asserts"}),
        ("The governor ordered a curfew in four districts, but the mayors refused.", "curfew", {"asserts", "denies"}),
    ],
)
def test_what_is_refused_says_itself_with_whom(pipeline: Pipeline, text: str, trigger: str, voices: set[str]) -> None:
    assert {source.stance for source in by_trigger(pipeline, text)[trigger].sources} == voices


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("Colombia suspended the truce with a faction in March. The army said it had killed 12 of its fighters since then.", "killed", ["fighters"]),
        ("The Dawn Front said it had executed two of its fighters for theft.", "executed", ["fighters of Dawn Front"]),
    ],
)
def test_whose_fighters(pipeline: Pipeline, text: str, trigger: str, whom: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[1] == whom


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Russia attacked Ukraine overnight, killing two people in Odesa. In Russia's Belgorod region, governor Ivan Petrov said a Ukrainian drone "
         "had hit a bus, wounding six workers.", "Belgorod"),
        ("Rebels killed nine men in Goma. In Borno, police said gunmen had killed nine farmers.", "Borno"),
        ("Rebels killed nine men in Goma. In Paris, the minister said gunmen had killed nine farmers.", "Goma"),
    ],
)  # fmt: skip
def test_where_a_local_authority_tells_of_it(pipeline: Pipeline, text: str, place: str) -> None:
    claim = claims_of(pipeline, text, "ASSAULT")[-1]
    assert claim.place is not None and claim.place.name == place


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Rebels seized a post near Maungdaw on Monday. The U.N. said the military had carried out more than 400 air strikes this year.",
         "strikes", None),
        ("Hezbollah said it would not stop its attacks until Israel ended the war in Gaza.", "attacks", None),
    ],
)  # fmt: skip
def test_what_has_no_scene(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    found = by_trigger(pipeline, text)[trigger].place
    assert (found and found.name) == place


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The Houthis said they had attacked a ship in the Indian Ocean and had shot down a drone over Saada.", 2),
        ("Gunmen raided a farm in Kano and killed two workers.", 1),
        ("Gunmen raided a farm in Kano and killed two workers in Goma.", 2),
    ],
)
def test_two_deeds_at_two_places(pipeline: Pipeline, text: str, events: int) -> None:
    assert len(claims_of(pipeline, text, "ASSAULT")) == events


def test_how_the_truce_was_broken(pipeline: Pipeline) -> None:
    text = "The mission accused the army of breaking the truce, including by shelling two villages, which the army denied."
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert _stances(claim) == {"mission": "asserts", "army": "denies"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("A jet bombed a monastery in Sagaing, killing 12 people who were sheltering there.", {"killed"}),
        ("Some 300 people were sheltering in a monastery in Sagaing after rebels attacked the town.", {"displaced"}),
    ],
)
def test_who_sheltered_where_they_died(pipeline: Pipeline, text: str, what: set[str]) -> None:
    assert {count.what for claim in claims_of(pipeline, text, "ASSAULT") for count in claim.counts} == what


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The attackers looted shops in the Bakura district, said Sani Bakura, a trader.", "Sani Bakura"),
        ("The attackers looted shops in Dorsa, said Saudi Arabia, an ally of the king.", "Saudi Arabia"),
    ],
)
def test_somebody_called_like_a_town(pipeline: Pipeline, text: str, name: str) -> None:
    assert {source.name for claim in in_may(pipeline, text) for source in claim.sources} == {name}


def test_to_whom_land_is_handed_is_not_who_hands_it(pipeline: Pipeline) -> None:
    text = "Protesters blocked roads in Armenia to demand that the government halt the handover of four villages to Azerbaijan."
    (claim,) = claims_of(pipeline, text, "PROTEST")
    assert all(party.country != "AZE" for party in claim.recipients)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Serbian police detained nine people suspected of taking part in an attack on a monastery in northern Kosovo last September in which "
         "two officers were killed, the interior ministry said.", ["monastery"]),
        ("The army told of a raid during which nine rebels were killed, residents said.", ["rebels"]),
    ],
)  # fmt: skip
def test_who_was_killed_in_it_is_of_the_attack(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim)[1] == whom
    assert "Serbia" not in parties(claim)[0] and "Serbian police" not in parties(claim)[0]


def test_whom_a_police_commander_tells_of_he_has_not_taken(pipeline: Pipeline) -> None:
    text = "Attackers burst into the hotel on Friday. Six adults were taken and interrogated, local police commander Omar Vaca said."
    assert all(parties(claim)[0] == [] for claim in claims_of(pipeline, text, "COERCE"))


def test_what_is_only_simulated(pipeline: Pipeline) -> None:
    text = "Kelmar's army held a drill simulating a nuclear counterattack."
    assert {claim.status for claim in claims_of(pipeline, text, "ASSAULT")} <= {"possible"}


def test_gangs_are_no_dead(pipeline: Pipeline) -> None:
    text = "He ordered the army to neutralise 22 gangs after gunmen stormed a television station."
    assert [count for claim in claims_of(pipeline, text, "ASSAULT") for count in claim.counts] == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The ambassador condemned the attack on X. President Omar Vaca said nothing.", 2),
        ("The ambassador blamed Malcolm X. Omar Vaca said nothing.", 1),
    ],
)
def test_what_is_posted_on_x(pipeline: Pipeline, text: str, sentences: int) -> None:
    assert len(pipeline.parse(Document(id="0123456789abcdef", text=text)).sentences) == sentences


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A spokesman said the army had fled the town.", 1),
        ("Gunmen killed a teacher in Kano and fled.", 0),
        ("Thousands of people fled the town.", 0),
    ],
)
def test_an_army_that_fled(pipeline: Pipeline, text: str, told: int) -> None:
    assert len(claims_of(pipeline, text, "RETREAT")) == told


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A precision airstrike killed a rebel leader and four of his fighters after they fired on a joint patrol.", {"killed"}),
        ("Police killed two men after gunmen stormed a station.", {"killed"}),
        ("Gunmen killed nine people after storming a hotel.", {"killed"}),
    ],
)
def test_who_was_killed_in_answer_did_not_die_by_what_was_answered(pipeline: Pipeline, text: str, counted: set[str]) -> None:
    found = claims_of(pipeline, text, "ASSAULT")
    assert {claim.trigger.of(text) for claim in found if claim.counts} == counted and len(found) == 2


def test_a_strike_that_others_say_was_small_is_not_denied(pipeline: Pipeline) -> None:
    text = (
        "Striking drivers blocked roads in seven states on Monday to protest against rising prices, authorities said. The union called the "
        "strike last week. The ministry said fewer than 10,000 had joined, and accused the union of exaggerating."
    )
    assert all(claim.status != "negated" for claim in claims_of(pipeline, text, "PROTEST"))


def test_a_group_by_its_local_name(pipeline: Pipeline) -> None:
    text = "Attacks in northern Mozambique displaced 9,000 people. The group, known locally as Al-Shabab, said it had killed six soldiers."
    assert parties_of(pipeline, text, "killed")[0] == ["Ansar al-Sunna Mozambique"]


def test_who_refuses_to_disperse_answers_no_union(pipeline: Pipeline) -> None:
    text = "The union demanded the dismissal of an officer. The police chief said the demonstrators had refused to disperse."
    assert parties_of(pipeline, text, "demanded")[1] == [] and "union" not in parties_of(pipeline, text, "refused")[1]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Police arrested two aides of opposition leader Maria Corina Machado.", ["aides of opposition leader Maria Corina Machado"]),
        ("Police arrested opposition leader Maria Corina Machado.", ["Maria Corina Machado"]),
    ],
)
def test_whose_aides_they_are(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "COERCE")
    assert parties(claim)[1] == whom


@pytest.mark.parametrize(
    ("text", "trigger", "stances"),
    [
        ("Fano militiamen ambushed a bus, killing seven soldiers, a resident said. The resident said soldiers later searched houses and beat young "
         "men they accused of belonging to Fano. The army denied this.", "beat", {"resident": "asserts", "army": "denies"}),
        ("Oslo expelled two envoys whom it accused of spying. Moscow denied it.", "expelled", {"": "asserts"}),
    ],
)  # fmt: skip
def test_which_of_the_deeds_its_doers_deny(pipeline: Pipeline, text: str, trigger: str, stances: dict[str, str]) -> None:
    assert _stances(by_trigger(pipeline, text)[trigger]) == stances


@pytest.mark.parametrize(
    ("text", "state", "did_it"),
    [
        ("Kataib Hezbollah suspends attacks after Jordan strike\n\nBAGHDAD, Jan 30 - Washington spoke of it on Tuesday, two days after a drone "
         "attack killed three American soldiers in Jordan.", "Jordan", False),
        ("Israel strikes kill nine\n\nBEIRUT, May 1 - Israeli strikes killed nine people in Lebanon on Wednesday, medics said.", "Israel", True),
    ],
)  # fmt: skip
def test_where_a_headline_s_strike_was(pipeline: Pipeline, text: str, state: str, did_it: bool) -> None:
    killed = [claim for claim in claims_of(pipeline, text, "ASSAULT") if claim.counts]
    assert killed and (state in [party.name for claim in killed for party in claim.actors]) is did_it


def test_whom_a_state_hires_is_no_rebel(pipeline: Pipeline) -> None:
    text = "The army seized Kidal, a stronghold of Tuareg rebels, with Russian fighters from the Wagner group. The rebels said they had withdrawn."
    assert parties_of(pipeline, text, "withdrawn")[0] == ["rebels"]


def test_what_is_denied_by_which(pipeline: Pipeline) -> None:
    text = "Supporters blocked the road until soldiers cleared it. The president said the state had offered Gonzalez guards, which his brother denied."
    assert _stances(by_trigger(pipeline, text)["blocked"]) == {"": "asserts"}


def test_a_place_that_fought(pipeline: Pipeline) -> None:
    text = "Russia keeps some 1,500 troops in Transdniestria, which fought a short war against Moldova in 1992."
    assert all("troops" not in parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Niger, Mali and Burkina Faso left the ECOWAS bloc in January after it had threatened to intervene.", ["ECOWAS"]),
        ("Niger left the ECOWAS bloc in January after it had threatened to expel the French.", ["Niger"]),
    ],
)
def test_what_several_do_is_no_deed_of_its(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert parties_of(pipeline, text, "threatened")[0] == who


def test_harm_that_is_denied(pipeline: Pipeline) -> None:
    claim = by_trigger(pipeline, "Israel denies harming civilians at the hospital.")["harming"]
    assert (claim.type, claim.status, _stances(claim)) == ("ASSAULT", "negated", {"Israel": "denies"})
    assert claims_of(pipeline, "The drought harmed farmers.", "ASSAULT") == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gonzalez was attacked in Atoyac on Monday. On Saturday police found the bodies of eight men in Acapulco.", []),
        ("Gunmen attacked a village in Borno on Monday. On Tuesday rescuers found the bodies of nine farmers in Borno.", [9]),
        ("Gunmen attacked a village near Kano on Monday. Police found nine bodies on Tuesday.", [9]),
    ],
)
def test_bodies_found_elsewhere(pipeline: Pipeline, text: str, killed: list[int]) -> None:
    assert [count.low for claim in claims_of(pipeline, text, "ASSAULT") for count in claim.counts if count.what == "killed"] == killed


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Two gunmen entered the Santa Maria church in Istanbul and shot a man.", "TUR"),
        ("Gunmen attacked a church in San Pedro on Sunday.", "CIV"),
    ],
)
def test_a_church_is_no_town(pipeline: Pipeline, text: str, country: str) -> None:
    assert {claim.place.country for claim in claims_of(pipeline, text, "ASSAULT") if claim.place is not None} == {country}


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("“Nobody plans a coup,” said Nebojsa Petkovic, one of the activists later arrested.", "arrested", []),
        ("The army freed men the gang abducted.", "abducted", ["gang"]),
    ],
)
def test_who_was_arrested_later_arrested_nobody(pipeline: Pipeline, text: str, trigger: str, who: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A civil rights group alleged that 17 of the rebels had been shot after they surrendered.", ["rebels"]),
        ("The rebels said that nine soldiers had been shot before they withdrew.", ["soldiers"]),
    ],
)
def test_who_tells_of_the_shot_did_not_surrender(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, "RETREAT")] == [who]


def test_whose_chairman_says_we(pipeline: Pipeline) -> None:
    text = "The traders' association condemned the arrests. “We shall attack every shop until our people are freed,” its chairman, Nana Prempeh, said."
    assert all("shop" not in parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT"))
