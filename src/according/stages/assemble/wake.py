"""What was done after an attack is another deed; who died after it died of it."""

from __future__ import annotations

from according.ontology.afterwards import AFTER
from according.records.account import Account
from according.records.parse import Sentence

_DYING = frozenset({"die", "succumb"})
_TAKING = frozenset({"capture", "seize", "take", "retake", "recapture", "overrun", "occupy", "free", "rescue"})
"""What comes of an attack: "seized the post after an assault on it"."""


def comes_later(sentence: Sentence, deed: Account, *, behind: Account) -> bool:
    """ "Rebels attacked the base after a raid on their camp", "killed two guards days after the attack"; "three were killed after an
    attack" tells of the attack's own dead, whom nobody else is said to have killed, if it counts no days between.

    behind: the event behind "after".
    """
    verb = sentence.tokens[deed.mention.at.token]
    if verb.upos != "VERB" or verb.lemma in _DYING:
        return False
    if is_counted_on(sentence, behind.mention.at.token):
        return True
    active = any(t.deprel == "nsubj" for t in sentence.dependents(verb.index, "nsubj"))
    return active and verb.lemma not in _TAKING and bool(behind.mention.recipients)


def is_counted_on(sentence: Sentence, noun: int) -> bool:
    """ "Two days after an attack", "hours after the raid"."""
    cases = (t.index for t in sentence.dependents(noun, "case") if t.form.lower() in AFTER and t.index)
    return any(sentence.tokens[at - 1].upos == "NOUN" and sentence.tokens[at - 1].deprel.endswith(":unmarked") for at in cases)


def both_accuse(old: Account, new: Account) -> bool:
    """Whether two accuse, each somebody of his own: "the opposition's allegation was mocked by the minister" is two words of two."""
    if not old.mention.type == new.mention.type == "ACCUSE" or not old.actors or not new.actors:
        return False
    keys = {party.key for party in old.actors}
    return not any(party.key in keys for party in new.actors)
