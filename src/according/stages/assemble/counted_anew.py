"""Another voice's figure told as a sentence: "two lay dead … Three had died, the union said" is of the same event."""

from __future__ import annotations

from according.ontology.closed_classes import DEFINITE_PLURALS
from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.same_party import overlap

_REACH, _NEAR = 4, 2
"""Sentences back to what is counted: by a bare figure, by "14 people had been killed"."""
_HARMS = frozenset({"die", "perish", "kill", "wound", "injure", "hurt"})
_HARMED = frozenset({"killed", "injured"})
_OWN = frozenset({"obl:agent", "advcl"})
_ANYBODY = frozenset({"people"})


def may_be_counted_anew(account: Account, parsed: Parsed) -> bool:
    """Whether it is the harm of a figure, with no day, place or cause of its own; nor a doer, unless he is known ("the gunmen")."""
    if account.lemma not in _HARMS or account.nominal or not account.counts or account.mention.status != "actual":
        return False
    if account.place_said and account.place or account.time_said and account.time:
        return False
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    if any(t.deprel in _OWN or t.mention == "event" or _is_a_day(sentence, t) for t in sentence.dependents(at, "obl", "advcl")):
        return False
    return not account.actors and _is_bare(sentence, at) or _is_told_before(sentence, at)


def _is_a_day(sentence: Sentence, token: Token) -> bool:
    """ "On Sunday", also where nobody knows which; not "by Sunday"."""
    return token.mention == "time" and "on" in sentence.marked(token.index, "case")


def _is_bare(sentence: Sentence, at: int) -> bool:
    told = sentence.dependents(at, "nsubj", "nsubj:pass")
    return any(t.upos == "NUM" and not sentence.dependents(t.index, "nmod") for t in told)


def _is_told_before(sentence: Sentence, at: int) -> bool:
    """ "14 people had been killed", "the gunmen had killed 14 people": of what was told before, as "had" says."""
    had = any(t.lemma == "have" and t.xpos == "VBD" for t in sentence.dependents(at, "aux"))
    doers = [t for t in sentence.dependents(at, "nsubj") if t.deprel == "nsubj"] if sentence.dependents(at, "obj") else []
    counted = sentence.dependents(at, "obj") if doers else sentence.dependents(at, "nsubj", "nsubj:pass")
    known = all(t.upos == "PRON" or _is_the(sentence, t) for t in doers)
    return had and known and any(sentence.dependents(t.index, "nummod") for t in counted)


def _is_the(sentence: Sentence, noun: Token) -> bool:
    return any(t.form.lower() in DEFINITE_PLURALS for t in sentence.dependents(noun.index, "det"))


def is_counted_anew(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether it counts what was counted of an event told before, by a voice that told nothing of that."""
    if old.mention.status != "actual" or not 0 < new.mention.at.sentence - old.mention.at.sentence <= _REACH:
        return False
    ours, theirs = ({source.name for source in account.sources} for account in (new, old))
    before = {count.what for count in (*old.counts, *old.tolls)}
    if not ours - {""} or ours & theirs or not before:
        return False
    if not new.actors and _is_bare(parsed.sentences[new.mention.at.sentence], new.mention.at.token):
        return all(count.what in before for count in new.counts)
    return before | {count.what for count in new.counts} <= _HARMED and _is_of_them(new, old)


def _is_of_them(new: Account, old: Account) -> bool:
    """Whether its people are those of the event told just before, by a word for them or for anybody, and its doers the same."""
    if new.mention.at.sentence - old.mention.at.sentence > _NEAR or new.actors and not keys_of(new.actors) & keys_of(old.actors):
        return False
    return {party.name for party in new.recipients} <= _ANYBODY or overlap(new.recipients, old.recipients) > 0
