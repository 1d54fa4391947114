"""Deeds that only say who somebody is: a vigil in Leeds on Monday "for a murdered singer" is neither where nor when she was murdered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from according.ontology.closed_classes import CALENDAR_UNITS
from according.ontology.deeds import load_deeds
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.ground.word_sets import words_of

_BODIES = frozenset({"body", "corpse", "remains"})
"""Where the bodies of slain rebels lie they may have been slain."""

_ANSWERING = frozenset({"aftermath", "reprisal", "response", "retaliation", "revenge", "wake"})
_ANSWERED = _ANSWERING | {"since"}
_COMPARING = frozenset({"line", "since"})
_CITING = frozenset({"cite", "invoke", "recall"})
_COUNTED_FROM = frozenset({"after", "before"})
_VISITING = frozenset({"arrive", "tour", "visit"})
"""What is done after a deed where it was: "arrived in Lima four days after a gunman shot nine"."""
_SENT = frozenset({"ASSAULT", "MOBILIZE"})
_HELD = frozenset({"abduct", "capture", "detain", "hold", "imprison", "jail", "keep", "kidnap", "seize"})
_FREEING = frozenset({"exchange", "free", "liberate", "release", "rescue", "swap"})


class _Told(Protocol):
    @property
    def first(self) -> int: ...


T = TypeVar("T", bound=_Told)


def beside_deed(told: Sequence[T], sentence: Sentence, at: int) -> list[T]:
    """The places or times of a sentence that a deed may have: of one that says who somebody is those inside his own phrase.

    Not those of what it is compared with: "for the first time since the war in Chad in the 1980s", "along the lines of the war in Chad".
    """
    if not _COMPARING.isdisjoint(sentence.vocabulary) and (before := _compared(sentence, at)):
        told = [one for one in told if one.first not in before]
    whom = sentence.tokens[at].head if sentence.tokens[at].deprel == "amod" else -1
    if whom < 0 or sentence.tokens[whom].relation == "nmod" and sentence.tokens[sentence.tokens[whom].head].lemma in _BODIES:
        return list(told)
    phrase = set(sentence.subtree(whom))
    return [one for one in told if one.first in phrase]


def _compared(sentence: Sentence, at: int) -> set[int]:
    """The words of what something was the first or the worst since, where it is no day itself and the deed is not inside."""
    found: set[int] = set()
    for noun in (t for t in sentence.tokens if t.lemma == "line" and "along" in sentence.marked(t.index, "case")):
        below = set(sentence.subtree(noun.index))  # "a force along the lines of the invasion of 2003"
        found |= below if at not in below else set()
    for word in (t for t in sentence.tokens[1:] if t.form.lower() == "since" and t.relation == "case"):
        noun, above = sentence[word.head], sentence[sentence[word.head].head] if sentence[word.head].head >= 0 else sentence[word.head]
        ranked = any(t.xpos == "JJS" or t.form.lower() == "first" for t in sentence.dependents(above.index, "amod"))
        first = sentence.tokens[word.index - 1].lemma == "time"
        top = above.index if first and above.lemma == "time" else noun.index  # parsers hang "in the 1980s" on the time
        below = {k for k in sentence.subtree(top) if k > word.index}
        if noun.mention != "time" and (first or ranked) and at not in below:
            found |= below
    return found


def is_of_another_day(sentence: Sentence, at: int, mention: EventMention) -> bool:
    """Lisbon of "in the wake of the Lisbon attacks, the state has stepped up air strikes": those who strike back do it elsewhere.

    So is the mosque of "two days before he shot nine people, he knelt in the mosque", the town of "left the town, citing the bombing".
    """
    if mention.type in _SENT and not words_of("speaking").isdisjoint(sentence.vocabulary):
        for n in sentence.ancestors(at):  # "speaking in Geneva, the president called the shooting a crime"
            if sentence[n].relation == "advcl" and sentence[n].xpos == "VBG" and sentence[n].lemma in words_of("speaking"):
                return not sentence.is_below(mention.at.token, top=n)
    verb = sentence.tokens[sentence.tokens[mention.at.token].head] if sentence.tokens[mention.at.token].deprel == "obj" else None
    if verb is not None and verb.lemma in _CITING and verb.relation == "advcl" and not sentence.is_below(at, top=verb.index):
        return True
    if not _COUNTED_FROM.isdisjoint(sentence.vocabulary):
        clause = _counted_from(sentence, mention.at.token, *sentence.ancestors(mention.at.token))
        if clause >= 0 and not sentence.is_below(at, top=clause) and sentence.tokens[sentence.tokens[clause].head].lemma not in _VISITING:
            return True
        if _is_of_what_is_counted_from(sentence, at, mention.at.token):
            return True
    if mention.type not in _SENT or _ANSWERED.isdisjoint(sentence.vocabulary):
        return False
    for n in sentence.ancestors(at):
        if n == mention.at.token:
            return False
        deed, head = "ASSAULT" in load_deeds().get(sentence.tokens[n].lemma.lower(), frozenset()), sentence.tokens[n].head
        answered = head >= 0 and sentence.tokens[head].lemma in _ANSWERING or "since" in sentence.marked(n, "case")
        if deed and sentence.tokens[n].upos == "NOUN" and answered:
            return True
    return False


def _is_of_what_is_counted_from(sentence: Sentence, at: int, trigger: int) -> bool:
    """Geneva of "exchanged prisoners on Tuesday, two weeks after they had signed a truce in Geneva"; not of "a day after taking Geneva"."""
    clause = _counted_from(sentence, *sentence.ancestors(at))
    if clause <= trigger or sentence.is_below(trigger, top=clause):
        return False
    return bool(sentence.dependents(clause, "nsubj", "nsubj:pass"))


def is_freed_from(sentence: Sentence, at: int) -> bool:
    """The holding of "released 12 traders held at the barracks": it began on no day that is told of anything else."""
    token = sentence.tokens[at]
    whom = sentence.tokens[token.head] if token.deprel == "acl" and token.xpos == "VBN" and token.lemma in _HELD else token
    verb = sentence.tokens[whom.head] if whom is not token and whom.relation in ("obj", "nsubj") and whom.head >= 0 else whom
    return verb is not whom and verb.lemma in _FREEING


def _counted_from(sentence: Sentence, *words: int) -> int:
    """The first of some words that is the verb of what days are counted from, -1 where none is."""
    return next((k for k in words if sentence.tokens[k].relation != "conj" and is_days_apart(sentence, k)), -1)


def is_days_apart(sentence: Sentence, verb: int) -> bool:
    """Whether a clause tells from what days are counted: "…, four days after gunmen stormed a campus in Garissa and killed 148"."""
    while sentence.tokens[verb].relation == "conj":
        verb = sentence.tokens[verb].head
    if sentence.tokens[verb].relation not in ("advcl", "ccomp") or _COUNTED_FROM.isdisjoint(sentence.marked(verb, "mark")):
        return False
    marks = (t.index for t in sentence.dependents(verb, "mark") if t.form.lower() in _COUNTED_FROM)
    if any(at and sentence.tokens[at - 1].lemma in CALENDAR_UNITS for at in marks):
        return True  # "a week after", whatever the week is hung on
    return any(t.lemma in CALENDAR_UNITS for t in sentence.dependents(verb, "obl", "nmod", "advmod") if t.index < verb)
