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
        (
            "“We will block the road to Batumi,” the commander of the Guria Home Guard said. Police arrested four villagers on Monday.",
            "COERCE", None,
        ),
        ("Washington and Moscow, which sponsor the talks, urged both sides to return on Monday.", "CONSULT", None),
        ("“We blocked the road near Batumi,” the villagers said. Police arrested four of them on Monday.", "COERCE", "Batumi"),
    ],
)  # fmt: skip
def test_where_it_went_on(pipeline: Pipeline, text: str, kind: str, place: str) -> None:
    assert [claim.place.name if claim.place else None for claim in claims_of(pipeline, text, kind)] == [place]


def test_the_town_is_the_one_called_so_though_no_table_holds_it(pipeline: Pipeline) -> None:
    text = "Fighting went on near Uvira on Sunday. Rebels seized the town of Kamanyorra on Monday. The army bombed the town on Tuesday."
    bombed = [claim for claim in claims_of(pipeline, text, "ASSAULT") if text[claim.trigger.start :].startswith("bombed")]
    assert [claim.place.name if claim.place else None for claim in bombed] == ["Kamanyorra"]
