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


def _pair(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The army and the rebels of "the army and the rebels met": two that do something, and no third."""
    first, last = sentence[sentence[at].head], sentence[at]
    if last.relation != "conj" or first.deprel not in _DOING or len(sentence.dependents(first.index, "conj")) != 1:
        return ()
    sides = all(t.upos in ("NOUN", "PROPN") and (t.mention in _SIDES or t.upos == "PROPN") for t in (first, last))
    return (first.index, last.index) if sides else ()


def _counted(sentence: Sentence, at: int) -> tuple[int, ...]:
    token = sentence[at]
    if token.upos != "NOUN" or token.mention not in _SIDES or token.deprel not in _DOING | {"obj"} or not is_plural(token):
        return ()
    counts = (t.form.casefold() for t in sentence.dependents(at, "nummod", "det", "det:predet"))
    return (at,) if any(count in _TWO for count in counts) else ()
