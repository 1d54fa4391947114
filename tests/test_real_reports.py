"""Faults found by coding news reports as a user would: pairs of names, finds of weapons, whose a force is, who is opposed."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Israeli-Syrian talks resumed on Monday.", "CONSULT", ["Israel", "Syria"]),
        ("On Monday U.S.-Russian talks resumed in Geneva.", "CONSULT", ["United States", "Russia"]),
        ("Afghan-Pakistani clashes killed ten people.", "ASSAULT", ["Afghanistan", "Pakistan"]),
        ("A joint U.S.-Iraqi raid killed ten rebels in Mosul.", "ASSAULT", ["United States", "Iraq"]),
        ("Afghan-Pakistani border guards met in Chaman.", "CONSULT", ["Afghanistan", "Pakistan"]),
        ("Iran-backed militias killed ten soldiers in Mosul.", "ASSAULT", ["Iran-backed militias"]),
        ("The unions are opposed to the reform.", "REJECT", ["unions"]),
        ("The reform is opposed by the unions.", "REJECT", ["unions"]),
    ],
)
def test_who_acts(pipeline: Pipeline, text: str, kind: str, who: list[str]) -> None:
    assert [party.name for party in claims_of(pipeline, text, kind)[0].actors] == who


@pytest.mark.parametrize(("text", "events"), [("Police seized a car bomb on Sunday.", 0), ("A car bomb killed two men on Sunday.", 1)])
def test_a_bomb_that_is_found_does_nothing(pipeline: Pipeline, text: str, events: int) -> None:
    assert len(claims_of(pipeline, text, "ASSAULT")) == events


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("A spokesman for a Sudanese resistance army", "Sudanese resistance army"),
        ("A spokesman for the Sudanese army", "Sudanese Armed Forces"),
    ],
)
def test_who_resists_a_state_is_not_its_army(pipeline: Pipeline, speaker: str, name: str) -> None:
    (claim,) = claims_of(pipeline, f"{speaker} said that gunmen killed two men.", "ASSAULT")
    assert [source.name for source in claim.sources] == [name]


def test_suspects_in_a_bombing_are_not_the_state_where_it_was(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "Two suspects in the Kenya bombing were arrested on Monday.", "COERCE")
    assert [party.name for party in claim.recipients] == ["suspects"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("General Bun said that he believed Harmer had been killed a week after his capture by a rebel faction.", "Harmer"),
        ("General Bun said that two boys had been killed after his capture by a rebel faction.", "Bun"),
    ],
)
def test_whose_capture(pipeline: Pipeline, text: str, whose: str) -> None:
    claims = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.trigger.start == text.index("capture")]
    assert [party.name for claim in claims for party in claim.recipients] == [whose]
