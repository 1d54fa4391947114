"""Where a voice speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

import ledgers
from according.records.speaking import own_words, sentence_around

TEXT = "😀 Rebels hit 𝒟ar Salem. The army denied it.\n\nResidents fled."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Rebels", "😀 Rebels hit 𝒟ar Salem."),
        ("The army", "The army denied it."),
        ("Residents", "Residents fled."),
        ("fled", "Residents fled."),
    ],
)
def test_the_sentence_around_words(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    assert sentence_around(TEXT, start=start, end=start + len(words)).of(TEXT) == sentence


def test_a_voice_elsewhere_speaks_in_its_own_sentence() -> None:
    report = ledgers.document()
    claim = ledgers.claims(report)[0]
    source, text = claim.sources[0], report.text
    assert own_words(replace(source, start=claim.trigger.start, end=claim.trigger.end), claim=claim) == claim.evidence
    assert own_words(replace(source, start=3, end=3), claim=claim) == claim.evidence  # no words: the report's own voice
    elsewhere = next(at for at in range(len(text)) if text[at].isalpha() and not claim.evidence.start <= at < claim.evidence.end)
    assert own_words(replace(source, start=elsewhere, end=elsewhere + 1), claim=claim) == sentence_around(
        text, start=elsewhere, end=elsewhere + 1
    )
