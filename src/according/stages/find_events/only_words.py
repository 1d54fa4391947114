"""Words that tell of no deed though they are those of one: what a word means, whose kind a band or a room is, forms of letters."""

from __future__ import annotations

from according.records.parse import Sentence

_WORD = frozenset({"term", "word", "expression"})
_MEANING = frozenset({"denote", "describe", "imply", "indicate", "mean", "refer", "signify"})
_BANDS = frozenset({"group", "squad", "team", "unit", "party"})
_OF_BANDS = frozenset({"sabotage", "reconnaissance", "assault", "demolition", "diversion", "raiding"})
_ROOMS = frozenset({"cell", "cells", "centre", "center", "facility", "pen", "area"})
_BIDDEN = frozenset({"instruction", "instructions"})
_REACH = 3
_HONOUR = frozenset({"honour", "honor"})


def is_only_word(sentence: Sentence, index: int) -> bool:
    """Whether a word that a cue knows tells of nothing done here."""
    rules = (_is_meaning, _is_kind_of_band, _is_of_room, _is_of_letter, _is_tally, _is_belief, _is_likened)
    return any(rule(sentence, index) for rule in rules)


def _is_meaning(sentence: Sentence, index: int) -> bool:
    """ "The ministry uses the term “neutralised” to mean that they were killed or captured"."""
    if _WORD.isdisjoint(sentence.vocabulary) or _MEANING.isdisjoint(sentence.vocabulary):
        return False
    above = (sentence[k] for k in (index, *sentence.ancestors(index)))
    verbs = (t for t in above if t.lemma in _MEANING)
    return any(_WORD & {o.lemma for o in sentence.dependents(sentence[verb.head].index, "obj")} for verb in verbs if verb.head >= 0)


def _is_kind_of_band(sentence: Sentence, index: int) -> bool:
    """ "A sabotage and reconnaissance group tried to cross": the band's name tells of no sabotage."""
    if sentence[index].lemma.lower() not in _OF_BANDS or sentence[index].upos != "NOUN":
        return False
    behind = sentence.tokens[index + 1 : index + 1 + _REACH]
    band = next((t for t in behind if t.lemma.lower() in _BANDS), None)
    return band is not None and all(t.upos in ("NOUN", "ADJ", "CCONJ", "PUNCT") for t in behind[: band.index - index - 1])


def _is_of_room(sentence: Sentence, index: int) -> bool:
    """ "In a holding cell"."""
    after = sentence[index + 1].form.lower() if index + 1 < len(sentence) else ""
    return sentence[index].form.lower() == "holding" and after in _ROOMS


def _is_of_letter(sentence: Sentence, index: int) -> bool:
    """ "Upon instructions from my Government, I have the honour to inform you"."""
    first = index and sentence[index].lemma.lower() in _BIDDEN and sentence[index - 1].form.lower() in ("upon", "on", "under")
    return bool(first) and not _HONOUR.isdisjoint(sentence.vocabulary)


def _is_tally(sentence: Sentence, index: int) -> bool:
    """ "Killed: 2": a line that counts those of the event above."""
    return index == 0 and len(sentence) > 2 and sentence[1].form == ":" and sentence[2].upos == "NUM"


def _is_belief(sentence: Sentence, index: int) -> bool:
    """ "Their conviction that peace is near", "the conviction to go on": not that of a court."""
    if sentence[index].lemma != "conviction":
        return False
    return any(not {"that", "to"}.isdisjoint(sentence.marked(t.index, "mark")) for t in sentence.dependents(index, "acl", "ccomp"))


def _is_likened(sentence: Sentence, index: int) -> bool:
    """ "To send them there would be to condemn them": what a thing comes to, and nothing that is done."""
    if sentence.tokens[index].xpos != "VB" or "be" not in sentence.vocabulary or "to" not in sentence.marked(index, "mark"):
        return False
    copulas = [*sentence.dependents(index, "cop"), *(t for t in sentence.tokens[:index] if t.lemma == "be" and t.relation != "aux")]
    likened = (c for t in copulas for c in sentence.dependents(t.index, "csubj"))
    return any("to" in sentence.marked(c.index, "mark") for c in (*likened, *sentence.dependents(index, "csubj")))
