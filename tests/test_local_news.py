"""Local news of crime and courts: offices below a state, who says it behind a long quotation, charges in one breath, traffic."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties_of

pytestmark = pytest.mark.weights


def _voices(pipeline: Pipeline, text: str, trigger: str) -> list[tuple[str, str]]:
    claim = next(c for c in in_may(pipeline, text) if c.trigger.of(text) == trigger)
    return [(source.name, source.stance) for source in claim.sources]


def _triggers(pipeline: Pipeline, text: str) -> list[str]:
    return [c.trigger.of(text) for c in in_may(pipeline, text)]


def _field(pipeline: Pipeline, text: str, trigger: str, field: str) -> str:
    claim = next(c for c in in_may(pipeline, text) if c.trigger.of(text) == trigger)
    if field == "place":
        return claim.place.name if claim.place else ""
    return str(claim.time.start) if claim.time else ""


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Ohio Attorney General Mark Tanner said that his office will charge the officers.", "charge", "Mark Tanner"),
        ("Utah Governor Ann Hale's troops guarded the port.", "guarded", "Ann Hale"),
        ("Moscow Mayor Ivan Petrov said his office had banned the march.", "banned", "Ivan Petrov"),
        ("Los Angeles County Sheriff's Captain John Moore said his men shot a man.", "shot", "John Moore"),
        ("The governor of Ohio said her troops guarded the port.", "guarded", "troops"),
        ("Lt. Wes Alton of the Tulsa department told us: “We held a man at noon.” Ohio is far off.", "held", "Wes Alton"),
        ("A union's attorney filed a petition with the court asking for access to the site.", "asking", "attorney"),
        # Offices of a state, and its officers wherever they are.
        ("U.S. Attorney General Mark Tanner said his office would charge the officers.", "charge", "United States"),
        ("Aleppo army commander Gen. Omar Sali said his troops killed nine rebels.", "killed", "Syria"),
        ("Norwegian President Anna Berg said her government had banned the march.", "banned", "Norway"),
    ],
)
def test_who_holds_an_office_below_a_state_is_not_the_state(pipeline: Pipeline, text: str, trigger: str, actor: str) -> None:
    assert parties_of(pipeline, text, trigger)[0] == [actor]


def test_a_chief_s_officers_are_not_he(pipeline: Pipeline) -> None:
    text = "Police Chief Ray Moss said his officers shot a man in Tulsa."
    assert "Ray Moss" not in parties_of(pipeline, text, "shot")[0]


@pytest.mark.parametrize(
    ("text", "trigger", "voice"),
    [
        (
            "Nina Bell heads a group of mothers. They reached the bridge in a storm. “We want to see the judge. It would be good if somebody told "
            "us of this. Soldiers beat our sons in jail,” she said. Bell wore a black shirt.",
            "beat",
            "Nina Bell",
        ),
        (
            "“We are angry about Gov. Tanner's decision to free a killer,” Weber said. “She murdered a mother of four,” he said.",
            "murdered",
            "Weber",
        ),
        ("Trucks are being repaired. “Soldiers burned the market,” he said.", "burned", "man"),
        ("“Soldiers burned the market,” she told us.", "burned", "woman"),
        ("Omar Sali led a march. “Soldiers burned the market,” he said.", "burned", "Omar Sali"),
    ],
)
def test_whoever_says_it_behind_a_quotation_it_is_not_the_report(pipeline: Pipeline, text: str, trigger: str, voice: str) -> None:
    assert _voices(pipeline, text, trigger) == [(voice, "asserts")]


def test_his_wife_is_no_he(pipeline: Pipeline) -> None:
    text = (
        "Lawyer Wen Jin was jailed in 2015. “They told us nothing,” his wife Li Ma said. Li Ma went to the court where officials said guards had "
        "beaten him."
    )
    assert parties_of(pipeline, text, "beaten")[1] == ["Wen Jin"]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("A judge dismissed claims against the police over the shooting of a teacher.", "shooting", []),
        ("The judge rejected claims over the arrest of nine men.", "arrest", []),
        ("The minister dismissed claims that soldiers had killed a student.", "killed", ["minister"]),
        ("The court rejected the claim that soldiers had killed a student.", "killed", ["court"]),
    ],
)
def test_a_court_that_lets_no_suit_go_on_denies_nothing(pipeline: Pipeline, text: str, trigger: str, expected: list[str]) -> None:
    assert [name for name, stance in _voices(pipeline, text, trigger) if stance == "denies"] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Police charged Marcus Bell with murder in the death Sunday of Ivan Tell.", "charged", ""),
        ("Police are searching for two suspects in connection with a robbery in Milton earlier this month.", "searching", ""),
        ("The killing of a man on March 18 in Fresno sparked two weeks of protests.", "protests", ""),
        ("Police charged Marcus Bell with murder Sunday.", "charged", "2024-04-28"),
        ("Police arrested a man on Sunday in connection with a robbery in Milton.", "arrested", "2024-04-28"),
        ("The killing of a man sparked protests on March 18.", "protests", "2024-03-18"),
    ],
)
def test_days_of_what_is_dealt_with(pipeline: Pipeline, text: str, trigger: str, day: str) -> None:
    assert _field(pipeline, text, trigger, "day") == day


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("A man is accused of killing a fellow inmate who was from Tulsa.", "killing", ""),
        ("Omar Sali, who survived torture in Egypt's notorious jails and is now stuck in Malta, blamed the guards.", "torture", "Egypt"),
        ("He was beaten in Iran's prisons.", "beaten", "Iran"),
        ("A gunman killed an inmate who was in Tulsa.", "killed", "Tulsa"),
    ],
)
def test_places_of_people_and_of_prisons(pipeline: Pipeline, text: str, trigger: str, place: str) -> None:
    assert _field(pipeline, text, trigger, "place") == place


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Prosecutors charged a teenager with killing Welch and another teen with the theft that led to the fight.", "killing", ["Welch"]),
        ("Marco Diaz was charged with killing a clerk and his wife with a knife.", "killing", ["clerk", "wife"]),
        (
            "Police Officer Michael Eggers shot Bell on Monday in Tulsa. The deadly confrontation between Bell and Eggers came at the end of a "
            "chase.",
            "shot",
            ["Bell"],
        ),
    ],
)
def test_whom_it_befell(pipeline: Pipeline, text: str, trigger: str, expected: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[1] == expected


def test_who_did_it_and_was_arrested_for_it(pipeline: Pipeline) -> None:
    text = "A Danbury mason was arraigned on Tuesday. A Fresno plumber was arrested after he shot his neighbor."
    assert parties_of(pipeline, text, "shot")[0] == ["Fresno plumber"]
    text = "Omar Sali rang the station. A plumber was arrested after he searched the house."
    assert parties_of(pipeline, text, "arrested")[1] == ["plumber"]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Britain is pulling its troops out of Mali, officials said Wednesday, abandoning plans to stay.", "abandoning", "United Kingdom"),
        ("The rebels had fled, officials said, accusing the army of looting.", "accusing", "officials"),
    ],
)
def test_who_goes_on_behind_officials_said(pipeline: Pipeline, text: str, trigger: str, actor: str) -> None:
    assert parties_of(pipeline, text, trigger)[0] == [actor]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("A local police department press release states that gunmen shot a clerk.", "police department"),
        ("An army press release said gunmen shot a clerk.", "army"),
    ],
)
def test_whose_press_release_it_is(pipeline: Pipeline, text: str, voice: str) -> None:
    assert _voices(pipeline, text, "shot") == [(voice, "asserts")]


@pytest.mark.parametrize(
    "text",
    [
        "The Ford was struck in the westbound lane of a highway.",
        "The house sits a stone's throw from the police station.",
        "The men crashed their car while fleeing.",
        "The prisoner was returned to jail.",
        "The driver complained of neck pain and was treated.",
        "The name of the clerk was withheld until her family had been told.",
    ],
)
def test_what_is_no_deed(pipeline: Pipeline, text: str) -> None:
    assert _triggers(pipeline, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Three guards were killed in a lane behind the house.",
        "Rebels hit the convoy in the southbound lane of the highway with a rocket.",
        "Youths threw stones at the police station.",
        "The rebels returned nine prisoners to their families.",
        "Militants crashed a truck into the gate of the barracks.",
        "The villagers complained of raids by the army.",
        "The ministry withheld grain from the villages.",
    ],
)
def test_what_is_one(pipeline: Pipeline, text: str) -> None:
    assert _triggers(pipeline, text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There will not be serious negotiations with Israel.", "negated"),
        ("There were serious negotiations with Israel.", "actual"),
        ("There will be serious negotiations with Israel.", "planned"),
    ],
)
def test_what_there_will_not_be(pipeline: Pipeline, text: str, status: str) -> None:
    assert [c.status for c in in_may(pipeline, text, "CONSULT")] == [status]


def test_a_county_is_no_prince_and_a_name_before_a_dash_no_dateline(pipeline: Pipeline) -> None:
    text = "Wang spoke to the court. Judge Mary Cole of Prince William Circuit Court said he was charged with murder."
    assert parties_of(pipeline, text, "charged")[1] == ["Wang"]
    text = "Keith Amis -- the only survivor of the crash -- was charged with murder."
    assert parties_of(pipeline, text, "charged")[1] == ["Keith Amis"]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "Workers struck on Friday. The union said the strike was meant to stop cuts. The town says “no” to the raid on its schools.",
            ["", "union"],
        ),
        ("Workers struck on Friday, the union said. “No,” the minister said.", ["union", "minister"]),
    ],
)
def test_who_says_no_to_a_thing_denies_nothing(pipeline: Pipeline, text: str, voices: list[str]) -> None:
    assert [name for name, _ in _voices(pipeline, text, "struck")] == voices


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The firefighter detained a woman. Police later arrested her.", "woman"),
        ("The firefighter detained a man. Police later arrested her.", "firefighter"),
    ],
)
def test_whom_her_is(pipeline: Pipeline, text: str, whom: str) -> None:
    assert parties_of(pipeline, text, "arrested")[1] == [whom]


def test_a_saint_s_day_is_nobody(pipeline: Pipeline) -> None:
    text = "Five men appeared in court over a series of disturbances on St Patrick's Day. Patrick O'Keeffe was released."
    assert parties_of(pipeline, text, "disturbances")[1] == []
    assert parties_of(pipeline, text, "released")[1] == ["Patrick O'Keeffe"]


@pytest.mark.parametrize(
    ("text", "dead"),
    [("A man stabbed an officer nearly to death.", []), ("A man stabbed an officer to death.", [1])],
)
def test_nearly_to_death(pipeline: Pipeline, text: str, dead: list[int]) -> None:
    assert [count.low for c in in_may(pipeline, text, "ASSAULT") for count in c.counts if count.what == "killed"] == dead
