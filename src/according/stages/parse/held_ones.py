"""Mends one fault of trees: a participle that tells of the object, taken for what is ordered.

In "ordered the lawyers arrested in May to be freed" it is the infinitive that is ordered; that they were arrested is told of them.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token


def with_held_ones(sentence: Sentence) -> Sentence:
    """The sentence with such participles at the object before them; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.relation == "xcomp" and token.is_participle:
            noun = _whom_it_tells_of(sentence, token)
            if noun is not None:
                changed[token.index] = replace(token, head=noun.index, deprel="acl")
    return sentence.with_tokens(changed)


def _whom_it_tells_of(sentence: Sentence, participle: Token) -> Token | None:
    """The object right before a bare participle, where an infinitive of the same verb follows."""
    verb, before = participle.head, sentence[participle.index - 1]
    if before.relation != "obj" or before.head != verb or sentence.dependents(participle.index, "mark", "aux", "aux:pass", "cc"):
        return None
    then = [t for t in sentence.dependents(verb, "xcomp") if t.index > participle.index]
    asked = any(m.form.lower() == "to" for t in then for m in sentence.dependents(t.index, "mark"))
    return before if asked else None
