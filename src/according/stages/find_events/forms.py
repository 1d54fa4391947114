"""Infinitives and imperatives that stand alone ("Minister to visit Tripoli", "Stop the shelling!")."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.syntax import is_to, is_to_be, lemma_of, marks

_CLAUSES = ("root", "parataxis", "ccomp")


def of_form(sentence: Sentence, index: int) -> tuple[str, str] | None:
    """(status, rule) that the form of a verb alone tells, or None."""
    token = sentence[index]
    if is_to(sentence, index) or is_to_be(sentence, index):
        undone = any(lemma_of(t) == "have" for t in sentence.dependents(index, "aux"))
        return ("negated", "was to have") if undone else ("planned", "is to")
    if token.relation in _CLAUSES and "to" in marks(sentence, index) and token.has("VerbForm=Inf"):
        return "planned", "infinitive"
    if token.has("Mood=Imp") and token.relation in (*_CLAUSES, "conj") and not sentence.dependents(index, "nsubj"):
        return "requested", "imperative"
    return None
