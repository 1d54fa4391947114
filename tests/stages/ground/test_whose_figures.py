"""Whose figures they are, who gives them and of which event: whole reports of ours, each with one beside it that reads otherwise."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights

Row = tuple[str, int, int | None, str]


def figures(pipeline: Pipeline, text: str) -> list[Row]:
    """What, low, high and who gives it, in text order."""
    found = {(c.start, c.what, c.low, c.high, c.source) for claim in pipeline.code(Document(id="d", text=text)) for c in claim.counts}
    return [(what, low, high, source) for _, what, low, high, source in sorted(found, key=str)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # two verbs with an object each, which trees hang on the first object
        ("Rebels have killed 3 people and wounded at least 15 others in the valley.", [("killed", 3, 3, ""), ("injured", 15, None, "")]),
        ("Rebels killed three monks and two nuns and wounded a cook.", [("killed", 3, 3, ""), ("killed", 2, 2, ""), ("injured", 1, 1, "")]),
        # a range behind another figure
        ("The ambush resulted in one dead, three or four wounded and a burnt lorry.", [("killed", 1, 1, ""), ("injured", 3, 4, "")]),
        # the same number again
        ("The blast left nine dead and as many wounded.", [("killed", 9, 9, ""), ("injured", 9, 9, "")]),
        ("The blast left nine dead and twice as many wounded.", [("killed", 9, 9, "")]),
        # names with a number
        ("Leaders of the M-23 said the army had killed M-23 members in Goma.", []),
        ("Two F-16 pilots were killed when rebels shot down their aircraft.", [("killed", 2, 2, "")]),
        # whoever does it is no victim
        ("The sisters were buried on Monday. They were killed by some 30 men.", []),
        ("Some ten men beat to death a watchman at the mill.", [("killed", 1, 1, "")]),
        # some of those counted, and what else befell some of them
        ("A mine injured 20 people, of whom 17 were hospitalised.", [("injured", 20, 20, "")]),
        ("The raid wounded 20 rebels, of whom three died in hospital.", [("injured", 20, 20, ""), ("killed", 3, 3, "")]),
        # what did not happen
        ("The bomb would have killed at least 500 people, the minister said.", []),
        # who ran, and who left home
        ("A bomb exploded at the barracks. A guard had seen two men who fled after the explosion.", []),
        # a total of so many, whom a wound befell, what the casualties were
        ("Rebels killed a total of 40 soldiers in the raid.", [("killed", 40, 40, "")]),
        ("A grenade attack on a bar caused injuries to six customers.", [("injured", 6, 6, "")]),
        ("A patrol was attacked; the casualties were four dead and nine wounded.", [("killed", 4, 4, ""), ("injured", 9, 9, "")]),
        # a number that trees hang on the noun before
        ("AS A RESULT OF THE TERRORIST ACTION 16 SAILORS WERE INJURED.", [("injured", 16, 16, "")]),
        ("In 2019 rebels were killed in a raid on the camp.", []),
        ("On March 3 soldiers were killed in an ambush.", []),
        # the verb alone is doubtful, with its cause it is not
        ("Four people were injured in the blast and taken to hospital.", [("injured", 4, 4, "")]),
        ("Heart attacks killed 1,900 people in the province.", []),
        # deeds are no dead
        ("More than 40 massacres were committed by the militia in the hills.", []),
    ],
)
def test_the_figures_of_a_report(pipeline: Pipeline, text: str, wanted: list[Row]) -> None:
    assert figures(pipeline, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Shelling hit the town. The mayor spoke of 30 dead civilians.", [("killed", 30, 30, "mayor")]),
        (
            "At least 14 people died when gunmen fired on a minibus, police said. Two were children, said the mayor, who later raised the toll to 17.",
            [("killed", 14, None, "police"), ("killed", 17, 17, "mayor")],
        ),
        (
            "Police arrested 62 protesters, the ministry said; lawyers for the movement gave the number as 110.",
            [("captured", 62, 62, "ministry"), ("captured", 110, 110, "lawyers")],
        ),
        ("A bomb ripped through the fish market. Early reports spoke of eleven deaths.", [("killed", 11, 11, "Early reports")]),
        ("Gunmen attacked a bus. Police spoke of six dead. A priest counted nine victims.", [("killed", 6, 6, "police"), ("killed", 9, 9, "priest")]),
        ("A rocket hit the quarter. The clinic took in 30 wounded and received seven dead.", [("injured", 30, 30, ""), ("killed", 7, 7, "")]),
        (
            "Exchanges of gunfire between the two sides on Monday; three civilians dead and six hurt (health office).",
            [("killed", 3, 3, ""), ("injured", 6, 6, "health office")],
        ),
        ("Gunmen attacked a bus, and six guards died (three of them women).", [("killed", 6, 6, "")]),
        ("Militiamen raided the village. The bodies of five herders were recovered from a well.", [("killed", 5, 5, "")]),
        ("The bombing has claimed the lives of 30 people.", [("killed", 30, 30, "")]),
    ],
)  # fmt: skip
def test_who_gives_a_figure(pipeline: Pipeline, text: str, wanted: list[Row]) -> None:
    assert figures(pipeline, text) == wanted


@pytest.mark.parametrize(
    "told",
    [
        "So far this year more than 600 people have been killed in the province.",
        "More than 4,000 people have been killed in such attacks since 2015.",
        "Over the past decade some 12,000 people have died in the insurgency.",
    ],
)
def test_the_dead_of_years_are_not_of_the_last_attack(pipeline: Pipeline, told: str) -> None:
    text = f"Gunmen attacked a checkpoint at Belarro on Monday, killing two guards. {told}"
    claims = pipeline.code(Document(id="d", text=text))
    assert next([c.low for c in claim.counts] for claim in claims) == [2]


def test_the_dead_of_hours_are(pipeline: Pipeline) -> None:
    claims = pipeline.code(Document(id="d", text="Troops shelled the port on Monday. Nine people were killed in two hours of fire."))
    assert next([c.low for c in claim.counts] for claim in claims) == [9]


def test_another_attack_behind_a_semicolon_has_its_own_dead(pipeline: Pipeline) -> None:
    text = "A car bomb went off outside a court on Tuesday. It was the third attack this year; in March a bomb killed eight people at the port."
    told = {text[c.trigger.start : c.trigger.end]: [k.low for k in c.counts] for c in pipeline.code(Document(id="d", text=text))}
    assert [low for low in told.values() if low] == [[8]]
    assert told["killed"] == [8]


def test_an_exchange_of_fire_is_one_event(pipeline: Pipeline) -> None:
    claims = pipeline.code(Document(id="d", text="There were exchanges of mortar fire across the river, the army said, and two soldiers died."))
    assert len([claim for claim in claims if claim.type == "ASSAULT"]) == 1
