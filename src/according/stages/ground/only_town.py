"""The town of the dateline, where it is the only one that a report tells of: "CHENNAI: Police broke up a march to the Collectorate"."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Parsed
from according.records.where import Place, PlaceMention
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.scene_before import TOLD_BEFORE, is_scene

_OF_TOWNS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_OF_STATES = frozenset({"ban", "censor", "curfew", "martial-law", "restrict"})
"""What is laid on a whole country as often as on a town."""
_AT_WAR = frozenset({"airstrike", "army", "drone", "force", "jet", "marine", "military", "navy", "soldier", "strike", "troop", "warplane"})
"""Whose attacks are told from their capital: "WASHINGTON: U.S. forces killed a leader of the group in a raid"."""


def only_town(mention: EventMention, *, parsed: Parsed, places: tuple[PlaceMention, ...], words: PlaceWords) -> Place | None:
    """The place of the dateline for what is told as done on the ground; None where the report names any other town, province or site, or
    where something goes on in another country."""
    at_war = mention.type == "ASSAULT" and not _AT_WAR.isdisjoint(parsed.sentences[mention.at.sentence].vocabulary)
    by_law = mention.type == "COERCE" and mention.mode in _OF_STATES or "year" in parsed.sentences[mention.at.sentence].vocabulary
    if mention.status != "actual" or mention.type not in _OF_TOWNS or at_war or by_law:
        return None
    heads = [p for p in places if parsed.sentences[p.sentence].kind == "dateline" and p.place.precision == "settlement"]
    if len(heads) != 1:
        return None
    town = heads[0].place
    for other in places:
        sentence, place = parsed.sentences[other.sentence], other.place
        if sentence.kind == "dateline" or (place.name, place.precision) == (town.name, town.precision):
            continue
        home = place.precision == "country" and place.country == town.country
        abroad = place.precision == "country" and not is_scene(sentence, other, words=words)
        if not home and not abroad:
            return None
    return replace(town, rule=f"{TOLD_BEFORE} by the dateline alone; {town.rule}")
