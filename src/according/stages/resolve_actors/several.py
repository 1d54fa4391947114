"""Words that stand for several parties: "both sides", "the two countries", "the Bahraini and Kuwaiti governments"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from according.ontology.summed_up import SAYING_WHO
from according.records.actor import ORGANS, STATE_SECTORS, Party
from according.records.parse import Ref, Sentence, Token
from according.records.relations import DIRECT_NOMINALS, RESTRICTING
from according.stages.resolve_actors.both_alone import two_unnamed
from according.stages.resolve_actors.coordinated import KINDRED, TEAMS, Coordinated
from according.stages.resolve_actors.entries import Entry
from according.stages.resolve_actors.included import included
from according.stages.resolve_actors.phrases import is_plural, preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.sides import Sides, party_of
from according.stages.resolve_actors.the_two import AT_TABLE, the_two, two_holders, two_in_talks
from according.stages.resolve_actors.who_says_so import is_joined

_OWNING = frozenset({"state", "group", "people"})
_WHOSE = ("of", "from", "for")
_MUTUAL = frozenset({"clash", "fight", "battle", "brawl", "skirmish", "scuffle"})
_EITHER = frozenset({"each", "both", "neither"})
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


class Several:
    """Finds the parties of one noun. resolve: the party of any word; coordinated: those of a noun with several owners."""

    def __init__(self, scene: Scene, resolve: Callable[[Ref], Party | None], coordinated: Coordinated) -> None:
        self._scene, self._resolve, self._coordinated = scene, resolve, coordinated
        self.sides = Sides(scene, resolve)
        self.both = self.sides.both
        self._ways_of: dict[frozenset[str], list[_Way]] = {}
        self._plural_nouns: list[Ref] | None = None

    def parties(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """All whom a noun means, where found is the one that its words alone give."""
        sentence = self._scene.sentence(ref)
        below, vocabulary = sentence.below[ref.token], sentence.vocabulary
        two = not self.sides.words.isdisjoint(vocabulary)
        if below not in self._ways_of:
            self._ways_of[below] = [way for way in _WAYS if not way.below or not way.below.isdisjoint(below)]
        for way in self._ways_of[below]:
            if (two or not way.of_two) and (not way.words or not way.words.isdisjoint(vocabulary)):
                if several := way.find(self, ref, found):
                    return several
        return (found,)

    def of_pronoun(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """All whom "they" means that goes back to a noun: China and Russia of "China and Russia said they would oppose it"."""
        sentence = self._scene.sentence(ref)
        if not is_joined(sentence, ref.token):
            return self.parties(ref, found)
        others = [self._resolve(Ref(ref.sentence, t.index)) for t in sentence.dependents(ref.token, "conj")]
        return (*self.parties(ref, found), *(party for party in others if party is not None))

    def _named_behind(self, ref: Ref, _: Party) -> tuple[Party, ...]:
        """Those of "two opposition figures, Omar Tilly and Ana Koba,"."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        first = next((t for t in sentence.dependents(ref.token, "appos") if t.upos == "PROPN"), None)
        if first is None or token.upos != "NOUN" or not is_plural(token):
            return ()
        names = [first, *sentence.dependents(first.index, "conj")]
        several = [p for t in names if t.upos == "PROPN" and (p := self._resolve(Ref(ref.sentence, t.index))) is not None]
        return tuple(several) if 1 < len(several) == len(names) else ()

    def _two(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        return self.sides.two(ref, found) or two_unnamed(self._scene, ref, found, several=self._coordinated.parties, resolve=self._resolve)

    def _the_two(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Both of "the two agreed", after "the minister met his Turkish counterpart"."""
        if found.name == "people":
            return the_two(self._scene, ref, found, resolve=self._resolve)
        return two_holders(self._scene, ref, found, resolve=self._resolve)

    def _made_up_of(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Both of "a joint team of soldiers and vigilantes"; men and women are of one kind."""
        sentence = self._scene.sentence(ref)
        inner = sentence.dependents(ref.token, "nmod") if self._scene.is_word("quantity_noun", self._scene.token(ref)) else []
        for first in (t for t in inner if "of" in sentence.marked(t.index, "case")):
            words = [first, *sentence.dependents(first.index, "conj")]
            parties = [party for t in words if len(words) > 1 and (party := self._resolve(Ref(ref.sentence, t.index))) is not None]
            if len({party.sectors for party in parties}) > 1:
                return tuple(parties)
        return ()

    def each_other(self, ref: Ref) -> tuple[Ref, ...]:
        """The subjects of "accused each other", "each side accused the other", who do to each other what is told; () for other words."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if token.relation not in DIRECT_NOMINALS or token.form.casefold() not in ("each", "one", "other", "side"):
            return ()
        if token.form.casefold() == "side":
            return self._the_other_side(ref)
        words = [t.form.casefold() for t in (token, *sentence.dependents(ref.token, "fixed", "det"))]
        if words not in (["each", "other"], ["other", "each"], ["other", "the"], ["one", "another"]):
            return ()
        above = list(sentence.ancestors(ref.token))[token.relation == "nsubj" :]  # "each said that the other had attacked"
        verb = next((k for k in above if sentence.dependents(k, "nsubj")), None)
        subjects = sentence.dependents(verb, "nsubj") if verb is not None else []
        apart = any(t.form.casefold() == "each" for t in sentence.dependents(verb, "advmod", "det")) if verb is not None else False
        own = [s for s in subjects if {"each", "one"} & {*words} or apart or self._is_either(sentence, s)]
        return tuple(Ref(ref.sentence, t.index) for s in own[:1] for t in (s, *sentence.dependents(s.index, "conj")))

    def _the_other_side(self, ref: Ref) -> tuple[Ref, ...]:
        """Both of "the army and the rebels said that the other side had fired"; () where one alone speaks of the other."""
        sentence, beside = self._scene.sentence(ref), {t.form.casefold() for t in self._scene.sentence(ref).dependents(ref.token)}
        if not {"the", "other"} <= beside:
            return ()
        above = list(sentence.ancestors(ref.token))[self._scene.token(ref).relation == "nsubj" :]
        verb = next((k for k in above if sentence.dependents(k, "nsubj")), None)
        subjects = sentence.dependents(verb, "nsubj") if verb is not None else []
        two = [(s, *sentence.dependents(s.index, "conj")) for s in subjects[:1]]
        return tuple(Ref(ref.sentence, t.index) for pair in two if len(pair) == 2 for t in pair)

    def _is_either(self, sentence: Sentence, token: Token) -> bool:
        """ "Each", "each side", "both", "neither"; "the army accused the other" is one of them alone."""
        return any(t.form.casefold() in _EITHER for t in (token, *sentence.dependents(token.index, "det", "det:predet")))

    def _the_same(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Those of "the ministers", "the three states", where the same noun, or states by their number, were told before."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        own = found.id or not is_plural(token) or not sentence.below[ref.token].isdisjoint(RESTRICTING)
        if own or not any(t.form.casefold() == "the" for t in sentence.dependents(ref.token)):
            return ()
        counted = [n for t in sentence.dependents(ref.token, "nummod") if (n := _NUMBERS.get(t.form.casefold(), 0))]
        states = bool(counted) and self._scene.is_word("country_side", token)
        for earlier in self._plurals(ref):
            if not states and self._scene.token(earlier).lemma != token.lemma:
                continue
            party = self._resolve(earlier)
            told = self._shared(earlier, party) or self._of_several(earlier, party) if party is not None else ()
            several = told or self._coordinated.of_two(earlier)
            if several and counted in ([], [len(several)]):
                return tuple(replace(p, text=found.text, start=found.start, end=found.end, rule=f"same noun: {p.rule}") for p in several)
        return ()

    def _the_combined(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        return self._coordinated.combined(ref, found)

    def _plurals(self, ref: Ref) -> Iterator[Ref]:
        """Plural nouns before a word, nearest first."""
        if self._plural_nouns is None:
            words = ((s.index, t) for s in self._scene.parsed.sentences for t in s.tokens if t.upos == "NOUN" and is_plural(t))
            self._plural_nouns = [Ref(index, token.index) for index, token in words]
        return reversed(self._plural_nouns[: bisect_left(self._plural_nouns, ref)])

    def _of_several(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """The states of "the foreign ministers of Jordan, Iraq and Lebanon", where the noun stands for its state."""
        sentence = self._scene.sentence(ref)
        fields = sentence.dependents(ref.token, "nmod")
        for first in (*fields, *(t for field in fields for t in sentence.dependents(field.index, "nmod"))):  # "of operations of X and Y"
            hits = [self._scene.names.hit(Ref(ref.sentence, t.index)) for t in (first, *sentence.dependents(first.index, "conj"))]
            states = [hit.entry for hit in hits if hit is not None and hit.entry.kind == "state" and hit.use == "name"]
            if len(states) < 2 or len(states) != len(hits):
                continue
            armies = [self._scene.registry.army(state) for state in states]  # "the armies of Jordan and Iraq"
            for entries in (states, armies):
                if found.name == entries[0].name:
                    return tuple(replace(found, name=e.name, id=e.id, country=e.country, rule=f"{found.rule}, of several") for e in entries)
        return ()

    def _of_bodies(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """The government and the rebels of "delegations of the government and the rebels", where the noun stands for whose it is."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        many = is_plural(token) or token.upos == "PROPN" and token.form.endswith("s")  # "Representatives of" at the beginning
        behind = sentence.dependents(ref.token, "nmod") if many and self._scene.generic_at(ref) is not None else []
        for first in (t for t in behind if preposition(sentence, t.index) in _WHOSE):
            words = [first, *sentence.dependents(first.index, "conj")]
            if len(words) < 2 or any(t.form.casefold() == "or" for word in words for t in sentence.dependents(word.index, "cc")):
                continue
            parties = [party for t in words if (party := self._resolve(Ref(ref.sentence, t.index))) is not None]
            if len(parties) == len(words) == len({party.key for party in parties}) and found.key == parties[0].key:
                text, rule = found.text, f"{found.rule}, of several"
                return tuple(replace(party, text=text, start=found.start, end=found.end, rule=rule) for party in parties)
        return ()

    def _in_talks(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        return two_in_talks(self._scene, ref, found, resolve=self._resolve)

    def _of_rivals(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Both sides of "supporters of the president and the opposition clashed": nobody clashes with his own."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if found.id or token.head < 0 or token.relation != "nsubj" or sentence[token.head].lemma not in _MUTUAL or not is_plural(token):
            return ()
        beside = (preposition(sentence, t.index) for t in sentence.dependents(token.head, "obl"))
        if sentence.dependents(ref.token, "conj") or any(case == "with" for case in beside):
            return ()
        behind = [t for t in sentence.dependents(ref.token, "nmod") if preposition(sentence, t.index) == "of"]
        others = sentence.dependents(behind[0].index, "conj") if len(behind) == 1 else []
        other = self._resolve(Ref(ref.sentence, others[0].index)) if len(others) == 1 else None
        return (found, other) if other is not None and other.key != found.key else ()

    def _shared(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """One a nationality, armed group or people of those in a row before a noun, "Taliban and Pakistani forces", or behind it, "troops
        from Chad and Niger"."""
        sentence = self._scene.sentence(ref)
        names = [t for t in sentence.dependents(ref.token, "nmod") if t.upos == "PROPN"]
        behind = [t for t in names if preposition(sentence, t.index) in ("of", "from")]
        for first in (*sentence.dependents(ref.token, "amod", "compound"), *behind):
            words = sentence.paired(first.index)
            words += [t.index for t in sentence.dependents(first.index, "conj") if t.index not in words]
            hits = [self._scene.names.hit(Ref(ref.sentence, at)) for at in words]
            owners = [hit.entry for hit in hits if hit is not None and hit.entry.kind in _OWNING]
            if len(owners) > 1 and len(owners) == len(hits) and (several := self._each_of(owners, ref, found)):
                return several
        return ()

    def _beside_state(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Ethiopia and the rebels of "Ethiopia and Tigrayan rebels": a state's own name is no adjective, as "U.S." and "French" are."""
        sentence, generic = self._scene.sentence(ref), self._scene.generic_at(ref)
        if generic is None:
            return ()
        of_states = bool(STATE_SECTORS & set(generic.sectors))  # "Chad and Niger troops" are both's
        for first in sentence.dependents(ref.token, "compound"):
            hit, joined = self._scene.names.hit(Ref(ref.sentence, first.index)), sentence.dependents(first.index, "conj")
            if hit is None or len(joined) != 1 or hit.entry.kind != "state" or hit.use != "name" or first.form.isupper():
                continue
            other, words = self._scene.names.hit(Ref(ref.sentence, joined[0].index)), (joined[0].index, ref.token)
            if joined[0].upos not in ("ADJ", "PROPN") or other is not None and other.entry.kind == "state" and other.use == "name":
                continue  # "Chad and Niger fishermen"
            if of_states and (other is None or other.entry.kind not in ("people", "region")):
                continue
            text = self._scene.text(sentence, *words)
            rest = replace(found, text=text, start=sentence.tokens[words[0]].start, name=text, rule=f"{found.rule}, beside a state")
            if other is not None:
                group = other.entry.kind == "group"
                rest = replace(rest, id=None, country=other.entry.country or found.country)
                rest = replace(rest, name=other.entry.name, id=other.entry.id, sectors=other.entry.sectors) if group else rest
            return party_of(self._scene, hit), rest
        return ()

    def _of_owners(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """One an owner of "Afghan and NATO forces"; words are theirs only if the noun is not somebody told of before."""
        return self._coordinated.parties(ref) if found.start <= self._scene.token(ref).start else ()

    def _members(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Those of "members of the Dinka and Nuer communities"."""
        generic = self._scene.generic_at(ref)
        inner = self._scene.sentence(ref).dependents(ref.token, "nmod") if generic is not None and generic.kind == "member" else []
        return next((several for t in inner if (several := self._shared(Ref(ref.sentence, t.index), found))), ())

    def _each_of(self, owners: list[Entry], ref: Ref, found: Party) -> tuple[Party, ...]:
        """Who the noun is with each of its owners, where with one of them it is found; () where it is not called by them."""
        registry, generic = self._scene.registry, self._scene.generic_at(ref)
        peoples = not found.id and all(owner.kind == "people" for owner in owners)
        soldiers = found.name in {army.name for owner in owners if (army := registry.armies.get(owner.country or "")) is not None}
        organs = bool(ORGANS & set(found.sectors)) and all(owner.kind == "state" for owner in owners)  # "police from Chad and Niger"
        if organs and not soldiers and found.id is None and found.country == owners[0].country:
            named = [(f"{found.name} from {owner.name}", owner.country) for owner in owners]
            return tuple(replace(found, name=name, country=land, rule=f"{found.rule}, of several") for name, land in named)
        if not (peoples or soldiers or found.name in {owner.name for owner in owners}):
            return ()
        parties = [(registry.army(o) if soldiers and o.kind == "state" else o, o.kind) for o in owners]
        own = generic.sectors if generic is not None and generic.sectors else found.sectors
        noun = f" {self._scene.token(ref).form.casefold()}" if generic is not None and generic.kind == "force" else ""
        return tuple(
            replace(
                found, name=party.name + noun if kind == "people" else party.name, id=party.id or None, country=party.country,
                sectors=party.sectors if kind == "group" else own, rule=f"{found.rule}, of several",
            )
            for party, kind in parties
        )  # fmt: skip


class _Way(NamedTuple):
    """find: parties of a noun, with the one that its words give. below: relations of which it must have one below it; words: one of them
    must be in its sentence, of_two: one that tells of two. Of most nouns nothing is left to be asked."""

    find: Callable[[Several, Ref, Party], tuple[Party, ...]]
    below: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    of_two: bool = False


_WITHIN, _BEFORE = frozenset({"nmod"}), frozenset({"amod", "compound"})
_WAYS = (
    _Way(Several._the_two, words=frozenset({"two"})),
    _Way(Several._named_behind, below=frozenset({"appos"})),
    _Way(Several._made_up_of, below=_WITHIN),
    _Way(Several._beside_state, below=frozenset({"compound"})),
    _Way(Several._shared, below=_WITHIN | _BEFORE),
    _Way(Several._of_owners, below=_BEFORE),
    _Way(Several._of_owners, below=_WITHIN, words=KINDRED),
    _Way(Several._members, below=_WITHIN),
    *(_Way(find, below=_WITHIN) for find in (Several._of_several, Several._of_bodies)),
    _Way(Several._two, of_two=True),
    _Way(lambda several, ref, found: several.sides.of_the_two(ref, found), below=_WITHIN, of_two=True),
    _Way(Several._in_talks, words=AT_TABLE),
    _Way(lambda several, ref, _: included(several._scene, ref, resolve=several._resolve), below=frozenset({"acl"}), words=SAYING_WHO),
    _Way(Several._the_same, words=frozenset({"the"})),
    *(_Way(find, words=words) for find, words in ((Several._the_combined, TEAMS), (Several._of_rivals, _MUTUAL))),
)
