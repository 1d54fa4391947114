"""Persons with the surname of a state or capital, coded whole."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def _voices(pipeline: Pipeline, text: str) -> list[list[str]]:
    return [[source.name for source in claim.sources] for claim in pipeline.code(Document(id="d", text=text))]


def test_a_surname_is_the_person_told_before_not_the_capital_of_that_name(pipeline: Pipeline) -> None:
    text = "Valeska Paris says that the sect imprisoned her. Paris said she was beaten by guards."
    assert _voices(pipeline, text) == [["Valeska Paris"], ["Valeska Paris"]]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The nurse Hilda London was held on Monday. London denied that she had attacked a guard.", "Hilda London"),
        ("The senator Ann Berlin saw soldiers killing two men. Berlin said they had shot a third.", "Ann Berlin"),
        (
            "Valeska Paris was held by a sect. Paris told her story on French television. Paris was beaten there. Paris said guards had "
            "beaten others.",
            "Valeska Paris",
        ),
    ],
)
def test_a_surname_is_a_person_s_though_it_looks_like_a_place(pipeline: Pipeline, text: str, voice: str) -> None:
    assert _voices(pipeline, text)[-1] == [voice]


@pytest.mark.parametrize(
    "text",
    [
        "Paris said rebels had shelled the consulate. Valeska Paris, a nurse, was hurt.",
        "Valeska Paris, a nurse, was hurt in Paris. Paris said rebels had shelled the consulate.",
        "The French nurse Valeska Paris was hurt. Paris said rebels had shelled the consulate.",
        "Paris said rebels had shelled the consulate.",
    ],
)
def test_a_report_that_names_the_country_means_it(pipeline: Pipeline, text: str) -> None:
    assert ["France"] in _voices(pipeline, text)


def test_a_name_with_its_title_is_not_the_namesake_told_before(pipeline: Pipeline) -> None:
    text = "Iraq's Saddam Hussein threatened war in 1990. King Hussein urged him to withdraw from Kuwait."
    (urged,) = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "REQUEST"]
    assert [party.country for party in urged.actors] == ["JOR"]
    assert [party.country for party in urged.recipients] == ["IRQ"]


def test_a_name_over_all_is_no_country(pipeline: Pipeline) -> None:
    for text in ("Indigenous groups blocked the Pan-American Highway.", "Police beat the Afro-American leader."):
        (claim,) = pipeline.code(Document(id="d", text=text))
        assert [party.country for party in claim.recipients if party.country] == []
