"""The market that was told of before: "opened fire at a landing near Minova … troops recaptured the landing" is near Minova, too."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Parsed, Sentence, Token
from according.records.where import FINE_PRECISIONS, Place, PlaceMention
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.scene_before import TOLD_BEFORE, places_in

_SENTENCES_BACK = 12
_STRUCK = ("obj", "nsubj:pass", "obl")


def site_told(sentence: Sentence, at: int, *, parsed: Parsed, places: tuple[PlaceMention, ...], words: PlaceWords) -> Place | None:
    """The place of a site that an event befalls or is at, where the report has told of that site at a place; else None."""
    for noun in sentence.dependents(at, *_STRUCK):
        there = noun.deprel != "obl" or bool(words.at & set(sentence.marked(noun.index, "case")))
        if there and noun.upos == "NOUN" and sentence.is_known(noun.index):
            return _told(noun, sentence, parsed, places)
    return None


def _told(noun: Token, here: Sentence, parsed: Parsed, places: tuple[PlaceMention, ...]) -> Place | None:
    """Where the site was told to be, the last time that anything was said of it."""
    for back in range(here.index - 1, max(-1, here.index - 1 - _SENTENCES_BACK), -1):
        sentence = parsed.sentences[back]
        if noun.lemma not in sentence.vocabulary:
            continue
        for place in places_in(places, back):
            site = sentence.tokens[sentence.tokens[place.head].head] if sentence.tokens[place.head].head >= 0 else noun
            beside = sentence.tokens[place.head].relation in ("nmod", "compound")
            site_told_of = beside and site.lemma == noun.lemma and site.mention == "place"
            if site_told_of and place.place.precision in FINE_PRECISIONS and place.place.lat is not None:
                return replace(place.place, rule=f"{TOLD_BEFORE} with the {noun.lemma}; {place.place.rule}")
    return None
