"""Common nouns beside the name of whom they mean: "the X, the biggest party", "a man presenting himself as General X"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from according.records.actor import ARMED_GROUPS, Party
from according.records.parse import Ref, Sentence, Token
from according.records.relations import APPOSED_LOOSELY
from according.stages.resolve_actors.called import given_names
from according.stages.resolve_actors.described import Describer
from according.stages.resolve_actors.entries import BODY_KINDS
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import core, preposition
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.takeover import meaning_of
from according.stages.resolve_actors.wording import worded

_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "oneself"})

_CALLED = frozenset({"call", "name", "know", "style"})
"""Participles that give a name; whoever is presented as somebody by others need not be he."""
_TAKEN_FOR = frozenset({"believe", "suspect", "think", "presume", "assume", "suppose", "allege", "say", "report"})
"""Participles of whom others take for men of somebody's."""
_HE = frozenset({"he", "she"})
_ONLY = frozenset({"first", "last", "lone", "only", "sole"})
_BELONGING = frozenset({"belong", "come", "work"})
_NO_BAND = frozenset({"GOV", "IGO"})
_MEN = frozenset({"group", "person", "member", "force", "unit", "team"})
_NAMING = frozenset({*APPOSED_LOOSELY, "acl"})
"""Relations of which a noun has one with a name below it, or a clause that names it."""
_OFFSHOOTS = frozenset({"affiliate", "offshoot", "franchise", "wing", "arm", "branch", "proxy", "ally", "rival"})
"""Nouns that are called by whose they are, unless their own name stands beside them: "an al-Qaeda affiliate, JNIM"."""
_PEOPLES = frozenset({"state", "people", "region"})


class Beside:
    """Names beside nouns. resolve: the party of any word."""

    def __init__(self, scene: Scene, people: People, describer: Describer, resolve: Callable[[Ref], Party | None]) -> None:
        self._scene, self._people, self._describer, self._resolve = scene, people, describer, resolve

    def party(self, ref: Ref) -> Party | None:
        """The party whose name stands beside a noun, or as whom somebody presents himself; None for nouns that stand alone."""
        return self._apposed(ref) or self._as_somebody(ref) or self._taken_for(ref) or self._is_said_to_be(ref)

    def _is_said_to_be(self, ref: Ref) -> Party | None:
        """He of "X is a liar and a xenophobe who has pledged to ban them", "X was the only member that voted against it": a noun with a
        clause of its own that says what somebody is."""
        sentence, noun = self._scene.sentence(ref), self._scene.token(ref)
        head = sentence.tokens[noun.head] if noun.relation in ("conj", "appos") and noun.head >= 0 else noun
        if noun.upos != "NOUN" or "acl:relcl" not in sentence.below[noun.index] and "acl:relcl" not in sentence.below[head.index]:
            return None
        both = dict.fromkeys((noun.index, head.index))
        copulas = [t for at in both for t in sentence.dependents(at, "cop")]
        one = any(t.lemma.casefold() == "a" for at in both for t in sentence.dependents(at, "det"))
        one = one or any(t.lemma.casefold() in _ONLY for t in sentence.dependents(noun.index, "amod"))
        subjects = sentence.dependents(head.index, "nsubj") if copulas and one else []
        if len(subjects) != 1 or not (subjects[0].upos == "PROPN" or subjects[0].form.casefold() in _HE):
            return None
        found = self._resolve(Ref(ref.sentence, subjects[0].index))
        return worded(self._scene, ref, meaning_of(found, rule="what somebody is said to be")) if found is not None else None

    def _apposed(self, ref: Ref) -> Party | None:
        """A common noun beside the organisation's name: "the Ulster Unionists, the biggest Protestant party"."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if token.deprel != "appos" and _NAMING.isdisjoint(sentence.below[ref.token]):
            return None
        generic = self._scene.generic_at(ref)
        offshoot = token.lemma.casefold() in _OFFSHOOTS and any(t.upos == "PROPN" for t in sentence.dependents(ref.token, "appos"))
        if generic is None or not offshoot and generic.kind not in BODY_KINDS or generic.sectors[:1] == ("CVL",):
            return None
        called = [t for clause in self._calls_itself(sentence, ref) for t in sentence.dependents(clause.index, "xcomp", "obj", "obl")]
        beside = [t.index for t in (*(t for t in called if t.upos == "PROPN"), *sentence.dependents(ref.token, *APPOSED_LOOSELY))]
        before = self._before(sentence, token)
        beside = [index for index in beside if index > ref.token] + before
        for index in beside:
            at = Ref(ref.sentence, index)
            hit, span = self._scene.names.hit(at), self._scene.names.span(at)
            media = hit is not None and ("JRN" in hit.entry.sectors) != ("JRN" in generic.sectors)
            if hit is not None and hit.use in ("name", "metonym") and hit.entry.kind not in ("state", "person") and not media:
                return worded(self._scene, ref, meaning_of(hit.entry, rule="apposition"), self._words(ref))
            named = span is not None and span.label == "ORG" and (span.first > ref.token or index in before)
            if hit is None and span is not None and named and token.form.islower():
                found = self._describer.organisation(at, span)
                return worded(self._scene, ref, meaning_of(found, rule="apposition"), core(sentence, ref.token))
        return None

    def _before(self, sentence: Sentence, noun: Token) -> list[int]:
        """The name that a noun in apposition stands behind: the Front of "a spokesman for the Front, a group that", hung on him or not."""
        if noun.deprel != "appos":
            return []
        first = min(k for k in sentence.subtree(noun.index) if sentence.tokens[k].upos != "PUNCT")
        nearest = first - 2 if first > 1 and sentence[first - 1].form == "," and sentence[first - 2].upos == "PROPN" else noun.head
        return [nearest] if nearest == noun.head or sentence.tokens[noun.head].mention == "person" else [noun.head]

    def _words(self, ref: Ref) -> tuple[int, int]:
        """First and last word of a noun's phrase; of a name ("the Popular Army of the South (EPS)") all of it."""
        first, last = core(self._scene.sentence(ref), ref.token)
        own = self._scene.names.span(ref)
        return (first, last) if own is None else (min(first, own.first), max(last, own.last))

    def _as_somebody(self, ref: Ref) -> Party | None:
        """Somebody by his own word ("a man who described himself as a spokesman of the Front") or by name ("a pharmacist called Ali")."""
        sentence, token = self._scene.sentence(ref), self._scene.token(ref)
        if token.upos != "NOUN" or token.mention != "person" or _NAMING.isdisjoint(sentence.below[ref.token]):
            return None
        clauses = list(self._calls_itself(sentence, ref))
        for words, rule in ((self._own_word, "by his own word"), (self._names, "called so: {}")):
            for at in (Ref(ref.sentence, t.index) for clause in clauses for t in words(sentence, clause)):
                found = self._resolve(at)
                if found is not None:
                    return worded(self._scene, ref, meaning_of(found, rule=rule.format(found.rule)), core(sentence, ref.token))
        # "Its leader, a pharmacist called Ali, was arrested."
        behind = (t for t in sentence.dependents(ref.token, "appos") if t.upos == "NOUN" and not sentence.dependents(t.index, "conj"))
        people = (self._as_somebody(Ref(ref.sentence, t.index)) for t in behind if sentence.dependents(t.index, "acl"))
        found = next((p for p in people if p is not None), None)
        return worded(self._scene, ref, meaning_of(found, rule=found.rule), core(sentence, ref.token)) if found is not None else None

    def _taken_for(self, ref: Ref) -> Party | None:
        """The band of "gunmen believed to be from the Front", "suspected of belonging to it"; none of "men believed to be from Syria"."""
        sentence = self._scene.sentence(ref)
        if "acl" not in sentence.below[ref.token]:
            return None
        generic = self._scene.generic_at(ref)
        taken = [t for t in sentence.dependents(ref.token, "acl") if t.xpos in ("VBN", "VBD") and t.lemma in _TAKEN_FOR]
        if generic is None or not taken or not (generic.kind in _MEN or ARMED_GROUPS & set(generic.sectors)):
            return None
        for role in (t for clause in taken for t in self._roles(sentence, clause)):
            at = Ref(ref.sentence, role.index)
            hit, found = self._scene.names.hit(at), None if at in self._scene.places else self._resolve(at)
            unnamed = found is None or found.name == found.name.casefold() or self._people.at(at) is not None
            if found is None or unnamed or hit is not None and hit.entry.kind in _PEOPLES:
                continue
            if not _NO_BAND & set(found.sectors[:1]):
                sectors = generic.sectors if found.sectors in ((), ("CVL",)) else found.sectors  # a "People's Front" is armed here
                meaning = meaning_of(found, rule="taken for its men", sectors=sectors)
                return worded(self._scene, ref, meaning, core(sentence, ref.token))
        return None

    def _roles(self, sentence: Sentence, clause: Token) -> Iterator[Token]:
        """The Front of "believed to be from the Front", the members of "thought to be members of it"."""
        for role in sentence.dependents(clause.index, "xcomp", "advcl"):
            if role.lemma in _BELONGING:
                yield from (t for t in sentence.dependents(role.index, "obl") if preposition(sentence, t.index) in ("to", "from", "for"))
            elif role.upos in ("NOUN", "PROPN") and preposition(sentence, role.index) in ("", "from", "of", "with"):
                yield role
                yield from (t for t in sentence.dependents(role.index, "nmod") if preposition(sentence, t.index) == "of")

    def _own_word(self, sentence: Sentence, clause: Token) -> Iterator[Token]:
        """As whom somebody presents himself."""
        himself = any(t.form.casefold() in _REFLEXIVE for t in sentence.dependents(clause.index, "obj"))
        roles = sentence.dependents(clause.index, "obl", "xcomp") if himself and not clause.has("Voice=Pass") else []
        names = set(given_names(sentence, clause))  # "as Ali" is no president of that name
        return (role for role in roles if preposition(sentence, role.index) == "as" and role.index not in names)

    def _names(self, sentence: Sentence, clause: Token) -> Iterator[Token]:
        """The person whom a noun is called by: "a commander known as Abu Rami"."""
        names = sentence.dependents(clause.index, "xcomp", "obj", "obl") if clause.xpos == "VBN" and clause.lemma in _CALLED else []
        for name in names:
            if self._people.at(Ref(sentence.index, name.index)) is not None and preposition(sentence, name.index) in ("", "as"):
                yield name

    def _calls_itself(self, sentence: Sentence, ref: Ref) -> Iterator[Token]:
        return (t for t in sentence.dependents(ref.token, "acl") if self._scene.is_word("calls_itself", t))
