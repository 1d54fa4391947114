"""Who fights or blames whom, for "both sides" where no two are named together: "the army blamed the Front … it urged both sides"."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import Party
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.scene import Scene

_FIGHTING = frozenset({"fight", "battle", "clash", "combat"})
_BLAMING = frozenset({"accuse", "blame"})
_WITH = frozenset({"with", "against"})
_NO_SIDE = frozenset({"IGO", "NGO", "JRN", "MED", "EDU", "CVL"})
_FAR = 30
"""Sentences back."""


def foes_told(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> tuple[Party, ...]:
    """The two of whom one is told to fight the other before a word, nearest first; else of whom one blames the other."""
    before = scene.parsed.sentences[max(0, ref.sentence - _FAR) : ref.sentence][::-1]
    for verbs in (_FIGHTING, _BLAMING):
        for sentence in before:
            if verbs.isdisjoint(sentence.vocabulary):
                continue
            for verb in (t for t in sentence.tokens if t.lemma in verbs and t.upos == "VERB"):
                found = [resolve(Ref(sentence.index, t.index)) for t in _two(sentence, verb)]
                two = tuple(party for party in found if party is not None and not _NO_SIDE & set(party.sectors[:1]))
                if len(two) == len({party.key for party in two}) == len(("one", "other")):
                    return two
    return ()


def _two(sentence: Sentence, verb: Token) -> list[Token]:
    """Who fights and whom, of whatever words: "which has fought troops" is told of the noun before; no men by name or pronoun."""
    subjects = [t for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj"]
    if verb.deprel == "acl:relcl" and all(t.form.casefold() in ("which", "who", "that") for t in subjects):
        subjects = [sentence.tokens[verb.head]]
    beside = (t for t in sentence.dependents(verb.index, "obl") if _WITH & set(sentence.marked(t.index, "case")))
    hit = [*sentence.dependents(verb.index, "obj"), *beside]
    two = [*subjects[:1], *hit[:1]]
    named = all(t.upos in ("NOUN", "PROPN") and t.name[2:] != "PER" for t in two)
    return two if len(subjects) == len(hit) == 1 and named else []
