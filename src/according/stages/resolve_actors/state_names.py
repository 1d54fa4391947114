"""Whether the name of a state or of its capital stands for the party that it is, or for the place."""

from __future__ import annotations

from according.records.parse import Ref
from according.stages.resolve_actors.elsewhere import is_whence_shot
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.phrases import is_towards, preposition_of_row
from according.stages.resolve_actors.scene import Scene

_SUBJECTS = ("nsubj", "obl:agent", "nmod:poss")


def is_of_a_place(scene: Scene, ref: Ref, hit: Hit) -> bool:
    """Whether the words are a state's or capital's own name, or a town's in the first place."""
    if hit.use in ("capital", "name") and hit.entry.kind == "state":
        return True
    span = scene.names.span(ref) if hit.use == "metonym" else None
    return span is not None and span.label == "LOC"


def is_party(scene: Scene, hit: Hit) -> bool:
    """Whether such a name stands for the party, not for the place. hit: with its sentence."""
    sentence = scene.parsed.sentences[hit.sentence]
    head = hit.head(sentence)
    token, before = sentence.tokens[head], preposition_of_row(sentence, head)
    if scene.deals(sentence, head, before):
        return True
    if before in scene.registry.words["inside" if hit.use == "name" else "locative"] or is_whence_shot(sentence, head, before):
        return False
    if hit.use == "name":  # "a Syria strike" is one in Syria, "a U.S. strike" is by the U.S.
        return token.deprel != "compound" or token.form.isupper()
    governor = sentence.tokens[token.head] if token.head >= 0 else None
    taken = governor is not None and scene.is_word("takes_place", governor)
    if token.deprel == "nsubj:pass":  # "Kabul is understood to have declined" speaks of the state, "Kabul was taken" of the town
        clauses = sentence.dependents(token.head, "xcomp")
        return bool(clauses) and not any(sentence.dependents(t.index, "aux:pass") for t in clauses)
    return token.deprel in _SUBJECTS or not (taken or token.deprel in ("obl:unmarked", "appos", "root", "compound"))


def is_addressed(scene: Scene, hit: Hit) -> bool:
    """Whether it stands alone or with "to", "with", "from": not "in Ankara", "near Ankara", but "its embassy in Ankara"."""
    sentence = scene.parsed.sentences[hit.sentence]
    return is_towards(sentence, hit.head(sentence))
