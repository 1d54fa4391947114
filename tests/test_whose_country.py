"""Whose country parties are of that say it nowhere themselves, and the state in which something befalls whoever is there."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import by_trigger, claims_of

pytestmark = pytest.mark.weights


def countries(pipeline: Pipeline, text: str, name: str) -> set[str | None]:
    parties = [p for c in pipeline.code(Document(id="0123456789abcdef", text=text)) for p in (*c.actors, *c.recipients)]
    return {party.country for party in parties if party.name == name}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Soldiers shot a nurse on Monday. The mayor of Kampala condemned the shooting.", "soldiers", "UGA"),
        ("Police in Lusaka arrested nine men. The men had stoned a bus, a witness said.", "men", "ZMB"),
        ("Gunmen shot a nurse in Bamako. The president of Senegal condemned the killing of the nurse.", "nurse", "MLI"),
        ("Norway gave tents to refugees.", "refugees", None),
        ("Foreign journalists accused the police of Lusaka of beating them.", "Foreign journalists", None),
        ("The foreign minister, Ilya Berend, met the Zambian president in Oslo.", "Ilya Berend", None),
        ("The Red Cross accused the police of Lusaka of beating its drivers.", "International Committee of the Red Cross", None),
    ],
)
def test_the_only_country_or_that_of_the_event(pipeline: Pipeline, text: str, name: str, country: str | None) -> None:
    assert countries(pipeline, text, name) == {country}


def test_the_explanation_tells_of_it(pipeline: Pipeline) -> None:
    text = "Soldiers shot a nurse on Monday. The mayor of Kampala condemned the shooting."
    assert "only country of the events" in dict(claims_of(pipeline, text, "ASSAULT")[0].explanation)["actors"]


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Norway gave nine million euros to fight the cholera outbreak in Yemen.", "AID", ["Yemen"]),
        ("Canadian soldiers take part in peacekeeping operations in Mali and Niger.", "AID", ["Mali", "Niger"]),
        ("The United Nations has suspended aid deliveries in Chad, a former base of Boko Haram.", "SANCTION", ["Chad"]),
        ("Spain completed the withdrawal of its forces from Mali on Friday.", "RETREAT", ["Mali"]),
        ("Around 40,000 Malians have sought refuge in Mauritania since January.", "REQUEST", ["Mauritania"]),
        ("The Houthis fired rockets into Jordan on Monday.", "ASSAULT", ["Jordan"]),
        ("The militia fired rockets at Irbid on Monday.", "ASSAULT", ["residents of Irbid"]),
        ("Serbia lifted a night curfew in Montenegro on Sunday.", "RETREAT", ["Montenegro"]),
        ("Kenyan police opened an inquiry in Uganda on Sunday.", "ACCUSE", ["Uganda"]),
        ("Hamas threatened on Monday to resume attacks in Israel.", "ASSAULT", ["Israel"]),
        ("The rebels threatened on Monday to resume attacks.", "ASSAULT", []),
        ("A guard fired into the air in Irbid on Monday.", "ASSAULT", []),
        ("South African President P.W. Botha offered to release Nelson Mandela.", "RETREAT", ["Nelson Mandela"]),
        ("Kenya sent 200 soldiers to Haiti on Monday.", "MOBILIZE", []),
        ("Norway gave tents to refugees in Yemen.", "AID", ["refugees"]),
        ("Yemen's government gave nine million euros to fight the cholera outbreak in Yemen.", "AID", []),
        ("Norway gave nine million euros at a conference of donors on Yemen.", "AID", []),
        ("The Malian army withdrew from a camp in Mali on Friday.", "RETREAT", []),
    ],
)
def test_the_state_in_which_it_is(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    assert [party.name for claim in claims_of(pipeline, text, kind) for party in claim.recipients] == hit


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("The Ugandan president agreed to a ceasefire halting Uganda's incursion into eastern Congo.", "AGREE", []),
        ("The Ugandan president agreed to a ceasefire with Rwanda.", "AGREE", ["Rwanda"]),
        ("The president sent in troops and police on Monday.", "MOBILIZE", []),
        ("Japan agreed on Monday to lift a ban on imports of Brazilian beef.", "RETREAT", ["Brazil"]),
        ("Japan agreed on Monday to lift a ban on imports of beef.", "RETREAT", []),
    ],
)
def test_at_whom_it_is_not(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    assert [party.name for claim in claims_of(pipeline, text, kind) for party in claim.recipients] == hit


def test_forces_that_leave_are_of_elsewhere(pipeline: Pipeline) -> None:
    text = "Spain announced the withdrawal of some combat forces from Mali on Friday."
    assert "MLI" not in {p.country for c in claims_of(pipeline, text, "RETREAT") for p in c.actors}


def test_unrest_is_of_a_people(pipeline: Pipeline) -> None:
    text = "Israeli police remained on alert in Jerusalem after a week of Palestinian unrest."
    (actor,) = claims_of(pipeline, text, "PROTEST")[0].actors
    assert (actor.country, actor.sectors) == ("PSE", ("CVL",))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The police chief warned that officers will no longer tolerate marches by the opposition.", "possible"),
        ("The police chief warned that officers will tolerate marches by the opposition.", "possible"),
    ],
)
def test_what_is_no_longer_borne_is_no_threat(pipeline: Pipeline, text: str, status: str) -> None:
    assert {claim.status for claim in claims_of(pipeline, text, "PROTEST")} <= {status, "planned"}


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("The armies of Peru and Chile held a joint exercise in October.", "COOPERATE", ["Peruvian Armed Forces", "Chilean Armed Forces"]),
        ("Soldiers of Kenya and Uganda attacked rebels.", "ASSAULT", ["Kenya Defence Forces", "Uganda People's Defence Force"]),
        ("The Kenyan premier will meet Rwanda's Paul Kagame in Kigali on Monday for talks on trade.", "CONSULT", ["Kenya", "Paul Kagame"]),
        ("Kenya's president met the bishop, whom the rebels invited for talks.", "CONSULT", ["Kenya", "bishop"]),
    ],
)
def test_all_who_act_in_one_event(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    assert [party.name for party in claims_of(pipeline, text, kind)[0].actors] == hit


def test_talks_for_which_somebody_meets_are_the_meeting(pipeline: Pipeline) -> None:
    assert len(claims_of(pipeline, "The Kenyan premier will meet the Rwandan president in Kigali on Monday for talks on trade.", "CONSULT")) == 1
    assert len(claims_of(pipeline, "The Kenyan premier met the Rwandan president before talks with the rebels in Goma.", "CONSULT")) == 2


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Soldiers shot dead a boy in Nablus.", "soldiers", None),
        ("Troops raided the Jenin camp and arrested 14 men.", "troops", None),
        ("The army shelled Khan Younis.", "army", None),
        ("Soldiers shot dead a boy in Kampala.", "soldiers", "UGA"),
        ("Palestinian police arrested nine men in Ramallah.", "Palestinian police", "PSE"),
        ("Customs officers impounded 40 tonnes of cement bound for Gaza.", "Customs officers", None),
    ],
)
def test_soldiers_in_a_land_without_an_army_are_not_of_it(pipeline: Pipeline, text: str, name: str, country: str | None) -> None:
    assert countries(pipeline, text, name) == {country}


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        # who deals with a state is hardly its own
        ("Harker pulled out of the accord with Iran and announced new sanctions against the country.", "SANCTION", None),
        ("Harker accused the government of Kenya of torture.", "ACCUSE", "KEN"),
        ("Hackers linked to the Iranian government attacked four Dutch banks.", "ASSAULT", "IRN"),
        ("Hackers linked to Iran broke into a Dutch bank.", "COERCE", "IRN"),
    ],
)
def test_of_whose_country_the_doer_is(pipeline: Pipeline, text: str, kind: str, country: str | None) -> None:
    found = claims_of(pipeline, text, kind)
    assert {party.country for claim in found for party in claim.actors} <= {country}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Harker spoke of Iran and announced sanctions against the OPEC member.", "SANCTION", "Iran"),
        ("Harker announced sanctions against the OPEC member.", "SANCTION", "OPEC member"),
        ("Harker announced sanctions against OPEC.", "SANCTION", "OPEC"),
    ],
)
def test_a_member_of_a_bloc_is_not_the_bloc(pipeline: Pipeline, text: str, kind: str, name: str) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert [party.name for party in claim.recipients] == [name]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Gunmen killed nine people, a political council representing Albanians in southern Serbia said.", "political council"),
        ("Gunmen killed nine people, the council in Mogadishu said.", "Somalia"),
    ],
)
def test_some_council_is_no_state(pipeline: Pipeline, text: str, voice: str) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert [source.name for source in claim.sources] == [voice]


def test_who_protests_over_troops_for_a_country_is_not_of_it(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Students protested over the decision to send troops to Iraq.", "PROTEST")
    assert [party.country for party in claim.actors] == [None]


def test_a_forum_of_states_has_no_country_and_its_own_name(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The OSCE grouping has agreed to set up a training centre in Tokyo.", "AGREE")
    assert [(party.name, party.country) for party in claim.actors] == [("OSCE", None)]


def test_a_state_named_for_a_people_of_another_country(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The Tamil Nadu government banned the rally.", "COERCE")
    assert [party.country for party in claim.actors] == ["IND"]


@pytest.mark.parametrize(
    ("text", "word", "countries"),
    [
        ("The president telephoned his Egyptian counterpart on Sunday.", "telephoned", {None, "EGY"}),
        ("The president telephoned the Egyptian generals on Sunday.", "telephoned", {"EGY"}),
        ("The minister rang his Kenyan counterpart to talk about the border.", "rang", {None, "KEN"}),
        ("Harker urged the UN to renew sanctions on Iran.", "urged", {None}),
        ("The International Criminal Court met, and its chief prosecutor accused Kenyan soldiers of murder.", "accused", {None, "KEN"}),
        ("The Kenyan deputy foreign minister met Syrian officials.", "met", {"KEN", "SYR"}),
    ],
)
def test_who_turns_to_a_state_is_not_therefore_of_it(pipeline: Pipeline, text: str, word: str, countries: set[str | None]) -> None:
    claim = by_trigger(pipeline, text)[word]
    assert {party.country for party in (*claim.actors, *claim.recipients)} == countries


def test_a_deputy_minister_sits_in_no_parliament(pipeline: Pipeline) -> None:
    claim = by_trigger(pipeline, "The Kenyan deputy foreign minister met Syrian officials.")["met"]
    assert claim.actors[0].sectors == ("GOV",)
