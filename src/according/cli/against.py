"""The commands that hold a ledger against other people's data and against a person's judgement: compare, audit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from according.against.audit import FIELDS, Audit, Precision, draw, read_verdicts, to_dict, write_sheet
from according.against.compare import Comparison, Tolerance
from according.against.compare import compare as compare_events
from according.against.theirs import Foreign, Theirs, read_theirs
from according.cli.export import about, entries_of, heads_of, write_beside
from according.cli.listing import filters, opened, wanted
from according.cli.terminal import say, write
from according.errors import UsageError
from according.export.columns import Column
from according.export.content import Tally
from according.export.deaths import deaths_of
from according.export.delimited import write_csv
from according.export.files import whole
from according.export.happening import Happening, happenings

COLUMNS = (
    "found", "our_id", "their_id", "days", "km", "our_type", "their_type", "our_start", "our_end", "their_start", "their_end", "our_place",
    "their_place", "our_killed_low", "our_killed_high", "their_killed",
)  # fmt: skip
_PATH = click.Path(path_type=Path)


@click.command("compare", no_args_is_help=True)
@click.option("--with", "other", type=_PATH, required=True, metavar="FILE", help="Of ACLED or UCDP GED (CSV), or POLECAT (tabs).")
@click.option("--days", type=click.IntRange(min=0), default=1, show_default=True, help="Days between two times that may be one event.")
@click.option("--km", type=click.FloatRange(min=0), default=25, show_default=True, help="Kilometres between two points that may be one.")
@click.option("--out", type=_PATH, metavar="CSV", help="Lists every event of both sides, with whom it was paired.")
@click.option("--force", is_flag=True, help="Replace --out if it is there.")
@partial(filters, until="--until")
def compare(file: Path, other: Path, days: int, km: float, out: Path | None, force: bool, as_json: bool, **asked: Any) -> int:
    """Says which events of another data set are in a ledger, which are only theirs, and which only ours.

    Ours are the events that are told as done. Two are paired if their times, their places and their types are within the tolerance;
    each is in one pair at most. --from and --until hold for both sides, the other filters for ours. docs/reference/against.md
    """
    tolerance = Tolerance(days=days, km=km)
    foreign = read_theirs(other)
    with opened(file) as ledger:
        conditions = wanted(ledger, asked)
        found = happenings(entries_of(ledger, conditions), heads=heads_of(ledger))
        ours = [one for one in found if one.told_as_done]
    theirs = [one for one in foreign.events if _within(one, asked)]
    result = compare_events(ours, theirs=theirs, tolerance=tolerance)
    if out is not None:
        with whole(out, force=force) as temporary:
            columns = [Column(name=name, kind="text", filled="ours", hxl="", meaning="") for name in COLUMNS]
            write_csv(temporary, rows=_rows(result), columns=columns)
    figures = {"data": foreign.name, "malformed": foreign.malformed, "days": days, "km": km, **result.figures()}
    write(json.dumps(figures) + "\n" if as_json else _told(result, foreign, tolerance))
    return 0


def _within(one: Theirs, asked: dict[str, Any]) -> bool:
    """Whether an event of theirs lies in the days that are asked for; one without a day does only if none are."""
    since, until = asked["since"], asked["until"]
    if one.start is None or one.end is None:
        return since is None and until is None
    return (since is None or one.end >= since) and (until is None or one.start <= until)


def _rows(result: Comparison) -> Iterator[dict[str, Any]]:
    empty = dict.fromkeys(COLUMNS)
    for pair in result.both:
        yield empty | {"found": "both", "days": pair.days, "km": pair.km} | _ours(pair.ours) | _theirs(pair.theirs)
    for name in ("ours_near", "ours_only", "ours_vague"):
        yield from (empty | {"found": name} | _ours(one) for one in getattr(result, name))
    for name in ("theirs_only", "theirs_vague"):
        yield from (empty | {"found": name} | _theirs(one) for one in getattr(result, name))


def _ours(one: Happening) -> dict[str, Any]:
    deaths = deaths_of(one.entries)
    return {
        "our_id": one.id, "our_type": one.type, "our_start": one.time and one.time.start, "our_end": one.time and one.time.end,
        "our_place": one.place and one.place.name, "our_killed_low": deaths and deaths.low, "our_killed_high": deaths and deaths.high,
    }  # fmt: skip


def _theirs(one: Theirs) -> dict[str, Any]:
    return {
        "their_id": one.id, "their_type": one.label, "their_start": one.start, "their_end": one.end, "their_place": one.place,
        "their_killed": one.deaths,
    }  # fmt: skip


def _told(result: Comparison, foreign: Foreign, tolerance: Tolerance) -> str:
    figures = result.figures()
    head = f"{foreign.name}: {len(foreign.events)} events, {foreign.malformed} malformed rows left out"
    lines = [
        f"{head}; tolerance {tolerance.days} days, {tolerance.km:g} km, types by crosswalk",
        f"both                                 {figures['both']:>7}",
        f"ours, beside one that is both        {figures['ours_near']:>7}",
        f"only ours                            {figures['ours_only']:>7}",
        f"only theirs                          {figures['theirs_only']:>7}",
        f"ours that cannot be compared         {figures['ours_vague']:>7}",
        f"theirs that cannot be compared       {figures['theirs_vague']:>7}",
        f"of theirs we have                    {_share(figures['share_of_theirs_that_we_have']):>7}",
        f"of ours they have                    {_share(figures['share_of_ours_that_they_have']):>7}",
        f"deaths within our range              {figures['deaths_within_our_range']:>7} of {figures['deaths_compared']}",
    ]
    return "\n".join(lines) + "\n"


def _share(value: float | None) -> str:
    return "?" if value is None else f"{value:.1%}"


@click.command("audit", no_args_is_help=True)
@click.argument("sheet", type=_PATH, metavar="SHEET")
@click.option("--sample", type=click.IntRange(min=1), metavar="N", help="Draw N claims into SHEET; without it SHEET's verdicts are read.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another number draws another sample.")
@click.option("--force", is_flag=True, help="Replace SHEET if it is there.")
@partial(filters, until="--until")
def audit(file: Path, sheet: Path, sample: int | None, seed: int, force: bool, as_json: bool, **asked: Any) -> int:
    """Gives the precision of a ledger, with its interval, from a person's verdicts on a sample of its claims.

    \b
    according audit --ledger ledger.db --sample 100 sheet.csv    draws the sample
    according audit --ledger ledger.db sheet.csv                 reads the verdicts

    In the sheet, verdict is right, wrong or unsure; wrong says what: event, status, actors, recipients, sources, time, place, counts.
    """
    with opened(file) as ledger:
        conditions = wanted(ledger, asked)
        if sample is None:
            if conditions != dict.fromkeys(conditions):
                raise UsageError("filters go with --sample: verdicts are read of the claims that were drawn")
            found = read_verdicts(sheet, entries=entries_of(ledger, {}))
            write(json.dumps(to_dict(found)) + "\n" if as_json else _of_audit(found))
            return 0
        tally = Tally()
        with whole(sheet, force=force) as temporary:
            drawn = draw(tally.counted(entries_of(ledger, conditions)), size=sample, seed=seed)
            tally.rows = len(drawn)
            write_sheet(temporary, sample=drawn)
            told = about(ledger, form="audit", rows_are="claim", seed=seed, sample=sample, conditions=conditions, tally=tally)
        write_beside(sheet, told)
    say(f"{sheet}: {len(drawn)} of {tally.claims} claims; fill in the columns verdict and wrong, then run the command without --sample")
    return 0


def _of_audit(found: Audit) -> str:
    rows = [("nothing wrong", found.whole), *((name, found.fields[name]) for name in FIELDS)]
    lines = [f"{name:<15}{_interval(one)}" for name, one in rows]
    rest = f"{found.unsure} unsure, {found.open} without a verdict, {found.stale} other or gone since they were drawn"
    return "\n".join([*lines, f"95% intervals (Wilson); {rest}"]) + "\n"


def _interval(one: Precision) -> str:
    if one.share is None or one.low is None or one.high is None:
        return "nothing judged"
    return f"{one.share:6.1%}  ({one.low:.1%} to {one.high:.1%})  {one.right} of {one.judged}"
