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

MIN_COUNTRY_MENTIONS, MIN_COUNTRY_SHARE = 2, 0.6
"""A report has a country of its own if it names one at least so often and this share of all its namings of countries."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One document. country: the one that dominates it, or None."""

    parsed: Parsed
    document: Document
    registry: Registry
    names: Names
    country: str | None

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

    def is_word(self, kind: str, token: Token) -> bool:
        """Whether a token is of a class of data/actors/words.tsv."""
        words = self.registry.words[kind]
        return token.form.casefold() in words or token.lemma.casefold() in words

    def local_country(self, ref: Ref) -> tuple[str | None, str]:
        """The country of the scene for a party whose words name none, with the rule: of a place in its sentence, else the report's."""
        sentence = self.sentence(ref)
        found = {}
        for token in sentence.tokens:
            hit = self.names.hit(Ref(sentence.index, token.index))
            if hit is not None and hit.last == token.index and hit.use in ("name", "capital") and hit.entry.kind == "state":
                if preposition(sentence, sentence[hit.first].index) in self.registry.words["locative"] or self._heads_place(sentence, hit):
                    found[hit.entry.country] = True
        if len(found) == 1:
            return next(iter(found)), "place-in-sentence"
        return (self.country, "country-of-report") if self.country else (None, "")

    def _heads_place(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether a place name stands after "in Nairobi," as its country ("in Nairobi, Kenya")."""
        token = sentence[hit.first]
        return token.deprel == "appos" and preposition(sentence, token.head) in self.registry.words["locative"]


def dominating_country(names: Names) -> str | None:
    """The country that a report is about, if one clearly is."""
    counted: Counter[str] = Counter()
    for hit in names.hits:
        country = hit.entry.country
        if country and "JRN" not in hit.entry.sectors:
            counted[country] += 2 if hit.entry.kind == "state" else 1
    if not counted:
        return None
    best = max(sorted(counted), key=lambda country: counted[country])
    dominates = counted[best] >= 2 * MIN_COUNTRY_MENTIONS and counted[best] >= MIN_COUNTRY_SHARE * counted.total()
    return best if dominates else None


