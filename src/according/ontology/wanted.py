"""Deeds that are only told to say who a man is: "killed a commander wanted for the 2021 kidnapping of two engineers".

Two stages ask it: whose a figure is that a later sentence gives, and what is one event with it.
"""

from __future__ import annotations

from according.records.parse import Sentence

_SOUGHT = frozenset({
    "accuse", "accused", "blame", "blamed", "convict", "convicted", "seek", "sought", "suspect", "suspected", "want", "wanted",
})  # fmt: skip


def is_wanted_for(sentence: Sentence, *, at: int) -> bool:
    """Whether a noun is what somebody is wanted, suspected, accused or blamed for in a clause that tells of him."""
    if sentence.tokens[at].upos != "NOUN" or sentence.vocabulary.isdisjoint(_SOUGHT):
        return False
    above = next((k for k in sentence.ancestors(at) if sentence.tokens[k].upos in ("VERB", "ADJ")), -1)
    return above >= 0 and sentence.tokens[above].lemma in _SOUGHT and sentence.tokens[above].relation in ("acl", "amod")
