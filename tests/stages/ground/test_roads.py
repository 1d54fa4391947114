"""Roads named for their two ends, and names that the gazetteer has only far away or otherwise."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from according.records.where import Place

pytestmark = pytest.mark.weights


def place(pipeline: Pipeline, text: str) -> Place | None:
    return next((claim.place for claim in pipeline.code(Document(id="0", text=text)) if claim.place), None)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Gunmen ambushed a convoy on the Quetta-Zhob highway, killing three soldiers.", "Quetta and Zhob"),
        ("Gunmen attacked a bus along the Kano–Katsina road.", "Kano and Katsina"),
        ("Two soldiers were killed on the Gao to Kidal road.", "Gao and Kidal"),
        ("Bandits shot at travellers on the road from Kano to Katsina.", "Kano and Katsina"),
        ("Gunmen attacked a bus on the highway that links Kano to Katsina.", "Kano and Katsina"),
        ("A bomb hit a train on the Kaduna-Abuja railway line.", "Kaduna and Abuja"),
        ("Gunmen ambushed a convoy on the road between Damascus and Homs, killing three soldiers.", "Damascus and Homs"),
    ],
)
def test_a_road_lies_between_its_ends(text: str, ends: str, pipeline: Pipeline) -> None:
    found = place(pipeline, text)
    assert found is not None
    assert (found.precision, found.rule.rpartition("; ")[2]) == ("area", f"between {ends}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen attacked a bus on the Kano/Katsina highway, near Bichi, on Thursday.", "Bichi"),
        ("Gunmen attacked a bus on a road in Kano.", "Kano"),
        ("Rebels fired on a convoy of the Paris-Dakar race in Mauritania.", "Mauritania"),
    ],
)
def test_what_else_is_told_of_a_place(text: str, name: str, pipeline: Pipeline) -> None:
    found = place(pipeline, text)
    assert found is not None and found.name == name


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Israeli soldiers shot a gunman near Sufa on Thursday, the army said.", None),  # Suva, Fiji
        ("Israel said rockets fell at the kibbutz Sufa, and that militants had crossed from Gaza.", None),
        ("Fijian police arrested two men near Suva.", "FJI"),
        ("A German tourist was shot dead in Pokhara.", "NPL"),
    ],
)
def test_a_second_name_of_a_town_far_away_is_not_meant(text: str, country: str | None, pipeline: Pipeline) -> None:
    found = place(pipeline, text)
    assert found is not None and found.country == country


def test_a_town_that_nothing_knows_is_the_scene_of_what_follows(pipeline: Pipeline) -> None:
    text = "Gunmen raided the town of Xandori on Wednesday. They burned the livestock market and killed nine traders."
    assert {claim.place.name for claim in pipeline.code(Document(id="0", text=text)) if claim.place} == {"Xandori"}
