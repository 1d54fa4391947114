"""Whether the words in the slots of a predicate are those that a cue of the codebook asks for."""

from __future__ import annotations

from functools import cache

from according.ontology.codebook import Cue
from according.records.parse import Sentence
from according.stages.find_events.slots import Slots
from according.stages.find_events.syntax import lemma_of, prepositions

_WHEN = frozenset({"obl:on", "obl:in", "obl:at", "obl:for"})
_NO_COUNT = frozenset("name list detail identity picture photo photograph image video footage copy report".split())
# "released the names of the officers" releases no officers


def fits(sentence: Sentence, slots: Slots, cue: Cue) -> bool:
    """Whether all conditions of a cue hold."""
    for slot, allowed in cue.with_.items():
        found = _filling(slots, slot)
        if not found or not _holds(sentence, found, slot, allowed):
            return False
    for slot, refused in cue.without.items():
        found = _filling(slots, slot)
        if found and (_holds(sentence, found, slot, refused) or _named(sentence, found, refused)):
            return False
    return True


def _filling(slots: Slots, slot: str) -> list[int]:
    """The words of a slot that a condition names; most have none."""
    found: list[int] = []
    for name in names_of(slot):
        if name in slots:
            found += slots[name]
    return found


def _holds(sentence: Sentence, found: list[int], slot: str, lemmas: frozenset[str]) -> bool:
    if "*" in lemmas:  # "on Friday" says nothing of what a verb is done on
        return slot not in _WHEN or any(sentence.tokens[i].mention != "time" for i in found)
    for at in found:
        if not lemmas.isdisjoint(_answers(sentence, at)):
            return True
    return "dozen" in lemmas and any(_is_number(sentence, i) for i in found)


def _answers(sentence: Sentence, index: int) -> frozenset[str]:
    """What a condition may ask for: the lemma of a word and what it mentions, and those of what it counts. Asked of each cue anew."""
    known: frozenset[str] | None = sentence.memo.get((_answers, index))
    if known is None:
        words = [sentence.tokens[i] for i in (index, *_counted(sentence, index))]
        known = sentence.memo[_answers, index] = frozenset(said for t in words for said in (lemma_of(t), f"#{t.mention}"))
    return known


def _named(sentence: Sentence, found: list[int], lemmas: frozenset[str]) -> bool:
    """Whether a name says that it is one of them: the hurricane of "Hurricane Betsy"."""
    names = [i for i in found if sentence.tokens[i].upos == "PROPN"]
    return any(lemma_of(t) in lemmas for i in names for t in sentence.dependents(i, "compound", "flat", "nmod:desc"))


def _is_number(sentence: Sentence, index: int) -> bool:
    """A bare number of people ("saved 200 more", "arrested 12"): it stands for them where "dozens" would."""
    counted = lemma_of(sentence.tokens[index]) in ("more", "other") and bool(sentence.dependents(index, "nummod"))
    return sentence.tokens[index].mention != "time" and (sentence.tokens[index].upos == "NUM" or counted)


def _counted(sentence: Sentence, index: int) -> list[int]:
    """The fighters of "dozens of fighters"."""
    if sentence.tokens[index].upos not in ("NOUN", "NUM", "DET", "PRON") or lemma_of(sentence.tokens[index]) in _NO_COUNT:
        return []
    return [t.index for t in sentence.dependents(index, "nmod") if "of" in prepositions(sentence, t.index)]


@cache
def names_of(slot: str) -> tuple[str, ...]:
    """obl:against of a verb is nmod:against where the parser hung it there, and the other way round."""
    kind, _, preposition = slot.partition(":")
    return (f"obl:{preposition}", f"nmod:{preposition}") if kind in ("obl", "nmod") else (slot,)


def is_by_armed(sentence: Sentence, slots: Slots) -> bool:
    """Whether those who act are called armed: "armed youths burned a village" is no riot."""
    return any(t.form.lower() == "armed" for i in slots.get("subj", ()) for t in sentence.dependents(i, "amod"))
