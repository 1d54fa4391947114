"""Whom "each accused the other", "both have accepted" mean where no two names were told: the two joined last, or those counted as two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from according.records.actor import Party
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene

_BACK = 1
"""Sentences back that the two were told."""
_TWO = frozenset({"two", "2", "both"})
_SIDES = frozenset({"person", "organization"})
_TOGETHER = _TWO | {"each"}
_EITHER, _ANY = _TWO | {"neither", "either", "each"}, frozenset({"side", "party", "camp"})
_AT_ODDS = frozenset({
    "armistice", "battle", "brawl", "ceasefire", "cease-fire", "clash", "conflict", "dispute", "feud", "fight", "fighting", "quarrel",
    "truce", "violence", "war",
})  # fmt: skip
_REACH, _PAIR = 4, (0, 1)
_DOING = frozenset({"nsubj", "nsubj:pass", "obl:agent"})


def two_told(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """The two of the nearest clause before a word: those that "and" joins, or a plural that is counted as two ("the two leaders")."""
    for index in range(ref.sentence, max(-1, ref.sentence - 1 - _BACK), -1):
        sentence = scene.parsed.sentences[index]
        end = ref.token if index == ref.sentence else len(sentence)
        for at in range(end - 1, -1, -1):
            words = _pair(sentence, at) or _counted(sentence, at)
            found = {party.key: party for k in words if (party := resolve(Ref(index, k))) is not None}
            if words and len(found) == len(words):
                return tuple(replace(party, rule=f"the two told last: {party.rule}") for party in found.values())
    return ()


def two_unnamed(
    scene: Scene,
    ref: Ref,
    found: Party,
    *,
    several: Callable[[Ref], tuple[Party, ...]],
    resolve: Callable[[Ref], Party | None],
) -> tuple[Party, ...]:
    """The two of "both sides" where no two names were told: of one plural noun, or of a quarrel between two.

    several: the parties of a plural noun; resolve: the party of any word.
    """
    return _two_bearers(scene, ref, found, several=several) or _two_at_odds(scene, ref, found, resolve=resolve)


def _two_bearers(scene: Scene, ref: Ref, found: Party, *, several: Callable[[Ref], tuple[Party, ...]]) -> tuple[Party, ...]:
    """Both clans of "the Okwe and Tari clans fought … neither side", where one plural noun bears two names."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    counts = (t.form.casefold() for t in sentence.dependents(ref.token, "det", "det:predet", "nummod", "cc:preconj", "amod"))
    if found.id or not _EITHER & {*counts} or token.upos != "NOUN":
        return ()
    for earlier in reversed(scene.parsed.sentences[max(0, ref.sentence - _REACH) : ref.sentence + 1]):
        for noun in reversed(earlier.tokens[: ref.token] if earlier.index == ref.sentence else earlier.tokens):
            same = noun.upos == "NOUN" and is_plural(noun) and (token.lemma == noun.lemma or token.lemma in _ANY)
            named = same and bool(earlier.dependents(noun.index, "amod", "compound"))
            if named and len(two := several(Ref(earlier.index, noun.index))) == len(_PAIR):
                here = (replace(p, text=found.text, start=found.start, end=found.end) for p in two)
                return tuple(replace(p, rule=f"the two told last: {p.rule}") for p in here)
    return ()


def _two_at_odds(scene: Scene, ref: Ref, found: Party, *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """Both of "a truce between herders and farmers … the two sides", whoever they are; those of the nearest quarrel before."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    counts = (t.form.casefold() for t in sentence.dependents(ref.token, "det", "det:predet", "nummod", "cc:preconj"))
    if found.id or token.lemma not in _ANY or not _TOGETHER & {*counts} or sentence.dependents(ref.token, "nmod"):
        return ()
    for earlier in reversed(scene.parsed.sentences[max(0, ref.sentence - _REACH) : ref.sentence + 1]):
        for noun in reversed(earlier.tokens) if not _AT_ODDS.isdisjoint(earlier.vocabulary) else ():
            between = [t for t in earlier.dependents(noun.index, "nmod") if "between" in earlier.marked(t.index, "case")]
            if noun.lemma.casefold() not in _AT_ODDS or not between or Ref(earlier.index, noun.index) > ref:
                continue
            words = [between[0], *earlier.dependents(between[0].index, "conj")]
            two = [party for t in words if (party := resolve(Ref(earlier.index, t.index))) is not None]
            if len(words) == len(two) == len(_PAIR):
                here = (replace(p, text=found.text, start=found.start, end=found.end) for p in two)
                return tuple(replace(p, rule=f"the two at odds: {p.rule}") for p in here)
    return ()


def _pair(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The army and the rebels of "the army and the rebels met": two that do something, and no third."""
    first, last = sentence.tokens[sentence.tokens[at].head], sentence.tokens[at]
    if last.relation != "conj" or first.deprel not in _DOING or len(sentence.dependents(first.index, "conj")) != 1:
        return ()
    sides = all(t.upos in ("NOUN", "PROPN") and (t.mention in _SIDES or t.upos == "PROPN") for t in (first, last))
    return (first.index, last.index) if sides else ()


def _counted(sentence: Sentence, at: int) -> tuple[int, ...]:
    token = sentence.tokens[at]
    if token.upos != "NOUN" or token.mention not in _SIDES or token.deprel not in _DOING | {"obj"} or not is_plural(token):
        return ()
    counts = (t.form.casefold() for t in sentence.dependents(at, "nummod", "det", "det:predet"))
    return (at,) if any(count in _TWO for count in counts) else ()
