"""Sentences with their words and syntax (Universal Dependencies 2)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Set
from dataclasses import field, replace
from typing import Any, NamedTuple

from according.records.quick import dataclass
from according.records.reading import Reading

BARE_NUMBERS = frozenset({"dozens", "scores", "hundreds", "thousands"})
"""Numbers that may stand without a noun."""
_COUNTING, _NAMING = BARE_NUMBERS | {"number", "handful", "couple"}, frozenset({"NOUN", "PROPN", "ADJ"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})  # determiners of what the reader knows, or was told of before


class _Bases(dict[str, str]):
    """Relation -> the same without its subtype. A file of another parser may have any relation, but not many."""

    def __missing__(self, deprel: str) -> str:
        base = self[deprel] = deprel.partition(":")[0]
        return base


_BASES = _Bases()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What stands between quotation marks; may run over several sentences.

    start, end: without the marks. open_ended: no closing mark before the paragraph ended.
    scare: a few words only, part of somebody's sentence.
    """

    start: int
    end: int
    scare: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A parsed word.

    index: position in its sentence; head: index of its head, -1 for the root.
    feats: "Mood=Ind|Tense=Past|VerbForm=Fin" or "_" (only Mood, Number, Person, Tense, VerbForm, Voice).
    name: O or B-/I- with PER, LOC, ORG. mention: entity type that the word heads
    (person, organization, place, time, event, object, abstract, animal, plant, substance) or O.
    reading: what the encoder takes the word for as the trigger of an event, None where it is hardly one. relation: deprel without subtype.
    """

    index: int
    form: str
    start: int
    end: int
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    name: str
    mention: str
    reading: Reading | None = None
    relation: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "relation", _BASES[self.deprel])

    def has(self, feature: str) -> bool:
        """Whether a feature such as "Voice=Pass" is set."""
        return feature in self.feats

    @property
    def is_participle(self) -> bool:
        """Whether it is "held", "given", not "holding"; by its tag or its features, of which either may be missing."""
        return self.xpos == "VBN" or (self.has("VerbForm=Part") and self.xpos != "VBG")

    @property
    def is_reflexive(self) -> bool:
        """Whether it is "itself", "themselves" or the like."""
        return self.form.casefold().endswith(("self", "selves"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence with its tree.

    children: for each token the indices of its dependents, in text order. below: the relations of these, with and without subtypes.
    root: index of the first word without a head, -1 in an empty sentence.
    vocabulary: forms and lemmas of its words, lower-cased: a sentence without any of some words need not be gone through for them.
    memo: what a stage has found out about the sentence and asks again, under a key of its own. Nobody changes what lies there.
    """

    index: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int = 0
    kind: str = "prose"
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    below: list[frozenset[str]] = field(init=False, repr=False, compare=False)
    root: int = field(init=False, repr=False, compare=False)
    vocabulary: frozenset[str] = field(init=False, repr=False, compare=False)
    memo: dict[Any, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        found: list[list[int]] = [[] for _ in self.tokens]
        below: list[frozenset[str]] = [frozenset()] * len(found)
        root = -1
        for token in self.tokens:
            if token.head >= 0:
                found[token.head].append(token.index)
                below[token.head] |= {token.deprel, token.relation}
            elif root < 0:
                root = token.index
        object.__setattr__(self, "root", root)
        object.__setattr__(self, "children", tuple(map(tuple, found)))
        object.__setattr__(self, "below", below)
        words = "\0".join([f"{token.form}\0{token.lemma}" for token in self.tokens]).lower()  # no call for each
        object.__setattr__(self, "vocabulary", frozenset(words.split("\0") if words else ()))

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, index: int) -> Token:  # what is asked of every word or event asks `tokens`, which needs no call
        return self.tokens[index]

    def with_tokens(self, tokens: Mapping[int, Token]) -> Sentence:
        """The sentence with other tokens in place of some, by index; the same object where there are none."""
        return replace(self, tokens=tuple(tokens.get(token.index, token) for token in self.tokens)) if tokens else self

    def related(self, *relations: str) -> list[Token]:
        """Words of the sentence by relation without subtype; those of each in text order."""
        if "related" not in self.memo:
            self.memo["related"] = known = dict[str, list[Token]]()
            for token in self.tokens:
                known.setdefault(token.relation, []).append(token)
        known = self.memo["related"]  # most sentences have no such word
        return [token for relation in relations if relation in known for token in known[relation]]

    def dependents(self, index: int, relation: str = "", *more: str) -> list[Token]:
        """Dependents of a token by relation, all of them without any; "nsubj" takes its subtypes too, "nsubj:pass" only itself."""
        if not relation:
            return [self.tokens[child] for child in self.children[index]]
        found: list[Token] = []
        # Asked ten thousand times a report, six in ten times for one relation: most words have no such dependent.
        if more:
            relations = (relation, *more)
            if not self.below[index].isdisjoint(relations):
                below = [self.tokens[child] for child in self.children[index]]
                return [token for token in below if token.relation in relations or token.deprel in relations]
        elif relation in self.below[index]:
            for child in self.children[index]:
                token = self.tokens[child]
                if token.relation == relation or token.deprel == relation:
                    found.append(token)
        return found

    def is_known(self, index: int) -> bool:
        """Whether a noun stands with "the" or the like: what it means is known to the reader; not that of "launched the biggest attack"."""
        known = any(token.lemma.lower() in DEFINITE for token in self.dependents(index, "det"))
        return known and not (self[index].deprel == "obj" and self.is_superlative(index))

    def is_among(self, index: int) -> bool:
        """Whether a word only says among whom somebody is: "dead" of "among the dead", "killed" of "among", "some of those killed"."""
        token = self[index]
        those = self[token.head] if token.deprel == "acl" else token
        some = those is not token and those.relation == "nmod" and self[those.head].upos in ("DET", "NUM", "ADJ")
        return some and those.form == "those" or any("among" in self.marked(k, "case") for k in {index, those.index})

    def hyphened(self, index: int) -> int | None:
        """The army of "an army-led operation", by the participle before the noun; None for other words."""
        before = index >= 2 and self[index].deprel == "amod" and self[index - 1].form in ("-", "‑", "–")
        return next((t.index for t in self.dependents(index) if before and t.index == index - 2 and t.upos in _NAMING), None)

    def paired(self, index: int) -> list[int]:
        """Both names of "Israeli-Syrian talks", "a U.S.-Iraqi raid", of which one hangs on the other; else the word alone."""
        second = [t.index for t in self.dependents(index, "conj") if t.index == index + 2]
        pair = [*(t.index for t in self.dependents(index) if t.index == index - 2), index, *second]
        if len(pair) != 2 or self[pair[0] + 1].form not in ("-", "‑", "–") or self[pair[1]].name.startswith("I-"):  # "the AFL-CIO"
            return [index]
        if self[pair[1]].xpos in ("NNS", "NNPS"):
            return [index]  # "Cuban-Americans" are Americans
        return pair if all(self[k].upos in ("ADJ", "PROPN") and self[k].form[:1].isupper() for k in pair) else [index]

    def is_superlative(self, index: int) -> bool:
        """Whether a noun is "the biggest attack", "the most powerful offensive"."""
        return any(self.is_graded(t.index) for t in self.dependents(index, "amod"))

    def is_graded(self, index: int) -> bool:
        """Whether an adjective is "biggest", "most powerful"."""
        return self[index].xpos == "JJS" or any(t.form.lower() == "most" for t in self.dependents(index, "advmod"))

    def is_forbidden(self, index: int) -> bool:
        """ "Hands up, don't shoot": whoever asks that it be not done denies nothing."""
        if self.tokens[index].xpos not in ("VB", "VBP"):
            return False
        subjects = (t for t in self.dependents(index, "nsubj") if t.upos in ("PRON", "PROPN") or t.mention in ("person", "organization"))
        own = [*subjects, *self.dependents(index, "cc", "mark")]  # hands that are up do not shoot
        asked = any(t.form.lower() in ("do", "don") for t in self.dependents(index, "aux"))
        denied = any(t.lemma.lower() in ("not", "never") for t in self.dependents(index, "advmod"))
        return asked and denied and not own

    def things_counted(self, index: int) -> Token | None:
        """The houses of "dozens of houses", which the encoder marks at either word; None for other numbers and for people."""
        if self.tokens[index].upos not in ("NUM", "NOUN") or self.tokens[index].form.lower() not in _COUNTING:
            return None
        inner = next((t for t in self.dependents(index, "nmod") if "of" in self.marked(t.index, "case")), None)
        if inner is None or inner.upos != "NOUN":
            return None
        return inner if {"place", "object"} & {self[index].mention, inner.mention} else None

    def marked(self, index: int, *relations: str) -> list[str]:
        """Prepositions or subordinating words of a word, lower-cased, each with its fixed parts ("according to")."""
        found: list[str] = []
        for word in self.dependents(index, *relations) if not relations or not self.below[index].isdisjoint(relations) else ():
            form = word.form.lower()
            rest = [t.form.lower() for t in self.dependents(word.index, "fixed")] if self.children[word.index] else ()
            found.append(" ".join((form, *rest)) if rest else form)
        return found

    def subtree(self, index: int) -> list[int]:
        """Indices of a token and all below it, in text order."""
        if not self.children[index]:
            return [index]
        found, todo = [], [index]
        while todo:
            at = todo.pop()
            found.append(at)
            todo.extend(self.children[at])
        return sorted(found)

    def is_tree(self) -> bool:
        """Whether every word reaches the root; where one does not, `ancestors` has no end."""
        reached = {-1}
        for token in self.tokens:
            at, path = token.index, set[int]()
            while at not in reached and at not in path:
                path.add(at)
                at = self.tokens[at].head
            if at in path:
                return False
            reached |= path
        return True

    def hangs_on(self, index: int, *, top: int, by: Set[str]) -> bool:
        """Whether a word is the top one, or hangs on it by these relations alone."""
        while index >= 0 and index != top:
            if self.tokens[index].relation not in by:
                return False
            index = self.tokens[index].head
        return index == top

    def is_below(self, index: int, *, top: int) -> bool:
        """Whether the second word is above the first, at whatever distance."""
        return any(above == top for above in self.ancestors(index))

    def ancestors(self, index: int) -> Iterator[int]:
        """Heads of a token upwards, itself left out."""
        at = self.tokens[index].head
        while at >= 0:
            yield at
            at = self.tokens[at].head


class Ref(NamedTuple):
    """A word of a document: sentence index and token index. A tuple, since a report makes, hashes and compares thousands."""

    sentence: int
    token: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker of a transcript says. start, end: without the name before it; speaker: None for one without a name ("QUESTION")."""

    start: int
    end: int
    speaker: Ref | None
    colon: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A report's analysis: sentences in text order, quotations, turns of a transcript; the paragraphs with a bullet before them.
    item: the sentence that heads the one item of a digest to which all sentences with words belong; None of any other report."""

    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...] = ()
    turns: tuple[Turn, ...] = ()
    item: int | None = None
    bullets: frozenset[int] = frozenset()

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that a character of the text is in; None between two."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None
