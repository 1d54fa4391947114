"""Whose release is meant: that of those who were told as taken, where the ranking of mentions leads nowhere."""

from __future__ import annotations

from according.records.parse import Ref, Token
from according.stages.resolve_actors.scene import Scene

_FREEDOM = frozenset({"release", "liberation", "freedom"})
TAKING = frozenset({"arrest", "detain", "capture", "kidnap", "abduct", "seize", "hold", "jail", "imprison", "take", "round"})
_FREEING = frozenset({"free", "release", "deport", "bail"})
_BACK = 2
"""Sentences back that somebody was taken."""


def held_before(scene: Scene, ref: Ref) -> Ref | None:
    """The journalists of "journalists were abducted … the union demanded their release"; None for other words."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    released = token.deprel == "nmod:poss" and token.head >= 0 and sentence[token.head].lemma.casefold() in _FREEDOM
    if not released and not is_one_freed(scene, ref):
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


def is_one_freed(scene: Scene, ref: Ref) -> bool:
    """The "them" of "one of them was later freed"."""
    sentence, pronoun = scene.sentence(ref), scene.token(ref)
    if pronoun.form.casefold() != "them" or pronoun.relation != "nmod" or "of" not in sentence.marked(pronoun.index, "case"):
        return False
    counted = sentence[pronoun.head]
    return counted.deprel == "nsubj:pass" and sentence[counted.head].lemma.casefold() in _FREEING


def _fits(taken: Token, pronoun: Token) -> bool:
    return taken.upos in ("NOUN", "PROPN") and (pronoun.form.casefold() in ("their", "them")) == taken.has("Number=Plur")
