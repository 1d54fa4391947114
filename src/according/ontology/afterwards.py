"""Deeds of which one comes after the other: "the attackers died in a shootout with police after the raid that left 14 dead".

"Nine died after a bomb went off" tells of one deed: what came before is how they died, unless it is told otherwise how they did.
Two stages ask it: of the figure and of what is one event.
"""

from __future__ import annotations

from according.ontology.closed_classes import TIME_UNITS
from according.records.parse import Sentence

AFTER = frozenset({"after", "following"})
_ASSAILANTS = frozenset({
    "assailant", "attacker", "bomber", "culprit", "gunman", "gunmen", "hijacker", "intruder", "killer", "perpetrator", "shooter",
    "stabber", "suspect",
})  # fmt: skip
_KEEPING = frozenset({"force", "guard", "marine", "officer", "police", "policeman", "soldier", "troop"})
_EXCHANGES = frozenset({"battle", "clash", "crossfire", "firefight", "gunfight", "gunbattle", "operation", "raid", "shootout", "standoff"})
_WITHIN = frozenset({"in", "during"})


def is_told_after(sentence: Sentence, *, first: int, second: int) -> bool:
    """Whether what a verb of harm tells came after what a word below it names, and is a deed of its own. first: the verb."""
    before = _what_came_before(sentence, first, second) if first != second else -1
    return before >= 0 and _has_own_story(sentence, first, before)


def who_came_afterwards(sentence: Sentence, *, at: int) -> set[int]:
    """The police of "died in a shootout with police after the raid", of which the raid is asked: they had no part in it."""
    if AFTER.isdisjoint(sentence.vocabulary):
        return set()
    for first in sentence.ancestors(at):
        if sentence.tokens[first].upos == "VERB" and is_told_after(sentence, first=first, second=at):
            met = [t.index for t in sentence.dependents(first, "obl") if t.lemma in _EXCHANGES]
            return {t.index for k in (first, *met) for t in sentence.dependents(k, "obl:agent", "nmod")}
    return set()


def is_its_occasion(sentence: Sentence, *, deed: int, harm: int) -> bool:
    """Whether a harm is what a deed came after: the death of "a crowd burned the station after a boy died in custody"."""
    if AFTER.isdisjoint(sentence.vocabulary):
        return False
    before = next((k for k in (harm, *sentence.ancestors(harm)) if not AFTER.isdisjoint(sentence.marked(k, "case", "mark"))), -1)
    above = sentence.tokens[before].head if before >= 0 else -1
    return above >= 0 and deed not in sentence.subtree(before) and above in {deed, *sentence.ancestors(deed)}


def _what_came_before(sentence: Sentence, at: int, below: int) -> int:
    """The word under "after" that hangs on the first deed and has the second at or below it; -1 if none."""
    way = [below, *sentence.ancestors(below)]
    for place, word in enumerate(way[:-1]):
        if way[place + 1] == at:
            return word if AFTER.intersection(sentence.marked(word, "case", "mark")) else -1
    return -1


def _has_own_story(sentence: Sentence, at: int, before: int) -> bool:
    """Whether those who died are who attacked, or it is told by whom or in what exchange, or so many days later."""
    reckoned = any(t.lemma in TIME_UNITS for t in sentence.dependents(before, "obl", "nmod", "obl:tmod", "advmod"))
    dead = sentence.dependents(at, "nsubj", "nsubj:pass", "obj")
    if reckoned or any(t.lemma in _ASSAILANTS for t in dead):
        return True
    if any(t.lemma in _KEEPING for t in sentence.dependents(at, "obl:agent")):
        return True
    if not sentence.dependents(before, "acl"):
        return False  # "died in a clash with rebels after an ambush": the ambush led to the clash
    return any(t.lemma in _EXCHANGES and _WITHIN.intersection(sentence.marked(t.index, "case")) for t in sentence.dependents(at, "obl"))


def is_told_of_before(sentence: Sentence, *, clause: int) -> bool:
    """Whether a relative clause has a time of its own, or tells what "had" been done: "rebels, who took the town in 2012, killed nine"."""
    if sentence.tokens[clause].deprel != "acl:relcl":
        return False
    times = any(t.mention == "time" for t in sentence.dependents(clause, "obl", "obl:unmarked", "advmod"))
    return times or any(t.form.lower() == "had" for t in sentence.dependents(clause, "aux"))
