"""States of whoever does something beside "the two countries": one of the two in their own talks, neither in what is done to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from according.records.actor import Party
from according.records.parse import Ref, Sentence, Token
from according.records.relations import APPOSED_LOOSELY
from according.stages.resolve_actors.datelines import TALKS
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.names import units
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.scene import Scene

OF_THEIR_OWN = frozenset({"hold", "mend", "normalise", "normalize", "renew", "restore", "resume", "revive", "want"})
"""Verbs of one of the two: "Syria wants to renew the talks between the two countries"; who calls for them is a third."""

_SWAPPING = frozenset({"exchange", "swap", "trade"})
_WHERE = frozenset({"in", "inside", "within", "throughout", "across", "near"})


def subjects_above(scene: Scene, ref: Ref) -> list[int]:
    """The subjects of the clauses that a word stands in, the nearest first."""
    sentence = scene.sentence(ref)
    above = [ref.token, *sentence.ancestors(ref.token)]
    return [t.index for k in above[1:] for t in sentence.dependents(k, "nsubj") if t.index not in above]


def is_between(scene: Scene, ref: Ref) -> bool:
    """Whether it is something between the two."""
    return preposition(scene.sentence(ref), ref.token) == "between"


def states_of_doers(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> frozenset[str]:
    """The states of whoever does it: "Washington's ministry of health sent nurses to the two countries" is none of them."""
    sentence = scene.sentence(ref)
    doers = (resolve(Ref(sentence.index, k)) for k in subjects_above(scene, ref) if sentence[k].head == sentence[ref.token].head)
    return frozenset(party.country for party in doers if party is not None and party.country is not None)


def states_that_swap(scene: Scene, ref: Ref) -> tuple[Hit, ...]:
    """Armenia and Azerbaijan of "the two countries exchanged 32 Armenian prisoners for two Azerbaijani soldiers, and Armenia agreed to":
    the only two states that the sentence names, though others were told of before."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.relation != "nsubj" or sentence.tokens[token.head].lemma not in _SWAPPING:
        return ()
    named = {hit.entry.country: hit for hit in scene.names.hits_in(ref.sentence) if hit.entry.kind == "state" and hit.entry.country}
    return tuple(named.values()) if len(named) == len(("one", "other")) else ()


def state_beside(scene: Scene, ref: Ref, named: Sequence[Party], *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """The one state that a sentence names and the state of its official of another: "the premier said that Syria wanted to renew the
    talks between the two countries". named: the states that stand before the word."""
    states = {party.country: party for party in named if party.country is not None}
    sentence = scene.sentence(ref)
    people = (t for t in sentence.tokens[: ref.token] if t.name == "B-PER") if len(states) == 1 else ()
    for token in people:
        one = resolve(Ref(sentence.index, token.index))
        state = scene.registry.state(one.country) if one is not None and one.sectors[:1] == ("GOV",) else None
        if one is not None and state is not None and one.country not in states:
            theirs = replace(one, name=state.name, id=state.id, country=state.country, sectors=state.sectors)
            return (theirs, *states.values())
    return ()


def is_part(party: Party, other: Party) -> bool:
    """Whether one name is a short form of the other ("the Movement"), and not another state's ("Sudan and South Sudan")."""
    one, two = set(units(party.name)), set(units(other.name))
    states = party.id is not None and other.id is not None and party.id != other.id and party.country != other.country
    return party.name != other.name and not states and (one <= two or two <= one)


def outermost(sentence: Sentence, token: Token) -> int:
    """The word that "and" would join, where a name only stands before it ("the Shield militia")."""
    inside = token.relation in ("compound", "amod", "flat") and token.head > token.index
    return token.head if inside else token.index


def is_where(scene: Scene, hit: Hit) -> bool:
    """Whether a state only says where something is: "in Mexico", "in Bern, Switzerland", "the Madrid talks"; as one of "both countries"
    it may still be meant, but as none of "both delegations"."""
    sentence = scene.parsed.sentences[hit.sentence]
    token = sentence.tokens[hit.head(sentence)]
    if hit.entry.kind != "state" or hit.use == "adjective" or token.head < 0:
        return False
    if preposition(sentence, token.index) in _WHERE:
        return True
    above = sentence.tokens[token.head]
    town = token.relation in APPOSED_LOOSELY and token.head < token.index and (above.mention == "place" or above.name.endswith("LOC"))
    return hit.use == "capital" and above.lemma in TALKS or town and preposition(sentence, above.index) in _WHERE
