"""Mends faults of trees: a clause of time that the parser hung on the verb of saying behind it or on what somebody has done before, and
the day of what is to be allowed.

"Sixteen were killed when fighters from the Front attacked two villages, officials said": the attacking tells when they were killed.
"Refused permission for a vigil on 4 June": the vigil is on that day.
"The deadliest attack since a bombing in 2015 killed 38": the bombing killed them, and the attack did not. "At the moment as an explosion
ripped through an embassy": the explosion did.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from according.ontology.closed_classes import TEMPORAL_CONJUNCTIONS
from according.records.parse import Sentence, Token

_PERMISSIONS = frozenset({"permission", "permit", "authorisation", "authorization", "clearance"})
_SINCE = frozenset({"after", "before", "since", "until"})
"""What stands before a noun or a clause."""
_CLAUSAL = _SINCE | {"as"}


def with_when_clauses(sentence: Sentence) -> Sentence:
    """The sentence with such clauses under the verb before them; the same object where there are none."""
    clauses = sentence.related("ccomp")
    asked = () if _PERMISSIONS.isdisjoint(sentence.vocabulary) else sentence.tokens
    papers = [t for t in asked if t.lemma in _PERMISSIONS and t.upos == "NOUN"]
    under_way = {t.index: replace(t, head=k) for t in sentence.related("advcl") if (k := _under_way(sentence, t)) is not None}
    if under_way:
        sentence = sentence.with_tokens(under_way)
    if not _CLAUSAL.isdisjoint(sentence.vocabulary):
        sentence = _with_deeds_since(sentence)
    changed = {t.index: replace(t, head=above, deprel="advcl") for t in clauses if (above := _told_before(sentence, t)) is not None}
    changed.update({day.index: replace(day, head=at, deprel="nmod") for paper in papers for day, at in _days_behind(sentence, paper)})
    return sentence.with_tokens(changed)


def _with_deeds_since(sentence: Sentence) -> Sentence:
    """The bombing of "since a bombing in 2015 | killed 38" as the subject of a clause: nothing else before the verb is one."""
    changed: dict[int, Token] = {}
    for verb in sentence.related("acl", "advcl", "parataxis"):
        noun = _noun_since(sentence, verb) if verb.deprel != "acl" else _noun_as(sentence, verb)
        if noun is not None:
            mark = next(t for t in sentence.dependents(noun.index, "case") if t.form.lower() in _CLAUSAL)
            changed[mark.index] = replace(mark, head=verb.index, deprel="mark")
            changed[verb.index] = replace(verb, head=noun.head, deprel="advcl")
            changed[noun.index] = replace(noun, head=verb.index, deprel="nsubj")
    return sentence.with_tokens(changed)


def _noun_since(sentence: Sentence, verb: Token) -> Token | None:
    """The noun right before a finite past verb without a subject, which parsers hang behind "since" on what the verb hangs on, or below."""
    if verb.xpos != "VBD" or verb.index == 0 or sentence.dependents(verb.index, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "cc"):
        return None
    path = [verb.index - 1, *sentence.ancestors(verb.index - 1)]
    nouns = (sentence.tokens[k] for k in path if k < verb.index and sentence.tokens[k].relation in ("obl", "nmod"))
    noun = next((t for t in nouns if t.upos == "NOUN" and not _SINCE.isdisjoint(sentence.marked(t.index, "case"))), None)
    if noun is None or noun.head > noun.index or verb.head not in {noun.head, *sentence.ancestors(noun.head)}:
        return None
    return noun if max(sentence.subtree(noun.index)) == verb.index - 1 and noun.mention != "time" else None


def _noun_as(sentence: Sentence, verb: Token) -> Token | None:
    """The explosion of "at the same moment as an explosion ripped through an embassy", whose ripping would only describe it."""
    noun = sentence.tokens[verb.head]
    told = verb.xpos == "VBD" and noun.index == verb.index - 1 and "as" in sentence.marked(noun.index, "case")
    own = sentence.dependents(verb.index, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass")
    return noun if told and not own and noun.head >= 0 and sentence.dependents(verb.index, "obj", "obl") else None


def _days_behind(sentence: Sentence, paper: Token) -> Iterator[tuple[Token, int]]:
    """The days that stand right behind what a permission is for, with the word that they belong to."""
    for noun in sentence.dependents(paper.index, "nmod"):
        end = max(sentence.subtree(noun.index))
        for day in sentence.dependents(paper.head, "obl") if paper.head >= 0 else ():
            dated = day.mention == "time" and "on" in sentence.marked(day.index, "case")
            if dated and min(sentence.subtree(day.index)) == end + 1 and "for" in sentence.marked(noun.index, "case"):
                yield day, noun.index


def _under_way(sentence: Sentence, clause: Token) -> int | None:
    """The serving of "were serving a warrant on a man alleged to have led a raid, when the group opened fire", hung on "have led"."""
    head = sentence.tokens[clause.head] if clause.head >= 0 else None
    if head is None or head.index > clause.index or not any(t.form.lower() == "have" for t in sentence.dependents(head.index, "aux")):
        return None
    marks = sentence.dependents(clause.index, "advmod", "mark")
    if not any(t.form.lower() == "when" for t in marks) or "to" not in sentence.marked(head.index, "mark"):
        return None
    above = (k for k in sentence.ancestors(head.index) if k < head.index and sentence.tokens[k].xpos == "VBG")
    return next((k for k in above if any(t.lemma == "be" for t in sentence.dependents(k, "aux"))), None)


def _told_before(sentence: Sentence, clause: Token) -> int | None:
    """The verb that a clause of time belongs to: the one before it that is said by the same verb behind both; None where there is none."""
    if clause.deprel != "ccomp" or clause.upos != "VERB" or clause.head < clause.index:
        return None
    marks = sentence.dependents(clause.index, "advmod", "mark")
    opens = any(t.form.lower() in TEMPORAL_CONJUNCTIONS and t.index < clause.index for t in marks)
    if not opens or not sentence.dependents(clause.index, "nsubj"):
        return None
    said = [t for t in sentence.dependents(clause.head, "ccomp") if t.index < clause.index and t.upos == "VERB"]
    return said[-1].index if said else None
