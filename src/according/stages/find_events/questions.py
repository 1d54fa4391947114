"""What is only asked: "Did the army burn the village?" tells no burning; who asks why it did takes it for done. And what a
court clears of."""

from __future__ import annotations

from according.ontology.acquitted import ACQUITTED, acquitting
from according.records.parse import Sentence, Token
from according.stages.find_events.negation import is_inverted, is_not
from according.stages.find_events.verdict import Reality

_ASKS_FOR = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
_BEHIND = frozenset({"”", '"', "''", "'", "’", ")", "»"})
_AUXILIARIES = frozenset({"do", "have", "be", "will", "would", "can", "could", "may", "might", "shall", "should", "must"})
_MAIN = frozenset({"root", "parataxis"})
_WOULD = frozenset({"would", "could", "might"})
_CLOSE = frozenset({"close", "closer", "nearer"})
_DEALS = frozenset({"accord", "agreement", "breakthrough", "ceasefire", "compromise", "deal", "pact", "settlement", "truce"})
NEAR = "close to it"
"""The rule of what is not yet agreed."""
HAD_IT_NOT = "counter to fact"
"""The rule of what a condition tells as not done that was done."""
_WITHIN = frozenset({"conj", "xcomp", "ccomp"})


def settled_beforehand(sentence: Sentence, index: int) -> Reality | None:
    """The status of what a question asks or an acquittal is of, whatever else its words say; else None."""
    if is_asked(sentence, index):
        return Reality(status="possible", rule="question")
    if is_near(sentence, index):
        return Reality(status="possible", rule=NEAR)
    token = sentence[index]
    if token.lemma == "resignation" and token.deprel in ("obj", "nsubj:pass") and sentence[token.head].lemma == "accept":
        return Reality(status="actual", rule="accepted")  # no promise, as an accepted truce is
    if is_done_all_the_same(sentence, index):
        return Reality(status="actual", rule=HAD_IT_NOT)
    return Reality(status="negated", rule=ACQUITTED) if acquitting(sentence, at=index) >= 0 else None


def is_done_all_the_same(sentence: Sentence, index: int) -> bool:
    """Whether a condition is contrary to what was done: who says "had they not fired, nobody would have died" says that they fired."""
    token = sentence[index]
    if token.xpos != "VBN" or "had" not in sentence.vocabulary or not is_not(sentence, index):
        return False
    had = any(t.form.lower() == "had" for t in sentence.dependents(index, "aux"))
    condition = token.relation == "advcl" and "if" in sentence.marked(index, "mark") or is_inverted(sentence, index)
    return had and condition and any(_would_have(sentence, t.index) for t in sentence.tokens if t.index != index)


def _would_have(sentence: Sentence, index: int) -> bool:
    beside = {t.lemma.lower() for t in sentence.dependents(index, "aux")}
    return "have" in beside and not beside.isdisjoint(_WOULD)


def is_near(sentence: Sentence, index: int) -> bool:
    """Whether a deal is one that they are "close to", "near"; not one that others live close to."""
    token = sentence[index]
    if token.lemma not in _DEALS or token.upos != "NOUN":
        return False
    near = sentence[token.head] if token.head >= 0 and token.relation in ("obl", "nmod", "obj") else token
    return near.form.lower() in _CLOSE or "near" in sentence.marked(index, "case") and token.relation not in ("nmod", "obl")


def is_asked(sentence: Sentence, index: int) -> bool:
    """Whether a sentence asks whether the event of this word happened, happens or will happen."""
    if not _ends_in_question(sentence):
        return False
    at = index
    while not _is_inverted(sentence, at):
        token = sentence[at]
        indefinite = token.relation == "obj" and at == index and not sentence.is_known(at)
        if token.head < 0 or not (token.relation in _WITHIN or indefinite):
            return False
        at = token.head
    return sentence[at].relation in _MAIN


def _ends_in_question(sentence: Sentence) -> bool:
    last = next((t for t in reversed(sentence.tokens) if t.form not in _BEHIND), None)
    return last is not None and last.form == "?"


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """Whether an auxiliary stands before the subject and nothing asks for a part: "did he", not "why did he", "who did"."""
    subjects = sentence.dependents(verb, "nsubj", "expl")
    before = [t for t in sentence.dependents(verb, "aux", "cop") if _is_before(t, subjects)]
    return bool(before) and not any(t.form.lower() in _ASKS_FOR for t in sentence.tokens[: before[0].index])


def _is_before(token: Token, subjects: list[Token]) -> bool:
    return token.lemma.lower() in _AUXILIARIES and bool(subjects) and token.index < subjects[0].index
