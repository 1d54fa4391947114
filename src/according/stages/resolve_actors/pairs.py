"""What speaks for and against two mentions being one party, as named features; the weights are learned (training/coreference.py).

A feature's name begins with the group of the later mention, so that each group has weights of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.candidates import co_arguments, enclosing, governing_subjects, own_subjects
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene

NONE = "none"
_GROUPS = {"he": "P", "she": "P", "it": "T", "they": "M", "i": "S", "we": "S", "you": "S", "name": "N", "noun": "C"}
_STEPS = (0, 1, 2, 3, 4, 4, 6, 6, 6, 6)
_SUBJECTS = ("subject", "passive")
_BESIDE = ("appos", "flat", "nmod:desc", "nmod:unmarked", "list", "dep", "parataxis")


def step(value: int) -> int:
    """A count in steps: 0, 1, 2, 3, 4 (4 and 5), 6 (6 to 9), 10 (10 and more)."""
    return _STEPS[value] if value < len(_STEPS) else 10


class Pairs:
    """Features of one document's pairs. speaker: who speaks the words around a mention, by the rules of quotations."""

    def __init__(self, scene: Scene, mentions: Mentions) -> None:
        self._scene, self._mentions = scene, mentions
        self.genders: dict[str, str] = {}

    def features(self, mention: Mention, *, candidates: Sequence[Mention], speaker: Ref | None) -> tuple[list[list[str]], list[str]]:
        """(features of each candidate, those of "none of them")."""
        if mention.form in THIRD_PERSON:
            return self._third(mention, candidates, speaker)
        if mention.form in ("name", "noun"):
            return self._nominal(mention, candidates)
        return self._speaking(mention, candidates, speaker)

    def _third(self, mention: Mention, candidates: Sequence[Mention], speaker: Ref | None) -> tuple[list[list[str]], list[str]]:
        sentence, group = self._scene.sentence(mention.ref), _GROUPS[mention.form]
        barred, above = co_arguments(sentence, mention.ref.token), enclosing(sentence, mention.ref.token)
        governing, own = governing_subjects(sentence, mention.ref.token), own_subjects(sentence, mention.ref.token)
        itself = mention.token.is_reflexive
        here = self._mentions.in_sentence(mention.ref.sentence)
        same = {one.key for one in here if one.ref.token in barred and one.form in ("name", "noun")}
        rows, fitting, subjects = [], 0, 0
        for other in candidates:
            found, acts = _common(mention, other, group), other.role in _SUBJECTS
            fit = fits(mention, other, gender=self.genders.get(other.key, other.gender))
            in_order = fit == "yes" and (other.quote < 0 or mention.quote >= 0 or group == "P")
            found += _in_order(group, step(fitting), step(subjects), acts) if in_order else (_fit(group, fit),)
            fitting, subjects = fitting + in_order, subjects + (in_order and acts)
            found.append(_kind_of(group, other.form, other.count, _acting(other), other.det))
            if other.form == mention.form:
                found.append(f"{group} same {acts}")
            if mention.ref.sentence == other.ref.sentence:
                if acts and mention.role in _SUBJECTS and other.number < mention.number:
                    found.append(f"{group} clauses {_clauses(sentence, mention.token, other.token)}")
                if other.ref.token in above:
                    found.append(f"{group} above {mention.role}")
                if other.ref.token in own:
                    found.append(f"{group} own {'self' if itself else mention.role}")
                if other.number > mention.number:
                    found += (f"{group} ahead", f"{group} ahead {mention.role} {other.ref.token in own}")
                if other.ref.token in governing:
                    found.append(f"{group} governs {mention.role}")
            if other.key in same:
                found.append(f"{group} barred {other.form}")
            times = self._mentions.times(other, until=mention)
            found.append(_told(group, _STEPS[times] if times < len(_STEPS) else step(times)))
            if speaker is not None:
                found.append(f"{group} speaks {other.ref == speaker}")
            rows.append(found)
        return rows, [f"{group} {NONE}", *self._nothing(mention, sentence, group), f"{group} {NONE} fits {step(fitting)}"]

    def _nothing(self, mention: Mention, sentence: Sentence, group: str) -> list[str]:
        """What tells that a pronoun stands for no noun ("it is clear that")."""
        token = mention.token
        found = [f"{group} {NONE} {mention.role}", f"{group} {NONE} quote {mention.quote >= 0}"]
        if token.deprel == "expl":
            found.append(f"{group} {NONE} expl")
        if token.head >= 0:
            head = sentence.tokens[token.head]
            found.append(f"{group} {NONE} above {head.upos}")
            if token.relation == "nsubj":
                found.append(f"{group} {NONE} verb {head.lemma}")
            if sentence.dependents(head.index, "csubj", "ccomp", "xcomp"):
                found.append(f"{group} {NONE} clause")
        return found

    def _speaking(self, mention: Mention, candidates: Sequence[Mention], speaker: Ref | None) -> tuple[list[list[str]], list[str]]:
        rows = []
        for place, other in enumerate(candidates):
            found = _common(mention, other, "S")
            found.append(f"S {mention.form}>{other.form}")
            if other.form in ("name", "noun"):
                found += (f"S {mention.form}>{other.form}|{other.type}|{other.count} {speaker == other.ref}", f"S role {other.role}")
            elif other.form == mention.form:
                inside = "in" if mention.quote >= 0 else "out"
                found += (f"S {mention.form} same {inside} {mention.quote == other.quote}", f"S order {step(place)}")
            rows.append(found)
        return rows, [f"S {NONE}", f"S {NONE} {mention.form}", f"S {NONE} {mention.form} {mention.quote >= 0} {speaker is not None}"]

    def _nominal(self, mention: Mention, candidates: Sequence[Mention]) -> tuple[list[list[str]], list[str]]:
        group = "N" if mention.form == "name" else f"C{mention.det[0]}"
        sentence = self._scene.sentence(mention.ref)
        rows, same = [], False
        for other in candidates:
            found = _common(mention, other, group)
            alike = _alike(mention, other)
            same = same or alike in ("key", "all")
            found += (f"{group} {alike}", f"{group} {alike} {other.form} {mention.type == other.type}", f"{group} {alike} {other.det}")
            found += (f"{group} types {mention.type}>{other.type}", f"{group} counts {mention.count}>{other.count}")
            if alike not in ("none", "key"):
                new, old = step(len(mention.words - other.words)), step(len(other.words - mention.words))
                found += (f"{group} {alike} new {new}", f"{group} {alike} old {old}")
                found.append(f"{group} {alike} counts {mention.count == other.count}")
            if mention.short and mention.short == other.short and alike == "none":
                found.append(f"{group} acronym")
            if mention.ref.sentence == other.ref.sentence:
                found += _joined(sentence, mention.token, other.token, group)
            if alike == "none":
                found.append(f"{group} kinds {self._kind(mention)}>{self._kind(other)}")
                if self._titled(mention, other):
                    found.append(f"{group} title")
            rows.append(found)
        nothing = [f"{group} {NONE}", f"{group} {NONE} {mention.type}", f"{group} {NONE} {mention.count}", f"{group} {NONE} same {same}"]
        nothing += (f"{group} {NONE} {mention.role}", f"{group} {NONE} words {min(3, len(mention.words))} {same}")
        if group[0] == "C":
            nothing.append(f"{group} {NONE} more {self._goes_on(mention)}")
        return rows, nothing

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a noun says itself whose or which it is ("the head of the union", "the men who fled")."""
        return any(t.index > mention.ref.token for t in self._scene.sentence(mention.ref).dependents(mention.ref.token, "nmod", "acl"))

    def _kind(self, mention: Mention) -> str:
        """A noun's kind by generic.tsv, a name's by the registry, else its type."""
        if mention.form == "noun":
            generic = self._scene.generic(mention.token)
            return generic.kind if generic is not None else mention.type
        hit = self._scene.names.hit(mention.ref)
        return f"@{hit.entry.kind}" if hit is not None and mention.form == "name" else f"@{mention.type}"

    def _titled(self, mention: Mention, other: Mention) -> bool:
        """Whether a noun is the title before a name ("General X", later "the general")."""
        beside = self._scene.sentence(other.ref).dependents(other.ref.token, "nmod:desc", "compound", "flat", "appos")
        return mention.token.lemma.casefold() in {t.lemma.casefold() for t in beside}


def fits(mention: Mention, other: Mention, *, gender: str) -> str:
    """Whether number, kind and gender let a third-person pronoun stand for another mention: yes | no | gender.

    gender: of the other mention, as far as known.
    """
    form = mention.form
    if other.form in ("i", "we", "you"):
        return "no"
    if form in ("he", "she"):
        # Also of "people and children", and the one audience.
        many = other.count == "many" or other.form == "noun" and (other.count == "body" or is_plural(other.token))
        if other.form in ("it", "they") or other.form in ("name", "noun") and (other.type != "person" or many):
            return "no"
        return "gender" if gender and gender != mention.gender else "yes"
    if form == "it":
        return "no" if other.form in ("he", "she", "they") or other.type == "person" or other.count == "many" else "yes"
    if other.form in ("he", "she", "it"):
        return "no"
    return "yes" if other.form == "they" or other.count in ("many", "several", "body") else "no"


def _across(late: int, early: int) -> str:
    """How two mentions lie to quotations: same | both (in two) | in (only the later) | out (only the earlier)."""
    if late == early:
        return "same"
    return "both" if min(late, early) >= 0 else "in" if late >= 0 else "out"


def _acting(mention: Mention) -> str:
    """A type as pronouns see it: a place that acts is one of its own, several bodies ("forces") are people."""
    if mention.type == "place" and mention.role in _SUBJECTS:
        return "place+"
    return "person" if mention.type == "organization" and mention.count == "many" else mention.type


def _common(mention: Mention, other: Mention, group: str) -> list[str]:
    """Distance, roles and quotations."""
    across = _across(mention.quote, other.quote) if mention.quote >= 0 or other.quote >= 0 else ""
    return [*_placed(group, min(mention.ref.sentence - other.ref.sentence, len(_STEPS)), other.role, mention.role, across)]


# A report names the same few hundred features thousands of times: each is written, and its hash worked out, once.


@cache
def _placed(group: str, apart: int, early: str, late: str, across: str) -> tuple[str, ...]:
    near = "here" if not apart else "before" if apart == 1 else "far"
    found = (f"{group} apart {step(apart)}", f"{group} {near} {early}", f"{group} {near} {early}>{late}")
    return (*found, f"{group} quote {across}") if across else found


@cache
def _fit(group: str, fit: str) -> str:
    return f"{group} fit {fit}"


@cache
def _in_order(group: str, fitting: int, subjects: int, acts: bool) -> tuple[str, ...]:
    return (_fit(group, "yes"), f"{group} order {fitting}", f"{group} ordersubj {subjects} {acts}")


@cache
def _kind_of(group: str, form: str, count: str, acting: str, det: str) -> str:
    return f"{group} is {form}|{count}|{acting}|{det}"


@cache
def _told(group: str, times: int) -> str:
    return f"{group} times {times}"


def _alike(mention: Mention, other: Mention) -> str:
    """How much of the words two nominals share: key | all | head | part | none."""
    if mention.form == other.form == "name" and mention.key == other.key:
        return "key"
    if other.form not in ("name", "noun"):
        return "none"
    if mention.words == other.words:
        return "all"
    if mention.token.lemma.casefold() == other.token.lemma.casefold():
        return "head"
    shared = mention.words & other.words
    return "within" if shared and (shared == mention.words or shared == other.words) else "part" if shared else "none"


def _joined(sentence: Sentence, late: Token, early: Token, group: str) -> list[str]:
    """How syntax joins two nominals of one sentence."""
    if late.head == early.index:
        return [f"{group} under {late.deprel if late.deprel in _BESIDE else late.relation}"]
    if early.head == late.index:
        if early.relation == "nsubj" and sentence.dependents(late.index, "cop"):
            return [f"{group} is"]
        return [f"{group} over {early.deprel if early.deprel in _BESIDE else early.relation}"]
    if sentence.is_below(late.index, top=early.index) or sentence.is_below(early.index, top=late.index):
        return [f"{group} inside"]
    if early.head == late.head and early.relation == "nsubj":
        return [f"{group} argument {late.relation}"]
    return []


def _clauses(sentence: Sentence, late: Token, early: Token) -> str:
    """How the clauses of two subjects hang together: the relation of the lower one to the other, "" where neither is the other's."""
    if late.head < 0 or early.head < 0:
        return ""
    first, second = sentence.tokens[early.head], sentence.tokens[late.head]
    if first.head == second.index:
        return f"before {first.relation}"
    return f"after {second.relation}" if second.head == first.index else ""
