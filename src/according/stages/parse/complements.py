"""Mends five faults of trees: open complements (UD's xcomp) that are none; what is avoided; and what is denied, hung on who tells of it.

"Directed that the herders not be allowed across" has a clause for its complement, "remained on alert" an oblique, "demanded their
release" an object. "Said the envoy told them the army denied having shelled it": the army denies it; the envoy told of the denial only.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_OWNING_UP = frozenset({"acknowledge", "admit", "deny", "recall", "regret"})
_OF_WHAT_IT_IS = frozenset({
    "be", "become", "remain", "stay", "seem", "appear", "look", "feel", "sound", "turn", "prove", "constitute", "form", "mean", "make",
    "call", "name", "declare", "deem", "consider", "label", "brand", "elect", "appoint", "crown", "proclaim", "pronounce", "term", "dub",
})  # fmt: skip


def with_complements(sentence: Sentence) -> Sentence:
    """The sentence with such words as what they are; the same object where there are none."""
    open_ones = ((t, _relation(sentence, t)) for t in sentence.related("xcomp"))
    changed = {t.index: replace(t, deprel=deprel, upos="NOUN" if deprel == "obj" else t.upos) for t, deprel in open_ones if deprel}
    if not sentence.vocabulary.isdisjoint(_OWNING_UP):
        clauses = sentence.related("ccomp", "xcomp")
        changed |= {t.index: replace(t, head=verb) for t in clauses if (verb := _denied_by(sentence, t)) >= 0}
    for token in sentence.related("advcl") if "avoid" in sentence.vocabulary else ():
        before = sentence.tokens[max(0, token.index - 1)]
        if token.xpos == "VBG" and before.lemma == "avoid" and before.head == token.head:
            changed[token.index] = replace(token, head=before.index, deprel="xcomp")  # "was aimed well to avoid | killing others"
    return sentence.with_tokens(changed)


def _denied_by(sentence: Sentence, token: Token) -> int:
    """The denial of "told them the army denied | having shelled it", right before a gerund that hangs beside it; -1 elsewhere."""
    gerund = token.xpos == "VBG" or any(t.form.lower() == "having" for t in sentence.dependents(token.index, "aux"))
    if not gerund or sentence.dependents(token.index, "nsubj", "mark"):
        return -1
    verb = sentence.tokens[max(0, min(sentence.subtree(token.index)) - 1)]
    bare = verb.lemma in _OWNING_UP and verb.relation == "ccomp" and not sentence.dependents(verb.index, "obj", "ccomp", "xcomp")
    return verb.index if bare and verb.head == token.head else -1


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
    verb = sentence.tokens[token.head]
    if verb.upos != "VERB" or verb.lemma in _OF_WHAT_IT_IS or not sentence.dependents(token.index, "det", "nmod:poss"):
        return False
    return not sentence.dependents(verb.index, "obj", "nsubj:pass")
