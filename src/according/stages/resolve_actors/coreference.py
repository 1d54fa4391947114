"""Pronouns and definite nouns to the words that they stand for.

Every step goes to an earlier word of the document, to the noun of a relative clause or to the speaker of a quotation, and no chain
passes a word twice, so that it ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.speakers import Speakers

_BACK = 4
"""Sentences that a pronoun looks back."""
_SUBJECTS = ("nsubj", "nsubj:pass", "obl:agent")
_WEIGHTS = {
    "nsubj": 3.0,
    "nsubj:pass": 2.5,
    "obl:agent": 2.0,
    "root": 2.0,
    "parataxis": 1.5,
    "obj": 1.5,
    "iobj": 1.5,
    "nmod:poss": 1.3,
    "conj": 1.2,
    "obl": 0.8,
    "nmod": 0.6,
    "appos": 0.5,
}
_PER_SENTENCE = 1.6
_SAME_NOUN = 60
"""Earlier mentions of a noun that are looked at, so that long texts take no longer a noun than short ones."""
_ANY = 3.2
_FITS = {
    "person": {"person": 1.0},
    "plural": {"plural": 1.0, "several": 0.9, "thing": 0.45},
    "thing": {"thing": 1.0, "plural": 0.1},
}
"""How well a noun suits a pronoun ("they" may be a government); several: persons joined by "and".
_ANY is what every suitable noun gets, so that a noun that suits beats a subject that hardly does; set by hand."""
_OBJECT_FORMS = ("them", "him", "us", "me")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A noun that a pronoun may stand for. kind: person | plural | thing."""

    ref: Ref
    kind: str
    token: Token
    gender: str


class Coreference:
    """Antecedents of one document, by rules of syntax, number, animacy and recency."""

    def __init__(self, scene: Scene, people: People) -> None:
        self._scene, self._people = scene, people
        self._known: dict[Ref, Ref | None] = {}
        self._candidates: dict[int, list[Candidate]] = {}
        self._genders: dict[str, str] = {}
        self._nouns: dict[str, list[Ref]] | None = None
        self._speakers = Speakers(scene, people, self._may_speak)

    def antecedent(self, ref: Ref) -> Ref | None:
        """The word that a pronoun stands for, itself no pronoun; None for other words and where nothing fits."""
        seen = {ref}
        found = self._step(ref)
        while found is not None and found not in seen and self.is_pronoun(self._scene.token(found)):
            seen.add(found)
            found = self._step(found)
        return found if found is not None and found not in seen else None

    def is_pronoun(self, token: Token) -> bool:
        """Whether a word stands for another."""
        classes = ("person_pronoun", "thing_pronoun", "plural_pronoun", "speaker_pronoun")
        if token.form.casefold() in ("those", "these"):
            return True
        if token.upos in ("PRON", "DET") and self._scene.is_word("relative_pronoun", token):
            return token.upos == "PRON"
        return token.upos in ("PRON", "DET") and any(self._scene.is_word(name, token) for name in classes)

    def _step(self, ref: Ref) -> Ref | None:
        if ref not in self._known:
            self._known[ref] = None  # a chain that comes back here ends
            self._known[ref] = self._resolve(ref)
        return self._known[ref]

    def _resolve(self, ref: Ref) -> Ref | None:
        token = self._scene.token(ref)
        if not self.is_pronoun(token):
            return None
        if self._scene.is_word("relative_pronoun", token):
            return self._relative(ref)
        if self._scene.is_word("speaker_pronoun", token):
            return self._speakers.near(ref)
        if token.form.casefold() in ("those", "these"):
            return None
        kind = next(k for k in ("person", "thing", "plural") if self._scene.is_word(f"{k}_pronoun", token))
        return self._best(ref, kind)

    def _relative(self, ref: Ref) -> Ref | None:
        """The noun that a relative clause is about."""
        sentence = self._scene.sentence(ref)
        for index in (ref.token, *sentence.ancestors(ref.token)):
            if sentence[index].deprel in ("acl:relcl", "acl") and sentence[index].head >= 0:
                return Ref(ref.sentence, sentence[index].head)
        return None

    def _best(self, ref: Ref, kind: str) -> Ref | None:
        token = self._scene.token(ref)
        gender = self._gender_of_pronoun(token)
        excluded = self._co_arguments(ref)
        side = self._speaking_side(ref) if kind == "plural" else None
        same = {self._step(Ref(ref.sentence, i)) for i in excluded if self.is_pronoun(self._scene.sentence(ref)[i])}
        others = {self._identity(Ref(ref.sentence, index)) for index in excluded} - {""}
        best: tuple[float, Ref] | None = None
        for distance in range(_BACK + 1):
            index = ref.sentence - distance
            if index < 0:
                break
            for candidate in self.candidates(index):
                if distance == 0 and (candidate.ref.token >= ref.token or candidate.ref.token in excluded):
                    continue
                if candidate.ref in same or kind == "plural" and distance == 0 and self._called_it(candidate, ref):
                    continue
                if others and self._identity(candidate.ref) in others or side is not None and self._is_of(candidate.ref, side):
                    continue
                score = self._score(candidate, kind, token, gender) - _PER_SENTENCE * distance
                if score > 0 and (best is None or score >= best[0] and distance == 0 or score > best[0]):
                    best = (score, candidate.ref)
        if best is not None and kind == "person" and gender:
            self._bind(best[1], gender)
        return best[1] if best else None

    def _called_it(self, candidate: Candidate, ref: Ref) -> bool:
        """Whether the sentence goes on with "it" after a noun for many ("the group … it … them"): then "they" are others."""
        between = self._scene.sentence(ref).tokens[candidate.ref.token + 1 : ref.token]
        return not is_plural(candidate.token) and any(self._scene.is_word("thing_pronoun", token) for token in between)

    def _speaking_side(self, ref: Ref) -> Ref | None:
        """Who speaks the quotation around a pronoun: "they" in it are others."""
        return self._speakers.near(ref) if self._speakers.quotes(ref) else None

    def _is_of(self, ref: Ref, speaker: Ref) -> bool:
        """Whether a noun is the speaker or the force or government that the speaker belongs to."""
        person, generic, hit = self._people.at(speaker), self._scene.generic_at(ref), self._scene.names.hit(ref)
        if ref == speaker:
            return True
        if person is None or person.sectors[:1] not in (("GOV",), ("MIL",), ("COP",)):
            return False
        own = hit is not None and hit.entry.kind in ("state", "army") and hit.entry.country == person.country
        return (
            own
            or hit is None
            and generic is not None
            and generic.kind in ("force", "institution")
            and generic.sectors[:1] == person.sectors[:1]
        )

    def _score(self, candidate: Candidate, kind: str, token: Token, gender: str) -> float:
        fits = _FITS[kind].get(candidate.kind, 0.0)
        if kind == "plural" and candidate.kind == "person" and self._is_first_of_several(candidate.ref):
            fits = _FITS["plural"]["several"]
        if kind == "person" and candidate.gender and gender and candidate.gender != gender:
            return 0.0
        weight = _WEIGHTS.get(candidate.token.deprel, _WEIGHTS.get(candidate.token.relation, 0.4))
        parallel = 0.5 if token.deprel in _SUBJECTS and candidate.token.deprel in _SUBJECTS else 0.0
        return fits * (weight + parallel + _ANY)

    def _is_first_of_several(self, ref: Ref) -> bool:
        """Whether other persons are joined to one by "and"."""
        joined = self._scene.sentence(ref).dependents(ref.token, "conj")
        return any(self._people.at(Ref(ref.sentence, token.index)) is not None for token in joined)

    def _co_arguments(self, ref: Ref) -> list[int]:
        """Nouns before a pronoun in its sentence that it cannot be: arguments of its verb, and the subject that its verb shares."""
        sentence = self._scene.sentence(ref)
        pronoun = sentence[ref.token]
        if pronoun.deprel == "nmod:poss" or pronoun.head < 0 or pronoun.form.casefold().endswith(("self", "selves")):
            return []
        verb = sentence[pronoun.head]
        found = [t.index for t in sentence.dependents(verb.index) if t.index < ref.token]
        is_object = pronoun.form.casefold() in _OBJECT_FORMS
        while verb.head >= 0 and not [t for t in sentence.dependents(verb.index, "nsubj", "nsubj:pass") if t != pronoun]:
            # "police let them march"; "Kerry called Lavrov and urged him"; "they hold the men and promised to free them"
            if verb.deprel != "conj" and not (is_object and verb.deprel in ("xcomp", "ccomp")):
                break
            verb = sentence[verb.head]
            found += [t.index for t in sentence.dependents(verb.index, "nsubj", "nsubj:pass")]
        return [*found, *sentence.ancestors(ref.token)]

    def _identity(self, ref: Ref) -> str:
        """Who a noun is, to tell that two nouns are one: a person's or a registered name; "" where neither is known."""
        person, hit = self._people.at(ref), self._scene.names.hit(ref)
        return person.name if person is not None else hit.entry.name if hit is not None else ""

    def candidates(self, index: int) -> list[Candidate]:
        """Nouns of a sentence that later words may stand for, in text order; pronouns too, for what they stand for."""
        if index not in self._candidates:
            self._candidates[index] = list(self._find(self._scene.parsed.sentences[index]))
        return self._candidates[index]

    def _find(self, sentence: Sentence) -> Iterator[Candidate]:
        for token in sentence.tokens:
            if token.upos not in ("NOUN", "PROPN", "PRON") or token.deprel in ("compound", "flat", "amod", "nmod:desc", "expl", "det"):
                continue
            ref = Ref(sentence.index, token.index)
            kind = self._kind(ref, token)
            if kind:
                yield Candidate(ref, kind, token, self._gender(ref, token) if kind == "person" else "")

    def _kind(self, ref: Ref, token: Token) -> str:
        if token.upos == "PRON":
            classes = (("person_pronoun", "person"), ("plural_pronoun", "plural"))
            return next((kind for name, kind in classes if self._scene.is_word(name, token)), "")
        if self._people.at(ref) is not None:
            return "person"
        hit = self._scene.names.hit(ref)
        if hit is not None:
            place = hit.use == "capital" and token.deprel not in _SUBJECTS
            return "" if place else {"people": "plural", "adjective": ""}.get(hit.use, "thing")
        generic = self._scene.generic_at(ref)
        span = self._scene.names.span(ref)
        if span is not None and generic is None:
            return {"ORG": "thing", "PER": "person"}.get(span.label, "")
        if generic is None or generic.kind == "thing":
            return ""
        if self._scene.is_word("collective", token):
            return "plural"
        if (
            any(t.relation == "conj" for t in self._scene.sentence(ref).dependents(ref.token))
            or is_plural(token)
            or generic.kind in ("force", "equipment")
        ):
            return "plural"
        return "person" if generic.kind in ("person", "office", "spokesman", "member") or token.mention == "person" else "thing"

    def _may_speak(self, ref: Ref) -> bool:
        """Whether a noun or pronoun is one that speaks: a person or an organisation."""
        token = self._scene.token(ref)
        suits = self._people.at(ref) is not None or token.mention in ("person", "organization") or self.is_pronoun(token)
        return suits and bool(self._kind(ref, token))

    def _gender_of_pronoun(self, token: Token) -> str:
        return "female" if token.form.casefold() in ("she", "her", "hers", "herself") else "male"

    def _gender(self, ref: Ref, token: Token) -> str:
        """Known from a title, a first name or an earlier pronoun; else ""."""
        sentence = self._scene.sentence(ref)
        beside = (Ref(ref.sentence, t.index) for t in sentence.dependents(ref.token, "appos", "flat", "nmod:desc"))
        person = self._people.at(ref) or next((found for at in beside if (found := self._people.at(at)) is not None), None)
        if person is not None and person.name in self._genders:
            return self._genders[person.name]
        words = {token.form.casefold(), *(t.form.casefold() for t in sentence.dependents(ref.token, "nmod:desc", "compound", "amod"))}
        if person is not None and " " in person.name:
            words.add(person.name.split()[0].casefold())
        for gender in ("female", "male"):
            if words & self._scene.registry.words[gender]:
                return gender
        return ""

    def _bind(self, ref: Ref, gender: str) -> None:
        person = self._people.at(ref)
        if person is not None:
            self._genders.setdefault(person.name, gender)

    def same_noun(self, ref: Ref, *, back: int | None = None) -> Iterator[Ref]:
        """Earlier nouns with the same head word as a definite one ("the regime"), nearest first; back: how many sentences to look."""
        if self._nouns is None:
            self._nouns = {}
            for sentence in self._scene.parsed.sentences:
                for token in sentence.tokens:
                    if token.upos in ("NOUN", "PROPN"):
                        self._nouns.setdefault(token.lemma.casefold(), []).append(Ref(sentence.index, token.index))
        found = self._nouns.get(self._scene.token(ref).lemma.casefold(), [])
        end = bisect_left(found, ref)
        earlier = reversed(found[max(0, end - _SAME_NOUN) : end])
        return (other for other in earlier if back is None or ref.sentence - other.sentence <= back)

    def last_of(self, ref: Ref, kinds: frozenset[str]) -> Ref | None:
        """The nearest earlier named party of these kinds ("the group", "the country")."""
        for index in range(ref.sentence, max(-1, ref.sentence - _BACK - 1), -1):
            found = [h for h in self._scene.names.hits_in(index) if h.entry.kind in kinds and h.use in ("name", "adjective", "people")]
            found = [h for h in found if (index < ref.sentence or h.last < ref.token) and "JRN" not in h.entry.sectors]
            if found:
                subjects = [
                    h for h in found if any(self._scene.parsed.sentences[index][i].deprel in _SUBJECTS for i in range(h.first, h.last + 1))
                ]
                chosen = (subjects or found)[-1]
                return Ref(index, chosen.first)
        return None
