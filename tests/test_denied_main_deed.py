"""Of which deed a denial is: the one that a clause tells, not what was done before it; what a voice told last, or nothing."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger

pytestmark = pytest.mark.weights

_TORTURED = "The opposition leader said on Sunday that police had tortured two of his aides after arresting them at the airport. "
_RELEASED = "The police detained 45 of them and later released them on bail. "


def _deniers(pipeline: Pipeline, text: str) -> dict[str, list[str]]:
    claims = by_trigger(pipeline, text)
    return {trigger: [s.name for s in claim.sources if s.stance == "denies"] for trigger, claim in claims.items()}


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (_TORTURED + "Minister Boubacar Diallo dismissed the accusation as pure invention.", "tortured"),
        (_TORTURED + "Minister Boubacar Diallo called the accusation a lie.", "tortured"),
        (_TORTURED + "Minister Boubacar Diallo denied the accusation.", "tortured"),
        ("Residents said soldiers had shelled the market before entering it. Minister Boubacar Diallo denied the claim.", "shelled"),
        (_RELEASED + "The union said officers had beaten the women. Minister Boubacar Diallo denied this.", "beaten"),
        (_RELEASED + "The union said the mayor had lied. Minister Boubacar Diallo denied this.", ""),
    ],
)
def test_denied(pipeline: Pipeline, text: str, denied: str) -> None:
    assert {trigger for trigger, names in _deniers(pipeline, text).items() if names} == ({denied} if denied else set())


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("An airstrike hit the compound. No civilians were harmed, officials said. A bomb killed two soldiers in Ghazni on Monday.", []),
        ("The army denied that its shells had killed anyone. Doctors said shells killed six villagers.", ["army"]),
    ],
)
def test_who_denies_one_deed_does_not_deny_the_next(pipeline: Pipeline, text: str, killed: list[str]) -> None:
    assert [name for trigger, names in _deniers(pipeline, text).items() if trigger == "killed" for name in names] == killed
