"""Who did what a force's report tells in the passive: "troops raided the camp … two rebels were captured", "four rifles were recovered"."""

from __future__ import annotations

from collections.abc import Sequence

from according.ontology.answering import ANSWERING
from according.records.account import Account
from according.records.actor import ARMED_GROUPS, Party
from according.records.parse import Parsed
from according.records.relations import STATED_CLAUSES
from according.stages.assemble.attackers import ATTACKERS
from according.stages.assemble.by_event import by_doers

_FORCES = frozenset({"MIL", "COP"})
_WORK = frozenset({"ASSAULT", "COERCE", "AID"})
_TAKING = frozenset({"recover", "seize", "find", "discover", "uncover", "unearth", "confiscate", "impound", "locate"})
_CATCHING = frozenset({"capture", "arrest", "detain", "apprehend", "catch", "kill", "neutralise", "neutralize", "eliminate"})
_SPOILS = frozenset({"seize", "confiscate", "impound", "capture"})
"""What the winner of a fight does; whoever lost finds and recovers things too."""
_BACK = 2
"""Sentences back that the force was at work."""


def by_the_force_at_work(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """Fighters killed or caught and things seized, by nobody who is named: by the one force that was at work just before.

    groups: the accounts of each event.
    """

    def force(n: int) -> Party | None:
        return _at_work(n, accounts) if _is_what_forces_do(accounts[n], parsed) else None

    return by_doers(accounts, groups=groups, doer=force, rule="the force at work there")


def _is_what_forces_do(account: Account, parsed: Parsed) -> bool:
    """Whether it is told as news, in the passive, and befalls foes of the state or things alone."""
    mention = account.mention
    if account.actors or account.nominal or mention.status != "actual" or mention.type not in ("ASSAULT", "COERCE"):
        return False
    sentence = parsed.sentences[mention.at.sentence]
    head = mention.at.token
    while sentence.tokens[head].relation == "conj" and not sentence.dependents(head, "nsubj:pass", "aux:pass"):
        head = sentence.tokens[head].head
    if not sentence.dependents(head, "nsubj:pass", "aux:pass") or sentence.dependents(mention.at.token, "obl:agent"):
        return False
    if sentence.tokens[mention.at.token].relation not in STATED_CLAUSES:
        return False
    foes = all(ARMED_GROUPS & set(party.sectors[:1]) for party in account.recipients)
    taken = mention.type == "COERCE" and account.lemma in _TAKING
    return foes and (taken or bool(account.recipients) and account.lemma in _CATCHING)


def _at_work(number: int, accounts: Sequence[Account]) -> Party | None:
    """The one force that acts in the sentence, or else in the nearest of those before in which one does."""
    at = accounts[number].mention.at.sentence
    caught = accounts[number].recipients if accounts[number].lemma in _CATCHING else ()
    of_attackers = any(party.name.casefold() in ATTACKERS for party in caught)  # nobody kills his own attackers
    for back in range(_BACK + 1):
        acting = [a for a in accounts[:number] if a.mention.at.sentence == at - back and a.mention.type in _WORK]
        acting = [a for a in acting if not (of_attackers and a.mention.type == "ASSAULT" and a.lemma not in ANSWERING)]
        told = (party for a in acting if a.mention.status == "actual" for party in a.actors)
        forces = {party.key: party for party in told if _FORCES & set(party.sectors[:1])}
        if forces:
            lost = accounts[number].lemma in _SPOILS and _has_lost(accounts[:number], since=at - back)
            return next(iter(forces.values())) if len(forces) == 1 and not lost else None
    return None


def _has_lost(accounts: Sequence[Account], *, since: int) -> bool:
    """Whether soldiers or police alone are told to have been hit: "rebels clashed with a brigade. Nine soldiers were killed"."""
    hit = [p for a in accounts if a.mention.type == "ASSAULT" and a.mention.at.sentence >= since for p in a.recipients]
    return any(_FORCES & set(p.sectors[:1]) for p in hit) and not any(ARMED_GROUPS & set(p.sectors[:1]) for p in hit)
