"""Items of a list with bullets: each tells of its own, unless its words take up what another item told."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed
from according.stages.assemble.bound import EFFECT
from according.stages.assemble.contrary import contradicts, is_denied

_LINE = 8
"""Words of an item that only counts whom the one above harmed: "Casualties: 2 killed, 4 wounded"."""


def are_two_items(old: Account, new: Account, parsed: Parsed) -> bool:
    """Whether two mentions stand in two items of a list and share neither whom it befell nor where.

    "The attack", and what is denied or owned up to, may be what the item above told."""
    if not parsed.bullets or new.definite or old.mention.speech or is_denied(new) or is_denied(old) or contradicts(old, new):
        return False
    one, other = (parsed.sentences[a.mention.at.sentence].paragraph for a in (old, new))
    if one == other or one not in parsed.bullets or other not in parsed.bullets:
        return False
    if _is_toll_line(new, parsed):
        return False
    harmed = keys_of(old.recipients) & keys_of(new.recipients)
    here = old.place is not None and new.place is not None and old.place.name == new.place.name
    return not harmed and not here


def are_listed(one: Sequence[int], other: Sequence[int], accounts: Sequence[Account], parsed: Parsed) -> bool:
    """Whether two events are told in items of one list alone, as headlines under each other are: none announces another."""
    told = (parsed.sentences[accounts[k].mention.at.sentence].paragraph for k in (*one, *other))
    return bool(parsed.bullets) and parsed.bullets.issuperset(told)


def _is_toll_line(account: Account, parsed: Parsed) -> bool:
    bare = bool(account.counts) and account.lemma in EFFECT and not (account.actors or account.place_said or account.time_said)
    sentence = parsed.sentences[account.mention.at.sentence]
    return bare and len(sentence) <= _LINE and sentence.tokens[-1].form != "."
