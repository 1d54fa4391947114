"""A blow and what answers it are two: "hit a depot in response to the attack on the bridge", "shelled it to avenge the raid"."""

from __future__ import annotations

from according.ontology.answering import ANSWERS, AVENGING, answered_by
from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Sentence

_PROTEST = "protest"
_CLUES = ANSWERS | AVENGING | {_PROTEST}


def is_answered(sentence: Sentence, old: Account, new: Account) -> bool:
    """Whether the later of two mentions of a sentence is what the earlier one answers."""
    if _CLUES.isdisjoint(sentence.vocabulary):
        return False
    above = list(sentence.ancestors(new.mention.at.token))
    below = above[: above.index(old.mention.at.token)] if old.mention.at.token in above else []
    path = [new.mention.at.token, *below]
    if old.mention.at.token not in above:
        return False
    if any(sentence.tokens[k].lemma == _PROTEST and sentence.tokens[k].upos == "VERB" for k in below):
        return True  # "burned a bus, protesting the attack on a union"
    return any(answered_by(sentence, deed=k) >= 0 for k in path)


def are_by_foes(old: Account, new: Account) -> bool:
    """ "Fired 36 shells at the army under the pretext that it had fired one": each has its own doer, and one hit the other."""
    ours, theirs = keys_of(old.actors), keys_of(new.actors)
    if not (ours and theirs) or ours & theirs:
        return False
    return not (ours.isdisjoint(keys_of(new.recipients)) and theirs.isdisjoint(keys_of(old.recipients)))
