"""Who only was there, looked on or came by did not do it; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A baker was wounded as police looked on.", []),
        ("A baker was killed while police were away.", []),
        ("A boy was killed while soldiers were on parade.", []),
        ("A vendor was beaten in front of policemen.", []),
        ("A vendor was beaten under the eyes of policemen.", []),
        ("The mosque was burned with soldiers looking on.", []),
        ("Two nuns were abducted near a police station.", []),
        ("A clerk was killed as soldiers fled.", []),
        ("Two miners were killed days before a march by the union.", []),
        # whose deed it answers, whom it was to drive out, who freed him before
        ("The village was burned in reprisal for the killing of a soldier by rebels.", []),
        ("The village was burned in retaliation for a rebel attack on a patrol.", []),
        ("The village was burned to drive out the rebels.", []),
        ("A farmer was beheaded after the army freed him.", []),
        ("Two policemen were killed while pursuing gunmen.", ["gunmen"]),
        ("The village was burned by soldiers in reprisal for an attack by rebels.", ["soldiers"]),
        ("A farmer was beheaded after rebels entered his village.", ["rebels"]),
        # who acts in the clause beside it, or at whose hands it was
        ("A clerk was killed as rebels shelled the town.", ["rebels"]),
        ("Six people were wounded as police broke up a march.", ["police"]),
        ("A vendor was beaten by policemen in front of soldiers.", ["police"]),
        ("Two nuns were abducted by rebels near a police station.", ["rebels"]),
        ("Two miners were killed in a raid by the army.", ["army"]),
    ],
)
def test_who_looks_on_did_not_do_it(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    found = claims_of(pipeline, text, "ASSAULT")
    assert parties(found[0])[0] == doers


@pytest.mark.parametrize(
    ("text", "word", "doers"),
    [
        ("Soldiers sealed the market after a bomb that killed eight people and wounded nine.", "bomb", []),
        ("Police arrested two men following an attack that killed a judge.", "attack", []),
        ("The agency is sending flour to the north amid an acute threat of famine and renewed fighting.", "fighting", None),
        ("Police arrested thirty people after a clash with students.", "clash", ["students"]),
        ("Police arrested nine men after storming the camp.", "storming", ["police"]),
        ("The army advanced amid renewed fighting in the north.", "fighting", ["army"]),
    ],
)
def test_who_acts_upon_it_or_helps_amid_it_did_not_do_it(pipeline: Pipeline, text: str, word: str, doers: list[str] | None) -> None:
    found = by_trigger(pipeline, text)
    assert (word not in found or not found[word].actors) if doers is None else parties(found[word])[0][-len(doers) or None :] == doers
