"""Mends one fault of trees: who did what an object names, hung on an active verb as its agent.

"France condemned the arrest by Turkey of two journalists": a verb with a subject that acts is done by nobody else.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token


def with_agents(sentence: Sentence) -> Sentence:
    """The sentence with such words at the object before them; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        noun = _object_before(sentence, token) if token.deprel == "obl:agent" else None
        if noun is not None:
            changed[token.index] = replace(token, head=noun, deprel="nmod")
    return sentence.with_tokens(changed)


def _object_before(sentence: Sentence, agent: Token) -> int | None:
    """The object right before the agent of an active verb, None where the parser is right."""
    active = any(t.deprel == "nsubj" for t in sentence.dependents(agent.head, "nsubj"))
    if not active or sentence.dependents(agent.head, "aux:pass", "nsubj:pass"):
        return None
    return next((t.index for t in sentence.dependents(agent.head, "obj") if agent.head < t.index < agent.index), None)
