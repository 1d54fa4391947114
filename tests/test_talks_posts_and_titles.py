"""Whom "the parties" are in news of talks, and whose word a post is by its first or last line: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("report", "agreed"),
    [
        ("Talks between the government of Arland and the Salvation Council ended. The parties agreed to meet again.",
         ["government", "Salvation Council"]),
        ("Talks between Sudan and the RSF ended on Wednesday. The sides agreed to extend the truce.", ["Sudan", "Rapid Support Forces"]),
        ("The army and the rebels signed a ceasefire in May. It was Monday. The two sides agreed to meet again.", ["army", "rebels"]),
        ("The Council and the Front met in Lomé. The warring parties agreed on a truce.", ["Council", "Front"]),
        ("Talks between Sudan and the RSF ended. The parties of the opposition agreed to meet.", ["parties"]),
        ("Nine opposition parties met in Lomé. The parties agreed on a list.", ["parties"]),
        ("Sudan, Chad and Niger met in Lomé. The parties agreed on a list.", ["parties"]),
    ],
)  # fmt: skip
def test_who_the_parties_are(pipeline: Pipeline, report: str, agreed: list[str]) -> None:
    claim = next(claim for claim in in_may(pipeline, report, "AGREE") if claim.trigger.of(report) == "agreed")
    names = [party.name for party in claim.actors]
    assert names == agreed or agreed == ["parties"] and [name.split()[-1] for name in names] == agreed


@pytest.mark.parametrize(
    ("report", "source"),
    [
        ("Governor of Lume: three soldiers were killed in an ambush.", "Governor"),
        ("Interior Minister: police shot three men.", "Interior Minister"),
        ("🔴 URGENT | Governor of Lume: 3 dead in an ambush on a truck.", "Governor"),
        ("🔴 Police: 3 dead in an ambush on a truck.", "police"),
        ("Interior minister: police shot three men\n\nThe police shot three men, the minister, Ivo Ban, said.", "Ivo Ban"),
        ("Lume: police shot three men.", ""),
        ("The suspects: a group that shot three men.", ""),
        ("Soldiers shot two farmers.\n— Ivo Ban, mayor of Lume", "Ivo Ban"),
        ("Last night the enemy shelled the mill with nine guns.\n— Head of the Lume district administration, Ivo Ban", "Ivo Ban"),
        ("Soldiers shot two farmers.\n— Ivo Ban, correspondent in Lume", ""),
        ("Soldiers shot two farmers.\n— Reporting by Ivo Ban", ""),
        ("Soldiers shot two farmers. — Ivo Ban, mayor of Lume, was not there.", ""),
    ],
)
def test_whose_word_a_post_is(pipeline: Pipeline, report: str, source: str) -> None:
    violent = in_may(pipeline, report, "ASSAULT")
    assert {voice.name.lower() for claim in violent for voice in claim.sources} == {source.lower()}
