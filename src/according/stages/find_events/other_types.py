"""Which cues the encoder surely takes for events of another type."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.match import Match
from according.stages.find_events.searching import is_search

_BREAKING = frozenset({"break", "breach", "violate"})
_PARTICLES = frozenset({"ADP", "ADV"})  # "gave up", "turned away"
_HARDLY, _SURELY = 0.15, 0.7
_LIKELY, _BY_FORCE = 0.65, frozenset({"capture", "overthrow", "raid", "seize", "topple"})
_TAKING = frozenset({"capture", "seize"})
"""Words of seizures with arms and without, of which the encoder takes one for violence at least so likely."""
_STATE_FORCES = frozenset({
    "army", "commando", "force", "marine", "military", "officer", "patrol", "police", "policeman", "ranger", "soldier", "troop", "unit",
})  # fmt: skip
_PUNISHMENTS = frozenset({"death", "hanging", "imprisonment", "jail", "month", "prison", "year"})
_NARROW = 3  # slots with which a cue says more than its verb alone


def of_other_types(sentence: Sentence, matches: Mapping[int, Match]) -> set[int]:
    """Cues of a verb, with its particle, that the encoder surely takes for an event of another type, and hardly for one of the cue's.

    Not for violence, whose words the cues hold nearly all, nor for what its object tells ("smashed protests").
    """
    alone = {at for at, found in matches.items() if all(sentence.tokens[word].upos in _PARTICLES for word in found.words[1:])}
    return {at for at in alone if _is_of_other_type(sentence, matches[at], matches)}


def _is_of_other_type(sentence: Sentence, found: Match, matches: Mapping[int, Match]) -> bool:
    reading = sentence.tokens[found.index].reading
    if reading is not None and (found.cue.type, reading.type) == ("COERCE", "ASSAULT") and sentence.tokens[found.index].lemma in _BY_FORCE:
        taken = [sentence.tokens[i].mention for i in found.slots.get("obj", ())]
        if "person" in taken and any(sentence.tokens[i].lemma in _STATE_FORCES for i in found.slots.get("subj", ())):
            return False  # "a security force captured a Taliban leader"
        likely = reading.types["ASSAULT"] >= _LIKELY and not is_search(sentence, found)
        return likely and (sentence.tokens[found.index].lemma not in _TAKING or "person" in taken)
    vowed = reading is not None and (found.cue.type, reading.type) == ("AGREE", "THREATEN")  # "swore to": the likelier of the two
    if reading is None or not vowed and _most_likely(sentence, found) >= _HARDLY or reading.types[reading.type] < _SURELY:
        return False
    drones = found.cue.mode == "heavy-weapons" and "obj" in found.cue.with_ and reading.type == "COERCE"
    broken = sentence.tokens[found.index].lemma in _BREAKING and reading.type == "RETREAT"
    if drones or broken or found.cue.mode == "crowd-control":
        return False  # "intercepted nine drones", "broke the ceasefire", "pushed back 400 demonstrators"
    asked = found.cue.with_.keys()
    by_whom = found.cue.type == "PROTEST" and "subj" in asked and bool({"obj", "xcomp"} & asked)  # "students took over the rectorate"
    if by_whom or len(found.cue.with_) >= _NARROW and found.cue.type != "REQUEST":  # "gave them a day to leave" may expel or threaten
        return False  # "forced the agency out of the country", "undertook a mission of mediation between"
    if found.cue.type == "REQUEST" and "xcomp" in asked and reading.type == "ACCUSE":  # "charged the troops to hold the line"
        return False
    if found.cue.mode == "convict" and any(sentence.tokens[i].lemma in _PUNISHMENTS for i in found.slots.get("obl:to", ())):
        return False  # "men condemned to death by a tribunal"
    told = {matches[i].cue.type for slot in ("obj", "subj") for i in found.slots.get(slot, ()) if i in matches}
    return reading.type not in {"ASSAULT", *told}


def _most_likely(sentence: Sentence, found: Match) -> float:
    """How likely the encoder takes any word of a cue for an event of its type."""
    return max((reading.types[found.cue.type] for word in found.words if (reading := sentence[word].reading) is not None), default=0.0)
