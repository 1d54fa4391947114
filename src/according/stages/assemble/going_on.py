"""What was only said to go on, or to have begun long before, is another deed than the blow that is told next."""

from __future__ import annotations

from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble.bound import EFFECT, WARS
from according.stages.assemble.brought_down import are_sent_and_destroyed, is_brought_down

_FIGHTING = frozenset({"fight", "battle"})
_NOW = frozenset({"VBG", "VBP", "VBZ"})


def is_no_blow(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "Rwandan soldiers are fighting alongside M23. On Friday, bombs hit a camp"; "its heaviest strikes since the war with the Front
    erupted last October. 274 people had been killed": neither the fighting nor the war is the blow."""
    at = old.mention.at
    if are_sent_and_destroyed(old, new, parsed) or new.lemma == "shooting" and is_brought_down(old, parsed):
        return True  # "rebels shot down a jet … each blamed the other for the shooting" at a convoy
    if new.mention.at.sentence == at.sentence:
        return False
    sentence = parsed.sentences[at.sentence]
    if old.nominal:
        since = old.lemma in WARS and "since" in sentence.vocabulary and new.lemma in EFFECT and not new.nominal
        return since and any("since" in sentence.marked(k, "case", "mark") for k in (at.token, *sentence.ancestors(at.token)))
    if old.lemma not in _FIGHTING or old.recipients or sentence.tokens[at.token].xpos not in _NOW:
        return False
    return new.lemma not in _FIGHTING and not new.actors and (new.place_said or new.time_said and new.time is not None)
