"""Marches, strikes and police in reports as local papers write them: sentences of our own, read with the weights that ship."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from tests.coded import told

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        # how crowds block roads, and police move in
        ("The villagers placed logs on the highway.", "placed", "PROTEST actual: villagers > "),
        ("The villagers placed flowers on the grave.", "placed", None),
        ("Police intervened with tear gas and water cannon against the teachers.", "intervened", "ASSAULT actual: police > teachers"),
        ("Police intervened with the help of a priest.", "intervened", None),
        (
            "Metro police fired stun grenades to disperse the drivers when they refused to move.",
            "refused",
            "REJECT actual: drivers > Metro police",
        ),
        (
            "Police fired at the drivers when they lost their nerve and refused to wait.",
            "refused",
            "REJECT actual: police > drivers",
        ),
        (
            "Aspirants were hurt on Sunday when police lathi-charged candidates who had gathered near the JP Golambar to press for it.",
            "charged",
            "ASSAULT actual: police > candidates",
        ),
        ("Neighbours set fire to a house and fought with police who tried to stop them.", "fought", "ASSAULT actual: neighbours, police > "),
        ("Neighbours fought with the mayor over a fence.", "fought", None),
        ("Relatives of a boy killed in a raid set fire to a house.", "killed", "ASSAULT actual:  > boy"),
        ("Relatives of a boy arrested in a raid were beaten.", "arrested", "COERCE actual:  > boy"),
        # who calls a strike asks for nothing
        ("The bandh called by the Front to protest the killing of its leader evoked a total response.", "called", None),
        (
            "The bandh called by the Front to protest the killing of its leader evoked a total response.",
            "bandh",
            "PROTEST actual: Front > ",
        ),
        ("An assembly of 3,000 students approved a strike.", "strike", "PROTEST planned: students > "),
        (
            "The union accused Mayor Cemal Tugay of using contractors to break the strike.",
            "strike",
            "PROTEST actual:  > ",
        ),
        ("The union accused Mayor Cemal Tugay of joining the strike.", "strike", "PROTEST actual: Cemal Tugay > "),
        # an order for an inquiry is not to whom one appealed before
        (
            "The chief minister appealed to the students to call off the march and ordered a judicial inquiry into the killing.",
            "ordered",
            "REQUEST actual: chief minister > ",
        ),
        ("The chief minister appealed to the students and ordered them to leave.", "ordered", "REQUEST actual: chief minister > students"),
        # a firm's operations are none of war
        ("The army suspended operations against the Front.", "suspended", "RETREAT actual: army > Front"),
        # nobody has denied a war that is known
        ("The general denied starting a war.", "war", "ASSAULT negated: general > "),
    ],
)
def test_marches_and_police(pipeline: Pipeline, text: str, trigger: str, right: str | None) -> None:
    assert told(pipeline, text, trigger) == right


def test_those_remembered_died_elsewhere(pipeline: Pipeline) -> None:
    text = "Workers marched to Taksim Square on Monday to commemorate the nine men killed in a bombing in 2015."
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [claim.place for claim in claims if claim.type == "ASSAULT"] == [None]


def test_who_has_not_started_the_fighting_denies_none(pipeline: Pipeline) -> None:
    text = "Nine miners died in fighting on Sunday. The union president denied that his members had started the fighting."
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [(c.type, c.status, [s.name for s in c.sources]) for c in claims] == [("ASSAULT", "actual", [""])]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Neighbours set fire to a bus on Sunday.", date(2024, 4, 28)),
        ("Rebels set off a bomb on Sunday.", date(2024, 4, 28)),
        ("The Front set a strike for Sunday.", date(2024, 5, 5)),
    ],
)
def test_what_is_set_on_fire_is_set_for_no_day(pipeline: Pipeline, text: str, day: date) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text, published=date(2024, 5, 3), published_from="given"))
    assert [claim.time.start if claim.time else None for claim in claims] == [day]


def test_denied_is_what_they_are_accused_of(pipeline: Pipeline) -> None:
    text = (
        "Officers chased them and arrested three. The ruling party accused the opposition's youth league of orchestrating the protest for"
        " electoral gain. The league denied any involvement."
    )
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [c.type for c in claims if any(s.stance == "denies" for s in c.sources)] == ["PROTEST"]


def test_a_reporter_handcuffed_and_freed_is_himself(pipeline: Pipeline) -> None:
    text = "An AFP photographer was knocked to the ground and handcuffed but later freed."
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [[p.name for p in c.recipients] for c in claims] == [["AFP photographer"]]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Rebels torched a school. Two men died after they were shot.", {"shot": 2}),
        ("Residents set a truck alight. One man died after he was shot in the chest.", {"shot": 1}),
        ("A gunman stormed the clinic. Two nurses died.", {"stormed": 2}),
    ],
)
def test_who_died_after_he_was_shot_died_of_that(pipeline: Pipeline, text: str, killed: dict[str, int]) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = {word: c.counts[0].low for c in claims for word in killed if c.counts and word in [m.of(text) for m in (c.trigger, *c.mentions)]}
    assert found == killed


def test_a_province_and_the_town_that_bore_its_name(pipeline: Pipeline) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text="Landless workers attacked a farm in the south of Bahia, Brazil."))
    assert [claim.place.name for claim in claims if claim.place] == ["Bahia"]
