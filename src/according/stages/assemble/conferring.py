"""Who confers with whom: of talks, of "a meeting with the elders", "the premier received the envoy" both sides are actors.

Nobody is the recipient. A visit, a call or a journey has somebody whom it is paid to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import keys_of

_CONFERRING = frozenset({
    "confer", "conversation", "converse", "dialogue", "discussion", "hear", "negotiate", "negotiation", "parley",
    "receive", "speak", "summit", "talk", "talks",
})  # fmt: skip
_MEETINGS = frozenset({
    "appointment", "audience", "breakfast", "conference", "consultation", "contact", "dinner", "encounter", "jirga", "lunch", "meeting",
    "shura",
})  # fmt: skip
"""Nouns of what two hold together, if they hold it: "asked for a meeting with the president" turns to him."""
_ONE_SIDED = frozenset({"third-party"})


def by_all_who_confer(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The accounts, those of conferring with all sides as actors. groups: the accounts of each event."""
    found = list(accounts)
    for group in groups:
        if all(_is_conferring(accounts[k]) for k in group):
            for k in group:
                found[k] = _together(accounts[k])
    return tuple(found)


def are_visit_and_talks(one: Account, other: Account) -> bool:
    """Whether one tells who went to see a place or somebody, and the other of talks in which nobody of them is said to take part."""
    if one.mention.type != "CONSULT" or (one.mention.mode == "visit") == (other.mention.mode == "visit"):
        return False
    visit, talks = (one, other) if one.mention.mode == "visit" else (other, one)
    shared = keys_of((*visit.actors, *visit.recipients)) & keys_of((*talks.actors, *talks.recipients))
    return talks.lemma in _CONFERRING | _MEETINGS and talks.nominal and not shared


def _is_conferring(account: Account) -> bool:
    if account.mention.type != "CONSULT" or account.mention.mode in _ONE_SIDED:
        return False
    held = account.nominal and bool(account.actors) and account.mention.status != "requested" and account.lemma in _MEETINGS
    with_one = len(account.recipients) == 1  # of "meetings with the premier and the king" each is a meeting of two
    return held and with_one or account.lemma in _CONFERRING


def _together(account: Account) -> Account:
    known = keys_of(account.actors)
    others = tuple(replace(p, rule=f"confers: {p.rule}") for p in account.recipients if p.key not in known)
    return replace(account, actors=(*account.actors, *others), recipients=()) if account.recipients else account
