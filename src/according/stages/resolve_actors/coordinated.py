"""Parties of a noun that has two owners before it: "Afghan and NATO forces", "government and rebel troops"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from according.records.actor import ANYWHERE, ARMED, ARMED_GROUPS, ORGANS, Party
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.entries import RANKED_KINDS, Generic
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.owners import Owner, Owners
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import Meaning, sectors_of, taken_over
from according.stages.resolve_actors.wording import worded

_OF_NATIONS = ("an", "ish", "ese", "ic", "ite", "ist", "i")
KINDRED = frozenset({
    "battalion", "brigade", "caste", "clan", "club", "community", "dynasty", "faction", "family", "gang", "lineage", "militia", "subclan",
    "sub-clan", "tribe", "union",
})  # fmt: skip
"""Bodies that are called by a name alone: "the Okwe and Tari clans" are two."""
TEAMS = frozenset({"force", "patrol", "team", "unit"})
_TEAM_BACK = 5
"""Sentences back that a combined force may have been named."""
_MODIFIERS = ("ADJ", "NOUN", "PROPN")


class Coordinated:
    """Finds them. Words that only say of what kind somebody is ("political and military leaders") make no two parties."""

    def __init__(self, scene: Scene, owners: Owners) -> None:
        self._scene, self._owners = scene, owners

    def parties(self, ref: Ref) -> tuple[Party, ...]:
        """One an owner, in text order; () where the noun has not several."""
        generic, sentence = self._scene.generic_at(ref), self._scene.sentence(ref)
        serving = generic is not None and (
            generic.kind in ("force", "unit") and bool(ARMED & set(generic.sectors)) or generic.kind in RANKED_KINDS
        )
        for first in sentence.dependents(ref.token, "amod", "compound"):
            words = [first, *sentence.dependents(first.index, "conj")]
            if len(words) > 1 and _are_joined(sentence, words, ref.token):
                several = self._each(ref, generic, words) if generic is not None and serving else ()
                return several or self._of_two(ref, generic, words)
        return self._of_two(ref, generic, self._behind(ref))

    def of_two(self, ref: Ref) -> tuple[Party, ...]:
        """Both of "the Okwe and Tari clans", which no other rule has."""
        sentence = self._scene.sentence(ref)
        rows = ([first, *sentence.dependents(first.index, "conj")] for first in sentence.dependents(ref.token, "amod", "compound"))
        before = next((words for words in rows if len(words) > 1 and _are_joined(sentence, words, ref.token)), [])
        return self._of_two(ref, self._scene.generic_at(ref), before or self._behind(ref))

    def combined(self, ref: Ref, found: Party) -> tuple[Party, ...]:
        """Both of "the security force", after "an Afghan and coalition security force"."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if token.lemma.lower() not in TEAMS or not any(t.form.lower() == "the" for t in sentence.dependents(ref.token, "det")):
            return ()
        if any(t.form[:1].isupper() for t in sentence.dependents(ref.token, "amod", "compound")):
            return ()  # "the entire Kuwaiti air force" is nobody else's
        for earlier in self._scene.parsed.sentences[max(0, ref.sentence - _TEAM_BACK) : ref.sentence]:
            for other in earlier.tokens if token.lemma in earlier.vocabulary else ():
                if other.lemma == token.lemma and len(several := self.parties(Ref(earlier.index, other.index))) > 1:
                    here = (replace(p, text=found.text, start=found.start, end=found.end) for p in several)
                    return tuple(replace(p, rule=f"same noun: {p.rule}") for p in here)
        return ()

    def _behind(self, ref: Ref) -> list[Token]:
        """The names of "the tribes of Okwe and Tari"."""
        sentence = self._scene.sentence(ref)
        kindred = self._scene.token(ref).lemma.casefold() in KINDRED
        behind = [t for t in sentence.dependents(ref.token, "nmod") if "of" in sentence.marked(t.index, "case")] if kindred else []
        return [behind[0], *sentence.dependents(behind[0].index, "conj")] if behind else []

    def _of_two(self, ref: Ref, generic: Generic | None, words: list[Token]) -> tuple[Party, ...]:
        """Both of "Thai and Cambodian engineers", of two states, of "Bedouin and Druze gunmen", and of "the Okwe and Tari clans"."""
        noun = self._scene.token(ref)
        if len(words) != 2 or noun.upos != "NOUN" or not is_plural(noun):
            return ()
        hits = [self._scene.names.hit(Ref(ref.sentence, word.index)) for word in words]
        nations = [hit.entry for hit in hits if hit is not None and hit.entry.kind == "state" and hit.use == "adjective"]
        form, countries = noun.form.casefold(), list[str | None]((None, None))
        if noun.mention == "person" and len({nation.id for nation in nations}) == len(words):
            countries = [nation.country for nation in nations]
        elif noun.mention == "person" and noun.form.islower() and all(map(_is_people, hits, words)):
            pass
        elif noun.lemma.casefold() not in KINDRED or any(hit is not None or w.upos != "PROPN" for hit, w in zip(hits, words, strict=True)):
            return ()
        else:
            form = noun.lemma.casefold()
        sectors = generic.sectors if generic is not None else ()
        both = [
            Meaning(name=f"{self._whole(ref, word)} {form}", id=None, country=country, sectors=sectors, rule="generic, of several")
            for word, country in zip(words, countries, strict=True)
        ]
        return tuple(worded(self._scene, ref, meaning) for meaning in both)

    def _whole(self, ref: Ref, word: Token) -> str:
        """The name that a word belongs to: all of "Al-Bu Jawad"."""
        span = self._scene.names.span(Ref(ref.sentence, word.index))
        return span.text if span is not None and span.last < ref.token or span is not None and span.first > ref.token else word.form

    def _each(self, ref: Ref, generic: Generic, words: list[Token]) -> tuple[Party, ...]:
        owners = [self._owners.of_word(self._scene.sentence(ref), word) for word in words]
        known = [owner.entry is not None or owner.state is not None for owner in owners]
        outside = (self._scene.is_word("of_many_states", word) for word in words)
        sides = {set(owner.generic.sectors) <= ARMED_GROUPS for owner in owners if owner.generic is not None and owner.generic.sectors}
        if generic.kind in RANKED_KINDS:
            several = all(known)  # "Afghan and Taliban negotiators", not "Afghan and tribal leaders"
        else:
            # "Ethiopian and Tigrayan forces": those of a people are not the state's
            told = (o.generic is not None or o.people is not None or _is_nation(w) for o, w in zip(owners, words, strict=True))
            several = any(known) and all(a or b or c for a, b, c in zip(known, outside, told, strict=True))
            several = several or len(sides) > 1  # "government and rebel forces"
        found = [self._meaning(ref, generic, word, owner) for word, owner in zip(words, owners, strict=True)] if several else []
        meanings = [meaning for meaning in found if meaning is not None]
        whole = len(meanings) == len(found) and len({meaning.name for meaning in meanings}) > 1
        return tuple(worded(self._scene, ref, meaning) for meaning in meanings) if whole else ()

    def _meaning(self, ref: Ref, generic: Generic, word: Token, owner: Owner) -> Meaning | None:
        """Whom the noun means with this one of its owners; None where a named one is not whom it means ("U.S. and Iraqi militiamen")."""
        noun = self._scene.token(ref)
        who = taken_over(owner, generic=generic, word=noun.lemma.casefold(), registry=self._scene.registry)
        if who is not None:
            sectors = sectors_of(owner, generic=generic, who=who)
            return Meaning(name=who.name, id=who.id, country=who.country, sectors=sectors, rule=f"modifier: {generic.kind}, of several")
        organ = owner.state is not None and owner.generic is None and generic.sectors[:1] and generic.sectors[0] in ORGANS
        if owner.known and not organ:
            return None
        form = word.form if word.upos == "PROPN" or owner.people is not None or _is_nation(word) else word.form.casefold()
        sectors = owner.generic.sectors if owner.generic is not None and ARMED_GROUPS & set(owner.generic.sectors) else generic.sectors
        many = self._scene.is_word("of_many_states", word)  # the coalition's of "Afghan and coalition forces"
        country = owner.country if owner.country or owner.generic is None or many else self._scene.local_country(ref)[0]
        rule = f"generic, of several, {ANYWHERE}" if many else "generic, of several"
        return Meaning(name=f"{form} {noun.form.casefold()}", id=None, country=country, sectors=sectors, rule=rule)


def _is_people(hit: Hit | None, word: Token) -> bool:
    """Whether a word is that of a people or a faith, by its capital: no state, which has troops."""
    return word.form[:1].isupper() and (hit is None or hit.entry.kind == "people")


def _is_nation(word: Token) -> bool:
    """Whether a word is formed as those for a people or a faith, which no table need have: "Kurdish", "Shiite"."""
    return word.form[:1].isupper() and word.form.endswith(_OF_NATIONS)


def _are_joined(sentence: Sentence, words: list[Token], noun: int) -> bool:
    """Whether modifiers stand one beside the other before the noun, with "and" before the last."""
    last = words[-1]
    joined = any(t.form.casefold() in ("and", "&") for t in sentence.dependents(last.index, "cc"))
    beside = all(b.index - a.index <= 4 for a, b in pairwise(words))
    return joined and beside and last.index < noun and all(word.upos in _MODIFIERS for word in words)
