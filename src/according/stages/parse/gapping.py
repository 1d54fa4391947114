"""Mends trees of clauses that leave their verb out: "Israel released 30 prisoners and Hamas 12", "Berlin expelled 40 envoys, Paris 35".

"Police charged Bell with murder and his brother with theft": nobody murdered the brother.

Parsers take the second doer for one more object. He stands beside the first doer instead: Hamas released, and nobody released Hamas.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.closed_classes import MONTHS
from according.records.parse import Sentence, Token

_JOINING = frozenset({"and", "while", "but", ","})
_BEHIND = frozenset({"and", "while", "but", ",", ".", ";", "more", "in", "at", "near", "from", "to", "on"})
_WITHIN = frozenset({"det", "amod", "compound", "nmod"})
_CHARGING = frozenset({"charge"})
_LEFT = frozenset({"conj", "flat", "nmod", "appos", "list", "dep"})  # what parsers make of the second doer


def with_second_doers(sentence: Sentence) -> Sentence:
    """The sentence with such doers beside the first one; the same object where there are none."""
    numbers = [t for t in sentence.tokens[4:] if t.upos == "NUM"]
    changed = _with_second_goers(sentence) | _with_second_accused(sentence)
    if not numbers:
        return sentence.with_tokens(changed) if changed else sentence
    for number in numbers:
        doer = sentence.tokens[number.index - 1]
        first = _first_doer(sentence, doer, number)
        if first is None:
            continue
        changed[doer.index] = replace(doer, deprel="conj", head=first.index)
        if number.deprel != "nummod" or number.head == doer.index:  # else the eleven of "Pakistan 11 fishermen"
            thing = next(iter(sentence.dependents(first.head, "obj")))
            changed[number.index] = replace(number, deprel="dep", head=thing.index)
    return sentence.with_tokens(changed) if changed else sentence


def _with_second_goers(sentence: Sentence) -> dict[int, Token]:
    """The Syria of "if Israel withdraws from the West Bank and | Syria from Lebanon" beside Israel."""
    changed: dict[int, Token] = {}
    for goer in sentence.related("conj"):
        place = sentence.tokens[goer.head]
        if goer.upos != "PROPN" or place.relation != "obl" or goer.index + 2 >= len(sentence):
            continue
        word = sentence.tokens[goer.index + 1]
        behind = sentence.tokens[word.head] if word.upos == "ADP" and word.relation == "case" else None
        same = behind is not None and word.form.lower() in sentence.marked(place.index, "case") and behind.upos == "PROPN"
        subjects = [t for t in sentence.dependents(place.head, "nsubj") if t.deprel == "nsubj" and t.upos == "PROPN"] if same else []
        bare = same and sentence.tokens[goer.index - 1].form == "and" and not sentence.dependents(goer.index, "case", "det")
        if len(subjects) == 1 and bare and behind is not None and behind.head in (place.head, goer.index):
            changed[goer.index] = replace(goer, head=subjects[0].index)
            changed[behind.index] = replace(behind, head=place.index, deprel="conj")
    return changed


def _with_second_accused(sentence: Sentence) -> dict[int, Token]:
    """The brother of "charged Bell with killing a clerk and | his brother with theft" under the charge, the theft under him."""
    changed: dict[int, Token] = {}
    for other in sentence.related("conj") if _CHARGING & sentence.vocabulary else ():
        behind = sentence.tokens[other.index + 1] if other.index + 2 < len(sentence) else other
        crime = sentence.tokens[behind.head] if behind.form.lower() == "with" and behind.relation in ("case", "mark") else None
        charge = next((k for k in sentence.ancestors(other.index) if sentence.tokens[k].lemma in _CHARGING), -1)
        if crime is None or charge < 0 or other.mention not in ("person", "organization") or not _is_crime(crime):
            continue
        accused = [t for t in sentence.dependents(charge, "obj", "nsubj:pass") if t.index < other.head]
        first = next((k for k in (other.head, *sentence.ancestors(other.head)) if sentence.tokens[k].head == charge), -1)
        if accused and first != accused[0].index and "with" in sentence.marked(first, "case", "mark"):
            changed[other.index] = replace(other, head=charge, deprel="dep")  # beside the first he would have done the first's crime, too
            changed[crime.index] = replace(crime, head=other.index, deprel="acl" if crime.xpos == "VBG" else "nmod")
    return changed


def _is_crime(token: Token) -> bool:
    """Not the knife of "killing a clerk and his wife with a knife"."""
    return token.xpos == "VBG" or token.mention == "event"


def _first_doer(sentence: Sentence, doer: Token, number: Token) -> Token | None:
    """Who does by the verb that was left out before a word and its number; None where none was."""
    if doer.upos not in ("PROPN", "NOUN") or doer.relation not in _LEFT or doer.form.lower() in MONTHS or not _ends(sentence, number):
        return None
    if doer.upos == "NOUN" and doer.mention not in ("person", "organization"):
        return None
    start = doer.index
    while start and sentence.tokens[start - 1].head == doer.index and sentence.tokens[start - 1].relation in _WITHIN:
        start -= 1
    if start == 0 or sentence.tokens[start - 1].form.lower() not in _JOINING:
        return None
    verbs = (t for t in reversed(sentence.tokens[:start]) if t.upos == "VERB")
    verb = next((t for t in verbs if sentence.dependents(t.index, "obj")), None)
    return None if verb is None else _counting_subject(sentence, verb, start)


def _counting_subject(sentence: Sentence, verb: Token, start: int) -> Token | None:
    """The subject of a verb whose object is counted, all of it before this place."""
    subjects = [t for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj" and t.index < verb.index]
    counted = any(t.index < start and sentence.dependents(t.index, "nummod") for t in sentence.dependents(verb.index, "obj"))
    between = any(t.upos in ("VERB", "AUX", "SCONJ") for t in sentence.tokens[verb.index + 1 : start])
    return subjects[0] if counted and not between and len(subjects) == 1 else None


def _ends(sentence: Sentence, number: Token) -> bool:
    """Whether a number ends its clause, or counts the noun behind it that does: not a year, nor the number of "Group 8 members said"."""
    if number.form.isdigit() and len(number.form) == 4 and number.form[0] in "12":
        return False
    behind = number.index + 1
    if behind < len(sentence) and sentence.tokens[behind].upos == "NOUN" and number.head == behind:
        behind += 1
    return behind >= len(sentence) or sentence.tokens[behind].form.lower() in _BEHIND
