"""What radio and press reports taught: hours that are no years, ways of attacking, plural governments, names that are acronyms, too."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, in_may, parties, parties_of, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize("when", ["between 1310 and 1350 [1910 and 1950 GMT]", "at 1405", "between 1310 and 1350"])
def test_an_hour_is_no_year(pipeline: Pipeline, when: str) -> None:
    assert the_claim(pipeline, f"A police post was attacked {when}.", "ASSAULT").time is None


def test_a_year_is_a_year(pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, "Nine were killed between 1914 and 1918.", "ASSAULT")
    assert claim.time is not None and (claim.time.start.year, claim.time.end.year) == (1914, 1918)


@pytest.mark.parametrize("way", ["by land and air", "by air", "by sea"])
def test_by_what_way_they_attacked(pipeline: Pipeline, way: str) -> None:
    actors, recipients = parties_of(pipeline, f"The Salvadoran army today attacked {way} the guerrillas who hold the port.", "attacked")
    assert (len(actors), recipients) == (1, ["guerrillas"])


def test_it_was_attacked_by_rebels(pipeline: Pipeline) -> None:
    actors, recipients = parties_of(pipeline, "The army was attacked by rebels by land and sea.", "attacked")
    assert (actors, recipients) == (["rebels"], ["army"])


def test_several_governments_are_not_that_of_the_dateline(pipeline: Pipeline) -> None:
    text = "SAN SALVADOR, 3 May (EFE) - Several governments have urged the guerrillas to leave."
    assert parties(the_claim(pipeline, text, "REQUEST"))[0] == ["governments"]


def test_the_dead_launch_no_offensive(pipeline: Pipeline) -> None:
    text = "The day before the killing of the priests, they launched several offensives, the commander said."
    assert all("priests" not in parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(("of", "source"), [("initial reports", ""), ("the first reports", ""), ("a report by the ministry", "ministry")])
def test_tidings_of_nobody_are_the_reports_own(pipeline: Pipeline, of: str, source: str) -> None:
    assert voices_on(pipeline, f"According to {of}, two soldiers were shot.") == [[(source, "asserts")]]


def test_who_gives_the_statement_has_not_killed_them(pipeline: Pipeline) -> None:
    text = "Nine were killed, according to a statement by the army."
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (parties(claim)[0], [source.name for source in claim.sources]) == ([], ["army"])


def test_a_meeting_to_come_is_no_scene(pipeline: Pipeline) -> None:
    text = (
        "The government will attend the meeting with the guerrillas scheduled for 20 November in Caracas, Venezuela. It will investigate the "
        "attack that killed ten trade union members."
    )
    assert by_trigger(pipeline, text)["killed"].place is None


def test_who_opposes_them_is_not_they(pipeline: Pipeline) -> None:
    assert parties_of(pipeline, "The anti-Sandinistas killed nine.", "killed")[0] == ["anti-sandinistas"]


def test_policemen_in_barracks_are_not_held(pipeline: Pipeline) -> None:
    assert claims_of(pipeline, "The police said that 160,000 policemen are confined to barracks.", "COERCE") == []


def test_a_surname_in_capitals_is_no_acronym(pipeline: Pipeline) -> None:
    text = "THE GOVERNMENT CONFIRMED THE KIDNAPPING OF JUAN CARLOS MIR. IT LEARNED OF MIR'S KIDNAPPING YESTERDAY."
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, "ASSAULT")] == [["JUAN CARLOS MIR"]]
    assert "MIR" not in parties_of(pipeline, "CHILE SAID THE MIR KILLED A JUDGE.", "KILLED")[0]


@pytest.mark.parametrize("word", ["homeland", "HOMELAND"])
def test_the_homeland_is_no_town(pipeline: Pipeline, word: str) -> None:
    text = f"The bombings in our {word} go on."
    assert all(claim.place is None for claim in claims_of(pipeline, text if word.islower() else text.upper(), "ASSAULT"))


def test_what_is_asked_for_by_a_way_is_asked_for(pipeline: Pipeline) -> None:
    text = "Mexico has asked Colombia to help in facilitating the release of Juan Carlos Ortiz."
    assert by_trigger(pipeline, text)["release"].status == "requested"


def test_a_government_is_no_ones(pipeline: Pipeline) -> None:
    text = "SAN JOSE (Costa Rica), 3 May (EFE) - The Front says the accords support a government that has murdered the clergy."
    assert parties_of(pipeline, text, "murdered")[0] == ["government"]


def test_who_is_wanted_to_say_that_they_will_stop(pipeline: Pipeline) -> None:
    text = "The presidents want the Front to state that they will suspend all violent actions."
    assert parties_of(pipeline, text, "suspend")[0] == ["Front"]


def test_the_talks_were_suspended_and_not_the_rebels(pipeline: Pipeline) -> None:
    text = "He will ask for help in resuming the dialogue with the guerrillas, which was suspended in October."
    assert all("guerrillas" not in parties(claim)[1] for claim in claims_of(pipeline, text, "SANCTION"))
    text = "He condemned the raid on the union, which was attacked by police."
    assert "union" in parties_of(pipeline, text, "attacked")[1]


def test_who_murdered_them_are_not_the_murdered(pipeline: Pipeline) -> None:
    text = "The visitors came to accuse the authors of the crime. They have said that soldiers murdered them."
    assert "authors" not in parties_of(pipeline, text, "murdered")[1]


@pytest.mark.parametrize("ground", ["farm", "ranch"])
def test_a_farm_is_in_no_town_of_its_name(pipeline: Pipeline, ground: str) -> None:
    text = f"BOGOTA, 3 May (EFE) - The army seized the Napoles {ground} on Monday."
    assert all(claim.place is None or claim.place.country != "ITA" for claim in claims_of(pipeline, text, "COERCE"))


def test_an_attack_to_come_is_not_one_that_killed(pipeline: Pipeline) -> None:
    text = (
        "The guerrillas will carry out attacks on military units next weekend, Colonel Ponce said. The dialogue was suspended in October after "
        "a dynamite attack in which ten workers were killed."
    )
    (planned,) = (claim for claim in claims_of(pipeline, text, "ASSAULT") if claim.status == "planned")
    assert planned.counts == ()
