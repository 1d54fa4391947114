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
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert (parties(claim), claim.recipients[0].country) == ((["M23"], ["FARDC"]), "COD")
