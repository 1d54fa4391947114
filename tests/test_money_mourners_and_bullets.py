"""Money that is no state, who cannot have been killed, whom a bullet hit, and who died beside others. Sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties, parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("The rebels demanded 2 million US dollars.", "demanded", (["rebels"], [])),
        ("Azerbaijan closed its border. A pension is 100 laris (about 40 US dollars). The state arrested his brother.", "arrested",
         (["Azerbaijan"], ["brother"])),
        ("The rebels demanded a meeting with US officials.", "demanded", (["rebels"], ["United States"])),
    ],
)  # fmt: skip
def test_money_is_no_state(pipeline: Pipeline, text: str, trigger: str, sides: tuple[list[str], list[str]]) -> None:
    assert parties_of(pipeline, text, trigger) == sides


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("Maria Lopez said the soldiers killed her.", "killed", []),
        ("Maria Lopez said the soldiers beat her.", "beat", ["Maria Lopez"]),
        ("The doctor said a nurse had died when soldiers shot her.", "shot", ["nurse"]),
        ("Anna Kovacs vanished in 1990. Her sister, Maria Lopez, told the court that he had murdered her.", "murdered", ["Anna Kovacs"]),
    ],
)
def test_whoever_says_so_is_alive(pipeline: Pipeline, text: str, trigger: str, recipients: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[1] == recipients


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("The New York Police Department says officers responding to reports of a man threatening people with a gun fatally shot a man "
         "carrying a metal pipe, mistaking it for a firearm.", "shot", (["officers"], ["man"])),
        ("Soldiers searching for men accused of killing a chief shot dead a trader in Jos, residents said.", "shot dead",
         (["soldiers"], ["trader"])),
        ("The mayor was detained when he left his house and police beat him.", "beat", (["police"], ["mayor"])),
    ],
)  # fmt: skip
def test_who_fired(pipeline: Pipeline, text: str, trigger: str, sides: tuple[list[str], list[str]]) -> None:
    assert parties_of(pipeline, text, trigger) == sides


def test_a_woman_does_not_hit_herself(pipeline: Pipeline) -> None:
    text = "A young woman was killed when a bullet ricocheted off a wall and hit her in the back as she stood at a bus stop."
    assert all(parties(claim)[0] == [] for claim in claims_of(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The blast caused the death of a child and wounded nine people.", {("killed", 1), ("injured", 9)}),
        ("The attack caused the death of one civilian and injured 15 people.", {("killed", 1), ("injured", 15)}),
        ("In Cali, nine people were injured and there is considerable damage following last night's attacks on some banks.", {("injured", 9)}),
        ("Guerrillas carried out the murder of the minister and two of his guards.", {("killed", 3)}),
    ],
)
def test_figures_beside_others(pipeline: Pipeline, text: str, figures: set[tuple[str, int]]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert {(count.what, count.low) for count in claim.counts} == figures


@pytest.mark.parametrize(
    ("text", "trigger", "stances"),
    [
        ("Turkey accused Germany on Tuesday of sending weapons to Hamas.\n\n“These are lies,” said Anna Kovacs, Germany's foreign minister."
         "\n\nTurkey has also accused Germany of training the group's fighters.", "training", {"Turkey": "asserts"}),
        ("Turkey accused Germany on Tuesday of sending weapons to Hamas.\n\n“These are lies,” said Anna Kovacs, Germany's foreign minister.",
         "sending", {"Turkey": "asserts", "Anna Kovacs": "denies"}),
    ],
)  # fmt: skip
def test_which_charge_is_denied(pipeline: Pipeline, text: str, trigger: str, stances: dict[str, str]) -> None:
    assert {source.name: source.stance for source in by_trigger(pipeline, text)[trigger].sources} == stances


def test_what_set_the_fight_off_is_no_part_of_it(pipeline: Pipeline) -> None:
    text = (
        "At least nine villagers were killed in Goma on Monday in clashes between Hezbollah and the PKK, residents said.\n\nThe fighting broke "
        "out after the PKK killed Pedro Ruiz, a Hezbollah commander."
    )
    assert [parties(claim) for claim in claims_of(pipeline, text, "ASSAULT")] == [
        (["Hezbollah", "Kurdistan Workers' Party"], ["villagers"]),
        (["Kurdistan Workers' Party"], ["Pedro Ruiz"]),
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("Police found the mutilated and beheaded body of a woman near Jos on Friday.", "mutilated", ([], ["woman"])),
        ("The council praised the wounded soldiers of the brigade.", "praised", (["council"], ["wounded soldiers"])),
        ("Kopp was last seen on Nov. 3, the day before authorities issued a witness warrant in the Slepian shooting.", "shooting",
         ([], ["Slepian"])),
    ],
)  # fmt: skip
def test_what_only_describes(pipeline: Pipeline, text: str, trigger: str, sides: tuple[list[str], list[str]]) -> None:
    assert parties_of(pipeline, text, trigger) == sides


def test_where_a_car_was_found_is_not_where_they_shot(pipeline: Pipeline) -> None:
    text = (
        "The doctor was gunned down last fall.\n\nHis car was spotted near the house in the weeks before the shooting, and was found abandoned "
        "at the Newark, N.J., airport in December."
    )
    assert all(claim.place is None for claim in claims_of(pipeline, text, "ASSAULT"))
