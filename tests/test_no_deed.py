"""Words read as deeds that are none, deeds that are in force, and who does not do what stands beside him; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties, parties_of, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "type_", "triggers"),
    [
        ("The authorities relaxed curfew in riot-hit Meherpur on Wednesday.", "ASSAULT", []),
        ("In the war-torn town of Tarn, rebels killed two nurses on Friday.", "ASSAULT", ["killed"]),
        ("Rebels hit the city of Bama on Friday.", "ASSAULT", ["hit"]),
        ("A humanitarian convoy was denied access to Sake by armed elements on 28 April.", "RETREAT", []),
        ("Aid convoys were refused entry to the camp by soldiers on Monday.", "RETREAT", []),
        ("The militia granted aid workers access to the camp on Monday.", "RETREAT", ["granted"]),
        ("The Sangh has threatened to intensify the stir if the demands are not met by Sunday.", "ASSAULT", []),
        ("Rebels threatened to intensify attacks on the army.", "ASSAULT", ["intensify"]),
        ("Troops held a man who was responsible for the movement of explosives and fighters across the border.", "ASSAULT", []),
    ],
)
def test_words_that_are_no_deeds(pipeline: Pipeline, text: str, type_: str, triggers: list[str]) -> None:
    assert [claim.trigger.of(text) for claim in claims_of(pipeline, text, type_)] == triggers


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mullah Zergay planned and executed attacks against Afghan forces.", "actual"),
        ("The group planned and carried out the bombing of a mosque in Kano.", "actual"),
        ("The rebels planned and prepared attacks on the port.", "planned"),
        ("The rebels planned attacks on the port.", "planned"),
    ],
)
def test_what_was_planned_and_done(pipeline: Pipeline, text: str, status: str) -> None:
    assert the_claim(pipeline, text, "ASSAULT").status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The government said the party will remain banned.", "actual"),
        ("The government said the party will be banned.", "planned"),
    ],
)
def test_what_will_go_on_is_in_force(pipeline: Pipeline, text: str, status: str) -> None:
    assert the_claim(pipeline, text, "COERCE").status == status


@pytest.mark.parametrize(
    ("text", "trigger", "who", "whom"),
    [
        ("A colleague, Fan Yi, remains under house arrest.", "remains under house arrest", [], ["Fan Yi"]),
        ("Officers brokered the release of nine detainees.", "release", [], ["detainees"]),
        ("Qatar brokered the release of three hostages by the militia.", "release", ["militia"], ["hostages"]),
        ("The rebels negotiated their withdrawal from the town with the army.", "withdrawal", ["rebels"], []),
        ("A force called for all occupants to leave before conducting a search.", "search", ["forces"], ["occupants"]),
        ("Soldiers told villagers to leave before burning their houses.", "burning", ["soldiers"], ["residents"]),
        ("The mayor asked the strikers to wait before burning the flag.", "burning", ["strikers"], []),
        ("Police beat men whom they accused of burning a bus.", "burning", ["men"], ["bus"]),
    ],
)
def test_who_does_it_beside_others(pipeline: Pipeline, text: str, trigger: str, who: list[str], whom: list[str]) -> None:
    assert parties_of(pipeline, text, trigger) == (who, whom)


def test_who_accuses_does_not_boycott(pipeline: Pipeline) -> None:
    text = "Soldiers beat up people they accused of enforcing the boycott. Police confirmed the arrest of 43 people, among them Wellington Sibanda."
    found = by_trigger(pipeline, text)
    assert parties(found["boycott"])[0] == []
    assert parties(found["arrest"]) == (["police"], ["people"])


def test_protests_held_against_an_arrest_hold_nobody(pipeline: Pipeline) -> None:
    text = "Police deployed to the town. Protests were held in six towns against the detention of former fighters."
    assert parties_of(pipeline, text, "detention")[0] == []


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The superintendent claimed that the youth had hanged himself.", []),
        ("A prisoner shot himself in the yard on Friday.", []),
        ("The guards had hanged the youth in the lock-up.", ["hanged"]),
        ("The bomber blew himself up at a gate in Tarn.", ["blew himself up"]),
    ],
)
def test_who_does_it_to_himself(pipeline: Pipeline, text: str, triggers: list[str]) -> None:
    assert [claim.trigger.of(text) for claim in claims_of(pipeline, text, "ASSAULT")] == triggers


def test_who_summons_an_envoy_over_it_has_not_done_it(pipeline: Pipeline) -> None:
    assert all(claim.actors == () for claim in claims_of(pipeline, "Turkey summons Swedish envoy over Koran burning", "ASSAULT"))


def test_an_order_ends_at_a_semicolon(pipeline: Pipeline) -> None:
    text = "The premier ordered the guard to prepare for a march to Tarn; the council voted to accept the guard."
    assert all(claim.status != "ordered" for claim in claims_of(pipeline, text, "AGREE"))
    assert [claim.status for claim in claims_of(pipeline, text, "MOBILIZE")] == ["ordered"]
