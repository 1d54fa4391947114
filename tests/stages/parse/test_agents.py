"""Who did what an object names, over trees as the parser gives them."""

from __future__ import annotations

import pytest

from according.stages.parse.agents import with_agents
from trees import sentence

ARREST = "the/_/DET/4/det arrest/_/NOUN/2/obj by/_/ADP/6/case Turkey/_/PROPN/2/obl:agent"


@pytest.mark.parametrize(
    ("rows", "head", "relation"),
    [
        (f"France/_/PROPN/2/nsubj condemned/condemn/VERB/0/root {ARREST}", 4, "nmod"),
        ("They/_/PRON/3/nsubj:pass were/be/AUX/3/aux:pass given/give/VERB/0/root food/_/NOUN/3/obj by/_/ADP/6/case Turkey/_/PROPN/3/obl:agent", 3, "obl:agent"),
        ("Nine/_/NUM/2/nsubj died/die/VERB/0/root on/_/ADP/4/case Monday/_/PROPN/2/obl by/_/ADP/6/case fire/_/NOUN/2/obl:agent", 2, "obl:agent"),
    ],
)
def test_what_the_last_word_hangs_on(rows: str, head: int, relation: str) -> None:
    last = with_agents(sentence(rows)).tokens[-1]
    assert (last.head + 1, last.deprel) == (head, relation)
