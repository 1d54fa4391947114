"""Presidents of bodies below the state, namesakes of capitals, the disappeared, and what an "and" shares with the condition before it."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document
from coded import by_trigger, parties, the_claim, voices_on

pytestmark = pytest.mark.weights


def _condemned(pipeline: Pipeline, whose: str) -> Claim:
    text = f"SAN SALVADOR, May 3 - The president of {whose} condemned the attack in Santa Ana."
    (claim,) = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3), published_from="given"))
    return claim


@pytest.mark.parametrize("body", ["the Farmers' Union of El Salvador", "the medical college", "the supreme court"])
def test_who_presides_over_a_body_does_not_rule_the_state(pipeline: Pipeline, body: str) -> None:
    assert "Bukele" not in " ".join(parties(_condemned(pipeline, body))[0])


@pytest.mark.parametrize("realm", ["the Republic", "El Salvador", "the country"])
def test_who_presides_over_the_state_rules_it(pipeline: Pipeline, realm: str) -> None:
    assert "Bukele" in " ".join(parties(_condemned(pipeline, realm))[0])


def test_a_namesake_of_a_capital_has_no_army_of_its_state(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "Guerrillas attacked army positions in Berlin, Usulutan department, in El Salvador on Monday.", "ASSAULT")
    assert [party.country for party in claim.recipients] == ["SLV"]
    claim = the_claim(pipeline, "Gunmen attacked army positions in Berlin on Monday.", "ASSAULT")
    assert [party.country for party in claim.recipients] == ["DEU"]


def test_who_disappears_has_done_nothing(pipeline: Pipeline) -> None:
    assert parties(the_claim(pipeline, "These three people disappeared on 23 August in Guatemala City.", "ASSAULT")) == ([], ["people"])


def test_what_and_joins_to_a_condition_is_under_it(pipeline: Pipeline) -> None:
    text = "The government will suspend extradition if the traffickers put down their weapons and free their captives."
    assert by_trigger(pipeline, text)["free"].status == "possible"


def test_propaganda_that_is_found_denies_nothing(pipeline: Pipeline) -> None:
    text = "Prado was detained while travelling with Miguel Rendon, in whose car {}. A bomb killed two nurses."
    assert voices_on(pipeline, text.format("the police found subversive propaganda"), "COERCE") == [[("", "asserts")]]
