"""A claim as a person reads it: its fields, each with its words and why it is what it is."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim
from according.store import Stored
from according.web import words
from according.web.context import Card, Field
from according.web.offsets import Mark

MOST_VALUE = 600
"""Characters of a field's value that are shown; the longest lists of relays are shorter."""


def card_of(stored: Stored) -> Card:
    """The claim with all its fields; what is not known is a field too."""
    claim = stored.claim
    return Card(
        id=claim.id,
        type=claim.type,
        mode=claim.mode,
        status=claim.status,
        start=claim.trigger.start,
        end=claim.trigger.end,
        confidence=claim.confidence,
        fields=tuple(_fields(claim)),
        event=stored.event,
        standing=stored.standing,
        review=stored.review,
    )


def marks_of(claim: Claim) -> list[Mark]:
    """Where the words of the claim stand."""
    found = [Mark(claim.trigger.start, claim.trigger.end, "what", claim.id, anchor=True)]
    found += [Mark(party.start, party.end, "who", claim.id) for party in claim.actors]
    found += [Mark(party.start, party.end, "whom", claim.id) for party in claim.recipients]
    found += [Mark(source.start, source.end, "says", claim.id) for source in claim.sources]
    found += [Mark(count.start, count.end, "how many", claim.id) for count in claim.counts]
    found += [Mark(span.start, span.end, "mention", claim.id) for span in claim.mentions]
    if claim.time is not None:
        found.append(Mark(claim.time.start_offset, claim.time.end_offset, "when", claim.id))
    if claim.place is not None:
        found.append(Mark(claim.place.start, claim.place.end, "where", claim.id))
    return [mark for mark in found if mark.start < mark.end]


def _fields(claim: Claim) -> Iterator[Field]:
    rules = dict(claim.explanation)
    trigger = claim.trigger.of(claim.document.text)
    yield _field("what", words.headline(claim), (trigger, claim.trigger.start, claim.trigger.end), rules.get("event", ""))
    yield _field("status", f"reported {words.STATUSES.get(claim.status, claim.status)}", None, rules.get("status", ""))
    yield from _parties("who", claim, claim.actors)
    yield from _parties("whom", claim, claim.recipients)
    for source in claim.sources:
        yield _field("says", _says(source), (source.text, source.start, source.end), source.rule)
    yield _when(claim)
    yield _where(claim)
    for count in claim.counts:
        by = words.short(count.source) or words.REPORT
        yield _field("how many", words.count_of(count), (count.text, count.start, count.end), f"given by {by}")
    why = rules.get("confidence") or "share of such claims that a careful reader records with this type"
    yield _field("confidence", f"{claim.confidence:.2f}", None, why)


def _field(role: str, value: str, where: tuple[str, int, int] | None, why: str) -> Field:
    text, start, end = where or ("", 0, 0)
    carried = start < end
    return Field(
        role=role,
        value=words.cut(value, most=MOST_VALUE),
        unknown=False,
        words=words.short(text) if carried else None,
        start=start if carried else None,
        end=end if carried else None,
        why=words.short(why),
    )


def _unknown(role: str) -> Field:
    return Field(role=role, value=words.UNKNOWN, unknown=True, words=None, start=None, end=None, why="")


def _parties(role: str, claim: Claim, parties: tuple[Party, ...]) -> Iterator[Field]:
    for party in parties:
        sectors = ", ".join(words.SECTORS.get(sector, sector) for sector in party.sectors)
        about = "; ".join(filter(None, (words.country_of(party.country), sectors)))
        name, teller = words.short(party.name), claim.teller(party)
        name = f"{name} ({about})" if about else name
        yield _field(role, f"{name}, says {words.short(teller)}" if teller else name, (party.text, party.start, party.end), party.rule)
    if not parties:
        yield _unknown(role)


def _says(source: Source) -> str:
    via = f", by way of {', '.join(map(words.one_line, source.via))}" if source.via else ""
    cue = f" (“{words.short(source.cue)}”)" if source.cue else ""
    return f"{words.short(source.name) or words.REPORT} {words.STANCES.get(source.stance, source.stance)}{cue}{via}"


def _when(claim: Claim) -> Field:
    time = claim.time
    if time is None:
        return _unknown("when")
    return _field(
        "when", words.days(time.start.isoformat(), time.end.isoformat()), (time.text, time.start_offset, time.end_offset), time.rule
    )


def _where(claim: Claim) -> Field:
    place = claim.place
    if place is None:
        return _unknown("where")
    inside = ", ".join(dict.fromkeys(filter(None, (words.short(place.name), words.country_of(place.country)))))
    value = f"{inside}: {words.PRECISIONS.get(place.precision, place.precision)}"
    return _field("where", value, (place.text, place.start, place.end), place.rule)
