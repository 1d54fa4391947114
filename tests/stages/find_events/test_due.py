"""Who is helped is said by how: "help by taking in families"; not where the help has a party of its own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document


def helped(pipeline: Pipeline, text: str) -> list[list[str]]:
    claims = pipeline.code(Document(id="a", text=text, published=None))
    return [[party.name for party in claim.recipients] for claim in claims if claim.type == "AID"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The envoy asked Norway to assist by taking in stranded families.", "stranded families"),
        ("The minister called on neighbours to help by sheltering the refugees.", "refugees"),
        ("The bishop urged the towns to help by feeding the deserters.", "deserters"),
        ("The minister called on neighbouring countries to help by welcoming camp residents.", "camp residents"),
    ],
)
def test_whom_they_are_to_help(pipeline: Pipeline, text: str, whom: str) -> None:
    found = helped(pipeline, text)
    assert any(name.endswith(whom) for names in found for name in names), found
    assert not {"envoy", "minister", "bishop"} & {name for names in found for name in names}


def test_who_is_helped_is_not_what_is_done_for_them(pipeline: Pipeline) -> None:
    assert helped(pipeline, "Kenya helped the rebels by training their drivers.")[0] == ["rebels"]


def test_what_is_no_party_is_helped_by_nobody(pipeline: Pipeline) -> None:
    assert "roads" not in {name for names in helped(pipeline, "The donors were asked to help by mending roads.") for name in names}
