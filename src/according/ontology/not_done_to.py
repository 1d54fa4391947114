"""Nouns in the frame of a deed to whom it is not done: what is given or moved, where a crowd meets, for whom a bomb is set off."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.afterwards import is_told_of_before
from according.ontology.helping import not_foes
from according.records.parse import Sentence, Token

_PEOPLE = frozenset({"person", "organization"})
_BUILDING = frozenset({"build", "erect", "rebuild", "reconstruct", "repair", "restore"})
_MOVING = frozenset({
    "airlift", "bring", "deploy", "dispatch", "fly", "land", "move", "post", "pour", "put", "redeploy", "rush", "send", "shift", "station",
    "transfer",
})  # fmt: skip
"""Verbs whose object goes somewhere; "recruited boys" tells whom it befalls."""
_READY = frozenset({"alert", "readiness", "standby", "stand-by"})
WALKING = frozenset({"walk", "storm", "stalk", "stride", "stay"})
_SESSIONS = frozenset({
    "assembly", "chamber", "conference", "congress", "council", "debate", "hall", "hearing", "meeting", "negotiation", "plenary", "session",
    "summit", "talk", "talks",
})  # fmt: skip
_GIVING = frozenset({"contribute", "deliver", "delivery", "donate", "furnish", "give", "hand", "lend", "loan", "provide", "send", "ship"})
_TROOPS = frozenset({"battalion", "brigade", "company", "contingent", "division", "force", "regiment", "soldier", "troop", "unit"})
_WITHDRAWING = frozenset({"evacuate", "move", "pull", "recall", "remove", "send", "withdraw"})
_LEAVING = frozenset({"abandon", "disengage", "draw", "leave", "quit", "vacate"})
"""Verbs of a place that is left or of one's own men who are drawn back."""
_STREETS = frozenset({"avenue", "road", "square", "street"})
SITES = _STREETS | {"campus", "college", "park", "school", "stadium", "university"}
"""Where a crowd meets that is not against whoever is there."""
_IN = frozenset({"at", "in", "on"})
DOINGS = frozenset({"attack", "bombing", "killing", "mission", "operation", "raid"})
_SOMEBODY = _PEOPLE | {"place"}


def not_done_to(sentence: Sentence, *, at: int, kind: str) -> frozenset[int]:
    """The words of a sentence that tell what a deed is done with, where or for whom, and not to whom. at: its word."""
    if kind == "AID":
        return frozenset((*_given(sentence, at), *(_built(sentence, at) if lemma_low(sentence.tokens[at]) in _BUILDING else ())))
    if kind == "MOBILIZE":
        return frozenset(_moved(sentence, at) if lemma_low(sentence.tokens[at]) in _MOVING else ())
    if kind == "RETREAT":
        return frozenset(_own(sentence, at))
    if kind in ("SANCTION", "REJECT"):  # of REJECT whoever walks out
        return frozenset((*_left(sentence, at), *(_each_others(sentence, at) if "each" in sentence.vocabulary else ())))
    if kind == "ASSAULT":
        for_whom = _done_for(sentence, at) if not DOINGS.isdisjoint(sentence.vocabulary) else ()
        return frozenset((*_hit_later(sentence, at), *for_whom, *not_foes(sentence, at=at)))
    if kind == "PROTEST":
        return frozenset(_held_at(sentence, at) if not SITES.isdisjoint(sentence.vocabulary) else ())
    return frozenset()


def _held_at(sentence: Sentence, at: int) -> Iterator[int]:
    """The Paris of "took to the streets of Paris", the university of "rallied at the university"; not who is "protested against" there."""
    beside = [t for k in (at, sentence.tokens[at].head) if k >= 0 for t in sentence.dependents(k, "obl", "obj", "nmod")]
    for token in (t for t in beside if lemma_low(t) in SITES):
        if lemma_low(token) in _STREETS:
            yield from (t.index for t in sentence.dependents(token.index, "nmod") if "of" in sentence.marked(t.index, "case"))
        elif not _IN.isdisjoint(sentence.marked(token.index, "case")):
            yield from sentence.subtree(token.index)


def _done_for(sentence: Sentence, at: int) -> Iterator[int]:
    """The band of "blew himself up in an operation for the band", "carried out a bombing for it"."""
    nouns = [t for t in (sentence.tokens[at], *sentence.dependents(at, "obl", "obj")) if lemma_low(t) in DOINGS and t.upos == "NOUN"]
    for token in (t for noun in nouns for t in sentence.dependents(noun.index, "nmod") if "for" in sentence.marked(t.index, "case")):
        if token.mention in _PEOPLE or token.upos == "PROPN":
            yield from listed(sentence, at=token.index)


def _hit_later(sentence: Sentence, at: int) -> Iterator[int]:
    """The men of "rebels, who took the town in 2012, killed nine men": not in taking it."""
    doer = sentence.tokens[sentence.tokens[at].head] if is_told_of_before(sentence, clause=at) else None
    for token in sentence.dependents(doer.head, "obj") if doer is not None and doer.deprel == "nsubj" else ():
        yield from listed(sentence, at=token.index)


def _built(sentence: Sentence, at: int) -> Iterator[int]:
    """The clinics of "built two clinics", and of "the clinics that they built": the help, and not who gets it."""
    token = sentence.tokens[at]
    before = [sentence.tokens[token.head]] if token.deprel == "acl:relcl" and token.head >= 0 else []
    for thing in (*sentence.dependents(at, "obj", "nsubj:pass"), *before):
        yield from (k for k in listed(sentence, at=thing.index) if sentence.tokens[k].mention != "person")


def _moved(sentence: Sentence, at: int) -> Iterator[int]:
    """The infantry of "moved two companies of infantry": it is not at them; "placed the guard on alert" befalls the guard."""
    for thing in sentence.dependents(at, "obj", "nsubj:pass") if _READY.isdisjoint(sentence.vocabulary) else ():
        for k in listed(sentence, at=thing.index):
            yield k
            yield from (t.index for t in sentence.dependents(k, "nmod") if "of" in sentence.marked(t.index, "case"))


def _left(sentence: Sentence, at: int) -> Iterator[int]:
    """The plenary of "walked out of the plenary": a session of those who stay."""
    below = sentence.dependents(at, "obl") if lemma_low(sentence.tokens[at]) in WALKING else []
    yield from (t.index for t in below if lemma_low(t) in _SESSIONS and {"of", "from"} & set(sentence.marked(t.index, "case")))


def _each_others(sentence: Sentence, at: int) -> Iterator[int]:
    """The envoys of "the two states expelled each other's envoys": both do it, to nobody beside them."""
    for thing in sentence.dependents(at, "obj"):
        owners = [t.index for t in sentence.dependents(thing.index, "nmod") if t.deprel == "nmod:poss"]
        words = {sentence[k].form.lower() for at in owners for k in range(max(at - 1, 0), at + 2)}  # parsers hang either word on the other
        yield from (thing.index, *owners) if {"each", "other"} <= words else ()


def _own(sentence: Sentence, index: int) -> Iterator[int]:
    """The guns of "moved their heavy guns", the rangers of "sent home two companies of rangers": what is withdrawn is one's own."""
    if lemma_low(sentence.tokens[index]) in _LEAVING:
        left = [t for t in sentence.dependents(index, "obj", "nsubj:pass") if t.upos != "PROPN"]
        yield from (k for t in left for k in listed(sentence, at=t.index))
    for token in sentence.dependents(index, "obj"):
        whose = [t for t in sentence.dependents(token.index, "nmod") if t.deprel == "nmod:poss" and t.upos == "PRON"]
        if lemma_low(token) in _TROOPS and lemma_low(sentence.tokens[index]) in _WITHDRAWING or whose and token.mention not in _SOMEBODY:
            yield from (*listed(sentence, at=token.index), *(t.index for t in whose))
            yield from (t.index for t in sentence.dependents(token.index, "nmod") if "of" in sentence.marked(t.index, "case"))


def _given(sentence: Sentence, index: int) -> Iterator[int]:
    """The lorries of "provided two lorries", and the depot of "paid for the depot"."""
    lemma = lemma_low(sentence.tokens[index])
    if lemma == "pay":
        for token in sentence.dependents(index, "obl"):
            if "for" in sentence.marked(token.index, "case") and token.mention not in _PEOPLE:
                yield from listed(sentence, at=token.index)
    if lemma in _GIVING and not sentence.dependents(index, "iobj"):
        for token in sentence.dependents(index, "obj", "nsubj:pass", "nmod"):
            if token.relation == "nmod" and "of" not in sentence.marked(token.index, "case"):
                continue
            yield from (k for k in listed(sentence, at=token.index) if sentence.tokens[k].mention not in _SOMEBODY)


def lemma_low(token: Token) -> str:
    """The lemma in small letters."""
    return token.lemma.lower()


def listed(sentence: Sentence, *, at: int) -> list[int]:
    """A word and those joined to it."""
    return [at, *(t.index for t in sentence.dependents(at, "conj"))]
