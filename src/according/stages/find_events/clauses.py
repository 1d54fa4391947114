"""The slots of a predicate that clauses fill: what it says, what it hangs on, what it is coordinated with."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.slots import Slots
from according.stages.find_events.syntax import conjuncts, is_noun, is_verb, lemma_of, marks


def add_clauses(sentence: Sentence, index: int, slots: Slots) -> Slots:
    """The slots with the heads of complement clauses beside them (xcomp, ccomp, advcl; of a noun acl: "an order to fire").

    ccomp:fact is what has happened or is so ("assured him that they had left"), ccomp:whether what is asked.
    """
    for token in sentence.dependents(index, "advmod"):
        if lemma_of(token) in ("hostage", "captive", "prisoner"):  # "were taken hostage"
            slots.setdefault("xcomp", []).append(token.index)
    for token in sentence.dependents(index, "xcomp", "ccomp", "advcl"):
        slots.setdefault(token.relation, []).extend(conjuncts(sentence, token.index))
        kind = _kind_of_clause(sentence, token.index) if token.relation == "ccomp" else ""
        if kind:
            slots.setdefault(f"ccomp:{kind}", []).append(token.index)
        if token.relation == "ccomp":  # the price of "said they would pay a price"
            slots.setdefault("ccomp:obj", []).extend(t.index for t in sentence.dependents(token.index, "obj"))
    word = sentence.tokens[index]
    above, relation = word.head, word.relation
    if relation == "conj" and is_verb(sentence.tokens[above]):
        slots["conj"] = [above]  # "was treated and released"
        slots["conj:subj"] = [t.index for t in sentence.dependents(above, "nsubj")]
    if relation == "advcl" and word.xpos == "VBG" and not marks(sentence, index):
        slots["under"] = [above]  # "crashed, killing three"
    if relation == "conj" and is_noun(word) and is_noun(sentence.tokens[above]):
        slots["conj"] = [above]  # "the planning and execution of strikes"
    if relation == "obj" and is_noun(word) and is_verb(sentence.tokens[above]):
        slots["under"] = [above]  # "families need aid"
    if word.deprel == "compound":
        slots["before"] = [above]  # the squad of "firing squad"
    for token in sentence.dependents(index, "acl"):
        if token.deprel == "acl" and set(marks(sentence, token.index)) & {"to", "that", "of"} and is_noun(word):
            slots.setdefault("acl", []).append(token.index)
    return slots


def _kind_of_clause(sentence: Sentence, index: int) -> str:
    own = sentence.dependents(index)
    if any(t.form.lower() in ("whether", "if") or (t.xpos.startswith("W") and t.form.lower() != "that") for t in own):
        return "whether"
    finite = [t for t in (sentence.tokens[index], *sentence.dependents(index, "aux", "cop")) if t.has("VerbForm=Fin") and t.xpos != "MD"]
    return "fact" if finite and not any(t.xpos == "MD" for t in own) else ""
