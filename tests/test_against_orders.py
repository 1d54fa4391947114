"""What was done against orders is told once, and not as left undone: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "statuses"),
    [
        ("The guards were ordered not to shoot; they shot anyway, killing four pilgrims in Labe.", "ASSAULT", ["actual"]),
        ("Despite orders not to fire, guards fired on the pilgrims in Labe, wounding four.", "ASSAULT", ["actual"]),
        ("Police were told not to arrest the abbot. They arrested him anyway.", "COERCE", ["actual"]),
        ("The guards were ordered not to shoot, and nobody was hurt.", "ASSAULT", ["negated"]),
        ("The guards were ordered not to shoot. The raiders shot four pilgrims in Labe.", "ASSAULT", ["negated", "actual"]),
    ],
)
def test_against_orders(pipeline: Pipeline, text: str, kind: str, statuses: list[str]) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, kind)] == statuses
