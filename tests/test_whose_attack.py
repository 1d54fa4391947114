"""Attacks that were survived, repelled, foiled or answered: who did them and whose figures they have, whole reports coded."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def claims(pipeline: Pipeline, text: str) -> dict[str, Claim]:
    """The claims of a report by the words of their triggers."""
    return {text[claim.trigger.start : claim.trigger.end]: claim for claim in pipeline.code(Document(id="d", text=text))}


def actors(claim: Claim) -> list[str]:
    return [party.name for party in claim.actors]


@pytest.mark.parametrize("verb", ["repelled", "survived", "withstood", "suffered", "fought off"])
def test_whom_an_attack_befalls_does_not_do_it(pipeline: Pipeline, verb: str) -> None:
    attack = claims(pipeline, f"The army {verb} an attack on its checkpoint near Kirkuk.")["attack"]
    assert actors(attack) == []
    assert [party.country for party in attack.recipients] == ["IRQ"]


def test_who_launches_an_attack_does_it(pipeline: Pipeline) -> None:
    attack = claims(pipeline, "The army launched an attack on the rebels near Kirkuk.")
    assert [party.country for claim in attack.values() for party in claim.actors] == ["IRQ"]


@pytest.mark.parametrize("verb", ["foiled", "thwarted", "prevented"])
def test_an_attack_that_is_foiled_did_not_happen(pipeline: Pipeline, verb: str) -> None:
    found = claims(pipeline, f"Police {verb} a suicide attack on a shrine in Lahore.")
    assert [(claim.status, actors(claim)) for claim in found.values()] == [("negated", [])]


def test_air_defences_are_those_of_their_country(pipeline: Pipeline) -> None:
    found = claims(pipeline, "Ukraine's air defences shot down 14 drones overnight.")["shot down"]
    assert [(party.name, party.sectors) for party in found.actors] == [("Ukraine", ("MIL",))]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Soldiers killed two gunmen when their patrol came under fire.", {"killed": 2, "fire": 0}),
        ("Rebels attacked the base and soldiers killed four of them.", {"attacked": 0, "killed": 4}),
        ("Rebels attacked the base and 12 people were killed.", {"attacked": 12}),
        ("Gunmen attacked a convoy and the ensuing clashes killed nine.", {"attacked": 9}),
        ("Three people died when a bomb exploded in the market.", {"exploded": 3}),
    ],
)
def test_the_dead_of_the_answer_are_not_those_of_the_attack(pipeline: Pipeline, text: str, counted: dict[str, int]) -> None:
    found = claims(pipeline, text)
    assert {word: sum(c.low for c in found[word].counts) for word in counted} == counted


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Three militants were killed in an encounter with security forces in Kulgam district, police said.", ["security forces"]),
        ("Three militants were killed in Kulgam district, police said.", ["police"]),
    ],
)
def test_who_is_named_for_the_fight_goes_before_who_tells_of_it(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert [actors(claim) for claim in claims(pipeline, text).values()] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Militants were to blame for the bombing in Quetta.", ["militants"]),
        ("The army is to blame for the shelling of the camp, residents said.", ["army"]),
        ("The rebels bear responsibility for the massacre, the report said.", ["rebels"]),
        ("A convoy came under fire from Houthi positions near Hodeidah.", ["Houthis"]),
        ("A convoy came under fire from a rooftop near Hodeidah.", []),
    ],
)
def test_who_is_to_blame_did_it_and_who_holds_the_positions(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert [actors(claim) for claim in claims(pipeline, text).values()] == [who]


def test_to_blame_somebody_is_an_accusation(pipeline: Pipeline) -> None:
    found = claims(pipeline, "The army is going to blame the rebels for the shelling of the camp.")
    assert actors(found["shelling"]) == ["rebels"]


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("Fighters loyal to Khalifa Haftar shelled a suburb of Tripoli.", "shelled", ["residents"]),
        ("Gunmen attacked a checkpoint manned by the Popular Mobilisation Forces.", "attacked", ["Popular Mobilization Forces"]),
        ("The Taliban attacked a convoy guarded by Afghan soldiers.", "attacked", ["convoy"]),
    ],
)
def test_whom_it_hits(pipeline: Pipeline, text: str, word: str, whom: list[str]) -> None:
    assert [party.name for party in claims(pipeline, text)[word].recipients] == whom


def test_who_runs_a_boat_does_not_ram_it(pipeline: Pipeline) -> None:
    assert actors(claims(pipeline, "A boat operated by the Sea Shepherd group was rammed.")["rammed"]) == []


def test_officials_whom_a_state_installed_are_not_the_state(pipeline: Pipeline) -> None:
    found = claims(pipeline, "Russian-installed officials in Kherson ordered residents to leave the city.")["ordered"]
    assert actors(found) == ["Russian-installed officials"]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The attack on the bus was the work of the Northern Front, police said.", "attack", ["Northern Front"]),
        ("The attack on the bus was not the work of the Northern Front, police said.", "attack", []),
        ("Two killings blamed on the Sand Brigade shook the port.", "killings", ["Sand Brigade"]),
        ("Two killings condemned by the Sand Brigade shook the port.", "killings", []),
        ("A judge jailed Omar Bari for the kidnapping of three nurses.", "kidnapping", ["Omar Bari"]),
        ("A judge praised Omar Bari after the kidnapping of three nurses.", "kidnapping", []),
    ],
)
def test_whose_work_a_deed_is(pipeline: Pipeline, text: str, word: str, who: list[str]) -> None:
    assert actors(claims(pipeline, text)[word]) == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("A drone struck the maternity ward in Mellit, residents said.", "struck", []),
        ("A Turkish drone struck the maternity ward in Mellit, residents said.", "struck", ["Turkey"]),
    ],
)
def test_nobodys_drone_does_nothing(pipeline: Pipeline, text: str, word: str, who: list[str]) -> None:
    assert actors(claims(pipeline, text)[word]) == who


def test_a_drone_that_is_shot_down_is_what_it_befalls(pipeline: Pipeline) -> None:
    found = claims(pipeline, "Soldiers shot down a drone over Tera.")["shot down"]
    assert [party.name for party in found.recipients] == ["drone"]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("A man who introduced himself as an officer of the Papuan Mountain Front", "Papuan Mountain Front"),
        ("A man who introduced the pastor as an officer of the Papuan Mountain Front", "man"),
        ("The unit, which calls itself the Dune Brigade,", "Dune Brigade"),
    ],
)
def test_as_whom_somebody_presents_himself(pipeline: Pipeline, who: str, name: str) -> None:
    assert actors(claims(pipeline, f"{who} threatened to shoot the technicians.")["shoot"]) == [name]


@pytest.mark.parametrize(
    ("who", "name", "kind"),
    [
        ("The Dawn Front", "Dawn Front", False),
        ("Dhaka Metropolitan Police", "Dhaka Metropolitan Police", False),
        ("The Vanguard", "Vanguard", True),
    ],
)
def test_a_body_is_not_the_outlet_or_police_that_its_name_ends_or_begins_like(pipeline: Pipeline, who: str, name: str, kind: bool) -> None:
    found = claims(pipeline, f"{who} detained two traders on Monday.")["detained"].actors
    assert [(party.name, "JRN" in party.sectors) for party in found] == [(name, kind)]
    assert all(party.country != "GBR" for party in found)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The attack on the church was claimed by Islamic State.", ["Islamic State"]),
        ("Nine people died in the bombing. The bombing was claimed by Islamic State on Telegram.", ["Islamic State"]),
        ("The attack on the church was not claimed by Islamic State.", []),
        ("Nine lives were claimed by the attack on the church.", []),
    ],
)
def test_who_has_an_attack_claimed_by_him_did_it(pipeline: Pipeline, text: str, whose: list[str]) -> None:
    (claim, *_) = claims(pipeline, text).values()
    assert actors(claim) == whose


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("The sites were linked with the embassy attacks.", [], ["embassy"]),
        ("The UN condemned the hospital bombing.", [], ["hospital"]),
        ("The consulate attack wounded nine soldiers.", [], ["soldiers"]),
        ("The police attack wounded nine soldiers.", ["police"], ["soldiers"]),
    ],
)
def test_a_site_before_an_attack_is_where_it_struck(pipeline: Pipeline, text: str, doers: list[str], hit: list[str]) -> None:
    (claim,) = (claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "ASSAULT")
    assert (actors(claim), [party.name for party in claim.recipients]) == (doers, hit)


@pytest.mark.parametrize("sides", [["police", "rebels"], ["rebels", "students"], ["rebels", "army"]])
def test_the_killing_in_a_clash_is_of_both_sides(pipeline: Pipeline, sides: list[str]) -> None:
    text = f"At least 51 people were killed in clashes between {sides[0]} and {sides[1]} in Orlo."
    (claim,) = pipeline.code(Document(id="d", text=text))
    assert (actors(claim), claim.recipients) == (sides, ())
    (claim,) = pipeline.code(Document(id="d", text=f"{sides[0].title()} killed 51 people in clashes with {sides[1]} in Orlo."))
    assert sides[0] in actors(claim)


def test_the_dead_of_a_crash_are_of_no_attack(pipeline: Pipeline) -> None:
    killed = "Rebels killed three soldiers near Orlo."
    found = list(pipeline.code(Document(id="d", text=f"{killed} In addition, 73 soldiers were killed when two helicopters crashed.")))
    assert [[count.low for count in claim.counts] for claim in found] == [[3]]
    found = list(pipeline.code(Document(id="d", text=f"{killed} In addition, 73 soldiers were killed when two helicopters attacked.")))
    assert [[count.low for count in claim.counts] for claim in found] == [[3], [73]]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The convoy was the target of a bomb attack near Kirkuk.", ["convoy"]),
        ("The mosque has been the target of repeated attacks by Boko Haram.", ["mosque"]),
        ("The convoy was close to the target of a bomb attack near Kirkuk.", []),
    ],
)
def test_what_was_the_target_of_an_attack_was_hit(pipeline: Pipeline, text: str, hit: list[str]) -> None:
    assert [party.name for claim in claims(pipeline, text).values() for party in claim.recipients] == hit


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Residents fled the fighting that erupted on Monday between Chad and Libya.", ["Chad", "Libya"]),
        ("Dozens were hurt in clashes which broke out between Chad and Libya.", ["Chad", "Libya"]),
        ("Dozens were hurt in clashes which spread to the border between Chad and Libya.", []),
    ],
)
def test_the_sides_of_what_broke_out_between_them(pipeline: Pipeline, text: str, sides: list[str]) -> None:
    assert [name for claim in claims(pipeline, text).values() for name in actors(claim)] == sides


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two soldiers died in an attack that killed a judge.", []),
        ("Two soldiers died in a rebel attack that killed a judge.", ["rebels"]),
        ("Two soldiers fired in an attack that killed a judge.", ["soldiers"]),
    ],
)
def test_who_died_in_what_killed_others_killed_nobody(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert [name for claim in claims(pipeline, text).values() for name in actors(claim)] == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The march drew 300 widows.", "march", ["widows"]),
        ("The march drew criticism from widows.", "march", []),
        ("Dockers voted to blockade the port.", "blockade", ["dockers"]),
        ("The envoy reiterated the rebels' demand for talks.", "demand", ["rebels"]),
        ("The kidnapping of a nurse was not the doing of the Brigade, the mayor said.", "kidnapping", []),
    ],
)
def test_what_a_clause_says_of_whose_it_is(pipeline: Pipeline, text: str, word: str, who: list[str]) -> None:
    assert actors(claims(pipeline, text)[word]) == who
