"""Mends two faults of trees: whom a deed harmed, hung on the place that it hit, or on what they were at whom it befell.

"A strike on a hospital that killed 67 people", "accused them of bombing a market that left nine dead": neither the hospital nor the market
has killed anybody. Rebels "who" killed, and the bomb "that" killed, did.
"They were talking when a bomb went off, killing nine": it was the bomb that killed, and not they.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.content_words import LAID_EXPLOSIVES
from according.records.parse import Sentence, Token

_HARMING = frozenset({"kill", "wound", "injure", "leave", "maim", "claim"})
_BLASTS = frozenset({"blast", "explosion", "missile", "rocket", "shell"})
_WHICH = frozenset({"that", "which"})
_HIT = frozenset({
    "school", "hospital", "clinic", "church", "mosque", "temple", "university", "bank", "hotel", "embassy", "station", "court", "prison",
})  # fmt: skip
"""What the encoder takes for bodies as often as for places."""


_WHEN = frozenset({"as", "when"})


def with_harm(sentence: Sentence) -> Sentence:
    """The sentence with such clauses under the deed; the same object where there are none."""
    moved: dict[int, Token] = {}
    for clause in sentence.related("advcl"):
        if clause.xpos == "VBG" and clause.lemma in _HARMING and (deed := _deed_meanwhile(sentence, clause)) is not None:
            moved[clause.index] = replace(clause, head=deed.index)
    for clause in sentence.related("acl"):
        if clause.lemma not in _HARMING or clause.xpos != "VBD":
            continue
        subject = next((t for t in sentence.dependents(clause.index, "nsubj") if t.form.lower() in _WHICH), None)
        if subject is None:
            continue
        deed = _deed(sentence, sentence[clause.head])
        if deed is None:
            continue
        noun = deed.upos in ("NOUN", "PROPN")
        moved[clause.index] = replace(clause, head=deed.index, deprel="acl:relcl" if noun else "conj")
        if not noun:
            moved[subject.index] = replace(subject, deprel="cc")
    return sentence.with_tokens(moved)


def _deed_meanwhile(sentence: Sentence, harm: Token) -> Token | None:
    """The violence of "when …" right before what it did, beside a verb that is none."""
    main = sentence[harm.head]
    if main.index > harm.index or _is_violent(main) or sentence[harm.index - 1].form != ",":
        return None
    beside = [t for t in sentence.dependents(main.index, "advcl") if main.index < t.index < harm.index]
    last = beside[-1] if beside else None
    if last is None or last.index + 4 < harm.index or _WHEN.isdisjoint(sentence.marked(last.index, "mark", "advmod")):
        return None
    bomb = any(t.lemma in LAID_EXPLOSIVES | _BLASTS for t in sentence.dependents(last.index, "nsubj"))
    return last if bomb or _is_violent(last) else None


def _is_violent(token: Token) -> bool:
    return token.reading is not None and token.reading.type == "ASSAULT" and token.reading.likely >= 0.5


def _deed(sentence: Sentence, hit: Token) -> Token | None:
    """The violence of which a word is the place."""
    if hit.mention != "place" and hit.lemma not in _HIT or hit.relation not in ("nmod", "obl", "obj") or hit.head > hit.index:
        return None
    above = sentence[hit.head]
    return above if above.reading is not None and above.reading.type == "ASSAULT" else None
