"""Lemmas that the encoder spelt wrong."""

from __future__ import annotations

import pytest

from according.ontology.codebook import load_codebook
from according.stages.find_events.spelling import respelt
from trees import sentence

CODEBOOK = load_codebook()


@pytest.mark.parametrize(
    ("form", "given", "lemma"),
    [
        ("freed", "fre", "free"),
        ("razed", "raz", "raze"),
        ("mined", "min", "mine"),
        ("recaptured", "recaptur", "recapture"),
        ("boycotted", "boycot", "boycott"),
        ("decried", "decrie", "decry"),
        ("deplored", "deploy", "deplore"),
        ("shunned", "shunne", "shun"),
        ("blockaded", "block", "blockade"),
        ("blocked", "block", "block"),
        ("scraped", "scrape", "scrape"),
        ("clubbed", "clubbed", "club"),
        ("led", "lead", "lead"),
        ("killed", "kill", "kill"),
    ],
)
def test_lemma(form: str, given: str, lemma: str) -> None:
    assert respelt(sentence(f"{form}/{given}/VERB/0/root"), codebook=CODEBOOK)[0].lemma == lemma


def test_other_words_are_left_alone() -> None:
    tree = sentence("red/red/ADJ/2/amod shed/shed/NOUN/0/root")
    assert respelt(tree, codebook=CODEBOOK) == tree
