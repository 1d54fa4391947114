"""Denials that speak of a whole kind of deeds: "nobody is being held", "not a shot was fired", "never aimed at the house"."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.parse import Parsed
from according.stages.assemble.bound import DEEDS
from according.stages.assemble.contrary import contradicts, is_denied

_NOBODY = frozenset({"nobody", "anybody", "anyone", "none", "nothing", "anything", "no-one", "never"})
_NONE = frozenset({"no", "any", "not", "single"})
_ROLES = ("nsubj", "nsubj:pass", "obj", "obl", "advmod")


def sweeps(new: Account, told: Sequence[Account], parsed: Parsed) -> bool:
    """Whether somebody says that nothing of the kind was done of which others told before. told: the mentions of one event."""
    kinds = [kind for kind in DEEDS if new.lemma in kind]
    none = _of_none(new, parsed) if kinds else None
    if none is None:
        return False
    alike = [a for a in told if "use" not in (a.lemma, new.lemma) or _tells_of(none, a, parsed)]
    return any(any(a.lemma in kind for kind in kinds) and _is_told_by_others(a, new) for a in alike)


def _is_told_by_others(old: Account, new: Account) -> bool:
    """Whether the one is told and the other denied by somebody else."""
    if contradicts(old, new):
        return new.mention.status == "negated"
    denying = {source.key for source in new.sources}
    told = old.mention.status == "actual" and not is_denied(old)
    return told and is_denied(new) and not denying & {source.key for source in old.sources}


def _of_none(account: Account, parsed: Parsed) -> str | None:
    """The lemma of "nobody", "any ship", "not a shot", "never"; None where none of these stands beside it."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    for token in sentence.dependents(at, *_ROLES):
        beside = sentence.dependents(token.index, "det", "advmod", "amod")
        if token.form.lower() in _NOBODY or any(t.form.lower() in _NONE for t in beside):
            return token.lemma.lower()
    return None


def _tells_of(thing: str, account: Account, parsed: Parsed) -> bool:
    """Whether somebody tells of the gas of "no gas had been used"; that no helicopter was used denies no other fire."""
    return any(token.lemma.lower() == thing for token in parsed.sentences[account.mention.at.sentence].tokens)
