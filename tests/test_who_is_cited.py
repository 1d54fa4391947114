"""Whom an outlet cites speaks through it, also where a parser takes him for a second subject."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, relayed

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Reuters, citing the governor, reported that soldiers had killed four herders.", ("governor", "asserts", ("Reuters",))),
        ("The agency, quoting a police officer, said soldiers had killed four herders.", ("police officer", "asserts", ("agency",))),
        ("Reuters, citing Amnesty International, said soldiers had killed four herders.", ("Amnesty International", "asserts", ("Reuters",))),
    ],
)
def test_who_is_cited_speaks_through_the_outlet(pipeline: Pipeline, text: str, voice: tuple[str, str, tuple[str, ...]]) -> None:
    assert [relayed(claim) for claim in claims_of(pipeline, text, "ASSAULT")] == [{voice}]


def test_what_is_cited_as_a_reason_is_no_voice(pipeline: Pipeline) -> None:
    text = "The Defence Ministry, citing its own figures, said rebels had killed four soldiers."
    assert [[source.name for source in claim.sources] for claim in claims_of(pipeline, text, "ASSAULT")] == [["Defence Ministry"]]
