"""Events of a ledger: made anew after reports come or go, and the command that lists them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from according.cli.coding import day
from according.cli.columns import Column, print_columns
from according.cli.listing import filters, json_lines, opened, wanted
from according.cli.terminal import one_line, write
from according.errors import UsageError
from according.records.event import Event
from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.store import EventRow, Ledger

FIRST = "first report of it"


def bring_up_to_date(ledger: Ledger, *, knobs: ReconcileSettings, at: datetime) -> int:
    """Makes the events of a ledger that are other than before; gives back how many there are. Raises UsageError for a wrong side."""
    sides = sides_of(knobs)
    from according.cli.renewing import renew  # its tables are read when it is needed

    return renew(ledger, knobs=knobs, sides=sides, at=at)


def events_of(ledger: Ledger, *, knobs: ReconcileSettings, review: str = "kept") -> list[EventRow]:
    """The events of a ledger's claims, of those that reviewers rejected none. review: of which claims, as of `Filter`."""
    from according.cli.renewing import ties_in  # its tables are read when it is needed
    from according.stages.reconcile import reconcile

    claims, texts = [], {}
    for stored in ledger.claims(review=review):
        claims.append(StoredClaim.of(stored.claim))
        texts[stored.claim.document.id] = stored.claim.document.text
    return [row_of(event) for event in reconcile(claims, settings=knobs, texts=texts, sides=sides_of(knobs), ties=ties_in(ledger))]


def sides_of(knobs: ReconcileSettings) -> dict[str, str]:
    """The user's word on who is on which side. Raises UsageError for what is not written NAME = SIDE."""
    found = {}
    for written in knobs.sides:
        name, sign, side = (part.strip() for part in written.partition("="))
        if not (name and sign and side):
            raise UsageError(f'reconcile.sides: {written!r} names no side; write "NAME = SIDE", such as "Lake Front = rebels"')
        found[name] = side
    return found


def row_of(event: Event) -> EventRow:
    """An event as the ledger keeps it."""
    time, place = event.time, event.place
    why = {joined.claim: f"{joined.score:g} with {joined.to}: {', '.join(joined.because)}" for joined in event.joined}
    return EventRow(
        id=event.id,
        type=event.type,
        mode=event.mode,
        standing=event.standing,
        time_start=time.start.isoformat() if time else None,
        time_end=time.end.isoformat() if time else None,
        time_granularity=time.granularity if time else None,
        place=place.name if place else None,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        latitude=place.lat if place else None,
        longitude=place.lon if place else None,
        radius_km=place.radius_km if place else None,
        precision=place.precision if place else None,
        reports=event.reports,
        origins=event.origins,
        claims={claim: why.get(claim, FIRST) for claim in event.claims},
        old_ids=(),
        record=event.to_dict(),
    )


@dataclass(frozen=True, slots=True)
class Listed:
    """An event with the names of those who take part, the commonest first."""

    row: dict[str, Any]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@click.command(no_args_is_help=True)
@filters
@click.option("--changed-since", callback=day, metavar="DATE", help="Only events that are new or other from this day on (UTC).")
@click.option("--why", is_flag=True, help="With the claims of each event, and why each is of it.")
def events(file: Path, as_json: bool, changed_since: date | None, why: bool, **asked: Any) -> int:
    """Lists the events of a ledger: what the claims of all reports tell of one happening.

    An event is listed if one of its claims is as asked. "12 (3)" reports are twelve, of three independent origins. With --json an
    event has all its fields: figures by source, each change of its standing with its day, sides, and why each claim joined.
    """
    with opened(file) as ledger:
        found = _listed(ledger, wanted(ledger, asked), changed_since)
        if as_json:
            json_lines({"schema": 1, **json.loads(listed.row["record"])} for listed in found)
        elif why:
            for listed in found:
                write(_with_claims(listed))
        else:
            print_columns(COLUMNS, found, what="event")
    return 0


def _listed(ledger: Ledger, asked: dict[str, Any], changed_since: date | None) -> list[Listed]:
    """The events of which a claim is as asked, by day and id; those without a day last."""
    parties: defaultdict[str, tuple[Counter[str], Counter[str]]] = defaultdict(lambda: (Counter(), Counter()))
    for stored in ledger.claims(**asked):
        if stored.event is not None:
            actors, recipients = parties[stored.event]
            actors.update(party.name for party in stored.claim.actors)
            recipients.update(party.name for party in stored.claim.recipients)
    rows = [row for row in ledger.events() if row["id"] in parties]
    if changed_since:
        rows = [row for row in rows if row["changed_at"] >= changed_since.isoformat()]
    rows.sort(key=lambda row: (row["time_start"] is None, row["time_start"], row["id"]))
    return [Listed(row, *map(_commonest, parties[row["id"]])) for row in rows]


def _commonest(names: Counter[str]) -> tuple[str, ...]:
    """Two names at most; one that is spelt with and without capitals once, as it stands oftener."""
    folded: Counter[str] = Counter()
    for name, times in names.items():
        folded[name.casefold()] += times
    spelt = {name.casefold(): name for name in sorted(names, key=lambda name: (names[name], name))}
    return tuple(spelt[name] for name in sorted(folded, key=lambda name: (-folded[name], spelt[name]))[:2])


def _with_claims(listed: Listed) -> str:
    head = "  ".join(one_line(column.value(listed)) for column in COLUMNS)
    return head + "\n" + "".join(f"    {claim}  {one_line(why)}\n" for claim, why in listed.row["claims"].items())


def _when(listed: Listed) -> str:
    start, end = listed.row["time_start"], listed.row["time_end"]
    return "?" if start is None else start if start == end else f"{start}/{end}"


def _reports(listed: Listed) -> str:
    return f"{listed.row['reports']} ({listed.row['origins']})"


def _names(names: Iterable[str]) -> str:
    return "; ".join(names) or "?"


COLUMNS: tuple[Column[Listed], ...] = (
    Column("event", 19, lambda e: e.row["id"]),
    Column("when", 10, _when),
    Column("type", 9, lambda e: e.row["type"]),
    Column("standing", 12, lambda e: e.row["standing"]),
    Column("reports", 8, _reports),
    Column("who", 24, lambda e: _names(e.actors)),
    Column("to whom", 24, lambda e: _names(e.recipients)),
    Column("where", 20, lambda e: e.row["place"] or "?"),
)
