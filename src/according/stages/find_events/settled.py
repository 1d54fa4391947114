"""What is real or not whatever else its words say: what is only asked, what is near, what was done all the same, what a court clears of."""

from __future__ import annotations

from according.ontology.acquitted import ACQUITTED, acquitting
from according.ontology.decided import DECIDED, decided_by_others
from according.ontology.wronged import WRONGED, wronged
from according.records.mention import CARRIED_OUT, NOT_BEHIND
from according.records.parse import Sentence
from according.stages.find_events.counterfacts import of_counterfact
from according.stages.find_events.negation import is_inverted, is_not
from according.stages.find_events.not_behind import is_not_behind
from according.stages.find_events.questions import is_asked
from according.stages.find_events.unsettled import is_blamed_for, is_if_true, is_mistaken, is_of_scenario, is_supposed
from according.stages.find_events.verdict import Reality
from according.stages.find_events.voted_down import voted_down
from according.stages.find_events.word_sets import words_of

NEAR = "close to it"
"""The rule of what is not yet agreed."""
HAD_IT_NOT = "counter to fact"
"""The rule of what a condition tells as not done that was done."""
WAS_NONE = "taken for one"
"""The rule of what turned out to be something harmless."""
_WOULD = frozenset({"would", "could", "might"})
_CLOSE = frozenset({"close", "closer", "nearer"})
_ADDRESS = 9
"""Words in which a recommendation says to whom it is put."""
_DETERRING = frozenset({
    "break", "cow", "deter", "discourage", "divert", "frighten", "halt", "intimidate", "silence", "stop", "sway", "weaken",
})  # fmt: skip
_KILLINGS = frozenset({"abduction", "assassination", "bombing", "execution", "killing", "massacre", "murder", "shooting", "torture"})
_JUDGING = frozenset({"accuse", "blame", "charge", "convict", "guilty", "imprison", "indict", "jail", "sentence", "suspect", "try"})
_BEHIND = frozenset({"command", "direct", "mastermind", "order", "organise", "organize", "plan", "plot"})
_DEALS = frozenset({"accord", "agreement", "breakthrough", "ceasefire", "compromise", "deal", "pact", "settlement", "truce"})


def settled_beforehand(sentence: Sentence, index: int) -> Reality | None:
    """The status of what a question asks or others decided, of a near deal, of what a counterfactual or an acquittal denies; else None."""
    if is_asked(sentence, index):
        return Reality(status="possible", rule="question")
    if _is_near(sentence, index):
        return Reality(status="possible", rule=NEAR)
    if decided_by_others(sentence, at=index) >= 0:
        return Reality(status="planned", rule=DECIDED)
    token = sentence.tokens[index]
    if token.lemma == "resignation" and token.deprel in ("obj", "nsubj:pass") and sentence.tokens[token.head].lemma == "accept":
        return Reality(status="actual", rule="accepted")  # no promise, as an accepted truce is
    if turned := voted_down(sentence, index):
        return Reality(status="negated", rule=f"turned down: {turned}")
    if _is_done_all_the_same(sentence, index) or _is_deplored(sentence, index) or is_blamed_for(sentence, index):
        return Reality(status="actual", rule=HAD_IT_NOT)
    if _has_done_harm(sentence, index):
        return Reality(status="actual", rule=CARRIED_OUT)
    if is_not_behind(sentence, index):
        return Reality(status="actual", rule=NOT_BEHIND)
    if is_if_true(sentence, index):
        return Reality(status="possible", rule="not settled: if true")
    if _is_recommended(sentence, index):
        return Reality(status="requested", rule="recommended")
    if is_supposed(sentence, index):
        return Reality(status="possible", rule="not settled: supposed")
    if _is_defied(sentence, index) or _is_ordered_crime(sentence, index):
        return Reality(status="actual", rule=HAD_IT_NOT)
    if is_mistaken(sentence, index):
        return Reality(status="negated", rule=WAS_NONE)
    if is_of_scenario(sentence, index):
        return Reality(status="possible", rule="not settled: what may come")
    if acquitting(sentence, at=index) >= 0:
        return Reality(status="negated", rule=ACQUITTED)
    known = token.upos == "NOUN" and sentence.is_known(index)
    if not known and wronged(sentence, at=index) >= 0:
        return Reality(status="negated", rule=WRONGED)
    return of_counterfact(sentence, index)


def _is_done_all_the_same(sentence: Sentence, index: int) -> bool:
    """Whether a condition is contrary to what was done: who says "had they not fired, nobody would have died" says that they fired."""
    token = sentence.tokens[index]
    if token.xpos != "VBN" or "had" not in sentence.vocabulary or not is_not(sentence, index):
        return False
    had = any(t.form.lower() == "had" for t in sentence.dependents(index, "aux"))
    condition = token.relation == "advcl" and "if" in sentence.marked(index, "mark") or is_inverted(sentence, index)
    return had and condition and any(_would_have(sentence, t.index) for t in sentence.tokens if t.index != index)


def _has_done_harm(sentence: Sentence, index: int) -> bool:
    """The attack of "ordered an attack last month that killed 14": it was carried out, whoever ordered or planned it."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head] if token.head >= 0 else None
    if token.upos != "NOUN" or above is None or above.lemma not in _BEHIND or token.deprel not in ("obj", "nsubj:pass"):
        return False
    clauses = [t for t in sentence.dependents(index, "acl") if t.deprel == "acl:relcl"]
    return any(t.xpos == "VBD" and t.lemma in words_of("harming") and sentence.dependents(t.index, "obj") for t in clauses)


def _is_defied(sentence: Sentence, index: int) -> bool:
    """The arrest of "warns that the arrest of its leader will not deter us": it is there already."""
    token = sentence.tokens[index]
    if token.upos != "NOUN" or token.deprel != "nsubj" or not sentence.is_known(index):
        return False
    verb = sentence.tokens[token.head]
    return verb.lemma in _DETERRING and is_not(sentence, verb.index)


def _is_ordered_crime(sentence: Sentence, index: int) -> bool:
    """The killing of "jailed for ordering the killing of ten men", "accused of ordering the murder": it was carried out."""
    token = sentence.tokens[index]
    verb = sentence.tokens[token.head] if token.upos == "NOUN" and token.deprel == "obj" and token.head >= 0 else None
    if verb is None or verb.lemma not in _BEHIND or verb.xpos != "VBG" or not sentence.is_known(index) or verb.head < 0:
        return False
    return token.lemma in _KILLINGS and sentence.tokens[verb.head].lemma in _JUDGING


def _is_recommended(sentence: Sentence, index: int) -> bool:
    """ "To donors: suspend assistance to the police": a recommendation."""
    token = sentence.tokens[index]
    if sentence.tokens[0].form != "To" or token.upos != "VERB" or token.xpos not in ("VB", "VBP"):
        return False
    colon = next((t.index for t in sentence.tokens[1:_ADDRESS] if t.form == ":"), -1)
    return 0 < colon < index and all(t.index < colon for t in sentence.dependents(index, "nsubj"))


def _is_deplored(sentence: Sentence, index: int) -> bool:
    """Whether it would not have been done had something else been done: "had the police come, the mob would not have burned it"."""
    token = sentence.tokens[index]
    if token.xpos != "VBN" or "had" not in sentence.vocabulary or not _would_have(sentence, index) or not is_not(sentence, index):
        return False
    return any(
        not is_not(sentence, t.index)
        and any(k.form.lower() == "had" for k in sentence.dependents(t.index, "aux"))
        and ("if" in sentence.marked(t.index, "mark") or is_inverted(sentence, t.index))
        for t in sentence.dependents(index, "advcl")
    )


def _would_have(sentence: Sentence, index: int) -> bool:
    beside = {t.lemma.lower() for t in sentence.dependents(index, "aux")}
    return "have" in beside and not beside.isdisjoint(_WOULD)


def _is_near(sentence: Sentence, index: int) -> bool:
    """Whether a deal is one that they are "close to", "near"; not one that others live close to."""
    token = sentence.tokens[index]
    if token.lemma not in _DEALS or token.upos != "NOUN":
        return False
    near = sentence.tokens[token.head] if token.head >= 0 and token.relation in ("obl", "nmod", "obj") else token
    return near.form.lower() in _CLOSE or "near" in sentence.marked(index, "case") and token.relation not in ("nmod", "obl")
