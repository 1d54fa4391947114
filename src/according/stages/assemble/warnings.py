"""Warnings of what others may do: no threat, and what they speak of is only possible.

"The UN warned that the rebels were preparing to attack Goma" threatens nobody; "the rebels warned that they would attack" does, and so does
"the UN warned the rebels not to attack Goma".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed

_WARNING = frozenset({"warn", "caution", "alert"})
_OBSERVERS = frozenset({"IGO", "NGO", "JRN", "MED", "REF", "EDU"})
"""Who watches and does not fight."""
_FOES = frozenset({"REB", "UAF", "PRM", "CRM", "OPP"})
"""Whose deeds are not those of a state that warns of them."""


def warned_against(accounts: Sequence[Account], *, parsed: Parsed) -> frozenset[int]:
    """Which accounts tell what somebody is warned not to do: "warned Iran not to attack", "against attacking", "against any attack"."""
    return frozenset(n for n, account in enumerate(accounts) if _is_warned_against(account, accounts, parsed))


def _is_warned_against(account: Account, accounts: Sequence[Account], parsed: Parsed) -> bool:
    above, at, sentence = account.mention.content_of, account.mention.at.token, parsed.sentences[account.mention.at.sentence]
    noun = sentence[at].relation == "obl" and "against" in sentence.marked(at, "case")
    if above is None or accounts[above].lemma not in _WARNING or not (noun or sentence[at].relation in ("xcomp", "advcl")):
        return False
    return sentence[at].head == accounts[above].mention.at.token and not sentence.dependents(at, "nsubj", "csubj")


def warnings_of_others(accounts: Sequence[Account], *, against: frozenset[int]) -> frozenset[int]:
    """Which accounts are such warnings. An account's `mention.content_of` counts in accounts. against: what others are warned not to do."""
    contents: dict[int, list[Account]] = {}
    for n, account in enumerate(accounts):
        above = account.mention.content_of
        if above is not None and account.actors and n not in against:
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
