"""Who was killed is not meant by what befalls somebody after it. Two stages ask it: of whom a pronoun means and of the figures of those.

"Gunmen killed four teachers. They were arrested on Monday" has the gunmen arrested; "rebels killed nine soldiers. They were shot dead by
police" has the rebels shot.
"""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.records.relations import TOLD_CLAUSES

KILLING = frozenset({"kill", "murder", "assassinate", "execute", "behead", "hang", "lynch"})
OF_STATES = frozenset({"army", "force", "forces", "military", "navy", "officer", "police", "policeman", "soldier", "troop", "troops"})
TAKING = frozenset({
    "apprehend", "arraign", "arrest", "capture", "catch", "charge", "convict", "deport", "detain", "disarm", "expel", "extradite", "hunt",
    "jail", "overpower", "pursue", "remand", "sentence", "surround", "track", "try",
})  # fmt: skip
"""What is done to the living."""
_BEFALLEN = frozenset({"obj", "nsubj:pass"})
_BEFORE = frozenset({"before", "earlier", "first", "previously", "already"})
_MANY = frozenset({"they", "them"})


def were_killed_before(sentence: Sentence, *, pronoun: Token, told: Sentence, other: Token) -> bool:
    """Whether a pronoun to which something is done cannot be those who were killed by somebody in a sentence before. told: that sentence;
    other: those killed."""
    if pronoun.deprel not in _BEFALLEN or pronoun.head < 0 or other.deprel not in _BEFALLEN or other.head < 0:
        return False
    killing, verb = told[other.head], sentence.tokens[pronoun.head]
    word = verb.lemma.casefold()
    if word not in TAKING | KILLING | {"shoot"} or not _kills(told, killing) or _is_told_of_before(sentence, verb):
        return False
    killers = _doers(told, killing)
    if not any(_may_be(pronoun, t) for t in killers):
        return False
    if word in TAKING:
        return True
    # "Police killed nine. They were shot by officers" tells it once more; so may "gunmen killed four. They were shot by men on motorbikes".
    by_state = any(t.lemma.casefold() in OF_STATES for t in _doers(sentence, verb))
    return by_state and all(t.lemma.casefold() not in OF_STATES for t in killers)


def _kills(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells that somebody was killed: "killed", "shot dead"; not "tried to kill", "may have killed"."""
    dead = any(t.form.casefold() == "dead" for t in sentence.dependents(verb.index))
    if verb.lemma.casefold() not in KILLING and not dead or verb.relation not in TOLD_CLAUSES or verb.has("VerbForm=Inf"):
        return False
    return not any(t.xpos == "MD" or t.lemma in ("not", "never") for t in sentence.dependents(verb.index, "aux", "advmod"))


def _is_told_of_before(sentence: Sentence, verb: Token) -> bool:
    """Whether it befell them before that: "they had been arrested in May", "were first arrested", "were held before they were shot"."""
    having = any(t.form.casefold() in ("had", "'d") for t in sentence.dependents(verb.index, "aux"))
    below = (t for child in sentence.dependents(verb.index) for t in (child, *sentence.dependents(child.index, "mark", "case")))
    return having or any(t.form.casefold() in _BEFORE for t in below)


def _doers(sentence: Sentence, verb: Token) -> list[Token]:
    agents = [t for t in sentence.dependents(verb.index, "obl") if t.deprel == "obl:agent" or "by" in sentence.marked(t.index, "case")]
    return agents or [t for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj"]


def _may_be(pronoun: Token, doer: Token) -> bool:
    """Whether a pronoun may mean whoever killed them, by number: people and no bombs."""
    several = pronoun.form.casefold() in _MANY
    return doer.upos == "NOUN" and doer.mention == "person" and doer.has("Number=Plur") == several
