"""Whom somebody took, called by it again: "gunmen abducted 30 pupils … police put the number of those taken at 17" is one abduction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.parse import Parsed

_TAKING = frozenset({"take", "hold", "seize", "capture", "abduct", "kidnap", "snatch"})
_THOSE = frozenset({"those", "number", "total"})
_BACK = 4  # sentences
_ABDUCTION = ("ASSAULT", "abduct")


def told_again(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts; what only says who is meant by "those taken" is the abduction told last, and no arrest by whoever counts them."""
    found: list[Account] = []
    for account in accounts:
        again = _is_of_those_taken(account, parsed) and _was_abduction(account, found)
        found.append(_as_abduction(account) if again else account)
    return tuple(found)


def _is_of_those_taken(account: Account, parsed: Parsed) -> bool:
    """ "Those taken", "the number seized", by nobody whom the words name."""
    if account.lemma not in _TAKING or account.mention.type not in ("COERCE", "ASSAULT"):
        return False
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    token = sentence.tokens[at]
    described = token.deprel == "acl" and token.xpos == "VBN" and token.head >= 0
    return described and sentence.tokens[token.head].form.lower() in _THOSE and not sentence.dependents(at, "obl:agent")


def _was_abduction(account: Account, before: Sequence[Account]) -> bool:
    """Whether who was taken last, not far before, was abducted and not arrested."""
    here = account.mention.at.sentence
    taken = [a for a in before if a.mention.mode in ("abduct", "arrest") and here - a.mention.at.sentence <= _BACK]
    return bool(taken) and (taken[-1].mention.type, taken[-1].mention.mode) == _ABDUCTION


def _as_abduction(account: Account) -> Account:
    type_, mode = _ABDUCTION
    mention = replace(account.mention, type=type_, mode=mode)
    return replace(account, mention=mention, definite=True, nominal=True, actors=(), recipients=())
