"""Who "they" and "he" are not: who only says so behind the words, who arrested those that stand trial, who speaks the words."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        ("Six men burst into the shop on Monday. They shot the owner and fled, police said.", "shot", ["men"]),
        ("Soldiers entered the town on Monday. They shot three farmers, residents said.", "shot", ["soldiers"]),
        # Of nobody else have the words told before, so that it may be those who say so.
        ("Shots were heard near the post. They fired in the air to warn the crowd, soldiers said.", "fired", ["soldiers"]),
        ("Rebels attacked a convoy. They killed nine soldiers, the rebels said in a statement.", "killed", ["rebels"]),
    ],
)
def test_who_says_behind_the_words_that_they_shot(pipeline: Pipeline, text: str, trigger: str, doers: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[0] == doers


@pytest.mark.parametrize(
    ("text", "trigger", "charged"),
    [
        ("Officers searched the house and arrested two brothers. They appeared in court and were charged with murder.", "charged", "brothers"),
        ("Police detained two students on Monday. They face trial for sedition, a prosecutor said.", "face trial", "students"),
        ("Foreign navies have been slow to hold suspects because nobody knows where they would face trial.", "face trial", "suspects"),
        ("An officer searched the house and arrested a man. He appeared in court and was charged with murder.", "charged", "man"),
        ("Ivo Brandt was convicted of theft in 2008. A clerk was the victim. In 2010 he was charged with arson.", "charged", "Ivo Brandt"),
        # A judge may be tried as others are, and so may who arrested nobody.
        ("A judge in Tarsil was arrested on Monday. He was charged with taking bribes.", "charged", "judge"),
        ("Two officers searched the house. They were charged with theft.", "charged", "officers"),
    ],
)
def test_who_arrests_is_not_tried(pipeline: Pipeline, text: str, trigger: str, charged: str) -> None:
    assert parties_of(pipeline, text, trigger)[1] == [charged]


def test_he_of_ones_own_words_is_another_also_behind_he(pipeline: Pipeline) -> None:
    text = (
        "Pavel Orlin lives next door. He spent two hours in his flat, as police persuaded a suspect to come out. "
        "“They handcuffed him on the ground,” Orlin said."
    )
    assert parties_of(pipeline, text, "handcuffed")[1] != ["Pavel Orlin"]
