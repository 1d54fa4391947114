"""Words before a noun for a deed that say whom or where it befell, not whose it is: "the U.S. embassy bombing", "the Kabul attack"."""

from __future__ import annotations

from according.ontology.called_by_place import is_called_by_its_place
from according.records.parse import Ref, Token
from according.stages.resolve_actors.phrases import is_where
from according.stages.resolve_actors.scene import Scene


def is_whom_or_where(scene: Scene, ref: Ref, token: Token) -> bool:
    """Whether such a word is no doer of the deed at ref; a capital stands for its state where the deed is directed at somebody."""
    sentence = scene.sentence(ref)
    if token.head != ref.token or is_where(sentence, token):
        return True
    hit = scene.names.hit(Ref(ref.sentence, token.index))
    return hit is not None and hit.use == "capital" and is_called_by_its_place(sentence, deed=ref.token)
