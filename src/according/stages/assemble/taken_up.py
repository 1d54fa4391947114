"""Who only mentions an event that the report tells itself: "police said they held two men over the killings" tells of no killing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.closed_classes import MODALS, NEGATORS
from according.records.account import Account
from according.records.attribution import GIVES_A_FIGURE, OWNS_UP, report_itself
from according.records.parse import Parsed, Sentence

_OWN = report_itself("told by the report before")
_TELLING = frozenset({GIVES_A_FIGURE, OWNS_UP})
_MENTIONED = ("nmod", "obl")


def without_mentions(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts; those that take up by a bare noun what the report has told in its own voice are the report's, too.

    groups: the accounts of each event, in text order.
    """
    found = list(accounts)
    for group in groups:
        told = next((n for n in group if _is_told(accounts[n])), len(accounts))
        for number in group:
            if number > told and _is_only_mentioned(accounts[number], parsed):
                found[number] = replace(accounts[number], sources=(_OWN,))
    return tuple(found)


def _is_told(account: Account) -> bool:
    """Whether the report tells the event itself there, and does not take it up."""
    return account.kind == "prose" and not account.definite and [(s.name, s.stance) for s in account.sources] == [("", "asserts")]


def _is_only_mentioned(account: Account, parsed: Parsed) -> bool:
    if not account.definite or account.actors or account.recipients or account.counts or account.tolls:
        return False
    if any(s.stance != "asserts" or not s.name or s.rule in _TELLING for s in account.sources):
        return False
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    cues = {source.cue for source in account.sources}
    head = sentence.tokens[at].head
    if head < 0 or sentence.tokens[head].form in cues:
        return False  # "confirmed the attack", "told reporters of the attack"
    return sentence.tokens[at].relation in _MENTIONED or sentence.tokens[at].relation in ("nsubj", "obj") and _is_of_later(sentence, head)


def _is_of_later(sentence: Sentence, verb: int) -> bool:
    """ "The attack would not stop the vote", "the attack will be punished": nothing that happened in it."""
    words = {t.lemma.lower() for t in sentence.dependents(verb, "aux", "advmod")}
    return bool(words & (MODALS | NEGATORS))
