"""The two whom "both sides", "the two countries", "both" mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace
from itertools import combinations

from according.records.actor import OUTSIDERS, Party
from according.records.parse import Ref, Sentence, Token
from according.records.relations import NOMINALS
from according.stages.resolve_actors.both_alone import two_told
from according.stages.resolve_actors.foes_told import foes_told
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.mediators import is_outside
from according.stages.resolve_actors.only_blame import unless_they_only_blame
from according.stages.resolve_actors.phrases import is_plural, preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.states_beside import (
    OF_THEIR_OWN,
    is_between,
    is_part,
    is_where,
    outermost,
    state_beside,
    states_of_doers,
    states_that_swap,
    subjects_above,
)
from according.stages.resolve_actors.takeover import Meaning
from according.stages.resolve_actors.the_two import pair_before, states_of_leaders
from according.stages.resolve_actors.warring import SIDES, is_of_others, is_who_fights
from according.stages.resolve_actors.wording import worded

_BACK = 4
"""Sentences that "both sides" looks back for the two."""
_COUNTRIES, _FOES = frozenset({"state"}), frozenset({"state", "group"})
_SIDES = frozenset({"state", "group", "organisation", "force", "army", "institution", ""})
_ARMED, _BARE_SIDES = frozenset({"MIL", "REB", "PRM"}), frozenset({"side", "camp", "belligerent"})
_BANDS = frozenset({"group", "faction", "militia", "movement", "organisation", "organization"})
_OPPOSED = _ARMED | {"COP", "CRM", "GOV", "LAB", "OPP", "UAF"}
_NO_BODY, _ORGANS = frozenset({"person", "group", "office", "member", "relation"}), ("office", "institution")
"""_NO_BODY: kinds of nouns for people, who are no side whatever nation they are of."""
_OF, _FLEEING = frozenset({"of", "on", "in", "from"}), frozenset({"flee", "escape", "flow", "pour", "stream"})
_CONFERRING = frozenset({"confer", "gather", "hold", "meet", "negotiate", "sign", "talk"})
_TURNING = frozenset({"appeal", "call", "speak", "talk", "turn", "write"})
_COUNTS, _OFTEN = ("both", "two"), 2  # _OFTEN: sentences that name two together, so that it is they rather than who was named last
_ALONE = ("both", "each")  # words that mean the two without a noun; "each" only beside "the other"


class Sides:
    """Finds the two of one noun. resolve: the party of any word."""

    def __init__(self, scene: Scene, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._resolve = scene, resolve
        self.words = SIDES | scene.registry.words["either_word"] | {*_ALONE, "two"}  # without them a sentence tells of no two
        self._forces: dict[int, list[Ref]] = {}
        self._names_in: dict[int, list[tuple[Token, Hit | None]]] = {}

    def both(self, ref: Ref) -> tuple[Party, ...]:
        """The two of words that alone name no party: "appealed to both", "urged both capitals"; "both camps" if it is unclear which."""
        token, sentence = self._scene.token(ref), self._scene.sentence(ref)
        if self.words.isdisjoint(sentence.vocabulary):
            return ()
        several = is_plural(token) or any(t.form.casefold() == "each" for t in sentence.dependents(ref.token, "det"))  # "each side"
        if token.form.casefold() not in _ALONE and not (token.upos == "NOUN" and several and self._is_counted(ref)):
            return ()
        beside = sentence.dependents(ref.token, "nmod", "acl", "appos", "amod", "compound")
        if beside or preposition(sentence, ref.token) in self._scene.registry.words["inside"]:
            return ()  # "both mining camps", "both of them"
        meaning = Meaning(name="sides", id=None, country=None, sectors=("UNK",), rule="both")
        if (both := token.form.casefold() == "both") or token.form.casefold() in _ALONE:  # "both" alone
            bare = (token.deprel in NOMINALS or token.deprel == "obl:agent") and (both or "other" in sentence.vocabulary)
            two = (self._last_two(ref, _SIDES) or two_told(self._scene, ref, resolve=self._resolve)) if bare else ()
            base = worded(self._scene, ref, meaning, (ref.token, ref.token))
            told = both and (token.relation == "iobj" or token.relation == "obl" and sentence.tokens[token.head].lemma in _TURNING)
            return _meant(two, base, "the two named last") or ((replace(base, name="both"),) if told else ())
        base = replace(worded(self._scene, ref, meaning), name=token.form)
        return self.two(ref, base) or ((base,) if self._scene.is_word("side", token) else ())

    def _unnamed(self, ref: Ref) -> tuple[Party, ...]:
        """The two of "the army and the rebels … the two sides", where no two are named."""
        if self._scene.token(ref).lemma.casefold() not in _BARE_SIDES:
            bands = self._scene.token(ref).lemma in _BANDS  # "the two border forces" are of states
            return foes_told(self._scene, ref, resolve=self._resolve) if bands else ()
        two = pair_before(self._scene, ref, single=False, resolve=self._resolve)
        opposed = all(_OPPOSED & set(party.sectors[:1]) for party in two)
        return opposed and two or foes_told(self._scene, ref, resolve=self._resolve)

    def _is_counted(self, ref: Ref) -> bool:
        """Whether a noun stands with "both", "each", "either", "the two"."""
        counting = ("det", "det:predet", "nummod", "amod", "cc:preconj")
        before = {t.form.casefold() for t in self._scene.sentence(ref).dependents(ref.token, *counting)}
        return bool(self._scene.registry.words["either_word"] & before) or {"the", "two"} <= before

    def two(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """The two named last before "both sides", if it is clear which."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        definite = any(t.form.casefold() == "the" for t in sentence.dependents(ref.token, "det"))
        country = self._scene.is_word("country_side", token) or definite and self._is_of_state(ref)
        warring = not country and is_who_fights(sentence, ref.token)
        of_two = warring or self._is_counted(ref) and (country or self._scene.is_word("side", token))
        if not of_two or found.id and self._is_owned(ref) or not warring and is_of_others(sentence, ref.token):
            return ()
        armed = () if country else self._fighting(ref)
        if warring:
            return _meant(armed or self._together(ref, _FOES, self._known(ref)), found, "the two told of together")
        kinds = _COUNTRIES if country else _SIDES - {"state", "army"} if token.lemma in _BANDS else _SIDES
        swap = [party_of(self._scene, hit) for hit in states_that_swap(self._scene, ref)] if country else []
        led = tuple(swap) or states_of_leaders(self._scene, ref, resolve=self._resolve) if country else ()
        here = self._named(sentence, _COUNTRIES, before=ref) if country and is_between(self._scene, ref) else ()
        ours = state_beside(self._scene, ref, [party for _, party in here], resolve=self._resolve)
        two = armed or led or ours or self._last_two(ref, kinds) or self._last_two(ref, kinds, back=0, but=OUTSIDERS - {"IGO"})
        two = unless_they_only_blame(self._scene, ref, two)
        rule = "the two who fight" if armed else "the two named last"
        return _meant(two, found, rule) or _meant(() if country else self._unnamed(ref), found, "the two told last")

    def _is_owned(self, ref: Ref) -> bool:
        """Whether a noun's own words say whose it is: "the two Kurdish parties", not "the two governments"."""
        return any(t.form.casefold() not in _COUNTS for t in self._scene.sentence(ref).dependents(ref.token, "amod", "compound", "nmod"))

    def _is_of_state(self, ref: Ref) -> bool:
        """Whether a noun tells what organ of a state somebody is: "the two | defence ministers"."""
        generic = self._scene.generic_at(ref)
        organ = generic is not None and generic.kind in _ORGANS and generic.sectors[:1] == ("GOV",)
        if not organ:
            return False
        field = any(t.upos in ("NOUN", "ADJ") for t in self._scene.sentence(ref).dependents(ref.token, "amod", "compound"))
        return field or self._are_counterparts(ref)

    def _are_counterparts(self, ref: Ref) -> bool:
        """Whether holders of one office of two states were told of: "met his Sudanese counterpart … the two ministers"."""
        before = self._scene.parsed.sentences[max(0, ref.sentence - _BACK) : ref.sentence + 1]
        return any("counterpart" in sentence.vocabulary for sentence in before)

    def of_the_two(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """The two of "the two countries' ministers", "officials in both capitals": who speaks for them is they."""
        sentence, generic = self._scene.sentence(ref), self._scene.generic_at(ref)
        if found.id or generic is None or generic.kind not in {*_ORGANS, "force", "person", "spokesman"}:
            return ()
        for owner in sentence.dependents(ref.token, "nmod"):
            if owner.deprel == "nmod:poss" or preposition(sentence, owner.index) in _OF:
                two = self.two(Ref(ref.sentence, owner.index), found)
                if two:
                    return two
        return ()

    def _last_two(self, ref: Ref, kinds: frozenset[str], *, back: int = _BACK, but: frozenset[str] = OUTSIDERS) -> tuple[Party, ...]:
        """The two of the nearest sentences that name just two; a pair that is coordinated goes before others of its sentence.

        back: sentences to look back; but: sectors of those who are no side.
        """
        known: dict[str, Party] = {}
        doing = self._doing(ref, kinds)
        given = kinds == _COUNTRIES and not is_between(self._scene, ref)
        theirs = states_of_doers(self._scene, ref, resolve=self._resolve) if given else frozenset[str]()
        for index in range(ref.sentence, max(-1, ref.sentence - back - 1), -1):
            sentence = self._scene.parsed.sentences[index]
            here: dict[str, tuple[int, Party]] = {}
            for at, party in self._named(sentence, kinds, before=ref, but=but):
                known_by, others = party.id or party.name, (*known.values(), *(p for _, p in here.values()))
                if known_by not in doing and party.country not in theirs and not any(is_part(party, other) for other in others):
                    here.setdefault(known_by, (at, party))
            pair = self._pair(sentence, here)
            if pair and not known:
                return pair
            known |= {key: party for key, (_, party) in here.items() if key not in known}
            if len(known) >= len(_COUNTS):
                break
        if len(known) != len(_COUNTS):
            return self._together(ref, kinds, known) or self._most_named(known)
        often = self._together(ref, kinds, self._known(ref), least=_OFTEN) if back else ()  # "thanked Peru … Chad called on both sides"
        return often if known.keys() & {party.id or party.name for party in often} else tuple(known.values())

    def _together(self, ref: Ref, kinds: frozenset[str], known: Mapping[str, Party], least: int = 1) -> tuple[Party, ...]:
        """Of more than two the two that most sentences before name with each other, if it is clear which; who is only named alone
        ("Russia urged calm") is none of them."""
        counted = Counter[tuple[str, ...]]()
        for sentence in self._scene.parsed.sentences[: ref.sentence + 1]:
            here = {party.id or party.name for _, party in self._named(sentence, kinds, before=ref)} & known.keys()
            counted.update(combinations(sorted(here), len(_COUNTS)))
        ranked = counted.most_common(2)
        if not ranked or ranked[0][1] < least or len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return ()
        return tuple(party for key, party in known.items() if key in ranked[0][0])

    def _known(self, ref: Ref) -> dict[str, Party]:
        """All states and groups that are told before a word."""
        before = self._scene.parsed.sentences[: ref.sentence + 1]
        return {party.id or party.name: party for sentence in before for _, party in self._named(sentence, _FOES, before=ref)}

    def _doing(self, ref: Ref, kinds: frozenset[str]) -> frozenset[str]:
        """Who does something to a word: none of the two of "Washington appealed to both"."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        beside = token.relation == "nsubj" and token.head >= 0 and sentence.tokens[token.head].relation in ("conj", "parataxis")
        if beside or any(t.form.casefold() == "each" for t in sentence.dependents(ref.token, "det")):
            return frozenset()  # "Iran and Iraq met; both promised", "traded fire, each side blaming the other": those who met, who fired
        subjects = subjects_above(self._scene, ref)
        if subjects and is_between(self._scene, ref) and sentence.tokens[sentence.tokens[subjects[0]].head].lemma in OF_THEIR_OWN:
            return frozenset()  # "Syria wants to renew the talks between the two countries"
        words = {i for subject in subjects for i in sentence.subtree(subject)}
        return frozenset(party.id or party.name for at, party in self._named(sentence, kinds, before=ref) if at in words)

    def _fighting(self, ref: Ref) -> tuple[Party, ...]:
        """The only two armed parties that the report has named before; it is they who are the sides of a war."""
        found: dict[str, Party] = {}
        for sentence in self._scene.parsed.sentences[: ref.sentence + 1]:
            for party in (*(party for _, party in self._named(sentence, _SIDES, before=ref)), *self._armies(sentence, before=ref)):
                if _ARMED & set(party.sectors[:1]) and not any(is_part(party, other) for other in found.values()):
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

    def _named(self, sentence: Sentence, kinds: Set[str], before: Ref, but: Set[str] = OUTSIDERS) -> Iterator[tuple[int, Party]]:
        """Named parties of a sentence that may be one of two, with the word that they stand at; the agency of a dateline is none."""
        for token, hit in self._names(sentence) if sentence.kind != "dateline" else ():
            at = Ref(sentence.index, token.index)
            if at >= before or hit is not None and (hit.entry.kind not in kinds or hit.use == "people"):
                continue
            if hit is None and "" not in kinds or hit is not None and self._is_aside(sentence, hit, kinds):
                continue
            party = party_of(self._scene, hit) if hit is not None else self._resolve(at)
            if party is not None and not but & set(party.sectors[:1]) and not is_outside(sentence, outermost(sentence, token)):
                yield outermost(sentence, token), party

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

    def _is_aside(self, sentence: Sentence, hit: Hit, kinds: Set[str]) -> bool:
        """Whether a name is no side where it stands: a capital that only says where ("told journalists in Nairobi"), a nationality, or
        a state that people flee to ("drove the villagers to flee into Chad"), or meet in ("talks were held in Peru")."""
        inside = preposition(sentence, hit.last) in self._scene.registry.words["inside"]
        over = sentence.tokens[hit.last].head
        where = inside and (hit.use == "capital" or over >= 0 and sentence.tokens[over].lemma in _FLEEING | _CONFERRING)
        return where or kinds != _COUNTRIES and is_where(self._scene, hit) or self._only_describes(sentence, hit)

    def _only_describes(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a nationality says where people are from, and names no side: "Sudanese refugees", "a Belgian nurse", not "his Sudanese
        counterpart"."""
        token = sentence.tokens[hit.last]
        if hit.use != "adjective" or token.relation not in ("amod", "compound", "nmod") or token.head < 0:
            return False
        generic = self._scene.generic_at(Ref(sentence.index, token.head))
        return generic is not None and generic.kind in _NO_BODY and not (_ARMED | {"GOV"}) & set(generic.sectors)

    def _pair(self, sentence: Sentence, here: dict[str, tuple[int, Party]]) -> tuple[Party, ...]:
        """Two parties of a sentence: its only ones, or those that "and" joins."""
        if len(here) == len(_COUNTS):
            return tuple(party for _, party in here.values())
        found = list(here.values())
        joined = [
            (a, b)
            for i, (one, a) in enumerate(found)
            for other, b in found[i + 1 :]
            if sentence.tokens[other].head == one and sentence.tokens[other].relation == "conj"
        ]
        return joined[0] if len(joined) == 1 else ()


def party_of(scene: Scene, hit: Hit) -> Party:
    """The party that a name of the registry stands for, in its own words."""
    sentence = scene.parsed.sentences[hit.sentence]
    entry = hit.entry
    return Party(
        text=scene.text(sentence, hit.first, hit.last), start=sentence.tokens[hit.first].start, end=sentence.tokens[hit.last].end,
        name=entry.name, id=entry.id, country=entry.country, sectors=entry.sectors, rule="registry",
    )  # fmt: skip


def _meant(two: tuple[Party, ...], found: Party, rule: str) -> tuple[Party, ...]:
    return tuple(replace(found, name=p.name, id=p.id, country=p.country, sectors=p.sectors, rule=rule) for p in two)
