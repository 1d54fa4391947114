"""Names in one document: those that the registry knows and those that only the encoder found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from according.ontology.closed_classes import GENITIVE_MARKS
from according.records.parse import Parsed, Ref, Sentence, Token
from according.stages.resolve_actors.acronyms import acronyms
from according.stages.resolve_actors.borne_by_several import Countries, is_another_states
from according.stages.resolve_actors.branches import with_branches
from according.stages.resolve_actors.entries import Alias
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.kindred_peoples import as_told
from according.stages.resolve_actors.names import has_capital, is_against, is_half, is_one_of_many, is_word_in_capitals, joins, units
from according.stages.resolve_actors.namesakes import is_namesake
from according.stages.resolve_actors.registry import Registry
from according.stages.resolve_actors.spans import NameSpan, first_word, last_word, name_spans
from according.stages.resolve_actors.surnames import surnames

_BREAK = "\0"
_COMPASS = frozenset({"north", "south", "east", "west"})
_OVER_ALL = frozenset({"pan", "inter", "trans", "afro"})
"""What stands so before a hyphen makes the name another: "the Pan-American Highway"."""
_PARTS = frozenset({"central", "latin", "south", "north"})
"""What stands so before "America" makes it a continent's: "five Central American presidents"."""
_OF_A_CONTINENT = frozenset({"america", "american", "americans"})
_SAME_END = 40
_NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "X", "NUM", "SYM"})
_OF_MEDIA = frozenset({"agency", "association", "company", "corps", "group", "network", "organisation", "organization", "service"})
"""Words of bodies that outlets bear too ("the Dawn Group")."""

class Names:
    """Look-up of names by the word that they cover. surnames: words that name no state or capital, but a person told before.

    places: words of place names -> alpha-3 of the country that they lie in; Tripoli of Lebanon is no capital.
    """

    def __init__(self, parsed: Parsed, *, text: str, registry: Registry, places: Mapping[Ref, str]) -> None:
        self._registry = registry
        self.hits: list[Hit] = []
        self.spans = name_spans(parsed, text=text, registry=registry)
        self.defined = acronyms(parsed, self.spans, registry)
        self._hit_at: dict[Ref, Hit] = {}
        self._hits_in: dict[int, list[Hit]] = {}
        self._organisations: dict[str, list[NameSpan]] = {}
        self._span_at: dict[Ref, NameSpan] = {}
        self._index_spans()
        self._present: frozenset[str] = frozenset()
        self._waits = False
        read = [self._read(sentence, *_folded(sentence)) for sentence in parsed.sentences]
        self._present = frozenset(hit.entry.name for hits, _ in read for hit in hits)
        # Again, with the names that depend on others of the document, where there may be any.
        again = zip(parsed.sentences, read, strict=True)
        self.hits = [hit for sentence, (hits, waits) in again for hit in (self._match(sentence, *_folded(sentence)) if waits else hits)]
        people = set(surnames(parsed, self.spans, self.hits))
        self.surnames = frozenset(Ref(hit.sentence, hit.first) for hit in people)
        self.hits = [hit for hit in self.hits if hit not in people and not is_namesake(parsed.sentences[hit.sentence], hit, places)]
        countries, shared = _countries(self.hits, places), registry.words["shared_name"]
        self.hits = [
            hit for hit in self.hits if not is_another_states(parsed.sentences[hit.sentence], hit, countries=countries, shared=shared)
        ]
        self.hits = as_told(list(with_branches(self.hits, parsed.sentences)), parsed)
        self._present = frozenset(hit.entry.name for hit in self.hits)
        for hit in self.hits:
            self._hits_in.setdefault(hit.sentence, []).append(hit)
            for index in range(hit.first, hit.last + 1):
                self._hit_at[Ref(hit.sentence, index)] = hit

    def hit(self, ref: Ref) -> Hit | None:
        """The registry's name that covers a word."""
        return self._hit_at.get(ref)

    def hits_in(self, sentence: int) -> list[Hit]:
        """The registry's names of a sentence, in text order."""
        return self._hits_in.get(sentence, [])

    def state_among(self, sentence: int, words: Iterable[int]) -> str | None:
        """The country of the first state that one of these words of a sentence names."""
        hits = (self._hit_at.get(Ref(sentence, word)) for word in words)
        return next((hit.entry.country for hit in hits if hit is not None and hit.entry.kind == "state"), None)

    def longer(self, span: NameSpan) -> NameSpan | None:
        """The first longer name of an organisation that ends in this one ("UN Board of Inquiry" for "Board of Inquiry"), else begins so."""
        ending = (s for s in self._organisations.get(last_word(span), []) if s.text.endswith(f" {span.text}"))
        short = span.text.casefold() in self._registry.words["body"]
        beginning = (s for s in self._organisations.get(first_word(span), []) if short and s.text.startswith(f"{span.text} "))
        return next((s for s in (*ending, *beginning) if s.sentence <= span.sentence), None)

    def span(self, ref: Ref) -> NameSpan | None:
        """The encoder's name that covers a word."""
        return self._span_at.get(ref)

    def _index_spans(self) -> None:
        for span in self.spans:
            if span.label == "ORG":
                for word in dict.fromkeys((first_word(span), last_word(span))):
                    same = self._organisations.setdefault(word, [])
                    if len(same) < _SAME_END:
                        same.append(span)
            for index in range(span.first, span.last + 1):
                self._span_at[Ref(span.sentence, index)] = span

    def _read(self, sentence: Sentence, folded: list[str], owners: list[int]) -> tuple[list[Hit], bool]:
        """The names of a sentence, and whether one of them waits for another name of the document."""
        self._waits = False
        return list(self._match(sentence, folded, owners)), self._waits

    def _match(self, sentence: Sentence, folded: list[str], owners: list[int]) -> Iterator[Hit]:
        first_words, after = self._registry.aliases, 0
        for at, word in enumerate(folded):
            if at < after or word not in first_words and word not in self.defined and word not in _COMPASS:
                continue
            found = self._longest(sentence, folded, owners, at)
            if found is not None:
                yield found[0]
                after = at + found[1]

    def _part_of_name(self, sentence: Sentence, last: int) -> bool:
        """Whether a capitalised name goes on after a word ("North Africa")."""
        return sentence.tokens[last].form[:1].isupper() and last + 1 < len(sentence) and sentence.tokens[last + 1].upos == "PROPN"

    def _longest(self, sentence: Sentence, folded: list[str], owners: list[int], at: int) -> tuple[Hit, int] | None:
        if at and folded[at - 1] in _OVER_ALL and sentence.tokens[owners[at]].start - sentence.tokens[owners[at - 1]].end <= 1:
            return None
        if at and folded[at] in _OF_A_CONTINENT and folded[at - 1] in _PARTS and sentence.tokens[owners[at - 1]].form[:1].isupper():
            return None
        own = self.defined.get(folded[at])
        if own is not None and sentence.tokens[owners[at]].form.isupper() and not _goes_on(sentence, owners, at):
            return Hit(sentence=sentence.index, first=owners[at], last=owners[at], entry=own, use="name"), 1
        shared = self._shared_compass(sentence, folded, owners, at)
        if shared is not None:
            return shared, 1
        for alias in self._registry.match(folded, at=at):
            first, last = owners[at], owners[at + len(alias.units) - 1]
            begins = at == 0 or owners[at - 1] != first or joined(sentence.tokens[first]) and not is_against(sentence.tokens[first])
            if begins and _ends_token(owners, at + len(alias.units), last, sentence) and self._fits(sentence, alias, first, last):
                return Hit(sentence=sentence.index, first=first, last=last, entry=alias.entry, use=alias.use), len(alias.units)
        return None

    def _shared_compass(self, sentence: Sentence, folded: list[str], owners: list[int], at: int) -> Hit | None:
        """The North of "North and South Korea"."""
        if folded[at] not in _COMPASS or len(folded) <= at + 3 or folded[at + 1] != "and" or folded[at + 2] not in _COMPASS:
            return None
        name = self._registry.find(f"{folded[at]} {folded[at + 3]}")
        if name is None or name.kind != "state" or self._registry.find(f"{folded[at + 2]} {folded[at + 3]}") is None:
            return None
        return Hit(sentence=sentence.index, first=owners[at], last=owners[at], entry=name, use="name")

    def _fits(self, sentence: Sentence, alias: Alias, first: int, last: int) -> bool:
        """Whether letter case, part of speech and the names around allow it."""
        if alias.when:
            self._waits = True
            common = alias.surface == alias.surface.lower()
            if alias.when not in self._present or self._part_of_name(sentence, last) or common and self._is_another(sentence, first, last):
                return False
            if not common and first == last and _is_owned_name(sentence, first):
                return False
        tokens = sentence.tokens[first : last + 1]
        written = "".join(t.form for t in tokens).replace(".", "")
        named = alias.surface in written and not is_half(written, alias.surface, known=self._registry.aliases)
        common_word = is_word_in_capitals(sentence, first)
        plain = tokens[0].lemma in self._registry.generic or alias.exact and is_one_of_many(sentence, first)
        tagged = tokens[0].upos in _NAME_TAGS and not (common_word and tokens[0].name == "O" and plain)
        if alias.exact and not (named and (tagged or written.isupper() and not common_word)):
            return False
        if alias.surface.startswith("The ") and first < last and not any(t.form[1:].islower() for t in sentence.tokens):
            return False  # "THE NATION" in a text of capitals is no group called The Nation
        if not alias.exact and alias.surface != alias.surface.lower() and not any(has_capital(t) for t in (tokens[0], tokens[-1])):
            return False
        if first == last and not alias.exact and tokens[0].upos not in _NAME_TAGS:
            return False
        behind = sentence.tokens[last + 1] if alias.entry.kind == "state" and last + 1 < len(sentence) else tokens[-1]
        if behind is not tokens[-1] and behind.upos == "NOUN" and behind.lemma in self._registry.words["currency"]:
            return False  # "two million US dollars"
        if first < last and tokens[-1].deprel == "amod" and sentence.tokens[tokens[-1].head].lemma in self._registry.words["military_help"]:
            return False  # "U.S. military aid" is not the army's
        if first < last and self._is_end_of_another(sentence, first, last) or alias.entry.kind == "state" and _is_new(sentence, first):
            return False
        span = self._span_at.get(Ref(sentence.index, first))
        if alias.entry.kind in ("people", "region"):
            letters = written.isupper() and any(t.form[1:].islower() for t in sentence.tokens)  # "a SWAT team" is not of the Swat valley
            if letters or not self._is_of_people(alias.entry.kind, span, _first_beside(sentence, tokens[-1])):
                return False
        if span is not None and span.label == "ORG" and _is_behind_of(sentence, span, first) and alias.entry.kind == "organisation":
            return False  # the "Vicariate of Solidarity" is not the union of that name
        whole = self._span_at.get(Ref(sentence.index, last)) if "JRN" in alias.entry.sectors else None  # the span of "The | Independent"
        if whole is not None and whole.label == "ORG" and self._is_other_body(sentence, whole, last):
            return False
        inside_person = span is not None and span.label == "PER" and span.last - span.first > last - first and alias.entry.kind != "person"
        return not (inside_person and alias.use in ("name", "capital", "people") and len(alias.units) == 1)

    def _is_another(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether its modifiers make it another: "the ruling coalition", "a coalition", "the coalition of parties"."""
        beside = sentence.dependents(last, "nmod", "det")
        if any(t.form.casefold() in ("a", "an") or "of" in sentence.marked(t.index, "case") and t.index > last for t in beside):
            return True
        before = [t for t in sentence.dependents(last, "amod", "compound") if t.index < first]
        other = self._registry.words["other_alliance"]
        return any({t.form.casefold(), t.lemma.casefold()} & other or _is_led_by_another(sentence, t) for t in before)

    def _is_end_of_another(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether words end the longer name of a body that no table has: the "Congress Party" of the "Popular | Congress Party"."""
        before = sentence.tokens[first - 1] if first > 1 else None
        if before is None or not before.form[:1].isupper() or before.upos not in ("PROPN", "ADJ") or not first <= before.head <= last:
            return False
        whole = self._span_at.get(Ref(sentence.index, first - 1)) is not None and before.name.endswith("ORG")
        body = sentence.tokens[last].form.casefold() in self._registry.words["body"]
        known = any(alias.entry.kind in ("state", "people", "region") for alias in self._registry.match(units(before.form), at=0))
        return whole and body and not known

    def _is_other_body(self, sentence: Sentence, span: NameSpan, last: int) -> bool:
        """Whether a name goes on behind an outlet's to a body's: the "Dawn | Front", "Vanguard | of the Poor", not the "Dawn | Group"."""
        if last < span.last and sentence.tokens[last + 1].form.lower() == "of":
            return True
        behind = {t.form.casefold() for t in sentence.tokens[last + 1 : span.last + 1]}
        return not behind.isdisjoint(self._registry.words["body"] - _OF_MEDIA | {"unit", "panel"})

    def _is_of_people(self, kind: str, span: NameSpan | None, token: Token) -> bool:
        """Whether a name is a people's, not a woman's ("Karen") or its land's ("in Turkana"); a region's counts only before a noun."""
        before = token.relation in ("compound", "amod") or token.deprel == "nmod:poss"
        if kind == "region" or span is not None and span.label != "ORG":
            return before and (span is None or span.label != "PER" or span.first == span.last)
        return True


def _countries(hits: Iterable[Hit], places: Mapping[Ref, str]) -> Countries:
    states = [hit for hit in hits if hit.entry.kind == "state" and hit.entry.country]
    named = {Ref(hit.sentence, at): hit.entry.country or "" for hit in states for at in range(hit.first, hit.last + 1)}
    return Countries(at={**places, **named}, told={hit.entry.country for hit in states if hit.entry.country})


def _first_beside(sentence: Sentence, token: Token) -> Token:
    """The Ethiopian of "Ethiopian and Tigrayan forces" for the Tigrayan: both stand before the noun."""
    first = sentence.tokens[token.head] if token.relation == "conj" and token.head >= 0 else token
    return first if first.relation in ("compound", "amod") else token


def _is_behind_of(sentence: Sentence, span: NameSpan, first: int) -> bool:
    """Whether a single word ends another body's name behind "of", or begins it before "for" ("Amnesty | for Weavers")."""
    behind = [t.form for t in sentence.tokens[first + 1 : first + 3]]
    begins = first == span.first and len(behind) == 2 and behind[0] == "for" and behind[1][:1].isupper()
    return begins or span.first < first - 1 and first == span.last and sentence.tokens[first - 1].form.lower() == "of"


def _is_owned_name(sentence: Sentence, at: int) -> bool:
    """Whether a word ends a longer name: the Congress of the "National People's Congress", the "Trades Union Congress"."""
    before = at - 2 if at > 1 and sentence.tokens[at - 1].form in GENITIVE_MARKS else at - 1
    return before >= 0 and sentence[before].form[:1].isupper() and sentence[before].upos in ("PROPN", "ADJ", "NOUN") and before > 0


def _is_led_by_another(sentence: Sentence, token: Token) -> bool:
    """Whether a modifier is "French-led", in one word or three; "U.S.-led" and "Saudi-led" name the coalitions that the table has."""
    leader, _, led = token.form.casefold().rpartition("-")
    if led != "led":
        return False
    leaders = [leader] if leader else [t.form.casefold() for t in sentence.dependents(token.index, "compound", "obl", "advmod")]
    return not {"american", "saudi", "u.s.", "us"} & {*leaders}


def _is_new(sentence: Sentence, first: int) -> bool:
    """Whether a name is another's of the New World: "New | Mexico", "New South | Wales"."""
    before = [t.form for t in sentence.tokens[max(0, first - 2) : first]]
    return before[-1:] == ["New"] or before == ["New", "South"]


def joined(token: Token) -> bool:
    """Whether a token is a compound written with a hyphen ("Tripoli-based", "anti-IS")."""
    return any(joins(c) for c in token.form)


def _goes_on(sentence: Sentence, owners: list[int], at: int) -> bool:
    """Whether an acronym is but the first part of another's: the SPLA of "SPLA-IO", in one token or three."""
    after = owners[at] + 1
    tight = after < len(sentence) and joins(sentence.tokens[after].form) and sentence.tokens[after].start == sentence.tokens[owners[at]].end
    return tight or at + 1 < len(owners) and owners[at + 1] == owners[at]


def _ends_token(owners: list[int], after: int, last: int, sentence: Sentence) -> bool:
    return after == len(owners) or owners[after] != last or joined(sentence.tokens[last])


def _folded(sentence: Sentence) -> tuple[list[str], list[int]]:
    """Folded words of a sentence and the token of each; other punctuation than hyphens and apostrophes breaks names."""
    folded: list[str] = []
    owners: list[int] = []
    for token in sentence.tokens:
        found = units(token.form)
        if not found and not joins(token.form):
            found = (_BREAK,)
        folded.extend(found)
        owners.extend([token.index] * len(found))
    return folded, owners
