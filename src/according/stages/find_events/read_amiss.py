"""Words that the encoder reads as deeds for the company they keep, and that are none: "backing out of the town", "called police"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from according.ontology.ground import GROUND
from according.records.parse import Sentence, Token
from according.records.worded import Worded, needs
from according.stages.find_events.match import Match
from according.stages.find_events.syntax import lemma_of

_Rule = Callable[[Sentence, Match], bool]
_AWAY = frozenset({"away", "down", "off", "out"})
_PASSENGERS = frozenset({"evacuee", "guest", "passenger", "pilgrim", "refugee", "tourist", "traveller", "traveler", "viewer"})
_HELPLINES = frozenset({"911", "999", "ambulance", "doctor", "firefighter", "hotline", "police"})
_REMAINS = frozenset({"ash", "body", "coffin", "corpse", "remains"})
_MINES = frozenset({"landmine", "mine", "ordnance", "rubble"})
_CELLS = frozenset({"cell", "custody", "detention", "gaol", "jail", "prison"})
_LOOKED_FOR = frozenset({"questioning", "interrogation"})
_OF_ATOMS = frozenset({"a", "h", "atom", "atomic", "hydrogen", "nuclear", "thermonuclear"})
_NO_TARGETS = frozenset({"clay", "film", "footage", "hoop", "photo", "photograph", "picture", "pool", "scene", "skeet", "video"})
_VISITORS = frozenset({"delegation", "entourage", "envoy", "team", "visitor"})
_WANTING = frozenset({"detain", "hold", "seek", "want"})


def is_read_amiss(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """Whether a word without a cue is no deed for what stands beside it. others: all matches of the sentence."""
    return any(rule(sentence, found) for rule in _RULES.of(sentence, kind=found.cue.type))


@needs("back", "backing", "backed", kinds=frozenset({"SUPPORT"}))
def _backs_out(sentence: Sentence, found: Match) -> bool:
    """ "Backing out of the town", "backed away from the plan": nobody is backed."""
    at = found.index
    return lemma_of(sentence.tokens[at]) in ("back", "backing") and at + 1 < len(sentence) and sentence.tokens[at + 1].form.lower() in _AWAY


@needs("oppose", "resist", kinds=frozenset({"SUPPORT"}))
def _opposes(sentence: Sentence, found: Match) -> bool:
    """Who opposes somebody backs him not."""
    return lemma_of(sentence.tokens[found.index]) in ("oppose", "resist")


@needs("assemble", "gather", "mass", kinds=frozenset({"MOBILIZE"}))
def _are_passengers(sentence: Sentence, found: Match) -> bool:
    """Evacuees who assemble at an airport are no force."""
    heads = [sentence.tokens[k] for k in found.slots.get("subj", ())]
    people = [*heads, *(t for head in heads for t in sentence.dependents(head.index, "nmod"))]
    return any(lemma_of(t) in _PASSENGERS for t in people)


@needs("clear", "remove", "dig", kinds=frozenset({"MOBILIZE"}))
def _clears(sentence: Sentence, found: Match) -> bool:
    """Who clears mines or rubble brings up no troops."""
    return any(lemma_of(t) in _MINES for t in sentence.dependents(found.index, "obj", "nsubj:pass"))


@needs(any_of=_REMAINS)
def _is_of_remains(sentence: Sentence, found: Match) -> bool:
    """Remains that are sent or looked for are no troops and no captives; to hand them over is RETREAT, a swap of them COOPERATE."""
    if found.cue.type not in ("MOBILIZE", "REJECT", "COERCE"):
        return False
    token = sentence.tokens[found.index]
    if token.upos == "VERB":
        return any(lemma_of(t) in _REMAINS for t in sentence.dependents(found.index, "obj", "nsubj:pass"))
    return any(lemma_of(t) in _REMAINS for t in sentence.dependents(found.index, "nmod"))


@needs("scan", kinds=frozenset({"COERCE"}))
def _only_looks(sentence: Sentence, found: Match) -> bool:
    return lemma_of(sentence.tokens[found.index]) == "scan"


@needs("shoot", kinds=frozenset({"ASSAULT"}))
def _shoots_at_nobody(sentence: Sentence, found: Match) -> bool:
    return any(lemma_of(t) in _NO_TARGETS for t in sentence.dependents(found.index, "obj"))


@needs("stand", kinds=frozenset({"CONSULT"}))
def _only_stands(sentence: Sentence, found: Match) -> bool:
    """ "He and the premier will stand together": they need not meet for it."""
    return lemma_of(sentence.tokens[found.index]) == "stand"


@needs("hold", kinds=frozenset({"COERCE"}))
def _holds_ground(sentence: Sentence, found: Match) -> bool:
    """ "The last outpost held by the rebels": ground that somebody holds was taken at another time, if ever."""
    token = sentence.tokens[found.index]
    held = sentence.tokens[token.head] if token.relation == "acl" and token.head >= 0 else None
    ground: list[Token] = [held] if held is not None else list(sentence.dependents(found.index, "obj", "nsubj:pass"))
    return lemma_of(token) == "hold" and any(lemma_of(t) in GROUND for t in ground)


@needs("call", "ring", "phone", kinds=frozenset({"REQUEST"}))
def _rings(sentence: Sentence, found: Match) -> bool:
    """ "A passer-by called police": on the telephone; "called the police to account" has a clause of its own."""
    return sentence.tokens[found.index].upos == "VERB" and any(
        lemma_of(t) in _HELPLINES and t.index == found.index + 1 + len(sentence.dependents(t.index, "det"))
        for t in sentence.dependents(found.index, "obj")
    )


@needs(any_of=_LOOKED_FOR, kinds=frozenset({"ACCUSE"}))
def _is_wanted_for(sentence: Sentence, found: Match) -> bool:
    """The questioning of "is wanted for questioning", which says why he is wanted."""
    token = sentence.tokens[found.index]
    above = sentence.tokens[token.head] if token.head >= 0 else token
    passive = bool(sentence.dependents(above.index, "aux:pass", "nsubj:pass")) or above.relation == "acl"
    for_it = "for" in sentence.marked(token.index, "case", "mark")
    return lemma_of(token) in _LOOKED_FOR | {"question", "interrogate"} and for_it and lemma_of(above) in _WANTING and passive


@needs("leave", "depart", kinds=frozenset({"RETREAT"}))
def _goes_on_his_way(sentence: Sentence, found: Match) -> bool:
    """ "The envoy's team left Nairobi for Dodoma", "Albright said before leaving the base": visitors who go on give up nothing."""
    token = sentence.tokens[found.index]
    subjects = found.slots.get("subj", ()) or [t.index for t in sentence.dependents(token.head, "nsubj")] if token.head >= 0 else ()
    one = (sentence.tokens[k] for k in subjects)
    visitor = any(t.lemma in _VISITORS or t.upos == "PROPN" and t.mention == "person" and "Number=Plur" not in t.feats for t in one)
    return lemma_of(token) in ("leave", "depart") and visitor


@needs("throw")
def _is_near(sentence: Sentence, found: Match) -> bool:
    """ "A stone's throw from the station": nobody throws any."""
    token = sentence.tokens[found.index]
    return token.upos == "NOUN" and any(t.lemma == "stone" for t in sentence.dependents(found.index, "nmod", "compound"))


@needs("bomb", "bombs", "a-bomb", "a-bombs", "h-bomb", "h-bombs", kinds=frozenset({"ASSAULT"}))
def _is_atom_bomb(sentence: Sentence, found: Match) -> bool:
    """ "An H-bomb might not fit", "has a hydrogen bomb": a weapon that nobody is told to have used by that word."""
    token = sentence.tokens[found.index]
    beside = {t.form.lower() for t in sentence.dependents(token.index, "amod", "compound")} | {token.form.lower().partition("-")[0]}
    return token.upos in ("NOUN", "PROPN") and lemma_of(token).endswith("bomb") and not _OF_ATOMS.isdisjoint(beside)


@needs("return", kinds=frozenset({"RETREAT"}))
def _is_locked_up(sentence: Sentence, found: Match) -> bool:
    """Who is returned to jail goes not free."""
    back = sentence.dependents(found.index, "obl") if lemma_of(sentence.tokens[found.index]) == "return" else []
    return any(lemma_of(t) in _CELLS and "to" in sentence.marked(t.index, "case") for t in back)


_RULES: Worded[_Rule] = Worded((
    _backs_out, _opposes, _are_passengers, _clears, _is_of_remains, _only_looks, _shoots_at_nobody, _only_stands, _holds_ground, _rings,
    _is_wanted_for, _goes_on_his_way, _is_near, _is_locked_up, _is_atom_bomb,
))  # fmt: skip
