"""Mends one fault of trees: a purpose right behind the verb of a relative clause, hung on the verb outside.

"Attacked a human chain that the union had formed to demand wages": it is the union that demands them.
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
    for token in sentence.related("advcl", "xcomp"):
        clause = _clause_before(sentence, token)
        if clause is not None:
            changed[token.index] = replace(token, head=clause.index, deprel="advcl")
    return sentence.with_tokens(changed)


def _clause_before(sentence: Sentence, token: Token) -> Token | None:
    """The verb of the relative clause that ends where the purpose begins; None where it is passive, or whose purpose it is is plain."""
    to = next(iter(sentence.dependents(token.index, "mark")), None)
    if token.lemma not in _PROTESTING or to is None or to.form != "to" or to.index < 1 or token.head >= to.index:
        return None
    verb = sentence[to.index - 1]
    if verb.deprel != "acl:relcl" or verb.index == token.head or sentence.dependents(verb.index, "aux:pass", "xcomp"):
        return None
    own = any(t.upos in ("NOUN", "PROPN", "PRON") and t.relation == "nsubj" for t in sentence.dependents(verb.index, "nsubj"))
    made = any(t.relation == "obj" for t in sentence.dependents(verb.index, "obj"))
    return verb if own and made and token.head in list(sentence.ancestors(verb.index)) else None
