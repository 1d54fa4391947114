"""Who is only told of as somebody's kin: of two people with one surname reports mean the other by it alone."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.resolve_actors.spans import NameSpan

_KIN = frozenset({
    "aunt", "brother", "cousin", "daughter", "father", "grandfather", "grandmother", "grandson", "husband", "mother", "nephew", "niece",
    "sister", "son", "uncle", "widow", "widower", "wife",
})  # fmt: skip


def is_told_as_kin(sentence: Sentence, span: NameSpan) -> bool:
    """Whether a name stands behind or before a word for kin: "his brother Maher al-Assad", "Katherine Gomes, mother of the suspect"."""
    if _KIN.isdisjoint(sentence.vocabulary):
        return False
    beside = (t for i in range(span.first, span.last + 1) for t in sentence.dependents(i, "appos"))
    before = sentence.tokens[span.first - 1] if span.first else None
    return before is not None and before.lemma.lower() in _KIN or any(t.lemma.lower() in _KIN for t in beside)
