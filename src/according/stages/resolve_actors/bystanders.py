"""Who only looks on and tells: "Witnesses said police opened fire. They killed nine" has others than the witnesses kill."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.resolve_actors.bars import Bar
from according.stages.resolve_actors.mentions import Mention, Mentions

_LOOKING_ON = frozenset({
    "activist", "bystander", "campaigner", "doctor", "elder", "eyewitness", "family", "farmer", "group", "herder", "inhabitant",
    "islander", "journalist", "lawyer", "local", "medic",
    "monitor", "neighbor", "neighbour", "nun", "nurse", "onlooker", "organisation", "organization",
    "parent", "passer-by", "priest", "refugee", "relative", "reporter", "resident", "shopkeeper", "survivor", "teacher", "townspeople",
    "trader", "victim", "villager", "witness", "worker",
})  # fmt: skip
_UNARMED_GROUPS = frozenset({"right", "rights", "monitoring", "aid", "watchdog", "relief", "campaign", "advocacy"})
"""What stands before "group", "organisation" and "worker" where they are not fighters."""
_TELLING = frozenset({"say", "tell", "report", "recall", "recount", "describe", "claim", "add", "testify"})
_DEEDS = frozenset({
    "abduct", "ambush", "arrest", "beat", "behead", "blast", "bomb", "bombard", "burn", "bundle", "butcher", "chase", "club", "detain",
    "drag", "execute", "fire", "gun", "hack", "hang", "kidnap", "kill", "loot", "massacre", "mow", "murder", "open", "plunder", "raid",
    "ransack", "rape", "raze", "rob", "round", "seize", "set", "shell", "shoot", "slaughter", "slit", "spray", "stab", "steal", "storm",
    "strafe", "take", "tear-gas", "torch", "torture", "whip",
})  # fmt: skip
"""What those do of whom they tell."""
_VIOLENT = _DEEDS - {"arrest", "detain", "open", "round", "seize", "set", "steal", "take", "tear-gas"} | {"machine-gun", "machinegun"}
_PEACEFUL = frozenset({
    "baby", "child", "civilian", "family", "farmer", "inhabitant", "monk", "nun", "nurse", "passenger", "peasant", "people", "priest",
    "refugee", "resident", "townspeople", "villager", "woman",
})  # fmt: skip
_PEACEFUL_BODIES = frozenset({
    "archdiocese", "caritas", "church", "convent", "court", "crescent", "cross", "diocese", "franciscan", "franciscans", "hospital",
    "jesuit", "jesuits", "jesus", "parish", "university",
})  # fmt: skip
_ATTACKING = frozenset({"assailant", "attacker", "bandit", "gunman", "intruder", "raider", "robber", "thief"})
_SUFFERING = frozenset({"obj", "nsubj:pass"})


def looks_on(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the "they" that does a deed cannot be those who told in the sentence before what armed others did."""
    if mention.form != "they" or mention.token.deprel != "nsubj" or mention.quote >= 0 or other.ref.sentence >= mention.ref.sentence:
        return False
    sentence, told = mentions.sentence(mention), mentions.sentence(other)
    verb = sentence.tokens[mention.token.head]
    if verb.lemma.casefold() in _VIOLENT and _is_peaceful(other, told) and not _strikes_back(sentence, verb):
        return True
    if other.ref.sentence != mention.ref.sentence - 1:
        return False
    if verb.lemma.casefold() not in _DEEDS or not is_onlooker(told, other.token) or other.token.relation != "nsubj":
        return False
    return told[other.token.head].lemma.casefold() in _TELLING and _tells_of_others(told, other.token)


def _is_peaceful(other: Mention, told: Sentence) -> bool:
    """Churches, courts and hospitals, and villagers or children who were struck: "planes are used to kill villagers. They bomb homes"."""
    if other.form == "name":
        return other.type == "organization" and not _PEACEFUL_BODIES.isdisjoint(other.words)
    struck = other.token.deprel in _SUFFERING and told[other.token.head].lemma.casefold() in _DEEDS
    return struck and other.token.lemma.casefold() in _PEACEFUL


def _strikes_back(sentence: Sentence, verb: Token) -> bool:
    """Whether it is done to attackers: "villagers were robbed by gunmen. They killed two of the attackers"."""
    struck = (k for t in sentence.dependents(verb.index, "obj") for k in sentence.subtree(t.index))
    return any(sentence.tokens[k].lemma.casefold() in _ATTACKING for k in struck)


def is_onlooker(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is one for people who see what is done and do none of it."""
    lemma = token.lemma.casefold()
    if lemma not in _LOOKING_ON:
        return False
    before = {t.lemma.casefold() for t in sentence.dependents(token.index, "compound", "amod")}
    return lemma not in ("group", "organisation", "organization", "worker") or not before.isdisjoint(_UNARMED_GROUPS)


def _tells_of_others(told: Sentence, teller: Token) -> bool:
    """Whether what is told has several others for its doers: the police of "witnesses said police opened fire"."""
    clauses = [t for t in told.dependents(teller.head, "ccomp", "parataxis") if t.index != teller.index]
    if told[teller.head].relation in ("parataxis", "ccomp"):
        clauses.append(told[told[teller.head].head])  # "police opened fire, witnesses said"
    doers = (t for clause in clauses for t in told.dependents(clause.index, "nsubj", "nsubj:pass", "obl:agent"))
    return any(t.mention in ("person", "organization", "place") and t.upos != "PRON" and t.index != teller.index for t in doers)


BARS = (Bar(looks_on, forms=frozenset({"they"}), roles=frozenset({"nsubj"}), heads=_VIOLENT | _DEEDS),)
