"""Whom a clause at the end of a sentence quotes, and who passes it on."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Rebels attacked the town of Kelo, Reuters quoted the governor as saying.", ("governor", ("Reuters",))),
        ("Ten people were killed in the raid on Kelo, the BBC quoted witnesses as saying.", ("witnesses", ("BBC",))),
        ("Reuters quoted the governor as saying that rebels attacked the town of Kelo.", ("governor", ("Reuters",))),
        ("Rebels attacked the town of Kelo, Reuters reported, citing the governor.", ("governor", ("Reuters",))),
        ("Rebels attacked the town of Kelo, Reuters reported.", ("Reuters", ())),
    ],
)
def test_who_is_quoted_says_it_and_the_agency_passes_it_on(pipeline: Pipeline, text: str, source: tuple[str, tuple[str, ...]]) -> None:
    claims = claims_of(pipeline, text, "ASSAULT")
    assert claims
    assert [(one.name, one.via) for claim in claims for one in claim.sources] == [source] * len(claims)
