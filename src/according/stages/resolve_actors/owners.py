"""Whose a described party is: "Turkish ships", "Haftar's forces", "militias backing the GNA", "pro-Haftar fighters"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from according.records.actor import Party
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.blocs import bloc_before
from according.stages.resolve_actors.deed_towns import is_whom_or_where
from according.stages.resolve_actors.elsewhere import country_at
from according.stages.resolve_actors.entries import Entry, Generic
from according.stages.resolve_actors.ethnic import is_before_ethnic
from according.stages.resolve_actors.found import joined
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.linked_to import country_linked
from according.stages.resolve_actors.names import units
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.person import Person
from according.stages.resolve_actors.phrases import behind, is_base, is_for_whom, is_whence, modifiers, preposition, whose_words
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.spans import NameSpan

_AGAINST = ("anti", "counter", "non", "ex")
_SHOT = frozenset({"rocket", "missile", "drone", "shell", "mortar", "projectile"})
_AIDED = frozenset({
    "backed", "supported", "allied", "funded", "trained", "armed", "aligned", "sponsored", "equipped", "financed", "friendly", "speaking",
    "made", "built", "born", "linked", "flagged", "owned", "operated", "registered", "installed", "appointed", "imposed", "style",
    "brokered", "recognised", "recognized",
})  # fmt: skip
"""Second parts of compounds whose first part helps the party but is not it ("Iran-backed militia")."""
_RIVALS = frozenset({"vice", "vice-president", "deputy", "rival", "sacked", "dismissed"})
_EXILES, _OF_A_STATE = frozenset({"REB", "OPP"}), frozenset({"government", "army", "state"})
_SENT, _LEADING = frozenset({"delegation", "mission"}), frozenset({"lead", "head", "chair"})


@dataclass(slots=True)
class Owner:
    """What the words around a noun say.

    entry: a named party; state: a state; people: an ethnic group, which says only where; person; generic: another noun
    ("police car"); party: resolved by reference.
    place: alpha-3 of the country that a place among the words lies in ("Basra residents"), which owns nobody.
    how: the words' form, for the rule: modifier | possessive | of | backing.
    against: the party is called by whom it opposes ("anti-Houthi fighters").
    """

    entry: Entry | None = None
    state: Entry | None = None
    people: Entry | None = None
    person: Person | None = None
    generic: Generic | None = None
    generic_word: str = ""
    party: Party | None = None
    place: str | None = None
    how: str = ""
    against: bool = False

    @property
    def country(self) -> str | None:
        """The country that the words themselves say."""
        parties = (self.state, self.entry, self.person, self.party, self.people)
        return next((party.country for party in parties if party is not None and party.country), self.place)

    @property
    def known(self) -> bool:
        """Whether anything but a common noun owns the party."""
        return self.entry is not None or self.state is not None or self.person is not None or self.party is not None


class Owners:
    """Finds owners. resolve: the party of a word, for possessives and of-phrases."""

    def __init__(self, scene: Scene, people: People, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._people, self._resolve = scene, people, resolve

    def of(self, ref: Ref) -> Owner:
        """The owner of the party whose head noun is ref; an empty Owner if the words name none."""
        sentence, owner = self._scene.sentence(ref), Owner()
        deed = self._scene.is_word("deed", sentence.tokens[ref.token])
        for token in whose_words(sentence, ref.token):
            aside = deed and is_whom_or_where(self._scene, ref, token)
            if not aside and not (is_base(sentence, token.index) and self._fights_at_home(ref)):
                self._modifier(sentence, token, owner)
        whose = owner.known or any(t.form[:1].isupper() for t in modifiers(sentence, ref.token))  # "and Tigrayan forces"
        if not whose and sentence.tokens[ref.token].deprel == "conj" and not sentence.dependents(ref.token, "det", "nmod:poss"):
            self._shared(sentence, ref.token, owner)
        if self._scene.is_word("harms_owner", sentence.tokens[ref.token]):
            return owner  # "his kidnappers" are not he
        for search in (self._possessive, self._doing) if deed else (self._possessive, self._of_phrase, self._backing, self._ordering):
            if not (owner.entry or owner.person or owner.party):
                search(sentence, ref.token, owner)
        return owner

    def _fights_at_home(self, ref: Ref) -> bool:
        """Whether these are rebels or an opposition, of whom many live abroad: "the Doha-based rebel commander" is not Qatar's."""
        return (generic := self._scene.generic_at(ref)) is not None and bool(_EXILES & set(generic.sectors[:1]))

    def of_word(self, sentence: Sentence, token: Token) -> Owner:
        """What one of the words before a noun says alone: the NATO of "Afghan and NATO forces"."""
        owner = Owner()
        self._modifier(sentence, token, owner)
        if owner.generic is None and not owner.known:
            owner.generic, owner.generic_word = self._scene.generic(token), token.form
        return owner

    def _unknown(self, span: NameSpan, hit: Hit | None) -> Entry:
        """An organisation that no table has, from its name alone."""
        sentence = self._scene.parsed.sentences[span.sentence]
        generics = [g for i in range(span.last, span.first - 1, -1) if (g := self._scene.generic(sentence.tokens[i])) is not None]
        hits = [hit, *(self._scene.names.hit(Ref(span.sentence, i)) for i in range(span.first, span.last + 1))]
        bodies = [h.entry.sectors for h in hits if h is not None and h.entry.sectors[:1] in (("IGO",), ("NGO",))]
        sectors = (bodies or [g.sectors for g in generics] or [()])[0]
        country = next((h.entry.country for h in hits if h is not None and h.entry.country), None)
        return Entry(id="", name=span.text, kind="organisation", country=country, sectors=sectors)

    def _shared(self, sentence: Sentence, index: int, owner: Owner) -> None:
        """A nationality or state before the first of coordinated nouns goes for all: "Turkish ships and firms", "Peru's army and navy"."""
        for token in sentence.dependents(sentence.tokens[index].head, "nmod:poss"):
            hit = self._scene.names.hit(Ref(sentence.index, token.index))
            if hit is not None and hit.entry.kind == "state":
                owner.state, owner.how = hit.entry, "possessive of the first"
        for token in modifiers(sentence, sentence.tokens[index].head):
            hit = self._scene.names.hit(Ref(sentence.index, token.index))
            of_state = owner.generic_word.casefold() in _OF_A_STATE  # "Russian mercenaries and government troops"
            if hit is not None and hit.use == "adjective" and not of_state and not self._only_aided(sentence, token):
                owner.state, owner.how = owner.state or hit.entry, "modifier of the first"

    def _modifier(self, sentence: Sentence, token: Token, owner: Owner) -> None:
        ref = Ref(sentence.index, token.index)
        if self._only_aided(sentence, token):
            owner.against = owner.against or units(token.form)[:1] == ("anti",) or self._hyphened_anti(sentence, token.index)
            return
        if self._scene.is_word("suspects", token) or self._describes(sentence, token):
            return
        hit, person = self._scene.names.hit(ref), self._people.at(ref)
        span = self._scene.names.span(ref)
        unknown = hit is None or span is not None and hit.entry.kind == "state" and hit.last - hit.first < span.last - span.first
        if span is not None and span.label == "ORG" and not span.text.islower() and unknown:
            owner.entry = owner.entry or self._unknown(span, hit)
        elif person is not None and (hit is None or hit.entry.kind == "person"):
            owner.person = owner.person or person
        elif hit is not None and hit.entry.kind == "state":
            owner.state = hit.entry if is_before_ethnic(self._scene, ref, hit) else owner.state or hit.entry
        elif hit is not None and hit.entry.kind in ("people", "region"):
            owner.people, owner.how = owner.people or hit.entry, owner.how or "people"
        elif hit is not None and hit.entry.kind != "person":
            owner.entry = owner.entry or hit.entry
        elif joined(token) and (inner := self._inside(token)) is not None:
            owner.entry, owner.person = owner.entry or inner[0], owner.person or inner[1]
        elif owner.place is None and ref in self._scene.places:
            owner.place, owner.how = self._scene.places[ref], owner.how or "place"
        elif (bloc := bloc_before(self._scene, ref)) is not None:
            owner.entry = owner.entry or bloc
        elif owner.generic is None and token.upos in ("NOUN", "PROPN", "ADJ") and token.relation in ("compound", "amod", "nmod"):
            generic = self._scene.generic_at(ref)  # "coast guard ships" are no guard's
            if generic is not None and generic.kind != "thing" and token.lemma != "deputy":  # "the deputy minister" is no deputy's
                owner.generic, owner.generic_word = generic, token.form
        owner.how = owner.how or ("modifier" if owner.known else "")

    def _describes(self, sentence: Sentence, token: Token) -> bool:
        """Whether a noun says what a deed or a ship is, not whose: "a terrorist attack", "two merchant ships"."""
        above, is_word = sentence.tokens[token.head], self._scene.is_word
        release = token.lemma == "press" and above.lemma == "release"  # "an army press release" is the army's
        return release or is_word("descriptive", token) and is_word("deed", above) or is_word("ship_kind", token) and is_word("ship", above)

    def _inside(self, token: Token) -> tuple[Entry | None, Person | None] | None:
        """The party inside "pro-Haftar", none inside "anti-Haftar"."""
        parts = units(token.form)
        if len(parts) < 2 or parts[0] != "pro":
            return None
        for alias in self._scene.registry.match(parts, at=1):
            if alias.entry.kind != "person":
                return alias.entry, None
        person = self._people.named(parts[1:])
        return (None, person) if person is not None else None

    def _only_aided(self, sentence: Sentence, token: Token) -> bool:
        """Whether a name stands in "anti-X", "X-backed" or "non-X"."""
        parts = units(token.form)
        if token.index and sentence.tokens[token.index - 1].form.casefold() == "ethnic":
            return True
        whole = self._scene.names.hit(Ref(sentence.index, token.index))
        if whole is not None and whole.entry.kind == "group" and units(whole.entry.name)[:1] in (("anti",), ("non",)):
            return False  # the Anti-balaka are called so themselves
        if len(parts) > 1:
            hit = self._scene.names.hit(Ref(sentence.index, token.index))
            pro_state = parts[0] == "pro" and hit is not None and hit.entry.kind == "state"
            return parts[0] in _AGAINST or parts[-1] in _AIDED or pro_state
        after = [t.form.casefold() for t in sentence.tokens[token.index + 1 : token.index + 3]]
        before = [t.form.casefold() for t in sentence.tokens[max(0, token.index - 2) : token.index]]
        hyphened = len(after) == 2 and after[0] in ("-", "‑", "–") and after[1] in _AIDED
        return hyphened or len(before) == 2 and before[1] in ("-", "‑", "–") and before[0] in _AGAINST

    def _hyphened_anti(self, sentence: Sentence, index: int) -> bool:
        return index >= 2 and sentence.tokens[index - 2].form.casefold() == "anti"

    def _take(self, owner: Owner, ref: Ref, how: str) -> None:
        """Fills an owner from the word that owns."""
        person, hit = self._people.at(ref), self._scene.names.hit(ref)
        if person is not None:
            owner.person = person
        elif hit is not None and hit.entry.kind == "state":
            owner.state = owner.state or hit.entry
        elif hit is not None and hit.entry.kind == "region":
            owner.people = hit.entry
        elif hit is not None:
            owner.entry = hit.entry
        elif owner.state is None:
            owner.party = self._resolve(ref)
            if owner.party is None and ref in self._scene.places:
                owner.place, owner.how = owner.place or self._scene.places[ref], owner.how or "place"
            owner.person = self._people.by_name(owner.party.name) if owner.party is not None else None
            if owner.person is not None and owner.party is not None and owner.person.country is None:
                owner.person = replace(owner.person, country=owner.party.country)  # an officer of where the report is
        if owner.known or owner.people is not None:
            owner.how = how

    def _possessive(self, sentence: Sentence, head: int, owner: Owner) -> None:
        for token in sentence.dependents(head, "nmod:poss"):
            if not is_for_whom(sentence, token):
                self._take(owner, Ref(sentence.index, token.index), "possessive")

    def _doing(self, sentence: Sentence, head: int, owner: Owner) -> None:
        """ "An operation conducted by the army": a deed is of who carries it out."""
        for clause in sentence.dependents(head, "acl"):
            for token in sentence.dependents(clause.index, "obl:agent") if self._scene.is_word("carries_out", clause) else ():
                self._take(owner, Ref(sentence.index, token.index), "doing")

    def _of_phrase(self, sentence: Sentence, head: int, owner: Owner) -> None:
        generic = self._scene.generic_at(Ref(sentence.index, head))
        allowed = self._scene.registry.words["people_owner" if generic is not None and generic.kind in ("group", "person") else "owner"]
        title = self._scene.title_end(Ref(sentence.index, head))  # nobody is the state's in "the Secretary of State"
        for token in behind(sentence, head):
            case = preposition(sentence, token.index)
            # "Suspects in the Kenya bombing", "judges in The Hague" are of no state by that.
            aside = self._left(sentence, head, case) or case == "in" and (token.mention == "event" or token.lemma.casefold() == "hague")
            if case == "in" and owner.state is not None and self._is_abroad(Ref(sentence.index, token.index), owner.state):
                owner.how = "abroad"
            elif token.index > title and token.deprel != "nmod:poss" and case in allowed and not aside and not is_whence(sentence, token):
                self._take(owner, Ref(sentence.index, token.index), "of")
                for inner in self._beyond(sentence, token) if generic is not None and generic.kind == "office" and not owner.known else ():
                    self._take(owner, Ref(sentence.index, inner.index), "of")
                if owner.known:
                    return

    def _is_abroad(self, place: Ref, state: Entry) -> bool:
        """Kyiv of "Nigerian students in Kyiv"."""
        return country_at(place, places=self._scene.places, names=self._scene.names) not in (None, state.country)

    def _beyond(self, sentence: Sentence, field: Token) -> Iterator[Token]:
        """The state behind the field of an office: "minister of foreign affairs of | Turkey"."""
        for token in sentence.dependents(field.index, "nmod"):
            hit = self._scene.names.hit(Ref(sentence.index, token.index))
            if hit is not None and hit.entry.kind == "state" and preposition(sentence, token.index) == "of":
                yield token

    def _ordering(self, sentence: Sentence, head: int, owner: Owner) -> None:
        """ "X ordered the posts to open fire": posts that are told to act are X's; a garrison has a name of its own beside a general."""
        token = sentence.tokens[head]
        told = token.relation == "obj" and self._scene.is_word("struck_armed", token) and bool(sentence.dependents(token.head, "xcomp"))
        unit = (generic := self._scene.generic_at(Ref(sentence.index, head))) is not None and generic.kind == "unit"
        for subject in sentence.dependents(token.head, "nsubj") if told and self._scene.is_word("commands", sentence[token.head]) else ():
            if subject.deprel == "nsubj" and not (unit and self._scene.names.hit(Ref(sentence.index, subject.index)) is None):
                self._take(owner, Ref(sentence.index, subject.index), "ordering")

    def _left(self, sentence: Sentence, head: int, case: str) -> bool:
        """Whether "from X" says whence a party goes ("the withdrawal of forces from X"), or arms come ("a rocket from X", whosever)."""
        above = sentence.tokens[head].head
        if case != "from":
            return False
        return sentence.tokens[head].lemma.casefold() in _SHOT or above >= 0 and self._scene.is_word("removes", sentence.tokens[above])

    def _backing(self, sentence: Sentence, head: int, owner: Owner) -> None:
        """ "militias backing X", "forces loyal to X", "a checkpoint manned by X", "a helicopter flown by X", "a delegation led by X"."""
        generic = self._scene.generic_at(Ref(sentence.index, head))
        is_thing, is_sent = generic is not None and generic.kind in ("thing", "equipment"), sentence.tokens[head].lemma in _SENT
        beside = [t for t in sentence.dependents(sentence[head].head) if t.index == head + 1] if sentence.tokens[head].head >= 0 else []
        for token in (*sentence.dependents(head, "acl", "amod", "advcl"), *beside):  # "accused | militias backing X" is hung on the verb
            if token.index < head or token.deprel == "acl:relcl":
                continue
            if self._scene.is_word("backs", token) and token.form.casefold().endswith("ing"):
                whom = sentence.dependents(token.index, "obj")  # who represents "Albanians" is not Albania
                targets = [t for t in whom if (hit := self._scene.names.hit(Ref(sentence.index, t.index))) is None or hit.use != "people"]
            elif self._scene.is_word("loyal", token):
                former = self._scene.registry.words["former"] | _RIVALS  # who is loyal to a former or vice-president is not the state's
                loyal = sentence.dependents(token.index, "obl", "nmod")
                targets = [t for t in loyal if not any(sentence.tokens[k].form.casefold() in former for k in sentence.subtree(t.index))]
            elif is_thing and self._scene.is_word("holds", token) or is_sent and token.lemma in _LEADING:
                targets = [t for t in sentence.dependents(token.index, "obl") if preposition(sentence, t.index) == "by"]
            else:
                owner.place = owner.place or country_linked(self._scene, sentence, token)
                continue
            for target in targets:
                self._take(owner, Ref(sentence.index, target.index), "backing")
