"""What all rules about parties look at: one document's analysis, its names and its countries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from according.records.document import Document
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.found import Hit, Names
from according.stages.resolve_actors.phrases import generic_of, preposition
from according.stages.resolve_actors.registry import Registry

_DATELINE_SENTENCES = 4
_CLAUSE_STEPS = 4
_AUTHORITIES = frozenset({"GOV", "COP", "MIL", "JUD", "LEG", "SPY"})
"""Reports name the authorities of the place that they are written in without their country ("the prime minister", "police")."""
MIN_COUNTRY_MENTIONS, MIN_COUNTRY_SHARE, MIN_NAMED_SHARE = 2, 0.5, 0.75
"""A report has a country of its own if it names one at least so often and this share of all its namings of countries."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One document. country: the one that dominates it, or None; dateline: that of the place where it was written, or None."""

    parsed: Parsed
    document: Document
    registry: Registry
    names: Names
    country: str | None
    dateline: str | None
    share: float = 1.0

    def sentence(self, ref: Ref) -> Sentence:
        return self.parsed.sentences[ref.sentence]

    def token(self, ref: Ref) -> Token:
        return self.parsed.sentences[ref.sentence].tokens[ref.token]

    def text(self, sentence: Sentence, first: int, last: int) -> str:
        """The words of tokens first to last, as they stand."""
        return self.document.text[sentence[first].start : sentence[last].end]

    def generic(self, token: Token) -> Generic | None:
        """What a noun without a name is."""
        return generic_of(token, self.registry)

    def generic_at(self, ref: Ref) -> Generic | None:
        """What the noun at ref is, with the word before it ("aid worker") or alone."""
        sentence, token = self.sentence(ref), self.token(ref)
        if ref.token > 1 and sentence[ref.token - 1].form in ("-", "‑"):  # "hostage-takers" in three pieces
            found = self.registry.generic.get(f"{sentence[ref.token - 2].form.casefold()}-{token.lemma.casefold()}")
            if found is not None:
                return found
        if ref.token > 0 and sentence[ref.token - 1].head == ref.token:
            before = sentence[ref.token - 1].form.casefold()
            for noun in (token.lemma.casefold(), token.form.casefold()):
                found = self.registry.generic.get(f"{before} {noun}")
                if found is not None:
                    return found
        return self.generic(token)

    def is_word(self, kind: str, token: Token) -> bool:
        """Whether a token is of a class of data/actors/words.tsv."""
        words = self.registry.words[kind]
        return token.form.casefold() in words or token.lemma.casefold() in words

    def local_country(self, ref: Ref) -> tuple[str | None, str]:
        """The country of the scene for a party whose words name none, with the rule: of a place in its sentence, else the report's.

        None for parties of many countries ("foreign journalists", "the coalition").
        """
        sentence = self.sentence(ref)
        near = [self.token(ref), *sentence.dependents(ref.token, "amod", "compound")]
        if self.is_word("no_country_noun", near[0]) or any(self.is_word("no_country", token) for token in near[1:]):
            return None, ""
        found = {}
        for token in sentence.tokens:
            hit = self.names.hit(Ref(sentence.index, token.index))
            if hit is not None and hit.last == token.index and hit.use in ("name", "capital") and hit.entry.kind == "state":
                placed = preposition(sentence, hit.first) in self.registry.words["locative"] or self._heads_place(sentence, hit)
                if placed and ref.token in (sentence[i].head for i in range(hit.first, hit.last + 1)):
                    return hit.entry.country, "place-of-its-own"
                if placed and self._same_clause(sentence, hit, ref):
                    found[hit.entry.country] = True
        if len(found) == 1:
            return next(iter(found)), "place-in-sentence"
        generic = self.generic_at(ref)
        return self.home_country(generic.sectors if generic is not None else ())

    def home_country(self, sectors: tuple[str, ...], *, named: bool = False) -> tuple[str | None, str]:
        """The country that the report is about; for authorities of a state else the one where it was written; with the rule.

        named: the party has a name and no title or word says its country; such may come from anywhere, so that the report must
        be about next to nothing else.
        """
        if self.country and (not named or self.share >= MIN_NAMED_SHARE):
            return self.country, "country-of-report"
        return (self.dateline, "dateline") if self.dateline and _AUTHORITIES & set(sectors) else (None, "")

    def _same_clause(self, sentence: Sentence, hit: Hit, ref: Ref) -> bool:
        """Whether a place belongs to the noun or to its verb."""
        above = [hit.first, *sentence.ancestors(hit.first)][:_CLAUSE_STEPS]
        return ref.token in above or sentence[ref.token].head in above

    def _heads_place(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a place name stands after "in Nairobi," as its country ("in Nairobi, Kenya")."""
        token = sentence[hit.first]
        return token.deprel == "appos" and preposition(sentence, token.head) in self.registry.words["locative"]


def scene_of(parsed: Parsed, *, document: Document, registry: Registry) -> Scene:
    """A document with its names and countries."""
    names = Names(parsed, text=document.text, registry=registry)
    country, share = dominating_country(names)
    return Scene(parsed, document, registry, names, country, dateline_country(parsed, names), share)


def dominating_country(names: Names) -> tuple[str | None, float]:
    """The country that a report is about, if one clearly is, and its share of all namings of countries."""
    counted: Counter[str] = Counter()
    for hit in names.hits:
        country = hit.entry.country
        if country and "JRN" not in hit.entry.sectors:
            counted[country] += 2 if hit.entry.kind == "state" else 1
    if not counted:
        return None, 0.0
    best = max(sorted(counted), key=lambda country: counted[country])
    share = counted[best] / counted.total()
    return (best if counted[best] >= 2 * MIN_COUNTRY_MENTIONS and share >= MIN_COUNTRY_SHARE else None), share


def dateline_country(parsed: Parsed, names: Names) -> str | None:
    """The country of the place that a report was written in ("WELLINGTON, New Zealand (AP) _", "ISTANBUL:")."""
    for hit in names.hits:
        sentence = parsed.sentences[hit.sentence]
        if hit.sentence > _DATELINE_SENTENCES:
            return None
        if hit.entry.kind == "state" and hit.use in ("capital", "name") and _is_dateline(sentence, hit):
            return hit.entry.country
    return None


def _is_dateline(sentence: Sentence, hit: Hit) -> bool:
    """A segment marked so, or a place that opens a sentence in capitals or before a dash, bracket or colon."""
    if sentence.kind == "dateline":
        return True
    opening = hit.first <= 3 and all(t.upos in ("PROPN", "PUNCT", "NOUN") for t in sentence.tokens[: hit.first])
    after = sentence.tokens[hit.last + 1 : hit.last + 9]
    return opening and any(t.form in ("-", "–", "—", "_", "--", ":") for t in after) and sentence[0].form.isupper()
