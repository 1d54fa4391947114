"""Mends the tree of "three citizens rose as martyrs": whoever rises, ascends or falls as a martyr was killed, and does nothing."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_RISING = frozenset({"ascend", "fall", "rise", "die"})
_MARTYR = "martyr"


def with_martyrs(sentence: Sentence) -> Sentence:
    """The sentence with such verbs as the passive of "martyr"; the same object where there are none."""
    if _MARTYR not in sentence.vocabulary and "martyrs" not in sentence.vocabulary:
        return sentence
    changed: dict[int, Token] = {}
    for noun in sentence.tokens:
        verb = sentence.tokens[noun.head] if noun.head >= 0 else noun
        as_one = noun.lemma.lower() == _MARTYR and "as" in sentence.marked(noun.index, "case", "mark")
        if as_one and noun.relation in ("obl", "xcomp", "advcl") and verb.lemma in _RISING and verb.upos == "VERB":
            changed[verb.index] = replace(verb, lemma=_MARTYR, xpos="VBN", feats="Tense=Past|VerbForm=Part|Voice=Pass")
            changed |= {t.index: replace(t, deprel="nsubj:pass") for t in sentence.dependents(verb.index, "nsubj")}
    return sentence.with_tokens(changed)
