"""Mends three faults of trees: open complements (UD's xcomp) that are none, having a subject, a preposition or an article of their own.

"Directed that the herders not be allowed across" has a clause for its complement, "remained on alert" an oblique, "demanded their
release" an object.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_OF_WHAT_IT_IS = frozenset({
    "be", "become", "remain", "stay", "seem", "appear", "look", "feel", "sound", "turn", "prove", "constitute", "form", "mean", "make",
    "call", "name", "declare", "deem", "consider", "label", "brand", "elect", "appoint", "crown", "proclaim", "pronounce", "term", "dub",
})  # fmt: skip


def with_complements(sentence: Sentence) -> Sentence:
    """The sentence with such words as what they are; the same object where there are none."""
    open_ones = ((t, _relation(sentence, t)) for t in sentence.related("xcomp"))
    changed = {t.index: replace(t, deprel=deprel, upos="NOUN" if deprel == "obj" else t.upos) for t, deprel in open_ones if deprel}
    return sentence.with_tokens(changed)


def _relation(sentence: Sentence, token: Token) -> str:
    """What the word is to its verb; "" where the tree may be right."""
    marks = {t.form.lower() for t in sentence.dependents(token.index, "mark")}
    if "that" in marks and sentence.dependents(token.index, "nsubj", "nsubj:pass"):
        return "ccomp"
    owned = token.form.lower() == token.lemma and sentence.dependents(token.index, "nmod:poss")  # "demanded their release", read as a verb
    if not (token.upos in _NOMINAL or owned) or sentence.dependents(token.index, "cop", "aux", "nsubj", "mark") or token.index < token.head:
        return ""
    if cases := sentence.marked(token.index, "case"):
        return "" if "as" in cases else "obl"
    return "obj" if _is_object(sentence, token) else ""


def _is_object(sentence: Sentence, token: Token) -> bool:
    """Whether a noun with an article or an owner is what a verb without object does its deed to."""
    verb = sentence[token.head]
    if verb.upos != "VERB" or verb.lemma in _OF_WHAT_IT_IS or not sentence.dependents(token.index, "det", "nmod:poss"):
        return False
    return not sentence.dependents(verb.index, "obj", "nsubj:pass")
