"""Finds the words of a report that may name a place, and what their syntax says of it. Decides nothing about which place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from according.ontology.closed_classes import GENITIVE_MARKS
from according.records.parse import Parsed, Sentence, Token
from according.stages.ground.dwellers import is_taken_or_home
from according.stages.ground.folding import fold
from according.stages.ground.items import heading_of
from according.stages.ground.listed import listed_kind
from according.stages.ground.name_kinds import (
    Votes,
    is_alias,
    is_common,
    is_of_person,
    is_of_ship,
    is_shouted,
    kind_behind,
    names_other_thing,
    part_of_other_name,
    ships,
    stands_as_code,
    surnames,
)
from according.stages.ground.name_runs import LOOSE_ENDS, POSSESSIVE, is_cut, is_no_start, may_start, point_before, run_end, type_before
from according.stages.ground.place_words import PlaceWords

if TYPE_CHECKING:
    from according.stages.ground.gazetteer import Gazetteer

_SHORT = 4
_SMALL_WORDS = frozenset({"ADP", "DET", "AUX", "CCONJ", "SCONJ", "PRON"})
"""What has a capital only in a text of capitals: the OF of "THE MAYOR OF SAN ISIDRO"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in place position. sentence: position in the report; first, last: its tokens; head: the word that stands for it in the tree.

    hint: kind that a type word gives ("the province of X"); direction: degrees of "northern X" or None; known: in the gazetteer.
    within: lower-case words with the demonym or name before it that says in whose land ("the Iraqi city of X").
    """

    sentence: int
    first: int
    last: int
    head: int
    text: str
    start: int
    end: int
    hint: str | None
    direction: float | None
    within: str | None
    known: bool


class Spotter:
    """Finds names of places in the sentences of one report."""

    def __init__(self, parsed: Parsed, *, text: str, gazetteer: Gazetteer, words: PlaceWords) -> None:
        self._text, self._gazetteer, self._words = text, gazetteer, words
        self._votes = Votes(parsed)
        self._surnames, self._ships = surnames(parsed), ships(parsed)
        self._told = set[str]()  # names that no table has, and that were told to be places
        self._no_start = set[str]()
        """Words that begin no name, wherever they stand; most words of a report are some of few."""
        self._other_words = frozenset(gazetteer.demonyms) | frozenset(words.directions)

    def names(self, sentence: Sentence) -> list[Name]:
        """Names of places in a sentence, in text order, none inside another."""
        found, at, tokens = [], 0, sentence.tokens
        behind = len(tokens)
        while at < behind:
            if tokens[at].form in self._no_start:
                at += 1
                continue
            end = run_end(sentence, at, self._words) if may_start(sentence, at, self._words) else at
            name = self._longest(sentence, at, end) if end > at else None
            if end == at and is_no_start(tokens[at].form, self._words):
                self._no_start.add(tokens[at].form)
            if name is None:
                at += 1
            else:
                found.append(name)
                at = name.last + 1 + kind_behind(sentence, name.last, self._words)
        return found

    def _longest(self, sentence: Sentence, at: int, end: int) -> Name | None:
        if (code := self._split_code(sentence, at)) is not None or is_alias(sentence, at):
            return code
        if sentence.tokens[at].form in self._ships and is_of_ship(sentence, at):
            return None
        for last in range(end - 1, at - 1, -1):
            owner = sentence.tokens[last].form in POSSESSIVE and sentence.tokens[last].name != "I-LOC"
            if owner or sentence.tokens[last].form.lower() in self._words.joiners:
                continue
            form = self._form(sentence, at, last)
            if self._gazetteer.is_code(form) and stands_as_code(sentence, first=at, last=last):
                return name_at(sentence, at, last, form=form, words=self._words, known=True)
            if fold(form) in self._words.not_names or is_cut(sentence, last, self._words) or not self._gazetteer.knows(form):
                continue
            if not self._goes_on(sentence, last, form) and not self._began(sentence, at, form) and self._accepted(sentence, at, last, form):
                return name_at(sentence, at, last, form=self._river(sentence, at, last, form), words=self._words, known=True)
        return self._unknown(sentence, at, end)

    def _split_code(self, sentence: Sentence, at: int) -> Name | None:
        """A code of a state whose point ends the sentence: "SPRINGFIELD, Ill. - …"."""
        point = sentence.tokens[at + 1] if at + 1 < len(sentence) else None
        if point is None or point.form != "." or point.start != sentence.tokens[at].end or not sentence.tokens[at].name.endswith("LOC"):
            return None
        form = self._form(sentence, at, at + 1)
        return name_at(sentence, at, at + 1, form=form, words=self._words, known=True) if self._gazetteer.is_code(form) else None

    def _river(self, sentence: Sentence, first: int, last: int, form: str) -> str:
        """ "Crossed the Dnipro": no town has an article, so it is the river of that name, where the tables have one."""
        typed = any(t.form.lower() in self._words.types for t in sentence.tokens[last + 1 : last + 2])
        article = first > 0 and sentence[first - 1].form.lower() == "the" and not typed and sentence[last].relation != "compound"
        return f"{form} River" if article and self._gazetteer.in_tables(f"{form} River") else form

    def _accepted(self, sentence: Sentence, first: int, last: int, form: str) -> bool:
        """Whether a name of the gazetteer means the place here, by the encoder's labels and the syntax."""
        tokens = sentence.tokens[first : last + 1]
        country, above = country_name(form, self._gazetteer), sentence.tokens[sentence.tokens[first].head]
        if form.endswith("$") or tokens[0].upos == "PRON" or (not country and form.lower() in self._other_words):
            return False  # "THEY INVADED US"
        if sentence.tokens[first].deprel == "flat" and above.index < first and (above.mention, above.upos) == ("person", "PROPN"):
            return False  # "Tunde Bello", though Bello is a town
        if _after_type(sentence, first, self._words) and self._gazetteer.in_tables(form):
            return True
        if part_of_other_name(sentence, first, last) or names_other_thing(sentence, last, self._words):
            return False
        if not (country or self._gazetteer.in_tables(form)):
            head, large = name_head(sentence, first, last), self._gazetteer.is_large(form, own=True)
            if is_common(sentence, first, last, head=head, words=self._words, large=large):
                return False
        if first == last and not country and is_of_person(sentence, first, surname=form in self._surnames):
            return False  # "Epigmenio Ibarra … Ibarra was not hurt"
        headed = sentence.kind == "dateline" and first == 0  # "LIMA - Police shot"
        shouted = country or headed and tokens[0].name.endswith("LOC")
        if form.isupper() and len(form) <= _SHORT and not shouted and not self._gazetteer.is_acronym(form):
            called = len(form) == _SHORT and tokens[0].name.endswith("LOC") and self._gazetteer.is_large(form)  # "IN LIMA"
            if not (called or self._gazetteer.in_tables(form)) or any(t.form[1:].islower() for t in sentence.tokens):
                return False  # a "SWAT team" is not of the Swat valley
        if country and form[0].isupper() and (len(form) > 3 or form.isupper()):
            if first == last and is_shouted(sentence, last):
                return False
            return not all(t.name.endswith("PER") for t in tokens)
        if self._labelled(tokens, form) or headed:
            return True
        if self._tabled(sentence, first, last, form):
            return True
        told = len(form) >= _SHORT and tokens[0].upos in ("PROPN", "X", "NOUN") and _placed(sentence, first, last, self._words)
        return told and (any(t.mention == "place" for t in tokens) or self._gazetteer.is_large(form))

    def _goes_on(self, sentence: Sentence, last: int, form: str) -> bool:
        """Whether the name is longer than what the gazetteer has of it ("Bani Qais")."""
        after = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
        if form == "Gulf" and after is not None and after.form == "of":
            return True  # "the Gulf of Riga" is not the Gulf
        if after is None or after.form.lower() in self._words.types or after.form.lower() in self._words.in_names:
            return False
        following = sentence.tokens[last + 2] if last + 2 < len(sentence.tokens) else after
        if after.name == "I-LOC" and after.form.lower() in self._words.joiners and following.name == "I-LOC":
            return not self._gazetteer.is_large(form, own=True)  # "Bab al-Ramel", which is not Al-Bab
        capital = after.form[0].isupper() and after.upos == "PROPN"
        joined = after.deprel in ("flat", "compound") or sentence.tokens[last].deprel in ("flat", "compound")
        return capital and (after.name == "I-LOC" or (joined and after.name == "O" and not self._gazetteer.is_large(form)))

    def _began(self, sentence: Sentence, first: int, form: str) -> bool:
        """Whether the name began with words that the gazetteer does not have ("Khor Mor", "Fırat Street")."""
        before = sentence.tokens[first - 1] if first else None
        if before is None or sentence.tokens[first].name != "I-LOC" or not before.name.endswith("LOC") or not before.form[0].isupper():
            return False
        joined = sentence.tokens[first].deprel == "flat" and sentence.tokens[first].head == first - 1  # "Boko Haram", though Boko is a town
        known = (
            self._gazetteer.knows(before.form)
            and not joined
            or before.form.lower() in self._words.directions
            or before.form.lower() in self._words.types
        )
        return not known and not self._gazetteer.is_large(form) and not country_name(form, self._gazetteer)

    def _tabled(self, sentence: Sentence, first: int, last: int, form: str) -> bool:
        """A place that the news often names, and the encoder calls it nothing else."""
        tokens = sentence.tokens[first : last + 1]
        if not self._gazetteer.in_tables(form) or len(form) < _SHORT:
            return False
        # The encoder's two opinions of a word: the label of its name and the kind of thing that it heads.
        if any(t.mention == "place" for t in tokens) or tokens[-1].form.lower() in self._words.types:
            return True
        token = sentence.tokens[name_head(sentence, first, last)]
        if token.relation == "conj" and sentence.tokens[token.head].name.endswith("LOC"):
            return True
        if any(t.name.endswith(("PER", "ORG")) for t in tokens):
            return False
        return tokens[0].upos == "PROPN" and (last > first or token.relation in ("obj", "obl", "nmod", "conj", "appos"))

    def _labelled(self, tokens: tuple[Token, ...], form: str) -> bool:
        """Called a place by the encoder, here or mostly in the report; or an organisation, though the name is a city's."""
        if self._votes.place(tokens):
            return True
        if all(t.name.endswith("LOC") for t in tokens if t.form[0].isupper()) and self._gazetteer.is_large(form):
            return True
        if tokens[0].name == "B-ORG" and all(t.name == "I-ORG" for t in tokens[1:]) and self._gazetteer.is_large(form, own=True):
            return True
        return len(tokens) > 1 and any(t.name.endswith("LOC") for t in tokens)

    def _unknown(self, sentence: Sentence, at: int, end: int) -> Name | None:
        """A name that the gazetteer does not hold, where the encoder and the syntax both say that it is a place."""
        last = next((n for n in range(at, end) if n + 1 >= end or sentence.tokens[n + 1].name != "I-LOC"), at)
        last -= last > at and sentence.tokens[last].form in LOOSE_ENDS
        form = self._form(sentence, at, last)
        if sentence.tokens[at].form.lower() in self._words.directions and last > at:
            begin = next(n for n in range(at + 1, last + 1) if n == last or may_start(sentence, n, self._words))
            inner = self._form(sentence, begin, last)
            if self._gazetteer.knows(inner):
                return name_at(sentence, begin, last, form=inner, words=self._words, known=True)
        articled = form.partition("-")[2][:1].isupper() and _placed(sentence, at, last, self._words)
        begins = form[0].isupper() or articled  # "in al-Latamina", no "al-Shabaab camps"
        if sentence.tokens[at].name != "B-LOC" or not begins or (form.isupper() and len(form) <= _SHORT + 1):
            return None
        if form.lower() in self._words.not_names or form.lower() in self._gazetteer.demonyms or part_of_other_name(sentence, at, last):
            return None
        if last > at and sentence.tokens[last].form.lower() in self._words.bodies:
            return None
        name = name_at(sentence, at, last, form=form, words=self._words, known=False)
        heads = at == 0 and heading_of(sentence) == last + 1
        part = at > 1 and sentence.tokens[at - 1].form.lower() == "of" and sentence.tokens[at - 2].form.lower() in self._words.parts
        again = form in self._told and sentence.tokens[name.head].deprel in ("nmod", "obl")
        placed = heads or part or again or name.hint is not None or _placed(sentence, at, last, self._words)
        if placed := placed and self._votes.place(sentence.tokens[at : last + 1]):
            self._told.add(form)
        return name if placed else None

    def _form(self, sentence: Sentence, first: int, last: int) -> str:
        form = self._text[sentence.tokens[first].start : sentence.tokens[last].end]
        return " ".join(form.split()) if "\n" in form else form  # lines of a fixed width break names


def _after_type(sentence: Sentence, first: int, words: PlaceWords) -> bool:
    """Behind "the province of", "the towns of"."""
    return first > 1 and sentence.tokens[first - 1].form.lower() == "of" and sentence.tokens[first - 2].form.lower() in words.types


def country_name(form: str, gazetteer: Gazetteer) -> bool:
    """Whether the words are a name of a country."""
    return fold(form) in gazetteer.country_names


def _placed(sentence: Sentence, first: int, last: int, words: PlaceWords) -> bool:
    head = name_head(sentence, first, last)
    token = sentence.tokens[head]
    if any(t.form.lower() in words.where for t in sentence.dependents(head, "case")) and token.relation in ("obl", "nmod", "root", "conj"):
        return True
    before = sentence.tokens[first - 1].form.lower() if first else ""
    return before in words.where or _after_type(sentence, first, words) or is_taken_or_home(sentence, head)


def name_head(sentence: Sentence, first: int, last: int) -> int:
    """The token of a span whose head lies outside it."""
    return next((n for n in range(first, last + 1) if not first <= sentence.tokens[n].head <= last), last)


def name_at(sentence: Sentence, first: int, last: int, *, form: str, words: PlaceWords, known: bool) -> Name:
    """The name that these tokens (last included) make, with what the words around it say of it."""
    head, hint, begin = name_head(sentence, first, last), None, first
    if kind := type_before(sentence, first, words):
        hint, begin = kind, first - 2
        head = first - 2 if sentence.tokens[head].head == first - 2 else head
    elif last + 1 < len(sentence.tokens) and (kind := words.types.get(sentence.tokens[last + 1].form.lower())):
        hint = kind
        head = last + 1 if sentence.tokens[head].head == last + 1 else head
    inner = words.types.get(sentence.tokens[last].form.lower()) if last > first else None
    listed = None if hint or inner else listed_kind(sentence, first, last, words)
    # "the northern city of X" tells where in the country X lies; only "northern X" is a part of X.
    direction = point_before(sentence, first, words)[1] if begin == first else None
    return Name(
        sentence=sentence.index, first=first, last=last, head=head, text=form,
        start=sentence.tokens[first].start, end=sentence.tokens[last].end, hint=hint or inner or listed, direction=direction,
        within=_within(sentence, begin), known=known,
    )  # fmt: skip


def _within(sentence: Sentence, begin: int) -> str | None:
    """The name before a name's phrase, past adjectives and "'s": "Syria" in "Syria's Idlib province", "South Africa"."""
    at = begin - 1
    while at >= 0 and (sentence.tokens[at].form in GENITIVE_MARKS or sentence.tokens[at].upos in ("ADJ", "NOUN")) and begin - at <= 4:
        if sentence.tokens[at].upos == "ADJ" and sentence.tokens[at].form[0].isupper():
            break
        at -= 1
    told = at >= 0 and sentence[at].form[0].isupper() and not (sentence[at].form.isupper() and sentence[at].upos in _SMALL_WORDS)
    if not told:
        return None
    start = at
    while start and sentence.tokens[start - 1].form[0].isupper() and sentence.tokens[start - 1].upos in ("PROPN", "ADJ"):
        start -= 1
    return " ".join(sentence.tokens[n].form.lower() for n in range(start, at + 1))
