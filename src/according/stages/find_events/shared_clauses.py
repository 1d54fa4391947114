"""Whether a verb without auxiliary and subject of its own stands in the clause of the one before it: "will arrest A and ban B"."""

from __future__ import annotations

from according.ontology.closed_classes import NEGATORS
from according.records.parse import Sentence
from according.stages.find_events.syntax import is_finite, is_noun, lemma_of, marks


def shares_clause(sentence: Sentence, at: int, head: int) -> bool:
    """Whether a conjunct is under what the first, its head, is under; two nouns are."""
    if is_noun(sentence.tokens[at]):
        return is_noun(sentence.tokens[head])
    own = sentence.dependents(at, "aux", "nsubj", "csubj")
    infinitives = all(sentence.tokens[k].has("VerbForm=Inf") for k in (at, head)) and not sentence.dependents(at, "nsubj")
    plain = sentence.tokens[at].xpos == "VB" and "to" not in marks(sentence, at)  # "if they lay down arms and free them"
    plain = plain or sentence.tokens[at].xpos == "VBD" and _has_done(sentence, head)
    if own and all("to" in marks(sentence, k) for k in (at, head)):
        return not sentence.dependents(at, "nsubj", "csubj")  # "is thought to have planned it and to have shot two"
    return not own and (plain or is_finite(sentence, at) == is_finite(sentence, head)) or infinitives


def _has_done(sentence: Sentence, head: int) -> bool:
    """Whether a verb is the "killed" of "thought that he had killed A and robbed B", whose "had" is of both; a "not" may be of one."""
    have = any(lemma_of(t) == "have" for t in sentence.dependents(head, "aux"))
    return have and not any(t.form.lower() in NEGATORS for t in sentence.dependents(head, "advmod"))
