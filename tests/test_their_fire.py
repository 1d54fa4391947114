"""Whose bullets "their bullets" are: not those of whom they hit, nor of the neighbours who tell of it."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("report", "who", "whom"),
    [
        ("Rebels attacked the barracks. One policeman was killed by their gunfire.", ["rebels"], ["police"]),
        ("Rebels attacked the barracks. Two policemen were killed by their bullets.", ["rebels"], ["police"]),
        ("Rebels attacked the barracks. Two policemen were wounded by their shelling.", ["rebels"], ["police"]),
        ("Rebels attacked the barracks. Their gunfire killed two policemen.", ["rebels"], ["police"]),
        ("Soldiers entered the village. Their bullets hit two boys, residents said.", ["soldiers"], ["boys"]),
        ("Soldiers entered the village. Their shells killed two boys, doctors said.", ["soldiers"], ["boys"]),
        ("Rebels attacked the barracks. Their shells killed two rebels, soldiers said.", ["soldiers"], ["rebels"]),
    ],
)
def test_whose_fire_it_is(pipeline, report, who, whom):
    *_, last = in_may(pipeline, report, "ASSAULT")
    assert parties(last) == (who, whom)
