"""What only may come is no threat, who described an arrest is not against the man arrested, whose figure a number is, and provinces."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "threatens"),
    [
        ("An acting commander warned that the toll could pass 50.", False),
        ("The UN warned that the death toll could rise.", False),
        ("The minister warned that the war could spread.", False),
        ("Iran warned that its response could be harsh.", True),
        ("Russia warned that sanctions could follow.", True),
        ("The army warned that a curfew could be imposed.", True),
    ],
)
def test_threats(pipeline: Pipeline, text: str, threatens: bool) -> None:
    assert bool(in_may(pipeline, text, "THREATEN")) == threatens


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ('The vice president was put under house arrest, his party said, in what it described as a "gross violation" of the deal.', []),
        ("Rebels killed nine monks in what the government described as a war crime.", ["rebels"]),
    ],
)
def test_whom_a_description_blames(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert [name for claim in in_may(pipeline, text, "ACCUSE") for name in parties(claim)[1]] == whom


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Health officials said 274 people died in the raid. The army put the number at under 100.", [(274, "Health officials")]),
        ("Health officials said 274 people died in the raid. The army put the number at about 60.", [(274, "Health officials"), (60, "army")]),
    ],
)
def test_whose_figure(pipeline: Pipeline, text: str, given: list[tuple[int, str]]) -> None:
    assert [(count.low, count.source) for claim in in_may(pipeline, text, "ASSAULT") for count in claim.counts] == given


def test_a_warning_beside_the_matter_is_no_voice_on_it(pipeline: Pipeline) -> None:
    text = "Fighting killed 26 people on Sunday, police said, as an army officer warned that the toll could pass 50."
    assert [[s.name for s in claim.sources] for claim in in_may(pipeline, text, "ASSAULT")] == [["police"]]


@pytest.mark.parametrize(
    ("text", "who", "country"),
    [
        ("The governor of the state of Borno condemned the attack.", "governor", "NGA"),
        ("The governor of the Mexican state of Guerrero condemned the attack.", "governor", "MEX"),
        ("The state of Israel condemned the attack.", "Israel", "ISR"),
    ],
)
def test_provinces_are_no_authorities(pipeline: Pipeline, text: str, who: str, country: str) -> None:
    (party,) = by_trigger(pipeline, text)["condemned"].actors
    assert (party.name, party.country) == (who, country)


def test_a_state_of_emergency_is_nobody(pipeline: Pipeline) -> None:
    text = 'The president, who declared a state of emergency, named 22 gangs as terrorist groups and ordered the army to "neutralise" them.'
    assert "state" not in {name for claim in in_may(pipeline, text) for side in parties(claim) for name in side}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The judge sentenced six men for the 2013 bombings in Reyhanli.", None),
        ("A court in Ankara sentenced six men for the 2013 bombings in Reyhanli.", "Ankara"),
        ("Police arrested six men for the bombing in Kumba.", "Kumba"),
    ],
)
def test_where_a_court_sits(pipeline: Pipeline, text: str, place: str | None) -> None:
    claim = next(claim for claim in in_may(pipeline, text) if claim.type in ("SANCTION", "COERCE"))
    assert (claim.place.name if claim.place else None) == place
