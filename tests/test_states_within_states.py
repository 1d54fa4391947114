"""Lands within a state, states of the past, provinces: their leaders and armies are not those of the state that has their code."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Donetsk People's Republic's leader ordered an evacuation.", "Donetsk People's Republic"),
        ("The South Ossetian leader accused Georgia of bias.", "South Ossetia"),
        ("The Turkish Cypriot leader accused the UN of bias.", "Northern Cyprus"),
        ("Somaliland's president accused Ethiopia of meddling.", "Somaliland"),
        ("Somaliland's army shelled Las Anod on Friday.", "Somaliland"),
        ("Puntland's president sent troops to Las Anod.", "Puntland"),
        ("Abkhaz troops shelled a village.", "Abkhazia"),
        ("Turkish Cypriot soldiers beat two policemen.", "Northern Cyprus"),
        ("The East German leader condemned the raid.", "East Germany"),
        ("The president of Tatarstan condemned the raid.", "president"),
        ("The prime minister of Punjab condemned the raid.", "prime minister"),
        ("The Somali president condemned the raid.", "Hassan Sheikh Mohamud"),
        ("Somalia's army shelled Las Anod on Friday.", "Somali National Army"),
        ("Kosovo's prime minister condemned the raid.", "Albin Kurti"),
        ("The Palestinian president condemned the raid.", "Mahmoud Abbas"),
        ("Taiwan's army shelled an island.", "Republic of China Armed Forces"),
    ],
)
def test_whose_leader_and_army(pipeline: Pipeline, text: str, who: str) -> None:
    assert {name for claim in in_may(pipeline, text)[:1] for name in parties(claim)[0]} == {who}
