"""Who was asked, told by who answers: "India asked for access, and Tehran agreed", "an offer that Guyana accepted".

Whoever answers was asked, and he answers who asked. What names somebody else stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party

_OFFERS = frozenset({"offer", "propose", "proposal", "invite", "invitation"})
_CONSENTS = frozenset({"agree", "consent", "accept", "assent", "accede", "comply", "grant"})
_REACH = 1  # sentences from the question to its answer
_RULE = "who asked and who answers"


def with_answers(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The accounts, where a request or an offer names nobody with who answers it, and an answer that names nobody with who asked.

    groups: the accounts of each event.
    """
    found = list(accounts)
    event = {k: group for group in groups for k in group}
    for number, answer in enumerate(accounts):
        if number not in event or not _is_answer(answer):
            continue
        asked = _asked(number, accounts, event)
        if asked is None:
            continue
        question = accounts[asked]
        to, back = (_recipients(event[k], accounts) for k in (asked, number))
        if not to and _keys(answer.actors).isdisjoint(_keys(question.actors)) and (back or _is_bare(answer)):
            found[asked] = replace(question, recipients=_as_told(answer.actors))
        if not back and (to or _is_bare(answer)):
            found[number] = replace(answer, recipients=_as_told(question.actors))
    return tuple(found)


def _asked(number: int, accounts: Sequence[Account], event: dict[int, Sequence[int]]) -> int | None:
    """The nearest question before an answer that it may be of: by somebody else, to nobody named or to who answers."""
    answer = accounts[number]
    for k in range(number - 1, -1, -1):
        one = accounts[k]
        if answer.mention.at.sentence - one.mention.at.sentence > _REACH:
            return None
        if k in event and _is_question(one, answer) and one.actors and number not in event[k]:
            to, back = (_recipients(event[n], accounts) for n in (k, number))
            fits = not to or bool(_keys(to) & _keys(answer.actors))
            mutual = not back or bool(_keys(back) & _keys(one.actors))
            return k if fits and mutual and not _keys(one.actors) & _keys(answer.actors) else None
    return None


def _is_answer(account: Account) -> bool:
    """Whether somebody says yes or no, which is not what somebody asks of him ("urged them to accept")."""
    return account.mention.type in ("AGREE", "REJECT") and account.mention.status in ("actual", "negated") and bool(account.actors)


def _is_question(account: Account, answer: Account) -> bool:
    """Whether it asks for an answer: any request, or an offer that is accepted or turned down."""
    if account.mention.status != "actual":
        return False
    offers = account.mention.type == "AGREE" and account.lemma in _OFFERS
    return account.mention.type == "REQUEST" or offers and (answer.mention.type == "REJECT" or answer.lemma == "accept")


def _is_bare(answer: Account) -> bool:
    """Whether the word alone shows that it answers something."""
    return not answer.nominal and not answer.has_content and (answer.mention.type == "REJECT" or answer.lemma in _CONSENTS)


def _recipients(group: Sequence[int], accounts: Sequence[Account]) -> tuple[Party, ...]:
    return tuple(party for k in group for party in accounts[k].recipients)


def _keys(parties: Sequence[Party]) -> set[str]:
    return {party.key for party in parties}


def _as_told(parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(replace(party, rule=f"{_RULE}: {party.rule}") for party in parties)
