"""Who fired once: "shot dead a clerk … when the man came in he began firing" tells of the same shots, at nobody else and nowhere else."""

from __future__ import annotations

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed
from according.stages.assemble.naming import is_deadly

_FIRING = frozenset({"fire", "open", "shoot", "shooting", "gunfire"})
_BY_GUN = frozenset({None, "firearms", "targeted"})
_FORCES = frozenset({"MIL", "REB", "PRM"})
"""Who fires on many days and in many places."""
_FAR, _NEAR = 15, 2
"""Sentences within which one gunman's shots are told again, and those of police, who may have fired at others meanwhile."""
_NEW = ("a ", "an ", "another ", "two ", "three ", "four ", "five ", "several ", "other ")
_ONCE_MORE = frozenset({"again", "also", "another", "earlier", "later", "then"})


def may_fire_again(new: Account, parsed: Parsed) -> bool:
    """Whether known men are only told to fire, at nobody and without a day of their own."""
    firing = new.mention.type == "ASSAULT" and new.mention.mode == "firearms" and new.lemma in _FIRING and not new.nominal
    bare = new.mention.status == "actual" and not new.recipients and not new.counts
    if not firing or not bare or not new.actors or not all(map(_is_known, new.actors)):
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    if any(t.lemma.lower() in _ONCE_MORE for t in sentence.dependents(at, "advmod", "det")):
        return False
    # "Escaped and shot and killed a deputy": he is the object of both.
    goes_on = at + 2 < len(sentence) and sentence.tokens[at + 1].form.lower() == "and" and sentence.tokens[at + 2].upos == "VERB"
    return not goes_on or not sentence.dependents(at + 2, "obj")


def fires_again(new: Account, old: Account, _: Parsed) -> bool:
    """Whether the other tells of the shots of the same men: of a gun, with victims or in the same breath, and of no other day or place."""
    if old.mention.type != "ASSAULT" or old.mention.status != "actual" or old.mention.mode not in _BY_GUN or _is_of_another_scene(old, new):
        return False
    here = old.mention.at.sentence == new.mention.at.sentence
    shot = old.mention.mode == "firearms" or is_deadly(old)
    if not old.actors:
        return here and shot and bool(old.recipients)
    police = any("COP" in party.sectors for party in new.actors)
    near = new.mention.at.sentence - old.mention.at.sentence <= (_NEAR if police else _FAR)
    return near and shot and (here or bool(old.recipients)) and bool(keys_of(old.actors) & keys_of(new.actors))


def _is_known(party: Party) -> bool:
    """Whether it is no army or band, and known to the reader."""
    return not _FORCES & set(party.sectors) and not party.is_state and not party.text.casefold().startswith(_NEW)


def _is_of_another_scene(old: Account, new: Account) -> bool:
    if old.time and new.time and old.time_said and new.time_said and (old.time.start, old.time.end) != (new.time.start, new.time.end):
        return True
    return bool(old.place and new.place and old.place_said and new.place_said and old.place.name != new.place.name)
