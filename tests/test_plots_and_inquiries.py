"""Plots that were foiled and deeds that are only looked into, from text to claims: over sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights

Row = tuple[str, list[str], list[str], list[tuple[str, str]]]


def of_type(pipeline: Pipeline, text: str, kind: str) -> Row:
    """Status, actors, recipients and voices of the one claim of a type."""
    (claim,) = [claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type == kind]
    return row(claim)


def row(claim: Claim) -> Row:
    voices = [(source.name, source.stance) for source in claim.sources]
    return claim.status, [party.name for party in claim.actors], [party.name for party in claim.recipients], voices


def test_what_a_foiled_plot_was_for_was_planned_by_others(pipeline: Pipeline) -> None:
    text = "The security forces thwarted a plan by rebels to storm the prison, an official said."
    assert of_type(pipeline, text, "ASSAULT") == ("planned", ["rebels"], ["prison"], [("officials", "asserts")])
    text = "A plot by the militia to abduct the envoy was foiled by soldiers."
    assert of_type(pipeline, text, "ASSAULT") == ("planned", ["militia"], ["envoy"], [("", "asserts")])


def test_what_somebody_drops_himself_is_no_plan_any_more(pipeline: Pipeline) -> None:
    text = "The government dropped its plan to deploy troops in the north."
    assert of_type(pipeline, text, "MOBILIZE")[:2] == ("negated", ["government"])
    assert of_type(pipeline, "The army prevented the rebels from storming the prison.", "ASSAULT")[:2] == ("negated", ["rebels"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The rebels plotted to kill the governor.", "planned"),
        ("The two men were charged with conspiring to murder the governor.", "planned"),
        ("The two men were charged with murdering the governor.", "actual"),
        ("An attempt by rebels to seize the town failed.", "negated"),
        ("An attempt by rebels to seize the town led to clashes.", "actual"),
    ],
)
def test_a_conspiracy_is_a_plan_and_a_failed_attempt_no_deed(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in pipeline.code(Document(id="d", text=text)) if claim.type == "ASSAULT"][:1] == [status]


def test_an_inquiry_is_directed_at_the_doers_and_vouches_for_nothing(pipeline: Pipeline) -> None:
    text = "The UN called for an investigation into the killing of two journalists by soldiers."
    assert of_type(pipeline, text, "ACCUSE") == ("requested", [], ["soldiers"], [("United Nations", "asserts")])
    assert of_type(pipeline, text, "ASSAULT") == ("actual", ["soldiers"], ["journalists"], [("", "asserts")])


def test_what_an_inquiry_into_allegations_is_to_find_out_is_possible(pipeline: Pipeline) -> None:
    text = "The president ordered an inquiry into claims that police beat protesters."
    assert of_type(pipeline, text, "ASSAULT") == ("possible", ["police"], ["protesters"], [("", "asserts")])


def test_who_accuses_still_vouches(pipeline: Pipeline) -> None:
    text = "The UN accused soldiers of killing two journalists."
    assert of_type(pipeline, text, "ASSAULT") == ("actual", ["soldiers"], ["journalists"], [("United Nations", "asserts")])
