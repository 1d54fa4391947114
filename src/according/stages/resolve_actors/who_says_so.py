"""Who says what a pronoun does: over verbs that share a subject, and of subjects that "and" joins."""

from __future__ import annotations

from according.records.parse import Sentence


def clause_of_sayer(sentence: Sentence, verb: int) -> int:
    """The verb that has the subject of a verb of saying: "denies" of "Chad denies it and says it fears a raid"; the verb itself else."""
    at = verb
    while sentence[at].relation == "conj" and sentence[at].upos == "VERB" and not sentence.dependents(at, "nsubj"):
        at = sentence[at].head
    return at if sentence[at].upos in ("VERB", "AUX") else verb


def is_joined(sentence: Sentence, subject: int) -> bool:
    """Whether a singular subject is one of several: "China and Russia said they would oppose it"."""
    token = sentence[subject]
    joined = sentence.dependents(subject, "conj") if token.upos in ("NOUN", "PROPN") and not token.has("Number=Plur") else []
    named = bool(joined) and all(t.upos in ("NOUN", "PROPN") for t in joined)
    return named and any("and" in sentence.marked(t.index, "cc") for t in joined)
