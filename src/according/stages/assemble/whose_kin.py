"""Against whom those speak or march whose people were taken, judged or killed: "relatives of the condemned demonstrated at the gate"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from according.records.account import Account
from according.records.actor import Party, keys_of
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.by_event import Events, filled

_KIN = frozenset({
    "brother", "child", "colleague", "daughter", "family", "father", "friend", "husband", "lawyer", "mother", "parent", "relative",
    "sister", "son", "supporter", "widow", "wife",
})  # fmt: skip
_TAKEN_WORDS = frozenset({
    "abducted", "accused", "arrested", "captive", "condemned", "convicted", "detained", "detainee", "disappeared", "hostage", "imprisoned",
    "inmate", "jailed", "kidnapped", "missing", "prisoner", "seized", "sentenced",
})  # fmt: skip
_DEAD_WORDS = frozenset({"dead", "killed", "murdered", "shot", "slain", "victim"})
_ANYBODY = frozenset({"man", "woman", "people", "person", "one", "other"})
_STEM = 5
_BACK = 6
"""Sentences back that it befell them."""


def against_who_took_them(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where a protest or charge by the kin of those who were taken or killed names nobody with whoever did it to them.

    groups: the accounts of each event.
    """
    return filled(accounts, groups=groups, role="recipients", known=partial(_who_took_them, parsed=parsed), rule="who did it to their kin")


def _who_took_them(number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed) -> Sequence[Party]:
    account = accounts[number]
    if account.mention.type not in ("PROTEST", "ACCUSE") or account.mention.status not in ("actual", "planned"):
        return ()
    sentence = parsed.sentences[account.mention.at.sentence]
    kin = [] if _KIN.isdisjoint(sentence.vocabulary) else [t for t in sentence.tokens if t.lemma.lower() in _KIN and _acts(t, account)]
    whose = [t for one in kin for t in sentence.dependents(one.index, "nmod")]
    taken, killed = (any(_is_told(sentence, t, words) for t in whose) for words in (_TAKEN_WORDS, _DEAD_WORDS))
    near = [a for a in accounts[:number] if account.mention.at.sentence - a.mention.at.sentence <= _BACK] if taken or killed else []
    fits = [a for a in near if taken and _is_taking(a) or killed and a.mention.type == "ASSAULT"]
    named = {t.lemma.lower() for t in whose if t.upos == "NOUN"} - _TAKEN_WORDS - _DEAD_WORDS - _ANYBODY
    deeds = [a for a in fits if a.mention.status == "actual" and a.actors and a.recipients and _befell(a, named)]
    doers = {frozenset(keys_of(a.actors)) for a in deeds}  # of several who took others nobody knows whom they mean
    return deeds[-1].actors if len(doers) == 1 and keys_of(deeds[-1].actors).isdisjoint(keys_of(account.actors)) else ()


def _befell(deed: Account, nouns: set[str]) -> bool:
    """Whether it was done to those whose kin they are, by the noun for them: "the two slain youths"; of "the dead" there is none."""
    names = [party.name.casefold() for party in deed.recipients]
    return not nouns or any(noun[:_STEM] in name for noun in nouns for name in names)


def _is_taking(deed: Account) -> bool:
    return deed.mention.type in ("COERCE", "SANCTION") or deed.mention.mode == "abduct"


def _acts(token: Token, account: Account) -> bool:
    return any(party.covers(token.start) for party in account.actors)


def _is_told(sentence: Sentence, token: Token, words: frozenset[str]) -> bool:
    """Whether it stands with one of some words: "the condemned", "two of the detained teachers"; "the nine" may be either."""
    counted = token.upos == "NUM" and any(t.form.lower() == "the" for t in sentence.dependents(token.index, "det"))
    inside = (token, *sentence.dependents(token.index, "amod", "acl", "compound", "nmod"))
    below = [t for word in inside for t in (word, *sentence.dependents(word.index, "amod", "acl"))]
    deeper = any(t.upos == "NUM" and any(d.form.lower() == "the" for d in sentence.dependents(t.index, "det")) for t in inside)
    return counted or deeper or any({t.form.lower(), t.lemma.lower()} & words for t in below)
