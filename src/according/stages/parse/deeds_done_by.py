"""Mends one fault of trees: who did a deed, or judged it, hung on the noun of those whom it befell.

"The bombing of a church claimed by the Front": the Front claims the bombing, and no church. "The shelling of a school carried out by the
army", "the abduction of girls condemned by Norway" likewise; "the killing of farmers armed by the state" arms the farmers.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_OF_DEEDS = frozenset({"carry", "claim", "commit", "condemn", "deplore", "film", "mastermind", "perpetrate", "witness"})
_BEFALLING = frozenset({"against", "at", "in", "of", "on"})


def with_deeds_done_by(sentence: Sentence) -> Sentence:
    """The sentence with such participles at the deed; the same object where there are none."""
    if _OF_DEEDS.isdisjoint(sentence.vocabulary):
        return sentence
    found = ((token, _deed_above(sentence, token)) for token in sentence.related("acl"))
    return sentence.with_tokens({token.index: replace(token, head=deed) for token, deed in found if deed >= 0})


def _deed_above(sentence: Sentence, token: Token) -> int:
    """The bombing of "the bombing of a church claimed by the Front"; -1 for other participles."""
    agents = any(t.deprel == "obl:agent" for t in sentence.dependents(token.index, "obl"))
    if token.deprel != "acl" or token.xpos not in ("VBN", "VBD") or token.lemma not in _OF_DEEDS or token.head < 0 or not agents:
        return -1
    if token.lemma == "carry" and not sentence.dependents(token.index, "compound:prt"):
        return -1
    noun = sentence.tokens[token.head]
    deed = sentence.tokens[noun.head] if noun.relation == "nmod" and noun.head >= 0 else noun
    if deed.upos != "NOUN" or deed.mention != "event" or deed.index == noun.index or token.lemma == "claim" and noun.mention == "place":
        return -1
    return deed.index if not _BEFALLING.isdisjoint(sentence.marked(noun.index, "case")) else -1
