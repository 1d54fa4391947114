"""Events that nobody denies by denying what is told of them: the fighting that he has not started, the blast of an inquiry."""

from __future__ import annotations

from according.records.parse import Sentence

_INQUIRIES = frozenset({"enquiry", "inquiry", "investigation", "probe"})
_STARTING = frozenset({"begin", "incite", "initiate", "instigate", "provoke", "spark", "start", "trigger"})


def is_known_matter(sentence: Sentence, index: int) -> bool:
    """ "Refused to help the inquiry into the blast", "denied that his men had started the fighting": there was a blast, and fighting."""
    token = sentence[index]
    if token.head < 0 or token.upos != "NOUN":
        return False
    if token.relation == "nmod":
        return sentence[token.head].lemma in _INQUIRIES
    return token.deprel in ("obj", "nsubj:pass") and sentence[token.head].lemma in _STARTING and sentence.is_known(index)
