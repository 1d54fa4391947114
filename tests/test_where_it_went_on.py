"""Where things go on happening: not where somebody came from, nor where something had been done before."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Gunmen crossed from Tajikistan into Batken on Monday and killed five Kyrgyz border guards, the mayor said.", "ASSAULT", "Batken"),
        ("Rebels withdrew from Goma to Kibati on Monday, the mayor said.", "RETREAT", "Goma"),
        (
            "Rebels attacked Goma on Sunday. The group had taken Bukavu in December. Hundreds of people protested, a teacher said.",
            "PROTEST", "Goma",
        ),
        (
            "Rebels attacked Goma on Sunday. The group took Bukavu on Monday. Hundreds of people protested, a teacher said.",
            "PROTEST", "Bukavu",
        ),
    ],
)  # fmt: skip
def test_where_it_went_on(pipeline: Pipeline, text: str, kind: str, place: str) -> None:
    assert [claim.place.name if claim.place else None for claim in claims_of(pipeline, text, kind)] == [place]
