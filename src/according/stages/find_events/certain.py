"""Rules of status that no reading overrules: of hearsay that is looked into, of plots that were foiled, of what is done instead."""

from __future__ import annotations

from according.records.mention import HEARSAY
from according.records.parse import Sentence
from according.stages.find_events.syntax import is_noun, lemma_of, marks

FOILED = "foiled:"
"""How the rule begins of what a plot that was foiled was for."""
_HEARSAY = frozenset({"allegation", "accusation", "claim", "report", "rumour", "rumor", "suspicion"})
_OF_WHOM = frozenset({"by", "from", "of"})
_HARMED = frozenset({"die", "hurt", "injure", "kill", "murder", "wound"})
_FOILING = frozenset({"avert", "block", "disrupt", "expose", "foil", "frustrate", "prevent", "stop", "thwart", "uncover"})


def is_hearsay(sentence: Sentence, index: int) -> bool:
    """Whether a word is the allegations of "an inquiry into allegations that soldiers beat them", made by nobody who is named."""
    return lemma_of(sentence.tokens[index]) in _HEARSAY and bool(sentence.dependents(index, "acl")) and not _is_somebodys(sentence, index)


def _is_somebodys(sentence: Sentence, index: int) -> bool:
    """Whether it says whose word it is: "claims by residents that", "the claims of the union that", "its allegation that"."""
    for token in sentence.dependents(index, "nmod"):
        beside = token.deprel == "nmod:poss" or not _OF_WHOM.isdisjoint(sentence.marked(token.index, "case"))
        if beside and (token.mention in {"person", "organization"} or token.name[2:] in {"PER", "ORG"}):
            return True
    return False


def content_rule(sentence: Sentence, at: int, head: int, status: str) -> str:
    """The rule of the content, at, of an order or accusation, head."""
    return HEARSAY if status == "possible" and is_hearsay(sentence, at) else f"content of {lemma_of(sentence.tokens[head])}"


def is_foiled(sentence: Sentence, index: int) -> bool:
    """Whether a noun is the plot of "foiled a plot to bomb it", which others had all the same; who drops a plan plans no more."""
    token = sentence.tokens[index]
    return is_noun(token) and token.deprel in ("obj", "nsubj:pass") and lemma_of(sentence.tokens[token.head]) in _FOILING


def is_way_of_harm(sentence: Sentence, at: int) -> bool:
    """Whether a noun says how somebody is harmed: the strike of "are believed to have been killed in an air strike"."""
    token = sentence.tokens[at]
    new = any(t.form.lower() in ("a", "an") for t in sentence.dependents(at, "det"))
    within = token.relation == "obl" and not {"in", "by"}.isdisjoint(sentence.marked(at, "case"))
    return new and within and lemma_of(sentence.tokens[token.head]) in _HARMED


def is_in_lieu(sentence: Sentence, at: int, head: int) -> bool:
    """ "In lieu of sending soldiers", "in place of deploying them", "short of sending them, they will do all"."""
    noun = sentence.tokens[head]
    if lemma_of(noun) == "far" and "from" in marks(sentence, at):
        return True  # "far from surrendering, they seized two towns"
    if sentence.tokens[at].relation == "advcl" and "of" in marks(sentence, at) and _is_short(sentence, at):
        return True
    return lemma_of(noun) in ("lieu", "place", "stead") and "in" in marks(sentence, head) and "of" in marks(sentence, at)


def _is_short(sentence: Sentence, at: int) -> bool:
    """Whether "short of" opens a clause."""
    of = next((t.index for t in sentence.dependents(at, "mark", "case") if t.form.lower() == "of"), 0)
    return of > 0 and sentence.tokens[of - 1].form.lower() == "short"


def tells_of_it(sentence: Sentence, clause: int, *, kind: str) -> bool:
    """Whether a clause under a noun tells of that noun's act, and is not what it is about: "a petition calling for his release", "a deal
    negotiated by the king". kind: the type of the clause's event."""
    token = sentence.tokens[clause]
    if token.deprel != "acl" or sentence.dependents(clause, "mark", "aux", "aux:pass", "nsubj", "nsubj:pass"):
        return False  # "a pledge that his case would be reopened"
    return token.xpos == "VBG" and kind == "REQUEST" or token.xpos == "VBN" and sentence.tokens[token.head].upos in ("NOUN", "PROPN")
