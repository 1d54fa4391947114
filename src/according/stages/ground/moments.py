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
        marks = {t.form.lower() for t in sentence.dependents(clause.index, "mark", "advmod")}
        if marks & words_of("moments") and not ("as" in marks and _is_before(sentence, clause)):
            yield clause.index


def _is_before(sentence: Sentence, clause: Token) -> bool:
    """ "As a judge had ordered on Monday": no moment, but what came before."""
    return any(t.lemma == "have" and t.xpos == "VBD" for t in sentence.dependents(clause.index, "aux"))
