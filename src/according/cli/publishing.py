"""The command publish: a ledger as a folder of pages that open from disk."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from according.cli.adding import now
from according.cli.export import PROFILES, about, entries_of, heads_of, leave_out_by_review, reviewed_events
from according.cli.listing import filters, opened, wanted
from according.cli.terminal import say
from according.export.content import Tally
from according.export.files import checksum
from according.store import EventRow, Ledger

PUBLIC, FULL = PROFILES[1], PROFILES[0]


@click.command(no_args_is_help=True)
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option("--profile", type=click.Choice(PROFILES), default=PUBLIC, show_default=True, help="full: with names and reports' texts.")
@click.option("--reviewed-only", is_flag=True, help="Only claims that a reviewer accepted or corrected; events of them alone.")
@click.option("--title", default="Events as reported", show_default=True, help="What stands at the top of every page.")
@click.option("--boundaries", type=click.Path(path_type=Path), metavar="GEOJSON", help="Outlines of countries for the map, not ours.")
@click.option("--force", is_flag=True, help="Replace OUT if it is an older site of this command.")
@partial(filters, until="--until", as_json=False)
def publish(file: Path, out: Path, force: bool, reviewed_only: bool, **asked: Any) -> int:
    """Writes a ledger, or what the filters leave of it, as a site into the folder OUT: events, who says what, reports, map, timeline.

    It opens from disk, needs no server and fetches nothing from elsewhere. With the public profile, which is the default, names of
    private persons, titles and texts of reports are left out and places are rounded; read it before you hand it on all the same.
    """
    from according.atlas import load_boundaries
    from according.publish import new_folder, site_of, write_site

    known = {name: asked.pop(name) for name in ("profile", "title")}
    boundaries = load_boundaries(asked.pop("boundaries"))
    with opened(file) as ledger, new_folder(out, force=force) as folder:
        before = checksum(file)
        conditions = wanted(ledger, asked) | {"review": "reviewed" if reviewed_only else None}
        events = reviewed_events(ledger) if reviewed_only else None
        site = site_of(
            entries_of(ledger, conditions, profile=known["profile"], events=events),
            heads=heads_of(ledger, profile=known["profile"], events=events), changes=changes_of(ledger, events),
            texts=dict(texts_of(ledger, known["profile"])),
            known=known | {"made": now().date().isoformat(), "about": {}},
        )  # fmt: skip
        tally = Tally(claims=sum(len(report.claims) for report in site.reports), rows=len(site.events))
        leave_out_by_review(ledger, conditions, tally)
        told = about(ledger, form="site", rows_are="event", profile=known["profile"], hxl=False, conditions=conditions, tally=tally)
        pages = write_site(site.with_about(told | {"ledger": {"name": file.name, "sha256": before}}), into=folder, boundaries=boundaries)
    say(f"{out}: {pages} pages, {len(site.events)} events of {tally.claims} claims, profile {known['profile']}; open {out / 'index.html'}")
    return 0


def changes_of(ledger: Ledger, events: Iterable[EventRow] | None) -> dict[str, tuple[tuple[str | None, str], ...]]:
    """(day, standing) of each change of an event's standing, by its id. events: in the place of the ledger's."""
    records: Iterable[tuple[str, Any]] = (
        ((row["id"], json.loads(row["record"])) for row in ledger.events()) if events is None else ((row.id, row.record) for row in events)
    )
    return {name: tuple((one["day"], one["standing"]) for one in record.get("changes", ())) for name, record in records}


def texts_of(ledger: Ledger, profile: str) -> Iterator[tuple[str, str]]:
    """Texts of the reports by id; none for strangers."""
    if profile == FULL:
        yield from ((stored.document.id, stored.document.text) for stored in ledger.documents())
