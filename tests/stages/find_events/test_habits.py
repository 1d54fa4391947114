"""A custom or a law's rule is no event."""

from __future__ import annotations

import pytest

from according.stages.find_events.habits import is_habitual
from according.stages.find_events.lexicons import load_lexicons
from trees import sentence

MODIFIERS = load_lexicons().modifiers
USUALLY = "Police/_/NOUN/3/nsubj usually/usually/ADV/3/advmod arrest/arrest/VERB:Tense=Pres|VerbForm=Fin/0/root them/_/PRON/3/obj"
CASES = (
    "Men/man/NOUN/6/nsubj:pass in/_/ADP/4/case many/many/ADJ/4/amod cases/case/NOUN/1/nmod "
    "are/be/AUX:Tense=Pres|VerbForm=Fin/6/aux:pass freed/free/VERB:Tense=Past|VerbForm=Part/0/root"
)


@pytest.mark.parametrize(("rows", "at"), [(USUALLY, 2), (CASES, 5)])
def test_a_custom(rows: str, at: int) -> None:
    assert is_habitual(sentence(rows), at, modifiers=MODIFIERS)


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        (USUALLY.replace("usually/usually", "again/again"), 2),
        (USUALLY.replace("Tense=Pres", "Tense=Past"), 2),
        (CASES.replace("many/many", "two/two"), 5),
        (CASES.replace("are/be/AUX:Tense=Pres", "were/be/AUX:Tense=Past"), 5),
        (USUALLY, 0),
    ],
)
def test_an_event(rows: str, at: int) -> None:
    assert not is_habitual(sentence(rows), at, modifiers=MODIFIERS)
