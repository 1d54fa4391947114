"""What a reporting clause only takes for known: the bombing of "complained that after the bombing nobody came"."""

from __future__ import annotations

from according.records.parse import Sentence

_SETTINGS = frozenset({"after", "before", "since", "following", "until", "despite"})
_TIMES = frozenset({"time", "moment", "day", "night", "morning", "evening", "start", "height", "end"})


def is_setting(sentence: Sentence, index: int) -> bool:
    """ "Complained that after the bombing nobody came": of the bombing he tells nothing, he takes it for known."""
    token = sentence[index]
    return sentence.is_known(index) and token.relation in ("obl", "nmod") and bool(_SETTINGS & set(sentence.marked(index, "case")))


def is_occasion(sentence: Sentence, index: int) -> bool:
    """ "Denied that soldiers had fled during the raid", "was asleep at the time of the raid": that there was a raid he does not deny."""
    token = sentence[index]
    if token.upos != "NOUN" or token.relation not in ("obl", "nmod") or not sentence.is_known(index):
        return False
    cases = sentence.marked(index, "case")
    return "during" in cases or "of" in cases and token.head >= 0 and sentence[token.head].lemma.casefold() in _TIMES
