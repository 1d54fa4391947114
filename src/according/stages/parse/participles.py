"""Mends two faults of trees: a participle within a noun phrase, hung on the verb; and one behind a name and a comma, hung on another noun.

"Rescued 23 abducted women": the women were abducted, and nothing else is told by it.
"Served a warrant on Abu Tariq, alleged to have planned the bombing": he is alleged to have, not the warrant.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_LOOSE = frozenset({"advcl", "ccomp", "xcomp", "parataxis"})
_OF_PEOPLE = frozenset({"allege", "accuse", "suspect", "believe", "want", "say", "identify", "know", "describe", "charge"})


def with_participles(sentence: Sentence) -> Sentence:
    """The sentence with such participles at their nouns; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens[1:-1]:
        if token.xpos != "VBN":
            continue
        if (noun := _noun_around(sentence, token)) is not None:
            changed[token.index] = replace(token, head=noun, deprel="amod")
        elif (name := _name_before(sentence, token)) is not None:
            changed[token.index] = replace(token, head=name, deprel="acl")
    return sentence.with_tokens(changed)


def _noun_around(sentence: Sentence, token: Token) -> int | None:
    """The women of "23 abducted women": the number or article before a participle is of the noun right behind it."""
    before, after = sentence[token.index - 1], sentence[token.index + 1]
    inside = before.relation in ("nummod", "det") and before.head == after.index and after.upos == "NOUN"
    return after.index if inside and token.relation in _LOOSE and not sentence.children[token.index] else None


def _name_before(sentence: Sentence, token: Token) -> int | None:
    """The man of "Abu Tariq, alleged to have", where the participle hangs on a noun further up."""
    if token.deprel != "acl" or token.lemma not in _OF_PEOPLE or token.index < 2 or sentence[token.index - 1].form != ",":
        return None
    last = sentence[token.index - 2]
    name = sentence[last.head] if last.relation == "flat" and last.head >= 0 else last
    person = name.upos == "PROPN" and name.name.endswith("PER")
    return name.index if person and token.head not in (name.index, last.index) and token.head < name.index else None
