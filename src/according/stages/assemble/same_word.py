"""A noun that takes up what a verb told is of that verb's type: "said police had raided her home. Police said no raid took place"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.stages.assemble.naming import NEAR, stem

_MATERIAL = frozenset({"ASSAULT", "COERCE"})


def of_the_same_word(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, with nouns without parties, denied, as what the same word told near before them."""
    told: list[Account] = []
    for account in accounts:
        before = _told_by_it(account, told) if _may_take_up(account) else None
        mention = account.mention
        if before is not None and before.mention.type != mention.type:
            account = replace(account, mention=replace(mention, type=before.mention.type, mode=before.mention.mode))
        told.append(account)
    return tuple(told)


def _may_take_up(account: Account) -> bool:
    bare = account.nominal and not account.actors and not account.recipients
    bare = bare and all(source.name for source in account.sources)  # somebody denies what others told
    return bare and account.mention.status == "negated" and account.mention.type in _MATERIAL


def _told_by_it(account: Account, told: Sequence[Account]) -> Account | None:
    """The last mention that tells the same word, three sentences back at most."""
    word = stem(account.lemma)
    for earlier in reversed(told):
        if account.mention.at.sentence - earlier.mention.at.sentence > NEAR:
            return None
        if earlier.mention.type in _MATERIAL and not earlier.nominal and stem(earlier.lemma) == word:
            return earlier
    return None
