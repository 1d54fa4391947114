"""Mends six faults of trees: who did what an object names, hung on an active verb as its agent; a participle behind an object
that tells by whom it was done, hung on the verb; where the agent came from, hung on the verb as a second agent; and an agent that was
taken for an object in spite of its "by"; and whose march it was, hung on the verb as its agent.

"France condemned the arrest by Turkey of two journalists": a verb with a subject that acts is done by nobody else.
"Kenya condemned the attack carried out by rebels": the attack was carried out.
"Kenya rejected accusations by the UN that it had lied": the UN accused it, though the parser takes it for no agent.
"Killed by shrapnel from a police grenade": the shrapnel was from the grenade.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.content_words import CHARGES
from according.records.parse import Sentence, Token

_LIKELY = 0.6
_SPEAKING = frozenset({"organization", "person", "place"})
_WORDS = CHARGES | {"appeal", "call", "claim", "demand", "offer", "plea", "proposal", "report", "request"}


def with_agents(sentence: Sentence) -> Sentence:
    """The sentence with such words at the object before them; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        agent = token.deprel == "obl:agent" or token.deprel == "obl" and _is_author(sentence, token)
        noun = (_object_before(sentence, token) or _agent_before(sentence, token)) if agent else None
        if noun is not None:
            changed[token.index] = replace(token, head=noun, deprel="nmod")
            continue
        noun = _protest_before(sentence, token) if token.deprel == "obl:agent" else None
        if noun is not None:
            changed[token.index] = replace(token, head=noun, deprel="nmod")
            verb = sentence.tokens[token.head]
            changed[verb.index] = replace(verb, reading=verb.reading and verb.reading.without(token.index))
        if token.deprel == "obj" and _is_agent(sentence, token):
            changed[token.index] = replace(token, deprel="obl:agent")
        noun = _noun_before(sentence, token) if token.deprel in ("advcl", "ccomp") and token.xpos == "VBN" else None
        if noun is not None:
            changed[token.index] = replace(token, head=noun, deprel="acl")
    return sentence.with_tokens(changed)


def _noun_before(sentence: Sentence, participle: Token) -> int | None:
    """The object that ends right before a participle with an agent and without a subject, an auxiliary or a conjunction of its own."""
    own = sentence.dependents(participle.index, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cc")
    if own or not sentence.dependents(participle.index, "obl:agent"):
        return None
    objects = [t.index for t in sentence.dependents(participle.head, "obj") if t.index < participle.index]
    return next((noun for noun in objects if noun == participle.index - 1 and sentence.tokens[noun].upos == "NOUN"), None)


def _is_agent(sentence: Sentence, token: Token) -> bool:
    """The squad of "were executed by firing squad", which parsers take for an object in spite of its "by"."""
    return "by" in sentence.marked(token.index, "case") and bool(sentence.dependents(token.head, "aux:pass", "nsubj:pass"))


def _object_before(sentence: Sentence, agent: Token) -> int | None:
    """The object right before the agent of an active verb, None where the parser is right."""
    active = any(t.deprel == "nsubj" for t in sentence.dependents(agent.head, "nsubj"))
    if not active or sentence.dependents(agent.head, "aux:pass", "nsubj:pass"):
        return None
    return next((t.index for t in sentence.dependents(agent.head, "obj") if agent.head < t.index < agent.index), None)


def _protest_before(sentence: Sentence, agent: Token) -> int | None:
    """The march of "were killed during a march by students": whom the encoder sees march, right behind the march, has killed nobody."""
    start = next((t.index for t in sentence.dependents(agent.index, "case")), -1)
    for noun in (t for t in sentence.dependents(agent.head, "obl") if t.index == start - 1):
        told = noun.reading if noun.reading is not None and noun.reading.type == "PROTEST" else None
        words = {agent.index, *(t.index for t in sentence.dependents(agent.index, "nmod"))}  # "by thousands of students"
        if told is not None and any(r.word in words and r.name == "actor" and r.likely >= _LIKELY for r in told.roles):
            return noun.index
    return None


def _is_author(sentence: Sentence, token: Token) -> bool:
    """The UN of "rejected accusations by the UN that its army had looted": who stands right behind the words that are his."""
    start = next((t.index for t in sentence.dependents(token.index, "case") if t.form.lower() == "by"), -1)
    said = sentence.tokens[start - 1] if start > 0 and token.mention in _SPEAKING else None
    return said is not None and said.deprel == "obj" and said.head == token.head and said.lemma in _WORDS


def _agent_before(sentence: Sentence, token: Token) -> int | None:
    """The shrapnel of "killed by shrapnel from a grenade": the agent that ends right before the "from" of another one."""
    start = next((t.index for t in sentence.dependents(token.index, "case") if t.form.lower() == "from"), -1)
    before = [t.index for t in sentence.dependents(token.head, "obl:agent") if t.index < token.index]
    return next((noun for noun in before if noun == start - 1), None)
