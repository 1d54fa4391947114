"""Whose capture "his" is, which two countries are meant, who has condemned the same, and what a blast did to them who were talking."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, in_may, parties

pytestmark = pytest.mark.weights

HOWE = "Gen. Nuon Sary said he believed Peter Howe had been killed within a week of his capture by a rebel faction."
WARRANT = (
    "James Cobb fired the shots that killed a clinic doctor. Police found a rifle near the doctor's house. "
    "Officials said they had decided to issue a warrant for his arrest in the killing of the doctor."
)
SEIZED = "Capt. Rod Bell said agents arrested Karim Saleh at the airport as he was about to be deported."


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        (HOWE, "capture", "Peter Howe"),
        (WARRANT, "arrest", "James Cobb"),
        (SEIZED, "deported", "Karim Saleh"),
        ("Capt. Rod Bell said his arrest was illegal.", "arrest", "Rod Bell"),
    ],
)
def test_whom_it_befell(pipeline: Pipeline, text: str, trigger: str, whom: str) -> None:
    assert parties(by_trigger(pipeline, text)[trigger])[1] == [whom]


def test_a_warrant_has_no_home(pipeline: Pipeline) -> None:
    text = "The Canadian warrant charged Cobb over the shooting of Hugh Short, who was hurt but survived the attack at his home."
    assert not any("warrant" in name for claim in in_may(pipeline, text, "ASSAULT") for name in parties(claim)[1])


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        (
            "Bombs hit embassies in Nairobi, Kenya, and Dodoma, Tanzania. Eleven Americans were killed in Kenya. "
            "The U.S. State Department has sent medical supplies to the two countries.",
            "sent",
            {"Kenya", "Tanzania"},
        ),
        (
            "Soldiers were killed on the way to Lebanon. Officials said Prime Minister Benjamin Netanyahu's words were in response to "
            "signals from Syria that it wants to renew the peace talks between the two countries.",
            "talks",
            {"Israel", "Syria"},
        ),
        ("Chad and Sudan met in Cairo. Egypt called for talks between the two countries.", "talks", {"Chad", "Sudan"}),
        ("Chad accused Sudan of shelling a village. Talks between the two countries broke down.", "Talks", {"Chad", "Sudan"}),
    ],
)
def test_the_two_countries(pipeline: Pipeline, text: str, trigger: str, names: set[str]) -> None:
    claim = by_trigger(pipeline, text)[trigger]
    told = {p.name for p in (*claim.actors, *claim.recipients) if "two countries" in p.text or p.name in names}
    assert told == names


def test_who_condemned_the_same_is_not_condemned(pipeline: Pipeline) -> None:
    text = "The bishop condemned the murder. Priests in Basel also condemned the shooting."
    assert [parties(c)[1] for c in in_may(pipeline, text, "ACCUSE")] == [[], []]
    text = "The army shot nine farmers. The mayor condemned the shooting."
    assert [parties(c)[1] for c in in_may(pipeline, text, "ACCUSE")] == [["army"]]


@pytest.mark.parametrize(
    "text",
    [
        "They were talking when the bomb went off, killing 247 people and wounding 5,000 others.",
        "The envoys were eating as a shell struck the roof, wounding nine people.",
        "The envoy was cut on her lip in the blast, which damaged a bank, shattered a shop and toppled a wall.",
    ],
)
def test_what_a_blast_did_to_them(pipeline: Pipeline, text: str) -> None:
    claims = in_may(pipeline, text, "ASSAULT")
    assert claims
    assert not any(claim.actors for claim in claims)


def test_who_did_both_goes_on(pipeline: Pipeline) -> None:
    text = "The rebels blew up a bank, shot two clerks and burned a shop."
    assert all("rebels" in " ".join(parties(c)[0]) for c in in_may(pipeline, text, "ASSAULT"))


def test_who_is_charged_was_not_shot_at(pipeline: Pipeline) -> None:
    text = "A man was charged with murder. He has been linked to a strand of hair found near where the sniper fired."
    assert parties(by_trigger(pipeline, text)["fired"])[1] == []


@pytest.mark.parametrize(("how", "maker"), [("sponsored by Kenya", False), ("issued by Kenya", True)])
def test_who_sponsors_a_paper_does_not_speak_in_it(pipeline: Pipeline, how: str, maker: bool) -> None:
    text = f"A resolution {how} condemns the shooting of nine farmers."
    told = [name for claim in in_may(pipeline, text, "ACCUSE") for name in parties(claim)[0]]
    assert ("Kenya" in told) is maker


@pytest.mark.parametrize(("where", "place"), [("through its embassies in Kenya and Chad", ""), ("in Kenya", "Kenya")])
def test_through_an_embassy_is_not_where(pipeline: Pipeline, where: str, place: str) -> None:
    text = f"Officials said that Britain has asked {where} about a man who was abducted."
    claim = by_trigger(pipeline, text)["abducted"]
    assert (claim.place.name if claim.place else "") == place


def test_a_day_of_concluding(pipeline: Pipeline) -> None:
    text = "In January police officers concluded that he had been killed soon after being captured."
    assert [claim.time for claim in in_may(pipeline, text) if claim.trigger.of(text) == "captured"] == [None]


def test_an_army_of_its_own_state_is_no_other_s(pipeline: Pipeline) -> None:
    text = (
        "Thousands of American, British and Egyptian forces assembled in Saudi Arabia. "
        "The Saudis have virtually the entire Kuwaiti air force, which escaped the Iraqi invasion."
    )
    assert parties(by_trigger(pipeline, text)["invasion"])[1] == ["Kuwait"]


def test_two_who_withdraw_from_two_places(pipeline: Pipeline) -> None:
    text = "He will withdraw his troops only if Israel withdraws from the West Bank and Syria from Lebanon."
    assert parties(by_trigger(pipeline, text)["withdraws"])[0] == ["Israel", "Syria"]


def test_who_was_shot_in_a_shooting_called_after_him(pipeline: Pipeline) -> None:
    text = "Nobody was seen before the Slepian shooting shocked the town. The army held a man."
    assert all("Slepian" not in parties(claim)[0] for claim in in_may(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(
    ("before", "state"),
    [("Cambodian troops killed Peter Howe, a British expert.", "United Kingdom"), ("Cambodian troops killed Peter Howe.", "Cambodia")],
)
def test_whose_foreign_office_it_is(pipeline: Pipeline, before: str, state: str) -> None:
    text = f"PHNOM PENH, Cambodia (AP) _ {before} The Foreign Office said rebels had kidnapped his guide."
    assert [source.name for source in by_trigger(pipeline, text)["kidnapped"].sources] == [state]


def test_who_was_arrested_made_no_arrest(pipeline: Pipeline) -> None:
    text = "\"I can confirm that a man was arrested in connection with the raids and agents were involved\" in making the arrest, he said."
    assert all("man" not in parties(claim)[0] for claim in in_may(pipeline, text, "COERCE"))


@pytest.mark.parametrize(
    ("day", "charge"), [("charged with murder Thursday in", "2024-05-02"), ("charged with murder on Thursday in", "2024-05-02")]
)
def test_the_day_of_a_charge(pipeline: Pipeline, day: str, charge: str) -> None:
    text = f"A man was {day} the slaying of a doctor."
    days = {claim.type: str(claim.time.start) if claim.time else "" for claim in in_may(pipeline, text)}
    assert days == {"ACCUSE": charge, "ASSAULT": ""}


def test_who_does_not_know_where_he_is_held_need_not_hold_him(pipeline: Pipeline) -> None:
    text = "Capt. Rod Bell, a police spokesman, said he did not know where the man was being held."
    assert parties(by_trigger(pipeline, text)["held"]) == ([], ["man"])
    text = "Capt. Rod Bell, a police spokesman, said the man was being held."
    assert parties(by_trigger(pipeline, text)["held"]) == (["police"], ["man"])


def test_whom_somebody_is_scared_into_backing(pipeline: Pipeline) -> None:
    text = "The leader tried to scare other Arabs into supporting him by calling for war."
    assert parties(by_trigger(pipeline, text)["supporting"])[0] == ["Arabs"]


def test_a_name_that_many_bear_is_no_ruler_of_a_state_not_told_of(pipeline: Pipeline) -> None:
    assert parties(in_may(pipeline, "Police in Leeds said Ali was being held.", "COERCE")[0])[1] == ["Ali"]
    text = "Guyana's parliament met. Police said Ali was being held."
    assert parties(in_may(pipeline, text, "COERCE")[0])[1] == ["Mohamed Irfaan Ali"]
    assert parties(in_may(pipeline, "Police said Biden was being held.", "COERCE")[0])[1] == ["Joe Biden"]
