"""The country behind "the border with" is where the border runs, whatever verb the parser hangs it on."""

from __future__ import annotations

import pytest

from according.stages.parse.wheres import with_neighbours
from trees import sentence

CLASHED = (
    "Soldiers/soldier/NOUN/2/nsubj clashed/clash/VERB/0/root with/with/ADP/4/case rebels/rebel/NOUN/2/obl on/on/ADP/7/case the/the/DET/7/det "
    "border/border/NOUN/4/nmod with/with/ADP/9/case Venezuela/Venezuela/PROPN/2/obl"
)


def test_the_neighbour_belongs_to_the_border() -> None:
    found = with_neighbours(sentence(CLASHED))
    assert (found[8].head, found[8].deprel) == (6, "nmod")


@pytest.mark.parametrize("rows", [CLASHED.replace("border/border", "hill/hill"), CLASHED.replace("with/with/ADP/9", "against/against/ADP/9")])
def test_others_stay(rows: str) -> None:
    found = sentence(rows)
    assert with_neighbours(found) is found
