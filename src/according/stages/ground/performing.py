"""Whether a verb does what it says, or tells its sentence's own news: "we condemn" in a statement."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.ground.clause_time import speech_lemmas


def is_performative(sentence: Sentence, token: Token) -> bool:
    """Whether a verb does what it says: "we condemn", "I apologise", "hereby announces", of nobody's speech in another's text."""
    if not is_main_telling(sentence, token) or sentence.dependents(token.index, "aux", "cop"):
        return False
    chain = [token, *(sentence.tokens[i] for i in sentence.ancestors(token.index))]
    if any(step.relation in ("ccomp", "parataxis") and sentence.tokens[step.head].lemma in speech_lemmas() for step in chain):
        return False
    hereby = any(t.form.lower() == "hereby" for t in sentence.dependents(token.index, "advmod"))
    subjects = [t.form.lower() for step in chain for t in sentence.dependents(step.index, "nsubj")]
    return token.xpos in ("VBP", "VBZ", "VB") and (hereby or (bool(subjects) and subjects[0] in ("i", "we")))


def is_main_telling(sentence: Sentence, token: Token) -> bool:
    """Whether a verb of speaking tells the sentence's own news: its main verb, one coordinated with it, a participle beside it."""
    if token.upos not in ("VERB", "ADJ", "AUX") or sentence.dependents(token.index, "aux:pass"):
        return False
    for index in (token.index, *sentence.ancestors(token.index)):
        step = sentence.tokens[index]
        if step.head < 0:
            return True
        participle = step.relation == "advcl" and step.xpos == "VBG"
        if step.relation not in ("conj", "parataxis", "xcomp") and not participle and step.relation != "ccomp":
            return False
    return True
