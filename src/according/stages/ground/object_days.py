"""Days that stand beside what is said or done about a deed, and are the deed's: "condemned the attack that took place on 21 March"."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.when import TimeMention
from according.stages.ground.clause_time import head_of

_OF_DEEDS = frozenset({"ACCUSE", "COERCE", "CONCEDE", "SANCTION"})
"""Types of what is said or done about what has been done, often long before."""
_LONG_AGO = frozenset({"year", "month", "decade"})
_ABOUT = frozenset({"about", "for", "in", "of", "over", "with"})
_TOLD = frozenset({"VBD", "VBN"})
_NOW = frozenset({"VBZ", "VBP"})


def is_of_its_object(sentence: Sentence, found: TimeMention, mention: EventMention) -> bool:
    """ "Condemned the killing of priests in 1998", "jailed him for the bombing last year": a year or month behind the deed is the deed's,
    wherever the parser hangs it."""
    if mention.speech and _is_noun_s(sentence, head_of(sentence, found), mention.at.token):
        return True
    if mention.speech and _is_of_what_is_judged_now(sentence, head_of(sentence, found), mention.at.token):
        return True
    if mention.speech and (is_of_known_deed(sentence, found, mention.at.token) or _is_in_clause_of_deed(sentence, found, mention.at.token)):
        return True
    if mention.type not in _OF_DEEDS or found.time is None or found.time.granularity not in _LONG_AGO:
        return False
    at, head = mention.at.token, head_of(sentence, found)
    deeds = list(_dealt_with(sentence, at))  # also "convicted of the 2005 murder"
    return any(deed < found.first and sentence.tokens[head].head == at or sentence.is_below(head, top=deed) for deed in deeds)


def _dealt_with(sentence: Sentence, at: int) -> Iterator[int]:
    """The deeds that a charge, an arrest or a sentence is about: "for the bombing", "with killing nine", "in connection with a raid"."""
    for token in sentence.dependents(at, "obj"):
        if token.mention == "event":
            yield token.index
    for token in sentence.dependents(at, "obl", "advcl"):
        if token.index < at or not _ABOUT & set(sentence.marked(token.index, "case", "mark")):
            continue
        inside = [token, *(t for t in sentence.dependents(token.index, "nmod") if token.lemma == "connection")]
        yield from (t.index for t in inside if t.mention in ("event", "abstract") or t.xpos == "VBG")


def is_of_known_deed(sentence: Sentence, found: TimeMention, at: int) -> bool:
    """ "Iran, which had condemned the invasion on Aug. 2", "has condemned the raid on Sunday": a perfect has no day of its own, and one
    behind what it speaks of is that deed's."""
    have = any(t.lemma == "have" for t in sentence.dependents(at, "aux"))
    return have and any(t.mention == "event" and at < t.index < found.first for t in sentence.dependents(at, "obj"))


def _is_in_clause_of_deed(sentence: Sentence, found: TimeMention, at: int) -> bool:
    """ "Condemned the attack that took place on 21 March", "condemns the raid carried out yesterday": said later."""
    clause = next((n for n in sentence.ancestors(head_of(sentence, found)) if sentence.tokens[n].relation == "acl"), -1)
    deed = sentence.tokens[sentence.tokens[clause].head] if clause >= 0 and sentence.tokens[clause].xpos in _TOLD else None
    return deed is not None and deed.mention == "event" and deed.relation == "obj" and deed.head == at


def _is_of_what_is_judged_now(sentence: Sentence, head: int, at: int) -> bool:
    """ "The council welcomes the release on 20 April of two hostages, and thanks the mediators": they were freed then."""
    deed = sentence[sentence[head].head] if sentence[head].relation == "nmod" and sentence[head].head >= 0 else None
    if deed is None or deed.mention != "event" or deed.relation != "obj" or sentence.tokens[deed.head].xpos not in _NOW:
        return False
    return at in {deed.head, *(t.index for t in sentence.dependents(deed.head, "conj"))}


def _is_noun_s(sentence: Sentence, head: int, at: int) -> bool:
    """ "The coup of 30 August 2023 was condemned": a day behind "of" is that of the deed before it."""
    token = sentence.tokens[head]
    deed = sentence.tokens[token.head] if token.relation == "nmod" and token.head >= 0 and "of" in sentence.marked(head, "case") else None
    return deed is not None and deed.index != at and deed.upos == "NOUN" and deed.mention == "event"
