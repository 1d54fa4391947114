"""Who was asked, told by who answers: "India asked for access, and Tehran agreed", "an offer that Guyana accepted".

Whoever answers was asked, and he answers who asked. What names somebody else stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.content_words import ACCORDS, OFFERS
from according.ontology.deeds import load_deeds
from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed
from according.stages.assemble.by_event import Events, events_of_accounts
from according.stages.assemble.counterblows import are_of_one_state

_CONSENTS = frozenset({"agree", "consent", "accept", "assent", "accede", "comply", "grant"})
_ACCEPTS = frozenset({"accept", "assent", "consent"})
_TO_NOBODY = frozenset({"call", "want", "seek", "order", "plead", "clamour", "clamor", "press", "long", "beg"})
"""Words of what is wanted or ordered, and not put to whoever speaks of it next ("called for an inquiry. The minister refused")."""
_ASKED = frozenset({"REQUEST", "AGREE"})
_IT = frozenset({"it", "this", "that"})
_IN_THE_STREET = frozenset({"disperse", "leave", "move"})
_REACH = 1  # sentences from the question to its answer
_RULE = "who asked and who answers"


def with_answers(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where a request or an offer names nobody with who answers it, and an answer that names nobody with who asked.

    groups: the accounts of each event.
    """
    found = list(accounts)
    event = events_of_accounts(groups)
    for number, answer in enumerate(accounts):
        if number not in event or not _is_answer(answer):
            continue
        back = _recipients(event[number], accounts)
        asked = _asked(number, accounts, event, back)
        if asked is None:
            continue
        question = accounts[asked]
        if _is_of_something_else(answer, question, parsed):
            continue
        to = _recipients(event[asked], accounts)
        mutual = back or _is_bare(answer)
        if not to and mutual and question.lemma not in _TO_NOBODY and keys_of(answer.actors).isdisjoint(keys_of(question.actors)):
            found[asked] = replace(question, recipients=_as_told(answer.actors))
        if not back and (to or _is_bare(answer)):
            found[number] = replace(answer, recipients=_as_told(question.actors))
    return tuple(found)


def _asked(number: int, accounts: Sequence[Account], event: Events, back: Sequence[Party]) -> int | None:
    """The nearest question before an answer that it may be of: by somebody else, to nobody named or to who answers.

    back: at whom the answer is directed.
    """
    answer = accounts[number]
    for k in range(number - 1, -1, -1):
        one = accounts[k]
        if answer.mention.at.sentence - one.mention.at.sentence > _REACH:
            return None
        if k in event and _is_question(one, answer) and one.actors and number not in event[k]:
            to = _recipients(event[k], accounts)
            fits = not to or bool(keys_of(to) & keys_of(answer.actors)) or _is_bare(answer) and are_of_one_state(to, answer.actors)
            mutual = not back or bool(keys_of(back) & keys_of(one.actors))
            return k if fits and mutual and not keys_of(one.actors) & keys_of(answer.actors) else None
    return None


def _is_answer(account: Account) -> bool:
    """Whether somebody says yes or no, which is not what somebody asks of him ("urged them to accept").

    "The ceasefire agreement" answers nothing that was asked just before, nor does who "can promise nothing".
    """
    if account.mention.type == "AGREE" and (account.mention.status != "actual" or account.nominal and account.lemma in ACCORDS):
        return False
    return account.mention.type in ("AGREE", "REJECT") and account.mention.status in ("actual", "negated") and bool(account.actors)


def _is_of_something_else(answer: Account, question: Account, parsed: Parsed) -> bool:
    """Whether what is turned down is no request: a noun of its own ("ruled out any recount"), an "it" that nobody offered, a "which"."""
    if answer.mention.type != "REJECT":
        return False
    sentence, asked = parsed.sentences[answer.mention.at.sentence], parsed.sentences[question.mention.at.sentence].vocabulary
    refused = [t.lemma.lower() for t in sentence.dependents(answer.mention.at.token, "xcomp")]
    if any(lemma in _IN_THE_STREET and lemma not in asked for lemma in refused):
        return True  # "the union demanded his dismissal. Police said the marchers had refused to disperse"
    objects = sentence.dependents(answer.mention.at.token, "obj", "nsubj:pass")
    if any(t.upos not in ("NOUN", "PROPN") and not (t.form.lower() in _IT and question.mention.type == "AGREE") for t in objects):
        return True
    nouns = [load_deeds().get(t.lemma.lower(), frozenset()) for t in objects if t.upos in ("NOUN", "PROPN")]
    return bool(nouns) and all(_ASKED.isdisjoint(types) for types in nouns)


def _is_question(account: Account, answer: Account) -> bool:
    """Whether it asks for an answer: any request, or an offer that is accepted or turned down."""
    if account.mention.status != "actual":
        return False
    offers = account.mention.type == "AGREE" and account.lemma in OFFERS
    return account.mention.type == "REQUEST" or offers and (answer.mention.type == "REJECT" or answer.lemma in _ACCEPTS)


def _is_bare(answer: Account) -> bool:
    """Whether the word alone shows that it answers something."""
    return not answer.nominal and not answer.has_content and (answer.mention.type == "REJECT" or answer.lemma in _CONSENTS)


def _recipients(group: Sequence[int], accounts: Sequence[Account]) -> tuple[Party, ...]:
    return tuple(party for k in group for party in accounts[k].recipients)


def _as_told(parties: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(replace(party, rule=f"{_RULE}: {party.rule}") for party in parties)
