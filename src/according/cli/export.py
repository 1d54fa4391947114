"""The command export: a ledger in the formats of the field, with a file beside it that says where it is from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from according.cli.about import version_and_weights
from according.cli.adding import now
from according.cli.coding import day
from according.cli.listing import filters, opened, wanted
from according.cli.terminal import say
from according.export.content import Content, Tally
from according.export.entry import Entry
from according.export.files import checksum, whole
from according.export.formats import FORMATS, write
from according.export.happening import EventHead
from according.export.public import load_public
from according.export.revised import revised_of, taken_back
from according.settings import load_settings
from according.store import EventRow, Ledger

PROFILES = ("full", "public")


@click.command(no_args_is_help=True)
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option("--to", "form", type=click.Choice(list(FORMATS)), required=True, help="The format.")
@click.option("--profile", type=click.Choice(PROFILES), default=PROFILES[0], show_default=True, help="public: for strangers' eyes.")
@click.option("--reviewed-only", is_flag=True, help="Only claims that a reviewer accepted or corrected, and events made of them alone.")
@click.option("--hxl", is_flag=True, help="A second row of HXL hashtags.")
@click.option("--force", is_flag=True, help="Replace OUT if it is there.")
@click.option("--changed-since", callback=day, metavar="DATE", help="Only what came or changed from this day on, and ids of what went.")
@partial(filters, until="--until", as_json=False)
def export(file: Path, out: Path, form: str, force: bool, reviewed_only: bool, **asked: Any) -> int:
    """Writes a ledger, or what the filters leave of it, to the file OUT in a format of the field.

    Beside it OUT.provenance.json says which ledger, version, weights, settings and filters it comes from, and what was left out. Both
    files appear whole or not at all; nothing is replaced without --force. Claims that a reviewer rejected are left out; all others say
    whether they were reviewed, where the format has a place for it. Every column: docs/reference/exports.md.
    """
    profile, hxl, since = asked.pop("profile"), asked.pop("hxl"), asked.pop("changed_since")
    with opened(file) as ledger, whole(out, force=force) as temporary:
        before = checksum(file)
        conditions = wanted(ledger, asked) | {"changed_since": since, "review": "reviewed" if reviewed_only else None}
        gone = gone_since(ledger, since) if since else ()
        events = reviewed_events(ledger) if reviewed_only else None
        content = Content(
            entries=entries_of(ledger, conditions, profile=profile, events=events), heads=heads_of(ledger, profile=profile, events=events),
            gone=gone, hxl=hxl,
        )  # fmt: skip
        tally = write(form, path=temporary, content=content)
        leave_out_by_review(ledger, conditions, tally)
        told = about(ledger, form=form, rows_are=FORMATS[form].by, profile=profile, hxl=hxl, conditions=conditions, tally=tally)
        told |= {"file": {"name": out.name, "sha256": checksum(temporary)}, "ledger": {"name": file.name, "sha256": before}}
        told |= {"gone": [{"claim": claim, "at": moment} for claim, moment in gone]}
    write_beside(out, told)
    say(_summary(out, FORMATS[form].by, tally))
    return 0


def write_beside(out: Path, told: dict[str, Any]) -> None:
    """The provenance file of an export."""
    with whole(out.with_name(f"{out.name}.provenance.json"), force=True) as temporary:
        temporary.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", errors="backslashreplace")


def entries_of(
    ledger: Ledger, conditions: dict[str, Any], *, profile: str = PROFILES[0], events: Iterable[EventRow] | None = None
) -> Iterator[Entry]:
    """The claims that are wanted, as exports take them; without those that reviewers rejected. events: in the place of the ledger's."""
    shown = load_public().entry if profile == PROFILES[1] else None
    events = None if events is None else list(events)
    homes = None if events is None else {claim: (event.id, event.standing) for event in events for claim in event.claims}
    figures = taken_back(ledger.revising_events() if events is None else (event.record for event in events))
    for stored in ledger.claims(**conditions | {"review": conditions.get("review") or "kept"}):
        event, standing = (stored.event, stored.standing) if homes is None else homes.get(stored.claim.id, (None, None))
        known = {name: getattr(stored, name) for name in ("review", "came_at", "changed_at")}
        entry = Entry.of(stored.claim, event=event, standing=standing, revised=revised_of(stored.claim, figures=figures), **known)
        yield shown(entry) if shown else entry


def heads_of(ledger: Ledger, *, profile: str = PROFILES[0], events: Iterable[EventRow] | None = None) -> dict[str, EventHead]:
    """The ledger's events by id. events: in their place."""
    names = [one.name for one in fields(EventHead) if one.name != "changed_at"]
    if events is None:
        heads = [EventHead(**{name: row[name] for name in (*names, "changed_at")}) for row in ledger.events()]
    else:
        heads = [EventHead(**{name: getattr(row, name) for name in names}, changed_at="") for row in events]
    return {head.id: load_public().head(head) if profile == PROFILES[1] else head for head in heads}


def reviewed_events(ledger: Ledger) -> list[EventRow]:
    """Events made of reviewed claims alone: what nobody looked at has no say in their standing, time and place."""
    from according.cli.reconciling import events_of  # its tables are read when it is needed

    return events_of(ledger, knobs=load_settings().reconcile, review="reviewed")


def gone_since(ledger: Ledger, since: date) -> tuple[tuple[str, str], ...]:
    """(claim, moment) of those that went or were rejected since a day."""
    rejected = ((stored.claim.id, stored.changed_at) for stored in ledger.claims(review="rejected", changed_since=since))
    return (*ledger.tombstones(since=since), *rejected)


def leave_out_by_review(ledger: Ledger, conditions: dict[str, Any], tally: Tally) -> None:
    """Notes how many claims are not there because of what reviewers did, or did not do."""
    reasons = {"rejected": "rejected by a reviewer"} | ({"open": "not reviewed"} if conditions["review"] else {})
    for state, reason in reasons.items():
        if number := ledger.count(**conditions | {"review": state}):
            tally.left_out[reason] = number


def about(ledger: Ledger, **export: Any) -> dict[str, Any]:
    """Where an export comes from. Keys are described in docs/reference/exports.md."""
    version, weights = version_and_weights()
    tally: Tally = export.pop("tally")
    conditions = {name: _plain(value) for name, value in export.pop("conditions").items() if value is not None}
    return {
        "schema": 1,
        "written_at": now().strftime("%Y-%m-%dT%H:%M:%SZ"),
        "written_by": {"according": version, "weights": weights},
        "coded_by": ledger.coders(),
        "export": export | {"filters": conditions},
        "counts": ledger.counts() | {"claims_exported": tally.claims, "rows": tally.rows},
        "left_out": tally.left_out,
        "reviewed": {"states": ledger.progress(), "note": REVIEW_NOTE},
    }


REVIEW_NOTE = "coded by machine, but for claims that reviewers added; what no reviewer accepted or corrected is to be checked"


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return {one.name: getattr(value, one.name) for one in fields(value)} if is_dataclass(value) else value


def _summary(out: Path, by: str, tally: Tally) -> str:
    left = "; left out: " + ", ".join(f"{count} {reason}" for reason, count in sorted(tally.left_out.items())) if tally.left_out else ""
    return f"{out}: {tally.rows} rows by {by}, of {tally.claims} claims{left}"
