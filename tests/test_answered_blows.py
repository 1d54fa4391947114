"""Whom a refusal, a consent or a sanction answers that names nobody: with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import parties_of

pytestmark = pytest.mark.weights


def test_who_was_asked_by_his_sailors_consents_to_who_asked(pipeline: Pipeline) -> None:
    text = "Turkey's foreign ministry asked the Greek sailors for access to the wreck. Athens consented within the hour."
    assert parties_of(pipeline, text, "consented")[1] == ["Turkey"]


def test_an_offer_to_a_third_is_no_answer(pipeline: Pipeline) -> None:
    text = "Turkey asked the Greek sailors for access to the wreck. Athens offered the divers two boats."
    assert parties_of(pipeline, text, "offered")[1] != ["Turkey"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Turkey warned Greece on Monday of an embargo on its olives. Athens rejected what it called blackmail.", "rejected"),
        ("Turkey on Monday expelled the Greek consul, accusing him of spying. Athens froze 30 million euros of aid.", "froze"),
        ("Turkey warned Greece of an embargo. Athens threatened, for its part, to suspend all flights.", "suspend all flights"),
    ],
)
def test_who_strikes_back_does_so_at_who_struck(pipeline: Pipeline, text: str, trigger: str) -> None:
    assert parties_of(pipeline, text, trigger)[1] == ["Turkey"]


def test_who_was_not_struck_strikes_nobody_back(pipeline: Pipeline) -> None:
    text = "Turkey warned Greece on Monday of an embargo on its olives. Oslo rejected what it called blackmail."
    assert parties_of(pipeline, text, "rejected")[1] != ["Greece"]
