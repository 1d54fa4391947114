"""Mends trees of digests in few words, whose clauses a semicolon parts: "rebels 9 April killed two; army next day killed four".

What stands behind the semicolon before the second verb is that verb's; a day there is no subject ("11 April shot a headman").
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.records.relations import TOLD_TAGS

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_BEFORE_VERB = _SUBJECTS | {"obl:unmarked", "obl", "advmod"}


def with_telegraphic(sentence: Sentence) -> Sentence:
    """The sentence with such words at their verb; the same object where there are none."""
    if ";" not in sentence.vocabulary:
        return sentence
    found: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.relation not in ("conj", "parataxis") or verb.xpos not in TOLD_TAGS or sentence.tokens[verb.head].upos != "VERB":
            continue
        stop = max((t.index for t in sentence.tokens[verb.head : verb.index] if t.form == ";"), default=-1)
        if stop < 0:
            continue
        days = [t for t in sentence.dependents(verb.index, *_SUBJECTS) if _is_day(sentence, t)]
        found |= {t.index: replace(t, deprel="obl:unmarked") for t in days}
        if len(sentence.dependents(verb.index, *_SUBJECTS)) > len(days):
            continue
        if (force := _before_day(sentence, stop + 1, verb.index)) is not None:
            found[force.index] = replace(force, head=verb.index, deprel="nsubj", upos="NOUN")
            continue
        astray = [t for t in sentence.dependents(verb.head) if stop < t.index < verb.index and t.deprel in _BEFORE_VERB]
        if any(t.deprel in _SUBJECTS for t in astray):
            found |= {t.index: replace(t, head=verb.index) for t in astray}
    return sentence.with_tokens(found) if found else sentence


def _before_day(sentence: Sentence, first: int, verb: int) -> Token | None:
    """The military of "military 22 April launched an offensive", which the parser hangs on the day."""
    force = sentence.tokens[first]
    day = sentence.tokens[force.head] if force.head == first + 1 else None
    return force if day is not None and force.relation in ("amod", "compound") and day.head == verb and _is_day(sentence, day) else None


def _is_day(sentence: Sentence, token: Token) -> bool:
    """The 11 of "11 April"."""
    months = sentence.dependents(token.index, "nmod:unmarked") if token.upos == "NUM" else []
    return any(t.index == token.index + 1 and t.mention == "time" for t in months)
