"""Whose deed it is by who calls it just: "struck in what Washington called a response", "fired for what the city called misconduct"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from according.records.account import Account
from according.records.actor import STATE_SECTORS, Party, keys_of
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.by_event import by_doers

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

    def doer(n: int) -> Party | None:
        return _who_justifies(accounts[n], parsed, named)

    return by_doers(accounts, groups=groups, doer=doer, rule="who tells its ground")


def _who_justifies(account: Account, parsed: Parsed, named: Callable[[int], Sequence[Party]]) -> Party | None:
    mention = account.mention
    sentence = parsed.sentences[mention.at.sentence]
    if mention.status != "actual" or mention.type not in _DEEDS or "what" not in sentence.vocabulary:
        return None
    caller = _caller(sentence, mention.at.token, curb=mention.type in _CURBS)
    if caller is None:
        return None
    found = [party for party in named(sentence.index) if party.covers(caller.start)]
    ruling = [party for party in found if _RULING & set(party.sectors[:1])]
    return ruling[0] if ruling and ruling[0].key not in keys_of(account.recipients) else None


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
