"""Of whom it is demanded that he undo what he was just told to have done.

"Police jailed two reporters. Their union demanded their release", "Israel closed the crossing. The UN demanded that it be reopened".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed, Sentence
from according.stages.assemble.by_event import Events, filled

_FREEING = frozenset({"release", "free", "liberate", "freedom", "liberation"})
_UNDOING = frozenset({"reopen", "reopening", "lift", "lifting", "reverse", "reversal", "revoke", "rescind", "repeal", "restore"})
_BACK = frozenset({"return", "restitution"})
_AGAIN = frozenset({"they", "them", "their", "it", "its", "he", "him", "his", "she", "her", "the", "this", "that", "these"})
_REACH = 2
"""Sentences from the deed to the demand."""

_HELD = frozenset({("COERCE", "arrest"), ("ASSAULT", "abduct")})
"""Types and modes of deeds by which somebody is held."""


def of_who_did_it(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where such a demand of nobody named is of the doer. groups: the accounts of each event."""
    return filled(accounts, groups=groups, role="recipients", known=partial(_doer, parsed=parsed), rule="who did what is to be undone")


def _doer(number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed) -> Sequence[Party]:
    demand = accounts[number]
    if demand.mention.type != "REQUEST" or demand.mention.status != "actual" or not demand.actors:
        return ()
    at = demand.mention.at
    wanted = _wanted(parsed.sentences[at.sentence], at.token)
    for k in range(number - 1, -1, -1) if wanted else ():
        deed = accounts[k]
        if deed.mention.at.sentence >= at.sentence or not _fits(deed, wanted):
            continue
        if at.sentence - deed.mention.at.sentence > _REACH:
            return ()
        doers = next((accounts[n].actors for n in event.get(k, (k,)) if accounts[n].actors), ())
        return doers if keys_of(doers).isdisjoint(keys_of(demand.actors)) else ()
    return ()


def _wanted(sentence: Sentence, verb: int) -> str:
    """What is demanded, by its lemma, of those or of what was told before: the release of "demanded their release"; else ""."""
    for token in sentence.dependents(verb, "obj", "obl", "ccomp", "xcomp"):
        lemma = token.lemma.lower()
        if lemma in _FREEING | _UNDOING | _BACK:
            inside = sentence.dependents(token.index, "nmod:poss", "nsubj:pass", "nsubj", "obj", "nmod", "det")
            again = (t for near in inside for t in (near, *sentence.dependents(near.index, "det")))
            named = any(t.upos == "PROPN" for near in inside for t in (near, *sentence.dependents(near.index)))
            return lemma if not named and any(t.form.lower() in _AGAIN for t in again) else ""
    return ""


def _fits(deed: Account, wanted: str) -> bool:
    """Whether it is a deed that would be undone by that: who is held is freed, what is closed is opened, what is taken is given back."""
    mention = deed.mention
    if mention.status != "actual" or mention.speech:
        return False
    if wanted in _FREEING:
        return (mention.type, mention.mode) in _HELD or deed.lemma in ("jail", "sentence", "hold")
    if wanted in _BACK:
        return (mention.type, mention.mode) in _HELD | {("COERCE", "seize")}
    return mention.type in ("COERCE", "SANCTION")
