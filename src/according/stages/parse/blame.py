"""Mends two faults of trees: who is blamed, hung on what they are blamed for, and "to blame", read as an act of blaming.

"Blamed the attack on the rebels" is no attack on the rebels, nor is there one to them in "attributed the attack to them"; "blamed the
rebels for an attack on the town" stays as it is. Of "the rebels were to blame for it" blame is what they bear, as "responsible" is.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.blaming import blaming
from according.records.parse import Sentence, Token


def with_blamed(sentence: Sentence) -> Sentence:
    """The sentence with such nouns under the verb; the same object where there are none."""
    moved = {t.index: replace(t, head=above, deprel="obl") for t in sentence.tokens if (above := _blaming_verb(sentence, t)) is not None}
    for token in sentence.tokens:
        if _is_borne(sentence, token):
            moved[token.index] = replace(token, upos="ADJ", xpos="JJ", feats="_")
            moved |= {t.index: replace(t, deprel="cop") for t in sentence.dependents(token.index, "aux") if t.lemma == "be"}
    return sentence.with_tokens(moved)


def _is_borne(sentence: Sentence, token: Token) -> bool:
    """Whether a word is the blame of "are to blame for it"."""
    if token.form.lower() != "blame" or sentence.dependents(token.index, "obj", "nsubj:pass", "det"):
        return False
    beside = [t.lemma for t in sentence.dependents(token.index, "aux", "cop", "mark", "case")]
    return beside[-2:] == ["be", "to"]


def _blaming_verb(sentence: Sentence, token: Token) -> int | None:
    """The verb of blame that a noun behind its preposition belongs to, None where the parser is right."""
    if token.relation != "nmod" or token.head < 0:
        return None
    deed = sentence[token.head]
    wanted = blaming().get(sentence[deed.head].lemma) if deed.deprel in ("obj", "nsubj:pass") else None
    if wanted is None or not any(t.form.lower() == wanted for t in sentence.dependents(token.index, "case")):
        return None
    blamed_for = any(t.form.lower() == "for" for o in sentence.dependents(deed.head, "obl") for t in sentence.dependents(o.index, "case"))
    return None if blamed_for else deed.head
