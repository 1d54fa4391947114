"""Whom "it" and "they" mean in the mouth of a spokesman, whose word an order is that he tells, and acts of speech done by saying them."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import by_trigger, parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ZARN - The Osk Front's spokesman, Ivo Brandt, said it had burned the port.", ["Osk Front"]),
        ("ZARN - A spokesman for the Osk Front, Ivo Brandt, said it had burned the port.", ["Osk Front"]),
        ("ZARN - An Osk Front spokesman said it had burned the port.", ["Osk Front"]),
        ("ZARN - Osk Front spokesman Ivo Brandt said they had burned the port.", ["Osk Front"]),
        ("ZARN - An army spokesman, Ivo Brandt, said it had burned the port.", ["army"]),
        ("A police spokesman said they had burned the port.", ["police"]),
        ("ZARN - Colonel Ivo Brandt of the Ninth Brigade said it had burned the port.", ["Ninth Brigade"]),
        ("The Osk Front attacked a convoy. An army spokesman said it had burned the port.", ["Osk Front"]),
        ("A drone fell on Monday. An army spokesman said it had burned the port.", []),
        ("ZARN - The mayor said they had burned the port.", []),
        ('"They burned the port," said army spokesman Ivo Brandt.', []),
    ],
)
def test_who_did_it_by_the_word_of_a_spokesman(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert parties_of(pipeline, text, "burned")[0] == who


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Osk Front has asked troops to leave the valley, its spokesman Ivo Brandt said.", "Ivo Brandt"),
        ('"We demand that troops leave the valley," said Ivo Brandt, a spokesman for the Osk Front.', "Ivo Brandt"),
        ("The army's spokesman, Ivo Brandt, said the army had ordered residents to leave the valley.", "Ivo Brandt"),
        ("The Osk Front has asked troops to leave the valley, army spokesman Ivo Brandt said.", "Osk Front"),
        ("The Osk Front has asked troops to leave the valley, a farmer, Ivo Brandt, said.", "Osk Front"),
    ],
)
def test_whose_word_is_what_is_demanded_through_a_spokesman(pipeline: Pipeline, text: str, wanted: str) -> None:
    assert [source.name for source in by_trigger(pipeline, text)["leave"].sources] == [wanted]


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ('"We salute the brigade," said Ivo Brandt, a spokesman for the Osk Front.', "salute", ""),
        ('"We demand that troops leave the valley," said Ivo Brandt, a spokesman for the Osk Front.', "demand", ""),
        ('"We asked troops to leave the valley," said Ivo Brandt, a spokesman for the Osk Front.', "asked", "Ivo Brandt"),
        ('"They threaten us every night," said Ivo Brandt, a farmer.', "threaten", "Ivo Brandt"),
    ],
)
def test_what_is_done_by_saying_it_the_report_tells(pipeline: Pipeline, text: str, trigger: str, wanted: str) -> None:
    assert [source.name for source in by_trigger(pipeline, text)[trigger].sources] == [wanted]
