"""Whom an event may be directed at where its cue's own slots name no party: "condemned the Syrian use of gas", "demanded that X leave".

Each alternative is a list of words; the stage for parties takes the first that has a party, and only where `recipients` has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from according.ontology.at_a_task import whom_it_struck
from according.ontology.event_types import SPEECH_ACTS
from according.ontology.inquiring import PROBES
from according.ontology.mourned import only_mourned
from according.ontology.not_directed import not_directed_at
from according.ontology.repelled import WITHSTANDING
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.stages.find_events.conditions import who_may_avert
from according.stages.find_events.directed import doers_within
from according.stages.find_events.due import due_to, hosts, is_acceptance, parted
from according.stages.find_events.effects import harmed_by
from according.stages.find_events.meant_for import meant_for
from according.stages.find_events.owners import owners_of
from according.stages.find_events.protested import protested_against
from according.stages.find_events.slots import Slots, verb_slots
from according.stages.find_events.syntax import conjuncts, is_noun, is_passive, marks, prepositions

_BLAMING = frozenset({"ACCUSE", "REQUEST"})
_TAKING_SIDES = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "PROTEST", "SANCTION", "THREATEN"})
"""What is said about somebody's thing, deed or words is directed at them."""
_HOLDING = frozenset({"COERCE", "SANCTION", "AID"})
"""What is done to somebody's things is done to them ("seized the radios of two health teams")."""
_CURBING = frozenset({"COERCE", "SANCTION"})
_OFFERED = frozenset({"CONSULT", "AGREE", "CONCEDE", "SUPPORT"})
"""Acts beside which a promise is to the same ("apologised to them and promised an inquiry"); not "condemned X and promised"."""
_ONE_S_OWN = frozenset({"CONCEDE", "REJECT"})
"""What is mostly directed at others than the verb before it: "accused the army of lying and refused to leave"."""
_REACHED = ("obj", "iobj", "obl:to", "obl:with")
_TOWARDS = ("with", "against", "to", "toward", "towards", "upon")
_COMPLAINING = frozenset({"complain", "complaint"})
_WISHING = frozenset({"want", "demand", "request", "require"})
_NOBODYS = frozenset({"avenue", "cocktail", "road", "square", "street"})
"""What crowds fill or throw, whatever it is named after: "flooded the streets of Lima", "hurled Molotov cocktails"."""
_HEARING, _AGAINST = frozenset({"obl:to"}), frozenset({"obl:against"})
_OBJECTS = ("obj", "obl:against", "obl:for", "obl:over", "obl:at", "obl:on", "obl:with", "obl:to")
_RESTRICTED = ("obl:on", "nmod:on", "obl:against", "nmod:against")
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_WHETHER = frozenset({"whether", "if"})
_TO_BE_DONE = frozenset({"requested", "ordered"})
_TAKING = frozenset({"capture", "seize", "take", "retake", "recapture", "regain", "reclaim", "recover", "win", "wrest", "liberate", "free"})
"""Verbs with "from" those who held what is taken."""
_REPELLING = WITHSTANDING | {"thwart", "foil"}
"""Verbs of whoever withstands an attack, which is somebody's ("beat off an M23 thrust")."""
_NAMED_FOR = frozenset({"amod", "compound"})
_OURS = frozenset({"my", "our"})
"""Of whom a complaint speaks, and not against whom it is: "my son knew nothing of it," a mother protested."""
_DEPTH = 2
"""Nouns from the object to whose it is: "an end to the regime's attacks"."""


def with_alternatives(mentions: Sequence[EventMention], *, sentence: Sentence) -> list[EventMention]:
    """The mentions of one sentence, with the further words that may say whom each is directed at."""
    found = []
    for mention in mentions:
        mourned = only_mourned(sentence, blame=mention.at.token) if mention.type == "ACCUSE" else ()
        struck = whom_it_struck(sentence, task=mention.at.token) if mention.type == "ASSAULT" else ()
        others = {*mourned, *struck, *not_directed_at(sentence, at=mention.at.token, kind=mention.type, mode=mention.mode)}
        asked_for = _asked_for(mention, mentions, sentence) | {Ref(mention.at.sentence, at) for at in others}
        words = (tuple(ref for ref in refs if ref not in asked_for) for refs in _alternatives(mention, mentions, sentence))
        recipients = tuple(ref for ref in mention.recipients if ref not in asked_for)
        further = tuple(refs for refs in words if refs)
        changed = further != mention.further or recipients != mention.recipients
        found.append(replace(mention, recipients=recipients, further=further) if changed else mention)
    return found


def _asked_for(mention: EventMention, mentions: Sequence[EventMention], sentence: Sentence) -> frozenset[Ref]:
    """Those to whom what somebody demands is to be done: "requested his release", "ordered three men shot" are directed at others."""
    if mention.type == "CONSULT" and _is_sending(mention, sentence):  # "sent two ministers to Harare" visits Harare
        return frozenset(Ref(sentence.index, i) for t in sentence.dependents(mention.at.token, "obj") for i in conjuncts(sentence, t.index))
    if mention.type != "REQUEST":
        return frozenset()
    below = set(sentence.subtree(mention.at.token))
    wanted = [other for other in mentions if other.at.token in below and other.status in _TO_BE_DONE and other is not mention]
    doing = {ref for other in wanted for ref in other.actors}
    done_to = {ref for other in wanted for ref in other.recipients if not other.speech and ref not in doing}
    content = sentence.dependents(mention.at.token, "ccomp", "xcomp", "advcl")
    passive = [t for clause in content for t in sentence.dependents(clause.index, "nsubj:pass")]  # "asked for the troops to be withdrawn"
    if any(t.xpos == "VBN" and "to" not in marks(sentence, t.index) for t in sentence.dependents(mention.at.token, "xcomp")):
        passive += sentence.dependents(mention.at.token, "obj")  # "ordered the stalls demolished"
    back = any(t.lemma == "back" for t in sentence.dependents(mention.at.token, "advmod", "compound"))
    if sentence.tokens[mention.at.token].lemma in _WISHING and (back or any(is_passive(sentence, clause.index) for clause in content)):
        passive += sentence.dependents(mention.at.token, "obj", "iobj")  # "wants him to be extradited", "demands its sailors back"
    return frozenset(done_to | {Ref(sentence.index, i) for t in passive for i in conjuncts(sentence, t.index)})


def _alternatives(mention: EventMention, mentions: Sequence[EventMention], sentence: Sentence) -> Iterator[tuple[Ref, ...]]:
    """Best first; none of them holds an actor of the mention."""
    index = mention.at.token
    slots = verb_slots(sentence, index) if not is_noun(sentence.tokens[index]) else _noun_slots(sentence, index)
    found: list[list[int]] = [*meant_for(mention, sentence), *harmed_by(mention, sentence)]
    if mention.type in _BLAMING:
        found += doers_within(mention, mentions, sentence, objects=[at for slot in (*_OBJECTS, "obl:into") for at in slots.get(slot, ())])
        content = [s for t in sentence.dependents(index, "ccomp") for s in sentence.dependents(t.index, "nsubj")]
        found += [[subject.index] for subject in content if subject.deprel == "nsubj" and not _is_ours(sentence, subject)]
    if mention.type == "ACCUSE":
        found += _charged(sentence, index)
    if mention.type == "REJECT":  # "refused to see him"
        found += [[o.index for o in sentence.dependents(t.index, "obj", "iobj")] for t in sentence.dependents(index, "xcomp")]
    if mention.type in _TAKING_SIDES:
        found += [slots.get(f"obl:{preposition}", []) for preposition in _towards(mention, sentence)]
    if mention.type in _TAKING_SIDES or is_acceptance(sentence, mention):
        whose = _whose(mention, mentions, sentence, slots)
        # "Accepted an American plan" says whose it is, and not who offered it; "accepted the embassy's apology" does.
        found += [[i for i in words if sentence[i].relation not in _NAMED_FOR] for words in whose] if mention.type == "AGREE" else whose
    if mention.type == "CONSULT" and _is_sending(mention, sentence):
        found += [slots.get("obl:to", [])]
    if mention.type == "ASSAULT":
        found += _of_whom(sentence, sentence.tokens[index].lemma, slots)
    if (mention.type, mention.mode) == ("RETREAT", "access") or mention.type in _CURBING:  # "lifted", "imposed tariffs on Chinese goods"
        found += [owners_of(sentence, at, frozenset(), _DEPTH) for at in _curbed(sentence, slots)]
    if mention.type in _HOLDING:
        found += [_holders(sentence, at) for at in slots.get("obj", ())]
    if mention.type == "THREATEN":  # "warned that boats which cross again will be sunk"
        content = [s for t in sentence.dependents(index, "ccomp") for s in sentence.dependents(t.index, "nsubj")]
        found += [[subject.index] for subject in content if subject.deprel == "nsubj:pass"]
        found += [[subject.index] for subject in who_may_avert(sentence, index)] if mention.by_cue else []
    found += [*parted(mention, sentence), *hosts(mention, sentence), slots.get("iobj", []) if mention.type != "THREATEN" else []]
    if mention.type in SPEECH_ACTS:
        found += _beside(sentence, mention, mentions)  # "telephoned his counterpart and promised"
    found += due_to(mention, mentions, sentence)
    if mention.type == "PROTEST":
        found += protested_against(mention, sentence, owners=lambda at: owners_of(sentence, at, _events(mentions), _DEPTH))
    own = {ref.token for ref in mention.actors} | _hit(mention, mentions)
    for words in found:
        kept = tuple(Ref(sentence.index, i) for at in words for i in conjuncts(sentence, at) if i not in own)
        if kept:
            yield tuple(dict.fromkeys(kept))


def _of_whom(sentence: Sentence, lemma: str, slots: Slots) -> list[list[int]]:
    """The army of "took the town from the army", the rebels of "repelled the rebels' attack"."""
    if lemma in _TAKING:
        return [slots.get("obl:from", []), *(_owned_from(sentence, at) for at in slots.get("obj", ()))]
    return [owners_of(sentence, at, frozenset(), 1) for at in slots.get("obj", ())] if lemma in _REPELLING else []


def _whose(mention: EventMention, mentions: Sequence[EventMention], sentence: Sentence, slots: Slots) -> list[list[int]]:
    """Whose the things are that an act of speech is about; of what is asked for not those whom it is to be against."""
    events = _events(mentions)
    objects = [slot for slot in _OBJECTS if slot not in _not_at(mention, sentence)]
    things = [at for slot in objects for at in slots.get(slot, ()) if mention.type != "PROTEST" or sentence[at].lemma not in _NOBODYS]
    owners = [owners_of(sentence, at, events, _DEPTH) for at in things]
    wishing = mention.type in ("REQUEST", "SUPPORT")  # "supports penalties against those who drill"
    return [[i for i in words if not wishing or "against" not in prepositions(sentence, i)] for words in owners]


def _events(mentions: Sequence[EventMention]) -> frozenset[int]:
    """The words that are events themselves."""
    return frozenset(mention.at.token for mention in mentions)


def _towards(mention: EventMention, sentence: Sentence) -> Sequence[str]:
    """The prepositions of at whom an act of speech is directed."""
    if mention.type == "PROTEST":
        return ("against",)  # a march to parliament need not be against it
    return [word for word in _TOWARDS if f"obl:{word}" not in _not_at(mention, sentence)]


def _not_at(mention: EventMention, sentence: Sentence) -> frozenset[str]:
    """Slots of others: "complained to the prosecutor" is not about him, "ordered an inquiry against two officers" not told to them."""
    if mention.type == "REQUEST":
        return _AGAINST
    return _HEARING if mention.type == "ACCUSE" and sentence.tokens[mention.at.token].lemma in _COMPLAINING else frozenset()


def _hit(mention: EventMention, mentions: Sequence[EventMention]) -> frozenset[int]:
    """To whom the deeds of a sentence are done: who condemns the editor's murder does not condemn the editor."""
    if mention.type not in ("ACCUSE", "PROTEST"):
        return frozenset()
    deeds = [other for other in mentions if other.type in _DEEDS and other is not mention]
    if mention.type == "PROTEST":  # against him whose removal it demands
        deeds = [other for other in deeds if (other.mode, other.status) != ("expel", "requested")]
    doing = {ref.token for other in deeds for ref in other.actors}
    return frozenset({ref.token for other in deeds for ref in other.recipients} - doing)


def _is_sending(mention: EventMention, sentence: Sentence) -> bool:
    return sentence.tokens[mention.at.token].lemma in ("send", "dispatch")


def _owned_from(sentence: Sentence, index: int) -> list[int]:
    return [t.index for t in sentence.dependents(index, "nmod") if "from" in prepositions(sentence, t.index)]


def _charged(sentence: Sentence, index: int) -> Iterator[list[int]]:
    """Whose doing a charge says it is: "called it a trick of the services", "it was, he alleged, the work of X", "X, he alleged, lied".

    And of whom an inquiry asks "whether they were forced to": the subject of a passive too.
    """
    said = sentence.tokens[index].head
    beside = [t.form for t in sentence.dependents(index, "obj", "punct")]
    parted = "it" in beside and ";" in beside  # "they backed the strike; the firm criticised it"
    told = [said] if sentence.tokens[index].deprel == "parataxis" and said >= 0 and not parted else []
    for at in (*(t.index for t in sentence.dependents(index, "xcomp", "ccomp")), *told):
        if is_noun(sentence.tokens[at]):
            yield _holders(sentence, at)
    asked = [t.index for t in sentence.dependents(index, "ccomp") if _WHETHER & set(sentence.marked(t.index, "mark"))]
    subjects = (s for at in (*told, *asked) for s in sentence.dependents(at, "nsubj"))
    yield from ([s.index] for s in subjects if not _is_ours(sentence, s))


def _is_ours(sentence: Sentence, token: Token) -> bool:
    return any(t.form.lower() in _OURS for t in sentence.dependents(token.index, "nmod:poss"))


def _holders(sentence: Sentence, index: int) -> list[int]:
    """Whose a thing is, by possessive or "of"."""
    if not is_noun(sentence.tokens[index]):
        return []
    found = sentence.dependents(index, "nmod")
    return [t.index for t in found if t.deprel == "nmod:poss" or "of" in prepositions(sentence, t.index)]


def _beside(sentence: Sentence, mention: EventMention, mentions: Sequence[EventMention]) -> list[list[int]]:
    """Whom the act of speech before this one, coordinated with it, is directed at; whom a verb reaches that this is the purpose of."""
    token = sentence.tokens[mention.at.token]
    if token.relation == "advcl" and mention.status == "actual" and "to" in sentence.marked(token.index, "mark"):
        slots = verb_slots(sentence, token.head)  # "rang the mayor to apologise"
        return [slots.get(name, []) for name in _REACHED]
    if token.relation != "conj" or token.head < 0 or mention.type in _ONE_S_OWN:
        return []
    if mention.type == "AGREE" and sentence.dependents(token.index, "nsubj"):
        return []  # "Oslo is sending a team, and Paris has offered agents"
    if mention.type == "REQUEST" and any(t.lemma in PROBES for t in sentence.dependents(token.index, "obj")):
        return []  # "appealed to the students and ordered an inquiry"
    verbs = {token.head, *(t.index for t in sentence.dependents(token.head, "conj") if t.index < token.index)}
    before = [other for other in mentions if other.at.token in verbs and (other.speech or other.type == "CONSULT")]
    of_praised = {ref for o in before if o.type == "SUPPORT" for ref in o.recipients if sentence.tokens[ref.token].relation != "obj"}
    if mention.type == "AGREE":  # "hailed the army and promised tents"; "welcomed the Omani move and promised" promises Oman nothing
        before = [other for other in before if other.type in _OFFERED and of_praised.isdisjoint(other.recipients)]
    if mention.type == "REQUEST" and not sentence.dependents(token.index, "xcomp"):  # "promised them relief and demanded his arrest"
        before = [other for other in before if other.type not in ("AGREE", "AID")]
    return [[ref.token for ref in other.recipients] for other in reversed(before)]


def _noun_slots(sentence: Sentence, index: int) -> Slots:
    slots: Slots = {}
    for token in sentence.dependents(index, "nmod"):
        for preposition in prepositions(sentence, token.index):
            slots.setdefault(f"obl:{preposition}", []).append(token.index)
    return slots


_TRADING = frozenset({"import", "export", "sale", "purchase", "shipment"})


def _curbed(sentence: Sentence, slots: Slots) -> Iterator[int]:
    """What curbs and their ends are on: the goods of "a ban on Thai goods", the beef of "lift a ban on imports of Thai beef"."""
    objects = (at for o in slots.get("obj", ()) for at in _noun_slots(sentence, o).get("obl:on", ()))
    for at in (*(at for slot in _RESTRICTED for at in slots.get(slot, ())), *objects):
        yield at
        inner = sentence.dependents(at, "nmod") if sentence.tokens[at].lemma in _TRADING else []
        yield from (t.index for t in inner if "of" in prepositions(sentence, t.index))
