from __future__ import annotations

import pytest

from according.encoder.lemmas import apply_lemma_script, lemma_script


@pytest.mark.parametrize(
    ("form", "lemma", "script"),
    [("retook", "retake", "l3+ake"), ("Killed", "kill", "l2+"), ("Libya", "Libya", "k0+"), ("was", "be", "l3+be"), ("UN", "UN", "k0+")],
)
def test_a_script_makes_the_lemma(form: str, lemma: str, script: str) -> None:
    assert lemma_script(form, lemma) == script
    assert apply_lemma_script(script, form) == lemma


def test_a_script_that_cuts_too_much_gives_the_small_form() -> None:
    assert apply_lemma_script("l5+be", "Is") == "is"
