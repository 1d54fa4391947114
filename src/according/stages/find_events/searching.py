"""Raids that are searches: "a police raid on a house in Pune", "officers carried out a raid on his home"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.match import Match
from according.stages.find_events.word_sets import words_of

_POLICE = frozenset({"police", "policeman", "detective", "gendarme", "fbi", "customs"})
_SEARCHED = frozenset({"drug", "immigration", "search", "tax", "vice"})
_SLOTS = ("subj", "nmod:by", "compound")


def is_search(sentence: Sentence, found: Match) -> bool:
    """Whether a raid is one of the police, or for drugs and papers, in which its sentence has nobody hurt; an army's may be an attack."""
    token = sentence.tokens[found.index]
    if token.lemma != "raid" or found.cue.pos != "noun" or token.head >= 0 and sentence.tokens[token.head].lemma in words_of("harming"):
        return False
    beside = {t.lemma.lower() for t in sentence.dependents(found.index, "compound", "amod", "nmod:poss")}
    doers = {sentence.tokens[k].lemma.lower() for slot in _SLOTS for k in found.slots.get(slot, ())}
    return not (beside | doers).isdisjoint(_POLICE) or not beside.isdisjoint(_SEARCHED)
