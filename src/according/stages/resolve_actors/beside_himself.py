"""Who does to somebody what he does not do to himself: the president of "the president met Mr. Macron" is another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from according.records.parse import Ref, Sentence

_ACTING = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
_BELOW = ("xcomp", "advcl")
_WITH = ("obj", "iobj", "obl")


def is_done_to(sentence: Sentence, ref: Ref, *, is_he: Callable[[Ref], bool]) -> bool:
    """Whether one and the same verb, or one that goes on from it, has a word for its subject and a person for its object, or the other way.

    is_he: whether a word names the person.
    """
    token = sentence.tokens[ref.token]
    if token.head < 0:
        return False
    if token.deprel in _ACTING:
        return any(is_he(Ref(ref.sentence, k)) for k in _others(sentence, token.head))
    verb = sentence.tokens[token.head]
    talked = token.relation == "nmod" and verb.relation in _WITH and verb.head >= 0 and "with" in sentence.marked(ref.token, "case")
    verb = sentence.tokens[verb.head] if talked else verb  # "held talks with the president"
    while verb.relation in _BELOW and verb.head >= 0 and not sentence.dependents(verb.index, "nsubj"):
        verb = sentence.tokens[verb.head]
    acting = (talked or token.relation in _WITH) and verb.upos == "VERB"
    return acting and any(is_he(Ref(ref.sentence, t.index)) for t in sentence.dependents(verb.index, "nsubj"))


def _others(sentence: Sentence, verb: int) -> Iterator[int]:
    for token in sentence.dependents(verb, *_WITH):
        yield token.index
        yield from (t.index for t in sentence.dependents(token.index, "conj"))
        yield from (t.index for t in sentence.dependents(token.index, "nmod") if "with" in sentence.marked(t.index, "case"))
    for clause in sentence.dependents(verb, *_BELOW):
        if not sentence.dependents(clause.index, "nsubj"):
            yield from _others(sentence, clause.index)
