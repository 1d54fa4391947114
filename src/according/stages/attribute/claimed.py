"""Which of the events before "the account", "the version" means: one that somebody gave, and not what the report added in between."""

from __future__ import annotations

from according.records.parse import Ref, Sentence
from according.stages.attribute.events_told import EventsTold

_GIVEN = frozenset({"account", "version", "story", "testimony"})
"""What somebody gives, which no sentence of the report's own is."""
_BACK = 3
"""Sentences before the word that it may have been given."""


def as_given(told: EventsTold, lemma: str, found: list[int], *, sentence: int) -> list[int]:
    """The events found, or those of the last account that somebody gave: "…, the command said. The militants had been attacking soldiers.
    Al-Shabaab rejected the account" is of what the command said."""
    if lemma not in _GIVEN or not found or any(_is_given(told, n) for n in found):
        return found
    for back in range(1, _BACK + 1):
        here = [n for n in told.by_sentence.get(sentence - back, ()) if _is_plain(told, n) and _is_given(told, n)]
        if here:
            return here[:1]
    return found


def _is_plain(told: EventsTold, number: int) -> bool:
    mention = told.mentions[number]
    return not mention.speech and mention.status == "actual"


def _is_given(told: EventsTold, number: int) -> bool:
    """Whether somebody else than the report tells an event: it stands below a reporting predicate with a speaker."""
    at: Ref = told.mentions[number].at
    said, sentence = told.speech.get(at.sentence, {}), told.parsed.sentences[at.sentence]
    if any(k in said and said[k].speakers for k in (at.token, *sentence.ancestors(at.token))):
        return True
    closing = [t.index for t in sentence.dependents(sentence.root, "parataxis")] if sentence.root >= 0 else []
    return any(k in said and said[k].speakers for k in closing)


def clauses_of(sentence: Sentence, claim: int) -> list[int]:
    """What a claim says; not "a charge that they rejected", nor "a statement accusing them", which is the charge itself."""
    below = [t for t in sentence.dependents(claim, "acl") if t.deprel == "acl"]
    return [t.index for t in below if t.xpos != "VBG" or t.lemma not in ("accuse", "allege", "charge", "blame")]
