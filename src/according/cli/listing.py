"""The commands that list what a ledger holds: claims, documents, speakers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from according.cli.adding import LEDGER
from according.cli.coding import day
from according.cli.columns import Column, print_columns
from according.cli.terminal import write
from according.errors import UsageError
from according.records.event import STANDINGS
from according.settings import load_settings
from according.store import Circle, Ledger, Speaker, Stored, StoredDocument

OWN_VOICE = "the report"


def point(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[float, float] | None:
    """LAT,LON in degrees. Raises click's BadParameter for anything else."""
    if value is None:
        return None
    try:
        latitude, longitude = (float(part) for part in value.split(","))
    except ValueError:
        raise click.BadParameter(f"{value!r} is no point; write it as 32.03,12.87", context, parameter) from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise click.BadParameter(f"{value!r}: latitude is -90 to 90, longitude -180 to 180 degrees", context, parameter)
    return latitude, longitude


def filters(command: Callable[..., int], *, until: str = "--to", as_json: bool = True) -> Callable[..., int]:
    """The options of all commands that list. until: what the option for the last day is called; as_json: whether there is --json."""
    options = (
        LEDGER,
        click.option("--type", "type_", metavar="TYPE", help="One of the sixteen types, such as ASSAULT."),
        click.option("--actor", metavar="NAME", help="Who did it: name, words, id or country."),
        click.option("--recipient", metavar="NAME", help="To whom: name, words, id or country."),
        click.option("--place", metavar="NAME", help="Where: name, province or country."),
        click.option("--near", callback=point, metavar="LAT,LON", help="Around this point (with --radius)."),
        click.option("--radius", type=click.FloatRange(min=0), metavar="KM", help="So far around --near, or around the --place."),
        click.option("--from", "since", callback=day, metavar="DATE", help="From this day on."),
        click.option(until, "until", callback=day, metavar="DATE", help="Up to this day, included."),
        click.option("--standing", type=click.Choice(STANDINGS), help="Of the event that a claim belongs to."),
        click.option("--source", metavar="NAME", help="Who says so (documents: outlet or address)."),
        click.option("--text", metavar="WORDS", help='Words of the sentence (documents: of the report), all of them; or "a phrase".'),
        click.option("--json", "as_json", is_flag=True, help="One JSON object a line."),
    )
    for option in reversed(options if as_json else options[:-1]):
        command = option(command)
    return command


@click.command(no_args_is_help=True)
@filters
@click.option("--changed-since", callback=day, metavar="DATE", help="Only what came, changed or went from this day on (UTC).")
def claims(file: Path, as_json: bool, changed_since: date | None, **asked: Any) -> int:
    """Lists the claims of a ledger.

    With --json a claim is as `according code --format jsonl` prints it. With --changed-since, claims that went are
    {"schema": 1, "id": …, "gone": MOMENT}, so that a copy made earlier can be brought up to date.
    """
    with opened(file) as ledger:
        found = ledger.claims(**wanted(ledger, asked), changed_since=changed_since)
        gone = ledger.tombstones(since=changed_since) if changed_since else []
        if as_json:
            json_lines(stored.claim.to_dict() for stored in found)
            json_lines({"schema": 1, "id": claim, "gone": moment} for claim, moment in gone)
        else:
            print_columns(CLAIM_COLUMNS, found, what="claim")
            for claim, moment in gone:
                write(f"{claim}  gone {moment}\n")
    return 0


@click.command(no_args_is_help=True)
@filters
def documents(file: Path, as_json: bool, **asked: Any) -> int:
    """Lists the reports of a ledger, by day of publication.

    --source, --text, --from and --to are asked of the report: outlet or address, words, day of publication; all else of its claims.
    """
    with opened(file) as ledger:
        found = ledger.documents(**wanted(ledger, asked))
        if as_json:
            json_lines(map(_document, found))
        else:
            print_columns(DOCUMENT_COLUMNS, found, what="report")
    return 0


@click.command(no_args_is_help=True)
@filters
def speakers(file: Path, as_json: bool, **asked: Any) -> int:
    """Lists who speaks in the claims of a ledger, and how often they assert, deny and disclaim; those of most claims first."""
    with opened(file) as ledger:
        found = ledger.speakers(**wanted(ledger, asked))
        if as_json:
            json_lines(map(asdict, found))
        else:
            print_columns(SPEAKER_COLUMNS, found, what="speaker")
    return 0


def opened(file: Path) -> Ledger:
    """A ledger to be read."""
    return Ledger(file, wait_s=load_settings().ledger.wait_s)


def wanted(ledger: Ledger, asked: dict[str, Any]) -> dict[str, Any]:
    """The options as fields of a filter: the type checked, place and radius made a circle."""
    fields = {name: value for name, value in asked.items() if name not in ("type_", "near", "radius")}
    if asked["type_"] is not None:
        fields["type"] = _type(asked["type_"])
    if asked["since"] and asked["until"] and asked["since"] > asked["until"]:
        raise UsageError(f"--from {asked['since']} is after the last day, {asked['until']}; nothing can be of both")
    near, radius = asked["near"], asked["radius"]
    if radius is None and near is None:
        return fields
    if radius is None:
        raise UsageError("--near needs --radius KM")
    if near is None and asked["place"] is None:
        raise UsageError("--radius needs --near LAT,LON or --place NAME")
    latitude, longitude = near or _centre(ledger, asked["place"], radius)
    return fields | {"place": fields["place"] if near else None, "near": Circle(latitude=latitude, longitude=longitude, radius_km=radius)}


def _type(written: str) -> str:
    from according.ontology.codebook import load_codebook

    types = load_codebook().types
    if written.upper() not in types:
        raise UsageError(f"--type {written}: no such type; there are {', '.join(sorted(types))}")
    return written.upper()


def _centre(ledger: Ledger, name: str, radius_km: float) -> tuple[float, float]:
    """Where the ledger has the place of that name. Two places of one name are the user's to choose from, not ours."""
    found = ledger.place(name)
    if not found:
        raise UsageError(f"--place {name}: no claim has a place of that name with coordinates; give --near LAT,LON")
    _, latitude, longitude = found[0]
    if any(abs(lat - latitude) > 0.3 or abs(lon - longitude) > 0.3 for _, lat, lon in found):
        several = "; ".join(f"{place} at {lat:g},{lon:g}" for place, lat, lon in found[:5])
        raise UsageError(f"--place {name} --radius {radius_km:g}: there are several ({several}); give --near LAT,LON")
    return latitude, longitude


def json_lines(found: Iterable[dict[str, Any]]) -> None:
    """Prints each as a line."""
    from according.cli.formats import json_line

    for one in found:
        write(json_line(one))


def _document(stored: StoredDocument) -> dict[str, Any]:
    """A report without its text."""
    report = stored.document
    about = {name: getattr(report, name) for name in ("id", "title", "source", "url", "path", "published_from", "language")}
    about["published"] = report.published.isoformat() if report.published else None
    own = {name: getattr(stored, name) for name in ("state", "reason", "read_at", "origins", "claims")}
    return about | own | {"characters": len(report.text)}


def _day(claim: Stored) -> str:
    time = claim.claim.time
    if time is None:
        return "?"
    return time.start.isoformat() if time.start == time.end else f"{time.start.isoformat()}/{time.end.isoformat()}"


def _names(parties: Iterable[Any]) -> str:
    return "; ".join(party.name for party in parties) or "?"


def _says(stored: Stored) -> str:
    return "; ".join(f"{source.name or OWN_VOICE} {source.stance}" for source in stored.claim.sources)


CLAIM_COLUMNS: tuple[Column[Stored], ...] = (
    Column("claim", 17, lambda s: s.claim.id),
    Column("when", 10, _day),
    Column("type", 9, lambda s: s.claim.type),
    Column("status", 10, lambda s: s.claim.status),
    Column("who", 22, lambda s: _names(s.claim.actors)),
    Column("to whom", 22, lambda s: _names(s.claim.recipients)),
    Column("where", 16, lambda s: s.claim.place.name if s.claim.place else "?"),
    Column("who says so", 30, _says),
)
DOCUMENT_COLUMNS: tuple[Column[StoredDocument], ...] = (
    Column("report", 16, lambda s: s.document.id),
    Column("published", 10, lambda s: s.document.published.isoformat() if s.document.published else "?"),
    Column("claims", 6, lambda s: str(s.claims) if s.state == "coded" else s.state),
    Column("outlet", 20, lambda s: s.document.source or "?"),
    Column("title", 60, lambda s: s.document.title or s.document.url or s.document.path or "?"),
)
SPEAKER_COLUMNS: tuple[Column[Speaker], ...] = (
    Column("claims", 6, lambda s: str(s.claims)),
    Column("reports", 7, lambda s: str(s.documents)),
    Column("asserts", 7, lambda s: str(s.asserts)),
    Column("denies", 6, lambda s: str(s.denies)),
    Column("disclaims", 9, lambda s: str(s.disclaims)),
    Column("country", 7, lambda s: s.country or "?"),
    Column("first", 10, lambda s: s.first or "?"),
    Column("last", 10, lambda s: s.last or "?"),
    Column("speaker", 50, lambda s: s.name or OWN_VOICE),
)
