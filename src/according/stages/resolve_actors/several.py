"""Words that stand for several parties: "both sides", "the two countries", "the Bahraini and Kuwaiti governments"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from according.records.actor import STATE_SECTORS, Party
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.entries import Entry
from according.stages.resolve_actors.found import Hit
from according.stages.resolve_actors.names import units
from according.stages.resolve_actors.phrases import is_plural, preposition
from according.stages.resolve_actors.scene import Scene

_BACK = 4
"""Sentences that "both sides" looks back for the two."""
_COUNTRIES = frozenset({"state"})
_OWNING = frozenset({"state", "group", "people"})
_SIDES = frozenset({"state", "group", "organisation", "force", "army", "institution", ""})
_ARMED = frozenset({"MIL", "REB", "PRM"})
_NO_SIDE = frozenset({"JRN", "IGO", "NGO", "MED", "EDU"})
_NO_BODY = frozenset({"person", "group", "office", "member", "relation"})
"""Kinds of nouns for people, who are no side whatever nation they are of."""
_ORGANS = ("office", "institution")
_OF = frozenset({"of", "on", "in", "from"})
_COUNTS = ("both", "two")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


class Several:
    """Finds the parties of one noun. resolve: the party of any word."""

    def __init__(self, scene: Scene, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._resolve = scene, resolve
        self._forces: dict[int, list[Ref]] = {}
        self._names_in: dict[int, list[tuple[Token, Hit | None]]] = {}

    def parties(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """All whom a noun means, where found is the one that its words alone give."""
        ways = (self._beside_state, self._shared, self._members, self._of_several, self._two, self._of_the_two, self._the_same)
        return next((several for way in ways if (several := way(ref, found))), (found,))

    def each_other(self, ref: Ref) -> tuple[Ref, ...]:
        """The subjects of "accused each other", "each side accused the other", who do to each other what is told; () for other words."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if token.relation not in ("obj", "obl", "nmod"):
            return ()
        words = [t.form.casefold() for t in (token, *sentence.dependents(ref.token, "fixed", "det"))]
        if words not in (["each", "other"], ["other", "each"], ["other", "the"]):
            return ()
        verb = next((k for k in sentence.ancestors(ref.token) if sentence.dependents(k, "nsubj")), None)
        subjects = sentence.dependents(verb, "nsubj") if verb is not None else []
        own = [s for s in subjects if "each" in words or any(t.form.casefold() == "each" for t in sentence.dependents(s.index, "det"))]
        return tuple(Ref(ref.sentence, t.index) for s in own[:1] for t in (s, *sentence.dependents(s.index, "conj")))

    def _the_same(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Those of "the ministers", "the three states", where the same noun, or states by their number, were told before."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        beside = {t.form.casefold() for t in sentence.dependents(ref.token)}
        if found.id or "the" not in beside or not is_plural(token) or sentence.dependents(ref.token, "nmod", "amod", "acl", "compound"):
            return ()
        counted = [n for t in sentence.dependents(ref.token, "nummod") if (n := _NUMBERS.get(t.form.casefold(), 0))]
        states = bool(counted) and self._scene.is_word("country_side", token)
        for earlier in self._plurals(ref):
            if not states and self._scene.token(earlier).lemma != token.lemma:
                continue
            party = self._resolve(earlier)
            several = self._shared(earlier, party) or self._of_several(earlier, party) if party is not None else ()
            if several and counted in ([], [len(several)]):
                return tuple(replace(p, text=found.text, start=found.start, end=found.end, rule=f"same noun: {p.rule}") for p in several)
        return ()

    def _plurals(self, ref: Ref) -> Iterator[Ref]:
        """Plural nouns before a word, nearest first."""
        for sentence in reversed(self._scene.parsed.sentences[: ref.sentence + 1]):
            for token in reversed(sentence.tokens):
                if token.upos == "NOUN" and is_plural(token) and Ref(sentence.index, token.index) < ref:
                    yield Ref(sentence.index, token.index)

    def _of_several(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """The states of "the foreign ministers of Jordan, Iraq and Lebanon", where the noun stands for its state."""
        sentence = self._scene.sentence(ref)
        fields = sentence.dependents(ref.token, "nmod")
        for first in (*fields, *(t for field in fields for t in sentence.dependents(field.index, "nmod"))):  # "of operations of X and Y"
            hits = [self._scene.names.hit(Ref(ref.sentence, t.index)) for t in (first, *sentence.dependents(first.index, "conj"))]
            states = [hit.entry for hit in hits if hit is not None and hit.entry.kind == "state" and hit.use == "name"]
            if len(states) > 1 and len(states) == len(hits) and found.name == states[0].name:
                return tuple(replace(found, name=s.name, id=s.id, country=s.country, rule=f"{found.rule}, of several") for s in states)
        return ()

    def _shared(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """One a nationality, armed group or people of those that are coordinated before a noun: "Taliban and Pakistani forces"."""
        sentence = self._scene.sentence(ref)
        for first in sentence.dependents(ref.token, "amod", "compound"):
            hits = [self._scene.names.hit(Ref(ref.sentence, t.index)) for t in (first, *sentence.dependents(first.index, "conj"))]
            owners = [hit.entry for hit in hits if hit is not None and hit.entry.kind in _OWNING]
            if len(owners) > 1 and len(owners) == len(hits) and (several := self._each_of(owners, ref, found)):
                return several
        return ()

    def _beside_state(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Ethiopia and the rebels of "Ethiopia and Tigrayan rebels": a state's own name is no adjective, as "U.S." and "French" are."""
        sentence, generic = self._scene.sentence(ref), self._scene.generic_at(ref)
        if generic is None or STATE_SECTORS & set(generic.sectors):
            return ()
        for first in sentence.dependents(ref.token, "compound"):
            hit, joined = self._scene.names.hit(Ref(ref.sentence, first.index)), sentence.dependents(first.index, "conj")
            if hit is None or len(joined) != 1 or hit.entry.kind != "state" or hit.use != "name" or first.form.isupper():
                continue
            other, words = self._scene.names.hit(Ref(ref.sentence, joined[0].index)), (joined[0].index, ref.token)
            if joined[0].upos not in ("ADJ", "PROPN") or other is not None and other.entry.kind == "state" and other.use == "name":
                continue  # "Chad and Niger fishermen"
            text = self._scene.text(sentence, *words)
            rest = replace(found, text=text, start=sentence[words[0]].start, name=text, rule=f"{found.rule}, beside a state")
            if other is not None:
                group = other.entry.kind == "group"
                rest = replace(rest, country=other.entry.country or found.country)
                rest = replace(rest, name=other.entry.name, id=other.entry.id, sectors=other.entry.sectors) if group else rest
            return self._of(hit), rest
        return ()

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
        if not (peoples or soldiers or found.name in {owner.name for owner in owners}):
            return ()
        parties = [(registry.armies.get(o.country or "", o) if soldiers and o.kind == "state" else o, o.kind) for o in owners]
        own = generic.sectors if generic is not None and generic.sectors else found.sectors
        return tuple(
            replace(
                found, name=party.name, id=party.id or None, country=party.country,
                sectors=party.sectors if kind == "group" else own, rule=f"{found.rule}, of several",
            )
            for party, kind in parties
        )  # fmt: skip

    def _two(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """The two named last before "both sides", if it is clear which."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        before = [t.form.casefold() for t in sentence.dependents(ref.token, "det", "det:predet", "nummod", "amod", "cc:preconj")]
        either = self._scene.registry.words["either_word"]
        counted = bool(either & set(before)) or {"the", "two"} <= set(before)
        country = self._scene.is_word("country_side", token) or "the" in before and self._is_of_state(ref)
        if found.id or not counted or not (country or self._scene.is_word("side", token)):
            return ()
        if any(t.index > ref.token for t in sentence.dependents(ref.token, "nmod", "acl", "appos")):
            return ()  # "both sides of the border", "the two countries of the south"
        armed = () if country else self._fighting(ref)
        kinds = _COUNTRIES if country else _SIDES
        two = armed or self._last_two(ref, kinds) or self._last_two(ref, kinds, back=0, but=_NO_SIDE - {"IGO"})
        rule = "the two who fight" if armed else "the two named last"
        return tuple(replace(found, name=p.name, id=p.id, country=p.country, sectors=p.sectors, rule=rule) for p in two)

    def _is_of_state(self, ref: Ref) -> bool:
        """Whether a noun tells what organ of a state somebody is: "the two | defence ministers"."""
        generic = self._scene.generic_at(ref)
        organ = generic is not None and generic.kind in _ORGANS and generic.sectors[:1] == ("GOV",)
        return organ and any(t.upos in ("NOUN", "ADJ") for t in self._scene.sentence(ref).dependents(ref.token, "amod", "compound"))

    def _of_the_two(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """The two of "the two countries' ministers", "officials in both capitals": who speaks for them is they."""
        sentence, generic = self._scene.sentence(ref), self._scene.generic_at(ref)
        if found.id or generic is None or generic.kind not in (*_ORGANS, "force", "person", "spokesman"):
            return ()
        for owner in sentence.dependents(ref.token, "nmod"):
            if owner.deprel == "nmod:poss" or preposition(sentence, owner.index) in _OF:
                two = self._two(Ref(ref.sentence, owner.index), found)
                if two:
                    return two
        return ()

    def _last_two(self, ref: Ref, kinds: frozenset[str], *, back: int = _BACK, but: frozenset[str] = _NO_SIDE) -> tuple[Party, ...]:
        """The two of the nearest sentences that name just two; a pair that is coordinated goes before others of its sentence.

        back: sentences to look back; but: sectors of those who are no side.
        """
        known: dict[str, Party] = {}
        for index in range(ref.sentence, max(-1, ref.sentence - back - 1), -1):
            sentence = self._scene.parsed.sentences[index]
            here: dict[str, tuple[int, Party]] = {}
            for at, party in self._named(sentence, kinds, before=ref, but=but):
                if not any(_is_part(party, other) for other in (*known.values(), *(p for _, p in here.values()))):
                    here.setdefault(party.id or party.name, (at, party))
            pair = self._pair(sentence, here)
            if pair and not known:
                return pair
            known |= {key: party for key, (_, party) in here.items() if key not in known}
            if len(known) >= len(_COUNTS):
                break
        return tuple(known.values()) if len(known) == len(_COUNTS) else self._most_named(known)

    def _fighting(self, ref: Ref) -> tuple[Party, ...]:
        """The only two armed parties that the report has named before; it is they who are the sides of a war."""
        found: dict[str, Party] = {}
        for sentence in self._scene.parsed.sentences[: ref.sentence + 1]:
            for party in (*(party for _, party in self._named(sentence, _SIDES, before=ref)), *self._armies(sentence, before=ref)):
                if _ARMED & set(party.sectors[:1]):
                    found.setdefault(party.id or party.name, party)
        return tuple(found.values()) if len(found) == len(_COUNTS) else ()

    def _armies(self, sentence: Sentence, before: Ref) -> Iterator[Party]:
        """ "Myanmar's military", "the army": known forces that a noun names."""
        if sentence.index not in self._forces:
            kinds = ((token, self._scene.generic(token)) for token in sentence.tokens)
            forces = [token for token, generic in kinds if generic is not None and generic.kind == "force" and not is_plural(token)]
            self._forces[sentence.index] = [Ref(sentence.index, token.index) for token in forces]
        for at in self._forces[sentence.index]:
            party = self._resolve(at) if at < before else None
            if party is not None and party.id is not None:
                yield party

    def _most_named(self, known: dict[str, Party]) -> tuple[Party, ...]:
        """Of more than two the two that the report names most, if it names each more often than any other of them."""
        hits = [hit.entry for hit in self._scene.names.hits]
        counted = Counter(entry.id or entry.name for entry in hits if (entry.id or entry.name) in known)
        ranked = counted.most_common(len(_COUNTS) + 1)
        if len(ranked) <= len(_COUNTS) or ranked[len(_COUNTS) - 1][1] == ranked[len(_COUNTS)][1]:
            return ()
        return tuple(known[key] for key, _ in ranked[: len(_COUNTS)])

    def _named(self, sentence: Sentence, kinds: frozenset[str], before: Ref, but: frozenset[str] = _NO_SIDE) -> Iterator[tuple[int, Party]]:
        """Named parties of a sentence that may be one of two, with the word that they stand at; the agency of a dateline is none."""
        for token, hit in self._names(sentence) if sentence.kind != "dateline" else ():
            at = Ref(sentence.index, token.index)
            if at >= before or hit is not None and (hit.entry.kind not in kinds or hit.use == "people"):
                continue
            if hit is None and "" not in kinds or hit is not None and self._only_describes(sentence, hit):
                continue
            party = self._of(hit) if hit is not None else self._resolve(at)
            if party is not None and not but & set(party.sectors[:1]):
                yield _outermost(sentence, token), party

    def _names(self, sentence: Sentence) -> list[tuple[Token, Hit | None]]:
        """The last words of the names of a sentence, in text order: the registry's and other organisations'."""
        if sentence.index not in self._names_in:
            found = self._names_in[sentence.index] = list[tuple[Token, Hit | None]]()
            for token in sentence.tokens:
                at = Ref(sentence.index, token.index)
                hit = self._scene.names.hit(at)
                name = self._scene.names.span(at) if hit is None else hit
                if name is not None and name.last == token.index and (isinstance(name, Hit) or name.label == "ORG"):
                    found.append((token, hit))
        return self._names_in[sentence.index]

    def _only_describes(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a nationality says where people are from, and names no side: "Sudanese refugees", "a Belgian nurse"."""
        token = sentence[hit.last]
        if hit.use != "adjective" or token.relation not in ("amod", "compound", "nmod") or token.head < 0:
            return False
        generic = self._scene.generic_at(Ref(sentence.index, token.head))
        return generic is not None and generic.kind in _NO_BODY and not _ARMED & set(generic.sectors)

    def _of(self, hit: Hit) -> Party:
        sentence = self._scene.parsed.sentences[hit.sentence]
        entry = hit.entry
        return Party(
            text=self._scene.text(sentence, hit.first, hit.last), start=sentence[hit.first].start, end=sentence[hit.last].end,
            name=entry.name, id=entry.id, country=entry.country, sectors=entry.sectors, rule="registry",
        )  # fmt: skip

    def _pair(self, sentence: Sentence, here: dict[str, tuple[int, Party]]) -> tuple[Party, ...]:
        """Two parties of a sentence: its only ones, or those that "and" joins."""
        if len(here) == len(_COUNTS):
            return tuple(party for _, party in here.values())
        found = list(here.values())
        joined = [
            (a, b)
            for i, (one, a) in enumerate(found)
            for other, b in found[i + 1 :]
            if sentence[other].head == one and sentence[other].relation == "conj"
        ]
        return joined[0] if len(joined) == 1 else ()


def _is_part(party: Party, other: Party) -> bool:
    """Whether one name is a short form of the other ("the Movement")."""
    one, two = set(units(party.name)), set(units(other.name))
    return party.name != other.name and (one <= two or two <= one)


def _outermost(sentence: Sentence, token: Token) -> int:
    """The word that "and" would join, where a name only stands before it ("the Shield militia")."""
    inside = token.relation in ("compound", "amod", "flat") and token.head > token.index
    return token.head if inside else token.index
