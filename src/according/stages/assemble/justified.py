"""Whose deed it is by who calls it just: "struck in what Washington called a response", "fired for what the city called misconduct"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import STATE_SECTORS, Party
from according.records.parse import Parsed, Sentence, Token

_CALLING = frozenset({"call", "describe", "term", "label", "characterize", "characterise", "portray", "present", "style", "dub", "deem"})
_GROUNDS = frozenset({"for", "on", "over"})
_WITHIN = frozenset({"in", "as"})
_JUST = frozenset({
    "answer", "counterattack", "defence", "defense", "lesson", "measure", "message", "mistake", "necessity", "operation", "payback",
    "precaution", "punishment", "reprisal", "response", "retaliation", "retribution", "revenge", "self-defence", "self-defense", "sweep",
    "warning", "accident", "error",
})  # fmt: skip
"""What only those call a deed whose deed it is."""
_CURBS = frozenset({"COERCE", "SANCTION"})
_DEEDS = _CURBS | {"ASSAULT"}
_RULING = STATE_SECTORS | {"IGO", "EDU", "BUS", "REB", "PRM", "PTY"}


def by_who_calls_it_just(
    accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed, named: Callable[[int], Sequence[Party]]
) -> tuple[Account, ...]:
    """Deeds of nobody who is named, by those in power who tell the ground of them, or who call them an answer or a mistake.

    groups: the accounts of each event. named: the parties that the nouns of a sentence name.
    """
    done = {n for group in groups if any(accounts[k].actors for k in group) for n in group}
    return tuple(a if n in done else _justified(a, parsed, named) for n, a in enumerate(accounts))


def _justified(account: Account, parsed: Parsed, named: Callable[[int], Sequence[Party]]) -> Account:
    mention = account.mention
    sentence = parsed.sentences[mention.at.sentence]
    if mention.status != "actual" or mention.type not in _DEEDS or "what" not in sentence.vocabulary:
        return account
    caller = _caller(sentence, mention.at.token, curb=mention.type in _CURBS)
    if caller is None:
        return account
    found = [party for party in named(sentence.index) if party.start <= caller.start < party.end]
    ruling = [party for party in found if _RULING & set(party.sectors[:1])]
    if not ruling or any(party.key == ruling[0].key for party in account.recipients):
        return account
    return replace(account, actors=(replace(ruling[0], rule=f"who tells its ground: {ruling[0].rule}"),))


def _caller(sentence: Sentence, at: int, *, curb: bool) -> Token | None:
    """The city of "for what the city called misconduct", the Pentagon of "in what the Pentagon described as a response"."""
    for what in sentence.dependents(at, "obl", "nmod"):
        if what.form.lower() != "what":
            continue
        words = set(sentence.marked(what.index, "case"))
        for clause in sentence.dependents(what.index, "acl"):
            called = sentence.dependents(clause.index, "xcomp", "obl", "obj")
            just = bool(words & _WITHIN) and any(t.lemma.lower() in _JUST for t in called)
            if clause.lemma.lower() in _CALLING and (just or curb and bool(words & _GROUNDS)):
                return next(iter(sentence.dependents(clause.index, "nsubj")), None)
    return None
