"""Whose view a relative clause gives: "the junta ruled out talks with leaders whom it accuses of looting" is the junta's."""

from __future__ import annotations

from collections.abc import Callable

from according.records.parse import Ref
from according.stages.resolve_actors.scene import Scene

_VIEWING = frozenset({
    "accuse", "allege", "believe", "blame", "brand", "call", "charge", "claim", "consider", "deem", "denounce", "describe", "hold", "label",
    "regard", "say", "suspect", "view",
})  # fmt: skip
_BELOW = frozenset({"obj", "iobj", "obl", "nmod", "conj", "appos"})
"""By what a noun hangs below the verb of which somebody is the subject."""


def whose_view(scene: Scene, ref: Ref, *, is_body: Callable[[Ref], bool]) -> Ref | None:
    """The body that does something to those of whom "it" then says something in a relative clause; None for other words."""
    token = scene.token(ref)
    if token.form.casefold() != "it" or token.deprel != "nsubj":
        return None
    sentence = scene.sentence(ref)
    clause = sentence.tokens[token.head]
    if clause.deprel != "acl:relcl" or clause.head < 0 or clause.lemma.casefold() not in _VIEWING:
        return None
    above = sentence.tokens[clause.head]
    while above.head >= 0 and above.relation in _BELOW and above.upos != "VERB":
        above = sentence.tokens[above.head]
    if above.upos != "VERB":
        return None
    subjects = [t for t in sentence.dependents(above.index, "nsubj") if t.deprel == "nsubj" and t.index < clause.head]
    at = Ref(ref.sentence, subjects[0].index) if len(subjects) == 1 else None
    return at if at is not None and is_body(at) else None
