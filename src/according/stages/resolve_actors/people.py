"""Persons of a document: full names for surnames, countries and sectors from titles and appositions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.below_states import is_below_state
from according.stages.resolve_actors.courtesy import Courtesy
from according.stages.resolve_actors.entries import RANKED_KINDS, Generic, Leader
from according.stages.resolve_actors.initials import named_in_full
from according.stages.resolve_actors.its_officers import country_of_its
from according.stages.resolve_actors.kin import is_told_as_kin
from according.stages.resolve_actors.led_bodies import of_body
from according.stages.resolve_actors.names import units
from according.stages.resolve_actors.other_holders import is_of_another_land
from according.stages.resolve_actors.person import Person, called, entered, family, is_titled, width
from according.stages.resolve_actors.phrases import core, is_plural
from according.stages.resolve_actors.regions import Regions
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.shared_titles import as_rank, is_of_row, shared_title
from according.stages.resolve_actors.spans import NameSpan
from according.stages.resolve_actors.two_surnames import TwoSurnames

_TITLE_TAGS, _TITLE_WORDS = frozenset({"PROPN", "NOUN", "ADJ", "PUNCT", "DET", "PART", "ADP"}), 9
_SPEAKING_FOR = frozenset({"IGO", "REB", "NGO", "PRM", "PTY", "OPP"})
"""Whoever speaks for or leads such a party is of its sector, whatever the title."""
_SAME_NAME = 20  # persons of one surname that are told apart; more occur in lists, not in reports
_COUNTY = frozenset({"Circuit", "County", "Court", "Parish"})
_ELITE = ("ELI",)  # PLOVER's sector of those who held an office


class People:
    """All persons that a document names."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._regions = scene, Regions(scene)
        self._told = {hit.entry.country for hit in scene.names.hits if hit.entry.kind != "person"} | {*scene.places.values()}
        self._known, self._known_at = dict[tuple[str, ...], Person](), dict[Ref, Person | None]()
        self._ending, self._beginning = dict[str, list[tuple[str, ...]]](), dict[str, list[tuple[str, ...]]]()
        self._keys, self._doubled = dict[str, tuple[str, ...]](), TwoSurnames()
        self._first: dict[tuple[str, ...], tuple[bool, int, int]] = {}  # of several Bushes "Mr. Bush" is the one told of first
        spans = [s for s in scene.names.spans if s.label == "PER"]
        self._courtesy = Courtesy(scene, spans)
        spans = [s for s in spans if self._courtesy.words(s) and not (self._is_thing(s) or self._is_titled(s))]
        self._first_names = Counter(words[0] for s in spans if len(words := self._courtesy.words(s)) == 1)
        for span in sorted(spans, key=lambda s: -len(self._courtesy.words(s))):
            self._learn(span)
        self._holders, self._held = dict[str, dict[str, Person]](), dict[str, dict[str, Person]]()
        for person in self._known.values():
            self._holders.setdefault(person.office, {})[person.name] = person
            for office in scene.registry.offices.get(person.id or "", ()):
                self._held.setdefault(office, {})[person.name] = person

    def at(self, ref: Ref) -> Person | None:
        """The person whose name covers a word."""
        if ref not in self._known_at:
            self._known_at[ref] = self._find_at(ref)
        return self._known_at[ref]

    def _find_at(self, ref: Ref) -> Person | None:
        hit, span = self._scene.names.hit(ref), self._scene.names.span(ref)
        by_registry = hit is not None and hit.entry.kind == "person"
        person = span is not None and span.label == "PER" and (hit is None or by_registry or width(hit) < width(span))
        if span is not None and person and not (hit is not None and is_titled(hit, span)):
            return None if self._is_thing(span) else self._of_span(span)
        if hit is not None and by_registry:
            return entered(hit.entry)
        if hit is None and (ref in self._scene.names.surnames or span is None and self._scene.may_be_name(ref)):
            return self._find(units(self._scene.token(ref).form))
        return None

    def _of_span(self, span: NameSpan) -> Person | None:
        """The person whom a name means; a surname of another province is somebody else."""
        words = self._courtesy.words(span)
        person = self._find(words, span)
        if person is None or len(words) > 1 or not self._regions.apart(person.name, span):
            return person
        country, sectors, office = self._evidence(span)
        return Person(name=span.text.split()[-1], id=None, country=country, sectors=sectors, leads="", rule="name", office=office or "")

    def named(self, words: tuple[str, ...]) -> Person | None:
        """The person of the document, or the leader, whom folded words name ("haftar")."""
        leader = None if self._find(words) else self._scene.registry.leader(" ".join(words), on=self._scene.day)
        return self._find(words) or (entered(leader) if leader else None)

    def in_office(self, office: str, *, at: Ref) -> Person | None:
        """The only person of the document to whom it gives an office; at: the noun that means him."""
        found = self._holders.get(office) or self._held.get(office, {})  # the murder of a former prime minister, who may be called that
        one = next(iter(found.values())) if len(found) == 1 else None
        return None if one is not None and is_of_another_land(self._scene, at, one.name) else one

    def by_name(self, name: str) -> Person | None:
        """The person of the document with this canonical name."""
        return self._known[self._keys[name]] if name in self._keys else None

    def _is_titled(self, span: NameSpan) -> bool:
        hit = self._scene.names.hit(Ref(span.sentence, span.first))
        return hit is not None and is_titled(hit, span)

    def _is_thing(self, span: NameSpan) -> bool:
        """Whether a person's name is that of a storm or of an operation."""
        sentence = self._scene.parsed.sentences[span.sentence]
        before = sentence[span.first - 1] if span.first and not is_plural(sentence[span.first - 1]) else None  # "SSP Operations Ali Khan"
        behind = sentence.tokens[span.last + 1].form if span.last + 1 < len(sentence) else ""
        owners = (sentence.tokens[k] for k in (span.first, span.last) if sentence.tokens[k].deprel == "nmod:poss")
        if any(sentence.tokens[t.head].form == "Day" for t in owners) or behind in _COUNTY or sentence.tokens[span.last].form in _COUNTY:
            return True  # "St Patrick's Day", "Prince William County", "of Prince William Circuit Court"
        return any(self._scene.is_word("named_thing", token) for token in (sentence.tokens[span.first], before) if token is not None)

    def gender(self, person: Person) -> str:
        """Of a person, by the first name or the title of courtesy that the report uses; "" if neither tells."""
        words = units(person.name)
        alone = len(self._ending.get(words[-1] if words else "", ())) == 1
        return self._courtesy.gender(words) or (self._courtesy.gender(words[-1:]) if alone else "")

    def _find(self, words: tuple[str, ...], span: NameSpan | None = None) -> Person | None:
        """The person that a name or a part of it means: the whole name, else one that ends or begins so."""
        if words in self._known:
            return self._known[words]
        if (doubled := self._doubled.meant(words, ending=self._ending, beginning=self._beginning)) is not None:
            return self._known[doubled]
        whole = self._ending_in(words, span)
        keys = (self._ending.get(words[-1], []) or self._beginning.get(words[0], [])) if words else []
        return whole or (self._known[keys[0]] if keys else None)

    def _ending_in(self, words: tuple[str, ...], span: NameSpan | None = None) -> Person | None:
        """The person told of first whose name ends in all of these words: "Vidal-Ferrer" is "Ines Vidal-Ferrer"."""
        ending, wanted = self._ending.get(family(words)[-1], []) if words else [], family(words)
        # A child is called Timothy throughout, and "Brooks" is his father.
        called = self._first_names if len(words) == 1 else Counter[str]()
        keys = sorted((k for k in ending if family(k)[-len(words) :] == wanted), key=lambda k: (called[k[0]], self._first[k]))
        meant = self._courtesy.meant(keys, span) if len(keys) > 1 else keys
        return self._known[meant[0]] if meant else None

    def _learn(self, span: NameSpan) -> None:
        words, (country, sectors, office) = self._courtesy.words(span), self._evidence(span)
        known = self._known.get(words) or (self._find(words) if len(words) == 1 else self._ending_in(words))
        if known is None:
            leader = self._leader(words, country, office)
            leader = None if leader and self._is_namesake(leader, office) else leader
            registered = self._registered(span)
            registered = None if registered and self._is_namesake(registered, office) else registered
            known = registered or (entered(leader) if leader else self._new(span, words))
            if leader is None and office and not country:  # a table of surnames tells where "President Askar Akayev" rules
                by_surname = self._scene.registry.leader(words[-1], on=self._scene.day, office=office)
                country = by_surname.country if by_surname and not self._is_namesake(by_surname, office) else None
            if leader is None and sectors == _ELITE and not country:
                country = self._scene.registry.country_of_leader(words[-1])
        self._regions.learn(known.name, span, full=len(words) > 1)
        key = self._keys.setdefault(known.name, words)
        here = (is_told_as_kin(self._scene.parsed.sentences[span.sentence], span), span.sentence, span.first)
        self._first[key] = min(here, self._first.get(key, here))
        if key not in self._known:
            self._doubled.learn(key, written=known.name)
            for index, word in ((self._ending, family(key)[-1]), (self._beginning, key[0])):
                same = index.setdefault(word, [])
                if len(same) < _SAME_NAME:
                    same.append(key)
        # Prime ministers of an armed movement are GOV; a High Representative stays with the organisation.
        retitled = (bool(office and sectors) or sectors == _ELITE) and known.sectors[:1] != ("IGO",)
        own = (*sectors, *(s for s in known.sectors if s not in sectors)) if retitled else known.sectors or sectors
        known = replace(known, country=known.country or country, sectors=own, office=known.office or office or "")
        self._known[key] = replace(known, below=known.below or self._is_below(span, known))

    def _is_below(self, span: NameSpan, known: Person) -> bool:
        sentence = self._scene.parsed.sentences[span.sentence]
        if known.id is not None or known.country is None or known.sectors[:1] not in (("GOV",), ("MIL",)):
            return False
        titles = (self._title(sentence, span), *self._appositions(sentence, span))
        return is_below_state(self._scene, sentence, titles, official=known.sectors[0] == "GOV")

    def _is_namesake(self, known: Leader | Person, office: str | None) -> bool:
        """Whether a report that nowhere names the state gives whom it names an office that the one of the registry never held."""
        held = known.offices if isinstance(known, Leader) else self._scene.registry.offices.get(known.id or "", ())
        return bool(office and held) and office not in held and known.country is not None and known.country not in self._told

    def _registered(self, span: NameSpan) -> Person | None:
        """The person of the registry whom exactly this name means ("Hemedti")."""
        hit = self._scene.names.hit(Ref(span.sentence, span.first))
        if hit is None or hit.entry.kind != "person" or hit.last != span.last or self._scene.registry.is_shared(span.text):
            return None
        return entered(hit.entry)

    def _leader(self, words: tuple[str, ...], country: str | None, office: str | None) -> Leader | None:
        """A leader of the registry; a bare surname must be an office's or be found in few tables to count."""
        on = self._scene.day
        if len(words) > 1:
            return named_in_full(self._scene.registry, words, on=on)
        told = () if country else self._told
        leader = self._scene.registry.leader(words[0], on=on, country=country, office=office, told=told)
        past = self._scene.document.published is None  # the year that a text names most may be long gone
        known = leader is not None and (office is not None or len(leader.words) > 1 and leader.may_be_meant(on, past=past))
        return leader if known else None

    def _new(self, span: NameSpan, words: tuple[str, ...]) -> Person:
        name = called(span, words)
        country = self._scene.registry.country_of_leader(name) if len(words) == 1 else None
        country = country if country in self._told else None  # of a country that the report does not name a surname rules nothing
        return Person(name=name, id=None, country=country, sectors=("GOV",) if country else (), leads="", rule="name")

    def _evidence(self, span: NameSpan) -> tuple[str | None, tuple[str, ...], str | None]:
        """Country, sectors and office from the title before the name and the appositions after and around it."""
        sentence = self._scene.parsed.sentences[span.sentence]
        country: str | None = None
        sectors: tuple[str, ...] = ()
        office: str | None = None
        for indices in (shared_title(self._scene, sentence, span, title_of=self._title), *self._appositions(sentence, span)):
            found = of_body(self._scene, sentence, indices, self._read(sentence, indices))
            country = country or found[0] or country_of_its(self._scene, sentence, indices)
            country, sectors, office = country or found[0], sectors or found[1], office or found[2]
        return country, sectors, office

    def _title(self, sentence: Sentence, span: NameSpan) -> list[int]:
        """Words before a name that may be its title: "the Turkish foreign minister", "U.S. Secretary of State"."""
        at = span.first - 1
        former = self._scene.registry.words["former"]
        while at >= 0 and span.first - at <= _TITLE_WORDS and (sentence[at].upos in _TITLE_TAGS or sentence[at].form.casefold() in former):
            token, other = sentence.tokens[at], self._scene.names.span(Ref(sentence.index, at))
            if other is not None and other.label == "PER" and not self._is_nation(Ref(sentence.index, at)):
                break
            apart = token.form == "," and at == span.first - 1  # "UN coordinator for South Sudan, Jane Doe"
            parted = token.upos == "PUNCT" and token.form not in ("-", ".") and not apart
            if parted or token.upos == "ADP" and token.form.lower() not in ("of", "for", "to"):
                break
            at -= 1
        indices = list(range(at + 1, span.first))
        apart = bool(indices) and sentence.tokens[indices[-1]].form == ","
        for index in indices:
            generic = self._scene.generic(sentence.tokens[index])
            if generic is not None and generic.kind in RANKED_KINDS and not (apart and is_plural(sentence.tokens[index])):
                return indices
        return indices if indices and self._is_trade(sentence, indices[-1]) else []

    def _is_nation(self, ref: Ref) -> bool:
        hit = self._scene.names.hit(ref)
        return hit is not None and hit.entry.kind == "state"

    def _is_trade(self, sentence: Sentence, index: int) -> bool:
        """Whether the word before a name says what somebody is without rank: "militant X", "activist X", "soldiers X and Y"."""
        generic, apart = self._scene.generic(sentence.tokens[index]), is_plural(sentence.tokens[index]) and not is_of_row(sentence, index)
        return generic is not None and generic.kind in ("group", "force") and bool(generic.sectors) and not apart

    def _appositions(self, sentence: Sentence, span: NameSpan) -> Iterator[list[int]]:
        for index in range(span.first, span.last + 1):
            for token in sentence.dependents(index, "appos"):
                yield self._phrase(sentence, token.index)
            token = sentence.tokens[index]
            if token.deprel == "appos" and not span.first <= token.head <= span.last:
                yield self._phrase(sentence, token.head)

    def _phrase(self, sentence: Sentence, head: int) -> list[int]:
        first, last = core(sentence, head)
        after = [i for t in sentence.dependents(head, "nmod") if t.index > last for i in sentence.subtree(t.index)]
        return [*range(first, last + 1), *after]

    def _read(self, sentence: Sentence, indices: list[int]) -> tuple[str | None, tuple[str, ...], str | None]:
        """What the words of a title say."""
        country: str | None = None
        own: tuple[str, ...] = ()
        ranks: list[tuple[str, ...]] = []
        words: list[str] = []
        of_state = False
        for index in indices:
            if sentence.tokens[index].form.casefold() in ("to", "with"):
                break  # an ambassador to the UN is not the UN's
            hit = self._scene.names.hit(Ref(sentence.index, index))
            if hit is not None:
                country = country or (hit.entry.country if hit.entry.kind != "person" else None)
                own, of_state = own or (hit.entry.sectors if hit.entry.kind != "person" else ()), of_state or hit.entry.kind == "state"
                continue
            country = country or self._scene.places.get(Ref(sentence.index, index))  # "the mayor of Basra"
            generic = self._ranked(sentence, index)
            if generic is not None and (generic.kind in RANKED_KINDS or "REL" in generic.sectors):
                ranks.append(generic.sectors)
            elif index == indices[-1] and self._is_trade(sentence, index) and sentence.tokens[index].relation != "compound":
                ranks.append(() if generic is None else generic.sectors)
            elif generic is not None and generic.kind in ("force", "group", "institution") and generic.sectors:
                own = generic.sectors if of_state or not own else own  # "a member of the Syrian parliament"
                of_state = False
            words.append(sentence.tokens[index].form.casefold())
        if self._scene.registry.words["former"] & {*words, *(word[:3] for word in words)}:  # "ex-" of "ex-president"
            return country, _ELITE if ("GOV",) in ranks else (), None
        sectors = (own if own and own[0] in _SPEAKING_FOR else ranks[-1] or own) if ranks else ()
        if sectors[:1] == ("IGO",) and "GOV" in ranks[-1]:
            sectors = (*sectors, *(() if "GOV" in sectors else ("GOV",)))  # its officers, as PLOVER has them
        return country, sectors, self._office(" ".join(words))

    def _ranked(self, sentence: Sentence, index: int) -> Generic | None:
        """What a word of a title is, with the word before it ("attorney general") or alone."""
        before = [t.form.casefold() for t in sentence.tokens[max(0, index - 2) : index] if t.form != "-"][-1:]
        pair = self._scene.registry.generic.get(" ".join((*before, sentence.tokens[index].form.casefold()))) if before else None
        return as_rank(pair, alone=self._scene.generic(sentence.tokens[index]))

    def _office(self, words: str) -> str | None:
        """The office that a title names, as the registry writes it."""
        offices = self._scene.registry.words["offices"]
        return next((office for office in sorted(offices, key=len, reverse=True) if f" {office} " in f" {words} "), None)
