"""What "Mr." and "Ms." tell of whom a name means, and the surname that two first names share: "Omar and Lina Haddad"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from according.records.parse import Sentence
from according.stages.resolve_actors.names import units
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.spans import NameSpan

Words = tuple[str, ...]
_GENDERS = ("female", "male")
_COURTESY = dict.fromkeys(("mr", "mr.", "sir"), "male") | dict.fromkeys(("mrs", "mrs.", "ms", "ms.", "miss"), "female")
_TOGETHER = frozenset({"brothers", "couple", "husband", "newlyweds", "parents", "siblings", "sisters", "spouses", "twins", "wife"})


class Courtesy:
    """The titles of courtesy of a report. persons: its names of persons."""

    def __init__(self, scene: Scene, persons: Sequence[NameSpan]) -> None:
        self._scene, self._surnames, self._titles = scene, dict[NameSpan, str](), dict[Words, set[str]]()
        for one, other in pairwise(persons):
            if self._share(one, other):
                self._surnames[one] = units(other.text)[-1]
        for span in persons:
            if title := self.of(span):
                self._titles.setdefault(self.words(span), set()).add(title)

    def of(self, span: NameSpan) -> str:
        """female or male by the title at the beginning of a name or right before it, or by a noun for the same person ("his wife, X"); ""
        without one."""
        sentence = self._scene.parsed.sentences[span.sentence]
        inside = _COURTESY.get(sentence.tokens[span.first].form.casefold(), "") if span.first < span.last else ""
        before = _COURTESY.get(sentence.tokens[span.first - 1].form.casefold(), "") if span.first else ""
        return inside or before or self._by_noun(sentence, span)

    def _by_noun(self, sentence: Sentence, span: NameSpan) -> str:
        """By the wife of "his wife Li Ma", "Li Ma, the wife of X"; "" where there is none, or one of each."""
        name = next((k for k in range(span.first, span.last + 1) if not span.first <= sentence.tokens[k].head <= span.last), span.first)
        nouns = [t.index for t in sentence.dependents(name, "appos")]
        nouns += [sentence.tokens[name].head] if sentence.tokens[name].deprel == "appos" else []
        nouns += [t.index for t in sentence.dependents(name, "nmod") if t.deprel == "nmod:desc"]
        lemmas = {sentence.tokens[k].lemma.casefold() for k in nouns if sentence.tokens[k].name == "O"}
        found = [gender for gender in _GENDERS if lemmas & self._scene.registry.words[gender]]
        return found[0] if len(found) == 1 else ""

    def words(self, span: NameSpan) -> Words:
        """The folded words of a name without its title, and with the surname that it shares with the next."""
        words = units(span.text)
        words = words[1:] if len(words) > 1 and words[0] in self._scene.registry.words["honorific"] else words
        return (*words, self._surnames[span]) if span in self._surnames else words

    def gender(self, words: Words) -> str:
        """Of whom a name means, by the first name, else by the title that the report gives to it; "" if both or none."""
        known = self._scene.registry.words
        found = next((gender for gender in _GENDERS if words and words[0] in known[gender]), "") if len(words) > 1 else ""
        titles = self._titles.get(words, set())
        return found or (min(titles) if len(titles) == 1 else "")

    def meant(self, keys: Sequence[Words], span: NameSpan | None) -> Sequence[Words]:
        """Of several people of one surname, in the order of the report, those whom a name with its title may mean.

        If the report has a Mr. and a Ms. of that name and nothing tells which is which, he is told of first.
        """
        title = self.of(span) if span is not None else ""
        fitting = [key for key in keys if self.gender(key) in ("", title)] if title else keys
        if sure := [key for key in fitting if title and self.gender(key) == title]:
            return sure
        both = span is not None and len(self._titles.get(self.words(span), ())) > 1
        return fitting[1:] or fitting if both and title == "female" else fitting

    def _share(self, one: NameSpan, other: NameSpan) -> bool:
        """Whether two names are a first name and a whole one of people who belong together, by a word for them or "the Haddads"."""
        if one.sentence != other.sentence or one.last + 2 != other.first or one.first < one.last or other.first == other.last:
            return False
        sentence: Sentence = self._scene.parsed.sentences[one.sentence]
        if sentence.tokens[one.last + 1].form.casefold() not in ("and", "&") or self.of(one):
            return False
        plural = f"{units(other.text)[-1]}s"
        return not _TOGETHER.isdisjoint(sentence.vocabulary) or any(plural in s.vocabulary for s in self._scene.parsed.sentences)
