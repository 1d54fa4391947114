"""What the word lists say of a predicate that takes an event as its complement ("plans to", "ruled out", "called off")."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.lexicons import Lexicons
from according.stages.find_events.match import part_of_speech
from according.stages.find_events.syntax import lemma_of, particle

EXCLUDING = frozenset({"rule", "exclude"})
"""Verbs by which who does not exclude a thing holds it possible."""


def embedding(sentence: Sentence, head: int, *, kind: str, lexicons: Lexicons) -> str | None:
    """Status of an event in the complement of a predicate, or None. kind: what the event is to it (see embedding.tsv)."""
    if (pos := part_of_speech(sentence, head)) is None:
        return None
    lemma, after = lemma_of(sentence[head]), particle(sentence, head)
    near = (t for t in sentence.dependents(head, "advmod", "xcomp") if t.relation == "xcomp" or t.index == head + 1)
    after = after or next((t.form.lower() for t in near), "")
    if lemma in EXCLUDING and any(t.form.lower() == "out" for t in sentence.tokens[head + 1 : head + 2]):
        after = "out"  # parsers take it for a conjunction of the clause behind it
    # "Called off" is no call; other particles leave the verb what it is.
    found = lexicons.embeddings.get((pos, f"{lemma} {after}", kind))
    return found if found is not None or after == "off" else lexicons.embeddings.get((pos, lemma, kind))
