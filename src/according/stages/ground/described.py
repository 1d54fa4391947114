"""Whom an adjective says to be dead, hurt, held or homeless: "left 12 dead", "12 were dead", "18 were taken prisoner"."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.ground.sharing import antecedent, before_verb
from according.stages.ground.word_sets import words_of


def described(sentence: Sentence, token: Token) -> list[int]:
    """ "left 12 dead", "12 were dead", "12 dead", "18 were taken prisoner"."""
    head = sentence.tokens[token.head] if token.head >= 0 else None
    subjects = sentence.dependents(token.index, "nsubj")
    if token.lemma in ("prisoner", "hostage", "captive"):
        taken = (
            head is not None
            and head.lemma in words_of("takes")
            and token.relation in ("xcomp", "obj", "obl", "advcl", "advmod", "compound")
        )
        if head is None or not taken:
            return []
        objects = [t.index for t in sentence.dependents(head.index, "obj") if t.index != token.index]
        return [t.index for t in before_verb(sentence.dependents(head.index, "nsubj:pass"), head)] or objects
    if token.upos == "NOUN" and not any(t.form.lower() in ("in", "under") for t in sentence.dependents(token.index, "case")):
        return [token.index] if sentence.dependents(token.index, "nummod") else []
    if subjects and not sentence.dependents(token.index, "nummod"):  # "the casualties were four dead and nine wounded"
        return [antecedent(sentence, t.index) for t in subjects]
    if head is not None and token.relation in ("xcomp", "ccomp", "advcl") and head.upos == "VERB":
        # "left, the police said, nine men dead"
        behind = [t for t in sentence.dependents(head.index, "nsubj") if head.index < t.index < token.index]
        told = [t.index for t in sentence.dependents(head.index, "obj", "nsubj:pass") or behind]
        if told or not sentence.dependents(token.index, "nummod"):
            return told  # else "left at least 12 dead and some 20 injured"
    numbers = [t.index for t in sentence.dependents(token.index, "compound") if t.upos == "NUM"]
    if sentence.dependents(token.index, "nummod") or numbers:
        return [token.index]
    if head is not None and token.relation in ("amod", "acl") and head.index < token.index:
        return [head.index]
    if head is not None and token.relation == "amod" and (token.form.lower() == "dead" or token.form.lower() in words_of("toll_injured")):
        return [head.index] if sentence.dependents(head.index, "nummod") else []  # "three wounded men", "30 dead civilians"
    if token.index and sentence[token.index - 1].upos == "NUM" and sentence[token.index - 1].head == token.head and token.relation == "obj":
        return [token.index - 1]  # "received seven dead"
    return _just_before(sentence, token) if token.relation == "conj" else []


def _just_before(sentence: Sentence, token: Token) -> list[int]:
    """The figure of "one dead, three wounded", "three or four wounded", "nine dead and as many wounded"."""
    before = sentence.tokens[token.index - 1] if token.index else token
    if is_as_many(sentence, before.index):
        return [before.index]
    if before.upos != "NUM" or before.relation != "conj":
        return []
    first = sentence.tokens[before.head]
    ranged = first.upos == "NUM" and first.index == before.index - 2 and sentence.tokens[first.index + 1].form.lower() in ("or", "to")
    return [first.index if ranged else before.index]


def is_as_many(sentence: Sentence, at: int) -> bool:
    """ "Nine dead and as many wounded": the figure told just before, once more; not "as many as 20", "twice as many"."""
    if at < 2 or sentence.tokens[at].form.lower() != "many" or sentence.tokens[at - 1].form.lower() != "as":
        return False
    after = sentence.tokens[at + 1].form.lower() if at + 1 < len(sentence) else ""
    return after != "as" and sentence.tokens[at - 2].form.lower() not in ("twice", "times", "half", "thrice")


def is_each_other(sentence: Sentence, head: int) -> bool:
    """ "Killed one another": nobody is counted."""
    return any([t.form.lower() for t in sentence.tokens[max(0, at) : at + 2]] == ["one", "another"] for at in (head - 1, head))


def counted_among(sentence: Sentence, victim: int) -> Token:
    """The vehicles of "one of the vehicles was hit", where a figure stands for some of them; else the word itself."""
    token = sentence.tokens[victim]
    among = sentence.dependents(victim, "nmod") if token.upos == "NUM" else []
    return next((t for t in among if "of" in sentence.marked(t.index, "case")), token)
