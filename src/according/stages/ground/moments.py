"""The clause that tells when something happened by telling what happened then: "three guards died when a post came under attack"."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.stages.ground.word_sets import words_of

_ADVANCING = frozenset({"advance", "march", "move", "press", "push"})
_SWAPPING = frozenset({"exchange", "swap"})


def moment_clauses(sentence: Sentence, token: Token) -> Iterator[int]:
    """Heads of the clauses with "when", "as" or "while" beside a word; of a noun, beside its verb.

    Behind what somebody says a parser may hang such a clause on the saying ("four were killed when a bomb hit their post, he said").
    """
    verb = sentence.tokens[token.head] if token.relation == "nsubj" and sentence.tokens[token.head].upos == "VERB" else token
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


def is_meanwhile(sentence: Sentence, at: int, mention: EventMention) -> bool:
    """Rafah of "strikes killed 38 across Gaza, as troops pushed into Rafah"; not of "were killed in Gaza as jets bombed Rafah"."""
    for clause in moment_clauses(sentence, sentence.tokens[mention.at.token]):
        if "as" in sentence.marked(clause, "mark") and at in sentence.subtree(clause):
            verb = sentence.tokens[clause]
            other = verb.reading is None or verb.reading.type != mention.type or verb.lemma in _ADVANCING
            return mention.at.token not in sentence.subtree(clause) and other
    return False


def is_seldom_there(sentence: Sentence, mention: EventMention) -> bool:
    """Whether it need not have been in the scene that the report has set: what only describes, an exchange of prisoners."""
    token = sentence.tokens[mention.at.token]
    return token.deprel == "amod" or mention.type == "RETREAT" and token.lemma in _SWAPPING
