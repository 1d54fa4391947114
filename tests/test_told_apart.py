"""What is one deed and what two, whom a speaker's alarm is about, and what is only threatened or promised; coded whole."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def _coded(pipeline: Pipeline, text: str) -> list[Claim]:
    return list(pipeline.code(Document(id="d", text=text)))


def test_who_was_executed_did_not_die_in_the_clashes(pipeline: Pipeline) -> None:
    text = (
        "Adeyi accused the army of executing his wounded fighters in the hospital, which the army denied. "
        "Dozens of Adeyi's fighters were killed by the army in the clashes, an army spokesman said."
    )
    killed = [claim for claim in _coded(pipeline, text) if claim.type == "ASSAULT"]
    assert [claim.mode for claim in killed] == ["targeted", None]
    assert all(source.stance == "asserts" for source in killed[1].sources)


def test_who_is_appalled_was_not_hit(pipeline: Pipeline) -> None:
    text = 'Foreign minister Jon Sand said: "I am appalled by footage that shows the junta\'s aircrews dropping barrel bombs out of helicopters."'
    (attack,) = [claim for claim in _coded(pipeline, text) if claim.type == "ASSAULT"]
    assert "Sand" not in " ".join(party.name for party in attack.recipients)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The party threatened to push for the expulsion of the union from the talks.", "threatened"),
        ("The party pushed for the expulsion of the union from the talks.", "requested"),
    ],
)
def test_what_is_threatened_to_be_asked_is_threatened(pipeline: Pipeline, text: str, status: str) -> None:
    (expelled,) = [claim for claim in _coded(pipeline, text) if claim.type == "SANCTION"]
    assert expelled.status == status


def test_what_one_is_committed_to_is_planned(pipeline: Pipeline) -> None:
    text = "On this we remain firm: Norway remains committed to assisting the agency in the relocation of all refugees."
    assert [claim.status for claim in _coded(pipeline, text) if claim.type == "AID"][:1] == ["planned"]


@pytest.mark.parametrize("verb", ["launched", "mounted"])
def test_an_answer_and_the_strikes_that_it_is_are_one(pipeline: Pipeline, verb: str) -> None:
    text = f"Retaliating 13 days after the bombings in Orlo, the navy on Thursday {verb} missile strikes against rebel camps in Sela."
    strikes = [claim for claim in _coded(pipeline, text) if claim.type == "ASSAULT" and claim.actors]
    assert [text[claim.trigger.start : claim.trigger.end] for claim in strikes] == ["strikes"]
