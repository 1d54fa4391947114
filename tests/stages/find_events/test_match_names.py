"""A name that says what it is refuses a cue like the bare word."""

from __future__ import annotations

from according.ontology.codebook import load_codebook
from according.stages.find_events.match import match
from trees import sentence

CODEBOOK = load_codebook()


def test_a_hurricane_attacks_nobody() -> None:
    rows = "{}/_/PROPN/2/compound Betsy/_/PROPN/3/nsubj destroyed/destroy/VERB/0/root churches/church/NOUN/3/obj"
    hurricane, general = sentence(rows.format("Hurricane")), sentence(rows.format("General"))
    assert match(hurricane, 2, codebook=CODEBOOK, light_verbs={}) is None
    assert match(general, 2, codebook=CODEBOOK, light_verbs={}) is not None
