"""Sons named like their fathers, deputies of sheriffs, second halves of headlines, whom quoted words do not mean, what denials leave."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import by_trigger, claims_of, parties, the_claim, voices_on

pytestmark = pytest.mark.weights


def test_a_surname_is_his_who_bears_it_before_a_numeral(pipeline: Pipeline) -> None:
    text = "Kevin Osgood III, 38, fled on Monday. Osgood shot two managers, police said. His wife, Maria Osgood, released a statement."
    assert parties(the_claim(pipeline, text, "ASSAULT"))[0] == ["Kevin Osgood III"]
    text = "Peter Lamb Comeau, Jr. fled on Monday. Comeau was convicted of fraud in 1999."
    assert parties(the_claim(pipeline, text, "SANCTION"))[1] == ["Peter Lamb Comeau, Jr."]


def test_a_sheriff_s_deputy_is_no_sheriff(pipeline: Pipeline) -> None:
    text = "A man shot and killed {} in Dayton."
    assert parties(the_claim(pipeline, text.format("a sheriff's deputy"), "ASSAULT"))[1] == ["sheriff's deputy"]
    assert parties(the_claim(pipeline, text.format("a sheriff"), "ASSAULT"))[1] == ["sheriff"]


@pytest.mark.parametrize(
    ("text", "doers", "others"),
    [
        ("Selan police charged over boy's death", [], ["Selan police"]),
        ("Prosecutors charged four officers over boy's death", ["Prosecutors"], ["officers"]),
    ],
)
def test_who_is_charged_in_a_headline(pipeline: Pipeline, text: str, doers: list[str], others: list[str]) -> None:
    found = parties(the_claim(pipeline, text, "ACCUSE"))
    assert [name.casefold() for name in found[0]] == [name.casefold() for name in doers] and found[1] == others


def test_police_that_charge_at_a_crowd_are_not_charged(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "Police charged at protesters in Athens", "ACCUSE")


@pytest.mark.parametrize("first", ["Selan ship thwarts piracy attempt in Gulf of Aden", "Police foil bomb plot in Lahore"])
def test_what_is_foiled_is_not_the_arrests_told_beside_it(pipeline: Pipeline, first: str) -> None:
    claims = by_trigger(pipeline, f"{first}, nine suspects arrested")
    assert claims["arrested"].status == "actual"
    assert all(claim.status == "negated" for claim in claims.values() if claim.type == "ASSAULT")


def test_whom_somebody_speaks_of_is_not_he(pipeline: Pipeline) -> None:
    claims = claims_of(pipeline, '"They arrested him on the steps and took him away," Harold Pitt said. Mr. Pitt is a plumber.', "COERCE")
    assert claims and all(not parties(claim)[1] for claim in claims)


def test_whom_a_judge_orders_held_is_not_the_judge(pipeline: Pipeline) -> None:
    text = "Kevin Osgood was arraigned on Monday. The judge ordered him held without bail."
    assert parties(by_trigger(pipeline, text)["held"])[1] == ["Kevin Osgood"]


def test_who_demands_the_release_of_prisoners_does_not_hold_them(pipeline: Pipeline) -> None:
    text = "The rebels request the immediate release of labour leaders, activists and detained political prisoners."
    assert parties(the_claim(pipeline, text, "COERCE"))[0] == []
    text = "The soldiers raided the union's offices and detained labour leaders."
    assert parties(by_trigger(pipeline, text)["detained"])[0] == ["soldiers"]


def test_what_something_is_denied_to_have_to_do_with_is_not_denied(pipeline: Pipeline) -> None:
    text = "The minister denied that the visit was {} the killing of two nurses in Orlo."
    assert voices_on(pipeline, text.format("linked to")) == [[("", "asserts")]]
    assert voices_on(pipeline, "The minister denied the killing of two nurses in Orlo.") == [[("minister", "denies")]]
    assert voices_on(pipeline, "The army denied any link to the attack on the convoy.") == [[("army", "denies")]]


def test_letters_are_no_valley(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "A SWAT unit was sent to the area near Carson Street.", "MOBILIZE")
    assert [party.country for party in claim.actors] == [None]
    claim = the_claim(pipeline, "Swat militants killed two men.", "ASSAULT")
    assert [party.country for party in claim.actors] == ["PAK"]


@pytest.mark.parametrize(("when", "dated"), [("at their office Christmas party", False), ("on Christmas Day", True)])
def test_a_christmas_party_may_be_weeks_before(pipeline: Pipeline, when: str, dated: bool) -> None:
    text = f"Employees were coping with the death of their boss, who was gunned down {when}."
    (claim,) = pipeline.code(Document(id="d", text=text, published=date(2024, 1, 10), published_from="given"))
    assert (claim.time is not None) == dated
