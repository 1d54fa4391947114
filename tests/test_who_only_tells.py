"""Who looks on and tells, and who does what is told: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("Witnesses said police opened fire on the crowd. They killed at least nine people.", "ASSAULT", ["police"]),
        ("Villagers said soldiers came at dawn. They burned the houses and took the cattle.", "ASSAULT", ["soldiers"]),
        ("Activists said the police arrested nine students on Monday. They beat some of them with batons.", "ASSAULT", ["police"]),
        ("Doctors said soldiers raided the hospital. They detained two nurses.", "COERCE", ["soldiers"]),
        ("Aid workers said rebels attacked the convoy. They took two drivers hostage.", "ASSAULT", ["rebels"]),
        ("Rights groups said troops shelled the camp. They condemned the attack.", "ACCUSE", ["Rights groups"]),
        ("Protesters said police attacked them with batons. They threw stones at the station.", "PROTEST", ["protesters"]),
        ("Police said gunmen attacked the convoy. They arrested three men.", "COERCE", ["police"]),
    ],
)
def test_who_does_what_onlookers_tell(pipeline: Pipeline, text: str, type_: str, who: list[str]) -> None:
    assert parties(claims_of(pipeline, text, type_)[-1])[0] == who


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The Front said the army had attacked its base.", ["Front"]),
        ("Turkey said the militia had killed two of its soldiers.", ["Turkey"]),
        ("Azerbaijan said Armenia had shelled its positions.", ["Azerbaijan"]),
        ("The Front said the army had burned its own trucks.", ["trucks of army"]),
    ],
)
def test_whose_is_what_others_hit(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert parties(claims_of(pipeline, text, "ASSAULT")[-1])[1] == whom


@pytest.mark.parametrize(
    ("text", "deniers"),
    [
        ("Activists said 30 people were killed in the raid, while the government said that nobody had been hurt.", ["government"]),
        ("Activists said 30 people were killed in the raid. The government said no one was killed.", ["government"]),
        ("A bomb exploded near the court. Police said nobody was hurt.", []),
    ],
)
def test_who_says_that_nobody_was_hurt(pipeline: Pipeline, text: str, deniers: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert [source.name for source in claim.sources if source.stance == "denies"] == deniers
