"""Mends two faults of trees: a purpose right behind the verb of a relative clause, hung on the verb outside; and what rioters do, hung on
the clause that tells who died before.

"Attacked a human chain that the union had formed to demand wages": it is the union that demands them. "Refugees rioted after a youth died
in custody, torching a post": the youth torched nothing.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_PROTESTING = frozenset({
    "call", "commemorate", "condemn", "demand", "denounce", "express", "highlight", "mark", "mourn", "oppose", "press", "protest", "show",
    "support", "urge",
})  # fmt: skip
"""What people come together for; "the road that rebels had built to attack the town" may be used by others for that."""


def with_purposes(sentence: Sentence) -> Sentence:
    """The sentence with such purposes under the relative clause; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.related("advcl", "xcomp", "conj"):
        if (verb := _verb_of_the_living(sentence, token)) is not None:
            changed[token.index] = replace(token, head=verb, deprel="advcl")
            continue
        clause = _clause_before(sentence, token)
        if clause is not None:
            changed[token.index] = replace(token, head=clause.index, deprel="advcl")
    return sentence.with_tokens(changed)


_DYING = frozenset({"die", "drown", "perish", "succumb", "collapse"})
_KILLING = frozenset({"assassinate", "execute", "gun", "hang", "kill", "lynch", "murder", "shoot", "slay"})
_WHEN = frozenset({"after", "when", "as", "since", "because"})


def _verb_of_the_living(sentence: Sentence, token: Token) -> int | None:
    """The rioted of "rioted after a youth died in custody, torching a post"; None for other words."""
    if token.xpos != "VBG" or token.relation == "xcomp" or token.head < 0 or not sentence.dependents(token.index, "obj"):
        return None
    clause = sentence.tokens[token.head]
    slain = clause.lemma in _KILLING and bool(sentence.dependents(clause.index, "aux:pass"))
    if clause.relation != "advcl" or clause.index > token.index or not (slain or clause.lemma in _DYING):
        return None
    if _WHEN.isdisjoint(sentence.marked(clause.index, "mark")) or sentence.dependents(token.index, "nsubj"):
        return None
    above = sentence.tokens[clause.head]
    return above.index if above.upos == "VERB" and sentence.dependents(above.index, "nsubj", "nsubj:pass") else None


def _clause_before(sentence: Sentence, token: Token) -> Token | None:
    """The verb of the relative clause that ends where the purpose begins; None where it is passive, or whose purpose it is is plain."""
    to = next(iter(sentence.dependents(token.index, "mark")), None)
    if token.lemma not in _PROTESTING or token.relation == "conj":
        return None
    if to is None or to.form.lower() != "to" or to.index < 1 or token.head >= to.index:
        return None
    verb = sentence.tokens[to.index - 1]
    if verb.deprel != "acl:relcl" or verb.index == token.head or sentence.dependents(verb.index, "aux:pass", "xcomp"):
        return None
    own = any(t.upos in ("NOUN", "PROPN", "PRON") and t.relation == "nsubj" for t in sentence.dependents(verb.index, "nsubj"))
    made = any(t.relation == "obj" for t in sentence.dependents(verb.index, "obj"))
    return verb if own and made and token.head in list(sentence.ancestors(verb.index)) else None
