"""Of which state an official is not who turns against it: "military spokesman X accused Indian troops of shelling a village"."""

from __future__ import annotations

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.found import Names
from according.stages.resolve_actors.spans import NameSpan

_AGAINST = frozenset({"accuse", "blame", "condemn", "denounce"})
_OF_STATE = frozenset({
    "aggression", "aircraft", "army", "artillery", "authority", "force", "forces", "government", "jet", "military", "navy", "plane",
    "regime", "side", "soldier", "troop", "troops", "warplane",
})  # fmt: skip
"""Nouns that stand for the state whose they are."""


def states_accused_by(sentence: Sentence, span: NameSpan, *, names: Names) -> set[str]:
    """The states that a person is told to accuse, or whose forces."""
    found = set[str]()
    if _AGAINST.isdisjoint(sentence.vocabulary):
        return found
    inside = range(span.first, span.last + 1)
    head = next((sentence.tokens[k] for k in inside if sentence.tokens[k].head not in inside), None)
    if head is None or head.deprel != "nsubj" or head.head < 0:
        return found
    for verb in (sentence.tokens[head.head], *sentence.dependents(head.head, "advcl", "conj")):
        if verb.lemma.casefold() in _AGAINST and not (verb.index != head.head and sentence.dependents(verb.index, "nsubj")):
            for accused in sentence.dependents(verb.index, "obj"):
                if (country := _state(sentence, accused, names)) is not None:
                    found.add(country)
    return found


def _state(sentence: Sentence, accused: Token, names: Names) -> str | None:
    own = names.hit(Ref(sentence.index, accused.index))
    if own is not None and own.entry.kind == "state" and own.use in ("name", "capital"):
        return own.entry.country
    if accused.lemma.casefold() not in _OF_STATE:
        return None
    return names.state_among(sentence.index, (t.index for t in sentence.dependents(accused.index, "amod", "compound", "nmod")))
