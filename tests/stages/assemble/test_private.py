"""Players, artists and neighbours are no parties to events among themselves; they are where a state, a force or a crowd stands beside them."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document


def types_of(pipeline: Pipeline, text: str) -> set[str]:
    return {claim.type for claim in pipeline.code(Document(id="a", text=text, published=None))}


@pytest.mark.parametrize(
    "text",
    [
        "The referee was accused by the coach of wearing the wrong boots.",
        "The museum has promised a second room for the ships.",
        "The pianist refused to play the last movement.",
        "Three hikers asked the zookeeper to move the fence.",
        "Almada released its goalkeeper on a free transfer on Tuesday.",
        "The supermarket has withdrawn its plum cakes.",
        "The choir agreed with the orchestra on the order of the songs.",
        "Their mother was offered a room by a charity and turned it down.",
        "Walid serves with the Old Town Brigade, which answers to the governor.",
        "Lorry drivers who bring flour from Aden pay at nine posts.",
    ],
)
def test_what_private_people_do_is_no_event(pipeline: Pipeline, text: str) -> None:
    assert types_of(pipeline, text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The orchestra condemned the rebels for the burning of the archive.", "ACCUSE"),
        ("Police arrested the goalkeeper at the airport on Friday.", "COERCE"),
        ("The singer accused the army of burning the village.", "ACCUSE"),
        ("The poet urged voters to boycott the election.", "REQUEST"),
        ("Militants released the footballer after nine days.", "RETREAT"),
        ("Butchers and bakers went on strike over the flour tax.", "PROTEST"),
        ("The actress condemned the invasion.", "ACCUSE"),
        ("The general's widow was offered a pension by the government and turned it down.", "REJECT"),
        ("The drivers were offered a truce by the militia and turned it down.", "REJECT"),
        ("Aid agencies bring flour to the camps on Monday.", "AID"),
        ("Drivers who brought flour to the camp were shot at.", "AID"),
    ],
)
def test_what_they_have_to_do_with_those_who_rule_or_fight_is_one(pipeline: Pipeline, text: str, kind: str) -> None:
    assert kind in types_of(pipeline, text)
