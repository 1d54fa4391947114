"""/events: the ledger, an event a row, narrowed by what its claims say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from according.errors import PageError
from according.records.decision import STATES
from according.web import words
from according.web.context_lists import EventRow, EventsPage, Reviews, Voice
from according.web.filters import Filters, Narrowed, chosen_of
from according.web.lists import ROWS, page_of, pages_of
from according.web.page import Call, Entry, Page

SORTS = ("latest", "oldest", "reports")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsQuery(Filters):
    """sort: latest, oldest, or reports (the most first). page: from 1."""

    sort: str = "latest"
    page: int = 1


def events(call: Call, asked: EventsQuery) -> EventsPage:
    """The events that have a claim which is as asked."""
    if asked.sort not in SORTS:
        raise PageError(400, problem=f"sort is {asked.sort[:80]!r}; expected one of {', '.join(SORTS)}")
    narrowed = Narrowed(call, asked=asked)
    found = narrowed.catalogue.events_of(narrowed.mask, order=asked.sort)
    first = (page_of(asked) - 1) * ROWS
    ids = [narrowed.catalogue.event_ids[place] for place in found[first : first + ROWS]]
    return EventsPage(
        rows=rows_of(call, ids),
        pages=pages_of(len(found), asked=asked, path="/events"),
        q=asked.q or "",
        since=asked.since.isoformat() if asked.since else "",
        until=asked.until.isoformat() if asked.until else "",
        sort=asked.sort,
        chosen=chosen_of(asked, path="/events"),
        facets=narrowed.boxes(),
        pending=call.ledger.events_pending(),
    )


def rows_of(call: Call, ids: list[str]) -> tuple[EventRow, ...]:
    """These events as rows, in this order."""
    browse = call.ledger.browse
    parties, voices, reviews = browse.parties(ids), browse.voices(ids), browse.reviews(ids)
    return tuple(
        EventRow(
            **{name: row[name] for name in ("id", "type", "mode", "standing", "place", "country", "precision", "reports", "origins")},
            start=row["time_start"],
            end=row["time_end"],
            actors=tuple(parties.get(row["id"], {}).get("actor", ())),
            recipients=tuple(parties.get(row["id"], {}).get("recipient", ())),
            voices=voices_of(voices.get(row["id"], [])),
            reviews=reviews_of(reviews.get(row["id"], {})),
        )
        for row in browse.events(ids)
    )


def reviews_of(found: Mapping[str, int]) -> tuple[Reviews, ...]:
    """In the order of STATES."""
    return tuple(Reviews(state=state, claims=found[state]) for state in STATES if state in found)


def voices_of(found: list[tuple[str, str]]) -> tuple[Voice, ...]:
    """The voices, one of each stance before all others: who denies must not be behind "and 3 more"."""
    heads = [next(pair for pair in found if pair[1] == stance) for stance in dict.fromkeys(stance for _, stance in found)]
    return tuple(Voice(name=name or words.REPORT, stance=stance) for name, stance in dict.fromkeys([*heads, *found]))


entry = Entry("/events", "Events")
routes = (
    Page(path="/events", template="events.html", view=events, context=EventsPage, query=EventsQuery, summary="The events of the ledger"),
)
