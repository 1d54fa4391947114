"""Events that nobody denies by denying what is told of them: the fighting that he has not started, the blast of an inquiry."""

from __future__ import annotations

from according.ontology.breaching import BREACHING
from according.ontology.inquiring import PROBES
from according.records.parse import Sentence

_STARTING = frozenset({"begin", "incite", "initiate", "instigate", "provoke", "spark", "start", "trigger"})
_PARTS_ASKED = frozenset({"when", "where", "why", "how", "who", "whom", "whose", "which"})
_COMPARING = frozenset({"as", "like", "than"})
_TRUE = frozenset({"true", "correct", "accurate", "right"})


def is_known_matter(sentence: Sentence, index: int) -> bool:
    """ "Refused to help the inquiry into the blast", "denied that his men had started the fighting", "that it was on the same level as the
    attacks": there was a blast, and fighting, and attacks."""
    token = sentence.tokens[index]
    if token.head < 0 or token.upos != "NOUN":
        return False
    if is_compared_with(sentence, index):
        return True
    if token.relation == "nmod":
        return sentence.tokens[token.head].lemma in PROBES
    return token.deprel in ("obj", "nsubj:pass") and sentence.tokens[token.head].lemma in _STARTING and sentence.is_known(index)


def is_compared_with(sentence: Sentence, index: int) -> bool:
    """The attacks of "was on the same level as the attacks", "worse than the attacks"."""
    token = sentence.tokens[index]
    compared = token.relation in ("obl", "nmod", "advcl") and not _COMPARING.isdisjoint(sentence.marked(index, "case"))
    return compared and token.upos == "NOUN" and sentence.is_known(index)


def is_known_subject(sentence: Sentence, index: int) -> bool:
    """ "Rejected criticism that closing the post had made the town less safe": that it was closed nobody denies."""
    return sentence.tokens[index].relation == "csubj" and sentence.tokens[index].xpos == "VBG"


def is_asked_of(sentence: Sentence, clause: int) -> bool:
    """ "Could not say when rebels had attacked it", "how many they killed": that they did so is taken for granted; not "whether"."""
    if sentence.tokens[clause].relation != "ccomp":
        return False
    return any(sentence.tokens[k].form.lower() in _PARTS_ASKED for k in sentence.subtree(clause)[:2])


def is_means(sentence: Sentence, clause: int) -> bool:
    """Whether it is how somebody denies having done another thing: "denied provoking them by arresting their envoy", who was arrested.

    The parser may hang the arrest on either verb.
    """
    token = sentence.tokens[clause]
    if token.deprel != "advcl" or token.xpos != "VBG" or "by" not in sentence.marked(clause, "mark"):
        return False
    under = sentence.tokens[token.head]
    inner = [under] if under.xpos == "VBG" else [t for t in sentence.dependents(under.index, "ccomp", "xcomp") if t.index < clause]
    denied = [t for t in inner if t.xpos == "VBG" and sentence.tokens[t.head].lemma == "deny"]
    return bool(denied) and denied[-1].lemma not in BREACHING


def is_how_breached(sentence: Sentence, clause: int) -> bool:
    """Whether it is how somebody denies having broken something ("denied breaking the truce by shelling the town"), hung on the denial."""
    token = sentence.tokens[clause]
    by = token.xpos == "VBG" and "by" in sentence.marked(clause, "mark")
    inner = [t for t in sentence.dependents(token.head, "ccomp", "xcomp") if t.index < clause] if by else []
    return bool(inner) and sentence.tokens[token.head].lemma == "deny" and inner[-1].lemma in BREACHING


def is_judged(sentence: Sentence, claim: int) -> bool:
    """Whether a claim is what somebody calls false: "the radio's report that rebels had shelled it was false, the rebels said".

    They pass on nobody's word; who calls it true does, and says it himself.
    """
    token = sentence.tokens[claim]
    if token.upos != "NOUN" or token.deprel != "nsubj" or not sentence.dependents(token.head, "cop"):
        return False
    return sentence[token.head].lemma not in _TRUE or any(t.lemma in ("not", "never") for t in sentence.dependents(token.head, "advmod"))


def is_of_judged(sentence: Sentence, index: int) -> bool:
    """Whether an event is what such a claim tells."""
    return bool(sentence.related("cop")) and any(is_judged(sentence, k) for k in sentence.ancestors(index))
