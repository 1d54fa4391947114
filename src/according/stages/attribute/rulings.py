"""What courts do not let go on: they say nothing of whether it happened."""

from __future__ import annotations

from according.records.parse import Sentence

_TURNING_DOWN = frozenset({"dismiss", "reject"})
_COURTS = frozenset({"court", "judge", "jury", "justice", "magistrate", "tribunal"})
_SUITS = frozenset({
    "action", "appeal", "case", "charge", "claim", "complaint", "count", "indictment", "lawsuit", "motion", "petition", "suit",
})  # fmt: skip


def is_ruling(sentence: Sentence, verb: int) -> bool:
    """ "The judge dismissed all claims over the raid": a court that lets no suit go on does not say that nothing happened; it may, where it
    "rejected the claim that he was beaten"."""
    if sentence.tokens[verb].lemma not in _TURNING_DOWN:
        return False
    suits = [t for t in sentence.dependents(verb, "obj", "nsubj:pass") if t.lemma in _SUITS and not sentence.dependents(t.index, "acl")]
    courts = [t for t in sentence.dependents(verb, "nsubj", "obl") if t.deprel in ("nsubj", "obl:agent")] if suits else []
    titled = (word for t in courts for word in (t, *sentence.dependents(t.index, "nmod", "compound", "appos")))
    return any(word.lemma.lower() in _COURTS for word in titled)
