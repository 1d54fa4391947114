"""Who holds what he is to give back, who dies, who is called up, and which two of three countries "the two countries" are."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The army demanded that the Sela Front hand over five towns it seized in 2023.", ["Sela Front"]),
        ("The government asked the rebels to withdraw from the villages they captured in May.", ["rebels"]),
        ("The army seized five towns in 2023.", ["army"]),
    ],
)
def test_who_is_to_give_back_holds_it(pipeline: Pipeline, text: str, actors: list[str]) -> None:
    assert [[party.name for party in claim.actors] for claim in claims_of(pipeline, text, "ASSAULT")] == [actors]


def test_who_dies_has_not_attacked(pipeline: Pipeline) -> None:
    text = "Gunmen killed the governor of Ambo on Monday. His driver and two bodyguards also died."
    claims = claims_of(pipeline, text, "ASSAULT")
    assert [[party.name for party in claim.actors] for claim in claims] == [["gunmen"], []]
    assert [party.name for party in claims[1].recipients] == ["driver", "bodyguards"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The president ordered reservists to be called up.", ["president"]),
        ("The president ordered the general to call up reservists.", ["general"]),
    ],
)
def test_who_is_called_up_calls_up_nobody(pipeline: Pipeline, text: str, actors: list[str]) -> None:
    assert [[party.name for party in claim.actors] for claim in claims_of(pipeline, text, "MOBILIZE")] == [actors]


@pytest.mark.parametrize(
    ("before", "two"),
    [
        ("Azerbaijan and Armenia exchanged fire on Tuesday. Russia urged calm. ", {"Azerbaijan", "Armenia"}),
        ("Azerbaijan and Armenia exchanged fire on Tuesday. ", {"Azerbaijan", "Armenia"}),
    ],
)
def test_the_two_countries_are_those_named_with_each_other(pipeline: Pipeline, before: str, two: set[str]) -> None:
    claims = claims_of(pipeline, before + "The two countries signed a peace treaty on Wednesday.", "AGREE")
    assert {party.name for claim in claims for party in claim.actors} == two


def test_who_is_expected_somewhere_visits(pipeline: Pipeline) -> None:
    claims = claims_of(pipeline, "The United States envoy Amy Hartwell is expected in Beirut on Friday.", "CONSULT")
    assert [([party.name for party in c.actors], c.status, c.mode) for c in claims] == [(["Amy Hartwell"], "planned", "visit")]
    assert not claims_of(pipeline, "Heavy rain is expected in Beirut on Friday.", "CONSULT")


@pytest.mark.parametrize(
    ("attack", "kind", "actors"),
    [
        ("Gunmen ambushed a convoy near Ber on Monday. ", "ASSAULT", ["gunmen"]),
        ("Police shot at marchers in Ber on Monday. ", "COERCE", ["police"]),
    ],
)
def test_who_takes_people_away_after_an_attack(pipeline: Pipeline, attack: str, kind: str, actors: list[str]) -> None:
    text = attack + "Three drivers were taken away."
    taken = [claim for claim in claims_of(pipeline, text, kind) if "taken away" in text[claim.trigger.start : claim.trigger.end]]
    assert [[party.name for party in claim.actors] for claim in taken] == [actors]


def test_drones_that_are_intercepted_are_shot_at_and_not_seized(pipeline: Pipeline) -> None:
    assert claims_of(pipeline, "The Ukrainian air force said 71 drones had been intercepted over Odesa.", "ASSAULT")
    assert not claims_of(pipeline, "The Ukrainian air force said 71 drones had been intercepted over Odesa.", "COERCE")


def test_who_is_avenged_is_not_attacked(pipeline: Pipeline) -> None:
    text = "The Sela Front vowed to avenge the dead commander."
    assert [claim.recipients for kind in ("THREATEN", "ASSAULT") for claim in claims_of(pipeline, text, kind)] == [(), ()]


def test_a_namesake_of_a_leader_is_no_leader(pipeline: Pipeline) -> None:
    text = "BOGOTA, May 2 - Two soldiers were abducted in Cauca on Thursday. "
    text += 'Defense Minister Pedro Sánchez ruled out any pause. "We do not negotiate with kidnappers," he said.'
    countries = {party.country for claim in claims_of(pipeline, text, "REJECT") for party in claim.actors}
    assert "ESP" not in countries and "COL" in countries


def test_a_rank_before_a_name_makes_no_operation_of_it(pipeline: Pipeline) -> None:
    text = "Police held the activist Mahrang Baloch in Quetta. They arrested 22 others, SSP Operations Muhammad Baloch said."
    assert {s.name for c in claims_of(pipeline, text, "COERCE") for s in c.sources if s.name} == {"Muhammad Baloch"}


@pytest.mark.parametrize(
    ("text", "army"),
    [
        (
            "BEIRUT - The Israel Defense Forces struck Nabatieh on Friday. President Joseph Aoun condemned the strike and ordered the army "
            "to confront any further incursion.",
            "Lebanese Armed Forces",
        ),
        (
            "ADDIS ABABA - The Oromo Liberation Army killed an official on Sunday. The president of Ethiopia ordered the army to pursue it.",
            "Ethiopian National Defence Force",
        ),
    ],
)
def test_the_army_that_a_ruler_orders_about_is_his_own(pipeline: Pipeline, text: str, army: str) -> None:
    ordered = [claim for claim in claims_of(pipeline, text, "REQUEST") if claim.status == "actual"]
    assert army in {party.name for claim in ordered for party in claim.recipients}


def test_they_who_go_on_are_those_who_acted_and_not_whom_it_befell(pipeline: Pipeline) -> None:
    text = "Makanaki denied that his men had killed civilians. He said they had captured five Rwandan soldiers."
    assert [[party.name for party in claim.actors] for claim in claims_of(pipeline, text, "COERCE")] == [["men"]]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Donetsk governor Vadym Filashkin wrote on Telegram that one bomb hit an apartment block and that rescuers were looking for a woman "
            "and her son under the rubble. "
            "He urged residents to evacuate.",
            "Vadym Filashkin",
        ),
        ("Police said they had arrested the governor, Vadym Filashkin. He urged residents to evacuate.", "Vadym Filashkin"),
    ],
)
def test_he_who_speaks_on_is_who_spoke_and_not_of_whom_he_told(pipeline: Pipeline, text: str, actor: str) -> None:
    assert {party.name for claim in claims_of(pipeline, text, "REQUEST") for party in claim.actors} == {actor}
