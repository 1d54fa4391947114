"""Who goes on with a deed, who sets hostages free, whose statement it is, and where the capital lies: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties, parties_of, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("report", "trigger", "actors"),
    [
        ("The Front was to withdraw from the port and the junta was to free 20 prisoners. It has freed nine so far.", "freed", ["junta"]),
        ("The rebels were to free two clerks and the army was to leave the town. They have released one.", "released", ["rebels"]),
        ("The army shelled the port and the rebels burned the mill. It also shelled the market.", "shelled", ["army"]),
        ("The Front burned the port and the junta freed 20 prisoners. It then freed a priest.", "freed", ["junta"]),
        ("The junta said that the Front had freed two clerks. It has freed nobody since March.", "freed", ["Front"]),
        ("Shots were fired. An inspector said officers were treating the shooting as an attack on the mayor.", "attack", []),
        ("The police regard the fire as an attack on the mayor.", "attack", []),
        ("The soldiers carried out an attack on the mill.", "attack", ["soldiers"]),
        ("Gunmen abducted two clerks. An operation to free them is under way.", "free", []),
        ("Gunmen abducted two clerks. Efforts to release them go on.", "release", []),
        ("Gunmen abducted two clerks. They were released on Monday.", "released", ["Gunmen"]),
        ("Two of our comrades, Ivo Ban and Jan Dorn, were killed at the port.", "killed", []),
        ("Two of his men, Ivo Ban and Jan Dorn, were killed by gunmen at the port.", "killed", ["gunmen"]),
    ],
)
def test_who_does_it_and_who_stands_beside(pipeline: Pipeline, report: str, trigger: str, actors: list[str]) -> None:
    found = [claim for claim in in_may(pipeline, report) if claim.trigger.of(report) == trigger]
    assert [party.name.lower() for party in found[-1].actors] == [name.lower() for name in actors]


@pytest.mark.parametrize(
    ("report", "trigger", "actors"),
    [
        ("Army statement on withdrawal from Kosovo\n\nThe Army General Staff said its units had begun to withdraw. "
         "The statement accused bandits of attacking a column.", "accused", ["Army General Staff"]),
        ("The Front's statement said a mill had burned. It was Monday. The statement accused traders of spying.",
         "accused", ["Front"]),
        ("Amnesty for Weavers urged the mayor to free two clerks.", "urged", ["Amnesty"]),
        ("Amnesty urged the mayor to free two clerks.", "urged", ["Amnesty International"]),
    ],
)  # fmt: skip
def test_whose_word_it_is(pipeline: Pipeline, report: str, trigger: str, actors: list[str]) -> None:
    assert parties_of(pipeline, report, trigger)[0] == actors


@pytest.mark.parametrize(
    ("report", "sides"),
    [
        ("The ceasefire was respected. On 8 June, Renamo fired on a World Food Programme convoy near Inhaminga.", []),
        ("The ceasefire was respected. On 8 June, Renamo fired on Zambia's envoys near Inhaminga.", ["Renamo", "Zambia"]),
    ],
)
def test_whose_truce_it_is(pipeline: Pipeline, report: str, sides: list[str]) -> None:
    held = next(claim for claim in in_may(pipeline, report) if claim.type == "RETREAT")
    assert parties(held)[0] == sides


def test_the_two_sides_are_not_one_by_two_names(pipeline: Pipeline) -> None:
    report = (
        "Clashes between the Desert Shield Movement and the Border Guard Forces displaced 900 people. Fighting broke out after "
        "Border Guard Forces attacked a checkpoint of the Desert Shield Movement. The two sides agreed on a pause."
    )
    agreed = next(claim for claim in in_may(pipeline, report, "AGREE") if claim.trigger.of(report) == "agreed")
    assert {party.name.removesuffix(" Forces") for party in agreed.actors} == {"Border Guard", "Desert Shield Movement"}


@pytest.mark.parametrize(
    ("report", "voices"),
    [
        ("A sergeant said he had confessed only after being beaten. A judge, Ivo Ban, rejected this.", [("sergeant", "asserts"), ("Ivo Ban", "denies")]),
        ("The clerk confessed to beating the mayor.", [("clerk", "asserts")]),
    ],
)  # fmt: skip
def test_who_confesses_to_what(pipeline: Pipeline, report: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, report) == [voices]
    beaten = in_may(pipeline, report, "ASSAULT")[0]
    assert (parties(beaten) == ([], ["sergeant"])) == ("sergeant" in report)


@pytest.mark.parametrize(
    ("report", "place"),
    [
        ("The US embassy advises its citizens to stay at home. The army has seized parts of the capital.", None),
        ("The French ambassador left. Rebels from Chad have seized parts of the capital.", "N'Djamena"),
        ("The Chadian army withdrew. Rebels have seized parts of the capital.", "N'Djamena"),
    ],
)
def test_whose_capital_it_is(pipeline: Pipeline, report: str, place: str | None) -> None:
    seized = next(claim for claim in in_may(pipeline, report) if claim.trigger.of(report) == "seized")
    assert (seized.place.name if seized.place is not None else None) == place


@pytest.mark.parametrize(
    ("report", "placed"),
    [
        ("The two sides met in the presence of Quintana, who went between their hotels.", False),
        ("The two sides met in Quintana, where they have offices.", True),
    ],
)
def test_who_is_no_place(pipeline: Pipeline, report: str, placed: bool) -> None:
    met = next(claim for claim in in_may(pipeline, report, "CONSULT") if claim.trigger.of(report) == "met")
    assert (met.place is not None) == placed
