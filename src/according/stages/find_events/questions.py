"""What is only asked: "Did the army burn the village?" tells no burning. Who asks why it did takes it for done."""

from __future__ import annotations

from according.ontology.closed_classes import WH_ADVERBS, WH_WORDS
from according.records.parse import Sentence, Token

_BEHIND = frozenset({"”", '"', "''", "'", "’", ")", "»"})
_ASKING = frozenset({"ask", "demand", "enquire", "inquire", "say", "shout", "wonder"})
_ENQUIRING = frozenset({"ask", "enquire", "inquire", "query", "wonder"})
_AUXILIARIES = frozenset({"do", "have", "be", "will", "would", "can", "could", "may", "might", "shall", "should", "must"})
_MAIN = frozenset({"root", "parataxis"})
_WITHIN = frozenset({"conj", "xcomp", "ccomp"})


def is_asked(sentence: Sentence, index: int) -> bool:
    """Whether a sentence asks whether the event of this word happened, happens or will happen."""
    if not _ends_in_question(sentence):
        return "?" in sentence.vocabulary and _is_quoted_question(sentence, index)
    at = index
    while not _is_inverted(sentence, at):
        token = sentence.tokens[at]
        indefinite = token.relation == "obj" and at == index and not sentence.is_known(at)
        if token.head < 0 or not (token.relation in _WITHIN or indefinite):
            return False
        at = token.head
    return sentence.tokens[at].relation in _MAIN


def _is_quoted_question(sentence: Sentence, index: int) -> bool:
    """ "“Did the army burn it?” a reporter asked": a question that a verb of asking reports."""
    token = sentence.tokens[index]
    asked = token.head >= 0 and sentence.tokens[token.head].lemma in _ASKING and token.relation in ("ccomp", "parataxis")
    root = token.head < 0 and any(t.lemma in _ASKING for t in sentence.dependents(index, "parataxis"))
    if not asked and not root or not _is_inverted(sentence, index):
        return False
    mark = next((t.index for t in sentence.tokens[index:] if t.form == "?"), -1)
    return mark > index and not any(t.upos == "VERB" and t.lemma in _ASKING for t in sentence.tokens[index:mark])


def _ends_in_question(sentence: Sentence) -> bool:
    last = next((t for t in reversed(sentence.tokens) if t.form not in _BEHIND), None)
    return last is not None and last.form == "?"


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """Whether an auxiliary stands before the subject and nothing asks for a part: "did he", not "why did he", "who did"."""
    subjects = sentence.dependents(verb, "nsubj", "expl")
    before = [t for t in sentence.dependents(verb, "aux", "cop") if _is_before(t, subjects)]
    return bool(before) and not any(t.form.lower() in WH_WORDS for t in sentence.tokens[: before[0].index])


def _is_before(token: Token, subjects: list[Token]) -> bool:
    return token.lemma.lower() in _AUXILIARIES and bool(subjects) and token.index < subjects[0].index


def asks_about(sentence: Sentence, clause: int, verb: int) -> bool:
    """Whether somebody asks if or when something will be: "asked if they would leave", "asked when"; not "asked why they had fired"."""
    if sentence.tokens[verb].lemma not in _ENQUIRING:
        return False
    opening = {t.form.lower() for t in sentence.dependents(clause, "mark", "advmod") if t.index < clause}
    ahead = any(t.lemma in ("will", "would", "might", "may", "could") for t in sentence.dependents(clause, "aux"))
    return "if" in opening or ahead and not opening.isdisjoint(WH_ADVERBS)
