"""Who asks for what a clause tells: the general of "the general demanded that they leave"."""

from __future__ import annotations

from according.records.parse import Sentence

_DEMANDING = frozenset({"ask", "demand", "order", "recommend", "request", "require", "urge"})
_GETTING = frozenset({"be", "continue", "get", "have", "keep", "own", "receive", "remain", "retain"})
"""What one may demand for oneself: "the union demanded that it keep its seat"."""


def asking(sentence: Sentence, index: int) -> list[int]:
    """The subjects of the verb that demands what the subject at index is to do; none where it is to befall it."""
    doing = sentence[sentence[index].head]
    if sentence[index].deprel != "nsubj" or doing.deprel != "ccomp" or doing.upos != "VERB" or doing.lemma in _GETTING or doing.head < 0:
        return []
    at = doing.head
    if sentence[at].lemma not in _DEMANDING:
        return []
    while sentence[at].deprel == "conj" and not sentence.dependents(at, "nsubj"):
        at = sentence[at].head
    return [t.index for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj"]
