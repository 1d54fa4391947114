"""What all rules about parties look at: one document's analysis, its names and its countries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from according.records.actor import ANYWHERE, STATE_SECTORS
from according.records.document import Document
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.resolve_actors.bulletins import OF_ITS_ARMY, bulletin_country, is_own_force, teller_country
from according.stages.resolve_actors.countries import countries_named, is_rivalled, is_ruling, of_coalition
from according.stages.resolve_actors.critics import country_of_exiles, country_of_voice
from according.stages.resolve_actors.datelines import where_written
from according.stages.resolve_actors.day import day_of
from according.stages.resolve_actors.elsewhere import is_at_border, is_elsewhere, is_province, judges_states, tells_of_foreigners
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.faced import faced_by_authorities, states_faced, told_by_its_own
from according.stages.resolve_actors.found import Names
from according.stages.resolve_actors.phrases import generic_of, is_of_no_scene, is_plural, preposition
from according.stages.resolve_actors.registry import Registry

_CLAUSE_STEPS = 4
_BY_WAY_OF, _OWNING = frozenset({"through", "via"}), frozenset({"'s", "’s"})
_COURTS = frozenset({"court", "tribunal", "chamber", "judge", "prosecutor"})
_DEALING = {"between": "dealing", "from": "sent_from"}
"""The words with which a preposition tells who deals with whom."""
_BANDS = frozenset({"group", "faction", "camp", "party", "movement"})
_TITLE_TAIL = 2  # words of a title behind its noun, at most: "of staff"
_DOMESTIC = frozenset({"GOV", "COP", "JUD", "LEG", "OPP", "PTY", "EDU", "LAB", "CVL", "ELI", "REB"})
"""Parties that a report on one country need not call that country's; soldiers, gangs, firms and reporters may come from elsewhere."""
_AT_HOME = STATE_SECTORS | {"OPP"}
"""Who is that country's in whose town a report is written."""
MIN_COUNTRY_MENTIONS, MIN_COUNTRY_SHARE, MIN_NAMED_SHARE = 2, 0.5, 0.75
"""A report has a country of its own if it names one at least so often and this share of all its namings of countries."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One document. country: the one that dominates it, or None; dateline: that of the place where it was written, or None.

    share: the country's of all namings of countries. only: the country of a report that names just one, and an armed group of it.
    places: words of place names -> alpha-3 of the country that they lie in, as the stage for places has it.
    day: when offices and names are read by it; None if unknown (`day_of`).
    bulletin: the country of the military whose bulletin it is, or None.
    faced, opposite: the states that a noun turns to or acts against, and those of all authorities without a state (`faced.py`).
    """

    parsed: Parsed
    document: Document
    registry: Registry
    names: Names
    country: str | None
    dateline: str | None
    share: float = 1.0
    places: Mapping[Ref, str] = field(default_factory=dict)
    only: str | None = None
    day: date | None = None
    bulletin: str | None = None
    faced: Mapping[Ref, set[str]] = field(default_factory=dict)
    opposite: frozenset[str] = frozenset()
    _generics: dict[tuple[str, str, str], Generic | None] = field(init=False, repr=False, compare=False, default_factory=dict)
    _are_words: dict[tuple[str, str, str], bool] = field(init=False, repr=False, compare=False, default_factory=dict)
    _generics_at: dict[Ref, Generic | None] = field(init=False, repr=False, compare=False, default_factory=dict)
    _settings_in: dict[int, list[tuple[range, str]]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def sentence(self, ref: Ref) -> Sentence:
        return self.parsed.sentences[ref.sentence]

    def token(self, ref: Ref) -> Token:
        return self.parsed.sentences[ref.sentence].tokens[ref.token]

    def may_be_name(self, ref: Ref) -> bool:
        """A proper noun, and the Beer of "Beer said": at a sentence's begin a name that is a word too is taken for the word."""
        token = self.token(ref)
        begins = ref.token == 0 and token.deprel == "nsubj" and token.form[:1].isupper() and not self.sentence(ref).children[0]
        return token.upos == "PROPN" or begins

    def text(self, sentence: Sentence, first: int, last: int) -> str:
        """The words of tokens first to last, as they stand."""
        return self.document.text[sentence.tokens[first].start : sentence.tokens[last].end]

    def generic(self, token: Token) -> Generic | None:
        """What a noun without a name is; most words of a report are asked several times, and many stand there several times."""
        known, key = self._generics, (token.lemma, token.form, token.upos)
        if key not in known:
            known[key] = generic_of(token, self.registry)
        return known[key]

    def generic_at(self, ref: Ref) -> Generic | None:
        """What the noun at ref is, with the words behind it ("chief of staff"), the word before it ("aid worker") or alone."""
        if ref not in self._generics_at:
            self._generics_at[ref] = self._find_generic(ref)
        return self._generics_at[ref]

    def _find_generic(self, ref: Ref) -> Generic | None:
        sentence, token = self.sentence(ref), self.token(ref)
        if (end := self.title_end(ref)) > ref.token:
            return self.registry.generic[self._title(sentence, ref.token, end)]
        if ref.token > 1 and sentence.tokens[ref.token - 1].form in ("-", "‑"):  # "hostage-takers" in three pieces
            found = self.registry.generic.get(f"{sentence.tokens[ref.token - 2].form.casefold()}-{token.lemma.casefold()}")
            if found is not None:
                return found
        owned = ref.token > 1 and sentence.tokens[ref.token - 1].form in _OWNING
        if owned or ref.token > 0 and sentence.tokens[ref.token - 1].head == ref.token:
            before = f"{sentence.tokens[ref.token - 2].form.casefold()}'s" if owned else sentence.tokens[ref.token - 1].form.casefold()
            for noun in (token.lemma.casefold(), token.form.casefold()):
                found = self.registry.generic.get(f"{before} {noun}")
                if found is not None:
                    return found
        if token.lemma.casefold() == "officer" and self._is_beside_soldiers(sentence, token):
            return self.registry.generic["army officer"]
        told = token.xpos != "NN" or token.lemma != "force" or sentence.dependents(ref.token, "det", "amod", "compound", "nmod", "nummod")
        land = token.lemma == "state" and is_province(sentence, ref.token, names=self.names)
        return self.generic(token) if told and not land else None  # "force would be used" is no troops

    def _is_beside_soldiers(self, sentence: Sentence, officer: Token) -> bool:
        """The officers of "soldiers, officers and scouts" are no policemen."""
        above = [sentence.tokens[officer.head]] if officer.relation == "conj" and officer.head >= 0 else []
        listed = [*above, *(t for one in (officer, *above) for t in sentence.dependents(one.index, "conj"))]
        kinds = (self.generic(t) for t in listed if t.index != officer.index and t.lemma.casefold() != "officer")
        return any(kind is not None and kind.sectors[:1] == ("MIL",) for kind in kinds)

    def title_end(self, ref: Ref) -> int:
        """The last word of a title that goes on behind its noun ("chief of staff", "attorney general"); elsewhere the noun itself."""
        sentence = self.parsed.sentences[ref.sentence]
        if sentence.tokens[ref.token].upos in ("NOUN", "PROPN"):
            for end in reversed(sentence.children[ref.token]):
                if ref.token < end <= ref.token + _TITLE_TAIL and self._title(sentence, ref.token, end) in self.registry.generic:
                    return end
        return ref.token

    @staticmethod
    def _title(sentence: Sentence, first: int, last: int) -> str:
        """The words of a title as data/actors/generic.tsv has them."""
        return " ".join((sentence.tokens[first].lemma.casefold(), *(t.form.casefold() for t in sentence.tokens[first + 1 : last + 1])))

    def is_word(self, kind: str, token: Token) -> bool:
        """Whether a token is of a class of data/actors/words.tsv."""
        key = (kind, token.form, token.lemma)
        known = self._are_words.get(key)
        if known is None:
            known = self._are_words[key] = not {token.form.casefold(), token.lemma.casefold()}.isdisjoint(self.registry.words[kind])
        return known

    def deals(self, sentence: Sentence, index: int, before: str) -> bool:
        """Whether a capital stands for its state: "talks between Moscow and the rebels", "a warning from Moscow", not "the road from".

        before: the preposition of the word at index.
        """
        name, head = _DEALING.get(before), sentence.tokens[index].head
        if name is None or head < 0:
            return False
        beside = sentence.dependents(head, "obj", "nsubj:pass") if sentence.tokens[index].relation == "obl" else []
        return any(self.is_word(name, token) for token in (sentence.tokens[head], *beside))

    def local_country(self, ref: Ref) -> tuple[str | None, str]:
        """The country of the scene for a party whose words name none, with the rule: of a place in its sentence, else the report's; None
        for parties of many countries ("foreign journalists", "the coalition")."""
        sentence = self.sentence(ref)
        near = [self.token(ref), *sentence.dependents(ref.token, "amod", "compound")]
        at_home = any(self.is_word("domestic", token) for token in near[1:])
        own_minister = self.is_word("ministerial", near[0]) and not is_plural(near[0])  # "the foreign ministry" is no foreign one
        abroad = not own_minister and any(self.is_word("no_country", token) for token in near[1:])
        abroad = abroad or judges_states(sentence, ref.token, names=self.names) or is_of_no_scene(sentence, ref.token)
        abroad = abroad or self._is_world_court(sentence, ref.token)
        if self.is_word("no_country_noun", near[0]) and not at_home or abroad or of_coalition(near) or self._of_several_states(ref):
            return None, ANYWHERE
        own_force, generic = self._is_own_force(ref), self.generic_at(ref)
        if own_force and self.bulletin is not None:
            return self.bulletin, "country of whose bulletin it is"
        if own := country_of_exiles(sentence, ref, names=self.names):
            return own, "country of the exiles who turn to it"
        found, removing = {}, self.registry.words["removes"]
        for words, country in self._settings(sentence):
            if ref.token in [sentence.tokens[i].head for i in words]:
                return country, "place-of-its-own"
            away = is_elsewhere(sentence, words[0], ref.token, removing=removing, names=self.names)
            if not away and self._same_clause(sentence, words[0], ref):
                found[country] = True
        if own_force and (own := teller_country(sentence, ref.token, names=self.names, dateline=self.dateline)) is not None:
            return own, OF_ITS_ARMY
        if len(found) == 1:
            (only,) = found
            ours = not tells_of_foreigners(sentence, ref.token, generic=generic, country=only, names=self.names)
            there = (only, "place-in-sentence") if ours else (self.dateline, "dateline" if self.dateline else "")
            return self._not_faced(ref, there, generic.sectors if generic is not None else ())
        if own := country_of_voice(sentence, ref, names=self.names, generic_at=self.generic_at):
            return own, "country of who speaks for it or to it"
        return self.home_of(ref, generic.sectors if generic is not None else ())

    def _is_world_court(self, sentence: Sentence, at: int) -> bool:
        """Whether a court or judge is one of many states', in a report that tells of The Hague, with no other place of its own."""
        if sentence.tokens[at].lemma.casefold() not in _COURTS or all("hague" not in s.vocabulary for s in self.parsed.sentences):
            return False
        placed = (t for t in sentence.dependents(at, "nmod") if t.upos == "PROPN" and preposition(sentence, t.index) in ("in", "at"))
        return all("hague" in (t.form.casefold(), t.lemma.casefold()) for t in placed)

    def home_of(self, ref: Ref, sectors: tuple[str, ...]) -> tuple[str | None, str]:
        """`home_country` for the party at ref, but never a state that it is shown against."""
        return self._not_faced(ref, self.home_country(sectors), sectors)

    def _not_faced(self, ref: Ref, found: tuple[str | None, str], sectors: tuple[str, ...]) -> tuple[str | None, str]:
        """A country that only the scene gives; for an authority shown against it that of its state's media, else of the dateline."""
        ruling, by_report = bool(STATE_SECTORS & set(sectors[:1])), found[1] in ("country-of-report", "only-country-of-report")
        others = self.faced.get(ref, set()) | (self.opposite if by_report else set()) if ruling else set()
        if by_report and self.share < MIN_NAMED_SHARE:
            others = others.union(*self.faced.values())  # of two states of which one accuses the other
        if found[0] is None or found[0] not in others:
            return found
        if ruling and (own := told_by_its_own(self.faced, ref, parsed=self.parsed, names=self.names))[0] is not None:
            return own
        return (self.dateline, "dateline") if self.dateline and self.dateline not in others else (None, ANYWHERE if ruling else "")

    def _is_own_force(self, ref: Ref) -> bool:
        """Whether soldiers of whom an army tells are its own, wherever they fight; not the guns that they destroy."""
        generic, is_struck = self.generic_at(ref), self.token(ref).deprel in ("obj", "nsubj:pass")
        return is_own_force(generic) and not (generic is not None and generic.kind == "equipment" and is_struck)

    def _of_several_states(self, ref: Ref) -> bool:
        """Whether these are more than one of what each state has one ("the two presidents", "heads of state"), or two bands."""
        sentence, token = self.sentence(ref), self.token(ref)
        before = [t.form.casefold() for t in sentence.dependents(ref.token, "amod", "compound")][-1:]
        noun, whole = token.lemma.casefold(), self._title(sentence, ref.token, self.title_end(ref))
        titles = {noun, whole, " ".join((*before, noun))}
        both = noun in _BANDS and any(t.form.casefold() in {"both", "two"} for t in sentence.dependents(ref.token, "det", "nummod"))
        return both or is_plural(token) and not titles.isdisjoint(self.registry.words["one_a_state"])

    def home_country(self, sectors: tuple[str, ...], *, named: bool = False) -> tuple[str | None, str]:
        """The country that the report is about; for authorities of a state else the one where it was written; with the rule.

        named: the party has a name and no title or word says its country; such may come from anywhere, so that the report must
        be about next to nothing else.
        """
        if self.country and (not named or self.share >= MIN_NAMED_SHARE):
            return self.country, "country-of-report"
        if not named and self.only and sectors and set(sectors) <= _DOMESTIC:
            return self.only, "only-country-of-report"
        return (self.dateline, "dateline") if self.dateline and _AT_HOME & set(sectors) else (None, "")

    def _settings(self, sentence: Sentence) -> list[tuple[range, str]]:
        """Tokens and country of the places where something in a sentence is: states and capitals first, then other places."""
        known = self._settings_in.get(sentence.index)
        if known is None:
            known = self._settings_in[sentence.index] = list(self._find_settings(sentence))
        return known

    def _find_settings(self, sentence: Sentence) -> Iterator[tuple[range, str]]:
        locative = self.registry.words["locative"]
        taken: set[int] = set()
        for hit in self.names.hits_in(sentence.index):
            words = range(hit.first, hit.last + 1)
            taken.update(words)
            placed = preposition(sentence, hit.first) in locative or self._heads_place(sentence, hit.first)
            placed = placed and not self._is_post(sentence, hit.last) and not is_at_border(sentence, hit.last)
            if placed and hit.use in ("name", "capital") and hit.entry.kind == "state" and hit.entry.country:
                yield words, hit.entry.country
        for token in sentence.tokens:
            country = self.places.get(Ref(sentence.index, token.index))
            if country is not None and token.index not in taken and not is_at_border(sentence, token.index):
                before = preposition(sentence, token.index)  # what passes "through Adre" does so from elsewhere
                if before in locative and before not in _BY_WAY_OF or self._heads_place(sentence, token.index):
                    yield range(token.index, token.index + 1), country

    def _is_post(self, sentence: Sentence, index: int) -> bool:
        """The Madrid of "recalled its ambassador from Madrid", "closed its embassy in Madrid": where those of another country are."""
        head = sentence.tokens[index].head
        if head < 0:
            return False
        recalled = preposition(sentence, index) == "from" and self.is_word("calls_home", sentence.tokens[head])
        return recalled or self.is_word("posted", sentence.tokens[head])

    def _same_clause(self, sentence: Sentence, index: int, ref: Ref) -> bool:
        """Whether a place belongs to the noun or to its verb."""
        above, verb = [index, *sentence.ancestors(index)][:_CLAUSE_STEPS], sentence.tokens[ref.token].head
        there = verb >= 0 and (sentence[verb].deprel, sentence[verb].head) == ("acl:relcl", index)  # "in X, where police shot two"
        return there or ref.token in above or verb in above

    def _heads_place(self, sentence: Sentence, index: int) -> bool:
        """Whether a place name stands after "in Nairobi," as its country ("in Nairobi, Kenya")."""
        token = sentence.tokens[index]
        return token.deprel == "appos" and preposition(sentence, token.head) in self.registry.words["locative"]


def scene_of(parsed: Parsed, *, document: Document, registry: Registry, places: Mapping[Ref, str] | None = None) -> Scene:
    """A document with its names and countries."""
    places = places or {}
    names = Names(parsed, text=document.text, registry=registry, places=places)
    counted, day = countries_named(names, places, parsed=parsed, registry=registry), day_of(parsed, document=document)
    written = where_written(parsed, names=names, places=places, registry=registry, counted=counted)
    best = max(sorted(counted), key=lambda country: counted[country], default=None)
    share = counted[best] / counted.total() if best else 0.0
    ruling = any(is_ruling(parsed.sentences[hit.sentence], hit, registry) for hit in names.hits)
    only = best if len(counted) == 1 and ruling else None
    sure = best and counted[best] >= 2 * MIN_COUNTRY_MENTIONS and share >= MIN_COUNTRY_SHARE and not is_rivalled(counted, best, by=written)
    own, bulletin = written if parsed.item is not None else best if sure else None, bulletin_country(parsed, names=names, dateline=written)
    faced = states_faced(names, parsed=parsed)
    opposite = faced_by_authorities(faced, parsed=parsed, names=names, registry=registry)
    return Scene(parsed, document, registry, names, own, written, share, places, only, day, bulletin, faced, opposite)
