"""The command add: codes reports into a ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from according.cli import batch
from according.cli.coding import coded, prepare, reading
from according.cli.taking import coder_of_output, split, taking
from according.cli.terminal import say
from according.collector import spare_what_is_loaded
from according.errors import LedgerError, UsageError
from according.records.discard import Discard
from according.store import Coder, Ledger

if TYPE_CHECKING:
    from according.pipeline import Pipeline
    from according.records.claim import Claim
    from according.records.document import Document
    from according.settings import ReconcileSettings

    Work = Callable[[Document], tuple[Document, tuple[Claim, ...]] | Discard]
    """Gives a report, dated as it was coded, with its claims."""
    from according.store import Run


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


OF_NO_CLAIM = ("reconcile.", "archive.", "ledger.", "fetch.", "report.")
"""Sections of settings that do not change what a report is coded to."""
_FILE = click.Path(path_type=Path)
LEDGER = click.option("--ledger", "file", type=_FILE, required=True, metavar="FILE", help="The ledger, such as ledger.db.")


@click.command(no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@LEDGER
@click.option("--again", is_flag=True, help="Code what is there already too, and take what was forgotten.")
@reading
def add(paths: tuple[str, ...], file: Path, again: bool, **options: Any) -> int:
    """Codes reports and keeps them in a ledger, which is made if it is not there.

    PATH is as with `according code`. What is in the ledger is coded again only by a newer version; the same input twice changes
    nothing. Whatever interrupts it, what was stored stays: run the same command again to go on. A folder that `according archive run`
    made is taken over as it was coded.
    """
    outputs, others = split(paths)
    given, pipeline = prepare(others, options)
    ours, failed = coder_of(options), 0
    with Ledger(file, write=True, wait_s=given.settings.ledger.wait_s) as ledger:
        for out in outputs:
            run = ledger.run(coder=coder_of_output(out, ours=ours), command="add", clock=now)
            there, work = taking(out, given, run, pipeline, again=again)
            failed |= store_all(ledger, run, there, pipeline, work=work, again=again)
        if others or not outputs:
            run = ledger.run(coder=ours, command="add", clock=now)
            failed |= store_all(ledger, run, given, pipeline, again=again)
    return failed


@click.command(no_args_is_help=True)
@LEDGER
@click.option("--again", is_flag=True, help="Code all reports, not only those that another version coded.")
@reading
def recode(file: Path, again: bool, **options: Any) -> int:
    """Codes the reports of a ledger anew, from the texts that it keeps.

    Only what another version of According, its weights, its tables or other settings coded. Decisions stay; which claims came,
    changed and went is noted, and `according claims --changed-since DATE` lists it.
    """
    if options["published"]:
        raise UsageError("--published: the ledger knows when its reports were published; use `according add`")
    given, pipeline = prepare((), options)
    with Ledger(file, write=True, wait_s=given.settings.ledger.wait_s) as ledger:
        run = ledger.run(coder=coder_of(options), command="recode", clock=now)
        names = run.outdated(again=again)
        return store_all(ledger, run, replace(given, at_hand=map(run.document, names), total=len(names)), pipeline, again=again)


def store_all(
    ledger: Ledger, run: Run, given: batch.Input, pipeline: Callable[[], Pipeline], *, work: Work | None = None, again: bool = False
) -> int:
    """Codes and keeps all that is given; the exit status. work: another way for a report to come to its claims."""
    try:
        chosen = work or _work(run, pipeline, again=again)
        tally = batch.run(given, lambda: chosen, emit=_emit(run), refused=run.refuse)
        run.end()
        events = _reconciled(ledger, given.settings.reconcile, again=again)
    except LedgerError as error:
        raise LedgerError(error.ledger, problem=f"{error.problem} ({run.coded} reports of this run are stored)") from error
    say(_summary(tally, run) + events)
    return int(tally.failed > 0)


def _reconciled(ledger: Ledger, knobs: ReconcileSettings, *, again: bool) -> str:
    """Makes the events anew if the claims are others than before; what to say of it."""
    from according.cli.reconciling import bring_up_to_date

    if not (again or ledger.events_pending()):
        return ""
    spare_what_is_loaded()  # also where no report had to be coded
    return f"; {bring_up_to_date(ledger, knobs=knobs, at=now())} events"


def _work(run: Run, pipeline: Callable[[], Pipeline], *, again: bool) -> Work:
    """Codes a report unless the ledger has it; the pipeline is loaded for the first that it has not."""

    def work(document: Document) -> tuple[Document, tuple[Claim, ...]] | Discard:
        wanted = run.wanted(document, again=again)
        if isinstance(wanted, Discard):
            return wanted
        found = coded(pipeline(), wanted)
        return found.document, found.claims

    return work


def _emit(run: Run) -> Callable[[Document, tuple[Document, tuple[Claim, ...]]], None]:
    return lambda document, found: run.store(document, coded=found[0], claims=found[1])


def _summary(tally: batch.Tally, run: Run) -> str:
    changes = run.changes
    there = f" ({run.stored} in the ledger already)" if run.stored else ""
    return f"{tally}{there}; claims: {changes.came} new, {changes.changed} changed, {changes.went} gone"


def coder_of(options: dict[str, Any]) -> Coder:
    """Version, weights, tables and settings that code in this call: where one differs, a report is coded again."""
    import according
    from according.encoder.manifest import WEIGHTS, checksums
    from according.ontology.tables import DATA

    changes = (change.partition("=") for change in sorted(options["changes"]))
    settings = {name: value for name, _, value in changes if not name.strip().startswith(OF_NO_CLAIM)}
    overlays = [_checksum(sorted(path for path in Path(folder).rglob("*") if path.is_file())) for folder in options["overlays"]]
    return Coder(
        version=according.__version__,
        weights=checksums(WEIGHTS)["encoder.onnx"],
        tables=_checksum([DATA / "manifest.toml", WEIGHTS / "manifest.toml"]),
        settings={"set": settings, "with": overlays},
    )


def _checksum(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
