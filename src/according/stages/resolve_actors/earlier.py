"""Definite nouns whose party the document has named before, or whose office the registry knows: "the general", "the prime minister"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from according.records.actor import Party
from according.records.parse import Ref, Sentence, Token
from according.records.relations import APPOSED
from according.stages.resolve_actors.acronyms import is_short_for
from according.stages.resolve_actors.armies import is_called_otherwise, is_rebel_army, ordered_army, unless_seated_elsewhere
from according.stages.resolve_actors.beside_himself import is_done_to
from according.stages.resolve_actors.candidates import governing_subjects
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.critics import plotted_against
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.members import same_number
from according.stages.resolve_actors.no_group import called_so, is_no_group, is_of_violence, only_helps, speakers_first
from according.stages.resolve_actors.other_holders import is_of_another_land, is_of_another_state
from according.stages.resolve_actors.owners import Owner, Owners
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import deputy, is_plural
from according.stages.resolve_actors.portfolios import is_of_other_field, leads_a_body
from according.stages.resolve_actors.same_arms import party_of_arms
from according.stages.resolve_actors.same_office import of_many_states, same_office
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, meaning_of
from according.stages.resolve_actors.watchers import is_watching

_FORCE_BACK, _BAND_BACK = 2, 4  # sentences in which "the troops", "the militants" may be those named before; later they are often others
_OF_MANY = frozenset({"commander", "warlord", "cleric", "envoy", "spokesman", "spokeswoman", "general", "emir", "founder"})
_TITLE_BACK, _FORCES = 12, 60  # sentences back that a title in short may be taken up from; earlier forces looked at for "the army"
_SOLDIERS, _REBELS = frozenset({"soldiers", "troops"}), frozenset({"REB", "UAF", "PRM"})
_MAY_BE_ARMED = frozenset({"movement", "faction"})  # a party to the one reader and fighters to the other
_LAST_OF = {"organisation": frozenset({"group", "organisation", "force", "army"}), "state": frozenset({"state"})}
_ANY_BODY, _DEFINITE = frozenset({"agency", "army", "authority", "force", "forces"}), frozenset({"the", "their", "its", "his", "her"})
_OTHERS_LEAD = frozenset({
    "opposition", "rebel", "party", "union", "guerrilla", "militia", "religious", "spiritual", "community", "tribal", "student",
    "separatist", "faction", "gang", "minority", "majority", "parliamentary", "protest", "church",
})  # fmt: skip
"""Whose leader is no ruler of the state: "the Malaysian opposition leader"."""


class Earlier:
    """Looks back. resolve: the party of any word."""

    def __init__(self, scene: Scene, people: People, coreference: Coreference, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._people, self._coreference, self._resolve = scene, people, coreference, resolve
        self._owners = Owners(scene, people, resolve)
        self._arms = partial(party_of_arms, scene, coreference=coreference, owners=self._owners, resolve=resolve)
        self._forces: list[Ref] | None = None
        self._bands: list[Ref] | None = None

    def party(self, ref: Ref, generic: Generic, owner: Owner) -> Meaning | None:
        """Whom a definite noun without an owner means by what stands before it."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        definite = any(t.form.casefold() in ("the", "this", "that") for t in sentence.dependents(ref.token, "det"))
        if definite and not is_plural(token) and (body := self._body(ref, generic, owner)) is not None:
            return body
        if definite and (told := ordered_army(self._scene, ref, resolve=self._resolve) or self._arms(ref, generic=generic)) is not None:
            return told
        if is_plural(token) and generic.kind != "force" or not definite or generic.kind in ("group", "thing", "equipment", "relation"):
            return None
        found = unless_seated_elsewhere(self._scene, ref, self._same_noun(ref, generic))
        bare = not sentence.dependents(ref.token, "amod", "compound", "nmod")
        other = self._is_of_a_kind(ref) and token.lemma.casefold() not in _ANY_BODY
        if found is None and bare and owner.generic is None and generic.kind in _LAST_OF and not other:
            at = self._coreference.last_of(ref, _LAST_OF[generic.kind])
            found = self._resolve(at) if at is not None else None
            if found is not None and generic.sectors and not set(generic.sectors) & set(found.sectors):
                found = None  # "the hospital" is not the army named last
        return meaning_of(found, rule=f"same-noun: {generic.kind}") if found is not None else None

    def _is_of_a_kind(self, ref: Ref) -> bool:
        """Whether a noun says what kind of body it is, so that "the committee", "the court" is not just any organisation named last."""
        token = self._scene.token(ref)
        return self._scene.is_word("body", token) and not self._scene.is_word("bears_name", token)

    def named_so(self, ref: Ref) -> Meaning | None:
        """The last body whose name ends in a definite noun: "the Dockers' Council … the council", "the Tizi front … the front"."""
        sentence, noun = self._scene.sentence(ref), self._scene.token(ref)
        if not (noun.upos == "NOUN" and noun.form.islower() and self._is_of_a_kind(ref)):
            return None
        beside = sentence.dependents(ref.token, "det", "amod", "compound", "nmod", "nmod:poss", "nmod:desc")
        if [t.form.casefold() for t in beside] != ["the"] or is_plural(noun):
            return None
        for earlier in self._coreference.same_noun(ref):
            found = self._resolve(earlier)
            words = found.name.split() if found is not None else []
            ends_so = len(words) > 1 and words[0][:1].isupper() and words[-1].casefold() == noun.form
            if ends_so and found is not None and not is_rebel_army(self._scene, ref, found):
                return meaning_of(found, rule="same-noun: body")
        return None

    def _body(self, ref: Ref, generic: Generic, owner: Owner) -> Meaning | None:
        """Which named body "the group", "the rebel movement" is: by the ranking, else the nearest whose sectors do not differ."""
        if not self._scene.is_word("bears_name", self._scene.token(ref)):
            return None
        of_people = owner.generic is not None and owner.generic.sectors == ("CVL",)  # "the Shiite movement" may be armed
        described = owner.generic is not None and not of_people
        told = set(generic.sectors) | set(owner.generic.sectors if owner.generic is not None and described else ())
        told |= {"REB"} if told and (of_people or self._scene.token(ref).lemma.casefold() in _MAY_BE_ARMED) else set()
        # "The United Nations says the group killed": who says so would be "it".
        sayers = {Ref(ref.sentence, index) for index in governing_subjects(self._scene.sentence(ref), ref.token)}
        for at in called_so(self._scene, ref, self._coreference):
            if at in sayers:
                break
            if self._scene.token(at).upos == "PROPN" or self._scene.names.hit(at) is not None or self._scene.names.span(at) is not None:
                found = self._resolve(at)
                if found is not None and is_no_group(self._scene, ref, found, generic, at=at):
                    continue
                return meaning_of(found, rule="coreference: same body") if found is not None else None
        near = speakers_first(self._scene, ref, self._coreference.bodies(ref))
        for at in (at for at in (*near, *self._bands_near(ref)[::-1]) if at not in sayers):
            found = self._resolve(at)
            if found is None or is_no_group(self._scene, ref, found, generic, at=at):
                continue
            known = set(found.sectors) - {"UNK"}
            if not told or told & known or not known and not described:
                return meaning_of(found, rule="coreference: nearest body")
        return None

    def _same_noun(self, ref: Ref, generic: Generic) -> Party | None:
        """The party of an earlier mention with the same head noun that has a name or an owner, or whose title this noun is."""
        if generic.kind in ("office", "person", "spokesman"):
            same = same_office(self._scene, ref, coreference=self._coreference, owner=self._owners.of, resolve=self._resolve)
            return self._titled(ref) or same
        if "COP" in generic.sectors:
            return None  # every place has its police
        if self._scene.is_word("state_army", self._scene.token(ref)) and (army := self._only_army(ref)) is not None:
            return army
        if generic.sectors == ("REB",) and not self._scene.sentence(ref).dependents(ref.token, "amod", "compound", "nmod", "acl"):
            return self._only_rebels(ref)
        near = generic.kind == "force" and is_plural(self._scene.token(ref))  # "the army" is one, "the troops" may be others
        if near and generic.name in _SOLDIERS and not self._scene.sentence(ref).dependents(ref.token, "amod", "compound", "nmod", "acl"):
            before = self._coreference.same_noun(ref, back=_FORCE_BACK)
            return self._only_army(ref, back=_FORCE_BACK) or of_many_states(before, owner=self._owners.of, resolve=self._resolve)
        for earlier in self._coreference.same_noun(ref, back=_FORCE_BACK if near else None):
            of_one = near and not is_plural(self._scene.token(earlier))  # "a force of the 8th Division … the security forces"
            if not of_one and (self._scene.names.hit(earlier) is not None or self._owners.of(earlier).known):
                found = self._resolve(earlier)
                if found is not None and generic.kind == "state" and found.country is None:
                    continue  # "the nation" is not the United Nations
                if found is None or not (is_rebel_army(self._scene, ref, found) or is_called_otherwise(self._scene, ref, found)):
                    return found
        return None

    def _only_army(self, ref: Ref, *, back: int | None = None) -> Party | None:
        """The state's forces of "Israeli troops arrested nine … the army said", where no other state's forces are named before.

        back: how many sentences before they must have been told of.
        """
        if self._forces is None:
            self._forces = [at for at in self._nouns("force", "MIL") if self._owners.of(at).state and not only_helps(self._scene, at)]
            # "Army spokesman X … Ugandan troops … the army": the army that was told of first is the country's own.
            own = next((at for at in self._armies() if self._owners.of(at).state is None), None)
            self._forces = [] if own and self._forces and own < self._forces[0] else self._forces
        end = bisect_left(self._forces, ref)
        known = self._forces[max(0, end - _FORCES) : end]
        if back is not None and not (known and ref.sentence - known[-1].sentence <= back):
            return None
        before = (self._resolve(at) for at in known)
        found = {party.country or party.key: party for party in before if party is not None and party.id is not None}
        return next(iter(found.values())) if len(found) == 1 else None

    def _armies(self) -> Iterator[Ref]:
        """The words for a state's army of a document, in whatever place: "Army spokesman"."""
        for sentence in self._scene.parsed.sentences:
            yield from (Ref(sentence.index, t.index) for t in sentence.tokens if self._scene.is_word("state_army", t))

    def _nouns(self, kind: str, sector: str) -> Iterator[Ref]:
        """The common nouns of a document for parties of a kind and sector."""
        for sentence in self._scene.parsed.sentences:
            for token in sentence.tokens:
                generic = self._scene.generic(token) if token.upos == "NOUN" else None
                if generic is not None and generic.kind == kind and sector in generic.sectors:
                    yield Ref(sentence.index, token.index)

    def _only_rebels(self, ref: Ref) -> Party | None:
        """Whom "the rebels" are, where one armed body is named near by, or one of which nothing is known."""
        bodies_near = (at for at in self._coreference.bodies(ref) if not is_watching(self._scene, at, ref))
        near = [(at, self._resolve(at)) for at in (*bodies_near, *self._bands_near(ref))]
        kinds = _REBELS - {"PRM"} if self._scene.token(ref).lemma.casefold() == "rebel" else _REBELS  # whom a state hires is no rebel
        unknown = [(at, p) for at, p in near if p is not None and not set(p.sectors) - kinds - {"UNK"}]
        bodies = {p.key: p for at, p in unknown if kinds & set(p.sectors) or is_of_violence(self._scene, at)}
        found = {key: party for key, party in bodies.items() if kinds & set(party.sectors)} or bodies
        return next(iter(found.values())) if len(found) == 1 else None

    def _bands_near(self, ref: Ref) -> list[Ref]:
        """The fighters of named groups told of shortly before: "al-Shabaab fighters stormed a hotel … the militants"."""
        if self._bands is None:
            self._bands = [at for at in self._nouns("force", "REB") if self._owners.of(at).entry is not None]
        end = bisect_left(self._bands, ref)
        return [at for at in self._bands[max(0, end - _FORCES) : end] if ref.sentence - at.sentence <= _BAND_BACK]

    def _titled(self, ref: Ref) -> Party | None:
        """The last person before ref with this title: "General Ahmed al-Mesmari … the general"; else the only one behind it."""
        for earlier in self._coreference.same_noun(ref):
            if (at := self.person_titled(earlier)) is not None and not is_of_other_field(self._scene, ref, earlier):
                return self._resolve(at)
        if (at := self._titled_in_short(ref)) is not None:
            return self._resolve(at)
        later = (at for at in self._coreference.same_noun(ref, later=True) if not is_of_other_field(self._scene, ref, at))
        behind = [at for other in later if (at := self.person_titled(other)) is not None]
        found = {p.name: p for at in behind if (p := self._resolve(at)) is not None and not is_of_another_land(self._scene, ref, p.name)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _titled_in_short(self, ref: Ref) -> Ref | None:
        """The last person before ref with this title in short: "Brig. Gen. X … the general"."""
        noun = self._scene.token(ref).lemma.casefold()
        for index in range(ref.sentence, max(-1, ref.sentence - _TITLE_BACK - 1), -1):
            for token in reversed(self._scene.parsed.sentences[index].tokens):
                if is_short_for(token.form.casefold(), noun):
                    at = Ref(index, token.index)
                    if at < ref and (person := self.person_titled(at)) is not None and not is_of_other_field(self._scene, ref, at):
                        return person
        return None

    def person_titled(self, noun: Ref) -> Ref | None:
        """The name that a noun is the title of."""
        sentence = self._scene.sentence(noun)
        near = [sentence.tokens[noun.token].head, *(t.index for t in sentence.dependents(noun.token, *APPOSED))]
        places = [Ref(noun.sentence, index) for index in near if index >= 0]
        return next((at for at in places if self._people.at(at) is not None), None)

    def holder(self, ref: Ref) -> Meaning | None:
        """ "the prime minister", "the Turkish president": who holds the office by the document, or by the registry on its day."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        definite = any(t.form.casefold() in _DEFINITE for t in sentence.dependents(ref.token, "det", "nmod:poss"))
        if any(t.form.casefold() in ("a", "an", "another") for t in sentence.dependents(ref.token, "det")):
            return None  # "an American leader of a weapons team"
        owner = self._owners.of(ref)
        headline = not sentence.dependents(ref.token, "det") and token.form[:1].isupper() and token.relation == "nsubj" and ref.token > 0
        if is_plural(token) or not (definite or headline or owner.state) or self.is_former(ref):
            return None
        office = self._office(ref)
        if any(t.form.casefold() in _OTHERS_LEAD for t in sentence.dependents(ref.token, "compound", "amod")):
            return None
        if deputy(sentence, ref.token) not in {None, *office.split()} or headline and not definite and " " not in office:
            return None
        part = owner.state is not None and self._scene.registry.is_part(owner.state) or owner.place is not None and not owner.known
        if part or leads_a_body(self._scene, ref, owner.party):
            return None  # "the president of Somaliland", "of Tatarstan"
        person = self._people.in_office(office, at=ref)
        if person is not None and is_done_to(sentence, ref, is_he=lambda at: self._people.at(at) == person):
            person = None
        if person is not None and owner.country in (None, person.country):
            return meaning_of(person, rule="office in the document")
        if office in _OF_MANY or (office == "leader" and not owner.state):
            return None  # of the commanders of a country the registry knows the famous one, and the report may mean any
        told = owner.country or plotted_against(sentence, ref, names=self._scene.names)
        home = told or self._scene.dateline or self._scene.home_of(ref, ("GOV",))[0]
        term = self._scene.registry.holder(home, office=office, on=self._scene.day)
        if term is None or told is None and is_of_another_state(self._scene, ref, term.country):
            return None
        return Meaning(name=term.name, id=term.id, country=term.country, sectors=term.sectors, rule="office on the day of publication")

    def _office(self, ref: Ref) -> str:
        """The office as the registry writes it: "prime minister", "secretary of state", else the noun alone."""
        tokens = self._scene.sentence(ref).tokens
        forms = [t.form.casefold() for t in tokens]
        noun = tokens[ref.token].lemma.casefold()
        for words in ([*forms[max(0, ref.token - 1) : ref.token], noun], [noun, *forms[ref.token + 1 : ref.token + 3]]):
            if " ".join(words) in self._scene.registry.words["offices"]:
                return " ".join(words)
        return noun

    def is_former(self, ref: Ref) -> bool:
        """Whether somebody no longer is what the noun says."""
        former = self._scene.registry.words["former"]
        return any(t.form.casefold() in former for t in self._scene.sentence(ref).dependents(ref.token, "amod", "compound"))

    def number_of(self, ref: Ref) -> Meaning | None:
        """Whom a bare number counts: "dozens of rebels were killed and 18 were captured"."""
        sentence = self._scene.sentence(ref)
        token = sentence.tokens[ref.token]
        verb = sentence.tokens[token.head] if token.head >= 0 else None
        if any(t.form.casefold() == "the" for t in sentence.dependents(ref.token, "det")):
            same = same_number(self._scene, ref)
            party = self._resolve(same) if same is not None else None
            return replace(meaning_of(party), rule=f"number of the same: {party.rule}") if party is not None else None
        first = _joined_to(sentence, verb) if verb is not None else None
        if first is None or token.relation != "nsubj" or token.form.casefold() in ("others", "another", "other"):
            return None
        for subject in sentence.dependents(first, "nsubj"):
            counted = self._resolve(Ref(ref.sentence, subject.index))
            if counted is not None:
                return replace(meaning_of(counted), rule=f"number of the same: {counted.rule}")
        return None


def _joined_to(sentence: Sentence, verb: Token) -> int | None:
    """The verb that "and" joins a verb to, also where the parser hangs both on the same word ("six were hit and two taken, he said")."""
    if verb.deprel == "conj":
        return verb.head
    before = [t.index for t in sentence.dependents(verb.head, verb.deprel) if t.index < verb.index] if verb.deprel == "ccomp" else []
    return before[-1] if before and sentence.dependents(verb.index, "cc") else None
