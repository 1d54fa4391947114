"""Which authorities are not the state's by what they are called: "the coastal administration", and "the administration" told after it."""

from __future__ import annotations

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.scene import Scene

_APART = frozenset({
    "autonomous", "breakaway", "coastal", "eastern", "highland", "island", "northern", "parallel", "regional", "rival", "secessionist",
    "self-declared", "self-proclaimed", "self-styled", "separatist", "southern", "western",
})  # fmt: skip
_BODIES = frozenset({"commission", "council", "delegation", "mission", "secretariat"})
_BACK = 4
"""Sentences back to where they were called so."""


def local_rank(scene: Scene, ref: Ref) -> str:
    """The "coastal" of "the coastal administration", of "the administration" behind it too; "" for other words."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if own := _rank(sentence, ref.token):
        return own
    if any(t.form.casefold() != "the" for t in sentence.dependents(ref.token, "det", "amod", "compound", "nmod", "nmod:poss")):
        return ""
    for other in reversed(scene.parsed.sentences[max(0, ref.sentence - _BACK) : ref.sentence]):
        if token.lemma not in other.vocabulary or _APART.isdisjoint(other.vocabulary):
            continue
        for earlier in other.tokens:
            if earlier.lemma == token.lemma and (rank := _rank(other, earlier.index)):
                return rank
    return ""


def is_some_body(scene: Scene, ref: Ref) -> bool:
    """Whether it is one council or committee of several, "a political council representing the minority", and no organ of the state."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.lemma.casefold() not in _BODIES:
        return False
    speaks = any(t.lemma == "represent" for t in sentence.dependents(ref.token, "acl", "acl:relcl"))
    return speaks or any(t.lemma == "a" for t in sentence.dependents(ref.token, "det"))


def _rank(sentence: Sentence, noun: int) -> str:
    return next((t.form for t in sentence.dependents(noun, "amod", "compound") if t.form.casefold() in _APART), "")
