"""What forces tell of their own operations: what the detained had done, what turned up, who fell, what a mine did."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import by_trigger

pytestmark = pytest.mark.weights


def names(parties: tuple[object, ...]) -> list[str]:
    return [party.name for party in parties]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        ("Ahmed Khan was involved in the killing of a village head.", "killing", ["Ahmed Khan"]),
        ("Ahmed Khan is wanted for the abduction of six cooks.", "abduction", ["Ahmed Khan"]),
        ("Police arrested a gunman wanted for the murder of a nurse.", "murder", ["gunmen"]),
        ("A former policeman was implicated in the massacre of six youths.", "massacre", ["former policeman"]),
        ("The gunman led raids on convoys and was behind the kidnapping of two clerks.", "kidnapping", ["gunmen"]),
        ("The gunman was accused of involvement in the killing of two nurses.", "killing", ["gunmen"]),
        ("The gunman was acquitted of involvement in the killing of two nurses.", "killing", []),
        ("The gunman was not involved in the killing of two nurses.", "killing", []),
        ("The gunman coordinated attacks on convoys.", "attacks", ["gunmen"]),
    ],
)
def test_who_is_said_to_be_in_it_did_it(pipeline: Pipeline, text: str, trigger: str, doers: list[str]) -> None:
    claim = by_trigger(pipeline, text)[trigger]
    assert (names(claim.actors), claim.status) == (doers, "actual")


def test_who_directs_attacks_leads_them_and_who_directs_an_army_orders(pipeline: Pipeline) -> None:
    assert by_trigger(pipeline, "The gunman had directed attacks against the police.")["attacks"].status == "actual"
    assert by_trigger(pipeline, "The minister directed the army to attack the town.")["attack"].status == "ordered"


def test_the_commander_of_a_report_is_not_the_famous_one_of_the_country(pipeline: Pipeline) -> None:
    text = "KABUL, Afghanistan - Soldiers killed eight men in Baghlan. The commander had led attacks on the police."
    assert names(by_trigger(pipeline, text)["attacks"].actors) == ["commander"]


def test_what_the_victims_were_at_takes_no_toll(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "Nine gunmen preparing an attack on Azaz were killed by commandos.")
    assert [found["attack"].counts, [count.low for count in found["killed"].counts]] == [(), [9]]
    found = by_trigger(pipeline, "Troops killed 14 rebels and rescued 23 abducted women in Sambisa Forest.")
    assert 14 not in [count.low for word in ("abducted", "rescued") if word in found for count in found[word].counts]


def test_who_threw_a_grenade_was_not_killed_by_it(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "A man who threw a grenade at the soldiers was shot and killed.")
    assert [found["threw"].counts, [count.low for count in found["shot"].counts]] == [(), [1]]


@pytest.mark.parametrize(
    "behind",
    [
        "A woman was killed and two children were wounded by shelling in Beryslav.",
        "Three soldiers were injured when their truck ran over a mine near Beryslav.",
    ],
)
def test_who_died_of_something_else_did_not_die_of_the_attack_before(pipeline: Pipeline, behind: str) -> None:
    found = by_trigger(pipeline, f"The army struck a command post in Izium. {behind}")
    assert found["struck"].counts == ()


def test_the_dead_of_the_attack_before_stay_its_own(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "The army struck a command post in Izium. Two cooks were killed.")
    assert [count.low for count in found["struck"].counts] == [2]


def test_what_an_attack_led_to_is_its_toll(pipeline: Pipeline) -> None:
    text = "A drone hit an army truck near Tyre, leading to the death of a sergeant and the wounding of two soldiers."
    claim = by_trigger(pipeline, text)["hit"]
    assert {(count.what, count.low) for count in claim.counts} == {("killed", 1), ("injured", 2)}


def test_whom_the_arrested_shot_the_patrol_did_not_wound(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "A patrol arrested two men for firing at an army post, wounding an officer.")
    assert "wounding" not in found
    assert [count.what for count in found["firing"].counts] == ["injured"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Soldiers killed five rebels near Piagapo. Recovered from the scene were four rifles and a grenade launcher.", "Recovered"),
        ("Soldiers killed five rebels near Piagapo. Two pistols were also recovered from the gunmen.", "recovered"),
        ("Soldiers killed five rebels near Piagapo. During the operation two other rebels were captured.", "captured"),
    ],
)
def test_what_was_found_and_who_was_caught_the_force_at_work_took(pipeline: Pipeline, text: str, trigger: str) -> None:
    assert names(by_trigger(pipeline, text)[trigger].actors) == ["soldiers"]


def test_not_what_befell_others_nor_where_two_forces_are_at_work(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "Rebels attacked an army post. Four rebels were killed.")
    assert found["killed"].actors == ()
    found = by_trigger(pipeline, "Soldiers killed five rebels near Piagapo. Two nurses were killed.")
    assert "soldiers" not in names(found["killed"].actors) or found["killed"].counts[0].low == 5


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Three soldiers fell in battle near Tyre on Monday.", 3),
        ("Two soldiers embraced martyrdom near Tyre on Monday.", 2),
        ("Four terrorists were sent to hell by the army.", 4),
        ("Two soldiers paid the supreme price near Tyre on Monday.", 2),
    ],
)
def test_the_dead_by_the_words_of_communiques(pipeline: Pipeline, text: str, killed: int) -> None:
    (claim,) = pipeline.code(Document(id="d", text=text))
    assert [(count.what, count.low) for count in claim.counts] == [("killed", killed)]
    assert claim.actors == () or names(claim.actors) == ["army"]


@pytest.mark.parametrize(
    ("text", "trigger", "country"),
    [
        ("Russian Ministry of Defence daily bulletin. In the Kherson direction, artillery hit 35 Ukrainian troops.", "hit", "RUS"),
        ("KHARKIV, 18 September 2023 - Operational update of the General Staff. Missile units hit a depot near Luhansk.", "hit", "UKR"),
        ("IDF spokesperson's update. In the Gaza Strip, soldiers killed a gunman.", "killed", "ISR"),
        ("ANKARA - The Ministry of National Defence said nine rebels were killed by commandos in northern Syria.", "killed", "TUR"),
        ("The Chadian army said its soldiers had killed two rebels near Bosso in Niger.", "killed", "TCD"),
        ("The US military said soldiers in Niger had shot the president.", "shot", "NER"),
        ("The Ukrainian army said Russian soldiers had shelled Kherson.", "shelled", "RUS"),
    ],
)
def test_of_whose_soldiers_a_military_tells(pipeline: Pipeline, text: str, trigger: str, country: str) -> None:
    assert [party.country for party in by_trigger(pipeline, text)[trigger].actors] == [country]


def test_an_army_truck_is_the_army_s_of_the_dateline(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "BEIRUT, 3 May 2023 - Gunmen shot at an army truck.")
    assert [party.country for party in found["shot at"].recipients] == ["LBN"]


def test_the_security_force_of_two_owners_stays_both(pipeline: Pipeline) -> None:
    text = "An Afghan and coalition security force captured a bomber in Khost. The security force questioned the residents."
    assert names(by_trigger(pipeline, text)["questioned"].actors) == names(by_trigger(pipeline, text)["captured"].actors)
    assert len(by_trigger(pipeline, text)["questioned"].actors) == 2


def test_who_will_be_charged_is_not_who_spoke(pipeline: Pipeline) -> None:
    text = "George Mutiso urged residents to help. Police in Mandera arrested a man with a bomb. He will be charged on Monday."
    assert names(by_trigger(pipeline, text)["charged"].recipients) == ["man"]


def test_he_who_speaks_on_is_not_the_leader_of_whom_he_accused(pipeline: Pipeline) -> None:
    text = "The army spokesman, General Lul Ruai, accused the Front of General Thomas Cirillo of raids. Four soldiers were killed, he said."
    assert [source.name for source in by_trigger(pipeline, text)["killed"].sources] == ["Lul Ruai"]


@pytest.mark.parametrize(
    ("first", "place"),
    [
        ("Southwest of Baqubah, soldiers called on the occupants of a house to come out.", "Baqubah"),
        ("In the hills north of Tessit, a patrol struck a camp.", "Tessit"),
    ],
)
def test_what_goes_on_beside_a_town_goes_on_there(pipeline: Pipeline, first: str, place: str) -> None:
    claim = by_trigger(pipeline, f"{first} One man was shot.")["shot"]
    assert claim.place is not None and claim.place.name == place


def test_where_people_flee_to_is_none_of_both_sides(pipeline: Pipeline) -> None:
    text = (
        "Rebels of the SPLM-IO and the National Salvation Front fought at Yei, forcing hundreds to flee into Congo. "
        "The monitors called on both parties to stop."
    )
    assert "Democratic Republic of the Congo" not in names(by_trigger(pipeline, text)["called"].recipients)


def test_who_calls_on_rebels_to_lay_down_their_arms_denies_nothing(pipeline: Pipeline) -> None:
    text = "Three rebels surrendered to the army in Las Navas. The general called on the others to lay down their arms."
    assert [source.stance for source in by_trigger(pipeline, text)["surrendered"].sources] == ["asserts"]


def test_an_attack_carried_out_on_a_day_is_by_whom_the_clause_says(pipeline: Pipeline) -> None:
    text = "The mission condemns the attack carried out on Friday by members of the Allied Democratic Forces against the village of Kasanzi."
    assert names(by_trigger(pipeline, text)["attack"].actors) == ["Allied Democratic Forces"]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Rebels tried unsuccessfully to storm the town.", "storm", "negated"),
        ("The enemy attempted unsuccessfully to capture the hill.", "capture", "negated"),
        ("The drivers pleaded unsuccessfully for their release.", "pleaded", "actual"),
    ],
)
def test_what_is_tried_unsuccessfully_is_not_done(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    assert by_trigger(pipeline, text)[trigger].status == status


def test_whose_ship_it_is_by_the_letters_before_its_name(pipeline: Pipeline) -> None:
    text = "MANAMA, Bahrain - The destroyer USS Hollander intercepted a fishing vessel in the Gulf of Oman."
    assert [party.country for party in by_trigger(pipeline, text)["intercepted"].actors] == ["USA"]


def test_congolese_armed_forces_are_those_of_kinshasa(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "Rebels attacked the Congolese armed forces near Goma.")
    assert [party.country for party in found["attacked"].recipients] == ["COD"]


def test_security_forces_are_not_the_one_force_before(pipeline: Pipeline) -> None:
    text = "KIRKUK, Iraq - A force of the 8th Division found a camp. Gunmen attacked the security forces."
    assert names(by_trigger(pipeline, text)["attacked"].recipients) == ["security forces"]


def test_a_deed_that_is_only_ordered_has_killed_nobody_before(pipeline: Pipeline) -> None:
    text = "Soldiers killed two gunmen in Mosul. They also caught a leader who had ordered the beheading of a trader."
    assert [count.low for count in by_trigger(pipeline, text)["killed"].counts] == [2]


def test_the_fall_of_a_post_that_is_denied_is_no_other_town_s_liberation(pipeline: Pipeline) -> None:
    text = "They fought the army before the liberation of the province. The command denied reports of the fall of a checkpoint near Daquq."
    assert by_trigger(pipeline, text)["fall"].status == "negated"


def test_who_rescues_the_abducted_did_not_take_them(pipeline: Pipeline) -> None:
    text = "Troops killed 14 rebels and rescued 23 abducted women and children during an operation in the forest on Tuesday, the general said."
    found = by_trigger(pipeline, text)
    assert names(found["rescued"].actors) == ["troops"]
    assert "abducted" not in found or "troops" not in names(found["abducted"].actors)


def test_a_place_that_no_table_holds_has_outskirts(pipeline: Pipeline) -> None:
    place = by_trigger(pipeline, "Troops killed five rebels in the hinterlands of Piagapo on Sunday.")["killed"].place
    assert place is not None and place.name == "Piagapo"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The troops recovered two abducted girls near Dorun.", "AID"),
        ("The troops recovered two rifles near Dorun.", "COERCE"),
    ],
)
def test_girls_are_recovered_otherwise_than_rifles(pipeline: Pipeline, text: str, kind: str) -> None:
    assert by_trigger(pipeline, text)["recovered"].type == kind


def test_he_is_alleged_to_have_done_it_and_not_the_warrant(pipeline: Pipeline) -> None:
    text = "Soldiers served an arrest warrant on Ahmed Khan, alleged to have masterminded the bombing of a gymnasium."
    assert names(by_trigger(pipeline, text)["bombing"].actors) == ["Ahmed Khan"]


def test_clauses_of_time_belong_to_what_was_under_way(pipeline: Pipeline) -> None:
    text = "Soldiers were searching the house of a man alleged to have bombed a gymnasium in Marawi when the gunmen opened fire."
    place = by_trigger(pipeline, text)["opened"].place
    assert place is None or place.name != "Marawi City"


def test_who_arrests_a_wanted_man_did_not_do_what_he_is_wanted_for(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "Marines arrested an Abu Sayyaf member wanted for the abduction of six cooks, the Command said on Sunday.")
    assert names(found["abduction"].actors) == ["Abu Sayyaf"]


def test_whom_a_bomb_killed_the_force_has_not(pipeline: Pipeline) -> None:
    text = "The soldiers killed two men of the militia. Police seized opium. Two guards were killed by a roadside bomb on Monday."
    claims = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "ASSAULT"]
    assert [names(claim.actors) for claim in claims] == [["soldiers"], []]


def test_what_engineers_make_safe_is_no_attack(pipeline: Pipeline) -> None:
    assert "destroyed" not in by_trigger(pipeline, "The devices were destroyed by an ordnance team.")
    assert "destroyed" in by_trigger(pipeline, "The trucks were destroyed by a rebel unit.")


def test_a_strike_from_the_air_is_no_bomb_by_the_road(pipeline: Pipeline) -> None:
    text = (
        "KABUL, Afghanistan - Two service members died following an improvised explosive device attack in southern Afghanistan. "
        "Separately, coalition forces conducted an airstrike in Burka district. "
        "Reports led the force to a field, where they saw fighters and conducted the strike."
    )
    found = by_trigger(pipeline, text)
    assert found["died"].actors == ()
    assert "airstrike" in found
