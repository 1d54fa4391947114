"""Of which clauses "according to X" speaks; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "type_", "names"),
    [
        ("Kenya is ready to intervene, according to a minister, while South Africa rejects any use of force.", "REJECT", [""]),
        ("Rebels seized the town of Orlo, according to the mayor, and Chad closed its border on Monday.", "COERCE", [""]),
        ("Rebels seized the town of Orlo, according to the mayor, and Chad closed its border on Monday.", "ASSAULT", ["mayor"]),
        ("Russian jets bombed two villages where, according to the army, a rebel commander had hidden.", "ASSAULT", [""]),
        ("By nightfall, according to the mayor, nine huts had been burned and two guards killed.", "ASSAULT", ["mayor"]),
        ("Four men were beaten, according to the mayor, and around forty were driven away in lorries.", "COERCE", ["mayor"]),
        ("Nine guards were killed near Orlo on Monday, according to the mayor.", "ASSAULT", ["mayor"]),
    ],
)
def test_whose_word_it_is(pipeline: Pipeline, text: str, type_: str, names: list[str]) -> None:
    claims = claims_of(pipeline, text, type_)
    assert claims
    assert all([source.name for source in claim.sources] == names for claim in claims)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor learned from a courier that bandits had abducted two nuns.", ["courier"]),
        ("Farmers had heard from an officer that rebels had abducted two nuns.", ["officer"]),
        ("The mayor learned on Monday that bandits had abducted two nuns.", ["mayor"]),
        ("Reports came from Orlo that rebels had abducted two nuns.", [""]),
    ],
)
def test_from_whom_they_learned_it(pipeline: Pipeline, text: str, names: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert [source.name for source in claim.sources] == names


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Residents said jets had bombed a school; a spokesman called the report grotesque.", True),
        ("Villagers said jets had bombed a school; the ministry described their account as fanciful.", True),
        ("Villagers said jets had bombed a school. The ministry said the claim was ludicrous.", True),
        ("Villagers said jets had bombed a school; the ministry called the bombing grotesque.", False),
    ],
)
def test_what_a_claim_is_called(pipeline: Pipeline, text: str, denied: bool) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert any(source.stance == "denies" for source in claim.sources) is denied
