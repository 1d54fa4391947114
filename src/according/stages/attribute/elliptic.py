"""Who denies in half a sentence what was told or asked before: "Moscow says it did not", "the army said this was not the case"."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.closed_classes import SUBJECT_PRONOUNS
from according.records.attribution import SAYS_WHAT_IS_DENIED
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.known_matters import is_compared_with
from according.stages.attribute.speech import denial_above, is_negated
from according.stages.attribute.told import Echo, Tellers, Told, echoes

_AUXILIARIES = frozenset({"do", "have", "be"})
_THIS = frozenset({"this", "that", "it", "such"})
_CASE = frozenset({"case"})
_REACH = 2
_QUESTION = "question"


def elliptic(told: Told, sentence: Sentence, tellers: Tellers) -> Iterator[Echo]:
    """The denial of a sentence that repeats nothing of what it denies, of who speaks there."""
    cut = [t for t in sentence.related("ccomp") if t.upos == "AUX"]
    cut += [t for t in sentence.tokens if t.lemma.lower() in _CASE] if not _CASE.isdisjoint(sentence.vocabulary) else []
    for token in cut:
        if _is_cut_short(sentence, token, denied=False):
            targets, stance, rule = _denied_before(told, sentence, token), "asserts", SAYS_WHAT_IS_DENIED
        elif _is_cut_short(sentence, token) and not _says_what_they_are(told, sentence, token) or _is_not_the_case(sentence, token):
            targets, stance, rule = _told_or_asked(told, sentence, token), "denies", "denies what was told or asked before"
        else:
            continue
        voices = [v for v in tellers(Ref(sentence.index, token.index)) if v.speaker is not None and v.stance == "asserts"]
        yield from echoes(targets, voices, stance, token.form, rule)


def _is_cut_short(sentence: Sentence, token: Token, *, denied: bool = True) -> bool:
    """Whether a clause has nothing but "it did not", or "it did": all else is understood."""
    if token.upos != "AUX" or token.lemma.lower() not in _AUXILIARIES or token.relation != "ccomp":  # the case of "not the case"
        return False
    if is_negated(sentence, token.index) != denied:
        return False
    if "whether" in sentence.marked(token.index, "mark"):
        return False
    subjects = sentence.dependents(token.index, "nsubj", "nsubj:pass")
    bare = not sentence.dependents(token.index, "obj", "xcomp", "ccomp", "obl", "aux")
    return bare and len(subjects) == 1 and subjects[0].form.lower() in SUBJECT_PRONOUNS


def _says_what_they_are(told: Told, sentence: Sentence, token: Token) -> bool:
    """Whether the "were not" of "the army says they were armed, relatives say they were not" is of what others call them, not of a deed."""
    if token.lemma.lower() != "be":
        return False
    for number in (sentence.index, sentence.index - 1):
        other = told.parsed.sentences[max(0, number)]
        end = token.index if number == sentence.index else len(other)
        called = [t.head for t in other.related("cop", "aux") if t.head < end and (t.relation == "cop" or other[t.head].upos == "ADJ")]
        if called:
            return not any(told.mentions[n].at.token >= max(called) for n in told.near(number, 0) if told.mentions[n].at.token < end)
    return False


def _denied_before(told: Told, sentence: Sentence, token: Token) -> list[int]:
    """What somebody denies just before: "denied that he had met them, but his aide insisted that he had"."""
    here = Ref(sentence.index, token.index)
    before = [n for n in told.near(sentence.index, 1) if told.mentions[n].at < here and not told.mentions[n].speech][-1:]
    return [n for n in before if told.mentions[n].status == "negated" or _is_under_denial(told, n)]


def _is_under_denial(told: Told, number: int) -> bool:
    at = told.mentions[number].at
    return denial_above(told.parsed.sentences[at.sentence], at.token, told.speech[at.sentence]) is not None


def _is_not_the_case(sentence: Sentence, token: Token) -> bool:
    if token.lemma.lower() not in _CASE or not is_negated(sentence, token.index) or not sentence.dependents(token.index, "cop"):
        return False
    return any(t.form.lower() in _THIS for t in sentence.dependents(token.index, "nsubj"))


def _told_or_asked(told: Told, sentence: Sentence, token: Token) -> list[int]:
    """The event told last as done, or asked about, before a word."""
    before = [n for n in told.near(sentence.index, _REACH) if told.mentions[n].at < Ref(sentence.index, token.index)]
    open_ = [n for n in before if told.mentions[n].status_rule == _QUESTION or told.mentions[n].status == "actual"]
    return [n for n in open_ if not told.mentions[n].speech and not _is_compared_with(told, n)][-1:]


def _is_compared_with(told: Told, number: int) -> bool:
    at = told.mentions[number].at
    return is_compared_with(told.parsed.sentences[at.sentence], at.token)
