"""Who says so."""

from __future__ import annotations

from dataclasses import dataclass

STANCES = ("asserts", "denies", "disclaims")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A voice on an event. name "" is the report's own.

    stance: of the event, one of STANCES. cue: the word that attributes ("said", "according to").
    text, start, end: the speaker's words, "" and 0, 0 for the report's own voice.
    via: names of the relays between ("Al-Ahram" citing the ministry), nearest to the report first.
    """

    name: str
    id: str | None
    country: str | None
    stance: str
    cue: str
    text: str
    start: int
    end: int
    via: tuple[str, ...] = ()
    rule: str = ""
