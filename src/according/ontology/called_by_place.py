"""Deeds that are called by the town where they were: "the Kabul attack", "the Paris bombings"; not "Kyiv strikes on Belgorod"."""

from __future__ import annotations

from according.records.parse import Sentence

_BEFALLING = frozenset({
    "ambush", "assassination", "atrocity", "attack", "battle", "blast", "bombing", "clash", "explosion", "fighting", "incident",
    "kidnapping", "killing", "massacre", "murder", "protest", "raid", "riot", "shooting", "siege", "slaying", "stabbing", "tragedy",
    "unrest", "uprising", "violence",
})  # fmt: skip
_AIMED = frozenset({"against", "at", "into", "on", "upon"})


def is_called_by_its_place(sentence: Sentence, *, deed: int) -> bool:
    """Whether a town right before a noun for a deed says where it was, not who did it: nothing says at whom it was directed."""
    if sentence.tokens[deed].lemma not in _BEFALLING:
        return False
    return all(_AIMED.isdisjoint(sentence.marked(t.index, "case")) for t in sentence.dependents(deed, "nmod", "obl"))
