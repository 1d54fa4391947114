"""Shots that are told again without saying at whom, and deeds of two verbs with one object, coded from raw text: one claim each."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, in_may, parties_of

pytestmark = pytest.mark.weights

_SHOT = "Ivo Brandt shot dead a clerk at a bank in Tarsil on Monday, police said. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (_SHOT + "Forty people were in the building when Brandt began shooting.", 1),
        (_SHOT + "Forty people were in the building when he opened fire.", 1),
        (_SHOT + "Brandt later opened fire at a police car.", 2),
        (_SHOT + "In April Brandt had opened fire at a bar in Lorvia.", 2),
        ("Police say the man burst into the office during the party and opened fire.", 1),
        # Armies and bands fire on many days and at many.
        ("Rebels shot dead a clerk in Tarsil on Monday. The rebels opened fire near the border, a driver said.", 2),
        ("A gunman shot dead a clerk in Tarsil on Monday. A gunman opened fire in Lorvia.", 2),
    ],
)
def test_whose_shots_are_told_again(pipeline: Pipeline, text: str, wanted: int) -> None:
    assert len(in_may(pipeline, text, "ASSAULT")) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A man who had lost his job came in, shot and killed a guard, police said.", 1),
        ("Pirates in two boats attacked a merchant ship, firing machine guns to scare the crew.", 1),
        ("Rebels stormed the post at dawn, using mortars.", 1),
        ("Soldiers raided a village on Monday, shooting two men.", 2),
        ("A man shot a guard in Tarsil and then killed a clerk in Lorvia.", 2),
    ],
)
def test_two_words_for_one_deed(pipeline: Pipeline, text: str, wanted: int) -> None:
    assert len(claims_of(pipeline, text, "ASSAULT")) == wanted


def test_a_man_may_kill_another_man(pipeline: Pipeline) -> None:
    assert parties_of(pipeline, "A man killed another man in Tarsil on Monday, police said.", "killed") == (["man"], ["man"])


def test_the_boy_who_was_killed_is_killed_once(pipeline: Pipeline) -> None:
    text = "Officers shot dead a boy in Tarsil on Monday. Hundreds marched. Shops closed. The mayor spoke. The killing of the boy caused outrage."
    assert len(claims_of(pipeline, text, "ASSAULT")) == 1
