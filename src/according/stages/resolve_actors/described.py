"""Parties without a name of their own: "three Israeli soldiers", "militias backing the GNA", "the regime", "protesters"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from according.records.actor import Party
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.entries import Entry, Generic
from according.stages.resolve_actors.found import Hit, NameSpan
from according.stages.resolve_actors.owners import Owner, Owners
from according.stages.resolve_actors.people import People, Person
from according.stages.resolve_actors.phrases import core, extent, is_plural, preposition
from according.stages.resolve_actors.scene import Scene

_LOOSE = frozenset({"of", "for", "from"})
_FIGHTERS = frozenset({"REB", "UAF", "PRM", "CRM"})
_OWNED = ("force", "unit", "equipment", "member", "thing", "institution", "spokesman", "office", "person", "organisation", "team")
_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "nmod", "conj", "root"})
_OWN_WORK = frozenset({"REL", "JUD", "MED", "EDU", "JRN"})
"""Whose rabbi or lawyer somebody is does not make him theirs."""
_ARMY = frozenset({"army", "military"})
_OWN_NAME = frozenset({"COP", "JUD", "LEG", "SPY"})
"""Organs of states that are called by themselves ("Serbian police", "a Moscow court"), not by the state."""


@dataclass(frozen=True, slots=True)
class _Who:
    """A resolved owner as the name, id, country and sectors that the party takes over."""

    name: str
    id: str | None
    country: str | None
    sectors: tuple[str, ...]


class Describer:
    """Names parties by their nouns. resolve: the party of any word."""

    def __init__(self, scene: Scene, people: People, coreference: Coreference, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._people, self._coreference, self._resolve = scene, people, coreference, resolve
        self._owners = Owners(scene, people, resolve)

    def party(self, ref: Ref) -> Party | None:
        """The party whose head is a common noun, or None if it can be none."""
        token = self._scene.token(ref)
        generic = self._scene.generic_at(ref)
        counted = self._counted(ref)
        if counted is not None:
            return counted
        if generic is None and (token.upos == "NUM" or self._scene.is_word("many_people", token)):
            each_other = ref.token > 0 and self._scene.sentence(ref)[ref.token - 1].form.casefold() == "each"
            return self._scene_people(ref) if token.relation in _ARGUMENTS and not each_other else None
        if generic is None:
            return self._unlisted(ref)
        if generic.kind == "office" and (holder := self._holder(ref)) is not None:
            return holder
        owner = self._owners.of(ref)
        if not owner.known and (earlier := self._earlier(ref, generic, owner)) is not None:
            return earlier
        if self._former(ref) and generic.kind in ("member", "person", "office"):
            return self._generic(ref, replace(generic, sectors=("CVL",) if generic.kind == "member" else generic.sectors), Owner(state=owner.state, party=owner.party))
        who = self._who(owner, generic, token.lemma.casefold())
        if who is not None:
            return self._make(ref, who.name, id=who.id, country=who.country, sectors=self._sectors(generic, owner, who), rule=f"{owner.how or 'modifier'}: {generic.kind}")
        if generic.kind == "thing":
            return self._thing(ref, owner)
        return self._generic(ref, generic, owner)

    def organisation(self, ref: Ref, span: NameSpan) -> Party:
        """A named organisation that the registry does not know; its country as its own name or words say."""
        sentence = self._scene.sentence(ref)
        hits = [hit for i in range(span.first, span.last + 1) if (hit := self._scene.names.hit(Ref(ref.sentence, i))) is not None]
        country = next((hit.entry.country for hit in hits if hit.entry.country), None) or self._owners.of(ref).country
        rule = "name"
        hits = [hit for hit in hits if hit.use == "name"]
        if country is None and not any(hit.entry.sectors[:1] in (("IGO",), ("NGO",)) for hit in hits):
            country, where = self._scene.local_country(ref)
            rule = f"name, {where}" if where else rule
        generics = [g for i in range(span.last, span.first - 1, -1) if (g := self._scene.generic(sentence[i])) is not None and g.sectors]
        sectors = generics[0].sectors if generics else ()
        if hits and (not sectors or hits[0].entry.sectors[:1] == ("IGO",)):
            sectors = hits[0].entry.sectors
        name = self._scene.text(sentence, span.first, self._name_end(sentence, span.last))
        return self._make(ref, name, id=None, country=country, sectors=sectors, rule=rule)

    def _name_end(self, sentence: Sentence, last: int) -> int:
        """Last word of an organisation's name, where the encoder stopped inside ("Association of | African Jurists")."""
        if sentence[last].upos not in ("ADP", "CCONJ", "DET"):
            return last
        while last + 1 < len(sentence) and (sentence[last + 1].form[:1].isupper() or sentence[last + 1].form in ("of", "the", "for", "and")):
            last += 1
        while sentence[last].upos in ("ADP", "CCONJ", "DET", "SCONJ"):
            last -= 1
        return last

    def people(self, ref: Ref, hit: Hit) -> Party:
        """A state's people: "Syrians", "the Israelis"."""
        sentence = self._scene.sentence(ref)
        name = self._scene.text(sentence, hit.first, hit.last)
        sectors = ("CVL",) if hit.entry.kind == "state" else hit.entry.sectors
        before = [t.form.casefold() for t in sentence.dependents(ref.token, "det", "amod", "nummod", "compound")]
        alone = before == ["the"] and not any(t.index > ref.token for t in sentence.dependents(ref.token, "nmod", "acl"))
        if hit.entry.kind == "state" and alone and is_plural(sentence[ref.token]):
            return self._make(ref, hit.entry.name, id=hit.entry.id, country=hit.entry.country, sectors=hit.entry.sectors, rule="the people for the state")
        if any(t.form.casefold() == "ethnic" for t in sentence.dependents(ref.token, "amod")):
            country, rule = self._scene.local_country(ref)
            return self._make(ref, f"ethnic {name}", id=None, country=country, sectors=sectors, rule=f"ethnic group: {rule}")
        return self._make(ref, name, id=None, country=hit.entry.country, sectors=sectors, rule="people")

    def we(self, speaker: Party) -> Party:
        """Whom a speaker means by "we": the state of an official, the party of a leader, else the speaker."""
        state = self._scene.registry.state(speaker.country)
        person = next((p for p in (self._people.by_name(speaker.name),) if p is not None), None)
        if person is None:
            return speaker
        led = self._scene.registry.find(person.leads) if person.leads else None
        if led is not None:
            return replace(speaker, name=led.name, id=led.id, country=led.country, sectors=led.sectors)
        if state is not None and set(person.sectors) & {"GOV", "MIL"}:
            return replace(speaker, name=state.name, id=state.id, sectors=person.sectors[:1])
        return speaker

    def _holder(self, ref: Ref) -> Party | None:
        """ "the prime minister", "the Turkish president": who holds the office by the document, or by the registry on its day."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        definite = any(t.form.casefold() in ("the", "their", "its", "his", "her") for t in sentence.dependents(ref.token, "det", "nmod:poss"))
        owner = self._owners.of(ref)
        if is_plural(token) or not (definite or owner.state) or self._former(ref):
            return None
        words = f"{sentence[ref.token - 1].form} {token.lemma}".casefold() if ref.token else ""
        office = words if words in self._scene.registry.words["offices"] else token.lemma.casefold()
        person = self._people.in_office(office)
        if person is not None and owner.country in (None, person.country):
            return self._make(ref, person.name, id=person.id, country=person.country, sectors=person.sectors, rule="office in the document")
        country = owner.country or self._scene.dateline or self._scene.country
        term = self._scene.registry.holder(country, office, on=self._scene.document.published)
        if term is None:
            return None
        return self._make(ref, term.name, id=term.id, country=term.country, sectors=term.sectors, rule="office on the day of publication")

    def _former(self, ref: Ref) -> bool:
        """Whether somebody no longer is what the noun says."""
        former = self._scene.registry.words["former"]
        return any(t.form.casefold() in former for t in self._scene.sentence(ref).dependents(ref.token, "amod", "compound"))

    def uncounted(self, ref: Ref) -> Party | None:
        """ "those in need", "many were killed": people, where the words go on or are counted."""
        sentence = self._scene.sentence(ref)
        if not any(t.index > ref.token for t in sentence.dependents(ref.token, "nmod", "acl")):
            return None
        return self._scene_people(ref)

    def _scene_people(self, ref: Ref) -> Party:
        """People of whom only the number is told."""
        sentence = self._scene.sentence(ref)
        verb = sentence[sentence[ref.token].head] if sentence[ref.token].head >= 0 else None
        if verb is not None and verb.deprel == "conj" and sentence[ref.token].relation == "nsubj":
            for subject in sentence.dependents(verb.head, "nsubj"):  # "dozens of rebels were killed and 18 were captured"
                if (counted := self._resolve(Ref(ref.sentence, subject.index))) is not None:
                    rule = f"number of the same: {counted.rule}"
                    return self._make(ref, counted.name, id=counted.id, country=counted.country, sectors=counted.sectors, rule=rule)
        country, rule = self._scene.local_country(ref)
        return self._make(ref, "people", id=None, country=country, sectors=("CVL",), rule=f"people: {rule}")

    def _counted(self, ref: Ref) -> Party | None:
        """ "dozens of fighters", "a group of teenagers": the party counted, with the words of the whole."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if not self._scene.is_word("quantity_noun", token):
            return None
        for inner in sentence.dependents(ref.token, "nmod"):
            if preposition(sentence, inner.index) == "of":
                found = self._resolve(Ref(ref.sentence, inner.index))
                if found is not None:
                    first, last = extent(sentence, ref.token, prepositions=_LOOSE)
                    text = self._scene.text(sentence, first, last)
                    return replace(found, text=text, start=sentence[first].start, end=sentence[last].end)
        return None

    def _unlisted(self, ref: Ref) -> Party | None:
        """A noun in no table: a party only if the encoder calls it a person or an organisation."""
        token = self._scene.token(ref)
        if token.upos not in ("NOUN", "PROPN") or token.mention not in ("person", "organization"):
            return None
        owner = self._owners.of(ref)
        if token.mention == "organization" or token.upos == "PROPN" or owner.entry is not None:
            who = self._who(owner, Generic(name="", kind="organisation", sectors=()))
            if who is not None and (token.upos == "NOUN" or owner.entry is not None):
                return self._make(ref, who.name, id=who.id, country=who.country, sectors=who.sectors, rule=f"{owner.how}: organisation")
        return self._generic(ref, Generic(name="", kind="person", sectors=()), owner)

    def _earlier(self, ref: Ref, generic: Generic, owner: Owner) -> Party | None:
        """A definite noun whose party an earlier mention names: "the general", "the coalition", "the group", "the country"."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        definite = any(t.form.casefold() in ("the", "this", "that") for t in sentence.dependents(ref.token, "det"))
        if is_plural(token) and generic.kind != "force" or not definite or generic.kind in ("group", "thing", "equipment"):
            return None
        found = self._named_before(ref)
        if found is None and owner.generic is None:
            kinds = {"organisation": ("group", "organisation", "force"), "state": ("state",)}.get(generic.kind)
            at = self._coreference.last_of(ref, frozenset(kinds)) if kinds else None
            found = self._resolve(at) if at is not None else None
        if found is None:
            return None
        return self._make(ref, found.name, id=found.id, country=found.country, sectors=found.sectors, rule=f"same-noun: {generic.kind}")

    def _named_before(self, ref: Ref) -> Party | None:
        """The party of an earlier mention with the same head noun that has a name or an owner, or whose title this noun is."""
        generic = self._scene.generic_at(ref)
        if generic is not None and generic.kind in ("office", "person", "spokesman"):
            return self._people_titled(ref)
        back = 2 if generic is not None and generic.kind == "force" else None
        if generic is not None and "COP" in generic.sectors:
            return None  # every place has its police
        for earlier in self._coreference.same_noun(ref, back=back):
            hit = self._scene.names.hit(earlier)
            if hit is not None or self._owners.of(earlier).known:
                return self._resolve(earlier)
        return None

    def _people_titled(self, ref: Ref) -> Party | None:
        """The last person before ref with this title: "General Ahmed al-Mesmari … the general"."""
        lemma = self._scene.token(ref).lemma.casefold()
        for earlier in self._coreference.same_noun(ref):
            sentence = self._scene.sentence(earlier)
            near = [earlier.token, sentence[earlier.token].head, *(t.index for t in sentence.dependents(earlier.token, "appos", "flat", "nmod:desc", "compound"))]
            for index in near:
                if index >= 0 and (index != earlier.token or lemma == sentence[index].lemma.casefold()):
                    person = self._people.at(Ref(earlier.sentence, index))
                    if person is not None:
                        return self._resolve(Ref(earlier.sentence, index))
        return None

    def _who(self, owner: Owner, generic: Generic, word: str = "") -> _Who | None:
        """The owner, where the party is called by it; None where it is called by its own noun."""
        fights = bool(_FIGHTERS & set(generic.sectors))
        if generic.kind == "group" and not fights and generic.sectors[:1] not in (("LAB",), ("UNK",), ("OPP",), ("PTY",)):
            return None
        if generic.kind == "relation" or owner.against:
            return None
        if owner.entry is not None:
            return _Who(owner.entry.name, owner.entry.id or None, owner.entry.country, owner.entry.sectors)
        if owner.person is not None:
            return self._led_by(owner.person, generic)
        if owner.party is not None and generic.kind in _OWNED:
            return _Who(owner.party.name, owner.party.id, owner.party.country, owner.party.sectors)
        staff = generic.sectors == ("LAB",) and owner.generic is not None and owner.generic.kind in ("institution", "force")
        if owner.state is not None and (staff or generic.kind in (*_OWNED, "state")) and not fights and not _OWN_NAME & set(generic.sectors):
            if owner.generic is None or not (_FIGHTERS | _OWN_NAME | {"OPP", "CVL", "REF"}) & set(owner.generic.sectors):
                army = self._scene.registry.armies.get(owner.state.country or "") if generic.name in ("soldiers", "troops") or word in _ARMY else None
                state = army or owner.state
                return _Who(state.name, state.id or None, state.country, owner.state.sectors)
        return None

    def _led_by(self, person: Person, generic: Generic) -> _Who | None:
        """What belongs to a person: their force, their state, else themselves."""
        led = self._scene.registry.find(person.leads) if person.leads else None
        state = self._scene.registry.state(person.country)
        if generic.kind not in _OWNED and not _FIGHTERS & set(generic.sectors) or set(generic.sectors) & _OWN_WORK:
            return None
        if led is not None:
            return _Who(led.name, led.id or None, led.country, led.sectors)
        if state is not None and "GOV" in person.sectors:
            return _Who(state.name, state.id, state.country, state.sectors)
        return _Who(person.name, person.id, person.country, person.sectors)

    def _sectors(self, generic: Generic, owner: Owner, who: _Who) -> tuple[str, ...]:
        """The owner's sectors if it is an armed group or an organisation, else those of the nouns."""
        if who.sectors and who.sectors[0] not in ("GOV", "MIL"):
            return who.sectors
        if owner.generic is not None and owner.generic.sectors and (generic.kind in ("thing", "person", "member", "office") or not generic.sectors):
            return owner.generic.sectors
        if who.sectors and generic.sectors[:1] in (("REB",), ("UAF",)):
            return ("MIL",)  # fighters of a government
        return generic.sectors or who.sectors

    def _thing(self, ref: Ref, owner: Owner) -> Party | None:
        """A thing of a party without a name ("rebel positions", "a police station"); nobody's thing is no party."""
        if owner.generic is None or owner.generic.kind == "thing":
            return None
        name = owner.generic.name or owner.generic_word
        country, rule = (owner.country, "modifier") if owner.country else self._scene.local_country(ref)
        return self._make(ref, name, id=None, country=country, sectors=owner.generic.sectors, rule=f"thing: {rule}")

    def _generic(self, ref: Ref, generic: Generic, owner: Owner) -> Party:
        country, rule = (owner.country, owner.how) if owner.country and generic.kind != "relation" else self._scene.local_country(ref)
        sectors = generic.sectors
        if owner.generic is not None and owner.generic.sectors and (generic.kind in ("member", "office", "person", "team", "organisation") or _FIGHTERS & set(owner.generic.sectors) or not sectors or "OPP" in owner.generic.sectors):
            sectors = owner.generic.sectors
        if generic.kind in ("institution", "spokesman") and "GOV" in sectors and country and owner.generic is None and (state := self._scene.registry.state(country)):
            return self._make(ref, state.name, id=state.id, country=country, sectors=sectors, rule=f"generic: {rule}")
        return self._make(ref, self._name(ref, generic), id=None, country=country, sectors=sectors, rule=f"generic: {rule}" if rule else "generic")

    def _name(self, ref: Ref, generic: Generic) -> str:
        """A short noun phrase: the noun with what kind it is, without number, article and owner."""
        sentence = self._scene.sentence(ref)
        first, _ = core(sentence, ref.token)
        kept = []
        for index in range(ref.token - 1, first - 1, -1):
            token = sentence[index]
            kind = token.relation in ("amod", "compound") or token.upos == "PUNCT" and token.form in ("-", "‑")
            if not kind or self._scene.is_word("quantity", token) or self._scene.is_word("suspects", token) or token.upos in ("NUM", "DET", "PRON"):
                break
            kept.append(index)
        while kept and sentence[kept[-1]].upos == "PUNCT":
            kept.pop()
        if not kept:
            return generic.name or sentence[ref.token].form.casefold()
        return self._scene.text(sentence, kept[-1], ref.token)

    def _make(self, ref: Ref, name: str, *, id: str | None, country: str | None, sectors: tuple[str, ...], rule: str) -> Party:  # noqa: A002
        sentence = self._scene.sentence(ref)
        first, last = extent(sentence, ref.token, prepositions=_LOOSE)
        text = self._scene.text(sentence, first, last)
        return Party(text=text, start=sentence[first].start, end=sentence[last].end, name=name, id=id, country=country, sectors=sectors, rule=rule)
