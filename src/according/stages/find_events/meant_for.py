"""For whom the words around a verb are meant: "in a letter to the premier, the union demanded", "cut ten million in aid to the courts"."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.event_types import ADDRESSED_TYPES
from according.ontology.not_directed import WARS
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.find_events.owners import owners_of
from according.stages.find_events.syntax import prepositions

_WRITTEN = frozenset({
    "cable", "e-mail", "email", "fax", "leaflet", "letter", "memo", "memorandum", "message", "note", "petition", "telegram",
})  # fmt: skip
_PASSING_ON = frozenset({
    "broadcaster", "channel", "editor", "journalist", "media", "newspaper", "outlet", "paper", "press", "radio", "reporter", "station",
    "website",
})  # fmt: skip
"""Who is written to so that others hear of it."""
_BY = frozenset({"by", "in", "through", "via", "with"})
_HELP = frozenset({"aid", "arms", "assistance", "credit", "credits", "funding", "grants", "help", "loans", "relief", "support", "weapons"})
_HELPING = frozenset({"AGREE", "AID", "SANCTION"})
_TO = frozenset({"for", "to"})


def meant_for(mention: EventMention, sentence: Sentence) -> Iterator[list[int]]:
    """Those whom a letter is to in which it is said, and whom the help is for that is given, promised or withheld."""
    if mention.type in ADDRESSED_TYPES and not _WRITTEN.isdisjoint(sentence.vocabulary):
        yield from _below(sentence, mention.at.token, nouns=_WRITTEN, marked=_BY, to=frozenset({"to"}))
    if mention.type in _HELPING and not _HELP.isdisjoint(sentence.vocabulary):
        yield from _below(sentence, mention.at.token, nouns=_HELP, marked=frozenset({"in"}), to=_TO)
    if mention.type == "AID" and not WARS.isdisjoint(sentence.vocabulary):  # "help for the French-led operation against the band"
        around = sentence.dependents(mention.at.token, "obj", "obl", "nmod")
        yield from (owners_of(sentence, t.index, frozenset(), 1) for t in around if t.lemma in WARS)


def _below(sentence: Sentence, at: int, *, nouns: frozenset[str], marked: frozenset[str], to: frozenset[str]) -> Iterator[list[int]]:
    around = (at, *(t.index for t in sentence.dependents(at, "obj", "nsubj:pass")))
    for noun in (t for k in around for t in sentence.dependents(k, "obl", "nmod") if t.lemma.lower() in nouns):
        if marked & set(prepositions(sentence, noun.index)):
            read = [t for t in sentence.dependents(noun.index, "nmod") if to & set(prepositions(sentence, t.index))]
            yield [t.index for t in read if t.lemma.lower() not in _PASSING_ON]
