"""Where what a local authority lays on people holds: "the governor of Diffa extended the curfew" is of Diffa, wherever the rest was."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Parsed, Sentence
from according.records.where import Place, PlaceMention
from according.stages.ground.happened import where_it_happened
from according.stages.ground.only_town import only_town
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.said_there import RULERS
from according.stages.ground.scene_before import EXACT, TOLD_BEFORE, is_scene, places_in, scene_before
from according.stages.ground.told_sites import site_told

_MODES = frozenset({"restrict", "curfew", "martial-law", "ban", "censor", "arrest", None})
_OF = frozenset({"of", "in", "for"})
RULED = "whose authority does it"
"""How the rule of such a place begins."""


def scene_of(
    mention: EventMention, sentence: Sentence, *, parsed: Parsed, places: tuple[PlaceMention, ...], words: PlaceWords
) -> Place | None:
    """The land of the authority that does it; else the place of the site that it befalls, or of the sentences before, or the only
    town that the report tells of, in its dateline."""
    own = _ruled(mention, sentence, places) if mention.type == "COERCE" and mention.mode in _MODES else None
    own = own or _here(mention, sentence, places, words) or _told_next(mention, parsed, places, words)
    own = own or site_told(sentence, mention.at.token, parsed=parsed, places=places, words=words)
    own = own or scene_before(sentence, at=mention.at.token, parsed=parsed, places=places, words=words)
    return own or only_town(mention, parsed=parsed, places=places, words=words)


def _told_next(mention: EventMention, parsed: Parsed, places: tuple[PlaceMention, ...], words: PlaceWords) -> Place | None:
    """Gwoza, of "Rebels killed nine. The incident took place near Gwoza"."""
    if (told := where_it_happened(mention, parsed=parsed)) is None:
        return None
    after = parsed.sentences[told.at.sentence]
    known = [p for p in places_in(places, after.index) if is_scene(after, p, words=words)]
    best = min(known, key=lambda p: (EXACT[p.place.precision], p.first), default=None)
    return replace(best.place, rule=f"where it happened, told next; {best.place.rule}") if best else None


def _here(mention: EventMention, sentence: Sentence, places: tuple[PlaceMention, ...], words: PlaceWords) -> Place | None:
    """La Mesilla, of "soldiers exchanged fire with men at La Mesilla; a vehicle was seized": the last scene of the clauses before."""
    at, ends = mention.at.token, [t.index for t in sentence.tokens if t.form in (";", ":") and t.index < mention.at.token]
    told = [p for p in places_in(places, sentence.index) if ends and p.last < ends[-1] < at and is_scene(sentence, p, words=words)]
    return replace(told[-1].place, rule=f"{TOLD_BEFORE} in its sentence; {told[-1].place.rule}") if told else None


def _ruled(mention: EventMention, sentence: Sentence, places: tuple[PlaceMention, ...]) -> Place | None:
    """Diffa, of "the governor of Diffa", where he acts in the event's own sentence."""
    acting = {ref.token for ref in mention.actors if ref.sentence == sentence.index and sentence.tokens[ref.token].lemma.lower() in RULERS}
    for place in places_in(places, sentence.index) if acting else ():
        head = sentence.tokens[place.head]
        of = not _OF.isdisjoint(sentence.marked(place.head, "case")) and head.relation == "nmod"
        if head.head in acting and (of or head.deprel in ("nmod:poss", "compound")) and place.place.precision != "country":
            return replace(place.place, rule=f"{RULED}; {place.place.rule}")
    return None
