"""Who is said not to be behind a deed, which was done all the same: "was not behind the attack", "no proof that Chad was behind it"."""

from __future__ import annotations

from according.ontology.content_words import IMPLICATED
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import lemma_of, own_subject, prepositions

NOT_BEHIND = "done, whoever was behind it"
"""The rule of what was done where only who did it is denied or open."""
_PROOF = frozenset({"evidence", "proof", "indication", "sign", "shred", "suggestion", "confirmation"})
_NONE = frozenset({"no", "any", "neither", "little", "scant", "without"})
_DOUBTING = frozenset({"doubt", "question", "dispute"})


def is_not_behind(sentence: Sentence, index: int) -> bool:
    """Whether the words deny or doubt that somebody was behind an event that they speak of as known."""
    said = _said_of(sentence, index)
    return said >= 0 and sentence.is_known(index) and _is_denied(sentence, said)


def denied_of(sentence: Sentence, mention: EventMention) -> set[int]:
    """Those of whom it is denied or doubted."""
    said = _said_of(sentence, mention.at.token)
    if said < 0 or not _is_denied(sentence, said):
        return set()
    subject = own_subject(sentence, said)
    return set() if subject is None else {subject}


def _said_of(sentence: Sentence, index: int) -> int:
    """The word that is said of somebody: the attack of "was behind the attack", the adjective of "was responsible for it"; or -1."""
    head = sentence.tokens[index].head
    if "behind" in sentence.vocabulary and "behind" in prepositions(sentence, index):
        return index if sentence.dependents(index, "cop") else -1
    if head >= 0 and sentence.tokens[head].lemma in IMPLICATED and "in" in prepositions(sentence, index):
        return head
    borne = head >= 0 and sentence.tokens[head].lemma == "responsible" and "for" in prepositions(sentence, index)
    return head if borne and sentence.dependents(head, "cop") else -1


def _is_denied(sentence: Sentence, said: int) -> bool:
    if is_not(sentence, said):
        return True
    token = sentence[said]
    if token.head < 0 or token.relation not in ("acl", "ccomp"):
        return False
    above = sentence[token.head]
    if lemma_of(above) in _DOUBTING and token.relation == "ccomp":
        return not is_not(sentence, above.index)
    if lemma_of(above) not in _PROOF:
        return False
    none = any(t.form.lower() in _NONE for t in sentence.dependents(above.index))
    verb = sentence[above.head] if above.head >= 0 else above
    return none or is_not(sentence, verb.index) or lemma_of(verb) == "lack"
