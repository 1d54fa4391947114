"""Whose release is meant: that of those who were told as taken, where the ranking of mentions leads nowhere."""

from __future__ import annotations

from according.records.parse import Ref, Token
from according.stages.resolve_actors.scene import Scene

_FREEDOM = frozenset({"release", "liberation", "freedom"})
TAKING = frozenset({"arrest", "detain", "capture", "kidnap", "abduct", "seize", "hold", "jail", "imprison", "take", "round"})
_BACK = 2
"""Sentences back that somebody was taken."""


def held_before(scene: Scene, ref: Ref) -> Ref | None:
    """The journalists of "journalists were abducted … the union demanded their release"; None for other words."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.deprel != "nmod:poss" or token.head < 0 or sentence[token.head].lemma.casefold() not in _FREEDOM:
        return None
    for index in range(ref.sentence, max(-1, ref.sentence - 1 - _BACK), -1):
        told = scene.parsed.sentences[index]
        end = ref.token if index == ref.sentence else len(told)
        for verb in reversed(told.tokens[:end]):
            taken = told.dependents(verb.index, "obj", "nsubj:pass") if verb.lemma.casefold() in TAKING else []
            found = [t.index for t in taken if t.index < end and t.mention == "person" and _fits(t, token)]
            if found:
                return Ref(index, found[0])
    return None


def _fits(taken: Token, pronoun: Token) -> bool:
    return taken.upos in ("NOUN", "PROPN") and (pronoun.form.casefold() == "their") == taken.has("Number=Plur")
