"""Who only answers for a deed: "criticised the minister over the murder of a priest" does not say that the minister killed him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed

_CRIMES = frozenset({
    "abduction", "assassination", "beheading", "death", "disappearance", "hijacking", "kidnapping", "killing", "lynching", "massacre",
    "murder", "rape", "robbery", "stabbing",
})  # fmt: skip
"""What anybody may do; a shelling or an arrest is of those who have the guns or the police."""
_OFFICES = frozenset({"GOV", "LEG", "JUD", "BUS", "NGO", "EDU", "MED", "REL", "JRN", "IGO"})
_SUING = frozenset({"sue", "petition"})
_ASKED = frozenset({"question", "criticise", "criticize", "sue", "petition", "attack", "blast", "slam", "berate", "condemn", "denounce"})


def without_answerable(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts; crimes "over" which an office or a firm is criticised or sued are by nobody known."""
    return tuple(_of_nobody(account, accounts, parsed) for account in accounts)


def _of_nobody(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    above = account.mention.content_of
    if account.lemma not in _CRIMES or above is None or not account.actors or not account.nominal:
        return account
    blame = accounts[above]
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    if blame.mention.type != "ACCUSE" or blame.lemma not in _ASKED or "over" not in sentence.marked(at, "case"):
        return account
    whose = any(t.deprel == "nmod:poss" and t.upos != "PRON" for t in sentence.dependents(at, "nmod"))
    by = any("by" in sentence.marked(t.index, "case") for t in sentence.dependents(at, "nmod"))
    answering = {party.key for party in blame.recipients if _only_answers(party, sued=blame.lemma in _SUING)}
    if whose or by or not {party.key for party in account.actors} <= answering:
        return account
    return replace(account, actors=())


def _only_answers(party: Party, *, sued: bool) -> bool:
    """Whether a party has no arms: an office or a firm; a state that is named may have sent those who did it, but not if it is sued."""
    return bool(party.sectors) and set(party.sectors) <= _OFFICES and (sued or not party.is_state)
