"""Names and places that the report told before or tells more closely, from text to claims: sentences of our own, weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


def last(pipeline: Pipeline, text: str) -> Claim:
    return list(pipeline.code(Document(id="0123456789abcdef", text=text)))[-1]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        # The registry's first ADF is Australia's.
        ("The Allied Democratic Forces attacked a village in Ituri. The ADF killed 17 people on Monday.", "Allied Democratic Forces"),
        ("The Australian Defence Force sent a ship. The ADF killed 17 people on Monday.", "Australian Defence Force"),
        ("The Karsan Liberation Front shelled the town. The KLF killed nine soldiers on Monday.", "Karsan Liberation Front"),
    ],
)
def test_letters_stand_for_the_name_that_was_told(pipeline: Pipeline, text: str, actor: str) -> None:
    assert [party.name for party in last(pipeline, text).actors] == [actor]


def test_he_is_not_the_people_who_were_killed(pipeline: Pipeline) -> None:
    text = (
        "Fighters entered the village of Mukondi, said Jean-Paul Kapitula, a civil society leader. "
        '"They killed 17 people, among them four children, and set fire to dozens of homes," he told the agency by telephone.'
    )
    assert [source.name for source in last(pipeline, text).sources] == ["Jean-Paul Kapitula"]


def test_the_province_counts_before_the_east_of_the_country(pipeline: Pipeline) -> None:
    text = "Rebels kill 22 in eastern Congo\n\nRebels killed 22 civilians in Ituri province on Monday, officials said."
    (found,) = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert found.place is not None
    assert found.place.name == "Ituri"
