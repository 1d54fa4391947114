"""Who acts against what others do, and whose deed "the strikes" are: sieges broken, warnings ignored, planes shot at, figures of old deeds."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Rebels shelled Orlo as the army pushed to break the siege of the city by the Front.", ["Front"]),
        ("The army broke the siege of Orlo by rebels.", ["rebels"]),
        ("Police ended the siege of the hotel by three gunmen.", ["gunmen"]),
        ("Government troops lifted their siege of Orlo.", ["Government troops"]),
        ("Rebels laid siege to Orlo on Sunday.", ["rebels"]),
    ],
)
def test_who_breaks_a_siege_has_not_laid_it(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    told = [parties(claim)[0] for claim in claims_of(pipeline, text, "COERCE")]
    assert told in ([doers], [])


@pytest.mark.parametrize(
    "text",
    ["An inquiry asked why troops had ignored warnings of an attack on the village.", "Police had received reports of a raid on Orlo."],
)
def test_who_is_warned_of_an_attack_does_not_attack(pipeline: Pipeline, text: str) -> None:
    assert all(parties(claim)[0] == [] for claim in claims_of(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The rebels shelled army helicopters that were bombing the town.", ["army helicopters"]),
        ("Soldiers shot two men who had burned three huts.", ["men"]),
        ("Militants set off a bomb that killed three soldiers.", ["militants"]),
    ],
)
def test_who_is_shot_at_does_what_his_clause_tells(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    assert parties(claims_of(pipeline, text, "ASSAULT")[-1])[0] == doers


def test_what_the_strikes_did_is_told_of_the_strikes_before(pipeline: Pipeline) -> None:
    text = "Pakistani jets struck militant camps in Khost on Monday. The Taliban said the strikes had killed eight women and children."
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == ["Pakistan"]
    assert [(count.what, count.low) for count in claim.counts] == [("killed", 8)]
    text = "Pakistani jets struck militant camps in Khost on Monday. The Taliban said earlier strikes had killed eight women."
    assert len(claims_of(pipeline, text, "ASSAULT")) == 2


def test_a_bare_toll_is_not_that_of_what_somebody_is_wanted_for(pipeline: Pipeline) -> None:
    text = (
        "Security forces raided a hideout near Miranshah on Sunday and killed a commander wanted for the 2021 kidnapping of four Chinese "
        "engineers. Two soldiers were wounded in the raid."
    )
    old = [claim for claim in claims_of(pipeline, text, "ASSAULT") if claim.mode == "abduct"]
    assert [[(count.what, count.low) for count in claim.counts] for claim in old] == [[("captured", 4)]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Musa Bello said soldiers beat his son because he refused to leave.", ["son"]),
        ("The general said his men shot the driver when he ignored orders to stop.", ["driver"]),
        ("The president said troops attacked the rebel after he ordered an offensive.", ["president"]),
    ],
)
def test_he_is_whom_the_many_hit(pipeline: Pipeline, text: str, who: list[str]) -> None:
    told = [parties(claim)[0] for kind in ("REJECT", "REQUEST") for claim in claims_of(pipeline, text, kind)]
    assert told[0] == who


def test_whom_the_two_accuse_is_each_other(pipeline: Pipeline) -> None:
    text = "The ceasefire mediated by Qatar, which the two armies accuse each other of breaking, expires on Sunday."
    assert [parties(claim) for claim in claims_of(pipeline, text, "ACCUSE")] == [(["armies"], ["armies"])]
    text = "The general, whom the rebels accuse of selling arms, lives in Orlo."
    assert [parties(claim) for claim in claims_of(pipeline, text, "ACCUSE")] == [(["rebels"], ["general"])]


def test_a_truce_is_not_that_of_who_speaks_of_it_or_guarantees_it(pipeline: Pipeline) -> None:
    text = (
        "Azerbaijan shelled Armenian troops near Sotk on Monday. Armenia's prime minister said he had discussed the shelling with French "
        "President Emmanuel Macron. The truce collapsed within minutes."
    )
    truces = [parties(claim)[0] for claim in claims_of(pipeline, text, "RETREAT")]
    assert all("Emmanuel Macron" not in doers for doers in truces)


def test_troops_are_not_of_where_a_truce_was_agreed_and_take_no_town_from_themselves(pipeline: Pipeline) -> None:
    text = (
        "GOMA, Dem. Rep. of Congo - M23 rebels captured the town of Kitchanga from government troops on Friday after two days of heavy "
        "fighting, residents said, despite a ceasefire agreed in Luanda last week."
    )
    taken, fought = claims_of(pipeline, text, "ASSAULT")
    assert (parties(taken), taken.recipients[0].country) == ((["M23"], ["FARDC"]), "COD")
    assert fought.trigger.of(text) == "fighting"


def test_the_jets_are_those_that_were_told_with_their_owner(pipeline: Pipeline) -> None:
    text = "Turkish jets struck positions near Kobane overnight. Residents said the jets had also hit a bakery."
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT")] == [["Turkey"], ["Turkey"]]
    text = "Residents said jets had also hit a bakery near Kobane."
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT")] == [["jets"]]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The UN wants to protect the Shi'ite minority, which has been attacked often since the Taliban seized power.", []),
        ("The Shi'ite minority has been attacked often by the Taliban since it returned.", ["Taliban"]),
    ],
)
def test_from_whose_deed_it_is_counted_has_not_done_it(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    (claim,) = [claim for claim in claims_of(pipeline, text, "ASSAULT") if parties(claim)[1] == ["Shi'ite minority"] and not claim.counts][:1]
    assert parties(claim)[0] == doers


def test_who_tells_the_news_made_no_deal(pipeline: Pipeline) -> None:
    text = (
        "In Tigray, where a two-year war ended with a deal signed in Pretoria last November, aid groups said Eritrean soldiers had "
        "abducted eight farmers near Badme."
    )
    assert all("aid groups" not in parties(claim)[0] for claim in claims_of(pipeline, text, "AGREE"))


def test_he_who_was_released_is_who_was_detained(pipeline: Pipeline) -> None:
    text = "A doctor said he had counted 15 bodies. The Taliban briefly detained a reporter. He was released on Monday."
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, "RETREAT")] == [["reporter"]]


def test_they_are_who_freed_the_one_whom_they_had_held(pipeline: Pipeline) -> None:
    text = (
        "Residents accused the auxiliaries of executing 11 herders on Sunday. In neighbouring Niger, gunmen freed a Spanish engineer whom "
        "they had held for eight months, his employer said."
    )
    held = [claim for claim in claims_of(pipeline, text, "ASSAULT") if claim.mode == "abduct"]
    assert [parties(claim)[0] for claim in held] == [["gunmen"]]


def test_she_who_goes_on_is_the_wife_who_spoke(pipeline: Pipeline) -> None:
    text = (
        "A farmer, Gocha Bliadze, was shot in the leg in Georgia, his wife told a reporter. She said the soldiers had refused to let an "
        "ambulance through."
    )
    (claim,) = claims_of(pipeline, text, "REJECT")
    assert [source.name for source in claim.sources] == ["wife"]


def test_the_army_in_small_letters_is_not_the_one_that_fights_it(pipeline: Pipeline) -> None:
    text = (
        "The Baloch Liberation Army said it had hijacked a train in Pakistan's Bolan Pass in March. The army said 21 passengers had been "
        "murdered."
    )
    claim = claims_of(pipeline, text, "ASSAULT")[-1]
    assert [source.name for source in claim.sources] == ["Pakistan Armed Forces"]


def test_who_they_were_is_denied_and_not_that_they_were_killed(pipeline: Pipeline) -> None:
    text = (
        "Baloch separatists shot dead nine men in southwestern Pakistan, the minister said. The Baloch Liberation Army said those killed "
        "were spies. Relatives of two of the dead denied this."
    )
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert all(source.stance == "asserts" for source in claim.sources)
    text = "The minister said soldiers had killed nine men. The army denied this."
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert [source.stance for source in claim.sources] == ["asserts", "denies"]


def test_troops_who_answer_are_not_the_gunmen(pipeline: Pipeline) -> None:
    text = "Rebels shot dead nine men in Pakistan. A convoy of paramilitary troops exchanged fire with them and one of the gunmen was hit."
    assert all("paramilitary troops" not in parties(claim)[1] for claim in claims_of(pipeline, text, "ASSAULT"))


def test_clashes_pit_both_sides(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The clashes pitted rebels of the Front against the army in Orlo.", "ASSAULT")
    assert parties(claim)[0] == ["rebels", "army"] or len(claim.actors) == 2


def test_with_whom_a_case_is_raised_sets_no_scene(pipeline: Pipeline) -> None:
    text = "The president urged ambassadors to raise the case with the Kremlin. A Georgian was killed by Russian soldiers near a church."
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert claim.place is None


def test_whom_a_patrol_saw_led_away_is_who_was_abducted(pipeline: Pipeline) -> None:
    text = (
        "Georgia accused Russian troops of abducting three farmers near South Ossetia, and the European Union Monitoring Mission said its "
        "patrol had seen them being led away."
    )
    assert all(parties(claim)[1] == ["farmers"] for kind in ("ASSAULT", "COERCE") for claim in claims_of(pipeline, text, kind))


def test_who_works_to_end_the_violence_is_not_violent(pipeline: Pipeline) -> None:
    text = "Bedouins and Druze fought in Sweida on Monday. The United States said it was working to end the violence."
    assert all("United States" not in parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT"))


def test_who_died_in_what_followed_did_not_die_in_what_came_before(pipeline: Pipeline) -> None:
    text = (
        "Druze gunmen seized a police station in Syria's Sweida province after the kidnapping of a vegetable seller by Bedouin tribesmen. "
        "At least 30 people were killed in the clashes that followed."
    )
    kidnapped = [claim for claim in claims_of(pipeline, text, "ASSAULT") if claim.mode == "abduct"]
    assert [[count.what for count in claim.counts] for claim in kidnapped] == [["captured"]]
