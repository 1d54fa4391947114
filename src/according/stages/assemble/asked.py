"""Deeds told again by who did them, or in the question for it: "a bomb killed four … the police do not know who planted it"."""

from __future__ import annotations

from according.ontology.content_words import LAID_EXPLOSIVES
from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble.naming import NEAR

_LAYING = frozenset({"plant", "place", "lay", "leave", "set", "attach", "detonate", "explode", "put"})
_IT = frozenset({"it", "them"})


def may_ask(new: Account, parsed: Parsed) -> bool:
    """Whether a mention may ask who did what was told."""
    asks = "who" in parsed.sentences[new.mention.at.sentence].vocabulary
    return asks and new.mention.type == "ASSAULT" and not (new.nominal or new.actors or new.counts)


def may_lay(new: Account, _: Parsed) -> bool:
    """Whether a mention may tell who laid a bomb."""
    return not new.counts and (new.lemma == "do" or new.lemma in _LAYING)


def asks_after(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether a clause asks who did what was told just before, and says nothing else of it."""
    if new.mention.at.sentence - old.mention.at.sentence not in range(1, NEAR + 1):
        return False
    ours, theirs = ({party.name for party in account.recipients} for account in (new, old))
    if ours and theirs and not ours & theirs:
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    who = any(t.form.lower() == "who" and sentence.tokens[at].relation != "acl" for t in sentence.dependents(at, "nsubj"))
    return who and (old.mention.mode == new.mention.mode or None in (old.mention.mode, new.mention.mode))


def lays_it(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether somebody is said to have laid the bomb that was told to go off: "blamed agents for planting the device", "had placed it"."""
    if new.mention.at.sentence - old.mention.at.sentence not in range(1, NEAR + 1):
        return False
    if new.lemma == "do" and old.lemma != "do":  # "said one of its men had done it"
        done = parsed.sentences[new.mention.at.sentence].dependents(new.mention.at.token, "obj")
        return any(t.form.lower() in _IT for t in done) and bool(new.actors)
    if old.mention.mode != "explosives" or old.lemma in _LAYING - {"explode", "detonate"}:
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    laid = sentence.dependents(at, "obj", "nsubj:pass")
    return any(t.form.lower() in _IT or t.lemma.lower() in LAID_EXPLOSIVES and sentence.is_known(t.index) for t in laid)
