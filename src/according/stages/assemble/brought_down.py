"""What flies and is shot down: another deed than what it struck, or what another missile struck."""

from __future__ import annotations

from according.ontology.answering import is_in_answer
from according.ontology.content_words import LAUNCHING, UNMANNED
from according.ontology.intercepted import is_intercepted
from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble.contrary import is_denied, is_owned_up
from according.stages.assemble.naming import stem
from according.stages.assemble.same_party import overlap

_DOWNING = frozenset({"down", "intercept"})
_DESTROYING = frozenset({"destroy", "bring", "jam", "neutralise", "neutralize", "repel", "hit"})
"""Verbs that tell the same of a drone as "shot down"."""
_BLOWS = frozenset({"bloodshed", "bombing", "carnage", "killing", "massacre", "murder", "slaughter"})


def is_brought_down(account: Account, parsed: Parsed) -> bool:
    """Whether what flies is shot down."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    down = account.lemma == "shoot" and any(t.lemma == "down" for t in sentence.dependents(at, "compound:prt", "advmod"))
    return down or account.lemma in _DOWNING


def destroys_it(old: Account, new: Account) -> bool:
    """ "Shot down a drone … destroyed it"; not the house that a missile hit, nor the drones of others that who launched some shot down."""
    if {old.lemma, new.lemma} & LAUNCHING and overlap(old.actors, new.actors):
        return False
    others = bool(old.recipients and new.recipients) and not overlap(old.recipients, new.recipients)
    return bool({old.lemma, new.lemma} & _DESTROYING) and not others


def is_other_blow(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "A missile was intercepted … condemned the bombing", "… denied any part in the strike": what was parried killed nobody;
    nor has who claims the attack shot down his own drone, or struck back at himself."""
    if is_owned_up(new) and is_in_answer(parsed.sentences[old.mention.at.sentence], at=old.mention.at.token):
        return True
    if not new.nominal or new.mention.at.sentence == old.mention.at.sentence or stem(old.lemma) == stem(new.lemma):
        return False
    launched = new.lemma == "bombing" and old.lemma in LAUNCHING
    parried = is_intercepted(parsed.sentences[old.mention.at.sentence], at=old.mention.at.token) and new.lemma not in _DESTROYING
    return launched or parried or is_brought_down(old, parsed) and (new.lemma in _BLOWS or is_denied(new))


def are_sent_and_destroyed(one: Account, other: Account, parsed: Parsed) -> bool:
    """ "Launched 40 drones … had destroyed 30 drones": those that are destroyed were launched by the other side."""
    sent, hit = (one, other) if one.lemma in LAUNCHING else (other, one)
    if sent.lemma not in LAUNCHING or hit.lemma != "destroy":
        return False
    sentence = parsed.sentences[hit.mention.at.sentence]
    return any(t.lemma in UNMANNED for t in sentence.dependents(hit.mention.at.token, "obj", "nsubj:pass"))
