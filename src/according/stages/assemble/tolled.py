"""Victims that only a figure tells: "the ministry spoke of nine injured" is no attack of its own, but a toll of the one told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.parse import Parsed, Sentence
from according.stages.assemble.bound import EFFECT, KILLING

_GIVING = frozenset({"speak", "count", "give", "report", "register", "acknowledge", "admit", "record", "claim", "list"})
_COUNTED = frozenset({"ASSAULT", "COERCE"})
_FIGURES = frozenset({"number", "toll", "tally", "total"})
"""Of "put the number of those detained at forty"."""
_ANYBODY = frozenset({"those", "that", "people", "person"})
_BLOWS = frozenset({"blow", "hit", "shot", "strike"})
_VICTIMS = ("obj", "obl", "ccomp", "xcomp")


def as_tolls(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts; a harm that somebody only counts is taken up like "the attack", done by nobody whom its own words name."""
    return tuple(_as_toll(a) if _is_counted(a, parsed) else a for a in accounts)


def _as_toll(account: Account) -> Account:
    """It as the same deed; whoever counts arrests may have made them."""
    actors = account.actors if account.mention.type == "COERCE" else ()
    return replace(account, definite=True, nominal=True, actors=actors, recipients=())


def _is_counted(account: Account, parsed: Parsed) -> bool:
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    token = sentence.tokens[at]
    if account.mention.type in _COUNTED and token.relation == "nmod" and sentence.tokens[token.head].lemma.lower() in _FIGURES:
        return sentence.tokens[token.head].relation == "obj" and sentence.tokens[sentence.tokens[token.head].head].lemma == "put"
    if _is_of_those_counted(sentence, at, account):
        return True
    if account.mention.type != "ASSAULT" or account.lemma not in EFFECT | KILLING:
        return False
    if token.head < 0 or token.relation not in _VICTIMS or sentence.tokens[token.head].lemma.lower() not in _GIVING:
        return False
    return _is_bare_figure(sentence, at)


def _is_of_those_counted(sentence: Sentence, at: int, account: Account) -> bool:
    """ "The number of those killed rose to 61": of nothing that it names itself."""
    token = sentence.tokens[at]
    if account.lemma not in EFFECT | KILLING or token.relation != "acl" or sentence.dependents(at, "obl", "advcl"):
        return False
    whom = sentence.tokens[token.head]
    return whom.lemma.lower() in _ANYBODY and whom.relation == "nmod" and sentence.tokens[whom.head].lemma.lower() in _FIGURES


def _is_bare_figure(sentence: Sentence, at: int) -> bool:
    """ "Nine injured": a figure just before, and nothing of who did it; "two strikes by jets on a port" are deeds."""
    if sentence.tokens[at].upos == "NOUN" and (sentence.tokens[at].lemma.lower() in _BLOWS or "by" in _behind(sentence, at)):
        return False
    return at > 0 and sentence.tokens[at - 1].upos == "NUM" and not sentence.dependents(at, "nsubj", "obj", "obl:agent", "aux", "aux:pass")


def _behind(sentence: Sentence, at: int) -> set[str]:
    """The prepositions of what hangs on a noun."""
    return {mark for t in sentence.dependents(at, "nmod", "obl") for mark in sentence.marked(t.index, "case")}
