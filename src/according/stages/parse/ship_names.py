"""Mends one fault of names: ships that are known by the letters before their name, read as two names, as a place or as nothing.

"Two skiffs attacked MV Calyra Sun": one ship. The letters alone ("the MV was boarded") name none.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.closed_classes import MONTHS
from according.records.parse import Sentence, Token

_BEFORE = frozenset({"FV", "HMAS", "HMS", "INS", "MT", "MV", "RFA", "RMS", "USNS", "USS"})
_VESSELS = frozenset({
    "boat", "carrier", "corvette", "destroyer", "dhow", "ferry", "freighter", "frigate", "ship", "tanker", "trawler", "tug", "vessel",
    "yacht",
})  # fmt: skip
_LONGEST = 3
"""Words of a ship's name at most."""


def with_ship_names(sentence: Sentence) -> Sentence:
    """The sentence with each such ship as one name of an organisation; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens if not _VESSELS.isdisjoint(sentence.vocabulary) else ():
        if token.lemma in _VESSELS and (name := _second_subject(sentence, token)) is not None:
            changed[name.index] = replace(name, head=token.index, deprel="appos")
        elif token.lemma in _VESSELS and (last := _last_of_place(sentence, token)) > token.index:
            changed |= _as_one(sentence, token.index + 1, last)
    for token in sentence.tokens:
        if token.form in _BEFORE and (last := _last(sentence, token.index)) > token.index:
            changed |= _as_one(sentence, token.index, last)
    if changed and not any(t.form[1:].islower() for t in sentence.tokens):
        return sentence  # a headline in capitals
    return sentence.with_tokens(changed)


def _second_subject(sentence: Sentence, vessel: Token) -> Token | None:
    """The Star of "the tanker Damas Star, which had waited, was freed", which parsers make a second subject beside the tanker."""
    last = _last(sentence, vessel.index)
    name = sentence.tokens[last]
    twice = vessel.relation == "nsubj" and name.relation == "nsubj" and name.head == vessel.head
    return name if last > vessel.index and twice else None


def _last_of_place(sentence: Sentence, vessel: Token) -> int:
    """The last word of "the boat Unaizah May 4", whose name is read as a place and a day; the vessel itself where it is none."""
    last = _last(sentence, vessel.index)
    run = sentence.tokens[vessel.index + 1 : last + 1]
    named = any(t.name.endswith("LOC") for t in run) and any(t.head == vessel.index and t.deprel == "appos" for t in run)
    numbered = named and last + 1 < len(sentence) and sentence[last].form.lower() in MONTHS and sentence[last + 1].upos == "NUM"
    return last + numbered if named else vessel.index


def _last(sentence: Sentence, first: int) -> int:
    """The last word of the name that begins with the letters."""
    at = first
    for token in sentence.tokens[first + 1 : first + 1 + _LONGEST]:
        if token.upos != "PROPN" or not token.form[:1].isupper() or sentence.tokens[token.index - 1].form in (",", ";"):
            break
        at = token.index
    return at


def _as_one(sentence: Sentence, first: int, last: int) -> dict[int, Token]:
    words = sentence.tokens[first : last + 1]
    head = next((t.index for t in words if not first <= t.head <= last), first)
    found = {t.index: replace(t, name="B-ORG" if t.index == first else "I-ORG", upos="PROPN", xpos="NNP") for t in words}
    for token in words:
        if token.index == head:
            found[head] = replace(found[head], mention="organization")
        else:
            found[token.index] = replace(found[token.index], head=head, deprel="compound" if token.index < head else "flat", mention="O")
    return found
