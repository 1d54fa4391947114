"""Words that tell of no deed though they are those of one: what a word means, whose kind a band or a room is, forms of letters."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.relations import MODIFYING

_WORD = frozenset({"term", "word", "expression"})
_MEANING = frozenset({"denote", "describe", "imply", "indicate", "mean", "refer", "signify"})
_BANDS = frozenset({"group", "squad", "team", "unit", "party"})
_OF_BANDS = frozenset({"sabotage", "reconnaissance", "assault", "demolition", "diversion", "raiding"})
_ROOMS = frozenset({"cell", "cells", "centre", "center", "facility", "pen", "area"})
_BIDDEN = frozenset({"instruction", "instructions"})
_REACH = 3
_HONOUR = frozenset({"honour", "honor"})
_KNOWN = frozenset({"the", "this", "that"})
_UTTERING = frozenset({"answer", "carry", "execute", "heed", "ignore", "issue", "make", "receive", "reject", "renew", "repeat", "utter"})
_OPENING = frozenset({"\"", "“", "‘", "``", "''", "'", "«"})
_CLOSING = frozenset({"\"", "”", "’", "''", "'", "»"})
_FIGHTING = frozenset({"battle", "combat", "counter", "defeat", "fight", "tackle"})
_AT = frozenset({"at", "for", "in", "to"})
_SMALL = frozenset({"ADP", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
_TITLE = 6
"""Words that a title has at most."""


def is_only_word(sentence: Sentence, index: int) -> bool:
    """Whether a word that a cue knows tells of nothing done here."""
    form = sentence.tokens[index].form.lower()
    return any(rule(sentence, index) for rule in _RULES) or form in _BY_FORM and _BY_FORM[form](sentence, index)


def _is_meaning(sentence: Sentence, index: int) -> bool:
    """ "The ministry uses the term “neutralised” to mean that they were killed or captured"."""
    if _WORD.isdisjoint(sentence.vocabulary) or _MEANING.isdisjoint(sentence.vocabulary):
        return False
    above = (sentence.tokens[k] for k in (index, *sentence.ancestors(index)))
    verbs = (t for t in above if t.lemma in _MEANING)
    return any(_WORD & {o.lemma for o in sentence.dependents(sentence.tokens[verb.head].index, "obj")} for verb in verbs if verb.head >= 0)


def _is_kind_of_band(sentence: Sentence, index: int) -> bool:
    """ "A sabotage and reconnaissance group tried to cross": the band's name tells of no sabotage."""
    if sentence.tokens[index].lemma.lower() not in _OF_BANDS or sentence.tokens[index].upos != "NOUN":
        return False
    behind = sentence.tokens[index + 1 : index + 1 + _REACH]
    band = next((t for t in behind if t.lemma.lower() in _BANDS), None)
    return band is not None and all(t.upos in ("NOUN", "ADJ", "CCONJ", "PUNCT") for t in behind[: band.index - index - 1])


def _is_of_room(sentence: Sentence, index: int) -> bool:
    """ "In a holding cell"."""
    after = sentence.tokens[index + 1].form.lower() if index + 1 < len(sentence) else ""
    return after in _ROOMS


def _is_of_letter(sentence: Sentence, index: int) -> bool:
    """ "Upon instructions from my Government, I have the honour to inform you"."""
    first = index and sentence.tokens[index].lemma.lower() in _BIDDEN and sentence.tokens[index - 1].form.lower() in ("upon", "on", "under")
    return bool(first) and not _HONOUR.isdisjoint(sentence.vocabulary)


def _is_tally(sentence: Sentence, index: int) -> bool:
    """ "Killed: 2": a line that counts those of the event above."""
    return index == 0 and len(sentence) > 2 and sentence.tokens[1].form == ":" and sentence.tokens[2].upos == "NUM"


def _is_belief(sentence: Sentence, index: int) -> bool:
    """ "Their conviction that peace is near", "the conviction to go on": not that of a court."""
    return any(not {"that", "to"}.isdisjoint(sentence.marked(t.index, "mark")) for t in sentence.dependents(index, "acl", "ccomp"))


def _is_likened(sentence: Sentence, index: int) -> bool:
    """ "To send them there would be to condemn them": what a thing comes to, and nothing that is done."""
    if sentence.tokens[index].xpos != "VB" or "be" not in sentence.vocabulary or "to" not in sentence.marked(index, "mark"):
        return False
    copulas = [*sentence.dependents(index, "cop"), *(t for t in sentence.tokens[:index] if t.lemma == "be" and t.relation != "aux")]
    likened = (c for t in copulas for c in sentence.dependents(t.index, "csubj"))
    return any("to" in sentence.marked(c.index, "mark") for c in (*likened, *sentence.dependents(index, "csubj")))


def _is_danger(sentence: Sentence, index: int) -> bool:
    """ "The threat from the Islamic State", "that they pose": a danger, which nobody has uttered; "the threat from the rebels to bomb the
    port" is one."""
    token = sentence.tokens[index]
    if token.upos == "NOUN" and any(t.lemma.lower() == "pose" for t in sentence.dependents(index, "acl")):
        return True
    if token.upos != "NOUN" or sentence.dependents(index, "acl", "ccomp", "compound"):
        return False
    known = any(t.form.lower() in _KNOWN for t in sentence.dependents(index, "det"))
    uttered = sentence.tokens[token.head].lemma.lower() in _UTTERING if token.head >= 0 else False
    return known and not uttered and any("from" in sentence.marked(t.index, "case") for t in sentence.dependents(index, "nmod"))


def _is_of_title(sentence: Sentence, index: int) -> bool:
    """ "Told NBC's “Meet the Press”", "the film “Kill the Messenger”": a title in quotation marks, its words with capitals."""
    if not sentence.tokens[index].form[:1].isupper():
        return False
    first, last = index, index
    while first and index - first <= _TITLE and sentence.tokens[first].form not in _OPENING:
        first -= 1
    while last + 1 < len(sentence) and last - index <= _TITLE and sentence.tokens[last].form not in _CLOSING:
        last += 1
    words = sentence.tokens[first + 1 : last]
    if sentence.tokens[first].form not in _OPENING or sentence.tokens[last].form not in _CLOSING or not 1 < len(words) <= _TITLE:
        return False
    small = [t for t in words if not t.form[:1].isupper()]
    return all(t.upos in _SMALL for t in small) and words[-1].form[:1].isupper()


def _is_of_special_forces(sentence: Sentence, index: int) -> bool:
    """The operations of "Special Operations troops", "the Joint Operations Center": a name."""
    token, before = sentence.tokens[index], sentence.tokens[index - 1].form if index else ""
    return token.form == "Operations" and before in ("Special", "Joint", "Combined", "Peacekeeping")


def _is_policy(sentence: Sentence, index: int) -> bool:
    """ "Praised for their help in battling terrorism", "a strategy for fighting the rebels": what somebody is good or bad at."""
    token = sentence.tokens[index]
    if token.lemma.lower() not in _FIGHTING or token.xpos != "VBG" or token.relation not in MODIFYING:
        return False
    return sentence.tokens[token.head].upos in ("NOUN", "ADJ") and not _AT.isdisjoint(sentence.marked(index, "mark", "case"))


_RULES = (_is_meaning, _is_kind_of_band, _is_of_letter, _is_tally, _is_likened, _is_of_title, _is_policy)
_BY_FORM = {
    "conviction": _is_belief, "convictions": _is_belief, "holding": _is_of_room, "operations": _is_of_special_forces, "threat": _is_danger,
}  # fmt: skip
"""Rules of one word."""
