"""Denials only of what an attack did: "drones struck a depot; the governor denied that it was damaged" leaves the strike as it is."""

from __future__ import annotations

from according.records.parse import Sentence

_HARM = frozenset({
    "burn", "cripple", "damage", "destroy", "die", "down", "hurt", "injure", "kill", "lose", "perish", "sink", "sustain", "suffer", "wound",
})  # fmt: skip
_LOSSES = frozenset({"casualty", "damage", "death", "injury", "loss", "victim"})


def denies_only_harm(sentence: Sentence, at: int, cue: int) -> bool:
    """Whether a denial in the other half of a sentence is of some harm, and the event is told in its own half by another word."""
    token = sentence.tokens[at]
    if cue <= at or token.upos != "VERB" or token.lemma in _HARM or sentence.is_below(at, top=cue):
        return False
    if sentence.tokens[cue].deprel not in ("parataxis", "conj") or not (sentence.tokens[cue].head == at or sentence.is_below(cue, top=at)):
        return False
    content = sentence.dependents(cue, "ccomp", "xcomp", "advcl", "obj")
    return bool(content) and all(t.lemma in (_LOSSES if t.upos == "NOUN" else _HARM) for t in content)
