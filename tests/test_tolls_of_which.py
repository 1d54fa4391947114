"""Figures and the deed that they are of: what is told with "in which", what somebody loses, how old the dead were, what came after what."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def _told(pipeline: Pipeline, text: str, kind: str = "ASSAULT") -> dict[str, list[tuple[str, int]]]:
    """The figures of each claim by its trigger."""
    return {text[c.trigger.start : c.trigger.end]: _figures(c) for c in in_may(pipeline, text, kind)}


def _figures(claim: Claim) -> list[tuple[str, int]]:
    return [(count.what, count.low) for count in claim.counts]


@pytest.mark.parametrize(
    ("after", "figure"),
    [
        ("Rescue workers raised to 61 the number of dead.", [61]),
        ("A further death brought to at least 40 the death toll.", [40]),
        ("The number of dead rose by three to 61.", [61]),
        ("The number of those killed climbed to 61.", [61]),
        ("Officials raised the toll from 58 to 61.", [61]),
        ("The market raised to 61 the number of stalls.", []),
    ],
)
def test_a_toll_that_is_raised(pipeline: Pipeline, after: str, figure: list[int]) -> None:
    [claim] = in_may(pipeline, "A bomb exploded in a market in Karachi on Sunday. " + after, "ASSAULT")
    assert [low for _, low in _figures(claim) if low > 1] == figure


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rescuers raised to 61 the number of people killed in Sunday's blast in Karachi.", {"killed": [("killed", 61)]}),
        # Who was lost by those who killed is told apart.
        (
            "The rebels stormed a base near Mocha, killing nine soldiers and losing four fighters.",
            {"stormed": [("killed", 9)], "losing": [("killed", 4)]},
        ),
        ("The army killed 14 rebels and lost 12 men.", {"killed": [("killed", 14)], "lost": [("killed", 12)]}),
        ("The rebels killed nine soldiers and lost four fighters in the raid.", {"killed": [("killed", 9)], "lost": [("killed", 4)]}),
        # How old somebody was is no number of people.
        ("Shelling killed a woman, 63, and wounded two men aged 41 and 52.", {"Shelling": [("killed", 1), ("injured", 2)]}),
        ("The blast killed a boy, 9, his mother, 31, and two soldiers, 20 and 24.", {"blast": [("killed", 4)]}),
        ("Three boys aged between 9 and 12 were shot dead by the police.", {"shot dead": [("killed", 3)]}),
        # What was not done has no victims of what was.
        (
            "Not one hostage was harmed when commandos stormed the bank, killing all four gunmen.",
            {"harmed": [], "stormed": [("killed", 4)]},
        ),
        # Of a raid told with "in which", not of the deed beside it.
        ("Soldiers shot a boy on Tuesday, a week after a raid that killed 23 people.", {"shot": [], "raid": [("killed", 23)]}),
        ("Police held 30 men on Monday after a clash in which a rights group counted 23 dead.", {"clash": [("killed", 23)]}),
        ("Soldiers fired on the crowd, a clash in which a monitoring group counted 23 dead.", {"fired": [("killed", 23)]}),
        (
            "The army shelled Doro on Friday, killing five. It came after a riot in which hospitals recorded 23 deaths.",
            {"killing": [("killed", 5)]},
        ),
    ],
)
def test_figures_stay_with_their_deed(pipeline: Pipeline, text: str, told: dict[str, list[tuple[str, int]]]) -> None:
    assert _told(pipeline, text) == told


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Rebels attacked the base on Monday after an air raid on their camp.", [(["rebels"], ["base"]), ([], ["rebels"])]),
        ("Gunmen killed a mayor on Tuesday, two days after an attack on a church.", [(["gunmen"], ["mayor"]), ([], ["church"])]),
        ("Three people were killed after an attack on a church.", [([], ["church"])]),
        ("Rebels seized the post after an attack on it.", [(["rebels"], [])]),
    ],
)
def test_what_came_after_an_attack_is_another_deed(pipeline: Pipeline, text: str, deeds: list[tuple[list[str], list[str]]]) -> None:
    coded = in_may(pipeline, text, "ASSAULT")
    assert [([p.name for p in c.actors], [p.name for p in c.recipients]) for c in coded] == deeds


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A bomb killed nine people in Quetta on Monday. Three more bodies were found under the rubble on Tuesday.", [9]),
        ("A bomb killed nine people in Quetta. Rescuers pulled another three bodies from the rubble.", [9]),
        ("A bomb went off in Quetta on Monday. Three bodies were found under the rubble on Tuesday.", [3]),
    ],
)
def test_bodies_found_too_are_a_part_of_the_dead(pipeline: Pipeline, text: str, figures: list[int]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [count.low for count in claim.counts] == figures
