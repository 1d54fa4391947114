"""Bulletins of ministries and commands, event logs, statements and live pages: items that tell each of its own place and day."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from tests.coded import in_may, parties

pytestmark = pytest.mark.weights


def where(claim: Claim) -> str | None:
    return claim.place.name if claim.place else None


def by_word(pipeline: Pipeline, text: str, word: str) -> Claim:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == word)
    return claim


BULLETIN = (
    "In the Kupyansk direction, troops repelled two attacks near Synkivka.\n\nIn the Donetsk direction, troops captured a bridge.\n\n"
    "In the Kherson direction, an ammunition depot was destroyed near Antonivka.\n\n"
)
LOG = (
    "On 12 March 2024, gunmen attacked a camp near Gao. Two civilians were killed.\n\nOn 13 March 2024, militants ambushed a convoy.\n\n"
    "Looting: On 16 March 2024, armed men robbed a bus.\n\n"
)
LIVE = "LIVE: war in Ukraine\n\n[14:30 GMT]\nA missile hit a school in Odesa, officials said.\n\n[13:20 GMT]\n{}\n\n[12:00 GMT]\nShells hit Kherson.\n"


def test_an_item_of_a_bulletin_has_no_place_of_another(pipeline: Pipeline) -> None:
    text = BULLETIN + "Air defence units shot down three rockets.\n"
    assert where(by_word(pipeline, text, "shot down")) in (None, "Ukraine")
    assert where(by_word(pipeline, text, "destroyed")) == "Antonivka"


def test_a_paragraph_that_goes_on_with_one_before_keeps_its_place(pipeline: Pipeline) -> None:
    text = "Gunmen attacked a market in Goma on Monday.\n\nThe gunmen also burned a truck.\n"
    assert where(by_word(pipeline, text, "burned")) == "Goma"


def test_an_entry_of_a_log_has_no_place_of_another(pipeline: Pipeline) -> None:
    assert [where(by_word(pipeline, LOG, word)) for word in ("ambushed", "robbed")] == [None, None]


def test_a_town_and_a_colon_head_the_items_of_a_ministry(pipeline: Pipeline) -> None:
    text = (
        "KILINOCHCHI: Troops attacked a group of rebels on Wednesday.\n\nVAVUNIYA: Rebels shelled a headquarters on Tuesday. "
        "Jets pounded gun positions.\n\nKANDY: A soldier died when a mine exploded.\n"
    )
    assert [where(by_word(pipeline, text, word)) for word in ("attacked", "pounded")] == ["Kilinochchi", "Vavuniya"]


@pytest.mark.parametrize(
    ("entry", "word", "place"),
    [
        ("A colleague writes from Tbilisi: Georgian police used water cannon against protesters.", "used", None),
        ("Soldiers arrested nine deserters.", "arrested", "Ukraine"),
    ],
)
def test_an_entry_of_a_live_page_has_no_place_of_another(pipeline: Pipeline, entry: str, word: str, place: str | None) -> None:
    assert where(by_word(pipeline, LIVE.format(entry), word)) in (place, None)


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("US forces carried out an airstrike on al-Shabaab near Jilib on Monday.", "airstrike", "Jilib"),
        ("At 11:40 p.m. (Sanaa time) on April 29, militants fired two missiles from Hodeidah.", "fired", "Al Ḩudaydah"),
        ("It was the last time that militants fired missiles at Sanaa.", "fired", "Sanaa"),
        ("The council condemned an attack outside a bank in Kandahar, claimed by the Islamic State in Iraq and the Levant.", "attack", "Kandahār"),
        ("US jets struck fighters of the Islamic State in Iraq on Monday.", "struck", "Iraq"),
        ("Police had arrested men operating along the Kivu road. They searched a house.", "searched", None),
    ],
)
def test_what_is_called_like_a_place(pipeline: Pipeline, text: str, word: str, place: str | None) -> None:
    assert where(by_word(pipeline, text, word)) == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council condemned the attack that took place in Kandahar on 21 March.", None),
        ("The ministry condemns the raid carried out yesterday by gunmen on a base.", None),
        ("The mayor condemned the attack on Monday.", "2024-04-29"),
        ("On Tuesday the mayor condemned the attack that killed nine people.", "2024-04-30"),
    ],
)
def test_the_day_of_what_is_condemned(pipeline: Pipeline, text: str, day: str | None) -> None:
    (claim,) = in_may(pipeline, text, "ACCUSE")
    assert (claim.time.start.isoformat() if claim.time else None) == day


@pytest.mark.parametrize(
    ("text", "word", "doers", "harmed"),
    [
        ("Troops of the brigade spotted gunmen who left a tunnel and killed them.", "killed", ["troops"], ["gunmen"]),
        ("Police pursued gunmen who had abducted two women and killed them.", "killed", ["gunmen"], ["women"]),
        ("Officers found a man who had climbed a fence and detained him.", "detained", ["officers"], ["man"]),
        ("Ten soldiers and one policeman lost their lives.", "lost", [], ["soldiers", "police"]),
        ("Over the past day, the enemy lost 1,030 personnel.", "lost", [], ["enemy"]),
        ("Soldiers were engaged by more than 60 al-Shabaab fighters.", "engaged", ["al-Shabaab"], ["soldiers"]),
        ("Coalition forces engaged the insurgents near Baqubah.", "engaged", ["Coalition forces"], ["insurgents"]),
        ("One Kenyan soldier was wounded and evacuated to a hospital.", "evacuated", [], ["Kenya Defence Forces"]),
        ("The rescued hostages have been handed over to the Borno State Government.", "handed over", [], ["rescued hostages"]),
        ("The rebels handed over the general to the tribunal.", "handed over", ["rebels"], ["general"]),
    ],
)
def test_who_did_it_in_bulletins(pipeline: Pipeline, text: str, word: str, doers: list[str], harmed: list[str]) -> None:
    claims = [claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == word]
    assert all(parties(claim) == (doers, harmed) for claim in claims)


def test_both_sides_still_fight_where_they_are_engaged_in_clashes(pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, "Troops engaged in heavy clashes with rebels in Goma.", "ASSAULT")
    assert parties(claim) == (["troops", "rebels"], [])


def test_an_intention_that_is_not_abandoned_stands(pipeline: Pipeline) -> None:
    text = "The enemy {} its intention to attack the town."
    told = [[claim.status for claim in in_may(pipeline, text.format(verb), "ASSAULT")] for verb in ("does not abandon", "has abandoned")]
    assert told == [["planned"], ["negated"]]


def test_information_that_is_false_is_denied(pipeline: Pipeline) -> None:
    text = "The information disseminated by the Armenian Ministry of Defence that Azerbaijani units opened fire on positions near Sotk is false."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert ("", "denies") in {(source.name, source.stance) for source in claim.sources}


def test_the_government_and_people_are_of_one_land(pipeline: Pipeline) -> None:
    text = "The envoy extended condolences to the Government and people of Kenya. He called on the Malian authorities to act."
    (claim,) = in_may(pipeline, text, "SUPPORT")
    assert "Kenya" in {party.name for party in claim.recipients} and "Mali" not in {party.name for party in claim.recipients}


@pytest.mark.parametrize(
    ("told", "speaker"), [("the Rights Monitor said", "Rights Monitor"), ("rebels of the Fano militia said", "Fano")]
)
def test_the_organisation_that_said_so(pipeline: Pipeline, told: str, speaker: str) -> None:
    text = (
        f"Ethiopian soldiers executed 38 civilians in Merawi on Monday, {told}. Fighting between the army and the Fano militia began in August.\n\n"
        "The African Union should suspend the deployment of Ethiopian forces, the organization said.\n"
    )
    (claim,) = in_may(pipeline, text, "SANCTION")
    assert {source.name for source in claim.sources} == {speaker}


DIGEST = (
    "Cameroon\nSeparatist fighters 9 April killed two gendarmes in Kumbo; army next day killed four suspected separatists in a raid.\n\n"
    "Colombia\nArmy killed nine rebels in Cauca. Police arrested a mayor.\n\n"
    "Nagorno-Karabakh\nArmenian police 26 April detained dozens.\n"
)


def test_others_act_behind_a_semicolon(pipeline: Pipeline) -> None:
    first, second = (c for c in in_may(pipeline, DIGEST, "ASSAULT") if "eparatist" in str(parties(c)))
    assert parties(first) == (["Separatist fighters"], ["police"])
    assert parties(second) == (["army"], ["separatists"])
    assert second.place is None or second.place.name != "Kumbo"


def test_a_day_is_no_subject(pipeline: Pipeline) -> None:
    text = "Suspected insurgents 3 April bombed a bridge in Raman, wounding two rangers; 11 April shot and killed a headman in Bacho."
    shot = next(claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == "shot")
    assert (shot.time.start.isoformat() if shot.time else None, where(shot)) == ("2024-04-11", "Bacho")


def test_a_deed_and_its_toll_behind_a_semicolon_are_one(pipeline: Pipeline) -> None:
    claims = in_may(pipeline, "Rebels shelled the camp near Goma on Monday; the shelling killed nine people.", "ASSAULT")
    assert len(claims) == 1


def test_land_that_is_no_country_heads_an_item_of_a_digest(pipeline: Pipeline) -> None:
    (arrest,) = (claim for claim in in_may(pipeline, DIGEST, "COERCE") if claim.trigger.of(DIGEST) == "detained")
    assert where(arrest) != "Colombia"


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Settlers attacked two aid convoys on their way to Gaza on Wednesday.", "attacked", None),
        ("The envoy said that sanctions against Juba had failed. Rebels looted a convoy.", "looted", None),
        ("The Treasury sanctions two commanders, including the group's head of operations in Darfur.", "sanctions", None),
        ("A court in Goma convicted a soldier.", "convicted", "Goma"),
    ],
)
def test_a_goal_and_whom_sanctions_hit_are_no_scene(pipeline: Pipeline, text: str, word: str, place: str | None) -> None:
    assert where(by_word(pipeline, text, word)) == place


def test_they_are_not_those_who_had_left(pipeline: Pipeline) -> None:
    text = (
        "Fano fighters attacked soldiers in Merawi. After the fighters withdrew, soldiers went house to house and shot men. "
        'A shopkeeper said: "They asked for identity cards, then they killed my brother."'
    )
    assert parties(by_word(pipeline, text, "killed"))[0] == ["soldiers"]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The network called on the UN to act. Since the coup the military has killed at least 4,900 civilians, it said.", {"network"}),
        ("The army said it had captured the town. The army killed 14 militants, it said.", {"army"}),
    ],
)
def test_nobody_says_of_himself_that_he_killed_civilians(pipeline: Pipeline, text: str, voices: set[str]) -> None:
    claim = next(c for c in in_may(pipeline, text, "ASSAULT") if c.trigger.of(text) == "killed")
    assert {source.name for source in claim.sources} == voices


def test_a_place_that_no_table_has_is_known_again(pipeline: Pipeline) -> None:
    text = "Fighting resumed around Ngungu, pushing families towards Minova in South Kivu. Local sources say that M23 took control of Ngungu."
    assert where(by_word(pipeline, text, "took")) == "Ngungu"


@pytest.mark.parametrize(
    ("headline", "word", "status"),
    [
        ("Iran: Release Detained Labor Activists", "Release", "requested"),
        ("Sudan: Lift the Siege of El Fasher", "Lift", "requested"),
        ("Mali: Army Kills 40 Civilians", "Kills", "actual"),
        ("Kenya: Police Arrest Nine Protesters", "Arrest", "actual"),
    ],
)
def test_a_headline_that_calls_on_a_state(pipeline: Pipeline, headline: str, word: str, status: str) -> None:
    text = f"{headline}\n\nThe minister went home.\n"
    claims = [claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == word]
    assert {claim.status for claim in claims} <= {status}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Rebels attacked the town of Minova on Monday. Clashes between the rebels and the army went on until dawn.", (["rebels"], ["army"])),
        ("Clashes between the rebels and the army broke out in Minova on Monday.", (["rebels", "army"], [])),
    ],
)
def test_who_fights_back_did_not_attack(pipeline: Pipeline, text: str, sides: tuple[list[str], list[str]]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim) == sides


def test_rubber_bullets_are_not_the_live_rounds_that_are_denied(pipeline: Pipeline) -> None:
    text = 'Police have denied using live rounds. "Officers used rubber bullets and tear gas only," the inspector said.'
    claims = in_may(pipeline, text, "ASSAULT")
    assert [source.stance for claim in claims if claim.status == "actual" for source in claim.sources] == ["asserts"]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Reza Karimi was sentenced to death. His execution was halted last week.", "execution", "negated"),
        ("A court stayed the deportation of two activists.", "deportation", "negated"),
        ("Soldiers carried out the execution of nine men in Goma.", "execution", "actual"),
    ],
)
def test_what_is_halted_before_it_is_done(pipeline: Pipeline, text: str, word: str, status: str) -> None:
    claims = [claim for claim in in_may(pipeline, text) if word in claim.trigger.of(text)]
    assert [claim.status for claim in claims] == [status]


def test_who_rejects_the_accusation_was_accused(pipeline: Pipeline) -> None:
    text = (
        "Congo blamed M23 and the Rwandan army for the attack on the camp. M23 denied it and accused government forces of placing artillery "
        "near the camps. Rwanda rejected the accusation."
    )
    denied = {claim.type: {s.name for s in claim.sources if s.stance == "denies"} for claim in in_may(pipeline, text)}
    assert "Rwanda" in denied["ASSAULT"] and "Rwanda" not in denied.get("MOBILIZE", set())


def test_who_rejects_the_last_accusation(pipeline: Pipeline) -> None:
    text = "Kyiv accused Russian forces of shelling a school. Moscow accused Ukrainian forces of shelling a hospital. Ukraine rejected the charge."
    claims = [claim for claim in in_may(pipeline, text, "ASSAULT") if any(s.stance == "denies" for s in claim.sources)]
    assert [parties(claim)[0] for claim in claims] in ([["Ukraine"]], [["Armed Forces of Ukraine"]])


def test_the_islamic_state_in_the_greater_sahara_is_no_scene(pipeline: Pipeline) -> None:
    text = "The council condemns the attacks committed in Niger by the Islamic State in the Greater Sahara, which resulted in nine deaths."
    assert {where(claim) for claim in in_may(pipeline, text, "ASSAULT")} == {"Niger"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council welcomes the release on 20 April of two hostages and thanks the mediators for their efforts.", None),
        ("The council on 20 April welcomed the release of two hostages.", "2024-04-20"),
    ],
)
def test_the_day_of_what_is_welcomed(pipeline: Pipeline, text: str, day: str | None) -> None:
    claims = in_may(pipeline, text, "SUPPORT")
    assert claims and {claim.time.start.isoformat() if claim.time else None for claim in claims} == {day}


def test_who_is_told_of_in_another_entry_is_not_condemned(pipeline: Pipeline) -> None:
    text = (
        "⚡ Islamic Resistance in Iraq claims responsibility for a drone strike on Haifa\n🔻 Four workers killed in gas field attack, official says\n"
        "🔻 Baghdad condemns attack, orders probe\n"
    )
    assert all(parties(claim)[1] == [] for claim in in_may(pipeline, text) if claim.trigger.of(text) == "condemns")


def test_the_organisation_is_no_police(pipeline: Pipeline) -> None:
    text = (
        "Tunisian forces expelled 400 migrants, the Migration Observatory said on Wednesday. National Guard officers raided camps near Sfax. "
        "The organisation called on the European Union to suspend funding."
    )
    (call,) = in_may(pipeline, text, "REQUEST")
    assert "Guard" not in str(parties(call)[0])
