"""Whom an act is not directed at: who is sent, freed or given, before whom one complains, who talks with whom, who happens to answer."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Sudan promised on Wednesday to disarm the militias of Darfur.", "AGREE", []),
        ("The secretary-general promised to dispatch an envoy.", "AGREE", []),
        ("The Swiss embassy pledged to fund a team of monitors.", "AGREE", []),
        ("The rebels offered to free the schoolgirls.", "AGREE", []),
        ("The minister promised to help the fishermen.", "AGREE", ["fishermen"]),
        ("Russia declined on Saturday to send soldiers.", "REJECT", []),
        ("The army refused to hand over its general.", "REJECT", []),
        ("The rebels refused to meet the envoy.", "REJECT", ["envoy"]),
        ("The mayor declined to compensate the farmers.", "REJECT", ["farmers"]),
    ],
)
def test_promises_and_refusals_are_not_at_who_is_sent_or_freed(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Iraq lodged a protest with the United Nations.", []),
        ("The union lodged a complaint with the labour court.", []),
        ("Poland protested to the Security Council.", []),
        ("Chile lodged a protest with the Peruvian embassy.", ["Peru"]),
        ("The president promised an inquiry with foreign members.", []),
    ],
)
def test_who_hears_a_complaint_or_joins_an_inquiry_is_not_accused(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ACCUSE")
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Britain has offered to pay for a training centre.", []),
        ("Kuwait handed over fifty ambulances.", []),
        ("Peru lent Argentina ten fighters.", ["Argentina"]),
        ("Spain gave the coast guard two boats.", ["coast guard"]),
    ],
)
def test_what_is_given_is_not_who_gets_it(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    for claim in claims_of(pipeline, text, "AID"):
        assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Belgian police searched eleven houses before dawn.", "COERCE", []),
        ("Police searched four villages near Orlo.", "COERCE", ["residents"]),
        ("Guerrillas stormed a checkpoint.", "ASSAULT", ["checkpoint"]),
    ],
)
def test_homes_that_are_searched_tell_of_nobody(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("The minister said after a meeting with the bishops that the price would stay.", ["bishops", "minister"], []),
        ("The envoy asked for a meeting with the president.", ["envoy"], ["president"]),
    ],
)
def test_both_sides_hold_a_meeting(pipeline: Pipeline, text: str, doers: list[str], hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "CONSULT")
    assert (sorted(parties(claim)[0]), parties(claim)[1]) == (doers, hit)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The minister called for the repeal of the law. Her coalition partners refused.", []),
        ("Kenya demanded that Uganda withdraw its soldiers from the island. Uganda refused.", ["Uganda"]),
    ],
)
def test_who_refuses_what_somebody_calls_for_was_not_asked(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "REQUEST")
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "kind", "both"),
    [
        ("The militias raided each other for six more seasons.", "ASSAULT", ["militias"]),
        ("Both camps reproach each other with recruiting in the valley.", "ACCUSE", ["camps"]),
        ("The gendarmes had opened fire on one another.", "ASSAULT", ["police"]),
    ],
)
def test_what_is_done_to_each_other_befalls_its_doers(pipeline: Pipeline, text: str, kind: str, both: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert parties(claim) == (both, both)


@pytest.mark.parametrize("how", ["fought each other", "shot at each other"])
def test_clashes_with_each_other_befall_nobody_else(pipeline: Pipeline, how: str) -> None:
    (claim,) = claims_of(pipeline, f"The clans {how} in the hills.", "ASSAULT")
    assert parties(claim) == (["clans"], [])


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Former fighters of the Front attacked a bank on Monday.", ["Former fighters"]),
        ("Mutinous Guinean soldiers shot at the palace.", ["Mutinous Guinean soldiers"]),
        ("Guinean soldiers shot at the palace.", ["Guinean Armed Forces"]),
        ("The cartel put the killing at the door of its former gunmen.", ["former gunmen"]),
    ],
)
def test_who_has_left_a_force_is_not_the_force(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == doers


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Brussels answered by freezing eight of 35 chapters.", "SANCTION", []),
        ("The rebels freed all but two of the 72 soldiers captured last week.", "RETREAT", ["soldiers"]),
        ("Gunmen killed one and wounded three.", "ASSAULT", ["people"]),
    ],
)
def test_numbers_of_things_are_no_people(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    assert {tuple(parties(claim)[1]) for claim in claims_of(pipeline, text, kind)} == {tuple(hit)}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Soldiers burned 23 houses in the village.", ["residents"]),
        ("The houses of nine families were burned by soldiers.", ["families"]),
        ("Two towns were shelled by the army.", ["residents"]),
        ("Rebels stormed the town.", []),
    ],
)
def test_whom_it_befalls_when_homes_and_towns_are_burned(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim)[1] == hit


def test_stations_are_accused(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The information minister accused foreign stations of inventing the raids.", "ACCUSE")
    assert parties(claim) == (["information minister"], ["foreign stations"])


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A cardinal, on Radio Aurora, appealed for food for the men inside.", []),
        ("The bishop called on the army, on state television, to hold its fire.", ["army"]),
        ("The rebels urged the army over the radio to surrender.", ["army"]),
        ("The bishop called on Radio Aurora to stop its broadcasts.", ["Radio Aurora"]),
    ],
)
def test_over_what_somebody_speaks_is_not_whom_he_asks(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "REQUEST")
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The ministry said that a military drone had exploded near the village of Palanca.", []),
        ("Gunners shot down a drone.", ["drone"]),
        ("A mortar shell hit a house near the market.", ["residents"]),
    ],
)
def test_a_drone_that_explodes_is_not_hit(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim)[1] == hit


def test_whose_things_are_counted(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Rebels torched three of the government's trucks.", "ASSAULT")
    assert parties(claim)[1] == ["government"]


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Both camps have drawn their gunmen out of the hospital.", "RETREAT", []),
        ("The militia has left the hospital.", "RETREAT", []),
        ("The militia has released its hostages.", "RETREAT", ["hostages"]),
        ("Ukraine demands its sailors back.", "REQUEST", []),
        ("Ukraine demands that Russia free the sailors.", "REQUEST", ["Russia"]),
        ("The governor has banned gatherings on the square.", "COERCE", []),
        ("The governor has banned the opposition party.", "COERCE", ["opposition party"]),
        ("Miners told a newspaper that they would strike if the fund was touched.", "THREATEN", []),
        ("The ministry warned the traders that their stalls would be torn down.", "THREATEN", ["traders"]),
        ("France and Spain expelled each other's consuls.", "SANCTION", []),
        ("France expelled the consuls of Spain.", "SANCTION", ["Spain"]),
    ],
)
def test_what_is_left_wanted_or_forbidden_and_who_only_hears_it(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Guards beat those who could not keep up.", ["those who could not keep up"]),
        ("The army fired on those who tried to leave.", ["those who tried to leave"]),
        ("Gunmen killed 12 and fled.", ["people"]),
    ],
)
def test_people_are_named_by_what_they_do(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim)[1] == hit


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Ankara refused to help the American war against Iraq.", "REJECT", {"United States"}),
        ("Japan provided 40 million dollars for the French-led operation against the jihadists.", "AID", {"France"}),
        ("Kenya gave support to the American campaign against Islamic State.", "SUPPORT", {"United States"}),
        ("Kenya gave support to Ethiopia against the rebels.", "SUPPORT", {"Ethiopia"}),
    ],
)
def test_who_helps_or_shuns_a_war_does_so_to_whoever_wages_it(pipeline: Pipeline, text: str, kind: str, hit: set[str]) -> None:
    found = claims_of(pipeline, text, kind)
    assert {party.name for claim in found for party in claim.recipients} <= hit and found


def test_the_war_against_them_is_not_theirs(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The war against the Taliban has cost thousands of lives.", "ASSAULT")
    assert parties(claim) == ([], ["Taliban"])


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Workers in Kenya marched to demand better pay in the country's mines.", []),
        ("Workers marched to demand an end to the government's cuts.", ["government"]),
        ("Thousands of people blocked roads in Minsk in defiance of the police.", ["police"]),
    ],
)
def test_where_better_pay_is_to_be_is_not_of_whom_it_is_asked(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    assert parties(claims_of(pipeline, text, "PROTEST")[0])[1] == hit


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("Pena Nieto cancelled a visit after Harker signed an executive order calling for a wall.", "REQUEST", []),
        ("The army ordered the rebels to leave.", "REQUEST", ["rebels"]),
        ("Officials shared files with Mexico under a treaty between the two nations.", "AGREE", []),
        ("Eighteen nations offered help to Mexico.", "AGREE", ["Mexico"]),
        ("The tour was one that prompted criticism.", "ACCUSE", []),
    ],
)
def test_what_is_at_nobody_by_what_it_is(pipeline: Pipeline, text: str, kind: str, hit: list[str]) -> None:
    found = claims_of(pipeline, text, kind)
    assert [name for claim in found for name in parties(claim)[1]] == hit


def test_what_they_are_called_to_discuss_is_the_call(pipeline: Pipeline) -> None:
    found = claims_of(pipeline, "The Kenyan premier phoned the Ugandan president to discuss Sudan.", "CONSULT")
    assert len(found) == 1 and "Sudan" not in parties(found[0])[1]
