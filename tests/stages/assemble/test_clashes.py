"""Who fought and who goes on with it: the dead of both sides, companions, posts under orders, "they" after an attack."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def parties(pipeline: Pipeline, text: str, trigger: str) -> tuple[list[str], list[str]]:
    """Names of the actors and the recipients of the first claim that a word names."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = next(claim for claim in claims if trigger in claim.trigger.of(text))
    return [party.name for party in found.actors], [party.name for party in found.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        # the dead of both sides are those who fought; of one side, or beside civilians, nobody knows
        ("Three soldiers and five militants were killed in clashes.", "killed", ["soldiers", "militants"], []),
        ("Three soldiers and five militants were killed in a blast.", "killed", [], ["soldiers", "militants"]),
        ("Three soldiers and two policemen were killed in clashes.", "killed", [], ["soldiers", "police"]),
        ("Three soldiers and two nurses were killed in clashes.", "killed", [], ["soldiers", "nurses"]),
        (
            "Four Armenian soldiers and two Azerbaijani servicemen were killed in an exchange of fire.",
            "killed",
            ["Armed Forces of Armenia", "Azerbaijani Armed Forces"],
            [],
        ),
        ("Fighting between Fulani herders and Hausa farmers killed nine people.", "killed", ["Fulani herders", "Hausa farmers"], []),
        ("Fighting between May and July killed nine people.", "Fighting", [], ["people"]),
        ("Brawls between herders and farmers broke out in Orlo.", "Brawls", ["herders", "farmers"], []),
        ("Heavy fighting between herders and farmers killed nine people.", "killed", ["herders", "farmers"], []),
        # companions
        ("Gunmen, along with Hamas fighters, attacked the town.", "attacked", ["gunmen", "Hamas"], ["residents"]),
        ("Malian troops alongside Wagner mercenaries killed nine herders.", "killed", ["Malian Armed Forces", "Wagner Group"], ["herders"]),
        ("Gunmen with rifles killed nine herders.", "killed", ["gunmen"], ["herders"]),
        # posts under orders are whose they are; villages are not
        ("The Lebanese army ordered the posts to open fire on looters.", "open", ["Lebanese Armed Forces"], ["looters"]),
        ("The Lebanese army ordered the villages to pay a fine.", "ordered", ["Lebanese Armed Forces"], ["residents"]),
        # who goes on
        ("Villagers said herders attacked them. They burned forty houses.", "burned", ["herders"], ["residents"]),
        ("Police fired at the protesters. They wounded two policemen.", "wounded", ["protesters"], ["police"]),
    ],
)
def test_who_fought(pipeline: Pipeline, text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    assert parties(pipeline, text, trigger) == (actors, recipients)


def test_he_is_not_the_nine(pipeline: Pipeline) -> None:
    text = "The nine were shot by gangs, he said."
    claim = pipeline.code(Document(id="0123456789abcdef", text=text))[0]
    assert "people" not in [source.name for source in claim.sources]
