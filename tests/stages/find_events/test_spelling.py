"""Lemmas that the encoder spelt wrong."""

from __future__ import annotations

from dataclasses import replace

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


CEASE = "the/_/DET/4/det {0}/{0}/NOUN/4/compound -/-/PUNCT/2/punct {1}/{2}/NOUN/0/root"


def test_a_noun_taken_apart_at_its_hyphen_is_one_word() -> None:
    def lemma(first: str, last: str, of_last: str, *, gap: int = 0) -> str:
        tree = sentence(CEASE.format(first, last, of_last))
        after = tree[1].end + 1 + gap
        end = replace(tree[3], start=after, end=after + len(last))
        return respelt(tree.with_tokens({3: end}), codebook=CODEBOOK)[3].lemma

    assert lemma("cease", "fire", "fire") == "cease-fire"
    assert lemma("air", "strikes", "strike") == "air-strike"
    assert lemma("grass", "fire", "fire") == "fire"
    assert lemma("cease", "fire", "fire", gap=1) == "fire"


def test_a_verb_taken_apart_at_its_hyphen_is_one_word() -> None:
    text = "police/_/NOUN/4/nsubj {0}/{0}/ADV/4/advmod -/-/PUNCT/2/punct charged/charge/VERB/0/root them/_/PRON/4/obj"
    for first, lemma in (("lathi", "lathi-charge"), ("over", "charge")):
        tree = sentence(text.format(first))
        parts = {2: replace(tree[2], start=tree[1].end), 3: replace(tree[3], start=tree[1].end + 1)}
        assert respelt(tree.with_tokens(parts), codebook=CODEBOOK)[3].lemma == lemma
