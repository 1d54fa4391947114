"""Scenes of a report that cannot be a deed's, by the state of those who do it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.where import Place
from according.stages.assemble.another_land import without_foreign_scene
from stages.assemble.test_join_and_claims import account
from stages.assemble.test_unsaid import TOLD, word

HERE = Place(
    name="Norvania", text="Norvania", start=0, end=8, country="NOR", admin1=None, lat=None, lon=None, radius_km=None, precision="country",
    geonames_id=None, rule="country of 3 of the report's 3 scenes",
)  # fmt: skip
ARMY = word(TOLD, 0, 0, id="army:tar", country="TAR", sectors=("MIL",))


@pytest.mark.parametrize(
    ("kind", "rule", "said", "kept"),
    [
        ("MOBILIZE", HERE.rule, False, False),
        ("ASSAULT", HERE.rule, False, False),
        ("ASSAULT", "scene told 2 sentences before", False, True),
        ("COERCE", "scene told 2 sentences before", False, False),
        ("ASSAULT", HERE.rule, True, True),
        ("REQUEST", HERE.rule, False, True),
    ],
)
def test_what_an_army_does_is_hardly_in_another_country(kind: str, rule: str, said: bool, kept: bool) -> None:
    told = account(TOLD, 0, 1, actors=(ARMY,))
    told = replace(told, mention=replace(told.mention, type=kind), place=replace(HERE, rule=rule), place_said=said)
    assert (without_foreign_scene(told).place is not None) == kept
    assert without_foreign_scene(replace(told, actors=(replace(ARMY, country="NOR"),))).place is not None
