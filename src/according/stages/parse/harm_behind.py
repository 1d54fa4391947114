"""Mends one fault of trees: whom a deed harmed, hung on the place that it hit.

"A strike on a hospital that killed 67 people", "accused them of bombing a market that left nine dead": neither the hospital nor the market
has killed anybody. Rebels "who" killed, and the bomb "that" killed, did.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_HARMING = frozenset({"kill", "wound", "injure", "leave", "maim", "claim"})
_WHICH = frozenset({"that", "which"})
_HIT = frozenset({
    "school", "hospital", "clinic", "church", "mosque", "temple", "university", "bank", "hotel", "embassy", "station", "court", "prison",
})  # fmt: skip
"""What the encoder takes for bodies as often as for places."""


def with_harm(sentence: Sentence) -> Sentence:
    """The sentence with such clauses under the deed; the same object where there are none."""
    moved: dict[int, Token] = {}
    for clause in sentence.related("acl"):
        if clause.lemma not in _HARMING or clause.xpos != "VBD":
            continue
        subject = next((t for t in sentence.dependents(clause.index, "nsubj") if t.form.lower() in _WHICH), None)
        if subject is None:
            continue
        deed = _deed(sentence, sentence.tokens[clause.head])
        if deed is None:
            continue
        noun = deed.upos in ("NOUN", "PROPN")
        moved[clause.index] = replace(clause, head=deed.index, deprel="acl:relcl" if noun else "conj")
        if not noun:
            moved[subject.index] = replace(subject, deprel="cc")
    return sentence.with_tokens(moved)


def _deed(sentence: Sentence, hit: Token) -> Token | None:
    """The violence of which a word is the place."""
    if hit.mention != "place" and hit.lemma not in _HIT or hit.relation not in ("nmod", "obl", "obj") or hit.head > hit.index:
        return None
    above = sentence.tokens[hit.head]
    return above if above.reading is not None and above.reading.type == "ASSAULT" else None
