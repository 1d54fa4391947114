"""Who did what befalls those who are held: "police arrested two students … they were beaten", "captured by rebels and put on a truck"."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed, Sentence
from according.stages.assemble.by_event import by_doers
from according.stages.assemble.claims import UNNAMED

_DONE = frozenset({"ASSAULT", "COERCE", "AID"})
_REAL = frozenset({"actual", "negated"})
_HELD = frozenset({"arrest", "abduct", "hold", "deport", "restrict", None})
_KEPT = frozenset({"arrest", "abduct", "hold"})
_HOLDING = frozenset({"hold", "keep", "detain", "capture", "imprison", "jail"})
_CUSTODY = frozenset({"custody", "captivity", "detention"})
_ANYBODY = frozenset({UNNAMED, "civilians", "residents", "man", "woman"})
"""Words for people of whom a report tells several, each time others."""
_BANDS = frozenset({"UAF", "CRM"})
_MEANS = frozenset({"ASSAULT", "PROTEST"})
_KILLING, _STATE = frozenset({"kill", "die", "murder", "slay"}), frozenset({"COP", "MIL", "GOV", "JUD"})
_PAST = frozenset({"had"})
_BACK = 4
"""Sentences back that they may have been taken."""


def by_who_holds_them(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """What befalls those whom somebody took or holds, in the passive and by nobody who is named: by who took them last.

    groups: the accounts of each event.
    """

    def holder(n: int) -> Party | None:
        return _holder(accounts[n], accounts, parsed) if _is_open(accounts[n], parsed) else None

    return by_doers(accounts, groups=groups, doer=holder, rule="who holds them")


def _is_open(account: Account, parsed: Parsed) -> bool:
    """Whether it befalls somebody in the passive, by no words on how or in what deed, or it is that they are in custody."""
    mention = account.mention
    if account.actors or mention.status not in _REAL or mention.type not in _DONE or not account.recipients:
        return False
    if _ANYBODY & keys_of(account.recipients):
        return False
    sentence, at = parsed.sentences[mention.at.sentence], mention.at.token
    if account.nominal:
        return account.lemma in _CUSTODY and "in" in sentence.marked(at, "case") and not sentence.dependents(at, "det")
    return _is_passive(sentence, at) and not _has_means(sentence, at)


def _is_passive(sentence: Sentence, at: int) -> bool:
    """Whether a verb is a passive, or goes on from one: "was held for hours and beaten"."""
    token = sentence.tokens[at]
    while not sentence.dependents(token.index, "aux:pass", "nsubj:pass") and token.relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    held = token.deprel == "acl" and token.xpos == "VBN" and token.index != at  # "held by villagers and beaten"
    return held or bool(sentence.dependents(token.index, "aux:pass", "nsubj:pass"))


def _has_means(sentence: Sentence, at: int) -> bool:
    """Whether the words tell by whom, or in what: "killed by an air strike", "hurt in the fighting", "had been shot before"."""
    deeds = (t for t in sentence.dependents(at, "obl", "advcl") if t.reading is not None)
    before = any(t.form.lower() in _PAST for t in sentence.dependents(at, "aux"))
    agent = any(t.deprel == "obl:agent" or "by" in sentence.marked(t.index, "case") for t in sentence.dependents(at, "obl"))
    return before or agent or any(t.reading is not None and t.reading.type in _MEANS for t in deeds)


def _holder(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Party | None:
    """Who took all of those whom it befalls, in the last account before it that tells so; None where two took them, or a judge did."""
    here, hit = account.mention.at, keys_of(account.recipients)
    before = [a for a in accounts if a.mention.at < here and a.mention.at.sentence >= here.sentence - _BACK and _is_taking(a, account)]
    last = max((a for a in before if hit <= keys_of(a.recipients)), key=lambda a: a.mention.at, default=None)
    if last is None or len(keys_of(last.actors)) != 1 or _is_described(account, last, parsed):
        return None
    holder = last.actors[0]
    earlier = account.time is not None and last.time is not None and account.time.end < last.time.start
    if account.lemma in _KILLING and _STATE & set(holder.sectors):
        return None  # "police arrested two men. One was killed": it does not say how
    # Whom gunmen took or failed to take is jailed by others.
    jailed = account.mention.type == "COERCE" and account.mention.mode == "arrest" and bool(_BANDS & set(holder.sectors[:1]))
    return None if earlier or jailed or holder.key in hit or "JUD" in holder.sectors[:1] else holder


def _is_taking(taken: Account, account: Account) -> bool:
    mention = taken.mention
    kept = mention.mode in (_HELD if account.mention.type == "COERCE" else _KEPT) or taken.lemma in _HOLDING
    return kept and mention.status == "actual" and mention.type in ("COERCE", "ASSAULT") and bool(taken.actors)


def _is_described(account: Account, taken: Account, parsed: Parsed) -> bool:
    """Whether it only says whom they took: "arrested a man who was hurt in March"."""
    at, above = account.mention.at, taken.mention.at
    sentence = parsed.sentences[at.sentence]
    clause = sentence.tokens[at.token].relation == "acl" and sentence.tokens[sentence.tokens[at.token].head]
    return bool(clause) and at.sentence == above.sentence and sentence.is_below(at.token, top=above.token)
