"""Figures of whole sentences of ours, coded from raw text, each with one beside it that reads otherwise."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def figures(pipeline: Pipeline, text: str) -> list[tuple[str, int, str | None]]:
    found = {(c.what, c.low, c.of, c.start) for claim in pipeline.code(Document(id="d", text=text)) for c in claim.counts}
    return [(what, low, of) for what, low, of, start in sorted(found, key=lambda c: (c[3], c[0]))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a price is no number of one event
        ("The militia threatened to kill ten hostages for every fighter who is hanged.", []),
        ("The drug lords threatened to murder ten judges for each trafficker extradited to another country.", []),
        ("The militia threatened to kill ten hostages.", [("killed", 10, "hostages")]),
        # an hour, a day of a month, a sum
        ("Gunmen killed two judges at about 0930 on Monday.", [("killed", 2, "judges")]),
        ("Envoys condemned the massacre of 16 November in the town.", []),
        ("Envoys condemned the massacre of 16 farmers in the town.", [("killed", 16, "farmers")]),
        # each verb has its own figure, of the same people
        ("The army killed 3 and wounded 12 civilians in the suburb.", [("killed", 3, "civilians"), ("injured", 12, "civilians")]),
        # one figure with two ends
        ("Rebels ambushed a convoy, killing one soldier and wounding three or four.", [("killed", 1, "soldier"), ("injured", 3, None)]),
        # who is only missing
        ("The list has 57 people who were killed in the raid and 18 who are missing.", [("killed", 57, "people")]),
        ("57 men and 18 women who lived there were killed in the raid.", [("killed", 57, "men"), ("killed", 18, "women")]),
        # counted before their noun
        ("Unions demanded the return of seven kidnapped students.", [("captured", 7, "kidnapped students")]),
        ("Rebels shelled a camp of 900 displaced people.", []),
        ("Two bombs exploded in the market, resulting in the injury of six people.", [("injured", 6, "people")]),
        ("The riot led to the death of one soldier and the destruction of five buses.", [("killed", 1, "soldier")]),
        # whom they are of
        ("The shelling left a toll of more than 1,000 dead.", [("killed", 1000, None)]),
        ("Soldiers attacked some 20 rebels, four of whom died.", [("killed", 4, "rebels")]),
        ("The two gangs have been killing one another since Monday.", []),
        # some of those counted
        ("Seven soldiers were wounded in the blast. Four were slightly hurt.", [("injured", 7, "soldiers")]),
        ("A bomb wounded 33 sailors on Monday. Sixteen sailors had to be hospitalised.", [("injured", 33, "sailors")]),
        (
            "A bomb wounded 12 men in Kandi. In Tema, four were seriously wounded by a mine.",
            [("injured", 12, "men"), ("injured", 4, None)],
        ),
        # those told one by one
        (
            "The mayor was shot dead on Monday. A clerk was shot dead on Friday. Nobody has claimed the two killings.",
            [("killed", 1, "mayor"), ("killed", 1, "clerk")],
        ),
        # accidents, reactions and long spans
        ("Rebels raided Kandi, killing nine people. Six people were killed in the crash of a bus.", [("killed", 9, "people")]),
        ("Rebels raided Kandi. A plane carrying arms crashed, killing three crewmen.", []),
        ("Rebels raided Kandi. The struggle has cost the lives of nearly 100,000 people.", []),
    ],
)  # fmt: skip
def test_the_figures_of_a_sentence(pipeline: Pipeline, text: str, wanted: list[tuple[str, int, str | None]]) -> None:
    assert figures(pipeline, text) == wanted


def test_the_dead_are_not_of_what_was_burnt_beside_them(pipeline: Pipeline) -> None:
    text = "The unrest led to the death of one soldier and the destruction of five buses by rebels."
    claims = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.counts]
    assert [claim.mode for claim in claims] != ["destroy"]


def test_what_is_avenged_is_another_event(pipeline: Pipeline) -> None:
    text = "Rebels shelled the barracks to avenge the massacre of 14 farmers."
    assert [claim.mode for claim in pipeline.code(Document(id="d", text=text)) if claim.counts] == [None]
