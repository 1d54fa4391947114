"""Of which country those are who are only linked to a state: "hackers linked to the Kenyan government" are Kenyan, and no government."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.scene import Scene

_LINKED = frozenset({"connect", "link", "tie"})


def country_linked(scene: Scene, sentence: Sentence, participle: Token) -> str | None:
    """The country of the state that somebody is said to be linked to by a participle behind him; None for other participles."""
    if participle.lemma not in _LINKED:
        return None
    to = [t.index for t in sentence.dependents(participle.index, "obl") if preposition(sentence, t.index) in ("to", "with")]
    words = (k for at in to for k in (at, *(t.index for t in sentence.dependents(at, "amod", "compound"))))
    return scene.names.state_among(sentence.index, words)
