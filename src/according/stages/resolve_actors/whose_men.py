"""Whose men "his men" are where somebody tells of what befell a commander: "said jets had struck a camp of a bandit leader, Bello Turji,
adding that many of his fighters were killed"."""

from __future__ import annotations

from according.records.parse import Ref
from according.records.relations import APPOSED
from according.stages.resolve_actors.scene import Scene

_HIS = frozenset({"her", "his"})
_MEN = frozenset({
    "accomplice", "bodyguard", "commander", "deputy", "fighter", "follower", "foot", "gunman", "henchman", "lieutenant", "man", "militant",
    "terrorist",
})  # fmt: skip
_LEADERS = frozenset({"boss", "chief", "commander", "emir", "kingpin", "leader", "lieutenant", "ringleader", "warlord"})
_TITLES = frozenset({"compound", "nmod:desc"})
_STRUCK = frozenset({"nmod", "obj", "obl", "nsubj:pass", "appos"})


def whose_men(scene: Scene, ref: Ref) -> Ref | None:
    """The commander who was struck in the same sentence; None for other words and where his name is that of who speaks."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.form.casefold() not in _HIS or token.deprel != "nmod:poss" or sentence.tokens[token.head].lemma not in _MEN:
        return None
    leaders = (t for t in sentence.tokens[: ref.token] if t.lemma in _LEADERS and t.upos == "NOUN" and t.head >= 0)
    struck = [t for t in leaders if t.mention == "person" and t.deprel in _STRUCK | _TITLES]
    if not struck:
        return None
    noun = struck[-1]
    if noun.deprel in _TITLES:  # "bandit leader Bello Turji"
        return Ref(ref.sentence, noun.head) if sentence.tokens[noun.head].deprel in _STRUCK else None
    names = [t for t in sentence.dependents(noun.index, *APPOSED) if t.upos == "PROPN" and t.mention == "person" and t.index > noun.index]
    return Ref(ref.sentence, names[0].index if names else noun.index)
