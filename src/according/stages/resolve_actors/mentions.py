"""Mentions of one document: the nouns, names and pronouns that may speak of one party, with what coreference looks at."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.entries import RANKED_KINDS
from according.stages.resolve_actors.names import units
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene

ACTORS = frozenset({"person", "organization", "place"})
"""Types of mentions that may be parties; others are kept because "it" and "they" may stand for them."""
_CLASSES = (
    ("it", "thing_pronoun"),
    ("they", "plural_pronoun"),
    ("he", "person_pronoun"),
    ("she", "she_pronoun"),
    ("i", "speaker_pronoun"),
    ("we", "all_of_us"),
    ("you", "listener_pronoun"),
)
"""Pronoun classes of words.tsv, a later one over an earlier one."""
_NUMBER = {"he": "one", "she": "one", "it": "one", "i": "one", "they": "many", "we": "many", "you": ""}
_GENDER = {"he": "male", "she": "female"}
_ROLES = {"nsubj": "subject", "nsubj:pass": "passive", "obl:agent": "passive", "nmod:poss": "owner", "root": "root", "appos": "beside"}
_BY_RELATION = {"obj": "object", "iobj": "object", "obl": "oblique", "nmod": "inside", "compound": "within", "conj": "joined"}
_DETERMINERS = {"the": "the", "a": "a", "an": "a", "this": "this", "that": "this", "these": "this", "those": "this"}
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "de"})
_INNER = frozenset({"compound", "flat", "amod", "nmod:desc", "nummod", "goeswith", "nmod:poss"})
_KIND_TYPES = {"state": "place", "person": "person", "people": "person"}
_LABEL_TYPES = {"PER": "person", "ORG": "organization", "LOC": "place"}


@dataclass(slots=True, eq=False)  # not frozen: a report has hundreds, and freezing doubles what they cost
class Mention:
    """A noun phrase by its head word; nothing changes it once it is made.

    number: place among all mentions of the document, in text order.
    form: he | she | it | they | i | we | you for pronouns, else name | noun. type: as in Token.mention, "" for pronouns.
    count: one | many | body (one that may be called "they") | several (joined by "and") | "". gender: female | male | "".
    det: the | this | a | own (a possessive stands before it) | bare; "" but for nouns.
    words: folded words of a name, lemmas of a noun with its modifiers. key: whom or what it names, the same for the same.
    short: initials of a name of several words, an acronym's letters. quote: index of the quotation around it, -1 outside.
    """

    number: int
    ref: Ref
    token: Token
    form: str
    type: str
    count: str
    gender: str
    role: str
    det: str
    words: frozenset[str]
    key: str
    short: str
    quote: int

    @property
    def is_pronoun(self) -> bool:
        return self.form not in ("name", "noun")

    @property
    def is_actor(self) -> bool:
        """Whether it may be a party at all."""
        return self.type in ACTORS or not self.type


class Mentions:
    """All mentions of a document, found once."""

    def __init__(self, scene: Scene, people: People) -> None:
        self._scene, self._people = scene, people
        words = scene.registry.words
        self._forms = {word: form for form, name in _CLASSES for word in words[name] - words["quantity"]}
        self._quotes = sorted((quote for quote in scene.parsed.quotes if not quote.scare), key=lambda quote: quote.start)
        self._starts = [quote.start for quote in self._quotes]
        self.all: list[Mention] = []
        self.first_of: list[int] = []
        self._at: dict[Ref, Mention] = {}
        self._indices = {kind: defaultdict[str, list[int]](list) for kind in ("key", "word", "form", "short")}
        for sentence in scene.parsed.sentences:
            self.first_of.append(len(self.all))
            self._read(sentence)
        self.first_of.append(len(self.all))

    def at(self, ref: Ref) -> Mention | None:
        """The mention with this head word."""
        return self._at.get(ref)

    def sentence(self, mention: Mention) -> Sentence:
        """The sentence of a mention."""
        return self._scene.parsed.sentences[mention.ref.sentence]

    def above(self, mention: Mention) -> Token | None:
        """The word that a mention hangs on, mostly its verb; None where it is the root."""
        return self.sentence(mention)[mention.token.head] if mention.token.head >= 0 else None

    def is_quoted(self, token: Token) -> bool:
        """Whether a word stands in a quotation of more than a few words."""
        return self._quote_at(token.start) >= 0

    def words_before(self, mention: Mention) -> frozenset[str]:
        """The words of the sentence before a mention's."""
        before = mention.ref.sentence - 1
        return self._scene.parsed.sentences[before].vocabulary if before >= 0 else frozenset()

    def in_sentence(self, index: int) -> list[Mention]:
        """Mentions of a sentence in text order."""
        return self.all[self.first_of[index] : self.first_of[index + 1]]

    def before(self, mention: Mention, *, index: str, value: str, most: int) -> Iterator[Mention]:
        """Earlier mentions with a value of an index (key | word | form | short): the nearest ones, nearest first, and the first of all."""
        found = self._indices[index].get(value, [])
        end = bisect_right(found, mention.number - 1)
        for number in reversed(found[max(0, end - most) : end]):
            yield self.all[number]
        if end > most:
            yield self.all[found[0]]

    def times(self, mention: Mention, *, until: Mention) -> int:
        """How often whom a mention names was named before another mention."""
        return bisect_right(self._indices["key"][mention.key], until.number - 1)

    def _read(self, sentence: Sentence) -> None:
        for token in sentence.tokens:
            upos = token.upos
            if upos in ("PRON", "DET"):
                form = self._forms.get(token.form.casefold(), "")
                if form:
                    self._add(sentence, Ref(sentence.index, token.index), token, form=form, kind="", gender=_GENDER.get(form, ""))
            elif upos in _NOUNS:
                ref = Ref(sentence.index, token.index)
                kind = self._type(ref, token)
                if kind:
                    self._add(sentence, ref, token, form="name" if upos == "PROPN" else "noun", kind=kind, gender="")

    def _add(self, sentence: Sentence, ref: Ref, token: Token, *, form: str, kind: str, gender: str) -> None:
        nominal = form in ("name", "noun") and kind in ACTORS
        inner = [t for t in sentence.dependents(ref.token) if t.deprel in _INNER] if nominal and sentence.children[ref.token] else []
        key, words = self._naming(ref, token, form, inner) if nominal else (token.lemma.casefold() if kind else form, frozenset[str]())
        mention = Mention(
            number=len(self.all),
            ref=ref,
            token=token,
            form=form,
            type=kind,
            count=self._count(sentence, token, kind) if kind else _NUMBER[form],
            gender=self._gender(ref, kind, inner) if nominal else gender,
            role=_ROLES.get(token.deprel) or _BY_RELATION.get(token.relation, "other"),
            det=self._determiner(sentence, token) if form == "noun" else "",
            words=words,
            key=key,
            short=_short(token.form, key) if form == "name" and nominal else "",
            quote=self._quote_at(token.start),
        )
        self.all.append(mention)
        self._at[ref] = mention
        number, indices = mention.number, self._indices
        indices["key"][key].append(number)
        indices["form"][form].append(number)
        if mention.short:
            indices["short"][mention.short].append(number)
        for word in words if nominal else ():
            indices["word"][word].append(number)

    def _type(self, ref: Ref, token: Token) -> str:
        """The type of a noun or name, "" where the word heads no mention: the registry's, else the document's, else the encoder's."""
        if token.relation in ("flat", "goeswith", "fixed"):
            return ""
        hit, span = self._scene.names.hit(ref), self._scene.names.span(ref)
        kind = token.mention if token.mention != "O" else ""
        if token.upos != "PROPN" or not (hit or span):
            if not kind and token.upos == "NOUN" and (generic := self._scene.generic(token)) is not None and generic.kind != "thing":
                return "person" if generic.kind in RANKED_KINDS else "organization"
            return kind
        if any(known is not None and known.first <= token.head <= known.last for known in (hit, span)):
            return kind  # a word inside a name is a mention only if the encoder says so
        if self._people.at(ref) is not None:
            return "person"
        if hit is not None and hit.use in ("name", "capital"):
            return _KIND_TYPES.get(hit.entry.kind, "organization")
        return _LABEL_TYPES[span.label] if span is not None else kind

    def _naming(self, ref: Ref, token: Token, form: str, inner: list[Token]) -> tuple[str, frozenset[str]]:
        """Key and words of a name or noun."""
        lemma = token.lemma.casefold()
        if form == "noun":
            after = self._scene.sentence(ref).dependents(ref.token, "nmod")
            return lemma, frozenset((lemma, *(t.lemma.casefold() for t in (*inner, *after))))
        span, person, hit = self._scene.names.span(ref), self._people.at(ref), self._scene.names.hit(ref)
        sentence = self._scene.sentence(ref)
        if span is not None:
            words = units(span.text)
        else:
            words = tuple(w for t in sorted((*inner, token), key=lambda t: t.index) if t.upos == "PROPN" for w in units(t.form))
        if person is not None:
            return f"@{person.name}", frozenset(words)
        if hit is not None and hit.use != "adjective" and not hit.first <= sentence.tokens[ref.token].head <= hit.last:
            return f"@{hit.entry.name}", frozenset(words)
        if span is not None and span.label == "ORG" and (longer := self._scene.names.longer(span)) is not None:
            return " ".join(units(longer.text)), frozenset(words)
        return " ".join(words) or lemma, frozenset(words or (lemma,))

    def _count(self, sentence: Sentence, token: Token, kind: str) -> str:
        joined = "conj" in sentence.below[token.index]
        if joined and any(t.upos in ("NOUN", "PROPN", "PRON") for t in sentence.dependents(token.index, "conj")):
            return "several"
        if is_plural(token) and (token.upos != "PROPN" or kind == "person"):  # "the United States" are one
            return "many"
        return "body" if kind == "organization" or self._scene.is_word("collective", token) else "one"

    def _determiner(self, sentence: Sentence, token: Token) -> str:
        found = "bare"
        for before in sentence.dependents(token.index, "det", "nmod:poss"):
            if before.deprel == "nmod:poss":
                return "own"
            found = _DETERMINERS.get(before.form.casefold(), "a")
        return found

    def _gender(self, ref: Ref, kind: str, inner: list[Token]) -> str:
        """Known from a title or a first name; else ""."""
        if kind != "person":
            return ""
        registry, token = self._scene.registry, self._scene.token(ref)
        words = {token.form.casefold(), *(t.form.casefold() for t in inner if t.deprel != "nmod:poss")}
        person = self._people.at(ref)
        if person is not None and " " in person.name:
            words.add(person.name.split()[0].casefold())
        beside = self._scene.sentence(ref).dependents(ref.token, "appos") if token.upos in ("PROPN", "NOUN") else []
        words.update(t.form.casefold() for t in beside)
        known = next((gender for gender in ("female", "male") if words & registry.words[gender]), "")
        return known or (self._people.gender(person) if person is not None else "")

    def is_quoted_beside(self, other: Mention, mention: Mention) -> bool:
        """Whether the other stands in a quotation that ends in the mention's sentence or after it, so that it is of what is said there."""
        return other.quote >= 0 and self._quotes[other.quote].end > self._scene.sentence(mention.ref)[0].start

    def _quote_at(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1 if self._starts else -1
        while at > 0 and offset >= self._quotes[at].end and offset < self._quotes[at - 1].end:
            at -= 1  # behind a quotation within one
        return at if at >= 0 and offset < self._quotes[at].end else -1


def _short(form: str, key: str) -> str:
    """Initials of a name's words, or an acronym as it stands; "" for other names of one word."""
    words = [word for word in key.removeprefix("@").casefold().split() if word not in _SMALL]
    if len(words) > 1:
        return "".join(word[0] for word in words)
    return form.replace(".", "").casefold() if form.isupper() and len(form) > 1 else ""
