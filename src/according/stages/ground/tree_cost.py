"""How far apart two words stand in a sentence's tree, for the question whether a place belongs to an event."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.ground.place_words import PlaceWords

_SPEECH = frozenset(("ccomp", "parataxis"))
_NEVER = 99.0
_CLOSE = frozenset(("obj", "nsubj", "obl", "xcomp", "compound", "nmod", "amod"))


def path_cost(sentence: Sentence, at: int, trigger: int, *, words: PlaceWords) -> float | None:
    """Cost of the way through the tree from a place (at) to an event (trigger), 0 for its own dependent; None without a way."""
    up_place = [at, *sentence.ancestors(at)]
    up_event = [trigger, *sentence.ancestors(trigger)]
    meet = next((n for n in up_place if n in up_event), None)
    if meet is None:
        return None
    down = sum((_down(sentence, n, words) for n in up_place[1 : up_place.index(meet)]), 0.0)
    return down + sum((_up(sentence, n, meet) for n in up_event[: up_event.index(meet)]), 0.0)


def _down(sentence: Sentence, n: int, words: PlaceWords) -> float:
    """From the event down to the place, through this word."""
    relation = sentence.tokens[n].relation
    if sentence.tokens[n].lemma.lower() in words.aside:
        return _NEVER
    if relation in _SPEECH:
        return 1.5
    if any(t.form.lower() in words.aside_cases for t in sentence.dependents(n, "case", "mark")):
        return 1.8
    if relation == "conj" and sentence.tokens[n].upos == "VERB" and sentence.dependents(n, "nsubj"):
        return 1.8  # "a bomb tore through a shop in X, and another exploded in Y"
    return 1.2 if relation in ("advcl", "conj", "acl") else 0.6


def _up(sentence: Sentence, n: int, meet: int) -> float:
    """From the event up through this word to what the place hangs on."""
    token = sentence.tokens[n]
    if token.relation in _SPEECH:
        # "said in Geneva that …": where it was said is not where it happened.
        return _NEVER
    if token.deprel == "acl:relcl":
        where = any(t.form.lower() in ("where", "whereby") for below in sentence.subtree(n) for t in (sentence[below],) if below < n + 8)
        return 0.2 if where and token.head == meet else 1.5
    if token.relation == "advcl" and _is_another(sentence, token):
        return 1.8
    return 0.5 if token.relation in _CLOSE else 1.0


def _is_another(sentence: Sentence, clause: Token) -> bool:
    """ "landed in X two days after bombs killed 241": what stands behind "after" with a subject of its own was elsewhere."""
    other = sentence.dependents(clause.index, "nsubj")
    return bool(other) and any(t.form.lower() in ("after", "before", "since") for t in sentence.dependents(clause.index, "mark", "case"))
