"""Which state "its neighbour", "its ally Chad", "the country" and "the Gulf state" are: of two that the sentence names the other."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import ANYWHERE, Party
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of

_OTHERS = frozenset({"neighbour", "neighbor", "foe", "arch-foe", "adversary", "rival", "arch-rival", "archrival", "enemy", "arch-enemy"})
_BESIDE = _OTHERS | {"ally", "backer", "friend", "partner", "patron", "sponsor"}
"""Nouns that a state's name may stand right behind: "its NATO ally Turkey"."""
_ITS = frozenset({"its", "their"})
_ONE_OF_THEM = frozenset({"member", "state", "country", "nation"})
_OF_A_STATE = frozenset({"state", "group", "army", "institution"})
_BACK = 2
"""Sentences back that may name the other state."""
_BECAUSE = frozenset({"after", "because", "if", "once", "since", "unless", "until"})
_OVER = frozenset({"after", "because of", "following", "for", "over"})
_SAME = frozenset({"first", "host", "neighboring", "neighbouring", "other", "same", "second", "whole"})
_NOBODY = Meaning(name="neighbour", id=None, country=None, sectors=("GOV",), rule="its neighbour: not told which")


def other_state(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> Meaning | None:
    """Which state a noun for another one means. None for other nouns, and where it is not a state's neighbour."""
    named = _named_behind(scene, ref) or _one_of_bloc(scene, ref)
    return named or _acted_against(scene, ref) or _described(scene, ref) or _neighbour(scene, ref, resolve=resolve)


def _named_behind(scene: Scene, ref: Ref) -> Meaning | None:
    """The Turkey of "its NATO ally Turkey"."""
    token, sentence = scene.token(ref), scene.sentence(ref)
    if token.lemma.casefold() not in _BESIDE or is_plural(token):
        return None
    for name in sentence.dependents(ref.token, "appos", "flat", "nmod:desc"):
        hit = scene.names.hit(Ref(ref.sentence, name.index)) if name.index > ref.token else None
        if hit is not None and hit.entry.kind == "state" and hit.use == "name":
            return meaning_of(hit.entry, rule="its ally: the state named beside it")
    return None


def _acted_against(scene: Scene, ref: Ref) -> Meaning | None:
    """The Qatar of "Oman cut aid to Qatar after the country had tested a missile", "over the country's missiles": Oman would be "it"."""
    sentence = scene.sentence(ref)
    above = _ground_above(sentence, ref.token) if _is_the_state(scene, ref) else None
    if above is None:
        return None
    verb = sentence.tokens[above].head
    while not (doing := sentence.dependents(verb, "nsubj")) and sentence[verb].relation in ("conj", "obj") and sentence[verb].head >= 0:
        verb = sentence.tokens[verb].head
    doers = {i for t in doing for i in sentence.subtree(t.index)}
    inside = {*sentence.subtree(above)}
    hits = [h for h in scene.names.hits_in(ref.sentence) if h.entry.kind in _OF_A_STATE and h.last < ref.token and h.first not in inside]
    acting = {h.entry.country for h in hits if h.first in doers}
    found = {h.entry.country for h in hits} - acting
    state = scene.registry.state(next(iter(found))) if len(found) == 1 and len(acting) == 1 else None
    return meaning_of(state, rule="the country: whom it was done to") if state is not None else None


def _ground_above(sentence: Sentence, index: int) -> int | None:
    """The head of the clause or noun, above a word, that says why or after what something was done."""
    for at in (index, *sentence.ancestors(index)):
        token = sentence.tokens[at]
        clause = token.relation == "advcl" and not _BECAUSE.isdisjoint(sentence.marked(at, "mark"))
        if token.head >= 0 and (clause or token.relation in ("obl", "nmod") and not _OVER.isdisjoint(sentence.marked(at, "case"))):
            return at
    return None


def _is_the_state(scene: Scene, ref: Ref) -> bool:
    """Whether a noun is "the country", "the Gulf state", with no state's own adjective."""
    sentence, generic, token = scene.sentence(ref), scene.generic_at(ref), scene.token(ref)
    if generic is None or generic.kind != "state" or is_plural(token) or sentence.dependents(ref.token, "nmod", "nmod:poss", "appos"):
        return False
    return any(t.form.casefold() == "the" for t in sentence.dependents(ref.token, "det"))


def _described(scene: Scene, ref: Ref) -> Meaning | None:
    """The Mali of "Mali … the West African country", where no other state is named in its sentence, or in the one before it."""
    sentence = scene.sentence(ref)
    words = sentence.dependents(ref.token, "amod", "compound")
    hits = any(scene.names.hit(Ref(ref.sentence, t.index)) is not None for t in words)
    if not _is_the_state(scene, ref) or hits or not any(t.form[:1].isupper() or "-" in t.form for t in words):
        return None
    if any(t.form.casefold() in _SAME for t in words):
        return None
    return _told_of(scene, ref)


def _told_of(scene: Scene, ref: Ref) -> Meaning | None:
    """The one state, other than who acts, that the sentence or the one before it names; None where it names none or several."""
    sentence = scene.sentence(ref)
    doing = (t.index for t in sentence.dependents(max(0, sentence.tokens[ref.token].head), "nsubj") if t.index != ref.token)
    doers = {i for index in doing for i in sentence.subtree(index)}
    for number in (ref.sentence, ref.sentence - 1):
        hits_in = [h for h in (scene.names.hits_in(number) if number >= 0 else ()) if h.entry.kind in _OF_A_STATE]
        before = {h.entry.country for h in hits_in if number < ref.sentence or h.last < ref.token and h.first not in doers}
        acting = {h.entry.country for h in hits_in if number == ref.sentence and h.first in _first_subject(sentence)}
        found = before if len(before) == 1 and sentence.tokens[ref.token].relation == "nsubj" else before - acting
        if found:
            state = scene.registry.state(next(iter(found))) if len(found) == 1 else None
            return meaning_of(state, rule="the country: the one told of") if state is not None else None
    return None


def _one_of_bloc(scene: Scene, ref: Ref) -> Meaning | None:
    """The Iran of "the OPEC member", which is not OPEC; without a country where it is not clear which state, or for "a NATO country"."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.lemma.casefold() not in _ONE_OF_THEM or is_plural(token) or sentence.dependents(ref.token, "appos", "flat", "nmod"):
        return None
    beside = [t for t in sentence.dependents(ref.token, "compound", "amod", "nmod:poss") if t.index < ref.token]
    hits = (scene.names.hit(Ref(ref.sentence, t.index)) for t in beside)
    blocs = [hit.entry for hit in hits if hit is not None and hit.entry.sectors[:1] == ("IGO",)]
    if not blocs:
        return None
    definite = any(t.form.casefold() == "the" for t in sentence.dependents(ref.token, "det"))
    name = f"{blocs[0].name} {token.form}"
    nobody = Meaning(name=name, id=None, country=None, sectors=("GOV",), rule=f"one of its states, {ANYWHERE}")
    return (_told_of(scene, ref) if definite else None) or nobody


def _first_subject(sentence: Sentence) -> set[int]:
    """The words of who acts in the main clause of a sentence."""
    root = sentence.root
    return {i for t in (sentence.dependents(root, "nsubj") if root >= 0 else []) for i in sentence.subtree(t.index)}


def _neighbour(scene: Scene, ref: Ref, *, resolve: Callable[[Ref], Party | None]) -> Meaning | None:
    """The only other state named in the sentence, else in the two before it; without a country where it is not clear which."""
    token = scene.token(ref)
    if token.lemma.casefold() not in _OTHERS or is_plural(token):
        return None
    sentence = scene.sentence(ref)
    whose = [t for t in sentence.dependents(ref.token, "nmod:poss") if t.form.casefold() in _ITS]
    owner = resolve(Ref(ref.sentence, whose[0].index)) if whose else None
    ruling = owner is not None and owner.country is not None and {"GOV", "MIL"} & set(owner.sectors[:1])
    if owner is None or not ruling or sentence.dependents(ref.token, "appos"):
        return None
    for number in range(ref.sentence, max(-1, ref.sentence - 1 - _BACK), -1):
        if scene.parsed.sentences[number].kind == "dateline":
            continue
        hits = (hit for hit in scene.names.hits_in(number) if hit.entry.kind in _OF_A_STATE and (hit.use != "capital" or hit.last == 0))
        found = {hit.entry.country for hit in hits if hit.entry.country} - {owner.country}
        state = scene.registry.state(next(iter(found))) if len(found) == 1 else None
        if state is not None:
            return meaning_of(state, rule="its neighbour: the other state told of")
        if found:
            break
    return _NOBODY
