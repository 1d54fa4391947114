"""What police logs, live pages, channels and bulletins write in few words."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "doers", "harmed"),
    [
        ("Mosul: policeman shot dead outside his home.", [], ["police"]),
        ("Village chief killed on Monday in Kunar.", [], ["Village chief"]),
        ("Officer stabbed by detainee in Mosul.", ["detainee"], ["officer"]),
        ("Mosul: gunman shot at police.", ["gunmen"], ["police"]),
        ("Mosul: gunman attacked patrol.", ["gunmen"], ["patrol"]),
        ("A rebel stabbed the guard.", ["rebel"], ["guard"]),
        ("The army attacked at dawn.", ["army"], []),
    ],
)
def test_a_man_without_an_article_is_whom_it_befell(pipeline: Pipeline, text: str, doers: list[str], harmed: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim) == (doers, harmed)


@pytest.mark.parametrize(
    ("text", "trigger", "doers", "voices"),
    [
        ("Army spokesman: we killed 12 rebels near Tarsil.", "killed", ["army"], {"Army spokesman"}),
        ("General Ruiz: We have captured the airport.", "captured", ["Ruiz"], {"Ruiz"}),
        ("The crowd grew, our correspondent reports.\n\nPresident Odhan: “I will not resign. I will fight.”", "resign", ["Odhan"], {"Odhan"}),
        ("Kabul: we saw soldiers shoot two men.", "shoot", ["soldiers"], {""}),
    ],
)
def test_who_heads_a_paragraph_with_a_colon_speaks_of_himself(pipeline: Pipeline, text: str, trigger: str, doers: list[str], voices: set[str]) -> None:
    (claim,) = (c for c in in_may(pipeline, text) if c.trigger.of(text) == trigger)
    assert ([party.name for party in claim.actors], {source.name for source in claim.sources}) == (doers, voices)


def test_a_bullet_gives_its_day_and_place_to_no_other(pipeline: Pipeline) -> None:
    text = (
        "Key incidents:\n\n• On 26 April, gunmen killed four herders in Goma.\n• Soldiers arrested nine officials in the district.\n"
        "• Rebels burned a school."
    )
    claims = {claim.type: claim for claim in in_may(pipeline, text) if claim.mode != "destroy"}
    told = {kind: (claim.time.start.isoformat() if claim.time else None, claim.place.name if claim.place else None) for kind, claim in claims.items()}
    assert told == {"ASSAULT": ("2024-04-26", "Goma"), "COERCE": (None, None)}


def test_numbered_paragraphs_are_items_too(pipeline: Pipeline) -> None:
    text = "1. On 26 April, gunmen killed four herders in Goma.\n2. Soldiers arrested nine officials.\n3. The road was quiet."
    (arrest,) = in_may(pipeline, text, "COERCE")
    assert (arrest.time, arrest.place) == (None, None)


def test_a_list_under_a_dated_line_keeps_its_day(pipeline: Pipeline) -> None:
    text = "Rebels attacked on 26 April.\n\n• Soldiers arrested nine officials.\n• The road was closed."
    (arrest, *_) = in_may(pipeline, text, "COERCE")
    assert arrest.time is not None
    assert arrest.time.start.isoformat() == "2024-04-26"


def test_hashtags_name_parties_and_places(pipeline: Pipeline) -> None:
    text = "🔴 #BREAKING Turkey's army shelled #YPG positions near #Kobani.\n\n#attack #Kobani"
    (claim,) = in_may(pipeline, text)
    assert parties(claim) == (["Turkish Armed Forces"], ["People's Protection Units"])
    assert claim.place is not None
    assert claim.place.name == "Kobani"


def test_what_was_foiled_was_not_the_shelling_told_before(pipeline: Pipeline) -> None:
    text = "Militants shelled a village near Tarsil. An army unit foiled an infiltration attempt by militants, a source said."
    shelling = next(c for c in in_may(pipeline, text) if c.trigger.of(text) == "shelled")
    assert [(source.name, source.stance) for source in shelling.sources] == [("", "asserts")]
    text = "Gunmen attacked a base. The army said it had foiled the attack."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert {(source.name, source.stance) for source in claim.sources} == {("", "asserts"), ("army", "denies")}


def test_a_raid_has_not_the_toll_of_the_war(pipeline: Pipeline) -> None:
    text = "Soldiers arrested four men during a raid on Jenin. The death toll of the aggression since October 7 has risen to 34,596."
    raid = next(c for c in in_may(pipeline, text) if c.trigger.of(text) == "raid")
    assert (raid.counts, raid.time) == ((), None)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Event: drone strike on fuel depot\n• Casualties: 2 killed, 4 wounded\n• Source: Governor Marun", {("killed", 2), ("injured", 4)}),
        ("• Rebels shelled Goma.\n• 2 killed in Bunia by a mine\n• The road was closed.", set()),
    ],
)
def test_an_item_that_only_counts_counts_whom_the_one_above_harmed(pipeline: Pipeline, text: str, hit: set[tuple[str, int]]) -> None:
    first = in_may(pipeline, text, "ASSAULT")[0]
    assert {(count.what, count.low) for count in first.counts} == hit


def test_who_knows_nothing_of_his_bases_being_hit_knows_of_other_strikes(pipeline: Pipeline) -> None:
    text = (
        "Hezbollah said it fired drones at Israeli bases. The Israeli military said it had no knowledge of any of its bases being hit. "
        "An air strike on a house in Gaza killed five people, doctors said."
    )
    strike = next(c for c in in_may(pipeline, text, "ASSAULT") if c.mode == "aerial")
    assert [(source.name, source.stance) for source in strike.sources] == [("doctors", "asserts")]


def test_each_state_has_its_own_ministry(pipeline: Pipeline) -> None:
    text = "Armenian forces shelled a post, the Azerbaijani Defense Ministry said.\n\nArmenia's Defense Ministry called the report false."
    (shelling,) = in_may(pipeline, text, "ASSAULT")
    assert {(s.name, s.stance) for s in shelling.sources} == {("Azerbaijani Defense Ministry", "asserts"), ("Armenia", "denies")}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Rebels held talks. China said it was gravely concerned by attacks on some Chinese citizens.", []),
        ("Kenya is sending police. China said it was gravely concerned by attacks on some Chinese citizens.", []),
        ("The envoy spoke with Prime Minister Adan Tilly. The envoy condemned the drone attacks on power plants.", []),
        ("Rebels shelled a market. The mayor met the rebels on Monday. He condemned the shelling.", ["rebels"]),
    ],
)
def test_nobody_is_blamed_by_who_is_worried_or_calls_him(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (verdict,) = in_may(pipeline, text, "ACCUSE")
    assert parties(verdict)[1] == whom


def test_states_that_name_themselves_say_we_together(pipeline: Pipeline) -> None:
    text = (
        "We, the Governments of Canada, France and Norway, condemn the attack on El Fasher.\n\n"
        "We urge the parties to resume talks. “We fled,” a woman said."
    )
    told = {claim.type: parties(claim)[0] for claim in in_may(pipeline, text) if claim.type in ("ACCUSE", "REQUEST")}
    assert told == {"ACCUSE": ["Canada", "France", "Norway"], "REQUEST": ["Canada", "France", "Norway"]}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Report of the Secretary-General on Mali\n\n1. Rebels attacked Gao.\n\n2. I condemn the attacks on civilians.", ["Secretary-General"]),
        ("The mayor welcomes the truce. I condemn the attacks on civilians.", ["mayor"]),
    ],
)
def test_who_says_i_in_a_report(pipeline: Pipeline, text: str, who: list[str]) -> None:
    (verdict,) = in_may(pipeline, text, "ACCUSE")
    assert parties(verdict)[0] == who


def test_those_of_whom_a_witness_tells_do_not_say_i(pipeline: Pipeline) -> None:
    assert in_may(pipeline, "Soldiers burned the village. I condemn the attack on the school.", "ACCUSE") == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The minister reaffirmed Kenya's support for Mali.", ["Mali"]),
        ("The ministry reaffirmed the army's support for the government.", ["government"]),
    ],
)
def test_whose_support_is_affirmed_gets_none(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "SUPPORT")
    assert parties(claim)[1] == whom


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The General Staff of the Karsan People's Army ordered units to be on alert.", "General Staff of the Karsan People's Army"),
        ("The command of the National Guard's 5th Brigade ordered units to be on alert.", "5th Brigade"),
    ],
)
def test_a_name_goes_on_behind_its_own_possessive(pipeline: Pipeline, text: str, who: str) -> None:
    (order,) = in_may(pipeline, text, "REQUEST")
    assert parties(order)[0] == [who]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels captured the town centre.", "ASSAULT"),
        ("The commander said his fighters had taken the city centre.", "ASSAULT"),
        ("The army retook part of Bunia.", "ASSAULT"),
        ("Russian aviation hit a brigade near Kharkiv.", "ASSAULT"),
        ("Soldiers took part in the parade.", None),
        ("Civil aviation took a hit.", None),
    ],
)
def test_centres_taken_and_what_aviation_hits(pipeline: Pipeline, text: str, kind: str | None) -> None:
    assert [claim.type for claim in in_may(pipeline, text)] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Between May and August 1992, guards killed 37 detainees.", ("1992-05-01", "1992-08-31")),
        ("From May to August 1992, guards killed 37 detainees.", ("1992-05-01", "1992-08-31")),
        ("Between January and March guards killed 37 detainees.", ("2024-01-01", "2024-03-31")),
    ],
)
def test_months_up_to_a_year(pipeline: Pipeline, text: str, days: tuple[str, str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert claim.time is not None
    assert (claim.time.start.isoformat(), claim.time.end.isoformat()) == days


def test_a_sentence_to_come_is_of_this_year(pipeline: Pipeline) -> None:
    text = "On 11 June 2019 the man planted a bomb. His brother pleaded guilty in March and will be sentenced on 2 June."
    due = next(c for c in in_may(pipeline, text, "SANCTION") if c.status == "planned")
    assert due.time is not None
    assert due.time.start.isoformat() == "2024-06-02"


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Troops killed nine rebels in a raid. They found three bodies at the site.", [9]),
        ("Troops killed 14 rebels on Sunday. Soldiers recovered the bodies of three rebels in Mannar.", [14]),
        ("Rebels attacked the village. Villagers found 12 bodies on Tuesday.", [12]),
    ],
)
def test_bodies_that_are_found_are_of_those_just_told(pipeline: Pipeline, text: str, killed: list[int]) -> None:
    claim = in_may(pipeline, text, "ASSAULT")[0]
    assert [count.low for count in claim.counts] == killed


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("Police used rubber bullets to disperse residents; three policemen were hurt by stones.", []),
        ("Police fired tear gas at protesters, injuring nine people.", [9]),
    ],
)
def test_police_are_not_hurt_by_what_they_did(pipeline: Pipeline, text: str, hurt: list[int]) -> None:
    claim = next(c for c in in_may(pipeline, text, "ASSAULT") if c.actors)
    assert [count.low for count in claim.counts] == hurt


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Niger market attack killed four, hospital says", []),
        ("Pakistan mosque bombing kills 59, police say", []),
        ("Kenyan army attack killed four villagers", ["Kenya Defence Forces"]),
    ],
)
def test_a_land_before_a_site_is_where_it_was(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == doers


def test_the_tear_gas_behind_a_clash_is_of_police_alone(pipeline: Pipeline) -> None:
    text = "Protesters clash with police in Nairobi\n\nPolice have begun firing tear gas at the crowd outside parliament."
    gas = next(c for c in in_may(pipeline, text, "ASSAULT") if c.mode == "crowd-control")
    assert parties(gas) == (["police"], ["crowd"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ministry uses the term “neutralised” to mean that the rebels were killed or captured.", []),
        ("Upon instructions from my Government, I have the honour to inform you that rebels attacked a village.", ["ASSAULT"]),
        ("An enemy sabotage and reconnaissance group was seen near Tarsil.", []),
        ("The officer was stabbed by a detainee in a holding cell.", ["ASSAULT"]),
        ("Police are holding nine men.", ["COERCE"]),
        ("Sabotage of a pipeline by rebels cut supplies.", ["ASSAULT"]),
    ],
)
def test_words_that_only_say_what_something_is_called(pipeline: Pipeline, text: str, told: list[str]) -> None:
    claims = in_may(pipeline, text)
    assert [claim.type for claim in claims] == told
    assert all(source.name == "" for claim in claims for source in claim.sources)


@pytest.mark.parametrize(
    "text", ["Three farmers rose as martyrs when jets bombed a house.", "Three farmers fell as martyrs near Tarsil."]
)
def test_who_rises_as_a_martyr_was_killed(pipeline: Pipeline, text: str) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [(count.what, count.low, count.of) for count in claim.counts] == [("killed", 3, "farmers")]


def test_who_films_a_protest_holds_none(pipeline: Pipeline) -> None:
    (protest,) = in_may(pipeline, "Two journalists were arrested for filming a protest.", "PROTEST")
    assert parties(protest)[0] == []
    (protest,) = in_may(pipeline, "Two men were jailed for organising a protest.", "PROTEST")
    assert parties(protest)[0] == ["men"]


def test_headlines_under_each_other_are_items(pipeline: Pipeline) -> None:
    text = (
        "Tuesday's headlines\n\nArmy says 40 rebels killed in Goma\nCourt jails ex-general for 12 years\n"
        "Uganda opposition leader freed on bail\nThree hurt in grenade attack on Bunia bar\nRebels deny losing Goma"
    )
    told = {claim.trigger.of(text): claim for claim in in_may(pipeline, text)}
    assert [(count.what, count.low) for count in told["killed"].counts] == [("killed", 40)]
    assert [(count.what, count.low) for count in told["attack"].counts] == [("injured", 3)]
    assert told["freed"].place is None


def test_rows_of_a_table_have_their_days_and_places(pipeline: Pipeline) -> None:
    text = (
        "DATE | PLACE | EVENT | SOURCE\n14 Apr | Bamenda | Separatists kidnapped 9 students | Church\n"
        "15 Apr | Kumba | Army raid on a village | Residents\n17 Apr | Buea | Bomb exploded in a bar, 12 injured | Police"
    )
    told = [c for c in in_may(pipeline, text, "ASSAULT") if c.mode in ("abduct", "explosives")]
    found = [(c.time.start.isoformat() if c.time else None, c.place.name if c.place else None, parties(c)[0]) for c in told]
    assert found == [("2024-04-14", "Bamenda", ["Separatists"]), ("2024-04-17", "Buea", [])]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rebels shelled Goma overnight on April 26 to 27.", ("2024-04-26", "2024-04-27")),
        ("Rebels shelled Goma overnight on April 26.", ("2024-04-26", "2024-04-26")),
        ("Rebels shelled Goma overnight.", ("2024-05-02", "2024-05-03")),
    ],
)
def test_overnight_on_a_day(pipeline: Pipeline, text: str, days: tuple[str, str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert claim.time is not None
    assert (claim.time.start.isoformat(), claim.time.end.isoformat()) == days


def test_a_line_that_only_counts_is_of_the_event_above(pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, "Rebels shelled Goma on Monday.\n\nKilled: 2\nInjured: 13", "ASSAULT")
    assert [(count.what, count.low) for count in claim.counts] == [("killed", 2), ("injured", 13)]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Air strike kills nine SDF members near Ain Issa - SOHR", {"Syrian Observatory for Human Rights"}),
        ("Air strike kills nine farmers near Goma - UNICEF", {"UNICEF"}),
    ],
)
def test_letters_behind_a_dash_are_a_voice(pipeline: Pipeline, text: str, voices: set[str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert {source.name for source in claim.sources} == voices


def test_points_above_a_report_tell_what_it_tells(pipeline: Pipeline) -> None:
    text = (
        "Two drivers killed in Sudan\n\n* Gunmen attacked convoy in South Darfur\n* Third such attack this month\n\n"
        "KHARTOUM, May 2 (Reuters) - Two drivers were killed by gunmen in South Darfur on Thursday, the union said. The army blamed rebels."
    )
    killed = [c for c in in_may(pipeline, text, "ASSAULT") if c.place is not None and c.place.name == "South Darfur"]
    assert [claim.trigger.of(text) for claim in killed] == ["killed"]


@pytest.mark.parametrize(
    ("text", "doers", "counts"),
    [
        ("An IED targeted a police van at Tarsil.", [], []),
        ("A VBIED hit a post in Tarsil, killing three soldiers.", [], [("killed", 3)]),
        ("Militants attacked a post in Bannu. Three soldiers attained martyrdom.", ["militants"], [("killed", 3)]),
    ],
)
def test_letters_of_weapons_do_nothing_and_martyrs_died_of_what_was_told(
    pipeline: Pipeline, text: str, doers: list[str], counts: list[tuple[str, int]]
) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == doers
    assert [(count.what, count.low) for count in claim.counts] == counts
