"""Men who killed and then burned: "rebels killed nine villagers and burned their homes" are two deeds; what a bomb does is one."""

from __future__ import annotations

from according.records.account import Account

_BURNING = frozenset({"burn", "torch", "raze", "loot", "ransack", "pillage", "plunder"})
_HARMING = frozenset({"kill", "wound", "injure", "behead", "execute", "massacre", "murder", "shoot", "stab", "slaughter"})


def burns_besides(first: Account, second: Account) -> bool:
    """Whether of two verbs the first tells that men harmed people, the second that they also burned or looted something."""
    if second.lemma not in _BURNING or first.lemma not in _HARMING or first.nominal or second.nominal:
        return False
    return bool(first.actors and second.actors) and first.mention.recipients != second.mention.recipients
