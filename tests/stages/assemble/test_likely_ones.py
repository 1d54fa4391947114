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
        ("The brewery accepted the judge's offer of mediation.", {"CONSULT"}),
        ("The champion took prisoners of another sort, nine rare beetles.", set()),
        # what the encoder knows, and what more words than the verb tell, stays
        ("Rebels attacked the garrison.", {"ASSAULT"}),
        ("The mayor shortened a curfew on Sunday.", {"RETREAT", "COERCE"}),
        ("The army came under heavy fire from lawmakers over the raid.", {"ACCUSE"}),
        ("A convoy came under fire from a rooftop near Hodeidah.", {"ASSAULT"}),
        ("Drivers said the shots had come from a post of the National Guard.", {"ASSAULT"}),
    ],
)
def test_a_bare_verb_of_which_the_encoder_thinks_little_is_left_out(pipeline: Pipeline, text: str, types: set[str]) -> None:
    assert {claim.type for claim in pipeline.code(Document(id="d", text=text))} == types


def test_nothing_is_left_out_where_the_setting_says_so() -> None:
    settings = load_settings({f"events.min_confidence{of}": "0" for of in ("", "_bare", "_worded")})
    assert Pipeline.load(settings=settings).code(Document(id="d", text="The general fired the minister's cook."))
