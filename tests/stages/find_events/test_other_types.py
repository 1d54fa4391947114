"""Plain sentences of which the encoder knows the type better than the verb's cue."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Norway expelled the head of Sela's trade office on Thursday.", "SANCTION", ["Norway"]),
        ("Norway deported forty migrants on Thursday.", "COERCE", ["Norway"]),
        ("The minister promised owners that the state would pay.", "AGREE", ["minister"]),
        ("The Front swore to water the harbour with blood.", "THREATEN", ["Front"]),
        ("Students occupied a lecture hall on Friday.", "PROTEST", ["students"]),
        ("Police smashed protests in Orlo on Monday.", "ASSAULT", ["police"]),
        ("Students pledged allegiance to the Front.", "SUPPORT", ["students"]),
        # what two words tell: talks, not a promise; a refusal, not a curb
        ("Gabon's president shook hands with the rebel chief in Libreville.", "CONSULT", ["Gabon", "rebel chief"]),
        ("The clinic turned away a UN inspector.", "REJECT", ["clinic"]),
        ("Norway turned away refugees at the border.", "COERCE", ["Norway"]),
    ],
)
def test_the_type_that_the_encoder_is_sure_of(pipeline: Pipeline, text: str, kind: str, names: list[str]) -> None:
    claim = pipeline.code(Document(id="d", text=text))[0]
    assert (claim.type, [party.name for party in claim.actors]) == (kind, names)


def test_the_trigger_stays_whole(pipeline: Pipeline) -> None:
    document = Document(id="d", text="The rebels' delegation broke off peace talks with the government on Monday.")
    claim = next(c for c in pipeline.code(document) if c.type == "REJECT")
    assert document.text[claim.trigger.start : claim.trigger.end] == "broke off"
