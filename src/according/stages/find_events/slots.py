"""Deep slots of a predicate: who does it and to whom, whatever form the sentence gives it.

Passives are undone; subjects are found over control, coordination, participles and relative clauses. Slots hold tokens of one sentence.
"""

from __future__ import annotations

from itertools import pairwise

from according.records.parse import Sentence
from according.stages.find_events.control import inherited_subject, is_what_for
from according.stages.find_events.issued import issuer
from according.stages.find_events.means import is_means, is_of_both
from according.stages.find_events.shared_subjects import is_of_another_time
from according.stages.find_events.syntax import (
    RELATIVE,
    conjuncts,
    governor,
    is_beside,
    is_false_modifier,
    is_noun,
    is_passive,
    is_to,
    is_verb,
    lemma_of,
    marks,
    own_subject,
    prepositions,
)

Slots = dict[str, list[int]]

_AIMS = frozenset("aim ambition goal idea intention mission objective plan priority purpose strategy task".split())
_REQUESTING = frozenset("ask request petition beg urge appeal apply plead approach beseech meet see telephone".split())
_REPLYING = frozenset({
    "refuse", "promise", "deny", "turn", "give", "grant", "rebuff", "reject", "offer", "tell", "let", "allow", "assure", "spurn",
})  # fmt: skip
_REMAINS = frozenset({"body", "corpse", "remains", "death", "name"})


def verb_slots(sentence: Sentence, index: int) -> Slots:
    """Slots of a verb: subj, obj, iobj, compound, obl:PREP. The lists are the caller's own."""
    known: Slots | None = sentence.memo.get((verb_slots, index))
    if known is None:
        known = sentence.memo[verb_slots, index] = _verb_slots(sentence, index)
    return {slot: list(found) for slot, found in known.items()}


def _verb_slots(sentence: Sentence, index: int) -> Slots:
    slots: Slots = {}
    passive = is_passive(sentence, index)
    _own_arguments(sentence, index, slots, passive=passive)
    _from_head_noun(sentence, index, slots, passive=passive)
    _misplaced_object(sentence, index, slots)
    if "subj" not in slots and not passive:
        put(sentence, slots, "subj", inherited_subject(sentence, index))
    if passive and "obj" not in slots:
        put(sentence, slots, "obj", inherited_subject(sentence, index))
    if passive and "subj" not in slots:
        put(sentence, slots, "subj", _shared_agent(sentence, index))
    if "obj" not in slots:
        put(sentence, slots, "obj", _shared_object(sentence, index))
    if passive and "iobj" not in slots:
        put(sentence, slots, "iobj", _who_was_given(sentence, index))
    _around_object(sentence, slots)
    _modal_complement(sentence, index, slots)
    return {slot: antecedents(sentence, index, found) for slot, found in slots.items()}


def _own_arguments(sentence: Sentence, index: int, slots: Slots, *, passive: bool) -> None:
    subjects = [t.index for t in sentence.dependents(index, "nsubj", "csubj") if t.deprel != "nsubj:outer"]
    # A verb has one subject: of two, one is that of a reporting clause which the parser hung here.
    listed = {b for a, b in pairwise(subjects) if b == a + 2 and sentence.tokens[a + 1].form == ","}  # "Army, rebels trade blame"
    extra = set(subjects[1:]) - listed if len(subjects) > 1 and subjects[0] < index else set()
    done_to = any(_is_done_to(sentence, index, subject) for subject in subjects)
    for token in sentence.dependents(index):
        relation = token.relation
        if token.index in extra:
            continue
        if token.deprel in ("nsubj:pass", "csubj:pass"):
            put(sentence, slots, "subj" if _is_stance(sentence, index) else "obj", token.index)
        elif relation in ("nsubj", "csubj") and (token.deprel != "nsubj:outer" or is_to(sentence, index)):
            put(sentence, slots, "obj" if passive or done_to else "subj", _who_aims(sentence, token.index))
        elif relation == "obj" and not subjects and not passive and _is_said_to_act(sentence, index, token.index):
            put(sentence, slots, "subj", token.index)
        elif relation == "obj":
            if not _is_of_later_verb(sentence, index, token.index):
                put(sentence, slots, "obj", token.index)
        elif relation in ("iobj", "compound"):  # compound: the first part of "test-fired"
            put(sentence, slots, relation, token.index)
        elif passive and relation == "obl" and token.mention == "person" and is_beside(sentence, token):
            put(sentence, slots, "obj", token.index)  # "was killed along with two guards"
        elif relation == "obl" and token.deprel != "obl:unmarked" or token.deprel == "nmod":  # "shelling by X", read as a verb
            for preposition in prepositions(sentence, token.index):
                by_agent = preposition == "by" and (passive or done_to or token.deprel in ("obl:agent", "nmod"))
                by_agent = by_agent and not is_means(sentence, token.index)
                put(sentence, slots, "subj" if by_agent else f"obl:{preposition}", token.index)


def _is_stance(sentence: Sentence, index: int) -> bool:
    """Whether somebody "is opposed to" a thing: a passive in form only."""
    below = sentence.dependents(index, "obl", "advcl", "xcomp") if lemma_of(sentence.tokens[index]) == "oppose" else ()
    return any("to" in sentence.marked(t.index, "case", "mark") for t in below)


def _is_said_to_act(sentence: Sentence, index: int, at: int) -> bool:
    """The bombing of "the bombing, which police said killed 12": a relative word before a verb that has an object of its own."""
    others = [t for t in sentence.dependents(index, "obj") if t.index > index]
    return at < index and lemma_of(sentence.tokens[at]) in RELATIVE and sentence.tokens[index].relation == "ccomp" and bool(others)


def _who_aims(sentence: Sentence, subject: int) -> int | None:
    """The rebels of "the rebels' aim was to seize the airport"; None of "the purpose of the visit was to", other subjects as they are."""
    if sentence.tokens[subject].deprel != "nsubj:outer" or lemma_of(sentence.tokens[subject]) not in _AIMS:
        return subject
    whose = [t for t in sentence.dependents(subject, "nmod") if t.deprel == "nmod:poss" or "of" in prepositions(sentence, t.index)]
    return next((t.index for t in whose if t.mention != "event"), None)


def _is_of_later_verb(sentence: Sentence, index: int, at: int) -> bool:
    """The nationals of "ban flights and arrest nationals", hung on "ban": a second object is that of the verb before it."""
    if all(t.index >= at for t in sentence.dependents(index, "obj")):
        return False
    if any(is_false_modifier(sentence, t.index) for t in sentence.dependents(at, "amod")):
        return True
    return any(is_verb(t) and t.index < at and not sentence.dependents(t.index, "obj") for t in sentence.dependents(index, "conj"))


def _is_done_to(sentence: Sentence, index: int, subject: int) -> bool:
    """ "The boy's killing by the police", where the parser made a verb of the killing."""
    owned = any(t.xpos == "POS" for t in sentence.dependents(subject, "case"))
    return owned and any("by" in prepositions(sentence, t.index) for t in sentence.dependents(index, "obl", "nmod"))


def _who_was_given(sentence: Sentence, index: int) -> int | None:
    """The rebels of "the rebels were promised an amnesty": a passive that keeps an object has the other one as its subject."""
    if not sentence.dependents(index, "obj"):
        return None
    subjects = sentence.dependents(index, "nsubj:pass")
    return subjects[0].index if subjects else inherited_subject(sentence, index)


def _shared_agent(sentence: Sentence, index: int) -> int | None:
    """The police of "was shot and killed by police", the ministry of "asked the ministry for papers and was refused"."""
    token = sentence.tokens[index]
    verb = sentence.tokens[token.head] if token.relation == "conj" and lemma_of(token) in _REPLYING else token
    if lemma_of(verb) in _REQUESTING and verb is not token and not is_passive(sentence, verb.index):
        return _who_was_asked(sentence, verb.index)
    for other in sentence.dependents(index, "conj"):
        if other.xpos == "VBN" and own_subject(sentence, other.index) is None and not is_of_another_time(sentence, token, other):
            for agent in sentence.dependents(other.index, "obl"):
                if agent.mention != "time" and is_of_both(sentence, index, agent.index):
                    return agent.index
    return None


def _who_was_asked(sentence: Sentence, verb: int) -> int | None:
    """Whom a verb of asking is addressed to: "asked the ministry", "appealed to the ministry"."""
    behind = (t for t in sentence.dependents(verb, "obl") if {"to", "on", "from"} & set(prepositions(sentence, t.index)))
    asked = [t.index for t in (*sentence.dependents(verb, "iobj"), *sentence.dependents(verb, "obj"), *behind)]
    return asked[0] if asked else None


def _around_object(sentence: Sentence, slots: Slots) -> None:
    """ "Severed relations with X": what hangs on the object may be the verb's; "rejected X's offer", "claims that": obj:poss, obj:acl."""
    for at in list(slots.get("obj", ())):
        for clause in [t for t in sentence.dependents(at, "acl") if sentence.dependents(t.index, "mark")]:
            put(sentence, slots, "obj:acl", clause.index)
        if parts := [t.index for t in sentence.dependents(at, "compound")]:
            slots.setdefault("obj:compound", []).extend(parts)
        for token in sentence.dependents(at, "nmod"):
            possessor = token.deprel == "nmod:poss"
            put(sentence, slots, "obj:poss", token.index if possessor else None)
            for preposition in prepositions(sentence, token.index) if not possessor else ():
                if preposition == "of":
                    put(sentence, slots, "obj:of", token.index)
                elif preposition and f"obl:{preposition}" not in slots:
                    put(sentence, slots, f"nmod:{preposition}", token.index)


def _modal_complement(sentence: Sentence, index: int, slots: Slots) -> None:
    """ "said that Y must leave": ccomp:must is the predicate under the modal, ccomp:subj its subject; "would not" is ccomp:refused."""
    for clause in sentence.dependents(index, "ccomp"):
        refused = any(lemma_of(t) in ("not", "never") for t in sentence.dependents(clause.index, "advmod"))
        for modal in sentence.dependents(clause.index, "aux"):
            if modal.xpos == "MD" and refused and lemma_of(modal) in ("will", "would"):
                slots.setdefault("ccomp:refused", []).append(clause.index)
            elif modal.xpos == "MD":
                slots.setdefault(f"ccomp:{lemma_of(modal)}", []).append(clause.index)
                put(sentence, slots, "ccomp:subj", own_subject(sentence, clause.index))


def _misplaced_object(sentence: Sentence, index: int, slots: Slots) -> None:
    """The object of "accusing Ankara of backing", where the parser made it the subject of "backing"."""
    if "obj" in slots:
        return
    for clause in sentence.dependents(index, "advcl", "ccomp", "xcomp"):
        own = own_subject(sentence, clause.index)
        if own is not None and index < own < clause.index and set(marks(sentence, clause.index)) & {"of", "for"}:
            put(sentence, slots, "obj", own)


def _from_head_noun(sentence: Sentence, index: int, slots: Slots, *, passive: bool) -> None:
    """The noun that a participle or a relative clause describes is its subject or object."""
    token = sentence.tokens[index]
    if is_false_modifier(sentence, index):
        put(sentence, slots, "obj", token.head)
        return
    if token.head < 0 or token.relation not in ("acl", "amod"):
        return
    one = _one_of(sentence, token.head)
    if not is_noun(sentence[token.head]) and (one is None or passive):  # "among those killed was he" is a part of what is told already
        return
    if token.relation == "acl" and governor(sentence, index) != token.head:
        return  # "accused militias backing the government of executing prisoners": no government executes
    if token.deprel == "acl:relcl":
        # "the town they shelled": no relative word, so the noun fills what is open.
        own = sentence.dependents(index)
        below = [child for t in own for child in sentence.children[t.index]]
        below += [inner for child in below for inner in sentence.children[child]]  # "three of whose members were arrested"
        whose = [sentence.tokens[child] for child in below if sentence.tokens[child].xpos.startswith("W")]
        if not any(lemma_of(t) in RELATIVE for t in (*own, *whose)):
            put(sentence, slots, "obj" if "subj" in slots and "obj" not in slots else "subj", token.head)
    elif passive:
        listed = index < token.head and bool(sentence.dependents(token.head, "cop"))  # "killed were two nurses and a driver"
        slots.setdefault("obj", list(conjuncts(sentence, token.head)) if listed else [_whose_event(sentence, index)])
    elif (token.has("Tense=Pres") or token.has("VerbForm=Ger")) and not (
        "of" in marks(sentence, index)
        or is_what_for(sentence, index)
        or marks(sentence, index)
        and sentence.dependents(token.head, "nmod:poss")
    ):  # in "its interest in resuming talks", "no intention of leaving" the owner would talk or leave
        by = issuer(sentence, token.head)  # "issued a statement condemning the raid"
        slots.setdefault("subj", [one if one is not None else token.head if by is None else by])


def _whose_event(sentence: Sentence, index: int) -> int:
    """The man of "the arrest of a man, charged with murder": behind a comma, what is done to an event is done to whom it befell."""
    noun = sentence.tokens[index].head
    befell = [t.index for t in sentence.dependents(noun, "nmod") if "of" in prepositions(sentence, t.index) and t.index < index]
    person = bool(befell) and (sentence.tokens[befell[-1]].upos == "PROPN" or sentence.tokens[befell[-1]].mention == "person")
    return befell[-1] if person and sentence.tokens[noun].mention == "event" and sentence.tokens[index - 1].form == "," else noun


def _shared_object(sentence: Sentence, index: int) -> int | None:
    """The object of "captured and killed three soldiers", which stands at one of the two verbs; not of "charged and made arrests"."""
    token = sentence.tokens[index]
    if token.relation == "conj" and token.head >= 0 and is_noun(sentence.tokens[token.head]):
        later = [t.index for t in sentence.dependents(token.head, "conj") if t.index > index and is_noun(t)]
        return later[0] if later else None
    if token.relation == "conj" and token.head >= 0 and is_verb(sentence.tokens[token.head]):
        found = [t.index for t in sentence.dependents(token.head, "obj") if t.index > index]
        if found:
            return found[0]
    for other in sentence.dependents(index, "conj"):
        between = range(index + 1, other.index)
        if is_verb(other) and lemma_of(other) != "make" and all(sentence.tokens[k].upos in ("CCONJ", "ADV", "PUNCT") for k in between):
            if found := [t.index for t in sentence.dependents(other.index, "obj")]:
                return found[0]
    return None


def antecedents(sentence: Sentence, index: int, found: list[int]) -> list[int]:
    """Relative words give way to the nouns that they stand for."""
    result: list[int] = []
    for at in found:
        if lemma_of(sentence.tokens[at]) in RELATIVE and sentence.tokens[at].xpos in ("WP", "WDT", "WRB", "IN", "WP$"):
            noun = next((sentence[k].head for k in (index, *sentence.ancestors(index)) if sentence[k].deprel == "acl:relcl"), None)
            # "attacks and strikes that kill": a clause behind the last of several is of them all
            shared = [i for i in conjuncts(sentence, noun) if noun < i < at] if noun is not None and noun >= 0 else []
            result.extend([_person(sentence, noun, at), *shared] if noun is not None and noun >= 0 else [at])
        else:
            result.append(at)
    return list(dict.fromkeys(result))


def put(sentence: Sentence, slots: Slots, slot: str, index: int | None) -> None:
    """Adds a token and those coordinated with it to a slot; nothing for None."""
    if index is not None:
        known = slots.setdefault(slot, [])
        known += [at for at in dict.fromkeys(conjuncts(sentence, index)) if at not in known]


def _person(sentence: Sentence, noun: int, relative: int) -> int:
    """The man of "the body of a man, who was kidnapped": whoever is "who" is no body."""
    if (one := _one_of(sentence, noun)) is not None:
        return one
    if lemma_of(sentence.tokens[relative]) not in ("who", "whom") or lemma_of(sentence.tokens[noun]) not in _REMAINS:
        return noun
    return next((t.index for t in sentence.dependents(noun, "nmod") if "of" in prepositions(sentence, t.index)), noun)


def _one_of(sentence: Sentence, noun: int) -> int | None:
    """The ministry of "the ministry was among those who condemned it", "was one of those calling for it"."""
    if sentence.tokens[noun].form.lower() != "those":
        return None
    words, head = set(prepositions(sentence, noun)), sentence.tokens[noun].head
    one = noun if "among" in words else head if head >= 0 and "of" in words and lemma_of(sentence.tokens[head]) == "one" else -1
    return own_subject(sentence, one) if one >= 0 and sentence.dependents(one, "cop") else None
