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


def test_the_noun_of_a_cue_may_be_the_subject_of_its_passive() -> None:
    rows = "Complaints/complaint/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass lodged/lodge/VERB/0/root in/_/ADP/5/case Brek/_/PROPN/3/obl"
    found = match(sentence(rows), 2, codebook=CODEBOOK, light_verbs={})
    assert found is not None
    assert (found.cue.type, found.words) == ("ACCUSE", (2, 0))
    guests = rows.replace("Complaints/complaint", "Guests/guest")
    assert match(sentence(guests), 2, codebook=CODEBOOK, light_verbs={}) is None
