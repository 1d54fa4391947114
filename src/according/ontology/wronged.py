"""Of what somebody is convicted who did not do it: "wrongly convicted of murdering him", "quashed his conviction for the murder"."""

from __future__ import annotations

from according.ontology.acquitted import ACQUITTED
from according.ontology.closed_classes import CRIME_PREPOSITIONS
from according.records.parse import Sentence, Token
from according.records.relations import MODIFYING

WRONGED = f"{ACQUITTED}: wrongly held"
"""The rule of the status of what somebody is wrongly convicted of, an acquittal by who tells it."""
_WRONGLY = frozenset({"wrongly", "wrongfully", "falsely", "mistakenly", "erroneously"})
_WRONG = frozenset({"wrongful", "false", "wrong", "mistaken", "unsafe"})
_PUNISHING = frozenset({"convict", "jail", "imprison", "sentence", "hang", "execute", "charge", "indict", "arrest", "detain", "hold"})
_BLAMING = frozenset({"accuse", "blame", "suspect"})
_QUASHING = frozenset({"quash", "overturn", "annul", "reverse", "vacate", "void", "nullify"})
_JUDGED = frozenset({"conviction", "sentence", "verdict", "imprisonment", "jailing"})
_CHARGES = _JUDGED | {"charge", "count"}
_UNTOLD = frozenset({"will", "would", "may", "might", "can", "could", "should", "must", "not", "never", "if", "unless", "whether"})
_LIMIT = 5


def wronged(sentence: Sentence, *, at: int) -> int:
    """The word that says that somebody was punished for the deed at `at` and did not do it; -1 without one."""
    said = sentence.vocabulary
    if said.isdisjoint(_WRONGLY) and (said.isdisjoint(_JUDGED) or said.isdisjoint(_WRONG) and said.isdisjoint(_QUASHING)):
        return -1
    index = at
    for _ in range(_LIMIT):
        token = sentence.tokens[index]
        if token.head < 0:
            return -1
        if token.relation == "conj" and sentence.tokens[token.head].upos == token.upos:
            index = token.head
            continue
        below = token.relation in MODIFYING
        if not below or CRIME_PREPOSITIONS.isdisjoint(sentence.marked(index, "mark", "case")):
            return -1
        # Parsers hang "for the murder" on the one who is convicted.
        above = [sentence.tokens[k] for k in (token.head, sentence.tokens[token.head].head) if k >= 0]
        found = next((word for word in above if _is_wrong(sentence, word)), None)
        if found is not None:
            return found.index
        if above[0].lemma not in _CHARGES:
            return -1
        index = token.head
    return -1


def blamed_wrongly(sentence: Sentence, *, at: int) -> int:
    """The same of a known deed of which somebody is wrongly accused: "was mistakenly blamed for the massacre"."""
    token = sentence.tokens[at]
    if sentence.vocabulary.isdisjoint(_WRONGLY) or token.upos != "NOUN" or token.relation not in ("obl", "nmod") or token.head < 0:
        return -1
    verb = sentence.tokens[token.head]
    return verb.index if sentence.is_known(at) and verb.lemma in _BLAMING and _is_wrongly(sentence, verb) else -1


def _is_wrong(sentence: Sentence, word: Token) -> bool:
    if word.lemma in _PUNISHING:
        return _is_wrongly(sentence, word)
    if word.lemma not in _JUDGED or word.upos != "NOUN":
        return False
    if any(t.lemma.lower() in _WRONG for t in sentence.dependents(word.index, "amod")):
        return True
    verb = sentence.tokens[word.head] if word.head >= 0 and word.deprel in ("obj", "nsubj:pass") else None
    if verb is None or verb.lemma not in _QUASHING:
        return False
    beside = {t.lemma.lower() for t in sentence.dependents(verb.index, "aux", "advmod", "mark")}
    return verb.relation != "xcomp" and beside.isdisjoint(_UNTOLD)


def _is_wrongly(sentence: Sentence, verb: Token) -> bool:
    beside = list(sentence.dependents(verb.index, "advmod"))
    return any(t.form.lower() in _WRONGLY for t in beside) and not any(t.form.lower() in ("not", "never") for t in beside)
