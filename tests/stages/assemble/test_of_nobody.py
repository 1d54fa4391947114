"""What neither has a party nor a figure is told all the same where the encoder is sure of it."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from according.settings import load_settings


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Three weeks on, the ceasefire is holding.", {"RETREAT"}),
        ("Fighting raged around the airport.", {"ASSAULT"}),
        ("The house was searched.", {"COERCE"}),
        ("Explosions rocked the city.", {"ASSAULT"}),
        ("Heavy shelling was heard.", {"ASSAULT"}),
        ("The raid went on.", set()),
        ("Soldiers prevented a bombing.", {"ASSAULT"}),
        # known from before, where another is told
        ("Rebels shelled the barracks near Homs. The shelling continued.", {"ASSAULT"}),
        # what may stand for much else, or is no event without anybody
        ("Three weeks on, the price is holding.", set()),
        ("The road has been closed.", set()),
        ("The offer was turned down.", set()),
    ],
)
def test_what_nobody_is_said_to_have_done(pipeline: Pipeline, text: str, types: set[str]) -> None:
    assert {claim.type for claim in pipeline.code(Document(id="d", text=text))} == types


def test_nothing_of_nobody_is_told_where_the_setting_says_so() -> None:
    settings = load_settings({"events.min_of_nobody": "1"})
    assert not Pipeline.load(settings=settings).code(Document(id="d", text="Fighting raged around the airport."))


def test_violence_of_nobody_is_told_alone_only_where_no_other_is(pipeline: Pipeline) -> None:
    alone = pipeline.code(Document(id="d", text="Explosions rocked the city."))
    beside = pipeline.code(Document(id="d", text="Rebels killed the mayor on Monday. Explosions rocked the city."))
    assert len(alone) == 1
    assert [[party.name for party in claim.actors] for claim in beside] == [["rebels"]]
