"""Whom a people's bare name means in a report that tells of those of one country: "Bosnian Serb gunners … the Serbs", who are no Serbia."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.parse import Parsed
from according.stages.resolve_actors.entries import Entry
from according.stages.resolve_actors.hits import Hit

_PEOPLES = frozenset({"serb", "croat"})
"""Names that a state's people shares with those of other states; "Serbian" is the state's."""
_KINDS = frozenset({"group", "people"})


def as_told(hits: Sequence[Hit], parsed: Parsed) -> list[Hit]:
    """The hits, with such bare names as the one group or people that the report calls so with its country."""
    found: dict[str, dict[str, Entry]] = {}
    for hit in hits:
        if hit.last > hit.first and hit.entry.kind in _KINDS and (word := _people(hit, parsed)):
            found.setdefault(word, {})[hit.entry.name] = hit.entry
    return [_meant(hit, found, parsed) for hit in hits] if found else list(hits)


def _people(hit: Hit, parsed: Parsed) -> str:
    word = parsed.sentences[hit.sentence][hit.last].form.casefold().removesuffix("s")
    return word if word in _PEOPLES else ""


def _meant(hit: Hit, found: dict[str, dict[str, Entry]], parsed: Parsed) -> Hit:
    entries = found.get(_people(hit, parsed), {}) if hit.last == hit.first and hit.entry.kind == "state" else {}
    return replace(hit, entry=next(iter(entries.values())), use="name") if len(entries) == 1 else hit
