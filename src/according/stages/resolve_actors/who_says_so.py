"""Who says what a pronoun does: over verbs that share a subject, and of subjects that "and" joins."""

from __future__ import annotations

from according.records.actor import ARMED_FORCES
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene


def clause_of_sayer(sentence: Sentence, verb: int) -> int:
    """The verb that has the subject of a verb of saying: "denies" of "Chad denies it and says it fears a raid"; the verb itself else."""
    at = verb
    while sentence.tokens[at].relation == "conj" and sentence.tokens[at].upos == "VERB" and not sentence.dependents(at, "nsubj"):
        at = sentence.tokens[at].head
    return at if sentence.tokens[at].upos in ("VERB", "AUX") else verb


def is_joined(sentence: Sentence, subject: int) -> bool:
    """Whether a singular subject is one of several: "China and Russia said they would oppose it"."""
    token = sentence.tokens[subject]
    joined = sentence.dependents(subject, "conj") if token.upos in ("NOUN", "PROPN") and not token.has("Number=Plur") else []
    named = bool(joined) and all(t.upos in ("NOUN", "PROPN") for t in joined)
    return named and any("and" in sentence.marked(t.index, "cc") for t in joined)


def speaks_as_many(scene: Scene, ref: Ref) -> bool:
    """Whether "they" of what a subject says he did are those who say so: one of several, or fighters: "Northern Alliance fighters said
    they had taken the town"."""
    sentence, token, generic = scene.sentence(ref), scene.token(ref), scene.generic_at(ref)
    armed = generic is not None and generic.kind in ("force", "unit", "member") and not ARMED_FORCES.isdisjoint(generic.sectors[:1])
    owned = armed and any(t.form[:1].isupper() for t in sentence.dependents(ref.token, "compound", "amod", "nmod:poss"))
    return is_joined(sentence, ref.token) or owned and is_plural(token)
