"""Mends one fault of trees: a participle between an article and its noun that the parser took for a verb.

"Police found the mutilated and beheaded body of a woman": the police found a body, and mutilated nobody.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_OF_VERB = {"ccomp": "obj", "xcomp": "obj", "csubj": "nsubj", "advcl": "obl", "acl": "nmod"}
"""What the noun is where the parser had a clause."""
_BETWEEN = frozenset({"ADJ", "ADV", "VERB", "CCONJ", "NUM"})
_PAST = frozenset({"VBN", "VBD"})


def with_described_nouns(sentence: Sentence) -> Sentence:
    """The sentence with such participles before their nouns; the same object where there are none."""
    changed: dict[int, Token] = {}
    for noun in sentence.related("obj"):
        verb = sentence.tokens[noun.head]
        if noun.upos == "NOUN" and verb.xpos in _PAST and verb.deprel in _OF_VERB and _stands_between(sentence, verb, noun):
            own = sentence.dependents(verb.index)
            changed[noun.index] = replace(noun, head=verb.head, deprel=_OF_VERB[verb.deprel])
            changed[verb.index] = replace(verb, head=noun.index, deprel="amod", xpos="VBN")
            changed |= {t.index: replace(t, head=noun.index) for t in own if t.index > noun.index}
    return sentence.with_tokens(changed) if changed else sentence


def _stands_between(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Whether an article or owner of the noun stands before the participle, and nothing but such words between the two."""
    before = [t for t in sentence.dependents(noun.index, "det", "nmod:poss") if t.index < verb.index]
    if not before or sentence.dependents(verb.index, "nsubj", "aux", "mark"):
        return False
    return all(t.upos in _BETWEEN or t.form in (",", "'s", "’s") for t in sentence.tokens[before[-1].index + 1 : noun.index])
