"""Parties without a name of their own: "three Israeli soldiers", "militias backing the GNA", "the regime", "protesters"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from according.ontology.content_words import HARMS
from according.records.actor import ARMED_GROUPS, Party
from according.records.parse import BARE_NUMBERS, Ref, Sentence
from according.records.relations import NOUN_RELATIONS
from according.stages.resolve_actors.at_war import enemy_in_bulletin
from according.stages.resolve_actors.blocs import bloc_named
from according.stages.resolve_actors.bodies import Bodies
from according.stages.resolve_actors.candidacies import candidate
from according.stages.resolve_actors.coordinated import Coordinated
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.earlier import Earlier
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.epithets import Epithets
from according.stages.resolve_actors.himself import guards_one, is_hit_himself, leader_of, leads_many
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.living_there import lives_elsewhere
from according.stages.resolve_actors.local_ranks import is_some_body, local_rank
from according.stages.resolve_actors.members import has_left, is_of_things, of_the_counted, those_beside, those_counted
from according.stages.resolve_actors.neighbours import other_state
from according.stages.resolve_actors.no_army import garrisoned
from according.stages.resolve_actors.of_that_land import body_of_land
from according.stages.resolve_actors.of_the_speaker import group_of_speaker
from according.stages.resolve_actors.organisations import Organisations
from according.stages.resolve_actors.owners import Owner, Owners
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import extent, is_one_of_nation, is_plural, preposition, speaks, whole_word
from according.stages.resolve_actors.same_people import country_of_same
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, band_name, meaning_of, of_body, sectors_of, taken_over, unit_of_person
from according.stages.resolve_actors.watchers import Watchers
from according.stages.resolve_actors.wording import short_name, who_they_are, worded

_COUNTED, _TAILS = NOUN_RELATIONS | {"iobj"}, frozenset({"of", "for", "from"})
_UNLISTED_PERSON = Generic(name="", kind="person", sectors=())
_UNLISTED_ORGANISATION = Generic(name="", kind="organisation", sectors=())


class Describer:
    """Names parties by their nouns. resolve: the party of any word."""

    def __init__(self, scene: Scene, people: People, coreference: Coreference, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._people, self._resolve, self._coreference = scene, people, resolve, coreference
        self._owners = Owners(scene, people, resolve)
        self.coordinated = Coordinated(scene, self._owners)
        """Parties of one noun with several owners."""
        self._of_land = partial(body_of_land, scene, coreference=coreference, resolve=resolve)
        self._epithets = Epithets(scene)
        self.organisation = Organisations(scene, self._owners, self._epithets).party
        self._earlier = Earlier(scene, people, coreference, resolve)
        self._watchers = Watchers(scene, coreference, resolve)
        self.bodies = Bodies(scene, people, self._owners, self._earlier, resolve)
        """Whom persons speak for."""

    def party(self, ref: Ref) -> Party | None:
        """The party whose head is a common noun, or None if it can be none."""
        counted, another = self._counted(ref), of_the_counted(self._scene, ref)
        if counted is not None:
            return counted
        if another is not None and (alike := self._resolve(another)) is not None:
            return worded(self._scene, ref, meaning_of(alike, rule=f"another of those: {alike.rule}"))
        generic = self._scene.generic_at(ref)
        if generic is not None and not self._is_noun(ref, generic):
            return None
        meaning = self._earlier.named_so(ref) or self._watchers.party(ref)
        meaning = meaning or (self._unlisted(ref) if generic is None else self._listed(ref, generic))
        return worded(self._scene, ref, meaning) if meaning is not None else None

    def _is_noun(self, ref: Ref, generic: Generic) -> bool:
        """Whether a word names a party: not one that only describes ("an official visit", "artillery fire") or that is read as something
        else here ("the far side of the river", "the bodies were found")."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        if f"read_{token.mention}" in self._scene.registry.words and self._scene.is_word(f"read_{token.mention}", token):
            return False
        if token.relation not in ("amod", "compound") or token.head < 0:
            return True
        deed = self._scene.is_word("deed", sentence.tokens[token.head])
        descriptive = deed and (generic.kind == "equipment" or self._scene.is_word("descriptive", token))
        named = token.upos != "ADJ" or bool(ARMED_GROUPS & set(generic.sectors)) or sentence[token.head].lemma in HARMS  # "civilian deaths"
        return named and not descriptive

    def _listed(self, ref: Ref, generic: Generic) -> Meaning | None:
        """Whom a noun of data/actors/generic.tsv means."""
        if generic.kind == "office" and (holder := self._earlier.holder(ref)) is not None:
            return holder
        if (state := other_state(self._scene, ref, resolve=self._resolve)) is not None:
            return state
        owner = self._owners.of(ref)
        if not owner.known and self._is_enemy(ref, owner) and (enemy := self._epithets.enemy()) is not None:
            return meaning_of(enemy, rule="the enemy: whom the report has fought most")
        if not owner.known and (enemy := enemy_in_bulletin(self._scene, ref, beside=owner.generic_word)) is not None:
            return meaning_of(enemy, rule="the enemy: with whom the state is at war")
        if not owner.known and (bloc := bloc_named(self._scene, ref)) is not None:
            return meaning_of(bloc, rule="the bloc: named last")
        if not owner.known and (earlier := self._earlier.party(ref, generic, owner)) is not None:
            return group_of_speaker(self._scene, ref, bodies=self.bodies, resolve=self._resolve) or earlier
        if generic.kind == "force" and has_left(self._scene, ref):
            return self._generic(ref, generic, owner)
        if self._earlier.is_former(ref) and generic.kind in ("member", "person", "office", "group"):
            sectors = {"member": ("CVL",)}.get(generic.kind, ("ELI",) if generic.sectors == ("GOV",) else generic.sectors)
            return self._generic(ref, replace(generic, sectors=sectors), owner)
        if (named := unit_of_person(self._scene, ref, generic, owner) or self._of_land(ref, generic, owner)) is not None:
            return named
        if (runs := candidate(self._scene, ref, owner)) is not None:
            return runs
        word = self._scene.token(ref).lemma.casefold()
        if owner.party is not None and any(rule(self._scene, ref, generic=generic, owner=owner) for rule in (leads_many, guards_one)):
            return leader_of(owner.party, self._scene.token(ref), generic)
        himself = is_hit_himself(self._scene, ref, generic=generic, owner=owner)
        registry, told = self._scene.registry, speaks(self._scene.sentence(ref), index=ref.token)
        who = None if himself else taken_over(owner, generic=generic, word=word, registry=registry, speaks=told)
        who = self.bodies.of_his_men(owner, generic=generic, word=word, otherwise=who)
        if who is not None:
            rule = f"{owner.how or 'modifier'}: {generic.kind}"
            follows = word in self._scene.registry.words["followers"] and bool(who.sectors)
            return replace(who, sectors=who.sectors if follows else sectors_of(owner, generic=generic, who=who), rule=rule)
        tool = generic.kind == "equipment" and self._scene.token(ref).deprel in ("nsubj", "obl:agent")
        if tool and not generic.sectors and owner.generic is None and not owner.country:
            return None  # "a drone struck the ward": nobody's drone is what somebody strikes with
        return self._thing(ref, owner) if generic.kind == "thing" else self._generic(ref, generic, owner)

    def _is_enemy(self, ref: Ref, owner: Owner) -> bool:
        """Whether words are "the enemy" or "enemy forces", with nobody said whose enemy."""
        words = (self._scene.token(ref).lemma.casefold(), owner.generic_word.casefold())
        return "enemy" in words and not self._scene.sentence(ref).dependents(ref.token, "nmod:poss")

    def people(self, ref: Ref, hit: Hit) -> Party:
        """A state's people: "Syrians", "the Israelis" (who are Israel), "ethnic Albanians" (whose country is where they are)."""
        sentence, state = self._scene.sentence(ref), hit.entry.kind == "state"
        name = self._scene.text(sentence, hit.first, hit.last)
        meaning = Meaning(name=name, id=None, country=hit.entry.country, sectors=("CVL",) if state else hit.entry.sectors, rule="people")
        before = [t.form.casefold() for t in sentence.dependents(ref.token, "det", "amod", "nummod", "compound")]
        alone = before == ["the"] and not any(t.index > ref.token for t in sentence.dependents(ref.token, "nmod", "acl"))
        if meaning.country is None:
            country, rule = self._scene.local_country(ref)
            meaning = replace(meaning, country=country, rule=f"people: {rule}")
        if state and alone and is_plural(sentence.tokens[ref.token]) and not is_one_of_nation(sentence, sentence.tokens[ref.token]):
            meaning = meaning_of(hit.entry, rule="the people for the state")
        elif (nation := self._nation_before(sentence, hit)) is not None:
            text = self._scene.text(sentence, hit.first - 1, hit.last)
            meaning = replace(meaning, name=text, country=nation, rule="people of a nation")
        elif state and (country := self._home(ref, sentence)) is not None:
            meaning = replace(meaning, country=country, rule="people of a place")
        elif "ethnic" in before:
            country, rule = self._scene.local_country(ref)
            meaning = replace(meaning, name=f"ethnic {name}", country=country, rule=f"ethnic group: {rule}")
        return worded(self._scene, ref, meaning)

    def _home(self, ref: Ref, sentence: Sentence) -> str | None:
        """The country of the place that ethnic people are of ("the Albanians of southern Serbia"); None for other peoples."""
        if not self._scene.is_word("ethnic", self._scene.token(ref)):
            return None
        for token in sentence.dependents(ref.token, "nmod"):
            at = Ref(ref.sentence, token.index)
            hit, placed = self._scene.names.hit(at), preposition(sentence, token.index) in ("of", "in", "from")
            country = hit.entry.country if hit is not None and hit.entry.kind == "state" else self._scene.places.get(at)
            if placed and country is not None:
                return country
        return None

    def _nation_before(self, sentence: Sentence, hit: Hit) -> str | None:
        """The country of "Croatian Serbs", "Israeli Arabs", "Kosovo Albanians"."""
        before = self._scene.names.hit(Ref(sentence.index, hit.first - 1)) if hit.first else None
        owned = before is not None and (before.use == "adjective" or before.use == "name" and sentence.tokens[before.last].head == hit.last)
        same = before is None or not owned or before.entry.kind != "state" or before.entry.country == hit.entry.country
        return None if same or before is None else before.entry.country

    def uncounted(self, ref: Ref) -> Party | None:
        """ "those in need": people, where the words go on."""
        sentence = self._scene.sentence(ref)
        more = any(t.index > ref.token for t in sentence.dependents(ref.token, "nmod", "acl")) and not sentence.things_counted(ref.token)
        return worded(self._scene, ref, self._some_people(ref)) if more else None

    def _some_people(self, ref: Ref) -> Meaning:
        """People of whom only the number is told."""
        counted = self._earlier.number_of(ref)
        if counted is not None:
            return counted
        beside = those_beside(self._scene, ref)
        alike = self._resolve(beside) if beside is not None else None
        if alike is not None:
            return meaning_of(alike, rule=f"others beside them: {alike.rule}")
        country, rule = self._scene.local_country(ref)
        return Meaning(name=who_they_are(self._scene, ref), id=None, country=country, sectors=("CVL",), rule=f"people: {rule}")

    def _counted(self, ref: Ref) -> Party | None:
        """ "dozens of fighters", "a group of teenagers", "tens of thousands of men": the party counted, with the words of the whole."""
        sentence = self._scene.sentence(ref)
        token = self._scene.token(ref)
        if token.upos != "NUM" and not self._scene.is_word("quantity_noun", token):
            return None
        for inner in sorted(sentence.dependents(ref.token, "nmod"), key=lambda t: self._scene.is_word("many_people", t)):
            of = preposition(sentence, inner.index) == "of"
            found = those_counted(self._scene, ref, inner=inner, resolve=self._resolve) if of else None
            if found is not None:
                return worded(self._scene, ref, meaning_of(found, rule=found.rule), extent(sentence, ref.token, prepositions=_TAILS))
        return None

    def _unlisted(self, ref: Ref) -> Meaning | None:
        """A noun in no table: people who are only counted, or what the encoder calls a person or an organisation."""
        token = self._scene.token(ref)
        named_thing = ref.token and self._scene.is_word("named_thing", self._scene.sentence(ref)[ref.token - 1])
        measured = self._scene.is_word("calendar", token) or self._scene.is_word("no_party", token)
        if measured or named_thing or self._scene.sentence(ref).things_counted(ref.token):
            return None  # "Wednesday's meeting", "nine percent backed it", "Hurricane Betsy", "hundreds of stores"
        if token.upos == "NUM" or self._scene.is_word("many_people", token):
            before = self._scene.sentence(ref)[ref.token - 1] if ref.token > 0 else token
            code = before.upos == "PROPN" and token.form.casefold() not in BARE_NUMBERS  # "Flight 103"; not "in Cairo hundreds marched"
            part = before.form.casefold() == "each" or code or token.mention == "time"  # "Jan. 8"
            part = part or token.form[:1].isalpha() and token.form[-1:].isdigit()  # with its currency: "P100", "Rs10"
            part = part or any(t.form.lower() == "which" for t in self._scene.sentence(ref).dependents(ref.token, "nmod"))  # "71 of which"
            part = part or is_of_things(self._scene, ref)
            return self._some_people(ref) if token.deprel.partition(":")[0] in _COUNTED and not part else None
        if token.upos not in ("NOUN", "PROPN") or token.mention not in ("person", "organization"):
            return None
        owner = self._owners.of(ref)
        of_party = token.mention == "person" and owner.entry is not None and "PTY" in owner.entry.sectors  # "the GOP front-runner"
        if token.upos == "NOUN" and not of_party and (owner.entry is not None or token.mention == "organization"):
            told, registry = speaks(self._scene.sentence(ref), index=ref.token), self._scene.registry
            who = taken_over(owner, generic=_UNLISTED_ORGANISATION, word=token.lemma.casefold(), registry=registry, speaks=told)
            if who is not None:
                return replace(who, rule=f"{owner.how}: organisation")
        return of_body(self._generic(ref, _UNLISTED_PERSON, owner), owner.entry)

    def _of_the_state(self, ref: Ref) -> bool:
        """Whether a force can only be the state's own: "the army", "government forces"."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        before = [t.form.casefold() for t in sentence.dependents(ref.token, "det", "amod", "compound")]
        own = not {"government", "regime", "army", "military"}.isdisjoint(before[-1:])
        return own or before == ["the"] and self._scene.is_word("state_army", token)

    def _thing(self, ref: Ref, owner: Owner) -> Meaning | None:
        """A thing of a party without a name ("rebel positions", "a police station"); nobody's thing is no party."""
        if owner.generic is None or owner.generic.kind in ("thing", "equipment"):
            return None
        armed = ARMED_GROUPS & set(owner.generic.sectors) or owner.generic.kind == "force"
        if self._scene.is_word("deed", self._scene.token(ref)) and not armed:
            return None  # "the embassy bombing" is nobody's deed
        whole = owner.generic.name or whole_word(self._scene.sentence(ref), ref.token, owner.generic_word)
        name, sectors = band_name(whole, owner.generic.sectors), owner.generic.sectors
        country, rule = (owner.country, "modifier") if owner.country else garrisoned(self._scene.local_country(ref), sectors)
        if country is None:
            country, rule = garrisoned(self._scene.home_country(sectors), sectors)  # "an army truck", by the dateline as "the army" is
        state = self._scene.registry.state(country, told=owner.state)
        if state is not None and name in self._scene.registry.words["state_army"]:
            return meaning_of(self._scene.registry.army(state), rule=f"thing: {rule}", sectors=owner.generic.sectors)
        if state is not None and owner.generic.kind == "institution" and owner.generic.sectors == ("GOV",):
            return meaning_of(state, rule=f"thing: {rule}")  # "a foreign ministry note"
        return Meaning(name=name, id=None, country=country, sectors=owner.generic.sectors, rule=f"thing: {rule}")

    def _generic(self, ref: Ref, generic: Generic, owner: Owner) -> Meaning:
        """A party called by its own noun; authorities are their state."""
        named = owner.country and generic.kind != "relation" and not lives_elsewhere(self._scene, ref, owner)
        anybody = generic.kind == "equipment" and not _mixed(generic, owner)  # gangs and guerrillas fly drones too
        sectors = _mixed(generic, owner)
        country, rule = (owner.country, owner.how) if named or anybody else garrisoned(self._scene.local_country(ref), sectors, owner.party)
        same = country_of_same(self._scene, ref, rule=rule, coreference=self._coreference, resolve=self._resolve)
        country, rule = (same, "same people") if same is not None else (country, rule)
        rule = f"generic: {rule}" if rule else "generic"
        state = self._scene.registry.state(country, told=owner.state)
        if state is not None and "MIL" in generic.sectors and self._of_the_state(ref):
            return meaning_of(self._scene.registry.army(state), rule=rule, sectors=sectors)
        spoken_for = generic.kind == "spokesman" and owner.generic is not None and owner.generic.kind == "institution"
        apart = bool(owner.place or owner.people) or is_some_body(self._scene, ref)
        whole = state is not None and (owner.generic is None or spoken_for) and not apart
        if state is not None and whole and generic.kind in ("institution", "spokesman") and "GOV" in sectors:
            if town := local_rank(self._scene, ref) or self._town(ref):
                name = f"{town} {short_name(self._scene, ref, generic).removeprefix(f'{town} ')}"
                return Meaning(name=name, id=None, country=country, sectors=sectors, rule=f"{rule}, of a town")
            return meaning_of(state, rule=rule, sectors=sectors)
        return Meaning(name=short_name(self._scene, ref, generic), id=None, country=country, sectors=sectors, rule=rule)

    def _town(self, ref: Ref) -> str:
        """The town of "authorities in Gharyan", who are not the state; "" for a capital or a country, whose authorities are."""
        # By the words' order: of two coordinated nouns the parser may give the town to the first.
        sentence, at = self._scene.sentence(ref), ref.token + 1
        if at + 1 >= len(sentence) or sentence.tokens[at].form.lower() != "in" or sentence.tokens[at + 1].upos != "PROPN":
            return ""
        if self._scene.names.hit(Ref(ref.sentence, at + 1)) is not None:
            return ""
        span = self._scene.names.span(Ref(ref.sentence, at + 1))
        return span.text if span is not None and span.first == at + 1 else sentence.tokens[at + 1].form  # "in Port Sudan"


def _mixed(generic: Generic, owner: Owner) -> tuple[str, ...]:
    """Sectors of a noun with another noun before it: "rebel leader", "opposition coalition", "army officer"."""
    before = owner.generic.sectors if owner.generic is not None else ()
    open_kind = generic.kind in ("member", "office", "person", "team", "organisation")
    if generic.sectors and (generic.kind == "equipment" or before == ("CRM",) and generic.sectors == ("JUD",)):
        return generic.sectors  # "a fighter jet", "a criminal judge"
    if generic.sectors and before == ("CVL",):
        return generic.sectors  # "a Shiite cleric"
    return before if before and (open_kind or (ARMED_GROUPS | {"OPP"}) & set(before) or not generic.sectors) else generic.sectors
