"""What men who kill burn or loot besides: a deed of its own, without those killed."""

from __future__ import annotations

from according.records.parse import Sentence

BURNING = frozenset({"burn", "torch", "raze", "loot", "ransack", "pillage", "plunder"})


def is_beside_burning(sentence: Sentence, *, burning: int, harm: int) -> bool:
    """Whether a harm is told by a verb in one row with a verb of burning: "torched homes and killed nine people"."""
    if sentence.tokens[burning].lemma not in BURNING or sentence.tokens[harm].upos != "VERB" or harm == burning:
        return False
    linked = sentence[harm].head == burning or sentence[burning].head == harm or sentence[harm].head == sentence[burning].head
    return linked and "conj" in (sentence.tokens[harm].relation, sentence.tokens[burning].relation)
