"""Of which deeds no toll that stands apart from them is: of those that somebody is wanted for, and where only drones were shot down."""

from __future__ import annotations

from according.ontology.content_words import UNMANNED
from according.ontology.wanted import is_wanted_for
from according.records.mention import EventMention
from according.records.parse import Parsed, Sentence

_RIGHT_BEHIND = 4


def kills_none(mention: EventMention, parsed: Parsed) -> bool:
    """Whether a bare toll is not of a deed: "downed 32 drones. Two firefighters died"."""
    hit = [parsed.sentences[ref.sentence][ref.token].lemma.casefold() for ref in mention.recipients]
    unmanned = bool(hit) and UNMANNED.issuperset(hit)
    return unmanned or is_wanted_for(parsed.sentences[mention.at.sentence], at=mention.at.token)


def is_since_long(sentence: Sentence, *, behind: int) -> bool:
    """ "Since May", "since the war began"; not "since the attack". behind: the figure's word that it stands right behind, 0 for any."""
    near = sentence.tokens[behind : behind + _RIGHT_BEHIND if behind else None]
    return any(t.form.lower() == "since" and sentence.tokens[max(t.head, 0)].mention != "event" for t in near)
