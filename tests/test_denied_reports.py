"""Whose report it is that somebody denies, where a nation or a camp stands before it: "rejected Norvanian claims", "denied US accusations"."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import relayed, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The defence ministry denied Armenian reports of a rocket strike on the town.", "ASSAULT", "Armenia"),
        ("The defence ministry denied rebel claims that two helicopters had been shot down.", "ASSAULT", "rebel"),
        ("The defence ministry denied opposition allegations of torture.", "ASSAULT", "opposition"),
        ("The defence ministry denied US accusations that it had armed the militants.", "AID", "United States"),
    ],
)
def test_who_stands_before_a_report_has_made_it(pipeline: Pipeline, text: str, kind: str, who: str) -> None:
    claim = the_claim(pipeline, text, kind)
    assert claim.status == "actual"
    assert {(name, stance) for name, stance, _ in relayed(claim) if stance == "asserts"} == {(who, "asserts")}
    assert "denies" in {stance for _, stance, _ in relayed(claim)}


@pytest.mark.parametrize(
    "text",
    [
        "The defence ministry denied early reports of a rocket strike on the town.",
        "Unconfirmed reports of a rocket strike on the town were denied by the defence ministry.",
    ],
)
def test_an_adjective_of_no_nation_makes_no_report(pipeline: Pipeline, text: str) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert {stance for _, stance, _ in relayed(claim)} == {"denies"}


def test_the_us_is_no_we(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The US said rebels had killed ten people.", "ASSAULT")
    assert relayed(claim) == {("United States", "asserts", ())}
    told_us = the_claim(pipeline, "Residents told us that rebels had killed ten people.", "ASSAULT")
    assert {name for name, _, _ in relayed(told_us)} == {"residents"}


def test_who_cannot_confirm_a_claim_passes_nothing_on(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The United Nations could not confirm government claims that rebels had executed the prisoners.", "ASSAULT")
    assert relayed(claim) == {("government", "asserts", ()), ("United Nations", "disclaims", ())}


def test_what_a_speaker_goes_on_to_say_is_his(pipeline: Pipeline) -> None:
    text = "Protesters wounded three policemen, the ministry said, adding that nineteen people had been arrested."
    assert relayed(the_claim(pipeline, text, "COERCE")) == {("ministry", "asserts", ())}


def test_what_the_named_source_does_is_not_his_word(pipeline: Pipeline) -> None:
    text = "Fighters attacked the gate, according to a Kurdish officer, who called on the coalition to send tanks."
    assert relayed(the_claim(pipeline, text, "REQUEST")) == {("", "asserts", ())}
    assert relayed(the_claim(pipeline, text, "ASSAULT")) == {("Kurdish officer", "asserts", ())}


def test_the_organisation_of_three_workers_is_not_they(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "Three aid workers have been freed, their organisation said on Thursday.", "RETREAT")
    assert relayed(claim) == {("organisation", "asserts", ())}
    own = the_claim(pipeline, "Teachers stayed away from work. Their association asked the governor for guards.", "REQUEST")
    assert [party.name for party in own.actors] == ["teachers"]


def test_whose_bombing_it_was_passes_nothing_on_of_what_others_tell_of_it(pipeline: Pipeline) -> None:
    text = "The Taliban claimed responsibility for the bombing, which the government said killed 12 soldiers."
    claim = the_claim(pipeline, text, "ASSAULT")
    assert {(name, via) for name, _, via in relayed(claim)} == {("Taliban", ()), ("Afghanistan", ())}


def test_warplanes_are_whoever_is_blamed_later(pipeline: Pipeline) -> None:
    text = "Warplanes bombed a clinic on Friday. Activists blamed Norvanian forces for the attack."
    assert the_claim(pipeline, text, "ASSAULT").actors[0].name != "warplanes"
    named = "Russian warplanes bombed a clinic on Friday. Activists blamed the army of Mali for an attack on a market."
    found = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=named)) if claim.type == "ASSAULT"]
    assert len(found) == 2


def test_a_charge_of_what_is_no_event_is_not_the_event_before_it(pipeline: Pipeline) -> None:
    text = "Kenya expelled two Chadian envoys whom it accused of spying; Chad called the accusation baseless."
    assert relayed(the_claim(pipeline, text, "SANCTION")) == {("", "asserts", ())}
    assert [party.name for party in the_claim(pipeline, text, "ACCUSE").actors] == ["Kenya"]


def test_a_gerund_behind_denied_is_denied(pipeline: Pipeline) -> None:
    text = "The defence ministry said it had hit energy sites and denied targeting civilians."
    found = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.status == "negated"]
    assert [{stance for _, stance, _ in relayed(claim)} for claim in found] == [{"denies"}]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kenya's air force said it had struck a base.", "Kenya"),
        ("Kenya's rights groups condemned the raid.", "rights groups"),
        ("Kenya's doctors committee condemned the raid.", "doctors committee"),
        ("Kenya's election commission condemned the raid.", "Kenya"),
    ],
)
def test_organs_of_a_state_are_it_and_bodies_of_its_people_are_not(pipeline: Pipeline, text: str, name: str) -> None:
    (claim,) = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [party.name for party in claim.actors] == [name]


def test_of_two_halves_each_has_its_own_speaker(pipeline: Pipeline) -> None:
    text = "Troops detained the opposition leader on Thursday, her party said; the government denied arresting her."
    assert relayed(the_claim(pipeline, text, "COERCE")) == {("party", "asserts", ()), ("government", "denies", ())}


def test_who_denies_backing_an_offensive_does_not_deny_the_offensive(pipeline: Pipeline) -> None:
    text = "The militia denied supporting the attack on the town."
    assert not [c for c in pipeline.code(Document(id="0123456789abcdef", text=text)) if c.type == "ASSAULT" and c.status == "negated"]
    launched = the_claim(pipeline, text.replace("supporting", "launching"), "ASSAULT")
    assert (launched.status, [party.name for party in launched.actors]) == ("negated", ["militia"])


def test_the_writer_goes_on_behind_what_was_said(pipeline: Pipeline) -> None:
    text = "The army said it had withdrawn from the city, and Russian jets bombed the suburbs, according to residents."
    assert relayed(the_claim(pipeline, text, "RETREAT")) == {("army", "asserts", ())}
    assert relayed(the_claim(pipeline, text, "ASSAULT")) == {("residents", "asserts", ())}
    reported = "The army said it had withdrawn from the city and jets had bombed the suburbs."
    assert relayed(the_claim(pipeline, reported, "ASSAULT")) == {("army", "asserts", ())}


def test_an_opposition_leader_does_not_rule(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The Malaysian opposition leader condemned the arrests.", "ACCUSE")
    assert claim.actors[0].id is None
    assert claim.actors[0].sectors == ("OPP",)


def test_whose_aircraft_are_detected_came(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "Kenya detected 14 Ethiopian aircraft near its border.", "MOBILIZE")
    assert [party.country for party in claim.actors] == ["ETH"]


def test_who_tells_of_men_that_were_accused_did_not_accuse_them(pipeline: Pipeline) -> None:
    text = "Kenya deported two Chadian nationals accused of planning attacks, the immigration minister announced."
    assert the_claim(pipeline, text, "ACCUSE").actors == ()


def test_until_somebody_does_it_it_is_to_come(pipeline: Pipeline) -> None:
    def status(text: str) -> str:
        return the_claim(pipeline, text, "RETREAT").status

    assert status("A spokesman said the attacks would continue until Kenya ended its siege of the town.") == "requested"
    assert status("The siege lasted until the army withdrew in May.") == "actual"


def test_the_guards_who_said_they_had_fired_fired(pipeline: Pipeline) -> None:
    text = "Kurdish officials said four civilians died; the Revolutionary Guards said they had targeted a base."
    claim = the_claim(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.actors] == ["Islamic Revolutionary Guard Corps"]


def test_whose_forces_are_attacked_says_not_where(pipeline: Pipeline) -> None:
    assert the_claim(pipeline, "Attacks on U.S. forces have resumed.", "ASSAULT").place is None
    placed = the_claim(pipeline, "Attacks on U.S. forces in Iraq have resumed.", "ASSAULT").place
    assert placed is not None and placed.country == "IRQ"


def test_who_visits_bombing_victims_bombed_nobody(pipeline: Pipeline) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text="The minister visited bombing victims in hospital."))
    assert not [claim for claim in found if claim.type == "ASSAULT" and claim.actors]


def test_who_disputes_a_figure_denies_no_attack(pipeline: Pipeline) -> None:
    text = "The rebels said they had killed 15 soldiers, a {} the army dismissed as exaggerated."
    assert relayed(the_claim(pipeline, text.format("figure"), "ASSAULT")) == {("rebels", "asserts", ())}
    assert ("army", "denies", ()) in relayed(the_claim(pipeline, text.format("claim"), "ASSAULT"))


def test_whose_convoy_a_bomb_struck_did_not_strike_it(pipeline: Pipeline) -> None:
    text = "A district governor survived an assassination attempt when a roadside bomb struck his convoy."
    found = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == "ASSAULT"]
    assert found and not any(claim.actors for claim in found)
