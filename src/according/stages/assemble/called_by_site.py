"""Attacks called by where or whom they hit: "fired rockets at a market, killing nine women … the market attack" is one attack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.called_by import site_of
from according.records.account import Account
from according.records.parse import Parsed

_AT = frozenset({"in", "at", "on", "near", "outside", "inside", "into", "against", "of"})
_DEEDS = frozenset({"ASSAULT"})
_FAR = 12  # sentences


def without_site(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts; the market of "the market attack" is no victim beside the women who were killed there, if that was told before."""
    return tuple(_as_again(a) if any(is_of_site(a, old, parsed) for old in accounts[:n]) else a for n, a in enumerate(accounts))


def is_of_site(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether a noun names an attack by the words of a place at which another was told to be."""
    here, there = new.mention.at, old.mention.at
    if not new.nominal or new.actors or old.nominal or not 0 < here.sentence - there.sentence <= _FAR:
        return False
    if new.mention.type not in _DEEDS or old.mention.type != new.mention.type:
        return False
    site, before = site_of(parsed.sentences[here.sentence], noun=here.token), parsed.sentences[there.sentence]
    if not site or site not in before.vocabulary:
        return False
    clause = set(before.subtree(there.token))
    return any(t.lemma.lower() == site and t.index in clause and not _AT.isdisjoint(before.marked(t.index, "case")) for t in before.tokens)


def _as_again(account: Account) -> Account:
    return replace(account, definite=True, recipients=())
