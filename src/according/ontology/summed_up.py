"""Who did something over all a time, told in a row: "nations that carried out strikes include France and Chad"."""

from __future__ import annotations

from according.records.parse import Sentence, Token

SAYING_WHO = frozenset({"include", "are", "were"})
_PLURAL = ("NNS", "NNPS")


def row_of(sentence: Sentence, *, noun: Token) -> list[Token]:
    """Those of whom a noun with a clause of what they do consists by its sentence; none of other nouns and of "do not include"."""
    if noun.relation != "nsubj" or noun.xpos not in _PLURAL or "acl" not in sentence.below[noun.index]:
        return []
    above = sentence.tokens[noun.head]
    if sentence.dependents(above.index, "ccomp", "xcomp") or any(t.lemma == "not" for t in sentence.dependents(above.index, "advmod")):
        return []
    if above.lemma == "include":
        return [t for first in sentence.dependents(above.index, "obj") for t in (first, *sentence.dependents(first.index, "conj"))]
    copula = any(t.form.lower() in SAYING_WHO for t in sentence.dependents(above.index, "cop"))
    copula = copula and not sentence.dependents(above.index, "case")  # "are from Chad and Niger"
    others = sentence.dependents(above.index, "conj") if copula else []
    return [above, *others] if others else []


def is_summed_up(sentence: Sentence, *, at: int) -> bool:
    """Whether a word tells what such a row has done: the strikes of "nations that carried out strikes include France and Chad"."""
    if SAYING_WHO.isdisjoint(sentence.vocabulary):
        return False
    path = [at, *sentence.ancestors(at)]
    clauses = [sentence.tokens[k] for k in path if sentence.tokens[k].relation == "acl"]
    return any(clause.head >= 0 and row_of(sentence, noun=sentence.tokens[clause.head]) for clause in clauses)
