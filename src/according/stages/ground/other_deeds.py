"""Clauses that tell a deed of their own, whose dead are not those of the deed beside it."""

from __future__ import annotations

from according.ontology.afterwards import is_told_of_before
from according.ontology.content_words import CHANTING
from according.records.parse import Sentence, Token

_DOERS, _DYING = frozenset({"NOUN", "PROPN", "PRON"}), frozenset({"die", "perish"})
_QUOTES = frozenset({'"', "“", "``", "''", "‘"})
_TAKING_PART = frozenset({"involve", "involved", "implicate", "want", "wanted"})


def is_whole(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has a doer, and whom he did it to; who dies suffers it alone."""
    doers = [t for t in sentence.dependents(verb, "nsubj") if t.deprel == "nsubj" and t.upos in _DOERS]
    return sentence[verb].upos == "VERB" and bool(doers) and (bool(sentence.dependents(verb, "obj")) or sentence[verb].lemma in _DYING)


def is_a_sentence_beside(sentence: Sentence, predicate: int, harm: int) -> bool:
    """ "It was the third attack this year; in March a bomb killed eight": a clause with a doer of its own; not "clashes; two men dead"."""
    token = sentence.tokens[predicate]
    parted = token.relation == "parataxis" and any(t.form == ";" for t in sentence.tokens[max(0, token.head) : predicate])
    return parted and is_whole(sentence, predicate) and harm == predicate


def is_meanwhile(sentence: Sentence, verb: int) -> bool:
    """ "Rockets killed one man, while strikes killed eleven": a deed of its own beside a whole one."""
    above = sentence.tokens[verb].head
    meanwhile = sentence.tokens[verb].relation == "advcl" and "while" in sentence.marked(verb, "mark")
    return meanwhile and is_whole(sentence, verb) and is_whole(sentence, above)


def is_of_others(sentence: Sentence, at: int) -> bool:
    """The answer of "they fired on the crew and the crew fired back, killing three": a verb with people of its own as its subject."""
    subjects = [t for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj" and t.mention in ("person", "organization")]
    return sentence[at].relation == "conj" and sentence[at].upos == "VERB" and bool(subjects) and bool(sentence.dependents(at, "obj"))


def tells_of_another(sentence: Sentence, token: Token, victim: int) -> bool:
    """ "Killed in the town, which rebels took in May", "killed two men who had attacked a convoy", "a day after they threatened attacks".

    Such a clause has an event of its own, as has what the victims were at ("killed nine gunmen preparing an attack").
    """
    if token.deprel == "acl" and token.head == victim and (token.xpos == "VBG" or token.lemma in _TAKING_PART):
        return True
    if token.deprel == "acl:relcl":
        who = any(t.form.lower() in ("who", "that", "which") for t in sentence.dependents(token.index, "nsubj"))
        noun, suffered = sentence.tokens[token.head], bool(sentence.dependents(token.index, "aux:pass", "nsubj:pass"))
        if suffered and noun.deprel == "nsubj" and noun.mention in ("person", "organization"):
            return True  # "the gunman, who was shot by police, killed nine": not in being shot
        if noun.deprel == "nsubj" and noun.mention in ("person", "organization") and is_told_of_before(sentence, clause=token.index):
            return True  # "rebels, who took the town in 2012, killed nine men"
        return who and token.head == victim and not suffered or noun.mention == "place"
    if token.relation == "advcl" and "while" in sentence.marked(token.index, "mark") and sentence.dependents(token.index, "obj"):
        doing = (sentence.dependents(at, "nsubj") for at in (token.index, token.head))
        if all(any(t.deprel == "nsubj" and t.mention != "event" for t in subjects) for subjects in doing):
            return True  # "rebels killed two guards while others burned a clinic"
    marks = [t for t in sentence.dependents(token.index, "mark") if t.form.lower() in ("after", "before") and t.index]
    return token.relation == "advcl" and any(sentence.tokens[t.index - 1].mention == "time" for t in marks)


def is_in_slogan(sentence: Sentence, at: int, verb: int) -> bool:
    """The Kosovo of "“Stop the bloodshed in Kosovo,” the marchers chanted": they chant elsewhere."""
    if sentence.tokens[verb].lemma not in CHANTING:
        return False
    said = (t.index for t in sentence.dependents(verb, "ccomp", "parataxis", "obj") if at in sentence.subtree(t.index))
    firsts = (min(sentence.subtree(k)) for k in said)
    return any(sentence.tokens[k].form in _QUOTES or k > 0 and sentence.tokens[k - 1].form in _QUOTES for k in firsts)
