"""Who tells somebody of a plot does not threaten him; who goes on receiving arms is given them; "WHO" behind a comma in capitals."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import claims_of, parties, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize("of", ["a plot to murder him at the airport", "a possible attack on the airport"])
def test_who_warns_of_a_plot_of_others_threatens_nobody(pipeline: Pipeline, of: str) -> None:
    text = f"The union leader revealed that the government warned him of {of}."
    assert not claims_of(pipeline, text, "THREATEN")
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, parties(claim)[0]) == ("possible", [])


def test_who_warns_of_what_is_being_prepared_threatens_nobody(pipeline: Pipeline) -> None:
    text = "Russia warned the president that a coup was being prepared."
    assert not claims_of(pipeline, text, "THREATEN")
    assert not any(party.name == "Russia" for claim in pipeline.code(Document(id="d", text=text)) for party in claim.actors)


@pytest.mark.parametrize("of", ["a possible attack on the airport", "their plan to bomb the airport"])
def test_rebels_who_warn_of_attacks_threaten(pipeline: Pipeline, of: str) -> None:
    assert parties(the_claim(pipeline, f"The rebels warned the mayor of {of}.", "THREATEN")) == (["rebels"], ["mayor"])


@pytest.mark.parametrize("how", ["received", "continue to receive"])
def test_who_receives_is_given(pipeline: Pipeline, how: str) -> None:
    assert "rebels" in parties(the_claim(pipeline, f"The rebels {how} arms from Libya.", "AID"))[1]


def test_a_pronoun_in_capitals_is_no_agency(pipeline: Pipeline) -> None:
    text = "THE GUERRILLAS, WHO, CARRYING RIFLES, HAVE ASKED FOR WATER IN SOME HOUSES, HAVE OCCUPIED FIVE NEIGHBORHOODS IN SAN MIGUEL."
    assert parties(the_claim(pipeline, text, "COERCE"))[0] == ["guerrillas"]
    text = "Officials of the WHO, carrying food, asked for access to five towns."
    assert parties(the_claim(pipeline, text, "REQUEST"))[0] == ["World Health Organization"]
