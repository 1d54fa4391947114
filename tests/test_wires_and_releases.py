"""Wires and broadcasts as listening services wrote them down, in capitals and with labels in brackets; forces' daily releases."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def told(pipeline: Pipeline, text: str, kind: str = "ASSAULT") -> list[Claim]:
    return [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]


def only(pipeline: Pipeline, text: str, kind: str = "ASSAULT") -> Claim:
    (claim,) = told(pipeline, text, kind)
    return claim


def voices(claim: Claim) -> list[tuple[str, str]]:
    return [(source.name or "", source.stance) for source in claim.sources]


def names(claim: Claim) -> tuple[list[str], list[str]]:
    return [party.name for party in claim.actors], [party.name for party in claim.recipients]


def test_a_label_in_brackets_is_no_voice(pipeline: Pipeline) -> None:
    text = "ORLO, 3 FEB 89 (TNA) -- [TEXT] GUERRILLAS HAVE KILLED THE MAYOR OF A SMALL TOWN, THE LOCAL PRESS REPORTED TODAY."
    claim = only(pipeline, text)
    assert voices(claim) == [("local press", "asserts")]
    assert claim.time is not None and claim.time.start == date(1989, 2, 3)


@pytest.mark.parametrize(
    "heading",
    ["[COMMUNIQUE] [GENERAL COMMAND OF THE TIRSO LIBERATION FRONT, TLF] [TEXT]", "[COMMUNIQUE FROM THE TIRSO LIBERATION FRONT] [TEXT]"],
)
def test_who_a_label_says_issued_it_is_we(pipeline: Pipeline, heading: str) -> None:
    (actor,) = only(pipeline, f"ORLO, 3 FEB 89 -- {heading} WE INFORM THE PEOPLE THAT OUR UNITS AMBUSHED A PATROL.").actors
    assert actor.name.endswith("TIRSO LIBERATION FRONT")


@pytest.mark.parametrize("heading", ["[SPEECH] [MINISTER ANA TOLL] [TEXT]", "[INTERVIEW WITH ANA TOLL BY UNIDENTIFIED REPORTER] [TEXT] [ANA TOLL]"])
def test_who_alone_speaks_is_the_voice(pipeline: Pipeline, heading: str) -> None:
    text = f"ORLO, 3 FEB 89 -- {heading} WE ARE NOT AFRAID. THE ARMY KILLED SIX PRIESTS."
    assert voices(only(pipeline, text)) == [("ANA TOLL", "asserts")]


def test_a_reporter_who_is_named_is_no_voice(pipeline: Pipeline) -> None:
    text = "ORLO, 3 FEB 89 -- [REPORT] [ANA TOLL] [TEXT] WE ARE AT THE FRONT. THE ARMY KILLED SIX PRIESTS."
    assert voices(only(pipeline, text)) == [("", "asserts")]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("ORLO, 3 FEB 89 -- A CAR BOMB EXPLODED IN FRONT OF A BANK IN LIMA, WOUNDING TWO GUARDS.", []),
        ("CAR soldiers killed two herders in Bangui.", ["Central African Armed Forces"]),
    ],
)
def test_a_car_in_capitals_is_no_state(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert names(only(pipeline, text))[0] == whom


def test_the_agency_that_tells_it_is_not_the_rebels(pipeline: Pipeline) -> None:
    text = "LIMA, 14 NOV 89 (LACA) -- AN OFFICIAL TOLD LACA THAT JUDGES WERE RESTING AT HOME IN THE COUNTRY WHEN THE GUERRILLAS ATTACKED."
    assert [name.casefold() for name in names(only(pipeline, text))[0]] == ["guerrillas"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Israel bombed a tunnel in Rafah on Monday. The army denied that it had bombed a hospital.", []),
        ("The coalition carried out strikes on launch sites in Saada. The spokesman denied that a school had been hit.", []),
        ("Jets attacked a camp near Tirso on Monday. The general denied reports that the air strike had hit a market.", ["camp"]),
    ],
)
def test_who_denies_having_hit_another_place_denies_no_strike(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    struck, denied = told(pipeline, text)
    assert (struck.status, names(struck)[1], denied.status) == ("actual", whom, "negated")


@pytest.mark.parametrize(
    "text",
    [
        "Israel bombed a hospital in Rafah on Monday, residents said. The army denied that the hospital had been hit.",
        "Israel bombed a hospital in Rafah on Monday, residents said. The army denied that it had bombed a hospital.",
        "Jets bombed Tirso on Monday, hitting a market, residents said. The army denied striking a market.",
    ],
)
def test_who_denies_having_hit_that_place_denies_the_strike(pipeline: Pipeline, text: str) -> None:
    assert voices(only(pipeline, text)) == [("residents", "asserts"), ("army", "denies")]


def test_the_strike_of_a_patrol_that_called_for_air_support_is_no_walkout(pipeline: Pipeline) -> None:
    text = "A patrol came under fire and called for air support. After the strike, the patrol found children in the building."
    assert told(pipeline, text, "PROTEST") == []


def test_the_strike_of_unions_is_a_walkout_under_any_sky(pipeline: Pipeline) -> None:
    text = "Unions called a strike for Monday. After the strike, shops opened again. Drones flew over the town."
    assert len(told(pipeline, text, "PROTEST")) == 1


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Soldiers killed four Boko Haram fighters on Monday, the 7th Division said. The group kidnapped a doctor in May.", ["Boko Haram"]),
        ("The rights group Tirso Watch said soldiers killed four men. The group kidnapped nobody.", ["Tirso Watch"]),
    ],
)
def test_a_command_is_not_the_group(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    assert [names(claim)[0] for claim in told(pipeline, text) if claim.mode == "abduct"] == [doers]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Troops captured a bomber near Tirso. Five of his men were also arrested. Police arrested a clerk in Orlo.", ["troops"]),
        ("Police fired tear gas at students. Soldiers arrested a deputy. In Tirso, 20 students were arrested.", ["police"]),
    ],
)
def test_who_arrested_just_before_arrests_again(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    assert names(told(pipeline, text, "COERCE")[1])[0] == doers


def test_those_who_hit_back_are_not_bombed_in_the_same_breath(pipeline: Pipeline) -> None:
    text = "Rebels attacked an army post near Tirso. Soldiers returned fire, and army helicopters fired rockets."
    assert names(told(pipeline, text)[2]) == (["army helicopters"], [])


def test_a_toll_is_of_the_news_and_not_of_what_came_before_it(pipeline: Pipeline) -> None:
    text = "Troops fired on a village near Tirso after an attack on their convoy. Six people were killed."
    fired, before = told(pipeline, text)
    assert [(count.what, count.low) for count in fired.counts] == [("killed", 6)]
    assert before.counts == ()


@pytest.mark.parametrize(
    "text",
    [
        "An Afghan boy led Marines to a roadside bomb near his school.",
        "The facilitator supplied roadside bombs to fighters in the district.",
        "Soldiers found two roadside bombs near a school on Monday.",
    ],
)
def test_a_bomb_that_is_shown_or_supplied_hits_nobody(pipeline: Pipeline, text: str) -> None:
    assert told(pipeline, text) == []


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The ministry condemned the killing of six priests at the university.", []),
        ("The killing of 10 members at the office of the union on Tuesday led to talks.", []),
        ("Rights groups condemned the killing of 17 workers at the hands of soldiers.", ["soldiers"]),
    ],
)
def test_who_is_at_home_where_people_are_killed_has_not_killed_them(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    assert names(only(pipeline, text))[0] == doers


def test_who_was_taken_for_a_spy_was_not_taken(pipeline: Pipeline) -> None:
    text = "A radio station reported that the Tirso Front had killed the vet because they took him for an agent of the CIA."
    assert told(pipeline, text, "COERCE") == []
    assert len(told(pipeline, text)) == 1


def test_who_would_be_murdered_did_not_die_in_the_attacks(pipeline: Pipeline) -> None:
    text = "The colonel commanded raids on army posts and is accused of plotting the killing of two judges."
    assert [[count.low for count in claim.counts] for claim in told(pipeline, text)] == [[], [2]]


@pytest.mark.parametrize(
    ("text", "status", "heard"),
    [
        ("The shadow governor ordered a suicide attack on a police station that killed 14 people.", "actual", [("", "asserts")]),
        ("The shadow governor ordered a suicide attack on a police station.", "ordered", [("shadow governor", "asserts")]),
        ("The shadow governor planned an attack that would have killed many people.", "planned", [("", "asserts")]),
    ],
)
def test_what_was_ordered_and_killed_was_done(pipeline: Pipeline, text: str, status: str, heard: list[tuple[str, str]]) -> None:
    claim = told(pipeline, text)[0]
    assert (claim.status, voices(claim)) == (status, heard)


def test_where_attacks_were_only_planned_is_no_scene(pipeline: Pipeline) -> None:
    text = (
        "MOGADISHU, 9 May 2012 - Soldiers took the town of Balad on Wednesday. The commander said the extremists had used it to plan "
        "attacks in Mogadishu. Soldiers arrested three men."
    )
    (arrest,) = [claim for claim in told(pipeline, text, "COERCE") if claim.mode == "arrest"]
    assert arrest.place is not None and arrest.place.name == "Balad"


def test_where_tickets_are_for_is_not_where_shots_fell(pipeline: Pipeline) -> None:
    text = "A man fired on people who waited in line in Medellin for their tickets to Bogota."
    place = only(pipeline, text).place
    assert place is not None and place.name == "Medellín"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('The coalition is looking into a strike in Herat. "We are sorry for the loss of life," said Col. Ray Toll, a coalition spokesman.', "coalition"),
        ('KABUL - NATO is looking into a strike in Herat. "We are sorry for the loss of life," said Gen. Ray Toll, NATO\'s commander in Herat.', "NATO"),
        ('KABUL - The army is looking into a strike in Herat. "We are sorry for it," said Gen. Ray Toll, the army chief.', "Afghanistan"),
    ],
)
def test_officers_of_many_states_speak_for_no_single_one(pipeline: Pipeline, text: str, who: str) -> None:
    assert names(only(pipeline, text, "CONCEDE"))[0] == [who]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('Police arrested the leader of a gang in Tirso. "Every arrest makes it harder for them," said Maj. Ray Toll.', "COERCE"),
        ('Police shot dead a gang leader on Monday. "No killing goes unpunished," said the mayor.', "ASSAULT"),
    ],
)
def test_what_each_does_is_of_none_that_was_told(pipeline: Pipeline, text: str, kind: str) -> None:
    assert voices(only(pipeline, text, kind)) == [("", "asserts")]


def test_tolls_are_of_the_scene_that_the_report_has_got_to(pipeline: Pipeline) -> None:
    text = (
        "KABUL - Forces killed a militant who planned an attack on a highway checkpoint in Khost province overnight. They raided a house. "
        "Nobody was there.\n\nMeanwhile in Zabul, an army convoy was ambushed by militants. Soldiers fought back. Ten militants were killed."
    )
    counted = [(claim.place.name, count.low) for claim in told(pipeline, text) for count in claim.counts if claim.place is not None]
    assert ("Khost", 10) not in counted
    assert ("Zabul", 10) in counted


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Police arrested two men after a shootout with kidnappers.", ["police", "kidnappers"]),
        ("Soldiers detained two rebels after an exchange of fire.", ["soldiers", "rebels"]),
        ("Police arrested nine gunmen after clashes between two gangs.", ["gangs"]),
        ("Villagers buried nine people after a gun battle with bandits.", ["bandits"]),
    ],
)
def test_who_goes_on_after_a_fight_fought_in_it(pipeline: Pipeline, text: str, sides: list[str]) -> None:
    assert names(only(pipeline, text))[0] == sides


def test_another_operation_ends_the_scene(pipeline: Pipeline) -> None:
    text = "Jets hit a truck west of Samarra. In another operation, soldiers were fired upon from a farmhouse. One man was wounded."
    assert [claim.place is None for claim in told(pipeline, text)] == [False, True]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            "According to the rebels a woman was wounded by bombs, but according to Col. Ray Toll there was no bombing.",
            [[("rebels", "asserts")], [("Ray Toll", "denies")]],
        ),
        (
            "The army said it killed nine rebels in Tirso, while according to residents soldiers shot six farmers.",
            [[("army", "asserts")], [("residents", "asserts")]],
        ),
        ("The agency reported that, according to the army, rebels killed nine people.", [[("army", "asserts")]]),
    ],
)
def test_each_half_has_its_own_teller(pipeline: Pipeline, text: str, heard: list[list[tuple[str, str]]]) -> None:
    assert [voices(claim) for claim in told(pipeline, text)] == heard


def test_a_recording_that_is_set_in_has_its_speaker(pipeline: Pipeline) -> None:
    text = (
        "BOGOTA, 10 MAR 89 -- [REPORT] [ANA RUIZ] [TEXT] WE ARE IN CALI.\n\n[BEGIN RECORDING] [POLICE COMMANDER ANTONIO TOLL] THE GANG "
        "KILLED A JUDGE YESTERDAY. [END RECORDING]\n\nREBELS KILLED TWO SOLDIERS TODAY."
    )
    assert [voices(claim) for claim in told(pipeline, text)] == [[("ANTONIO TOLL", "asserts")], [("", "asserts")]]


def test_the_stations_own_reporter_is_no_voice(pipeline: Pipeline) -> None:
    text = "BOGOTA, 13 JUL 89 -- OUR REPORTER ANA RUIZ HAS THIS REPORT:\n\n[BEGIN RECORDING] [RUIZ] GUNMEN FIRED ON THE HOUSE. [END RECORDING]"
    assert voices(only(pipeline, text)) == [("", "asserts")]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Police are looking into the murder of two priests. The bullets found after the murder were sent to Washington for tests.", None),
        ("The army sent troops to Gao and killed nine rebels there.", "Gao"),
    ],
)
def test_where_the_traces_of_a_murder_are_sent_saw_none(pipeline: Pipeline, text: str, where: str | None) -> None:
    place = only(pipeline, text).place
    assert (place.name if place is not None else None) == where


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The gunman, who was shot by police, killed one person and wounded 12 others.", [[], [1, 12]]),
        ("The soldiers, who were ambushed near Tirso, killed nine rebels.", [[], [9]]),
        ("Nine people who were shot by police died.", [[9]]),
        ("The bomb, which was planted near a school, killed nine people.", [[9]]),
    ],
)
def test_whom_somebody_hit_did_not_die_in_what_befell_him(pipeline: Pipeline, text: str, tolls: list[list[int]]) -> None:
    assert [[count.low for count in claim.counts] for claim in told(pipeline, text)] == tolls
