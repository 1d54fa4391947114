"""Attacks called by where or whom they hit: "fired rockets at a market, killing nine women … the market attack" is one attack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.called_by import site_of
from according.records.account import Account
from according.records.parse import Parsed, Sentence

_AT = frozenset({"in", "at", "on", "near", "outside", "inside", "into", "against", "of"})
_DEEDS = frozenset({"ASSAULT"})
_FAR, _SURE = 12, 0.5
"""Sentences back; how likely a noun must be an attack of its own."""


def without_site(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts; the market of "the market attack" is no victim beside the women who were killed there, if that was told before."""
    named = [may_be_of_site(account, parsed) for account in accounts]
    again = (named[n] and any(is_of_site(a, old, parsed) for old in accounts[:n]) for n, a in enumerate(accounts))
    return tuple(_as_again(account) if one else account for account, one in zip(accounts, again))


def may_be_of_site(new: Account, parsed: Parsed) -> bool:
    """Whether a noun names an attack by the words of a place."""
    return new.nominal and not new.actors and new.mention.type in _DEEDS and bool(_site(new, parsed))


def _site(new: Account, parsed: Parsed) -> str:
    return site_of(parsed.sentences[new.mention.at.sentence], noun=new.mention.at.token)


def is_of_site(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether a noun names an attack by the words of a place at which another was told to be."""
    here, there = new.mention.at, old.mention.at
    if not new.nominal or new.actors or old.nominal and not _is_doubted_again(new, old) or not 0 < here.sentence - there.sentence <= _FAR:
        return False
    if new.mention.type not in _DEEDS or old.mention.type != new.mention.type:
        return False
    site, before = _site(new, parsed), parsed.sentences[there.sentence]
    if not site or site not in before.vocabulary:
        return False
    clause = set(before.subtree(there.token))
    sites = (t for t in before.tokens if t.lemma.lower() == site and t.index in clause and not (old.nominal and t.head != there.token))
    return any(not _AT.isdisjoint(before.marked(t.index, "case")) and not _is_of_another(before, t.index, there.token) for t in sites)


def _is_doubted_again(new: Account, old: Account) -> bool:
    """ "Neither confirmed nor denied involvement in the bridge attack", of which somebody told by the same noun."""
    return old.lemma == new.lemma and bool(new.sources) and all(source.stance != "asserts" for source in new.sources)


def _is_of_another(sentence: Sentence, site: int, deed: int) -> bool:
    """Whether a place is that of another attack in a deed's clause: "hit a depot in response to the attack on the bridge"."""
    for above in sentence.ancestors(site):
        if above == deed:
            return False
        reading = sentence.tokens[above].reading
        if sentence.tokens[above].upos == "NOUN" and reading is not None and reading.type == "ASSAULT" and reading.likely >= _SURE:
            return True
    return False


def _as_again(account: Account) -> Account:
    return replace(account, definite=True, recipients=())
