"""The clause that tells when something happened by telling what happened then: "three guards died when a post came under attack"."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.parse import Sentence, Token
from according.stages.ground.word_sets import words_of


def moment_clauses(sentence: Sentence, token: Token) -> Iterator[int]:
    """Heads of the clauses with "when", "as" or "while" beside a word; of a noun, beside its verb.

    Behind what somebody says a parser may hang such a clause on the saying ("four were killed when a bomb hit their post, he said").
    """
    verb = sentence[token.head] if token.relation == "nsubj" and sentence[token.head].upos == "VERB" else token
    beside = sentence.dependents(verb.index, "advcl")
    if verb.relation == "ccomp":
        beside = [*beside, *(t for t in sentence.dependents(verb.head, "ccomp", "advcl") if t.index > verb.index)]
    for clause in beside:
        if any(t.form.lower() in words_of("moments") for t in sentence.dependents(clause.index, "mark", "advmod")):
            yield clause.index
