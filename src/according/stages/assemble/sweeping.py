"""Denials that speak of a whole kind of deeds: "nobody is being held", "not a shot was fired", "never aimed at the house"."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble.bound import DEEDS, GENERIC
from according.stages.assemble.contrary import contradicts, is_denied

_NOBODY = frozenset({"nobody", "anybody", "anyone", "none", "nothing", "anything", "no-one", "never"})
_NONE = frozenset({"no", "any", "not", "single"})
_WHOLE_KINDS = frozenset({"arrest", "attack", "agreement", "clash", "demonstration", "promise", "protest", "riot", "strike", "violence"})
_ROLES = ("nsubj", "nsubj:pass", "obj", "obl", "advmod")


def sweeps(new: Account, told: Sequence[Account], parsed: Parsed) -> int:
    """1 where somebody says that nothing of the kind was done of which others told before, 2 where he names what they told it of, else 0.

    told: the mentions of one event.
    """
    if new.lemma == "lose" and is_denied(new) and any(_is_one_denial(a, new) for a in told):
        return 2
    if new.nominal and new.lemma in _WHOLE_KINDS and new.mention.status == "negated" and _is_no(new, parsed):
        return int(any(_is_told_by_others(a, new) for a in told))  # they are of its type
    deeds = [kind for kind in DEEDS if new.lemma in kind]
    kinds = deeds or ([frozenset(a.lemma for a in told)] if new.lemma in GENERIC else [])  # "no station was attacked"
    none = (_of_none(new, parsed) or _of_means(new, parsed)) if kinds else set()
    if not none:
        return 0
    named = new.lemma == "use" or not deeds
    alike = [a for a in told if not (named or a.lemma == "use") or _tells_of(none, a, parsed)]
    found = any(any(a.lemma in kind for kind in kinds) and _is_told_by_others(a, new) for a in alike)
    return (1 if deeds else 2) if found else 0


def _is_one_denial(old: Account, new: Account) -> bool:
    """Whether the words that deny a loss have been taken for a denial of what cost it: "denied having lost a tank"."""
    denying = {(s.key, s.cue) for s in new.sources}
    return any(s.stance == "denies" and (s.key, s.cue) in denying for s in old.sources)


def _is_no(account: Account, parsed: Parsed) -> bool:
    """Whether "no" stands before the noun, and nothing that makes it one of several: not "no further protest"."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    beside = {t.form.lower() for t in sentence.dependents(at, "det", "amod")}
    return "no" in beside and len(beside) == 1


def _is_told_by_others(old: Account, new: Account) -> bool:
    """Whether the one is told and the other denied by somebody else."""
    if contradicts(old, new):
        return new.mention.status == "negated"
    denying = {source.key for source in new.sources}
    told = old.mention.status == "actual" and not is_denied(old)
    return told and is_denied(new) and not denying & {source.key for source in old.sources}


def _of_means(account: Account, parsed: Parsed) -> set[str]:
    """What somebody denies having used: the words of "live ammunition", for which others may have said "live rounds"."""
    if account.lemma != "use" or not is_denied(account):
        return set()
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    things = sentence.dependents(at, "obj", "nsubj:pass")
    return {t.lemma.lower() for thing in things for t in (thing, *sentence.dependents(thing.index, "amod", "compound"))}


def _of_none(account: Account, parsed: Parsed) -> set[str]:
    """The lemma of "nobody", "any ship", "not a shot", "never"; nothing where none of these stands beside it."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    for token in sentence.dependents(at, *_ROLES):
        beside = sentence.dependents(token.index, "det", "advmod", "amod")
        if token.form.lower() in _NOBODY or any(t.form.lower() in _NONE for t in beside):
            return {token.lemma.lower()}
    return set()


def _tells_of(things: set[str], account: Account, parsed: Parsed) -> bool:
    """Whether somebody tells of the gas of "no gas had been used"; that no helicopter was used denies no other fire."""
    return not things.isdisjoint(parsed.sentences[account.mention.at.sentence].vocabulary)
