"""The slots that a cue may name, and the check of those that it does name.

The stage that finds events fills these and no others (docs/reference/codebook.md): one that is spelt otherwise would never be filled, and
the cue would quietly find nobody, or, as a condition, nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from according.errors import DataFileError
from according.ontology.tables import label

_PREPOSITIONAL = r"(?:obl|nmod):[a-z]+(?: [a-z]+)?"
_CLAUSAL = r"iobj|xcomp|ccomp|ccomp:[a-z]+|advcl|content|compound|conj|conj:subj|under"
_OF_VERBS = re.compile(rf"subj|obj|obj:(?:poss|of|compound|acl)|{_CLAUSAL}|{_PREPOSITIONAL}")
_OF_NOUNS = re.compile(rf"subj|poss|amod|acl|around|before|target|{_CLAUSAL}|{_PREPOSITIONAL}")
_SLOTS = {"verb": _OF_VERBS, "adjective": _OF_VERBS, "noun": _OF_NOUNS}
_NAMES = {
    "verb": "subj, obj, iobj, xcomp, ccomp, advcl, compound, conj, under, content, obj:poss, obj:of, obj:compound, obj:acl, obl:PREP",
    "noun": "subj, poss, compound, amod, acl, around, before, target, conj, under, content, nmod:PREP",
}
_LISTS = ("lemmas", "actor", "recipient")
_CONDITIONS = ("with", "without")


def check_slots(path: Path, where: str, raw: Mapping[str, Any]) -> None:
    """Raises DataFileError, naming cue, key and what to write, for a slot that nothing fills or a value that is no list of words.

    raw: the cue, of which pos is checked already.
    """
    for key in _LISTS:
        _check_list(path, f"{where}, {key}", raw.get(key, []))
    for key in _CONDITIONS:
        found = raw.get(key, {})
        if not isinstance(found, dict):
            raise DataFileError(label(path), where=f"{where}, {key}", problem=f'found {found!r}, expected {{ "SLOT" = ["word", ...] }}')
        for slot, words in found.items():
            _check_list(path, f"{where}, {key}, {slot}", words)
    pos = raw["pos"]
    for key in ("actor", "recipient", *_CONDITIONS):
        for slot in raw.get(key, ()):
            if not _SLOTS[pos].fullmatch(slot):
                known = _NAMES["noun" if pos == "noun" else "verb"]
                problem = f"unknown slot {slot!r} of a cue for a {pos}; write one of {known} (PREP: a preposition, as in {_like(pos)})"
                raise DataFileError(label(path), where=f"{where}, {key}", problem=problem)


def _like(pos: str) -> str:
    return "nmod:against" if pos == "noun" else "obl:against"


def _check_list(path: Path, where: str, found: object) -> None:
    if not isinstance(found, list) or not all(isinstance(word, str) and word for word in found):
        raise DataFileError(label(path), where=where, problem=f'found {found!r}, expected a list of words, such as ["one", "other"]')


@cache
def slot_of_any(slot: str) -> str:
    """obl:against for nmod:against too: a condition on one is met by the other."""
    kind, _, preposition = slot.partition(":")
    return f"obl:{preposition}" if kind == "nmod" else slot
