"""Common nouns with a name of their own beside them: "a freighter, the Albatros", "the fugitive, Ilir Hoxha"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.records.actor import Party
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.navies import NAVIES
from according.stages.resolve_actors.phrases import core, is_plural, preposition
from according.stages.resolve_actors.scene import Scene

_NO_PARTY = frozenset({"place", "time", "event"})
_NAMES = frozenset({"name", "nickname", "surname"})
_CALLS = frozenset({"call", "identify", "name", "style"})
_HIMSELF = frozenset({"himself", "herself"})
_BETWEEN = frozenset({"PUNCT", "DET"})


def own_name(scene: Scene, ref: Ref) -> tuple[int, int] | None:
    """First and last word of the name that stands right behind a noun in the singular, or that somebody gives as his own.

    None of places, days and other words.
    """
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.upos != "NOUN" or is_plural(token):
        return None
    given = next((k for clause in sentence.dependents(ref.token, "acl") for k in given_names(sentence, clause)), None)
    if given is not None:
        return given, max([given, *(t.index for t in sentence.dependents(given, "flat"))])
    for name in sentence.dependents(ref.token, "appos"):
        first, last = core(sentence, name.index)
        beside = name.index > ref.token and all(t.upos in _BETWEEN for t in sentence.tokens[ref.token + 1 : first])
        if beside and name.upos == "PROPN" and name.mention not in _NO_PARTY:
            return first + (sentence.tokens[first].upos == "DET"), last
    return None


def given_names(sentence: Sentence, clause: Token) -> Iterator[int]:
    """The name of "who gave his name as Rafi", "who identified himself only as Ali", "who calls himself Pastor"."""
    objects = sentence.dependents(clause.index, "obj")
    gives = clause.lemma == "give" and any(t.lemma in _NAMES for t in objects)
    himself = clause.lemma in _CALLS and any(t.form.casefold() in _HIMSELF for t in objects)
    for name in sentence.dependents(clause.index, "obl", "xcomp") if gives or himself else ():
        words = [t for t in sentence.dependents(name.index) if t.relation not in ("case", "advmod", "punct", "flat")]
        as_name = preposition(sentence, name.index) in ("as", "")
        if name.upos == "PROPN" and as_name and not words and name.mention not in {"organization", *_NO_PARTY}:
            yield name.index


def called_so(scene: Scene, ref: Ref, found: Party | None) -> Party | None:
    """The party of a common noun under its own name; as it is, where it is called by its owner or has no name."""
    if found is None or found.id is not None or found.name != found.name.casefold():
        return found
    words = own_name(scene, ref)
    if words is not None and (country := NAVIES.get(scene.sentence(ref)[words[0]].form)) is not None:
        found = replace(found, country=country, sectors=("MIL",))
    return found if words is None else replace(found, name=scene.text(scene.sentence(ref), *words), rule=f"called so: {found.rule}")
