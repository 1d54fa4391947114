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
