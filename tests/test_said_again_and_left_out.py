"""What is said a second time in fewer words, verbs that are left out, and headings in which several people speak."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may as code

pytestmark = pytest.mark.weights


def only(pipeline: Pipeline, text: str, kind: str) -> Claim:
    (claim,) = [claim for claim in code(pipeline, text) if claim.type == kind]
    return claim


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Manila said China had rammed a supply boat. China denied that it had rammed the boat.", "China"),
        ("Baku said Armenian forces fired on its posts on Tuesday. Yerevan denied that its army had fired on the posts.", "Armenia"),
    ],
)
def test_the_second_time_only_the_noun_is_said(pipeline: Pipeline, text: str, denier: str) -> None:
    claim = only(pipeline, text, "ASSAULT")
    assert claim.status == "actual"
    assert (denier, "denies") in [(source.name, source.stance) for source in claim.sources]


def test_another_boat_is_another_event(pipeline: Pipeline) -> None:
    text = "Manila said China had rammed a supply boat. China denied that it had rammed a ferry."
    assert len([claim for claim in code(pipeline, text) if claim.type == "ASSAULT"]) == 2


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Israel released 30 prisoners and Hamas 12.", "RETREAT", ["Israel", "Hamas"], ["prisoners"]),
        ("France expelled two diplomats and Spain three.", "SANCTION", ["France", "Spain"], ["diplomats"]),
        ("Berlin expelled 40 Russian diplomats, Paris 35 and Rome 30.", "SANCTION", ["Germany", "France", "Italy"], ["Russia"]),
        ("The army killed 12 rebels and the police four.", "ASSAULT", ["army", "police"], ["rebels"]),
        ("Iran freed four sailors and Pakistan 11 fishermen.", "RETREAT", ["Iran", "Pakistan"], ["sailors", "fishermen"]),
        # Nothing is left out here.
        ("The army killed 12 rebels and two policemen.", "ASSAULT", ["army"], ["rebels", "police"]),
        ("The rebels kidnapped three nurses and a driver in May 2023.", "ASSAULT", ["rebels"], ["nurses", "driver"]),
    ],
)
def test_who_does_by_a_verb_that_is_left_out(pipeline: Pipeline, text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    claim = only(pipeline, text, kind)
    assert [party.name for party in claim.actors] == actors
    assert [party.name for party in claim.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Residents: soldiers shot at crowd", ["residents"]),
        ("Witnesses: gunmen abducted 12 girls in Zamfara", ["witnesses"]),
        ("Breaking: rebels attacked Goma", [""]),
        ("The suspects: a group that bombed a bus in March.", [""]),
    ],
)
def test_several_people_speak_before_a_colon(pipeline: Pipeline, text: str, voices: list[str]) -> None:
    assert [source.name or "" for source in only(pipeline, text, "ASSAULT").sources] == voices


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The mayor, Ana Ruiz, was shot dead on Monday. Her brother Luis Ruiz was wounded.", {"Ana Ruiz", "Luis Ruiz"}),
        ("The mayor of Cali was shot dead on Monday. Her driver was wounded.", {"mayor", "driver"}),
    ],
)
def test_harm_told_in_two_sentences_befell_both(pipeline: Pipeline, text: str, whom: set[str]) -> None:
    assert {party.name for party in only(pipeline, text, "ASSAULT").recipients} == whom


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        # A surname that two bear is not that of whom the report only tells as somebody's kin.
        (
            "The victims are Katherine Gomes, mother of the suspect, and Robyn Mendes. Gary Gomes fled. Gomes is to be arraigned on Monday.",
            "ACCUSE",
            ["Gary Gomes"],
        ),
        ("Bashar al-Assad rules. His brother Maher al-Assad commands a division. France threatened Assad.", "THREATEN", ["Bashar al-Assad"]),
    ],
)
def test_of_two_with_a_surname_the_kin_comes_after(pipeline: Pipeline, text: str, kind: str, whom: list[str]) -> None:
    assert [party.name for party in only(pipeline, text, kind).recipients] == whom


def test_pirates_and_ships_are_of_no_country(pipeline: Pipeline) -> None:
    text = "Pirates attacked a merchant ship 150 miles west of Aden, the Indian navy said. The Indian warship fired warning shots."
    claim = next(claim for claim in code(pipeline, text) if claim.actors[0].name == "Pirates")
    assert [party.country for party in (*claim.actors, *claim.recipients)] == [None, None]


def test_who_pleads_not_guilty_brings_no_charge(pipeline: Pipeline) -> None:
    claims = code(pipeline, "The colonel pleaded not guilty to charges of murder.")
    assert [claim for claim in claims if claim.type == "ACCUSE" and claim.actors] == []
    assert [claim.status for claim in claims if claim.type == "ASSAULT"] == ["negated"]


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        # A month or a year behind the deed is the deed's, not the judge's.
        ("A court jailed four men for the bombing of a train in 2004.", "SANCTION", None),
        ("A court jailed four men for the bombing of a train in 2004.", "ASSAULT", "2004-01-01"),
        ("Police arrested a man for killing a priest last year.", "COERCE", None),
        ("Prosecutors charged a general with killing nine people in March 2012.", "ACCUSE", None),
        ("Police arrested two men in connection with the bombing of a mosque in Karachi last month.", "COERCE", None),
        # Nor was it done when he who was tried for it is freed or taken.
        ("A man who served ten years for bombing a train was freed on Monday.", "ASSAULT", None),
        ("A man jailed for bombing a train was freed on Monday.", "SANCTION", None),
        ("A man jailed for bombing a train was freed on Monday.", "RETREAT", "2024-04-29"),
        ("The general accused of killing nine farmers was arrested on Monday.", "ACCUSE", None),
        ("The general accused of killing nine farmers was arrested on Monday.", "COERCE", "2024-04-29"),
        # What was done then, and the day of the arrest itself.
        ("The army arrested nine men in March.", "COERCE", "2024-03-01"),
        ("The government imposed a curfew after riots in 2019.", "COERCE", "2019-01-01"),
        ("Police arrested two men over the killing of a priest on Monday.", "COERCE", "2024-04-29"),
    ],
)
def test_when_a_deed_was_and_when_it_was_punished(pipeline: Pipeline, text: str, kind: str, start: str | None) -> None:
    time = only(pipeline, text, kind).time
    assert (str(time.start) if time else None) == start


def test_who_has_reason_to_believe_it_says_so(pipeline: Pipeline) -> None:
    text = '"We have probable cause to believe that Ivo Ban is responsible for the death of Dr. Slepian," FBI agent Bernard Tolbert said.'
    assert "probable cause" not in [source.name for claim in code(pipeline, text) for source in claim.sources]


def test_a_second_toll_is_of_the_same_attack_and_its_teller_has_words(pipeline: Pipeline) -> None:
    text = (
        "A car bomb exploded near a market in Baghdad on Thursday, killing 20 people, Iraqi officials said. The blast came a day after the "
        "U.S. military said overall attacks have fallen. The U.S. military confirmed the attack but said preliminary reports indicated "
        "eight people were killed."
    )
    claim = next(claim for claim in code(pipeline, text) if claim.counts)
    assert [(count.low, count.source) for count in claim.counts] == [(20, "Iraq"), (8, "United States Armed Forces")]
    assert [source.name for source in claim.sources] == ["Iraq", "United States Armed Forces"]
    assert all(text[source.start : source.end] == source.text != "" for source in claim.sources)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Armenia's Ministry of Defence (MoD) said Azerbaijan shelled a village. The MoD said two soldiers were killed.", ["Armenia"]),
        ("Armenia's Ministry of Defense (MOD) said Azerbaijan shelled a village. The MOD said two soldiers were killed.", ["Armenia"]),
        ("TBILISI - The MFA accused Russia of shelling a village.", ["Georgia"]),
        ("The UK's MoD said Russia had shelled a village.", ["United Kingdom"]),
    ],
)
def test_whose_ministry_short_letters_stand_for(pipeline: Pipeline, text: str, voices: list[str]) -> None:
    assert [source.name for source in only(pipeline, text, "ASSAULT").sources] == voices


def test_a_ministry_does_not_protest_to_its_own_state(pipeline: Pipeline) -> None:
    claim = only(pipeline, "TOKYO (Reuters) - The foreign ministry protested to China on Monday.", "ACCUSE")
    assert [party.country for party in claim.actors] == ["JPN"]
    assert [party.country for party in claim.recipients] == ["CHN"]


def test_whence_somebody_comes_is_not_where_he_died(pipeline: Pipeline) -> None:
    text = "Sgt. Ivo Ban of Austin, Texas, died alongside him and five others were wounded in the blast, American reports claimed."
    assert only(pipeline, text, "ASSAULT").place is None
    assert only(pipeline, "Gunmen shot dead Ahmed Ali in Leeds.", "ASSAULT").place.name == "Leeds"


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients", "dead"),
    [
        # What befell those who were at something was not done by it.
        ("Two policemen were killed by a roadside bomb during a raid on the village.", "killed", [], ["police"], [2]),
        ("A soldier died when a mine exploded during an operation against rebels in Borno.", "exploded", [], ["soldiers"], [1]),
        ("A soldier died when a mine exploded during an operation against rebels in Borno.", "operation", [], ["rebels"], []),
        ("The sergeant was killed by a bomb while fighting ISIS in Syria.", "killed", ["Islamic State"], ["sergeant"], [1]),
        ("Police were on patrol when gunmen opened fire, killing two.", "killing", ["gunmen"], ["people"], [2]),
        # It was here.
        ("Three rebels were killed in an army raid on a camp.", "killed", ["army"], ["rebels"], [3]),
    ],
)
def test_what_befell_those_who_were_at_something(pipeline, text, trigger, actors, recipients, dead) -> None:
    claim = next(claim for claim in code(pipeline, text) if text[claim.trigger.start : claim.trigger.end] == trigger)
    assert [party.name for party in claim.actors] == actors
    assert [party.name for party in claim.recipients] == recipients
    assert [count.low for count in claim.counts] == dead


@pytest.mark.parametrize("text", ["Gunmen torched homes and killed nine people.", "Gunmen killed nine people and torched homes."])
def test_who_burns_besides_did_two_deeds_and_one_has_the_dead(pipeline: Pipeline, text: str) -> None:
    found = {text[claim.trigger.start : claim.trigger.end]: claim for claim in code(pipeline, text)}
    assert [count.low for count in found["killed"].counts] == [9]
    assert found["torched"].counts == ()


def test_who_says_who_the_dead_were_does_not_say_that_they_died(pipeline: Pipeline) -> None:
    text = "An air strike killed 30 people in Rafah on Monday, medics said. Israel says that some of those killed were fighters."
    assert [source.name for source in only(pipeline, text, "ASSAULT").sources] == ["medics"]


def test_who_is_accused_of_what_gunmen_did_is_its_doer_by_that_word(pipeline: Pipeline) -> None:
    text = "Gunmen attacked an aid convoy near Nyala on Friday. The army accused the RSF of opening fire on the convoy."
    claim = only(pipeline, text, "ASSAULT")
    assert [(party.name, party.source) for party in claim.actors] == [("Rapid Support Forces", "army")]
    other = "Gunmen attacked an aid convoy near Nyala on Friday. The army accused the RSF of opening fire on a clinic."
    assert len([claim for claim in code(pipeline, other) if claim.type == "ASSAULT"]) == 2
