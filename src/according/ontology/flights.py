"""Where somebody fled to or was brought: nothing else that his sentence tells was done there. Two stages ask it: of the place and of
whose it is."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.records.relations import NAME_PARTS

_FLEEING = frozenset({"flee", "escape", "slip", "run"})
_BRINGING = frozenset({
    "airlift", "bring", "carry", "drive", "escort", "evacuate", "extradite", "fly", "repatriate", "send", "take", "transfer", "transport",
})  # fmt: skip
_FORCES = frozenset({
    "assassin", "battalion", "bomber", "fighter", "force", "gunman", "killer", "marine", "police", "policeman", "reinforcement", "soldier",
    "troop", "unit",
})  # fmt: skip
"""Who is brought where something was done, as a rule after it."""
_REMAINS = frozenset({"body", "bullet", "casing", "corpse", "evidence", "fragment", "object", "remains", "sample", "weapon"})
"""What is brought away from where somebody was killed."""
_TO = frozenset({"to", "into", "toward", "towards"})
_VERBS = _FLEEING | _BRINGING
_SETTING_OUT = frozenset({"board", "depart", "emigrate", "fly", "leave", "sail", "travel"})
_GOALS = _TO | {"for"}


def flight_to(sentence: Sentence, *, place: int) -> int:
    """The verb whose goal a place is, of flight ("shot two guards before fleeing to Chad") or of bringing people ("freed the pilots, who
    were flown to Paris", "took the hurt to a hospital in Gao"); -1 if it is none's."""
    token = sentence.tokens[place]
    if _VERBS.isdisjoint(sentence.vocabulary) or token.head < 0:
        return -1
    while token.relation in NAME_PARTS and token.head >= 0 and sentence.tokens[token.head].upos in ("NOUN", "PROPN"):
        token = sentence.tokens[token.head]  # "across the border into Niger", hung on the border; "a hospital in Gao"
    verb = token.head
    if verb < 0 or sentence.tokens[verb].lemma not in _VERBS or token.relation != "obl":
        return -1
    over = sentence.tokens[place].head == token.index and token.lemma == "border" and _TO.intersection(sentence.marked(place, "case"))
    if not (over or _TO.intersection(sentence.marked(token.index, "case"))):
        return -1
    return verb if sentence.tokens[verb].lemma in _FLEEING or _brings_people(sentence, verb) else -1


def is_barred_trip_to(sentence: Sentence, *, place: int, verb: int) -> bool:
    """Whether a place is the goal of a journey from which a verb keeps somebody: "was prevented from boarding a flight to Dakar"."""
    if _SETTING_OUT.isdisjoint(sentence.vocabulary) or not _GOALS.intersection(sentence.marked(place, "case")):
        return False
    path = (place, *sentence.ancestors(place))
    if verb not in path or path.index(verb) == 0:
        return False
    clause = path[path.index(verb) - 1]
    return sentence.tokens[clause].lemma in _SETTING_OUT and "from" in sentence.marked(clause, "mark", "case")


def _brings_people(sentence: Sentence, verb: int) -> bool:
    """Whether it is people who are brought, and no forces."""
    carried = sentence.dependents(verb, "obj", "nsubj:pass")
    if not carried and sentence.tokens[verb].relation == "conj":  # "were released and flown to"
        carried = sentence.dependents(sentence.tokens[verb].head, "obj", "nsubj:pass")
    return any(_is_people(t) for t in carried)


def _is_people(token: Token) -> bool:
    known = token.upos == "PRON" or token.mention == "person" or token.lemma in _REMAINS
    return known and token.lemma not in _FORCES


def is_in_exile(sentence: Sentence, *, place: int) -> bool:
    """The Britain of "a former president living in exile in Britain", which saw nothing of what else is told."""
    head = sentence.tokens[place].head
    if "exile" not in sentence.vocabulary or head < 0 or "in" not in sentence.marked(place, "case"):
        return False
    beside = (sentence.tokens[head], *sentence.dependents(head, "obl"))
    return sentence.tokens[head].deprel != "root" and any(t.lemma == "exile" and t.index < place for t in beside)
