"""What hardly anybody would record: a bare verb in a use of which the encoder thinks little."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from according.settings import load_settings


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The minister attacked his dinner.", set()),
        ("The party's deputies hammered the governor over his budget.", set()),
        ("The general fired the minister's cook.", set()),
        # what the encoder knows, and what more words than the verb tell, stays
        ("Rebels attacked the garrison.", {"ASSAULT"}),
        ("The mayor shortened a curfew on Sunday.", {"RETREAT", "COERCE"}),
        ("A convoy came under fire from a rooftop near Hodeidah.", {"ASSAULT"}),
        ("Drivers said the shots had come from a post of the National Guard.", {"ASSAULT"}),
    ],
)
def test_a_bare_verb_of_which_the_encoder_thinks_little_is_left_out(pipeline: Pipeline, text: str, types: set[str]) -> None:
    assert {claim.type for claim in pipeline.code(Document(id="d", text=text))} == types


def test_nothing_is_left_out_where_the_setting_says_so() -> None:
    settings = load_settings({"events.min_confidence": "0"})
    assert Pipeline.load(settings=settings).code(Document(id="d", text="The general fired the minister's cook."))
