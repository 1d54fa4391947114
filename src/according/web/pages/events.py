"""/events: the ledger, an event a row."""

from __future__ import annotations

from dataclasses import dataclass

from according.web.context import EventRow, EventsPage
from according.web.page import Call, Entry, Page

ROWS = 50


@dataclass(frozen=True, slots=True)
class EventsQuery:
    """page: from 1."""

    page: int = 1


def events(call: Call, asked: EventsQuery) -> EventsPage:
    """The events, the latest first."""
    page = max(1, asked.page)
    total, rows = call.ledger.browse.events(limit=ROWS, offset=(page - 1) * ROWS)
    parties = call.ledger.browse.parties(row["id"] for row in rows)
    found = tuple(
        EventRow(
            **{name: row[name] for name in ("id", "type", "mode", "standing", "place", "country", "precision", "reports", "origins")},
            start=row["time_start"],
            end=row["time_end"],
            actors=tuple(parties.get(row["id"], {}).get("actor", ())),
            recipients=tuple(parties.get(row["id"], {}).get("recipient", ())),
        )
        for row in rows
    )
    return EventsPage(rows=found, total=total, page=page, pages=max(1, -(-total // ROWS)))


entry = Entry("/events", "Events")
routes = (
    Page(
        path="/events", template="events.html", view=events, context=EventsPage, query=EventsQuery, summary="The events of the ledger"
    ),
)
