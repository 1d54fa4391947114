"""Warnings of what others may do: no threat, and what they speak of is only possible.

"The UN warned that the rebels were preparing to attack Goma" threatens nobody; "the rebels warned that they would attack" does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party

_WARNING = frozenset({"warn", "caution", "alert"})
_OBSERVERS = frozenset({"IGO", "NGO", "JRN", "MED", "REF", "EDU"})
"""Who watches and does not fight."""
_FOES = frozenset({"REB", "UAF", "PRM", "CRM", "OPP"})
"""Whose deeds are not those of a state that warns of them."""


def warnings_of_others(accounts: Sequence[Account]) -> frozenset[int]:
    """Which accounts are such warnings. An account's `mention.content_of` counts in accounts."""
    contents: dict[int, list[Account]] = {}
    for account in accounts:
        above = account.mention.content_of
        if above is not None and account.actors:
            contents.setdefault(above, []).append(account)
    return frozenset(n for n, told in contents.items() if _is_warning(accounts[n], told))


def warned_of(account: Account) -> Account:
    """The account of what somebody only warned of."""
    if account.mention.status != "threatened":
        return account
    return replace(account, mention=replace(account.mention, status="possible", status_rule="warned of: another's deed"))


def _is_warning(account: Account, contents: Sequence[Account]) -> bool:
    return (
        account.lemma in _WARNING
        and account.mention.type == "THREATEN"
        and bool(account.actors)
        and all(_is_other(party, account.actors) for content in contents for party in content.actors)
    )


def _is_other(doer: Party, warners: Sequence[Party]) -> bool:
    """Whether a deed is none of those who warn of it: by what they are, or by their countries."""
    return all(
        doer.key != warner.key
        and (
            bool(_OBSERVERS & set(warner.sectors))
            or bool(_FOES & set(doer.sectors) - set(warner.sectors))
            or (doer.country is not None and warner.country is not None and doer.country != warner.country)
        )
        for warner in warners
    )
