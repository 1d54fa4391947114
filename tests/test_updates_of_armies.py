"""What armies and coalitions tell in updates and press releases: whose word they are, whom they call the enemy, where sums were done, whose
country a coalition's is, whom "it", "he" and "the group" mean there."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document
from coded import by_trigger

pytestmark = pytest.mark.weights


def coded(pipeline: Pipeline, text: str, published: date | None = None) -> dict[str, Claim]:
    document = Document(id="d", text=text, published=published, published_from="given" if published else "none")
    return {claim.trigger.of(text): claim for claim in pipeline.code(document)}


UPDATE = """Operational update of the General Staff of the Armed Forces of Ukraine, 18:00, 4 June 2023

In Skadovsk, the occupiers searched homes and confiscated boats from our fishermen. The enemy shelled Vovchansk with mortars.

During the day, our aviation carried out 12 strikes on positions of enemy troops. Our soldiers shot down two drones.
"""


def test_an_update_is_the_word_of_the_staff_whose_it_is(pipeline: Pipeline) -> None:
    found = coded(pipeline, UPDATE, date(2023, 6, 4))
    assert {source.name for claim in found.values() for source in claim.sources} == {"General Staff of the Armed Forces of Ukraine"}


def test_whom_a_military_at_war_calls_the_enemy(pipeline: Pipeline) -> None:
    found = coded(pipeline, UPDATE, date(2023, 6, 4))
    assert [p.name for t in ("searched", "confiscated", "shelled") for p in found[t].actors] == ["Russia"] * 3
    before = coded(pipeline, UPDATE, date(2010, 6, 4))
    assert [p.name for p in before["shelled"].actors] == ["enemy"]


def test_occupiers_are_not_of_the_country_that_they_hold(pipeline: Pipeline) -> None:
    text = "Residents of Kherson said the occupiers had detained nine teachers in Kherson on Friday."
    assert [party.country for party in by_trigger(pipeline, text)["detained"].actors] == [None]


def test_what_sums_up_a_day_is_at_no_place_told_before(pipeline: Pipeline) -> None:
    found = coded(pipeline, UPDATE, date(2023, 6, 4))
    assert found["searched"].place is not None and found["searched"].place.name == "Skadovsk"
    assert [found[t].place for t in ("strikes", "shot down")] == [None, None]


def test_what_goes_on_in_the_next_paragraph_is_still_there(pipeline: Pipeline) -> None:
    text = "Police raided two homes in Gao on Monday.\n\nDuring the night, soldiers arrested nine traders."
    place = by_trigger(pipeline, text)["arrested"].place
    assert place is not None and place.name == "Gao"


def test_an_event_on_a_ground_that_nothing_knows_is_not_where_the_last_one_was(pipeline: Pipeline) -> None:
    text = "Fighters attacked the camp at Inékar. The rebels accused the army of executing fourteen herders in the market of Ersane."
    assert by_trigger(pipeline, text)["executing"].place is None
    here = "Fighters attacked the camp at Inékar. The rebels accused the army of executing fourteen herders in the market."
    assert (found := by_trigger(pipeline, here)["executing"].place) is not None and found.name == "Inékar"


def test_a_church_of_a_saint_is_in_no_town_of_that_name(pipeline: Pipeline) -> None:
    text = "Militants in Marawi took twelve hostages from St. Mary's Cathedral on Tuesday."
    place = by_trigger(pipeline, text)["took"].place
    assert place is not None and place.name == "Marawi"


def test_men_accused_of_an_attack_are_held_elsewhere(pipeline: Pipeline) -> None:
    text = "Two brothers accused of firing rockets at Camp Hunter were arrested by police."
    assert by_trigger(pipeline, text)["arrested"].place is None


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents attacked a coalition patrol in Kandahar on Monday.",
        "Insurgents attacked a coalition convoy near Kandahar on Monday.",
        "Insurgents in Kandahar attacked Afghan and coalition forces on Monday.",
    ],
)
def test_a_coalition_is_of_no_one_country(pipeline: Pipeline, text: str) -> None:
    found = by_trigger(pipeline, text)["attacked"].recipients
    assert [party.country for party in found if "oalition" in party.text and party.name != "Afghanistan"] == [None]


def test_a_coalition_that_governs_is(pipeline: Pipeline) -> None:
    text = "Protesters in Berlin on Monday denounced the coalition government of Germany. The coalition government banned the rally."
    assert [party.country for party in by_trigger(pipeline, text)["banned"].actors] == ["DEU"]


def test_the_group_is_no_mission_of_many_states(pipeline: Pipeline) -> None:
    text = (
        "Al-Shabaab fighters fled the area on Monday. The African Union mission praised the army and pledged to supply fuel. "
        "In 2022, the group killed 120 people in Mogadishu."
    )
    assert [party.name for party in by_trigger(pipeline, text)["killed"].actors] == ["al-Shabaab"]


def test_he_is_not_who_heads_an_office_that_is_named(pipeline: Pipeline) -> None:
    text = (
        "Troops, in coordination with the Attorney General's Office, captured Efrain Quiroz, a leader of the Front, near Tumaco. "
        "He is accused of ordering the kidnapping of three drivers."
    )
    found = by_trigger(pipeline, text)
    assert [party.name for party in found["accused"].recipients] == ["Efrain Quiroz"]
    assert [party.name for party in found["ordering"].actors] == ["Efrain Quiroz"]


@pytest.mark.parametrize("verb", ["fell", "drove", "ran"])
def test_who_falls_into_an_ambush_is_hit(pipeline: Pipeline, verb: str) -> None:
    found = by_trigger(pipeline, f"A patrol of the army {verb} into an ambush near Hombori.")
    assert list(found) == ["ambush"]
    assert found["ambush"].actors == () and [party.text for party in found["ambush"].recipients] == ["A patrol of the army"]


def test_it_is_whom_the_fighters_hit_and_not_whose_they_are(pipeline: Pipeline) -> None:
    text = "Hezbollah said its fighters had ambushed an infantry force near Odaisseh and had forced it to withdraw."
    assert [party.name for party in by_trigger(pipeline, text)["withdraw"].actors] == ["infantry force"]


def test_who_accuses_others_of_looting_was_not_looted(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "Amnesty International accused the army of looting. The army accused the rebels of extorting taxes.")
    assert found["looting"].recipients == () and found["extorting"].recipients == ()


def test_those_who_caught_men_recovered_their_arms_too(pipeline: Pipeline) -> None:
    text = "Afghan and coalition forces detained a man in Khost. The security force recovered multiple rifles and grenades."
    assert len(by_trigger(pipeline, text)["recovered"].actors) == 2


def test_an_arson_is_a_deed_that_is_condemned(pipeline: Pipeline) -> None:
    text = "The New People's Army burned two trucks of a mining firm in Maco. The governor condemned the arson."
    assert [party.name for party in by_trigger(pipeline, text)["condemned"].recipients] == ["New People's Army"]


def test_a_group_of_experts_captures_no_town(pipeline: Pipeline) -> None:
    text = (
        "The M23 seized Goma in 2012. A UN Group of Experts reported that Kigali supplied the M23 with arms. Rwanda denied this. "
        "The group re-emerged in late 2021 and captured Bunagana."
    )
    assert "Experts" not in " ".join(party.name for party in by_trigger(pipeline, text)["captured"].actors)


def test_fighters_who_cross_into_a_country_need_not_be_its_own(pipeline: Pipeline) -> None:
    text = "In November, the M23 announced the end of its rebellion in Congo, and some 1,500 fighters crossed into Uganda."
    assert [party.country for party in by_trigger(pipeline, text)["crossed"].actors] != ["UGA"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Iraqi army's 9th Armored Division attacked Raqqa in Syria.", "IRQ"),
        ("The Nigerian Army's 7th Division attacked a camp in Cameroon.", "NGA"),
        ("The 9th Armored Division attacked Raqqa in Syria.", "SYR"),
    ],
)
def test_a_division_is_of_the_army_whose_it_is(pipeline: Pipeline, text: str, country: str) -> None:
    assert [party.country for party in by_trigger(pipeline, text)["attacked"].actors] == [country]


def test_whom_strikes_support_they_are_not_by(pipeline: Pipeline) -> None:
    text = "In Syria, five strikes near Raqqa were carried out in support of the Syrian Democratic Forces."
    assert by_trigger(pipeline, text)["strikes"].actors == ()
    by = "In Syria, five strikes near Raqqa were carried out by the Syrian Democratic Forces."
    assert [party.name for party in by_trigger(pipeline, by)["strikes"].actors] == ["Syrian Democratic Forces"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The battle of Marawi began on 23 May 2017. In June, the army bombed the market.", date(2017, 6, 1)),
        ("The M23 seized Goma in March 2013. In November, the M23 attacked Kibumba.", date(2013, 11, 1)),
        ("The M23 was founded in 2012. In November, the M23 attacked Kibumba.", date(2023, 11, 1)),
        ("The M23 seized Goma in March 2013. The M23 attacked Kibumba on Monday. In November, the M23 bombed Sake.", date(2023, 11, 1)),
    ],
)
def test_a_month_in_a_story_of_long_ago_is_of_its_years(pipeline: Pipeline, text: str, day: date) -> None:
    claims = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3), published_from="given"))
    time = claims[-1].time
    assert time is not None and time.start == day


def test_a_quarter_of_a_name_is_no_province_of_an_untold_country(pipeline: Pipeline) -> None:
    text = "In Syria, five strikes hit posts near Raqqa. The Iraqi army's 9th Division seized the Adan neighbourhood after heavy fighting."
    place = by_trigger(pipeline, text)["seized"].place
    assert place is None or place.country != "YEM"


def test_its_border_is_that_of_who_moves_there(pipeline: Pipeline) -> None:
    text = "Turkey urged Russia to return to the deal. Poland moved two brigades to its border with Belarus."
    place = by_trigger(pipeline, text)["moved"].place
    assert place is not None and place.rule.endswith("border of Belarus and Poland")


def test_who_refuses_to_join_a_deal_made_none(pipeline: Pipeline) -> None:
    text = "Euclides Pedroza, who had refused to join the 2016 peace deal of the Front and the army, was killed by soldiers."
    actors = [p.name for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "AGREE" for p in claim.actors]
    assert "Euclides Pedroza" not in actors


def test_strikes_that_are_to_be_suspended_were_there(pipeline: Pipeline) -> None:
    text = "Human rights groups urged the government to suspend air strikes on camps where children may be present."
    found = by_trigger(pipeline, text)
    assert (found["strikes"].status, found["suspend"].status) == ("actual", "requested")


def test_what_is_done_in_response_to_an_attack_is_no_part_of_it(pipeline: Pipeline) -> None:
    text = (
        "Moscow said it had hit facilities in Odesa where drones were produced, in response to the attack on the Crimean bridge. "
        "Kyiv has neither confirmed nor denied involvement in the bridge attack. Air defences shot down 18 drones, the air force said."
    )
    found = by_trigger(pipeline, text)
    assert [(s.name, s.stance) for s in found["hit"].sources] == [("Russia", "asserts")]
    assert ("Ukraine", "disclaims") in [(s.name, s.stance) for s in found["attack"].sources]
    place = found["shot down"].place
    assert place is not None and place.name == "Odesa"


def test_an_account_is_what_somebody_gave(pipeline: Pipeline) -> None:
    text = (
        "The U.S. command conducted an airstrike near Harardhere on Tuesday, killing 12 al-Shabaab militants, the command said. "
        "The militants had been attacking Somali soldiers who were advancing on the town.\n\nAl-Shabaab rejected the account."
    )
    found = by_trigger(pipeline, text)
    assert "al-Shabaab" in [s.name for s in found["killing"].sources if s.stance == "denies"]
    assert all(s.stance == "asserts" for t in ("attacking", "advancing") for s in found[t].sources)


def test_the_air_force_denies_the_bombs_on_the_wedding(pipeline: Pipeline) -> None:
    text = (
        "The air component of Operation Fansan struck the enclave of a bandit kingpin in Tsafe, Zamfara State. Scores of bandits were "
        "reportedly eliminated. Residents of a village told reporters that two of the bombs hit a wedding party and killed eleven people. "
        "The Nigerian Air Force said the claims were unfounded."
    )
    found = by_trigger(pipeline, text)
    assert "Nigerian Air Force" not in [s.name for s in found["struck"].sources]
    assert ("Nigerian Air Force", "denies") in [(s.name, s.stance) for s in found["hit"].sources]


@pytest.mark.parametrize(
    "text",
    [
        "Romania said it would double the capacity of its port of Constanta.",
        "The transitional president reshuffled the command of the army.",
        "Soldiers were advised by American soldiers during the operation.",
    ],
)
def test_what_is_no_event(pipeline: Pipeline, text: str) -> None:
    assert [c.trigger.of(text) for c in pipeline.code(Document(id="d", text=text)) if c.type in ("MOBILIZE", "CONSULT", "REQUEST")] == []
