"""Whose "the junta" is that no word calls by its country: that of the state in which the report tells of the coup."""

from __future__ import annotations

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.turned_to import country_turned_to

_JUNTAS = frozenset({"junta", "putschist", "coup-maker", "coupist", "mutineer", "plotter"})
_LEADERS = frozenset({"leader", "maker", "plotter", "soldier", "officer", "general", "leadership"})
_COUPS = frozenset({"coup", "putsch", "takeover", "junta", "overthrow", "ouster"})
_TELLING = (_COUPS - {"junta"}) | {"oust", "topple", "depose", "overthrown", "ousted", "toppled", "deposed"}
_THERE = frozenset({"in", "on", "of", "'s"})


def country_of_junta(scene: Scene, ref: Ref) -> str | None:
    """The only state that the first sentence about a coup tells as the one where it was, or where none does the land that a paragraph
    turned to last; None for other nouns, or if it is not clear."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    beside = {t.lemma.casefold() for t in sentence.dependents(ref.token, "compound", "nmod")}
    if token.lemma.casefold() not in _JUNTAS and (token.lemma.casefold() not in _LEADERS or beside.isdisjoint(_COUPS)):
        return None
    for one in scene.parsed.sentences:
        if one.kind == "dateline" or _TELLING.isdisjoint(one.vocabulary):
            continue
        found = _states_there(scene, one)
        if len(found) == 1:
            return next(iter(found))
        if found:
            return None
    return next((land for n in range(ref.sentence, -1, -1) if (land := country_turned_to(scene, Ref(n, 0))) is not None), None)


def _states_there(scene: Scene, sentence: Sentence) -> set[str]:
    found = set[str]()
    for hit in scene.names.hits_in(sentence.index):
        if hit.entry.kind != "state" or not hit.entry.country:
            continue
        token = sentence.tokens[hit.last]
        owned = hit.use == "adjective" or token.deprel == "nmod:poss"
        own = owned and token.head >= 0 and sentence[token.head].lemma.casefold() in _COUPS | _LEADERS | {"president", "army", "military"}
        if own or not owned and preposition(sentence, hit.first) in _THERE:
            found.add(hit.entry.country)
    return found
