"""Slots of an event noun: whose it is, on whom, and what the verb that carries it adds ("launched an attack on")."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.slots import Slots, put, verb_slots
from according.stages.find_events.syntax import is_noun, is_passive, is_verb, lemma_of, own_subject, prepositions


def noun_slots(sentence: Sentence, index: int, *, light_verbs: Mapping[str, str]) -> Slots:
    """Slots of an event noun: poss, compound, amod, nmod:PREP, and from its light verb subj or target.

    light_verbs: verb -> subj ("launched an attack") or target ("suffered an attack"): what its subject is to the event.
    """
    slots: Slots = {}
    for token in sentence.dependents(index):
        if token.deprel == "nmod:poss":
            put(sentence, slots, "poss", token.index)
        elif token.relation in ("nmod", "obl", "acl") and token.deprel not in ("nmod:unmarked", "obl:unmarked"):
            for preposition in prepositions(sentence, token.index):
                if preposition:
                    put(sentence, slots, f"nmod:{preposition}", token.index)
        elif token.relation in ("compound", "nmod") and is_noun(token):
            slots.setdefault("compound", []).append(token.index)
        elif token.relation == "amod":
            slots.setdefault("amod", []).append(token.index)
    if "nmod:by" in slots and "poss" in slots and "nmod:of" not in slots:
        slots["nmod:of"] = slots.pop("poss")  # "its capture by the army": it is captured
    _from_light_verb(sentence, index, slots, light_verbs)
    if "subj" in slots and all(sentence[i].upos == "PRON" for i in slots.get("poss", ())):
        slots.pop("poss", None)  # "committed their murders": they are those who committed them
    if "target" not in slots and not sentence.dependents(index, "det") and "under" in prepositions(sentence, index):
        put(sentence, slots, "target", _sufferer(sentence, index))
        slots |= {"nmod:under": slots["target"]} if "target" in slots else {}
    return slots


def _sufferer(sentence: Sentence, index: int) -> int | None:
    """What is "under attack": the subject of the noun itself, or of the verb that it hangs on."""
    own = own_subject(sentence, index)
    head = sentence[index].head
    if own is not None or head < 0:
        return own
    if sentence[index].relation in ("obl", "xcomp", "advcl") and is_verb(sentence[head]):
        passive = sentence.dependents(head, "nsubj:pass", "obj")
        return passive[0].index if passive else own_subject(sentence, head)
    return head if sentence[index].relation in ("nmod", "acl") and is_noun(sentence[head]) else None


def _from_light_verb(sentence: Sentence, index: int, slots: Slots, light_verbs: Mapping[str, str]) -> None:
    noun = index
    while sentence[noun].relation == "conj" and is_noun(sentence[sentence[noun].head]):
        noun = sentence[noun].head
    head = sentence[noun].head
    if head < 0 or sentence[noun].deprel not in ("obj", "nsubj:pass", "acl:relcl", "nsubj"):
        return
    verb = sentence[head]
    name = " ".join(w for w in (lemma_of(verb), _particle(sentence, head)) if w)
    if name not in light_verbs or (sentence[noun].deprel == "nsubj" and not is_passive(sentence, head)):
        return
    outer = verb_slots(sentence, head)
    if "subj" in outer:
        slots[light_verbs[name]] = outer["subj"]
    if "iobj" in outer:
        slots["iobj"] = outer["iobj"]
    for slot, found in outer.items():
        if slot.startswith("obl:"):
            slots.setdefault("nmod:" + slot[4:], []).extend(found)


def _particle(sentence: Sentence, index: int) -> str:
    return next((t.form.lower() for t in sentence.dependents(index, "compound:prt")), "")
