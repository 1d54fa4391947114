"""/events/{id}: who says what about one event, by side, and how it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from according.errors import PageError
from according.records.attribution import Source
from according.records.speaking import own_words
from according.store import Stored
from according.web import words
from according.web.context import CountRow, EventPage, JoinedRow, OpposedPair, RevisedRow, SideGroup, StandingChange, VoiceRow
from according.web.fields import marks_of
from according.web.offsets import Mark, pieces
from according.web.page import Call, Moved, Nothing, Page
from according.web.sides import sides_of


def event(call: Call, asked: Nothing) -> EventPage | Moved:
    """One event; the id of one that went into another leads there. Raises PageError (404)."""
    name = call.path["id"]
    record = call.ledger.browse.event(name)
    if record is None:
        now = call.ledger.browse.event_now(name)
        if now is None:
            raise PageError(404, problem=f"the ledger has no event {name[:80]!r}")
        return Moved(f"/events/{now}")
    return event_page(record, call.ledger.browse.claims_of_event(name))


def event_page(record: Mapping[str, Any], claims: list[Stored]) -> EventPage:
    """The page of an event's record and its claims."""
    time, place = record["time"] or {}, record["place"] or {}
    reports = {stored.claim.id: stored for stored in claims}
    return EventPage(
        **{name: record[name] for name in ("id", "type", "mode", "standing", "reports", "origins")},
        actors=_commonest(party.name for stored in claims for party in stored.claim.actors),
        recipients=_commonest(party.name for stored in claims for party in stored.claim.recipients),
        start=time.get("start"),
        end=time.get("end"),
        granularity=time.get("granularity"),
        time_claims=time.get("claims", 0),
        place=place.get("name"),
        country=place.get("country"),
        precision=place.get("precision"),
        radius_km=place.get("radius_km"),
        place_claims=place.get("claims", 0),
        claims=len(record["claims"]),
        groups=_groups(record, claims),
        sides=tuple(OpposedPair(**pair) for pair in record["sides"]),
        changes=tuple(_change(change, reports.get(change["claim"])) for change in record["changes"]),
        counts=tuple(_counted(row) for row in record["counts"]),
        joined=tuple(JoinedRow(**(row | {"because": tuple(row["because"])})) for row in record["joined"]),
    )


def _counted(row: dict[str, Any]) -> CountRow:
    """A row of the record's counts; one of an older version has no `revised`."""
    revised = tuple(RevisedRow(**old | {"told": tuple(map(tuple, old.get("told", ())))}) for old in row.get("revised", ()))
    return CountRow(**row | {"claims": tuple(row["claims"]), "revised": revised})


def _commonest(names: Iterable[str]) -> tuple[str, ...]:
    counts = Counter(names)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _change(change: Mapping[str, Any], stored: Stored | None) -> StandingChange:
    if stored is None:
        return StandingChange(**change, document=None, outlet=None)
    report = stored.claim.document
    return StandingChange(**change, document=report.id, outlet=report.source or words.title_of(report.title, report.text))


def _groups(record: Mapping[str, Any], claims: list[Stored]) -> tuple[SideGroup, ...]:
    """The voices by side, each side's in the order of days; those of no known side, and then the reports' own voice, last."""
    sides = sides_of((pair["one"], pair["other"]) for pair in record["sides"])
    rows: dict[str | None, list[VoiceRow]] = {}
    for stored in claims:
        for source in stored.claim.sources:
            rows.setdefault(sides.get(source.name), []).append(_row(stored, source))
    found = []
    for side in sorted(rows, key=lambda side: (side is None, side or "")):
        names = tuple(sorted(name for name, one in sides.items() if one == side)) if side else ()
        found.append(SideGroup(side=side, names=names, rows=tuple(sorted(rows[side], key=_order))))
    return tuple(found)


def _order(row: VoiceRow) -> tuple[bool, bool, str, str, str]:
    return (row.name == words.REPORT, row.published is None, row.published or "", row.outlet or "", row.claim)


def _row(stored: Stored, source: Source) -> VoiceRow:
    claim, report = stored.claim, stored.claim.document
    own, evidence = own_words(source, claim=claim), claim.evidence
    told = [count for count in claim.counts if count.source == source.name]
    marks = [mark for mark in marks_of(claim) if mark.role in ("what", "mention")]
    marks += [Mark(source.start, source.end, "says", claim.id)]
    marks += [Mark(count.start, count.end, "how many", claim.id) for count in told]
    return VoiceRow(
        name=source.name or words.REPORT,
        country=source.country,
        stance=source.stance,
        cue=source.cue,
        via=source.via,
        status=claim.status,
        actors=tuple(party.name for party in claim.actors if party.source == source.name and source.stance == "asserts"),
        counts=tuple(map(words.count_of, told)),
        sentence=pieces(report.text, marks=marks, start=own.start, end=own.end),
        of=pieces(report.text, marks=marks, start=evidence.start, end=evidence.end) if own != evidence else (),
        published=report.published.isoformat() if report.published else None,
        outlet=report.source,
        document=report.id,
        title=words.title_of(report.title, report.text),
        claim=claim.id,
        review=stored.review,
    )


routes = (Page(path="/events/{id}", template="event.html", view=event, context=EventPage, summary="Who says what about one event"),)
