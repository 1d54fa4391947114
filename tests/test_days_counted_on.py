"""Days that are counted from what was told before, terms that begin on a day, and days that are those of another deed."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights

_BLAST = "A suicide bomber killed 12 people in Kabul on Wednesday. "


def days_of(pipeline: Pipeline, text: str, trigger: str) -> str:
    """The days of the claim with this trigger, or "none"."""
    (claim,) = [c for c in in_may(pipeline, text) if c.trigger.of(text) == trigger]
    return f"{claim.time.start}..{claim.time.end}" if claim.time else "none"


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        (_BLAST + "A day after the bombing, police arrested three men.", "arrested", "2024-05-02..2024-05-02"),
        (_BLAST + "Hours earlier, gunmen had shot dead a judge in Herat.", "shot dead", "2024-05-01..2024-05-01"),
        (_BLAST + "Years earlier, gunmen had shot dead a judge in Herat.", "shot dead", "none"),
        ("Two months after the ceasefire of 10 February, fighting resumed in Tigray.", "fighting", "2024-04-01..2024-04-30"),
        ("Two days after the ceasefire of 10 April, fighting resumed in Tigray.", "fighting", "2024-04-12..2024-04-12"),
        ("The coup of 30 August 2023 was condemned by the African Union.", "condemned", "none"),
        ("Three men were jailed for the March 2019 attack on a mosque.", "jailed", "none"),
        ("The army said on Wednesday it had killed nine rebels overnight.", "killed", "2024-04-30..2024-05-01"),
        ("Gunmen killed a priest in Jos overnight, police said on Thursday.", "killed", "2024-05-01..2024-05-02"),
        ("Police said on Monday that they had arrested three men last night.", "arrested", "2024-04-28..2024-04-28"),
        ("Gunmen killed a priest in Jos overnight, police said.", "killed", "2024-05-02..2024-05-03"),
        ("A court on Tuesday sentenced three men for the 12 March attack on a hotel.", "attack", "2024-03-12..2024-03-12"),
        ("The union called a strike for 12 May.", "strike", "2024-05-12..2024-05-12"),
        ("The attack of 30 April killed nine people.", "attack", "2024-04-30..2024-04-30"),
        ("The African Union condemned the coup on 30 April.", "condemned", "2024-04-30..2024-04-30"),
        ("The Front hereby announces a halt to its raids for fourteen days, beginning on 13 May.", "halt", "2024-05-13..2024-05-26"),
    ],
)
def test_which_days(pipeline: Pipeline, text: str, trigger: str, days: str) -> None:
    assert days_of(pipeline, text, trigger) == days


def test_the_day_of_the_week_that_was_told_first(pipeline: Pipeline) -> None:
    text = "Gunmen killed nine villagers in Riyom this week, police said. The gunmen shot the nine villagers on Tuesday night."
    assert days_of(pipeline, text, "killed") == "2024-04-30..2024-04-30"


def test_what_has_gone_on_since_a_day_is_left_so(pipeline: Pipeline) -> None:
    text = "Soldiers have killed 14 villagers in Riyom since Saturday. The soldiers killed the villagers on Tuesday night."
    assert days_of(pipeline, text, "killed").startswith("2024-04-27")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A U.S. strike on Jan. 1 hit two trucks near Sarmada, Cole said. And, a Jan. 3 U.S. strike hit the depot itself, he added.", 2),
        ("A U.S. strike on Jan. 1 hit a depot near Sarmada, Cole said. The U.S. strike hit the depot before dawn on Jan. 2, he added.", 1),
    ],
)
def test_strikes_days_apart_are_two(pipeline: Pipeline, text: str, claims: int) -> None:
    assert len(in_may(pipeline, text, "ASSAULT")) == claims
