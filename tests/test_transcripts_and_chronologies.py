"""Forms of text other than the newspaper's: transcripts with questions and answers, chronologies, situation reports."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights

BRIEFING = """MR. TOLLAND: We strongly condemn the attack on the Turkish consulate in Mosul.

QUESTION: Do you have a response to the Iranian claim that U.S. aircraft struck a convoy inside Iran?

MR. TOLLAND: That's absolutely false. No U.S. aircraft entered Iranian airspace.

QUESTION: The Selan president said he would expel the monitors.

MR. TOLLAND: We have provided $71 million to Nigeria.
"""

CHRONOLOGY = """Here is a chronology of the conflict in Mali.

Jan. 24, 2012 - Scores of soldiers are executed at Aguelhok. Paris accuses al Qaeda's North African wing of involvement.

March 22, 2012 - Mutinous soldiers topple President Toure. The African Union suspends Mali.

Jan. 11, 2013 - France launches air strikes on rebels near Konna.
"""


def coded(pipeline: Pipeline, text: str) -> dict[str, Claim]:
    """The claims of a report by the words of their triggers."""
    return {text[claim.trigger.start : claim.trigger.end]: claim for claim in pipeline.code(Document(id="d", text=text))}


def voices(claim: Claim) -> list[tuple[str, str]]:
    return [(source.name, source.stance) for source in claim.sources]


def test_who_speaks_in_a_transcript_is_its_voice_and_its_we(pipeline: Pipeline) -> None:
    found = coded(pipeline, BRIEFING)
    assert [party.name for party in found["condemn"].actors] == ["TOLLAND"]
    assert voices(found["attack"]) == [("TOLLAND", "asserts")]
    assert ("TOLLAND", "asserts") in voices(found["provided"])


def test_an_answer_denies_what_the_question_reports(pipeline: Pipeline) -> None:
    assert voices(coded(pipeline, BRIEFING)["struck"]) == [("Iran", "asserts"), ("TOLLAND", "denies")]


@pytest.mark.parametrize(
    "text",
    [
        "Location: Gao\n\nCasualties: two dead\n\nThe army shelled the village on Monday.",
        "Moyale: traders blocked the border post.\n\nWajir: police arrested two men.",
        "Markets: we expect the truce to hold.\n\nGunmen killed two men.",
        "Q. Will you withdraw from Gao?\n\nA. We have withdrawn our troops.",  # nobody is named
    ],
)
def test_lists_are_no_transcripts(pipeline: Pipeline, text: str) -> None:
    assert pipeline.parse(Document(id="d", text=text)).turns == ()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Did the army burn the village?", "burn"),
        ("Will the army attack Homs?", "attack"),
        ("Do you believe that the police shot the boy?", "shot"),
        ("Has the government accepted the truce?", "accepted"),
    ],
)
def test_what_is_only_asked_is_possible(pipeline: Pipeline, text: str, trigger: str) -> None:
    assert coded(pipeline, text)[trigger].status == "possible"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Who killed the mayor?", "killed"),
        ("Why did the army shell the market on Monday?", "shell"),
        ("The army shelled the market, and who will answer for it?", "shelled"),
    ],
)
def test_who_asks_why_takes_it_for_done(pipeline: Pipeline, text: str, trigger: str) -> None:
    assert coded(pipeline, text)[trigger].status == "actual"


def test_all_of_an_item_is_of_the_day_that_heads_it(pipeline: Pipeline) -> None:
    days = {word: claim.time.start.isoformat() for word, claim in coded(pipeline, CHRONOLOGY).items() if claim.time is not None}
    assert days == {
        "executed": "2012-01-24", "accuses": "2012-01-24", "topple": "2012-03-22", "suspends": "2012-03-22", "strikes": "2013-01-11",
    }  # fmt: skip


def test_an_item_has_not_the_scene_of_the_one_before(pipeline: Pipeline) -> None:
    place = coded(pipeline, CHRONOLOGY)["topple"].place
    assert place is None or place.name == "Mali"


def test_a_wing_of_the_north_is_no_party_north(pipeline: Pipeline) -> None:
    assert [party.name for party in coded(pipeline, CHRONOLOGY)["accuses"].recipients] == ["al-Qaeda"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The mayor was killed by his own guards.", ["guards of mayor"]),
        ("The president was overthrown by his own army.", ["army"]),
    ],
)
def test_who_turns_on_their_own_are_others(pipeline: Pipeline, text: str, actors: list[str]) -> None:
    (claim,) = pipeline.code(Document(id="d", text=text))
    assert [party.name for party in claim.actors] == actors
    assert claim.recipients


def test_a_place_cannot_vouch_for_its_own_country(pipeline: Pipeline) -> None:
    text = (
        "Armed youth raided Leer in South Sudan's Unity State. Aid workers were killed near Juba on Friday. "
        "Gunmen looted warehouses in Lalo. The South Sudanese army sent troops to Malakal."
    )
    places = {claim.place.text: claim.place.country for claim in pipeline.code(Document(id="d", text=text)) if claim.place is not None}
    assert places["Lalo"] is None


def test_an_acronym_that_another_begins_with_is_not_it(pipeline: Pipeline) -> None:
    text = "The Sudan People's Liberation Army (SPLA) sent troops to Nasir. SPLA-IO accused the SPLA of shelling its positions there."
    assert [party.name for party in coded(pipeline, text)["accused"].actors] == ["SPLM-IO"]


def test_one_called_by_his_nation_is_counted_and_is_no_state(pipeline: Pipeline) -> None:
    (killing,) = pipeline.code(Document(id="d", text="Israeli troops killed a Palestinian near Nablus."))
    assert [party.name for party in killing.recipients] == ["Palestinian"]
    assert [(count.what, count.low, count.high) for count in killing.counts] == [("killed", 1, 1)]


def test_where_what_is_talked_about_happens_nobody_talks(pipeline: Pipeline) -> None:
    assert coded(pipeline, "The foreign secretary spoke with the Turkish minister about the situation in Aleppo.")["spoke"].place is None
    talks = coded(pipeline, "Envoys held talks on the war in Sudan in Geneva.")["talks"]
    assert talks.place is not None
    assert talks.place.name == "Geneva"


def test_who_phones_to_urge_is_who_urges(pipeline: Pipeline) -> None:
    text = "Gaddafi telephoned Presidents Omar al-Bashir and Idriss Deby to urge restraint and offered to host a summit."
    urge = coded(pipeline, text)["urge"]
    assert [party.name for party in urge.actors] == ["Muammar Gaddafi"]
    assert [party.name for party in urge.recipients] == ["Omar al-Bashir", "Idriss Deby"]


def test_a_charge_daffaires_is_his_state_and_a_charge_of_murder_nobody(pipeline: Pipeline) -> None:
    summoned = coded(pipeline, "Sudan summoned the Chadian charge d'affaires in Khartoum.")["summoned"]
    assert [party.name for party in summoned.recipients] == ["Chad"]
    brought = coded(pipeline, "The state brought a charge of murder against the colonel.")["brought"]
    assert [party.name for party in brought.recipients] == ["colonel"]


def test_the_end_of_a_longer_name_is_another_body(pipeline: Pipeline) -> None:
    (claim,) = pipeline.code(Document(id="d", text="The opposition Popular Congress Party of Sudan described the decision as unconstitutional."))
    assert [party.id for party in claim.actors] == [None]
    (claim,) = pipeline.code(Document(id="d", text="India's ruling Congress Party condemned the attack in Mumbai."))
    assert [party.name for party in claim.actors] == ["Indian National Congress"]


def test_a_village_of_a_province_is_no_city_that_sounds_alike_elsewhere(pipeline: Pipeline) -> None:
    text = "On 17 April, militants ambushed an army convoy near Boni, Mopti region, killing eleven soldiers in Mali."
    place = coded(pipeline, text)["ambushed"].place
    assert place is not None
    assert place.country == "MLI"


def test_the_day_before_a_verb_of_scheduling_is_when_it_was_done(pipeline: Pipeline) -> None:
    text = "KHARTOUM, May 2, 2024 (Agency) - The governor on Monday extended the state of emergency by three months."
    extended = coded(pipeline, text)["extended"]
    assert extended.time is not None
    assert (extended.status, extended.time.start.isoformat()) == ("actual", "2024-04-29")


def test_who_speaks_stands_in_brackets(pipeline: Pipeline) -> None:
    text = (
        "CLANDESTINE -- [TEXT] [VILLALOBOS] We are fighting for democracy. The army threatened people in Toluca. [REPORTER] What of the dead? "
        "[VILLALOBOS] The police tortured two nuns. [words indistinct] The police killed a priest."
    )
    told = coded(pipeline, text)
    assert [source.name for source in told["tortured"].sources] == ["VILLALOBOS"]
    assert [source.name for source in told["threatened"].sources] == ["VILLALOBOS"]


def test_what_else_stands_in_brackets_speaks_not(pipeline: Pipeline) -> None:
    text = "SAN SALVADOR -- [Text] The army killed two nuns. [Words indistinct] We condemn it. [Video shows them] Troops attacked a school."
    assert [source.name for claim in coded(pipeline, text).values() for source in claim.sources if source.name] == []
