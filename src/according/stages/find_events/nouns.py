"""Slots of an event noun: whose it is, on whom, and what the verb that carries it adds ("launched an attack on")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from according.ontology.blaming import blaming
from according.ontology.closed_classes import SETTING_PREPOSITIONS
from according.records.parse import Sentence
from according.stages.find_events.light_verbs import carrier
from according.stages.find_events.means import is_come_for, is_how_it_is_waged
from according.stages.find_events.negation import is_not
from according.stages.find_events.owners import named_before, whose_hands
from according.stages.find_events.put_to import carried_at, put_to, sufferer
from according.stages.find_events.slots import Slots, antecedents, put, verb_slots
from according.stages.find_events.syntax import is_known, is_noun, is_passive, is_verb, lemma_of, own_subject, phrasal, prepositions
from according.stages.find_events.whose_work import is_work, who_is_implicated, whom_it_draws, whose_work

_DYING = frozenset({"death", "demise"})
_RISINGS = frozenset({"insurgency", "insurrection", "mutiny", "rebellion", "revolt", "uprising"})
"""Who ends one is mostly the state against which it was."""
_BETWEEN_OTHERS = frozenset({"broker", "arrange", "propose"})
"""Who brokers a truce does not keep it."""
_BEING_ON = frozenset({
    "strike", "go-slow", "fast", "stoppage", "walkout",
    "exercise", "exercises", "manoeuvre", "manoeuvres", "maneuver", "maneuvers", "drill",
})  # fmt: skip
_BEING_IN = frozenset({"talk", "talks", "negotiation", "negotiations"})
_ENDEAVOURS = frozenset({"bid", "campaign", "effort", "mission", "operation"})
_STRUCK = frozenset({"target", "object"})
_KILLINGS = frozenset({"assassination", "beheading", "execution", "killing", "massacre", "murder"})
_HARSHNESS = frozenset({"brutality", "harassment", "intimidation", "oppression", "persecution", "repression"})
_RULING = frozenset({"army", "authority", "dictatorship", "government", "junta", "military", "police", "regime", "state"})
_TAKING_ON = frozenset({"take", "accept", "shoulder", "assume"})
_WHOSE = frozenset({"poss", "subj", "nmod:by", "nmod:between", "nmod:with", "nmod:among", "nmod:of"})

_PITTING = frozenset({"pit", "pits", "pitted", "pitting"})


def noun_slots(sentence: Sentence, index: int, *, light_verbs: Mapping[str, str]) -> Slots:
    """Slots of an event noun: poss, compound, amod, nmod:PREP, around, and from its light verb subj or target.

    light_verbs: verb -> what its subject is to the noun: subj ("launched an attack"), target ("suffered an attack"), outside ("foiled it");
    or object, where its object acts ("convicted two men of the attack").
    """
    slots: Slots = {}
    for token in sentence.dependents(index):
        if token.deprel == "nmod:poss":
            put(sentence, slots, "poss", token.index)
        elif token.relation in ("nmod", "obl", "acl") and token.deprel not in ("nmod:unmarked", "obl:unmarked"):
            hands = whose_hands(sentence, token.index)
            for preposition in prepositions(sentence, token.index) if hands is None else ():
                if preposition:
                    put(sentence, slots, f"nmod:{preposition}", token.index)
            put(sentence, slots, "nmod:by", hands)
        elif token.relation in ("compound", "nmod") and is_noun(token) and not is_how_it_is_waged(sentence, token):
            slots.setdefault("compound", []).extend(sentence.paired(token.index))
        elif token.relation == "amod":
            slots.setdefault("amod", []).extend(sentence.paired(token.index))
    suffered = "nmod:by" in slots or lemma_of(sentence.tokens[index]) in _DYING
    if suffered and "poss" in slots and "nmod:of" not in slots:
        slots["nmod:of"] = slots.pop("poss")  # "its capture by the army": it is captured; "his death"
    elif {"nmod:by", "compound"} <= set(slots) and "nmod:of" not in slots:
        slots["nmod:of"] = named_before(sentence, index)
    if "nmod:by" not in slots:
        _as_doers(sentence, index, slots)
    _from_light_verb(sentence, index, slots, light_verbs)
    if "subj" not in slots:
        put(sentence, slots, "subj", _who_is_behind(sentence, index))
    slots |= {"subj": blamed} if (blamed := _who_is_blamed(sentence, index)) else {}
    if not {"subj", "nmod:by"} & set(slots):
        put(sentence, slots, "subj", _who_is_on_it(sentence, index))
        if "subj" not in slots and (carried := _who_carries_it(sentence, index, light_verbs)):
            slots["subj"] = carried
    if "subj" in slots and all(sentence.tokens[i].upos == "PRON" for i in slots.get("poss", ())):
        slots.pop("poss", None)  # "committed their murders": they are those who committed them
    for at in carried_at(sentence, index, light_verbs):
        put(sentence, slots, "nmod:against", at)
    slots |= {"outside": outside} if (outside := _who_looks_on(sentence, index, light_verbs)) else {}
    put(sentence, slots, "target", _target_of(sentence, index) or _who_bears_it(sentence, index, light_verbs))
    if "target" not in slots:
        _from_sufferer(sentence, index, slots)
    if not _WHOSE & set(slots) - {"nmod:with"}:  # "talks with the rebels" are also held by whoever stands around them
        put(sentence, slots, "around", _in_whose_clause(sentence, index))
    return {slot: antecedents(sentence, index, found) for slot, found in slots.items()}


def _from_endeavour(sentence: Sentence, index: int, slots: Slots, light_verbs: Mapping[str, str]) -> None:
    """The two sides and the envoy of "the envoy's mediation effort between the two": what hangs on the effort is the event's."""
    token = sentence.tokens[index]
    if token.deprel != "compound" or lemma_of(sentence.tokens[token.head]) not in _ENDEAVOURS:
        return
    for slot, found in noun_slots(sentence, token.head, light_verbs=light_verbs).items():
        if slot not in ("compound", "target"):
            slots.setdefault(slot, [i for i in found if i != index])


def _put_pitted(sentence: Sentence, index: int, slots: Slots) -> None:
    """Both sides of "clashes pitting rebels against the army", "the clashes pitted rebels against the army"."""
    beside = (*sentence.dependents(index, "acl"), *((sentence[sentence[index].head],) if sentence[index].deprel == "nsubj" else ()))
    pitted = [t.index for t in beside if t.form.lower() in _PITTING] if "against" in sentence.vocabulary else []
    for token in (t for verb in pitted for t in sentence.dependents(verb, "obj", "obl")):
        if token.relation == "obj" or "against" in prepositions(sentence, token.index):
            put(sentence, slots, "nmod:between", token.index)


def _as_doers(sentence: Sentence, index: int, slots: Slots) -> None:
    """The rebels of "the rebels' killing of three men": an event that is somebody's and of somebody is done by the first to the second.

    The police of "the brutality of the police", who are those who rule.
    """
    token = sentence.tokens[index]
    owners, done_to = ([i for i in slots.get(slot, ()) if sentence.tokens[i].mention != "time"] for slot in ("poss", "nmod:of"))
    bodies = all(sentence[i].mention == "organization" and sentence[i].xpos != "NNPS" for i in owners)  # not "the Jesuits' murders"
    if owners and (done_to or bodies and token.lemma in _KILLINGS and token.has("Number=Plur")):  # "the cartel's murders": one at a time
        slots["subj"] = owners
        if not done_to:
            del slots["poss"]
    if token.lemma in _HARSHNESS and done_to and all(sentence.tokens[i].lemma in _RULING for i in done_to):
        slots["nmod:by"] = slots.pop("nmod:of")
    _put_pitted(sentence, index, slots)


def _who_is_behind(sentence: Sentence, index: int) -> int | None:
    """The rebels of "the rebels were behind the attack", "to blame for the attack", "the attack was the rebels' work"."""
    words, head = set(prepositions(sentence, index)), sentence.tokens[index].head
    if is_work(sentence, index):
        return whose_work(sentence, head)
    is_borne = head >= 0 and (sentence.tokens[head].lemma, sentence.tokens[head].upos) == ("blame", "ADJ")
    responsible = head >= 0 and "for" in words and (sentence.tokens[head].lemma == "responsible" or is_borne)
    if head >= 0 and "for" in words and sentence.tokens[head].lemma == "blame" and sentence.tokens[head].relation == "obj":
        taker = sentence.tokens[sentence.tokens[head].head]  # "the rebels took the blame for the attack"
        return own_subject(sentence, taker.index) if lemma_of(taker) in _TAKING_ON and not is_not(sentence, taker.index) else None
    said = index if "behind" in words else head if responsible else -1
    if said < 0:
        drawn = whom_it_draws(sentence, index)
        return drawn if drawn is not None else who_is_implicated(sentence, index)
    if not sentence.dependents(said, "cop") or is_not(sentence, said):
        return None
    while sentence.tokens[said].relation == "conj" and own_subject(sentence, said) is None:
        said = sentence.tokens[said].head  # "led raids and was behind the kidnapping"
    return own_subject(sentence, said)


def _target_of(sentence: Sentence, index: int) -> int | None:
    """The convoy of "the convoy was the target of an attack"; None where it was not."""
    head = sentence.tokens[index].head
    if (
        head < 0
        or lemma_of(sentence.tokens[head]) not in _STRUCK
        or sentence.tokens[index].relation != "nmod"
        or "of" not in prepositions(sentence, index)
    ):
        return None
    return own_subject(sentence, head) if sentence.dependents(head, "cop") and not is_not(sentence, head) else None


def _who_is_on_it(sentence: Sentence, index: int) -> int | None:
    """The prisoners of "prisoners on hunger strike", the recruits of "saw recruits on a firing exercise", who are on it themselves."""
    token = sentence.tokens[index]
    known = any(lemma_of(t) in ("the", "this", "that") for t in sentence.dependents(index, "det"))
    if lemma_of(token) in _BEING_IN and "in" in prepositions(sentence, index) and sentence.dependents(index, "cop"):
        return own_subject(sentence, index)  # "was in talks with the elders"
    if lemma_of(token) not in _BEING_ON or "on" not in prepositions(sentence, index) or known:
        return None
    if token.head < 0 or sentence.dependents(index, "cop"):  # "have been on a fast since Monday"
        return own_subject(sentence, index)
    before = min(sentence.subtree(index)) - 1
    if is_noun(sentence.tokens[token.head]):
        return token.head
    if before >= 0 and is_noun(sentence.tokens[before]) and sentence.tokens[before].mention in ("person", "organization"):
        return before
    passive = sentence.dependents(token.head, "nsubj:pass")
    return passive[0].index if passive else own_subject(sentence, token.head)


def blaming_verb(sentence: Sentence, index: int) -> int | None:
    """The verb of "an attack blamed on the rebels", "the attack, which the mayor attributes to them"."""
    verbs = (clause.index for clause in sentence.dependents(index, "acl"))  # "attributed the attack to them" is the accusation's content
    return next((v for v in verbs if lemma_of(sentence.tokens[v]) in blaming() and not is_not(sentence, v)), None)


def _who_is_blamed(sentence: Sentence, index: int) -> list[int]:
    """The rebels of "an attack blamed on the rebels"."""
    verb = blaming_verb(sentence, index)
    if verb is None:
        return []
    preposition = blaming()[lemma_of(sentence.tokens[verb])]
    behind = [t for t in sentence.dependents(verb, "obl") if preposition in prepositions(sentence, t.index)]
    return [t.index for t in behind if t.mention != "time"]


def _in_whose_clause(sentence: Sentence, index: int) -> int | None:
    """The two sides of "both sides said after talks": the subject of the clause that an event noun is a circumstance of."""
    head = sentence.tokens[index].head
    within = is_come_for(sentence, index) or bool(SETTING_PREPOSITIONS & set(prepositions(sentence, index)))
    if sentence.tokens[index].relation != "obl" or not is_verb(sentence.tokens[head]) or not within:
        return None
    return own_subject(sentence, head) if not is_passive(sentence, head) else None


def _shooters(sentence: Sentence, index: int) -> list[int]:
    """The rebels of "came under fire from rebels", "from rebel positions", whom the parser hangs on the verb."""
    beside = sentence.dependents(sentence.tokens[index].head, "obl") if sentence.tokens[index].head >= 0 else []
    by = (t for t in (*sentence.dependents(index, "nmod"), *beside) if {"from", "by"} & set(prepositions(sentence, t.index)))
    owned = [t for t in by if t.index > index and (t.mention in ("person", "organization") or _is_owned(sentence, t.index))]
    return [t.index for t in owned]


def _is_owned(sentence: Sentence, index: int) -> bool:
    """Positions of "from Houthi positions", a side of "from the rebels' side of the river": somebody's, not "from a rooftop"."""
    owners = sentence.dependents(index, "nmod:poss", "compound", "amod")
    return sentence.tokens[index].upos == "NOUN" and any(t.upos in ("PROPN", "NOUN", "ADJ") for t in owners)


def _from_sufferer(sentence: Sentence, index: int, slots: Slots) -> None:
    """Those to whom it is done by the verb around it, and what comes "under attack"."""
    if addressed := put_to(sentence, index):
        slots["target"] = addressed
        slots["subj"] = [i for i in slots.pop("subj", ()) if i not in addressed]
    elif not sentence.dependents(index, "det") and "under" in prepositions(sentence, index):
        put(sentence, slots, "target", sufferer(sentence, index))
        slots |= {"nmod:under": slots["target"]} if "target" in slots else {}
        if "target" in slots and "nmod:by" not in slots:
            slots |= {"nmod:by": shooters} if (shooters := _shooters(sentence, index)) else {}


def _from_light_verb(sentence: Sentence, index: int, slots: Slots, light_verbs: Mapping[str, str]) -> None:
    _from_endeavour(sentence, index, slots, light_verbs)
    noun = index
    while sentence.tokens[noun].relation == "conj" and is_noun(sentence.tokens[sentence.tokens[noun].head]):
        noun = sentence.tokens[noun].head
    verb, role = carrier(sentence, noun, light_verbs)
    verb, role = (verb, role) if verb >= 0 else (_erupting(sentence, noun, light_verbs), "event")
    if verb < 0:
        return
    outer = verb_slots(sentence, verb)
    if is_known(sentence, noun) and not {"if", "unless"}.isdisjoint(sentence.marked(verb, "mark")):
        slots["outside"] = outer.pop("subj", [])  # "if they took part in the attacks", which are known, and not who made them
    if role == "object":
        slots |= {"subj": outer["obj"]} if "obj" in outer else {}
        return
    if "subj" in outer and role != "event":
        put_down = lemma_of(sentence.tokens[verb]) == "end" and lemma_of(sentence.tokens[index]) in _RISINGS  # "wants to end the uprising"
        slots["outside" if put_down else role] = outer["subj"]
    if "iobj" in outer:
        slots["iobj"] = outer["iobj"]
    for slot, found in outer.items():
        if slot.startswith("obl:"):
            slots.setdefault("nmod:" + slot[4:], []).extend(i for i in found if i not in (index, noun))


def _erupting(sentence: Sentence, noun: int, light_verbs: Mapping[str, str]) -> int:
    """The verb of "the fighting that erupted between the army and the rebels", with which its sides stand; -1 where there is none."""
    for clause in sentence.dependents(noun, "acl:relcl"):
        name = phrasal(sentence, clause.index)
        if light_verbs.get(name) == "event" and any(lemma_of(t) in ("that", "which") for t in sentence.dependents(clause.index, "nsubj")):
            return clause.index
    return -1


def _who_carries_it(sentence: Sentence, index: int, light_verbs: Mapping[str, str]) -> list[int]:
    """Who acts by a clause about the event: "a strike called by the union", "an order that a judge issued", "an army-led raid"."""
    for clause in sentence.dependents(index, "acl", "amod"):
        name = phrasal(sentence, clause.index)
        if not is_verb(clause) or name in _BETWEEN_OTHERS or _is_content(sentence, clause.index):
            continue
        led = sentence.hyphened(clause.index)
        acting: Sequence[int] = verb_slots(sentence, clause.index).get("subj", ()) if led is None else (led,)
        acting = acting if light_verbs.get(name) == "subj" and (led is not None or clause.relation == "acl") else ()
        if found := [i for i in acting if i != index and sentence.tokens[i].mention != "time"]:
            return found
    return []


def _is_content(sentence: Sentence, clause: int) -> bool:
    """Whether a clause tells what a noun says: who "had sent troops" in "charges that it had sent troops" brings no charges."""
    return any(t.form.lower() in ("that", "of", "to") for t in sentence.dependents(clause, "mark"))


def _who_looks_on(sentence: Sentence, index: int, light_verbs: Mapping[str, str]) -> list[int]:
    """The army of "an operation condemned by the army", which did not carry it out."""
    clauses = (t for t in sentence.dependents(index, "acl") if is_verb(t) and light_verbs.get(lemma_of(t)) == "outside")
    return [agent.index for clause in clauses for agent in sentence.dependents(clause.index, "obl:agent")]


def _who_bears_it(sentence: Sentence, index: int, light_verbs: Mapping[str, str]) -> int | None:
    """The bank of "a threat received by the bank", the army of "the attack that the army suffered"."""
    for clause in sentence.dependents(index, "acl"):
        borne = is_verb(clause) and light_verbs.get(lemma_of(clause)) == "target"
        if borne and " " not in phrasal(sentence, clause.index) and not _is_content(sentence, clause.index):
            bearing = verb_slots(sentence, clause.index).get("subj", ())
            return next((i for i in bearing if i != index and sentence.tokens[i].mention != "time"), None)
    return None
