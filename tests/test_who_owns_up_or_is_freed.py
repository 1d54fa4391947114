"""Whose word and whose deed it is where others stand nearer: callers for a group, men to be freed, those arrested after what they did."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def claim(pipeline: Pipeline, text: str, trigger: str) -> Claim:
    """The claim that a word names."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    return next(claim for claim in claims if trigger in claim.trigger.of(text))


ACTORS = [
    # who says in whose name he calls
    ("A caller who said he spoke for the Sarda Front claimed responsibility for the bombing.", "bombing", "Sarda Front"),
    ("A man claiming to represent the Sarda Front took responsibility for the bombing.", "bombing", "Sarda Front"),
    ("An anonymous caller claimed responsibility for the attack on behalf of the Sarda Front.", "attack", "Sarda Front"),
    ("A caller claimed responsibility for the attack on the members of the Sarda Front.", "attack", "caller"),
    # the army is not the band that is called one
    ("In Colombia the National Liberation Army blew up a bridge, but the army shelled a camp.", "shelled", "army"),
    ("Guerrillas of the National Liberation Army blew up a bridge in Colombia, and the guerrillas shelled a camp.", "shelled", "ELN"),
    # those arrested had done it; those who arrest had searched
    ("Police arrested six activists after they blocked the highway.", "blocked", "activists"),
    ("Police arrested six men after they searched a house in Cali.", "searched", "police"),
    # an adjective's infinitive or gerund is its noun's doing
    ("The patrol killed a man responsible for planning attacks on convoys.", "attacks", "man"),
    ("The patrol captured a town while planning attacks on two more.", "attacks", "patrol"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "name"), ACTORS)
def test_actor(pipeline: Pipeline, text: str, trigger: str, name: str) -> None:
    assert [party.name for party in claim(pipeline, text, trigger).actors] == [name]


FREED = [
    ("Thirteen people were arrested during the pickets. Human rights groups demanded their release on Monday.", "people"),
    ("The prisoners demanded their release.", "prisoners"),
]


@pytest.mark.parametrize(("text", "name"), FREED)
def test_nobody_free_demands_his_own_release(pipeline: Pipeline, text: str, name: str) -> None:
    assert [party.name for party in claim(pipeline, text, "release").recipients] == [name]


def test_burning_tyres_are_not_burned_beside_what_is_done_with_them(pipeline: Pipeline) -> None:
    text = "Residents of Boitumelong barricaded the highway with rocks and burning tyres on Monday."
    found = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [claim.trigger.of(text) for claim in found] == ["barricaded"]
    text = "Soldiers left the town, looting shops and burning tyres in the market."
    found = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert "burning" in [claim.trigger.of(text) for claim in found]
