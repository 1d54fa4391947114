"""Who only looks on and tells: "Witnesses said police opened fire. They killed nine" has others than the witnesses kill."""

from __future__ import annotations

from according.records.parse import Sentence, Token
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


def looks_on(mention: Mention, other: Mention, *, mentions: Mentions) -> bool:
    """Whether the "they" that does a deed cannot be those who told in the sentence before what armed others did."""
    if mention.form != "they" or mention.token.deprel != "nsubj" or mention.quote >= 0 or other.ref.sentence != mention.ref.sentence - 1:
        return False
    sentence, told = mentions.sentence(mention), mentions.sentence(other)
    verb = sentence[mention.token.head]
    if verb.lemma.casefold() not in _DEEDS or not is_onlooker(told, other.token) or other.token.relation != "nsubj":
        return False
    return told[other.token.head].lemma.casefold() in _TELLING and _tells_of_others(told, other.token)


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
