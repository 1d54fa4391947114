"""Mends one fault of trees: whom a report cites, taken for a second subject of its verb ("Reuters, citing the governor, reported that")."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_CITING = frozenset({"citing", "quoting"})


def with_cited(sentence: Sentence) -> Sentence:
    """The sentence with such nouns as the object of the citing; the same object where there are none."""
    if _CITING.isdisjoint(sentence.vocabulary):
        return sentence
    clauses = [t for t in sentence.related("advcl", "acl") if t.form.lower() in _CITING and not sentence.dependents(t.index, "obj")]
    found = {noun.index: replace(noun, head=clause.index, deprel="obj") for clause in clauses for noun in _cited(sentence, clause)}
    return sentence.with_tokens(found)


def _cited(sentence: Sentence, clause: Token) -> list[Token]:
    """The second of two subjects of the verb, where it stands right behind the citing and a comma follows it."""
    verb = clause.head if clause.relation == "advcl" else sentence.tokens[clause.head].head
    subjects = [t for t in sentence.dependents(verb, "nsubj") if t.index < verb] if verb > clause.index else []
    behind = [t for t in subjects if t.index > clause.index and min(sentence.subtree(t.index)) == clause.index + 1]
    own = any(t.index < clause.index for t in subjects)
    return [t for t in behind if own and any(k.form == "," for k in sentence.tokens[t.index + 1 : verb])]
