"""Whose group somebody means who speaks for one: "Saree, the Front's spokesman, said … Saree claimed that the group had attacked"; and
whom by "it" and "they" ("an army spokesman said it had burned the port")."""

from __future__ import annotations

from collections.abc import Callable

from according.records.actor import STATE_SECTORS, Party
from according.records.parse import Ref
from according.stages.resolve_actors.bodies import Bodies
from according.stages.resolve_actors.candidates import governing_subjects
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of

_OF_STATES = STATE_SECTORS | {"IGO"}
_OWN = frozenset({"his", "her", "our", "my", "their"})


def group_of_speaker(scene: Scene, ref: Ref, *, bodies: Bodies, resolve: Callable[[Ref], Party | None]) -> Meaning | None:
    """The group of a spokesman or leader who says what "the group" has done; None where he speaks for a state or for nobody."""
    sentence, token = scene.sentence(ref), scene.token(ref)
    bare = [t.form.casefold() for t in sentence.dependents(ref.token, "det", "amod", "compound", "nmod")] == ["the"]
    if not bare or not scene.is_word("bears_name", token):
        return None
    if any(t.form.casefold() in _OWN for t in sentence.tokens[ref.token :]):
        return None  # "he said the group had killed nine of his men"
    for at in sorted(governing_subjects(sentence, ref.token)):
        speaker = resolve(Ref(ref.sentence, at)) if sentence.tokens[at].mention == "person" else None
        body = bodies.of(speaker, at=Ref(ref.sentence, at)) if speaker is not None else None
        if speaker is not None and body is not None and body.name != speaker.name and not _OF_STATES & set(body.sectors):
            return meaning_of(body, rule="the group: the speaker's own")
    return None


def body_of_speaker(
    scene: Scene, ref: Ref, *, taken: Ref | None, bodies: Bodies, resolve: Callable[[Ref], Party | None]
) -> Party | None:
    """The army of "an army spokesman, Ivo Ban, said it had burned the port": "it" and "they" by the word of one who speaks for others.

    None in the mouth of one who speaks for himself ("a farmer said they had fled"). taken: the word that the pronoun is taken for, which
    only counts where "they" would be he who speaks.
    """
    sentence, token = scene.sentence(ref), scene.token(ref)
    if token.form.casefold() not in ("it", "they") or token.deprel != "nsubj":
        return None
    if any(quote.start <= token.start < quote.end and not quote.scare for quote in scene.parsed.quotes):
        return None  # who is quoted with "they" speaks of others
    saying = governing_subjects(sentence, ref.token)
    speakers = [Ref(ref.sentence, at) for at in saying if sentence.tokens[at].mention == "person"]
    itself = [at for at in saying if sentence[at].mention == "organization" or sentence[at].upos == "PROPN" and sentence[at].mention == "O"]
    if len(saying) == len(itself) == 1 and token.form.casefold() == "it" and taken is None:
        return resolve(Ref(ref.sentence, itself[0]))  # "Varn, a maker of cheese, said it had paid"
    if len(speakers) != 1 or scene.token(speakers[0]).has("Number=Plur") or taken not in (None, speakers[0]):
        return None
    if (force := bodies.of_title(speakers[0])) is not None:
        return force
    speaker = resolve(speakers[0])
    body = bodies.of(speaker, at=speakers[0]) if speaker is not None else None
    if speaker is None or body is None or body.name != speaker.name:
        return body
    noun = scene.token(speakers[0])  # "a Front spokesman" is the Front's word; "a police spokesman" of no body, and "Ivo Ban", their own
    return None if noun.upos == "PROPN" or noun.lemma.casefold() in body.name.casefold() else body
