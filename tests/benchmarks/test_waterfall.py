"""Where claims are lost, on reports of which the answer is known."""

from __future__ import annotations

from typing import Any

import pytest

from according.scoring import GoldRecord
from benchmarks.waterfall import EXTRA, WRONG, fates, table

ARMY = {"name": "army", "text": "the army"}
REBELS = {"name": "rebels", "text": "rebels"}


def gold(**changes: Any) -> GoldRecord:
    fields: dict[str, Any] = {
        "types": ("ASSAULT",), "statuses": ("actual",), "actors": ((ARMY,),), "recipients": ((REBELS,),),
        "sources": (({"name": "Ada", "stance": "asserts"},),), "dates": (None,), "places": (None,), "counts": ((),),
        "triggers": ((0, 5),), "required": True,
    }  # fmt: skip
    return GoldRecord(**(fields | changes))


def coded(**changes: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "event": {"type": "ASSAULT", "trigger": {"start": 0, "end": 5}}, "status": "actual", "actors": [ARMY], "recipients": [REBELS],
        "sources": [{"name": "Ada", "stance": "asserts"}],
    }  # fmt: skip
    return fields | changes


IVO = {"name": "Ivo", "stance": "denies"}
ADA = {"name": "Ada", "stance": "asserts"}


@pytest.mark.parametrize(
    ("claim", "step"),
    [
        (coded(), "right"),
        (coded(event={"type": "ASSAULT", "trigger": {"start": 7, "end": 9}}), "not found"),
        (coded(event={"type": "ACCUSE", "trigger": {"start": 0, "end": 5}}), "type"),
        (coded(status="planned", actors=[]), "status"),
        (coded(actors=[REBELS], sources=[]), "actors"),
        (coded(recipients=[]), "recipients"),
        (coded(sources=[]), "a voice is absent"),
        (coded(sources=[ADA, IVO]), "a voice too many"),
        (coded(sources=[IVO]), "another voice"),
        (coded(sources=[{"name": "Ada", "stance": "denies"}]), "stance"),
    ],
)
def test_a_claim_is_lost_at_the_first_step_that_fails(claim: dict[str, Any], step: str) -> None:
    (fate,), bad = fates("d", [gold()], [claim])
    assert fate.step == step
    assert [kind for _, kind in bad] == {"right": [], "not found": [EXTRA]}.get(step, [WRONG])


def test_of_several_right_answers_the_nearest_counts() -> None:
    record = gold(sources=((IVO,), (ADA, IVO)))
    assert fates("d", [record], [coded()])[0][0].step == "a voice is absent"


def test_optional_records_are_not_counted() -> None:
    assert fates("d", [gold(required=False)], [coded()]) == ([], [])


def test_views() -> None:
    lost, bad = fates(
        "d", [gold(), gold(statuses=("planned",), sources=(({"name": "", "stance": "asserts"},),), triggers=((7, 9),))], [coded()]
    )
    rows = table(lost, bad)
    assert [row.split()[-6::2] for row in rows if row.startswith("  right")] == [["1", "1", "0"]]
