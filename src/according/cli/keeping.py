"""The commands that look after a ledger: forget, doctor, backup."""

from __future__ import annotations

from pathlib import Path

import click

from according.cli.adding import LEDGER, now
from according.cli.reconciling import bring_up_to_date
from according.cli.terminal import number, one_line, say, write
from according.errors import UsageError
from according.settings import load_settings
from according.store import KINDS, Forgetting, Ledger, backup, examine


@click.command(no_args_is_help=True)
@click.argument("name", metavar="SOURCE|PERSON")
@LEDGER
@click.option("--as", "kind", type=click.Choice(KINDS), help="What NAME is; unless given, a source if reports come from it, else a person.")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(name: str, file: Path, kind: str | None, dry_run: bool, yes: bool) -> int:
    """Takes a source or a person out of a ledger, so that nothing of it stays in the file.

    Of a source (an outlet's name, a host such as example.org, or a path) all reports go that came from it; of a person all reports
    that name the person, with all their claims. Each spelling is a name of its own. Backups and exports are not touched.
    """
    settings = load_settings()
    with Ledger(file, write=not dry_run, wait_s=settings.ledger.wait_s) as ledger:
        planned = ledger.plan_to_forget(name, kind=kind)
        write(_about(planned))
        if not planned.documents:  # a note or a file's name may hold it all the same, so that the rest is done
            say(f"{name!r}: no report is from it or names it; check how it is spelt: `according documents` and `speakers` list names")
        if dry_run:
            return 0
        if not yes:
            click.confirm("This cannot be undone. Go on?", abort=True, err=True)
        ledger.forget(planned, at=now())
        bring_up_to_date(ledger, knobs=settings.reconcile, at=now())
    say("done; the file was written anew without it")
    return 0


def _about(planned: Forgetting) -> str:
    name, reports = one_line(planned.name), len(planned.documents)
    what = f"from {name}" if planned.kind == "source" else f"that {'names' if reports == 1 else 'name'} {name}"
    stay = f"; {number(planned.others, 'report')} of others that mention it stay" if planned.kind == "source" and planned.others else ""
    spelt = "; ".join(one_line(spelling) for spelling in planned.spellings[:20])
    also = f"names that stay and may be the same: {spelt}; forget each as it is spelt\n" if spelt else ""
    return f"{number(reports, 'report')} {what} {'goes' if reports == 1 else 'go'}, with {number(planned.claims, 'claim')}{stay}\n{also}"


@click.command(no_args_is_help=True)
@LEDGER
@click.option("--upgrade", is_flag=True, help="Bring the schema of an older version up to date first.")
def doctor(file: Path, upgrade: bool) -> int:
    """Says whether a ledger is sound: its file, its references, its sums, its full-text index.

    Nothing is changed, except that what a killed writer left half done is taken back, as with every opening.
    """
    wait_s = load_settings().ledger.wait_s
    if upgrade:
        Ledger(file, write=True, wait_s=wait_s).close()
    found = list(examine(file, wait_s=wait_s))
    for problem in found:
        say(f"{file}: {problem}")
    if found:
        say(f"{file}: not sound; go back to a backup, or make it anew with `according add` from the reports")
        return 1
    with Ledger(file, wait_s=wait_s) as ledger:
        write(f"{file} is sound: " + ", ".join(f"{count} {what}" for what, count in ledger.counts().items()) + "\n")
    return 0


@click.command("backup", no_args_is_help=True)
@LEDGER
@click.argument("copy", type=click.Path(path_type=Path), metavar="COPY")
def back_up(file: Path, copy: Path) -> int:
    """Copies a ledger, also while others write to it; the copy appears whole or not at all."""
    if str(copy) == "-":
        raise UsageError("-: a copy is written as a file and not to standard output; name a file")
    backup(file, to=copy, wait_s=load_settings().ledger.wait_s)
    say(f"{copy}: written and checked")
    return 0
