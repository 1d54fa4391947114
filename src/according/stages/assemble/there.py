"""Who did what happened where or while he acted: "soldiers overran the village, where 40 were shot", "dismissed as the purge widened"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from according.records.account import Account
from according.records.actor import ARMED_OR_SPIES, STATE_SECTORS, Party, keys_of
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.bound import MUTUAL
from according.stages.assemble.by_event import by_doers

_BY_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_DONE = frozenset({"ASSAULT", "COERCE"})
_ENTERING = frozenset({"enter", "storm", "raid", "search", "overrun", "take", "seize", "capture", "attack", "occupy", "invade", "surround"})
_CAMPAIGNS = frozenset({"purge", "crackdown", "clampdown", "sweep", "roundup", "campaign", "drive", "offensive", "operation"})
_WIDENING = frozenset({"as", "while", "when", "since"})
_AMID = frozenset({"in", "under", "during", "amid", "as part of"})
_PUNISHED = frozenset({"COERCE", "SANCTION"})
_WITHIN = frozenset({"in", "during"})
_OTHER_DAYS = frozenset({"last", "ago", "earlier", "previously", "since", "had"})


def by_who_acts_there(
    accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed, named: Callable[[int], Sequence[Party]]
) -> tuple[Account, ...]:
    """Deeds in the passive of nobody who is named, by those who took the place where they were done, or whose campaign it was.

    groups: the accounts of each event. named: the parties that the nouns of a sentence name.
    """

    def doer(n: int) -> Party | None:
        return _who_acts(accounts[n], accounts, parsed, named)

    return by_doers(accounts, groups=groups, doer=doer, rule="who was at work there")


def _who_acts(account: Account, accounts: Sequence[Account], parsed: Parsed, named: Callable[[int], Sequence[Party]]) -> Party | None:
    """Who took the place of a deed in the passive or whose campaign it was, unless it befalls them."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    if account.mention.status != "actual" or account.nominal or not sentence.dependents(at, "aux:pass"):
        return None
    if sentence.dependents(at, "obl:agent"):
        return None
    who = _where(account, accounts, sentence) or _in_which(account, accounts, sentence) or _campaigner(account, sentence, named)
    return who if who is not None and who.key not in keys_of(account.recipients) else None


def _where(account: Account, accounts: Sequence[Account], sentence: Sentence) -> Party | None:
    """The soldiers of "soldiers overran the village, where 40 people were shot"; not of "returned to the town, where 40 had been shot"."""
    clause = sentence.tokens[account.mention.at.token]
    if account.mention.type not in _DONE or clause.deprel != "acl:relcl" or "where" not in sentence.vocabulary:
        return None
    words = {t.form.lower() for t in (*sentence.dependents(clause.index), *_below(sentence, clause.index))}
    verb = sentence.tokens[sentence.tokens[clause.head].head] if sentence.tokens[clause.head].head >= 0 else clause
    if "where" not in words or _OTHER_DAYS & words or verb.lemma.lower() not in _ENTERING:
        return None
    above = [a for a in accounts if a.mention.at == (account.mention.at.sentence, verb.index) and a.mention.type in _BY_FORCE]
    doers = {p.key: p for a in above if a.mention.status == "actual" for p in a.actors if ARMED_OR_SPIES & set(p.sectors[:1])}
    return next(iter(doers.values())) if len(doers) == 1 else None


def _in_which(account: Account, accounts: Sequence[Account], sentence: Sentence) -> Party | None:
    """The Front of "the Front laid an ambush in which two trucks were burned"; not of a clash or a protest, in which others do it too."""
    clause = sentence.tokens[account.mention.at.token]
    if account.mention.type not in _DONE or "which" not in sentence.vocabulary:
        return None
    while clause.relation == "conj" and clause.head >= 0:
        clause = sentence.tokens[clause.head]  # "in which nine died and two trucks were burned"
    which = [t for t in sentence.dependents(clause.index, "obl") if t.form.lower() == "which"]
    if clause.deprel != "acl:relcl" or not any(_WITHIN & set(sentence.marked(t.index, "case")) for t in which):
        return None
    deeds = [a for a in accounts if a.mention.at == (account.mention.at.sentence, clause.head) and a.nominal and a.lemma not in MUTUAL]
    doers = {p.key: p for a in deeds if a.mention.type in _DONE and a.mention.status == "actual" for p in a.actors}
    return next(iter(doers.values())) if len(doers) == 1 else None


def _below(sentence: Sentence, clause: int) -> list[Token]:
    return [t for noun in sentence.dependents(clause, "obl", "advmod") for t in sentence.dependents(noun.index)]


def _campaigner(account: Account, sentence: Sentence, named: Callable[[int], Sequence[Party]]) -> Party | None:
    """Whose purge it was in which somebody was dismissed: "as Poland's purge of the courts went on", "under the government's campaign"."""
    if account.mention.type not in _PUNISHED or _CAMPAIGNS.isdisjoint(sentence.vocabulary):
        return None
    at = account.mention.at.token
    clauses = [t for t in sentence.dependents(at, "advcl") if _WIDENING & set(sentence.marked(t.index, "mark"))]
    nouns = [t for clause in clauses for t in sentence.dependents(clause.index, "nsubj")]
    nouns += [t for t in sentence.dependents(at, "obl") if _AMID & set(sentence.marked(t.index, "case"))]
    owners = [t for noun in nouns if noun.lemma.lower() in _CAMPAIGNS for t in sentence.dependents(noun.index, "nmod:poss", "compound")]
    found = [party for owner in owners for party in named(sentence.index) if party.covers(owner.start)]
    return next((party for party in found if STATE_SECTORS & set(party.sectors[:1])), None)
