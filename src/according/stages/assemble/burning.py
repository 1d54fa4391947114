"""Two verbs of one row: who killed and then burned did two deeds, who raided a farm and killed its owner one, a bomb always one."""

from __future__ import annotations

from according.ontology.burned_besides import BURNING
from according.records.account import Account
from according.records.parse import Sentence
from according.stages.assemble.same_party import on_one_side

_HARMING = frozenset({"kill", "wound", "injure", "behead", "execute", "massacre", "murder", "shoot", "stab", "slaughter"})


_ATTACKING = frozenset({
    "ambush", "assault", "attack", "bomb", "bombard", "fire", "hit", "open", "raid", "rocket", "shell", "storm", "strafe", "strike",
    "target",
})  # fmt: skip
_CURBS = frozenset({"arrest", "deport", "censor", "curfew"})
_LATER = frozenset({"later", "then", "elsewhere", "separately", "subsequently", "also"})


def burns_besides(first: Account, second: Account) -> bool:
    """Whether of two verbs one tells that men harmed people, the other that they also burned or looted something."""
    if first.lemma in BURNING:
        first, second = second, first
    if second.lemma not in BURNING or first.lemma not in _HARMING or first.nominal or second.nominal:
        return False
    return bool(first.actors and second.actors) and first.mention.recipients != second.mention.recipients


def of_two_kinds(one: Account, other: Account) -> bool:
    """Whether an arrest and an eviction are told: "who documented the evictions was picked up" is of two deeds."""
    kinds = {one.mention.mode, other.mention.mode}
    return one.mention.type == other.mention.type == "COERCE" and len(kinds) == len(kinds & _CURBS) > 1


def kills_in_it(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """Whether of two verbs the second tells what that of the first did: "raided a farm and killed two workers", on no other day.

    "Attacked a ship in the Gulf and shot down a drone over Saada" are two.
    """
    attacks = upper.lemma in _ATTACKING or upper.lemma == "shoot" and not sentence.dependents(upper.mention.at.token, "obj")  # "shot at"
    if lower.lemma not in _HARMING or not attacks or lower.nominal or upper.nominal:
        return False
    token, above = sentence.tokens[lower.mention.at.token], sentence.tokens[upper.mention.at.token]
    if token.relation == above.relation == "advcl" and token.head == above.head < above.index < token.index:
        # "were on patrol when gunmen opened fire, killing two"
        return token.xpos == "VBG" and bool(lower.actors) and lower.mention.actors == upper.mention.actors
    joined = token.relation == "conj" and token.head == upper.mention.at.token and lower.mention.status == upper.mention.status == "actual"
    if not joined or sentence.dependents(token.index, "compound:prt") or _are_at_two_places(lower, upper):
        return False
    return not sentence.dependents(token.index, "nsubj", "nsubj:pass") and not _has_day(sentence, token.index)


def _are_at_two_places(one: Account, other: Account) -> bool:
    """Whether the text says of either where it was, and not of both the same."""
    said = one.place is not None and other.place is not None and one.place_said and other.place_said
    return said and one.place is not None and other.place is not None and one.place.name != other.place.name


def _has_day(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has a day or a place of its own."""
    beside = sentence.dependents(verb, "obl", "obl:tmod", "advmod")
    return any(t.mention in ("time", "place") or t.lemma.lower() in _LATER for t in beside)


def are_by_two(sentence: Sentence, lower: Account, upper: Account) -> bool:
    """ "Rebels killed four soldiers and the army killed nine", "four soldiers died and the army killed nine": two blows of two sides."""
    own = any(t.deprel == "nsubj" for t in sentence.dependents(lower.mention.at.token, "nsubj"))
    ours, theirs = ({party.key for party in account.actors} for account in (lower, upper))
    own_dead = on_one_side(lower.actors, upper.recipients) and not upper.actors
    return own and (own_dead or bool(ours and theirs) and ours.isdisjoint(theirs))
