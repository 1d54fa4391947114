"""Of what somebody is acquitted: the judge's word that he did not do it. Two stages ask it: of the status and of the voice."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.records.relations import MODIFYING

ACQUITTED = "acquitted of it"
"""The rule of the status of what a court clears somebody of."""
_ACQUITTING = frozenset({"acquit", "exonerate", "absolve"})
_ACCUSING = frozenset({"accuse", "charge", "suspect"})
_VERBS = _ACQUITTING | {"clear"}
_CHARGES = frozenset({"charge", "count", "accusation", "allegation", "suspicion"})
CRIMES = frozenset({
    "abduction", "assassination", "assault", "espionage", "kidnapping", "killing", "manslaughter", "murder", "rape", "terrorism",
    "torture", "treason",
})  # fmt: skip
_JUDGING = frozenset({"rule", "find", "decide", "conclude", "determine"})
_OF = frozenset({"of", "on", "in", "with"})
_UNTOLD = frozenset({
    "will", "would", "may", "might", "can", "could", "should", "must", "not", "never", "nor", "neither", "if", "unless", "whether",
})  # fmt: skip
_LIMIT = 5
"""Steps up from the deed: the killing of "acquitted on three counts of killing"."""


def acquitting(sentence: Sentence, *, at: int) -> int:
    """The verb that clears somebody of the deed at `at`, told as done; -1 without one."""
    return -1 if sentence.tokens[at].upos == "NOUN" and sentence.is_known(at) else clearing(sentence, at=at)


def clearing(sentence: Sentence, *, at: int) -> int:
    """The same, also of what was done for all that, by others: "acquitted of the murder of a judge"."""
    if _VERBS.isdisjoint(sentence.vocabulary):
        return _found_not_guilty(sentence, at) if "guilty" in sentence.vocabulary else -1
    index, noun = at, sentence.tokens[at].upos == "NOUN"
    for _ in range(_LIMIT):
        token = sentence.tokens[index]
        if token.relation == "conj" and sentence.tokens[token.head].upos == token.upos:
            index = token.head
            continue
        below = token.relation in MODIFYING and _OF & set(sentence.marked(index, "mark", "case"))
        if not below or token.head < 0:
            return -1
        verb = _verb(sentence, token.head) or _of_accused(sentence, token.head)
        if verb is not None:
            return verb.index if _clears(sentence, verb, sentence.tokens[at], by_noun=noun) and _is_told(sentence, verb) else -1
        if sentence.tokens[token.head].lemma not in _CHARGES:
            return -1
        index, noun = token.head, False
    return -1


def _found_not_guilty(sentence: Sentence, at: int) -> int:
    """The verb of "found the officers not guilty of killing him", "ruled that they were not guilty of murder"; -1 for other words."""
    for index in (at, *sentence.ancestors(at))[1:_LIMIT]:
        token = sentence.tokens[index]
        if token.lemma != "guilty" or token.head < 0:
            continue
        found = sentence.tokens[token.head]
        denied = any(t.form.lower() == "not" for t in sentence.dependents(index))
        judged = found.lemma == "find" and token.relation == "xcomp" or found.lemma in _JUDGING and token.relation == "ccomp"
        return found.index if denied and judged and _is_told(sentence, found) else -1
    return -1


def _verb(sentence: Sentence, at: int) -> Token | None:
    """The verb of clearing at a word, or that whose object it is: parsers hang "of the murder" on the one who is acquitted."""
    above = [at, sentence.tokens[at].head] if sentence.tokens[at].relation in ("obj", "nsubj") and sentence.tokens[at].head >= 0 else [at]
    return next((sentence[k] for k in above if sentence[k].lemma in _VERBS and sentence[k].upos in ("VERB", "ADJ")), None)


def _of_accused(sentence: Sentence, at: int) -> Token | None:
    """The acquitting of "acquitted three men accused of lynching him"."""
    accused = sentence.tokens[at]
    if accused.lemma not in _ACCUSING or accused.deprel != "acl" or accused.head < 0:
        return None
    man = sentence.tokens[accused.head]
    verb = sentence.tokens[man.head] if man.deprel in ("obj", "nsubj:pass") and man.head >= 0 else None
    return verb if verb is not None and verb.lemma in _ACQUITTING and verb.upos == "VERB" else None


def _clears(sentence: Sentence, verb: Token, deed: Token, *, by_noun: bool) -> bool:
    """ "Cleared him of murder", "of shooting a boy", not "cleared the streets of protests"."""
    return verb.lemma != "clear" or not by_noun or deed.lemma in CRIMES


def _is_told(sentence: Sentence, verb: Token) -> bool:
    """Not "asked to be acquitted", "may clear him", "neither convicted nor acquitted", "was not acquitted"."""
    beside = {t.lemma.lower() for t in sentence.dependents(verb.index, "aux", "advmod", "cc", "cc:preconj", "mark")}
    return verb.relation not in ("xcomp", "acl") and beside.isdisjoint(_UNTOLD)
