"""What somebody faces: a punishment lies ahead of who faces it, an attack or a curfew that he faces is mostly there."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs

_FACE = "face"
_RISKING = frozenset({"face", "risk", "fear", "suffer", "endure", "undergo"})
_MEASURES = frozenset({
    "arrest", "ban", "blockade", "boycott", "censure", "closure", "death", "deportation", "detention", "dismissal", "disqualification",
    "dissolution", "embargo", "eviction", "execution", "expulsion", "extradition", "firing", "hanging", "impeachment", "imprisonment",
    "jail", "ouster", "penalty", "prison", "removal", "reprisal", "retaliation", "sack", "sanction", "squad", "suspension",
})  # fmt: skip
"""What is done to somebody once: whoever faces it has not met with it yet."""


def facing(sentence: Sentence, at: int, head: int) -> str | None:
    """ "possible" for what somebody faces who has not met with it: "face deportation"; None of "has faced sanctions for years"."""
    token, verb = sentence.tokens[at], sentence.tokens[head]
    several = token.has("Number=Plur") and token.lemma != "sanction"  # "faced arrests and beatings" for weeks
    if several or verb.lemma != _FACE or token.lemma not in _MEASURES or verb.upos != "VERB":
        return None
    perfect = any(t.lemma == "have" for t in sentence.dependents(head, "aux"))
    return None if perfect or token.relation not in ("obj", "conj") else "possible"


@needs(any_of=_RISKING)
def who_tells_what_they_face(sentence: Sentence, mention: EventMention) -> set[int]:
    """The group of "they could face imprisonment and torture, the group said": it does not torture them."""
    at = mention.at.token
    while sentence.tokens[at].relation == "conj" and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    verb = sentence.tokens[at].head
    if sentence[at].relation != "obj" or sentence[verb].lemma not in _RISKING or sentence[verb].relation not in ("ccomp", "parataxis"):
        return set()
    return {t.index for above in sentence.ancestors(verb) for t in sentence.dependents(above, "nsubj")}
