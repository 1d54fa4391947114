"""Who only receives what a passive tells of, or undergoes it: neither did it."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import is_passive, prepositions

_HANDING = frozenset({"hand", "turn", "transfer", "deliver"})
_BORNE = frozenset({"AID", "ASSAULT", "COERCE"})


@needs(any_of=_HANDING, kinds={"COOPERATE", "RETREAT", "AID"})
def who_is_given_them(sentence: Sentence, mention: EventMention) -> set[int]:
    """The government of "the hostages were handed over to the government", by whom nobody says."""
    at = mention.at.token
    if sentence.tokens[at].lemma not in _HANDING or not is_passive(sentence, at):
        return set()
    return {t.index for t in sentence.dependents(at, "obl") if "to" in prepositions(sentence, t.index)}


def who_undergoes_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The soldier of "a soldier was wounded and evacuated": the passive's "was" is said once."""
    token = sentence.tokens[mention.at.token]
    if mention.type not in _BORNE or token.relation != "conj" or token.xpos != "VBN" or sentence.dependents(token.index, "nsubj", "aux"):
        return set()
    if sentence.dependents(token.index, "obj") or not sentence.dependents(token.head, "aux:pass"):
        return set()
    return {t.index for t in sentence.dependents(token.head, "nsubj:pass")}
