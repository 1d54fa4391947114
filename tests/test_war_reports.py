"""Reports of wars: who parried what, who lost ground, where the paragraph turns, and what is another deed: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, in_may, parties, parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Sudan launched 40 drones at Chad, the Chadian air force said on Wednesday, adding that it had downed 30 of the drones.", "downed", "Chad"),
        ("Syria fired nine missiles at Adana on Monday, Turkey's army said, adding that it had intercepted six of them.", "intercepted", "Turkish"),
        ("Sudan attacked a base in Chad, the Chadian army said, adding that it had used drones in the attack.", "attacked", "Sudan"),
    ],
)
def test_who_launched_them_does_not_bring_them_down(pipeline: Pipeline, text: str, word: str, who: str) -> None:
    assert [name.partition(" ")[0] for name in parties_of(pipeline, text, word)[0]] == [who]


@pytest.mark.parametrize(
    ("text", "word", "who", "whom"),
    [
        ("The rebels conceded on Monday that they had lost the town of Sinjar.", "lost", [], ["rebels"]),
        ("The army lost two villages to the rebels on Sunday.", "lost", ["rebels"], ["army"]),
        ("The rebels lost thirty fighters on Sunday.", "lost", [], ["rebels"]),
    ],
)
def test_who_lost_a_town_did_not_take_it(pipeline: Pipeline, text: str, word: str, who: list[str], whom: list[str]) -> None:
    assert parties_of(pipeline, text, word) == (who, whom)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministry said jets had hit buildings used to launch drones at ships.", []),
        ("The army destroyed a truck used to fire rockets at the base.", []),
        ("The gunmen hit a base with a truck and fired rockets.", ["gunmen"]),
    ],
)
def test_who_hits_what_is_used_for_it(pipeline: Pipeline, text: str, who: list[str]) -> None:
    word = next(w for w in ("launch", "fired", "fire") if f" {w}" in text)
    assert parties_of(pipeline, text, word)[0] == who


def test_what_is_intercepted_is_no_people(pipeline: Pipeline) -> None:
    text = "The militia fired about 40 rockets at Haifa on Thursday. Most were intercepted, the military said."
    claim = by_trigger(pipeline, text)["intercepted"]
    assert (claim.type, claim.recipients) == ("ASSAULT", ())
    text = "Migrants left the camp in nine boats on Thursday. Most were intercepted, the navy said."
    assert by_trigger(pipeline, text)["intercepted"].type == "COERCE"


NEXT_DOOR = """BAMAKO - Mali's army killed 20 rebels on Monday, the government said.

In neighbouring Burkina Faso, a rights group accused the army of executing civilians. The government suspended the BBC.

In Niger, gunmen killed five soldiers on Monday. The junta ordered U.S. troops to leave."""


def test_a_paragraph_turns_to_another_land(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, NEXT_DOOR)
    assert [p.country for p in found["accused"].recipients] == ["BFA"]
    assert [p.country for p in found["suspended"].actors] == ["BFA"]
    assert [p.country for p in found["ordered"].actors] == ["NER"]


def test_an_army_may_fight_in_the_land_that_a_paragraph_turns_to(pipeline: Pipeline) -> None:
    text = "Israel's army killed two men in Gaza on Monday.\n\nIn Lebanon, the army said it had bombed a depot of Hezbollah."
    assert parties_of(pipeline, text, "bombed")[0] == ["Israel Defense Forces"]


def test_states_that_only_blame_are_no_sides_of_a_truce(pipeline: Pipeline) -> None:
    quarrel = "Turkey accused Russia of bombing a hospital near Azaz. "
    truce = "A ceasefire came into effect on 10 February, but each side accused the other of violating it."
    found = in_may(pipeline, "Ahrar al-Sham shelled the army near Aleppo. " + quarrel + truce, "RETREAT")
    assert all(name not in ("Turkey", "Russia") for c in found for name in parties(c)[0])
    found = in_may(pipeline, "Chad and Sudan fought near Adre. " + truce, "ACCUSE")
    assert sorted(parties(found[0])[0]) == ["Chad", "Sudan"]


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("The rebels left Zabadani for Idlib on 17 February. The army took control of the town.", "took", "Zabadani"),
        ("Militants fled Mosul for Tal Afar last week. Iraqi jets bombed the town on Monday.", "bombed", "Tal Afar"),
        ("Sixty men were killed in Tikrit, according to workers in Najaf. Jets bombed militants in the city.", "bombed", "Tikrīt"),
        ("The army entered El Obeid, hours after the rebels met in Nairobi. Troops shelled the city on Monday.", "shelled", "El Obeid"),
        ("Jets bombed Afrin before troops left. Two men were killed in the town by a mine.", "killed", "Afrin"),
    ],
)
def test_which_town_it_was(pipeline: Pipeline, text: str, word: str, place: str) -> None:
    found = by_trigger(pipeline, text)[word].place
    assert found is not None and found.name == place


def test_prisoners_are_not_exchanged_where_the_fighting_was(pipeline: Pipeline) -> None:
    text = "Mobs attacked traders in Juba. Ukraine and Russia exchanged 75 prisoners of war each on Friday."
    assert by_trigger(pipeline, text)["exchanged"].place is None


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Kinshasa says Rwandan soldiers are fighting alongside M23. On Friday, bombs hit a camp at Mugunga, killing 12 people.", "fighting", "hit"),
        (
            "Russia launched 67 drones at Ukraine overnight. Russia's defence ministry said it had destroyed 21 Ukrainian drones over Belgorod.",
            "launched",
            "destroyed",
        ),
    ],
)
def test_two_deeds(pipeline: Pipeline, text: str, one: str, other: str) -> None:
    assert {one, other} <= by_trigger(pipeline, text).keys()


def test_a_toll_is_not_of_the_war_that_began_long_before(pipeline: Pipeline) -> None:
    text = (
        "Israel carried out its heaviest strikes in Lebanon since the war with Hezbollah erupted last October. "
        "The ministry said 274 people had been killed."
    )
    claim = next(c for c in in_may(pipeline, text, "ASSAULT") if c.counts)
    assert parties(claim)[0] == ["Israel"] and (claim.time is None or claim.time.start.year == 2024)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The battle was fought between the Syrian army, supported by Russia, and rebel groups led by Ahrar al-Sham "
            "between 11 and 27 March 2016.",
            ["Syrian Arab Army", "rebel groups"],
        ),
        ("The battle was fought by Chadian troops in 1986.", ["Chadian National Army"]),
    ],
)
def test_between_whom_it_was_fought(pipeline: Pipeline, text: str, who: list[str]) -> None:
    claim = by_trigger(pipeline, text)["fought"]
    assert parties(claim)[0] == who and claim.time is not None and claim.time.end.year in (1986, 2016)


LIST = """The Russian Defence Ministry said on Wednesday:

- Units of the Battlegroup Tsentr liberated the settlement of Novobakhmutovka.

- Air defence units shot down six missiles over Crimea.

Ukrainian forces shelled Donetsk on Monday, killing two."""


def test_a_list_behind_said_is_whoever_says_it(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, LIST)
    assert [s.name for s in found["liberated"].sources] == [s.name for s in found["shot down"].sources] == ["Russian Ministry of Defense"]
    assert [s.name for s in found["shelled"].sources] == [""]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Mali's army said its jets killed some 50 terrorists fleeing the scene on Monday.", {"killed"}),
        ("Jets bombed the town on Monday. Some 500 villagers fled their homes.", {"displaced"}),
    ],
)
def test_fighters_who_flee_are_not_displaced(pipeline: Pipeline, text: str, what: set[str]) -> None:
    assert {count.what for claim in in_may(pipeline, text, "ASSAULT") for count in claim.counts} == what


def test_the_city_is_what_was_called_one(pipeline: Pipeline) -> None:
    text = (
        "Iraqi forces recaptured the city of Tikrit in March 2015. On 8 March, the militias entered Al-Dour and Al-Alam. "
        "On 25 March jets bombed militants in the city."
    )
    place = by_trigger(pipeline, text)["bombed"].place
    assert place is not None and place.name == "Tikrīt"


def test_positions_are_taken_by_force(pipeline: Pipeline) -> None:
    text = "Azerbaijan said it had captured more than 60 positions of the Karabakh forces."
    assert by_trigger(pipeline, text)["captured"].type == "ASSAULT"
    text = "Azerbaijan said it had captured more than 60 soldiers of the Karabakh forces."
    assert by_trigger(pipeline, text)["captured"].type == "COERCE"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The militia freed 400 inmates from the prison and seized large stocks of weapons.", []),
    ],
)
def test_weapons_are_not_seized_from_whom_the_verb_beside_frees(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)["seized"])[1] == whom


def test_a_jet_shot_down_is_not_the_shooting_at_a_convoy(pipeline: Pipeline) -> None:
    text = (
        "Rebels shot down a government MiG near Aleppo on Friday, activists said. One of the lorries came under fire and a driver was "
        "wounded. The government and the rebels each blamed the other for the shooting."
    )
    assert parties_of(pipeline, text, "shot down")[0] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "word", "what"),
    [
        ("Rebels captured two of the hills on Monday.", "captured", set()),
        ("Rebels captured two of the soldiers on Monday.", "captured", {"captured"}),
    ],
)
def test_ground_is_no_captive(pipeline: Pipeline, text: str, word: str, what: set[str]) -> None:
    assert {count.what for count in by_trigger(pipeline, text)[word].counts} == what


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Amnesty International reported that Taliban fighters had massacred nine men. The group denied the report.", "Taliban"),
        ("The Lake Front said its fighters had massacred nine men. The group denied the report that women had died.", "Lake Front"),
    ],
)
def test_who_reports_it_does_not_deny_it(pipeline: Pipeline, text: str, who: str) -> None:
    denying = {s.name for claim in in_may(pipeline, text, "ASSAULT") for s in claim.sources if s.stance == "denies"}
    assert denying <= {who} and "Amnesty International" not in denying


def test_the_end_of_a_road_is_not_the_city(pipeline: Pipeline) -> None:
    text = "Fighters entered Ghazni on Monday. They cut the highway between Kabul and Kandahar. Jets bombed positions near the city."
    place = by_trigger(pipeline, text)["bombed"].place
    assert place is not None and place.name == "Ghazni"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Gunmen fired at troops who came to arrest a suspect in an ambush that killed a woman.", []),
        ("Troops arrested a suspect in an ambush that killed a woman.", []),
        ("Troops laid an ambush that killed a suspect.", ["troops"]),
    ],
)
def test_who_hunts_a_suspect_did_not_do_it(pipeline: Pipeline, text: str, who: list[str]) -> None:
    found = by_trigger(pipeline, text)
    claim = found.get("killed") or found.get("ambush") or found["shooting"]
    assert parties(claim)[0] == who


def test_without_a_fight_denies_none(pipeline: Pipeline) -> None:
    text = "Residents said the fighters had left without a battle. The Lake Front said it had killed 37 soldiers in an ambush."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [s.stance for s in claim.sources] == ["asserts"]


def test_two_countries_that_swap_are_those_of_the_prisoners(pipeline: Pipeline) -> None:
    text = (
        "France summoned the Azerbaijani ambassador. The two countries exchanged 32 Armenian prisoners of war for two Azerbaijani soldiers. "
        "The two countries will meet."
    )
    assert parties_of(pipeline, text, "exchanged")[0] == ["Armenia", "Azerbaijan"]


def test_soldiers_hit_by_nobody_known_are_not_whom_all_others_attack(pipeline: Pipeline) -> None:
    text = (
        "M23 rebels captured the town of Rubaya on Tuesday. Mortar fire hit South African troops in Sake. "
        "Two South African soldiers were killed by shelling on Friday."
    )
    assert parties_of(pipeline, text, "captured")[1] == []


SAHEL = """Soldiers from Chad killed 14 fighters at Kollaram on Monday.

In Mali, the army arrested a trader at Nara.

In Burkina Faso's Sahel region, a blast killed six soldiers on Friday. The army blamed the rebels."""


def test_an_army_told_of_at_home_is_not_that_of_the_land_turned_to(pipeline: Pipeline) -> None:
    assert parties_of(pipeline, SAHEL, "arrested")[0] == ["Malian Armed Forces"]
    assert [p.country for p in by_trigger(pipeline, SAHEL)["blamed"].actors] == [None]


@pytest.mark.parametrize(
    ("before", "rest", "wanted"),
    [
        ("Niger's army killed nine fighters near Diffa.", "In Mali, the army said it had arrested a trader.", ["Malian Armed Forces"]),
        ("Israel's army said Hezbollah hit Haifa.", "In Lebanon, the army said it had arrested a trader.", ["Israel Defense Forces"]),
        ("Rwandan troops shelled Sake in Congo.", "In Uganda, the army said it had arrested a trader.", ["Rwanda Defence Force"]),
        ("Niger's army killed nine fighters near Diffa.", "On Friday the army said it had arrested a trader.", ["Niger Armed Forces"]),
        ("Malian soldiers killed nine in Burkina Faso.", "In Niger, the army said it had arrested a trader.", ["Malian Armed Forces"]),
    ],
)
def test_an_army_that_fights_abroad_may_be_meant(pipeline: Pipeline, before: str, rest: str, wanted: list[str]) -> None:
    assert parties_of(pipeline, f"{before}\n\n{rest}", "arrested")[0] == wanted


@pytest.mark.parametrize(
    ("opening", "army"),
    [
        ("BANGKOK – Thai police arrested two activists on Monday outside the embassy of Myanmar, officials said.\n\nIn Myanmar,", "Tatmadaw"),
        ("JERUSALEM – Israel said on Monday its jets had struck Gaza.\n\nIn Lebanon,", "Israel Defense Forces"),
    ],
)
def test_an_army_in_the_land_a_paragraph_turns_to(pipeline: Pipeline, opening: str, army: str) -> None:
    text = f"{opening} the army said that it had killed two fighters on the coast."
    assert [[source.name for source in claim.sources] for claim in claims_of(pipeline, text, "ASSAULT")][-1] == [army]


def test_a_junta_is_of_the_land_a_paragraph_turned_to(pipeline: Pipeline) -> None:
    text = (
        "BANGKOK – Thai police arrested two activists outside the embassy of Myanmar.\n\nIn Myanmar, rebels attacked a post near Myawaddy. Residents of "
        "Loikaw fled.\n\nThe junta arrested two monks on Friday."
    )
    assert [party.country for claim in claims_of(pipeline, text, "COERCE") for party in claim.actors] == ["THA", "MMR"]


def test_whom_officials_blame_an_attack_on(pipeline: Pipeline) -> None:
    text = "12 villagers were killed in Maiduguri on Tuesday in an attack officials blamed on Boko Haram."
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert (parties(claim)[0], [source.name for source in claim.sources]) == (["Boko Haram"], ["", "officials"])


@pytest.mark.parametrize("who", ["residents", "medics", "the governor", "that residents"])
def test_who_blames_an_attack_on_somebody_says_who_did_it(pipeline: Pipeline, who: str) -> None:
    (claim,) = claims_of(pipeline, f"Miners were killed in an attack {who} blamed on rebels.", "ASSAULT")
    assert (parties(claim)[0], [source.name.split()[-1] for source in claim.sources if source.name]) == (["rebels"], [who.split()[-1]])
