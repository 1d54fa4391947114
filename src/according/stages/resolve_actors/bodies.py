"""For whom a person speaks who says "we" or owns up to something: the state of an official, the party of a leader or spokesman."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from according.records.actor import Party
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.earlier import Earlier
from according.stages.resolve_actors.entries import BODY_KINDS, Generic
from according.stages.resolve_actors.owners import Owner, Owners
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of, whole_of

_SPEAKING = frozenset({"spokesman", "office", "member"})
"""Kinds of nouns that say whose word a person's is: "spokesman of the Front", "the Council's delegate"."""

_OFFICES = frozenset({"office", "person"})
_OF_MANY = frozenset({"coalition", "alliance", "multinational force", "nato"})
"""Bodies of several states, whose generals are of none that a report is about."""
_NAMING = frozenset({"speak", "talk", "act"})
_BEHALF = frozenset({"behalf", "name"})


class Bodies:
    """Whom the persons of one document speak for, read once when first asked for. resolve: the party of any word."""

    def __init__(self, scene: Scene, people: People, owners: Owners, earlier: Earlier, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._people, self._owners, self._earlier, self._resolve = scene, people, owners, earlier, resolve
        self._told: dict[str, Meaning] | None = None
        self._by_clause: set[str] = set()

    def of(self, speaker: Party, *, at: Ref | None = None) -> Party:
        """Whom a speaker means by "we": the state of an official, the party that he leads or speaks for, else the speaker.

        at: the noun that names the speaker, for those without a name ("a rebel spokesman").
        """
        person = self._people.by_name(speaker.name)
        if person is None:
            generic = self._scene.generic_at(at) if at is not None else None
            body = self._by_modifier(at) if at is not None and generic is not None and generic.kind in _SPEAKING else None
            body = body or (self._by_own_word(speaker) if at is None else None)
            return speaker if body is None else replace(body, text=speaker.text, start=speaker.start, end=speaker.end)
        spoken_for = self._spoken_for()
        # "Brigadier-General X, who speaks for the Front" is no general of the state that the report is about.
        told = spoken_for.get(person.name)
        own_word = person.name in self._by_clause or told is not None and told.sectors[:1] == ("COP",)  # a captain of the police
        whole = None if own_word else whole_of(replace(person, country=speaker.country), registry=self._scene.registry)
        if whole is None:
            whole = spoken_for.get(person.name)
            sectors = whole.sectors if whole is not None else ()
        else:
            sectors = whole.sectors if person.leads else person.sectors[:1]
        if whole is None:
            return speaker
        return replace(speaker, name=whole.name, id=whole.id, country=whole.country, sectors=sectors)

    def of_his_men(self, owner: Owner, *, generic: Generic, word: str, otherwise: Meaning | None) -> Meaning | None:
        """The Front of "the Front's commander, X, said his men had fired", whose men would be nobody's, or X himself, otherwise.

        generic, word: what the men are called.
        """
        force = generic.kind in ("force", "unit") or word in self._scene.registry.words["followers"]
        if owner.person is None or owner.how != "possessive" or not force or otherwise is not None and otherwise.name != owner.person.name:
            return otherwise
        return self._spoken_for().get(owner.person.name) or otherwise

    def of_title(self, at: Ref) -> Party | None:
        """The army of "an army spokesman, Ivo Ban", by the words of his title; None where they name no force."""
        sentence = self._scene.sentence(at)
        words = (at.token, *(t.index for t in sentence.dependents(at.token, "appos", "compound", "flat", "nmod")))
        titles = (Ref(at.sentence, k) for k in words if sentence.tokens[k].lemma.casefold() in _SPEAKING)
        return next((force for title in titles if (force := self._by_modifier(title)) is not None), None)

    def _spoken_for(self) -> dict[str, Meaning]:
        """By person the body that his title names: "the spokesman of the Front, Col. X"."""
        if self._told is None:
            self._told = {}
            for sentence in self._scene.parsed.sentences:
                for token in sentence.tokens:
                    generic = self._scene.generic(token) if token.upos == "NOUN" else None
                    if generic is not None and generic.kind in _SPEAKING:
                        self._learn(Ref(sentence.index, token.index), self._told)
                    elif generic is not None and generic.kind in _OFFICES:
                        self._learn_officer(Ref(sentence.index, token.index), self._told)
                    elif token.lemma.casefold() == "speak" and token.deprel == "acl:relcl":
                        self._learn_clause(sentence, token.index, self._told)
        return self._told

    def _learn_clause(self, sentence: Sentence, verb: int, told: dict[str, Meaning]) -> None:
        """ "Colonel X, who speaks for the Front"."""
        person = self._people.at(Ref(sentence.index, sentence.tokens[verb].head))
        behind = [t.index for t in sentence.dependents(verb, "obl") if preposition(sentence, t.index) == "for"]
        body = self._resolve(Ref(sentence.index, behind[0])) if person is not None and behind else None
        if person is not None and body is not None:
            told.setdefault(person.name, meaning_of(body))
            self._by_clause.add(person.name)

    def _learn(self, noun: Ref, told: dict[str, Meaning]) -> None:
        at = self._earlier.person_titled(noun)
        person = self._people.at(at) if at is not None else None
        owner = self._owners.of(noun) if person is not None else None
        body = None if owner is None else owner.entry or owner.party or self._by_modifier(noun)
        if person is not None and body is not None and not self._earlier.is_former(noun):
            told.setdefault(person.name, meaning_of(body))
            if body.country is None and body.name.casefold() in _OF_MANY:
                self._by_clause.add(person.name)

    def _learn_officer(self, noun: Ref, told: dict[str, Meaning]) -> None:
        """ "NATO's commander in X, Gen. Y", "the coalition's chief of staff": officers of many states, of none that the report is about."""
        at = self._earlier.person_titled(noun)
        person = self._people.at(at) if at is not None else None
        owner = self._owners.of(noun) if person is not None else Owner()
        body = owner.entry or owner.party or self._by_modifier(noun)
        many = owner.entry is not None and "IGO" in owner.entry.sectors or body is not None and body.name.casefold() in _OF_MANY
        if person is not None and body is not None and many and body.country is None and not self._earlier.is_former(noun):
            told[person.name] = meaning_of(body)
            self._by_clause.add(person.name)

    def _by_own_word(self, speaker: Party) -> Party | None:
        """The Front of "a caller who said he spoke for the Front", "a man claiming to be of the Front", "on behalf of the Front"."""
        sentence = self._scene.parsed.sentence_at(speaker.start)
        inside = [t for t in sentence.tokens if speaker.covers(t.start)] if sentence is not None else []
        noun = next((t for t in inside if t.upos == "NOUN" and t.mention == "person" and t.deprel == "nsubj"), None)
        if sentence is None or noun is None or self._owners.of(Ref(sentence.index, noun.index)).known:
            return None
        own = {k for clause in sentence.dependents(noun.index, "acl") for k in sentence.subtree(clause.index)}
        for index in sorted({*own, *sentence.subtree(noun.head)}):
            named = self._named_by(sentence, index, is_own=index in own)
            found = self._resolve(Ref(sentence.index, named)) if named is not None else None
            if found is not None:
                return found
        return None

    def _named_by(self, sentence: Sentence, index: int, *, is_own: bool) -> int | None:
        """The word for whom a speaker names by a word that says for whom he speaks. is_own: of a clause that describes him."""
        word = sentence.tokens[index].lemma.casefold()
        if word in _BEHALF:
            return next((t.index for t in sentence.dependents(index, "nmod") if preposition(sentence, t.index) == "of"), None)
        if not is_own:
            return None
        if word in _NAMING:
            return next((t.index for t in sentence.dependents(index, "obl") if preposition(sentence, t.index) == "for"), None)
        if word == "represent":
            return next((t.index for t in sentence.dependents(index, "obj")), None)
        generic = self._scene.generic(sentence.tokens[index])
        return index if generic is not None and generic.kind in _SPEAKING else None

    def _by_modifier(self, noun: Ref) -> Party | None:
        """The party of "rebel spokesman", "army commander"."""
        for token in self._scene.sentence(noun).dependents(noun.token, "compound"):
            generic = self._scene.generic(token)
            if generic is not None and generic.kind in BODY_KINDS:
                return self._resolve(Ref(noun.sentence, token.index))
        return None
