"""Mends two faults of trees: a body of its own taken for a word before the noun that "and" joins to it; and the second of two objects,
hung beside the verb ("condemned the shelling by the army and the killing of nine by rebels").

"The army and Karen fighters clashed": the army is one of the two, and the fighters are not the army's. "The army and police officers" are
officers of both kinds, so only a name after "and" tells that two are meant.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_BODIES = frozenset({
    "army", "coalition", "gendarmerie", "government", "junta", "military", "militia", "navy", "opposition", "police", "regime",
})  # fmt: skip
_BEFORE = ("det", "amod", "nmod:poss", "case", "compound")
_JOINING = ("compound", "amod", "conj")
_FAR = 4


def with_two_bodies(sentence: Sentence) -> Sentence:
    """The sentence with such a body before the noun and not below it; the same object where there is none."""
    if "and" not in sentence.vocabulary:
        return sentence
    changed = {t.index: replace(t, head=first) for t in sentence.related("conj") if (first := _first_object(sentence, t)) is not None}
    if _BODIES.isdisjoint(sentence.vocabulary):
        return sentence.with_tokens(changed)
    for body in sentence.related("compound", "amod"):
        noun = _joined(sentence, body) if body.form.lower() in _BODIES else None
        if noun is None:
            continue
        left = [t for t in sentence.dependents(noun.index) if t.index < body.index and t.deprel in _BEFORE]
        between = [k for k in range(body.index + 2, noun.index) if sentence.tokens[k].head in (body.index, noun.index)]
        changed |= {t.index: replace(t, head=body.index) for t in left}
        changed |= {k: replace(sentence.tokens[k], head=noun.index, deprel="compound") for k in between}
        changed[body.index + 1] = replace(sentence.tokens[body.index + 1], head=noun.index, deprel="cc")
        changed[noun.index] = replace(noun, head=body.index, deprel="conj")
        changed[body.index] = replace(body, head=noun.head, deprel=noun.deprel)
        changed |= {t.index: replace(t, head=body.index) for t in sentence.dependents(noun.index, "cc", "case") if t.index < body.index}
    return sentence.with_tokens(changed)


def _first_object(sentence: Sentence, noun: Token) -> int | None:
    """The shelling of "condemned the shelling by the army and the killing by rebels" for the killing."""
    verb = sentence.tokens[noun.head]
    told = noun.upos == "NOUN" and noun.reading is not None and bool(sentence.dependents(noun.index, "cc"))
    if not told or verb.upos != "VERB" or noun.index < verb.index:
        return None
    if sentence.dependents(noun.index, "nsubj", "nsubj:pass", "cop", "aux", "obj", "advcl", "ccomp", "case"):
        return None
    objects = [t for t in sentence.dependents(verb.index, "obj") if t.upos == "NOUN" and t.index < noun.index and t.reading is not None]
    alone = len([t for t in sentence.dependents(verb.index, "conj") if t.index < noun.index]) == 0
    return objects[-1].index if objects and alone else None


def _joined(sentence: Sentence, body: Token) -> Token | None:
    """The fighters of "the army and Karen fighters"; None where no name, or something else too, stands between."""
    noun, after = sentence.tokens[body.head], sentence.tokens[min(body.index + 1, len(sentence) - 1)]
    between = sentence.tokens[body.index + 2 : noun.index]
    if after.form.lower() != "and" or not body.index < noun.index <= body.index + _FAR or not between or noun.upos != "NOUN":
        return None
    heads = (noun.index, body.index)
    definite = any(t.index < body.index for head in heads for t in sentence.dependents(head, "det", "nmod:poss"))
    named = between[0].form[:1].isupper() and all(t.deprel in _JOINING for t in between)
    return noun if definite and named and noun.xpos.endswith("S") else None
