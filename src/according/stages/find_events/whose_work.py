"""Whose doing a noun is by what its clause says of it: "the attack was the work of soldiers", "the rally drew 5,000 people"."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import is_passive, prepositions

_WORK = frozenset({"work", "handiwork", "doing"})
_HINDERING = frozenset({"delay", "derail", "frustrate", "hamper", "hinder", "impede", "obstruct", "sabotage", "stall", "thwart"})
_SAYING = frozenset({"REJECT", "REQUEST", "ACCUSE", "AGREE", "CONSULT"})
_DRAWING = frozenset({"draw", "attract"})


def is_work(sentence: Sentence, index: int) -> bool:
    """Whether a noun is said to be somebody's work, or not to be."""
    return sentence[index].head >= 0 and sentence[index].deprel == "nsubj" and sentence[sentence[index].head].lemma in _WORK


def whose_work(sentence: Sentence, work: int) -> int | None:
    """The soldiers of "was the work of soldiers"; None where it was not."""
    if not sentence.dependents(work, "cop") or is_not(sentence, work):
        return None
    whose = (t for t in sentence.dependents(work, "nmod") if t.deprel == "nmod:poss" or "of" in prepositions(sentence, t.index))
    return next((t.index for t in whose), None)


def whose_work_it_is_not(sentence: Sentence, index: int) -> set[int]:
    """The soldiers of "the attack was not the work of soldiers"; who obstructs an inquiry, or is accused of it."""
    above = sentence[sentence[index].head] if sentence[index].head >= 0 else sentence[index]
    if sentence[index].relation == "obj" and above.lemma in _HINDERING and above.upos == "VERB":
        over = (above.index, above.head) if above.relation in ("advcl", "xcomp", "acl") else (above.index,)
        return {t.index for verb in over for t in sentence.dependents(verb, "nsubj", "nsubj:pass", "obj") if t.index != index}
    if sentence[index].deprel == "conj" and is_passive(sentence, index):
        clauses = (above, *sentence.dependents(above.index, "advcl"))
        return {at for clause in clauses if clause.relation == "advcl" for at in _who_says(sentence, clause)}
    denied = is_work(sentence, index) and is_not(sentence, sentence[index].head)
    return {t.index for t in sentence.dependents(sentence[index].head, "nmod")} if denied else set()


def _who_says(sentence: Sentence, verb: Token) -> set[int]:
    """The strikers of "charged when the strikers refused to leave, and six were hurt": who refuses or asks has not hurt anybody."""
    said = verb.reading is not None and verb.reading.type in _SAYING
    return {t.index for t in sentence.dependents(verb.index, "nsubj")} if said else set()


def whom_it_draws(sentence: Sentence, index: int) -> int | None:
    """The miners of "the rally drew 5,000 miners", who take part in it; of "drew criticism" nobody."""
    head = sentence[index].head
    drawing = head >= 0 and sentence[index].deprel == "nsubj" and sentence[head].lemma in _DRAWING
    if not drawing or is_passive(sentence, head) or is_not(sentence, head):
        return None
    return next((t.index for t in sentence.dependents(head, "obj") if t.mention == "person" and t.upos != "PRON"), None)
