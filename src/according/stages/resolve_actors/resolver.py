"""Words to parties: name, country and sector of who does something or to whom it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from according.records.actor import Party
from according.records.document import Document
from according.records.parse import Parsed, Ref, Sentence
from according.records.quick import replace
from according.records.relations import IN_NOUN_PHRASE
from according.stages.resolve_actors.beside import Beside
from according.stages.resolve_actors.called import called_so, own_name
from according.stages.resolve_actors.coreference import Coreference
from according.stages.resolve_actors.described import Describer
from according.stages.resolve_actors.elsewhere import is_platform, is_weapon_or_day
from according.stages.resolve_actors.entries import RANKED_KINDS
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.members import names_beside
from according.stages.resolve_actors.nationals import is_somebody, name_before
from according.stages.resolve_actors.of_the_speaker import body_of_speaker
from according.stages.resolve_actors.own_words import OwnWords
from according.stages.resolve_actors.papers import Papers
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.person import Person
from according.stages.resolve_actors.phrases import MAX_CHARACTERS, core, extent, is_plural, preposition
from according.stages.resolve_actors.registry import Registry
from according.stages.resolve_actors.ruling import is_of_state, ruling
from according.stages.resolve_actors.scene import scene_of
from according.stages.resolve_actors.several import Several
from according.stages.resolve_actors.spans import NameSpan
from according.stages.resolve_actors.state_names import is_addressed, is_of_a_place, is_party
from according.stages.resolve_actors.struck import Struck
from according.stages.resolve_actors.takeover import Meaning, meaning_of
from according.stages.resolve_actors.theirs import of_each
from according.stages.resolve_actors.visitors import Visitors
from according.stages.resolve_actors.way_back import WayBack
from according.stages.resolve_actors.wording import worded

_TITLE_WORDS, _DEPTH = 9, 40  # _DEPTH: words that lead to one another ("the aide of the son of …"); longer chains are no language
_NOMINAL, _INSIDE = ("NOUN", "PROPN", "PRON"), ("flat", "compound", "fixed")


class Resolver:
    """The parties of one document. places: words of place names -> alpha-3 of the country that they lie in."""

    def __init__(self, parsed: Parsed, *, document: Document, registry: Registry, places: Mapping[Ref, str] | None = None) -> None:
        self.parsed = parsed
        self._scene = scene_of(parsed, document=document, registry=registry, places=places)
        self._people = People(self._scene)
        self._coreference = Coreference(self._scene, self._people)
        self._way_back = WayBack(self.party)
        ask = self._way_back.party
        self._describer = Describer(self._scene, self._people, self._coreference, ask)
        self._beside = Beside(self._scene, self._people, self._describer, ask)
        self._papers = Papers(self._scene, self._coreference, ask)
        self._several = Several(self._scene, ask, self._describer.coordinated)
        self._own_words, self._struck, self._visitors = OwnWords(self._scene, ask), Struck(self._scene, ask), Visitors(self._scene)
        self.spoken_to = self._struck.spoken_to
        self._parties: dict[Ref, Party | None] = {}
        self._several_of: dict[Ref, tuple[Party, ...]] = {}
        self._depth = 0

    def close(self) -> None:
        """Nothing more is asked: what stands in a circle lets go (see WayBack)."""
        self._way_back.close()
        self._coreference.close()

    def party(self, ref: Ref) -> Party | None:
        """The party whose head word is ref; None if the word names none (a place, a thing without owner, a pronoun without noun)."""
        if ref not in self._parties:
            if self._depth == _DEPTH:
                return None
            self._depth += 1
            self._parties[ref] = None  # words that point at each other end here
            self._parties[ref] = self._resolve(ref)
            self._depth -= 1
        return self._parties[ref]

    def parties(self, ref: Ref) -> tuple[Party, ...]:
        """All parties that a word stands for, for some stand for several ("both sides"); () where `party` is None."""
        if ref in self._several_of:
            return self._several_of[ref]
        found = self._find_parties(ref)
        if not self._depth:  # else what asks for it is not settled itself
            self._several_of[ref] = found
        return found

    def _find_parties(self, ref: Ref) -> tuple[Party, ...]:
        mutual = self._several.each_other(ref)
        if mutual:
            return tuple(party for one in mutual for party in self.parties(one))
        if (speaking := self._own_words.named(ref)) is not None:
            return tuple(replace(p, rule=f"pronoun: {p.rule}") for p in self.parties(speaking))
        found = self.party(ref)
        if found is None:
            return self._several.both(ref)
        token, antecedent = self._scene.token(ref), self._coreference.antecedent(ref)
        whole = self.party(antecedent) if antecedent is not None and self._scene.is_word("plural_pronoun", token) else None
        if antecedent is not None and whole is not None and whole.name == found.name:  # "they" of "both sides"
            several = self._several.of_pronoun(antecedent, whole)
            return tuple(replace(p, text=token.form, start=token.start, end=token.end, rule=f"pronoun: {p.rule}") for p in several)
        return of_each(self._scene, ref, self._several.parties(ref, found), parties=self.parties)

    def named(self, sentence: int) -> tuple[Party, ...]:
        """The parties that the nouns and pronouns of a sentence stand for, in text order."""
        words = [t for t in self.parsed.sentences[sentence].tokens if t.upos in _NOMINAL and t.relation not in _INSIDE]
        refs = [ref for t in words if self.is_party(ref := Ref(sentence, t.index))]
        return tuple(party for ref in refs for party in self.parties(ref))

    def struck(self, ref: Ref, *, things: bool, by: Sequence[Party] = (), alone: bool = False) -> Party | None:
        """Whom befalls what `by` do to "whoever", with `alone` to "nobody", with `things` to a village, a shop or a patrol; else None."""
        found = self._struck.party(ref, by=by, alone=alone) if things or self._scene.token(ref).upos == "PRON" else None
        return called_so(self._scene, ref, found)

    def is_each_other(self, ref: Ref) -> bool:
        """Whether a word stands for those who do it: "blamed each other", "each blamed the other"."""
        return bool(self._several.each_other(ref))

    def antecedent(self, ref: Ref) -> Ref | None:
        """The word that a pronoun stands for, itself no pronoun; None for other words and where nothing fits."""
        return self._coreference.antecedent(ref)

    def body(self, party: Party) -> Party:
        """Whom a party that owns up to something speaks for: a spokesman's group, an official's state; else the party itself."""
        return self._describer.bodies.of(party)

    def is_party(self, ref: Ref, *, addressed: bool = False) -> bool:
        """Whether a word can be an actor, recipient or speaker at all: a place or an abstract noun cannot.

        addressed: of a word that somebody turns to or visits, so that a capital is its state ("appealed to Ankara", "will visit Paris").
        """
        token, hit = self._scene.token(ref), self._scene.names.hit(ref)
        if token.upos in ("VERB", "AUX", "ADV", "ADP", "PUNCT", "CCONJ", "SCONJ", "PART", "INTJ"):
            return False
        if hit is not None and is_of_a_place(self._scene, ref, hit):
            return is_party(self._scene, hit) or addressed and is_addressed(self._scene, hit)
        asked_for = addressed and self._is_asked_for(ref)
        told = addressed or token.relation != "obj"  # "shot both", whoever they are
        return not asked_for and (self.party(ref) is not None or bool(self._several.each_other(ref) or told and self._several.both(ref)))

    def _is_asked_for(self, ref: Ref) -> bool:
        """The tanks of "a plea for tanks", the helicopter of "wants a helicopter"; not the frigate of "asked the frigate to turn"."""
        sentence, generic = self._scene.sentence(ref), self._scene.generic_at(ref)
        if generic is None or generic.kind != "equipment":
            return False
        spoken_to = sentence[ref.token].relation == "obj" and sentence.dependents(sentence[ref.token].head, "xcomp", "ccomp", "advcl")
        return preposition(sentence, ref.token) in ("", "for", "with") and not spoken_to

    def _resolve(self, ref: Ref) -> Party | None:
        token = self._scene.token(ref)
        if is_platform(self._scene.sentence(ref), ref.token) or is_weapon_or_day(self._scene.sentence(ref), ref.token):
            return None
        if self._coreference.is_pronoun(token):
            return self._pronoun(ref)
        person = self._people.at(ref)
        if person is not None:
            return self._person(ref, person)
        hit = self._scene.names.hit(ref)
        if hit is not None:
            return self._named(ref, hit)
        beside = self._beside.party(ref) or self._titled(ref) or self._beside_name(ref)
        if beside is not None:
            return beside
        span = self._scene.names.span(ref)
        if span is not None and span.label == "ORG":
            return self._describer.organisation(ref, span)
        if span is not None and span.label == "LOC" and token.upos == "PROPN" and not is_of_state(self._scene, ref):
            return ruling(self._scene, ref, span)
        own = self._papers.signed(ref) or called_so(self._scene, ref, self._describer.party(ref))
        return own or self._papers.of(ref)

    def _pronoun(self, ref: Ref) -> Party | None:
        token = self._scene.token(ref)
        antecedent = self._coreference.antecedent(ref)
        found = self.party(antecedent) if antecedent is not None else None
        found = self._papers.reporter(token) or found if token.form == "I" else found
        if antecedent is None and token.form.casefold() in ("those", "these"):
            return self._describer.uncounted(ref)
        if antecedent is not None or self._coreference.link(ref) is None:
            found = body_of_speaker(self._scene, ref, taken=antecedent, bodies=self._describer.bodies, resolve=self.party) or found
        if found is None and self._scene.is_word("all_of_us", token):
            named = self._own_words.named(ref)
            found = self.party(named) if named is not None else self._papers.issuer(token)
        if found is None:
            return None
        found = self._describer.bodies.of(found, at=antecedent) if self._scene.is_word("all_of_us", token) else found
        return replace(found, text=token.form, start=token.start, end=token.end, rule=f"pronoun: {found.rule}")

    def _person(self, ref: Ref, person: Person, *, whole: Ref | None = None) -> Party:
        """whole: a word of the name, where ref is the title before it."""
        country, rule = person.country, person.rule
        if "IGO" in person.sectors[:1]:
            country = None  # "the UN coordinator for South Sudan" is not South Sudan's
        elif country is None and "NGO" not in person.sectors:
            country, where = self._visitors.home(person)
            rule = f"{rule}, {where}" if where else rule
        meaning = Meaning(name=person.name, id=person.id, country=country, sectors=person.sectors or ("CVL",), rule=rule)
        first, last = self._words(ref)
        end = self._words(whole)[1] if whole is not None else last
        sentence = self._scene.sentence(ref)
        between = any(t.form in (",", "(") for t in sentence.tokens[last + 1 : end])
        near = last < end and not between and sentence.tokens[end].end - sentence.tokens[first].start <= MAX_CHARACTERS
        return worded(self._scene, ref, meaning, (first, end if near else last))

    def _titled(self, ref: Ref) -> Party | None:
        """A title that a name follows ("Secretary of State John Kerry", "the spokesman, Peter Cook")."""
        sentence, generic = self._scene.sentence(ref), self._scene.generic(self._scene.token(ref))
        unlisted = generic is None and self._scene.token(ref).mention == "person" and self._scene.token(ref).upos in ("NOUN", "PROPN")
        ranked = generic is not None and (generic.kind in RANKED_KINDS or "REL" in generic.sectors)
        if not unlisted and not ranked and own_name(self._scene, ref) is None:
            return None
        named = self._name_after(ref)
        if named is not None and (person := self._people.at(named)) is not None:
            return self._person(ref, person, whole=named)
        head = sentence.tokens[ref.token].head
        if sentence.tokens[ref.token].deprel in ("compound", "nmod:desc", "flat") and head >= 0:
            person = self._people.at(Ref(ref.sentence, head))
            return self._person(Ref(ref.sentence, head), person) if person is not None else None
        return None

    def _beside_name(self, ref: Ref) -> Party | None:
        """Whose name stands beside "one of them" or before "the captain who": a person's, or a body's ("one of them, the Hill Front,")."""
        sentence = self._scene.sentence(ref)
        for at in names_beside(sentence, ref):
            person = self._people.at(at)
            if person is not None:
                return self._person(at, person)
            span = self._scene.names.span(at) if sentence.tokens[ref.token].upos == "NUM" else None
            if span is not None and span.label == "ORG":
                return self.party(at)
        return None

    def _name_after(self, ref: Ref) -> Ref | None:
        """The first word of the person's name that a title's own words lead to, by syntax or side by side."""
        sentence = self._scene.sentence(ref)
        for token in sentence.dependents(ref.token, "flat", "appos", "nmod:desc", "compound"):
            at = Ref(ref.sentence, token.index)
            if token.index > ref.token and self._people.at(at) is not None:
                return at
        for index in range(ref.token + 1, min(ref.token + _TITLE_WORDS, len(sentence))):
            token = sentence.tokens[index]
            span = self._scene.names.span(Ref(ref.sentence, index))
            if span is not None and span.label == "PER":
                before = sentence.tokens[index - 1]
                if before.form == "," and _names_another(sentence, ref.token, span):
                    return None
                return Ref(ref.sentence, index) if before.upos in ("NOUN", "PROPN", "PUNCT", "ADJ") and before.form != "(" else None
            inside = token.upos in IN_NOUN_PHRASE and index in sentence.subtree(ref.token)
            inside = inside or token.form.lower() == "and" and self._holds_both(ref, index + 1)
            comma = token.form in (",", "/", "-") and index + 1 < len(sentence) and sentence.tokens[index + 1].upos == "PROPN"
            if not inside and not comma:
                return None
        return None

    def _holds_both(self, ref: Ref, second: int) -> bool:
        """Whether one person holds two offices, written with capitals and no article: "Prime Minister and | Defence Minister X"."""
        sentence = self._scene.sentence(ref)
        capitals = sentence.tokens[ref.token].form[:1].isupper() and second < len(sentence) and sentence.tokens[second].form[:1].isupper()
        nouns = [t for t in sentence.dependents(ref.token, "conj") if t.index >= second]
        offices = [self._scene.generic_at(Ref(ref.sentence, t.index)) for t in (self._scene.token(ref), *nouns[:1])]
        bare = not sentence.dependents(ref.token, "det") and not is_plural(sentence.tokens[ref.token])
        return capitals and bare and len(offices) > 1 and all(o is not None and o.kind in ("office", "person") for o in offices)

    def _named(self, ref: Ref, hit: Hit) -> Party:
        sentence, entry = self._scene.sentence(ref), hit.entry
        if hit.use == "people" or entry.kind == "people" or hit.use == "adjective" and is_somebody(self._scene, sentence, hit):
            named = None if is_plural(sentence[ref.token]) else self._name_after(ref) or name_before(sentence, ref, people=self._people)
            person = self._people.at(named) if named is not None else None
            return self._person(named, person) if named is not None and person is not None else self._describer.people(ref, hit)
        first, last = hit.first, hit.last
        if hit.use != "adjective":
            first, last = core(sentence, hit.head(sentence))
            first, last = min(first, hit.first), max(last, hit.last)
        rule = {"name": "registry", "adjective": "adjective"}.get(hit.use, hit.use)
        return worded(self._scene, ref, meaning_of(entry, rule=rule), (first, last))

    def _words(self, ref: Ref) -> tuple[int, int]:
        """Tokens of a person's phrase: title and name."""
        sentence = self._scene.sentence(ref)
        span, hit = self._scene.names.span(ref), self._scene.names.hit(ref)
        found = span or hit
        if found is None:
            return extent(sentence, ref.token, prepositions=frozenset())
        head = next((i for i in range(found.first, found.last + 1) if not found.first <= sentence.tokens[i].head <= found.last), found.last)
        first, last = core(sentence, head)
        return min(first, found.first), max(found.last, min(last, found.last + 4))


def _names_another(sentence: Sentence, title: int, name: NameSpan) -> bool:
    """Whether a name behind a comma is of a word above: "the commander of the Home Guard, X" names the commander."""
    heads = (sentence.tokens[index].head for index in range(name.first, name.last + 1) if sentence.tokens[index].deprel == "appos")
    return any(head >= 0 and head != title and sentence.is_below(title, top=head) for head in heads)
