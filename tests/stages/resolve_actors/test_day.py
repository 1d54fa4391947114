"""Who is meant by a name that two leaders share, in reports that do not say when they were published."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from according.stages.resolve_actors.day import day_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The strike of 2003 was the third since 1999; in 2003 nobody answered.", date(2003, 7, 1)),
        ("They met in 1994 and in 2001.", date(2001, 7, 1)),
        ("Some 2400 soldiers and 1850 recruits met.", None),
        ("Nobody said when.", None),
    ],
)
def test_the_year_that_is_told_most_often_stands_for_the_day(pipeline: Pipeline, text: str, day: date | None) -> None:
    document = Document(id="d", text=text)
    assert day_of(pipeline.parse(document), document=document) == day


def test_a_known_day_is_taken_as_it_is(pipeline: Pipeline) -> None:
    document = Document(id="d", text="They met in 1994.", published=date(2020, 1, 2))
    assert day_of(pipeline.parse(document), document=document) == date(2020, 1, 2)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("George Bush invaded Iraq in 2003.", "George W. Bush"),
        ("George Bush bombed Iraq in 1991.", "George H. W. Bush"),
        ("Assad ordered the shelling of Hama in 1982.", "Hafez al-Assad"),
        ("Assad ordered the shelling of Homs in 2012.", "Bashar al-Assad"),
        ("George Bush condemned the attack.", "George Bush"),
    ],
)
def test_leaders_of_one_name_are_told_apart_by_the_years_of_the_text(pipeline: Pipeline, text: str, name: str) -> None:
    found = pipeline.code(Document(id="d", text=text))[0]
    assert [party.name for party in found.actors] == [name]


def test_claims_are_not_dated_by_it(pipeline: Pipeline) -> None:
    found = pipeline.code(Document(id="d", text="The accord of 2003 is in force. Rebels shelled the barracks near Homs."))
    (attack,) = [claim for claim in found if claim.type == "ASSAULT"]
    assert attack.time is None
