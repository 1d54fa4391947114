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
