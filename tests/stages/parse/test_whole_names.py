from __future__ import annotations

import pytest

from according.stages.parse.whole_names import with_whole_names
from trees import sentence

BLAMED = "Police/_/NOUN/2/nsubj blamed/blame/VERB/0/root {} {}/_/PROPN/2/obj for/_/ADP/{at}/case {}"


@pytest.mark.parametrize(
    ("rows", "form"),
    [
        (BLAMED.format("the/_/DET/4/det", "Front", "the/_/DET/8/det Lake/_/PROPN/8/compound Provinces/_/PROPN/2/obl", at=8), "Provinces"),
        (BLAMED.format("the/_/DET/4/det", "Movement", "Justice/_/PROPN/2/obl", at=6), "Justice"),
    ],
)
def test_a_name_goes_on_behind_its_preposition(rows: str, form: str) -> None:
    moved = next(t for t in with_whole_names(sentence(rows)).tokens if t.form == form)
    assert (moved.head, moved.deprel) == (3, "nmod")


@pytest.mark.parametrize(
    "rows",
    [
        BLAMED.format("the/_/DET/4/det", "Front", "the/_/DET/7/det raid/_/NOUN/2/obl", at=7),
        BLAMED.format("the/_/DET/4/det", "army", "Sunday/_/PROPN/2/obl", at=6),
        BLAMED.format("all/_/DET/4/det", "Moscow", "Bucha/_/PROPN/2/obl", at=6),
    ],
)
def test_what_somebody_is_blamed_for_is_no_part_of_his_name(rows: str) -> None:
    before = sentence(rows)
    assert with_whole_names(before) is before
