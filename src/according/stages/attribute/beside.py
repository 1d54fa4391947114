"""Which voices on an event stay beside a further one: beside who denies it, who had no part in it, who gives its toll."""

from __future__ import annotations

from according.records.attribution import GIVES_A_FIGURE, NO_PART, UNKNOWN_DOER, Voice
from according.records.mention import EventMention
from according.stages.attribute.readings import READ
from according.stages.attribute.told import Echo

OWN_VOICE = Voice(speaker=None, stance="asserts", cue="", rule="no attribution: the report's own voice")


def with_denial(voices: list[Voice], echo: Echo) -> list[Voice]:
    """The voices on an event with that of who denies it or does not know."""
    known = voices or ([OWN_VOICE] if echo.earlier else [])
    told_by = {v.speaker for v in known if v.stance == "asserts"}
    if echo.voice.rule == UNKNOWN_DOER and not echo.granted and echo.voice.speaker in told_by:
        return voices  # "said shells had hit it, but did not know who had fired them": that they had he says
    others = [v for v in known if v.speaker != echo.voice.speaker]
    only_read = echo.earlier and all(v.rule.startswith(READ) for v in known)  # "killed nine people, which the army denied"
    untold = echo.granted and all(v.stance == "disclaims" for v in others) or only_read and not others
    return [*([OWN_VOICE] if untold else []), *others, echo.voice]


def without_own(known: list[Voice], voice: Voice, mention: EventMention) -> list[Voice]:
    """Without what somebody is held to assert who had no part in it, or "raised the toll of the blast": the report tells the blast.

    It does not tell what is only said not to have been done: "said it did not take part in the raid".
    """
    if voice.rule == NO_PART and mention.status == "negated":
        return [v for v in known if v.speaker not in (voice.speaker, None)]
    if voice.rule == NO_PART:
        return [v for v in known if v.speaker != voice.speaker or v.stance != "asserts"] or [OWN_VOICE]
    if voice.rule == GIVES_A_FIGURE:
        return [v for v in known if v.speaker != voice.speaker or not v.rule.startswith(READ)] or [OWN_VOICE]
    return known
