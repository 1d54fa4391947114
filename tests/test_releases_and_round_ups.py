"""Round-ups and commentaries on campaigns: whom "the group" does not mean, who of a sentence goes on, where and when what follows was."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import by_trigger, in_may

pytestmark = pytest.mark.weights


def test_the_group_is_no_council_that_governs(pipeline: Pipeline) -> None:
    text = (
        "The Houthis shelled Taiz. The Presidential Leadership Council banned dealings with six banks; Houthi leader Abdul Malik al-Houthi "
        "threatened to hit Saudi airports in return. The group released the crew of a ship on Monday."
    )
    assert [party.name for party in by_trigger(pipeline, text)["released"].actors] == ["Houthis"]


def test_whose_website_it_is(pipeline: Pipeline) -> None:
    text = (
        "ECOWAS lifted its sanctions in February. Human Rights Watch documented the execution of villagers by the army in Nondin; "
        "the government denied it and blocked the group's website."
    )
    assert [party.name for party in by_trigger(pipeline, text)["blocked"].recipients] == ["Human Rights Watch"]


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("Algeria fears that the jihadists may push north and has reinforced its border.", "reinforced", "Algeria"),
        ("Algeria fears that the jihadists may push north and have reinforced their camps.", "reinforced", "jihadists"),
    ],
)
def test_has_goes_with_one(pipeline: Pipeline, text: str, trigger: str, doer: str) -> None:
    assert [party.name for party in by_trigger(pipeline, text)[trigger].actors] == [doer]


def test_a_separate_incident_is_elsewhere(pipeline: Pipeline) -> None:
    text = "A police officer was shot dead in Cotabato on Sunday. In a separate incident, rebels freed an army corporal."
    place = by_trigger(pipeline, text)["freed"].place
    assert place is None or place.name != "Cotabato"
    same = "Rebels took an army corporal in Cotabato on Sunday. On Monday, they freed the corporal."
    assert (found := by_trigger(pipeline, same)["freed"].place) is not None and found.name == "Cotabato"


def test_days_after_an_act_without_a_day_are_no_day_told_before(pipeline: Pipeline) -> None:
    text = "On Sunday, soldiers shot two men in Comalapa. A judge was murdered in Tapachula two days after ordering the arrest of six men."
    (claim,) = (c for c in in_may(pipeline, text) if c.trigger.of(text) == "murdered")
    assert claim.time is None


def test_a_clause_behind_a_semicolon_is_where_its_sentence_is(pipeline: Pipeline) -> None:
    text = "Police raided a shop in Cuilco. Soldiers exchanged fire with men at La Mesilla on Sunday; an armoured vehicle was seized."
    place = by_trigger(pipeline, text)["seized"].place
    assert place is not None and place.name == "La Mesilla"


def test_what_they_did_before_was_not_where_they_act_now(pipeline: Pipeline) -> None:
    text = "Niger's generals, who overthrew President Mohamed Bazoum in July 2023, ordered the Americans out of the base at Agadez."
    assert by_trigger(pipeline, text)["overthrew"].place is None
    there = "The town of Agadez, which rebels seized in July 2023, is calm."
    place = by_trigger(pipeline, there)["seized"].place
    assert place is not None and place.name == "Agadez"


def test_bodies_of_rebels_are_not_those_of_what_sailors_suffered(pipeline: Pipeline) -> None:
    text = (
        "Chinese vessels fired water cannon at a supply boat near Second Thomas Shoal and injured three sailors, the army said.\n\n"
        "In Mindanao, troops overran a camp of the Bangsamoro Islamic Freedom Fighters. The bodies of seven rebels were recovered, "
        "brigade commander Brig. Gen. Oriel Pangcog said."
    )
    claims = {c.trigger.of(text): c for c in pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3), published_from="given"))}
    assert [(c.what, c.low) for c in claims["fired"].counts] == [("injured", 3)]
    assert ("killed", 7) in [(c.what, c.low) for c in claims["overran"].counts]


def test_where_days_are_counted_from_nothing_goes_on(pipeline: Pipeline) -> None:
    text = (
        "Kenyan airstrikes destroyed two al-Shabaab camps in the Gedo region, the military said on Monday, four days after gunmen from the "
        "group stormed a campus in Garissa and killed 148 people. Al-Shabaab denied that the camps had been hit."
    )
    claim = by_trigger(pipeline, text)["destroyed"]
    assert claim.place is not None and claim.place.name == "Gedo"
    assert ("al-Shabaab", "denies") in [(source.name, source.stance) for source in claim.sources]


def test_the_camps_of_a_group_are_at_no_place_of_its_name(pipeline: Pipeline) -> None:
    text = "Kenyan jets destroyed two al-Shabaab camps on Monday."
    place = by_trigger(pipeline, text)["destroyed"].place
    assert place is None or "Shabaab" not in place.name


def test_what_stands_behind_a_colon_is_where_its_sentence_is(pipeline: Pipeline) -> None:
    text = (
        "The army shelled Lakki Marwat. In another engagement in Mir Ali, the security forces foiled a suicide attack: the bomber detonated "
        "his vest when soldiers intercepted him."
    )
    place = by_trigger(pipeline, text)["detonated"].place
    assert place is not None and place.name == "Mir Ali"


def test_a_regiment_is_no_coalition(pipeline: Pipeline) -> None:
    text = (
        "British soldiers of the Black Watch patrolled the highways. Insurgents ambushed patrols in Fallujah. "
        "The coalition put the number of insurgents killed at over 1,200."
    )
    voices = {source.name for claim in by_trigger(pipeline, text).values() for source in claim.sources}
    assert "coalition" in voices and "Black Watch" not in voices


def test_an_embassy_that_issues_an_alert_moves_no_troops(pipeline: Pipeline) -> None:
    text = "The army went on alert along the border, and the U.S. embassy in Kampala issued an alert."
    assert [c.type for c in pipeline.code(Document(id="d", text=text))].count("MOBILIZE") == 1


def test_the_forces_of_a_state_are_not_hit_by_its_offensive(pipeline: Pipeline) -> None:
    text = (
        "The Second Battle of Fallujah was an American, British and Iraqi offensive in November and December 2004. "
        "It was led by the U.S. Marine Corps against the Iraqi insurgency stronghold in the city of Fallujah."
    )
    assert "United States Armed Forces" not in [p.name for p in by_trigger(pipeline, text)["offensive"].recipients]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Arakan Army captured the base. Elders said it had shelled villages; the AA rejects such accusations.", "Arakan Army"),
        ("The Alpha Association met in Dhaka. The AA condemned the killing of two members by police.", "AA"),
    ],
)
def test_two_letters_of_a_known_body(pipeline: Pipeline, text: str, name: str) -> None:
    named = {source.name for claim in by_trigger(pipeline, text).values() for source in claim.sources}
    named |= {party.name for claim in by_trigger(pipeline, text).values() for party in claim.actors}
    assert name in named and ("AA" in named) == (name == "AA")


def test_a_plane_shot_down_and_artillery_fire_elsewhere_are_two(pipeline: Pipeline) -> None:
    text = (
        "The Rapid Support Forces said on Thursday they had shot down a Sudanese army cargo plane near Malha in North Darfur, killing its "
        "crew.\n\nIn El Fasher, artillery fire by the RSF killed 17 people in the Abu Shouk camp, the local resistance committee said."
    )
    claims = [c for c in in_may(pipeline, text) if c.type == "ASSAULT"]
    assert len(claims) == 2
    assert [[(k.what, k.low) for k in c.counts] for c in claims] == [[], [("killed", 17)]]
    assert [[s.name for s in c.sources] for c in claims] == [["Rapid Support Forces"], ["local resistance committee"]]


def test_a_plane_shot_down_by_fire_is_one(pipeline: Pipeline) -> None:
    text = "Rebels shot down an army plane near Malha on Thursday. The fire killed its crew, the army said."
    assert len([c for c in in_may(pipeline, text) if c.type == "ASSAULT"]) == 1
