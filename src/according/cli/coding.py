"""The commands that code reports: code, parse, explain."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from according.cli import batch
from according.cli.formats import FORMATS, Form, make_format
from according.cli.terminal import number, say, visible, write
from according.collector import spare_what_is_loaded
from according.errors import UsageError
from according.guarded import telling, watch_of
from according.ontology.overlays import check_overlays
from according.settings import load_settings

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from according.pipeline import Analysis, Pipeline
    from according.records.document import Document
    from according.records.parse import Parsed


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """The day that the user writes as YYYY-MM-DD. Raises click's BadParameter for anything else."""
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day; write it as 2024-05-03", context, parameter) from None


def reading(command: Callable[..., int]) -> Callable[..., int]:
    """The options of all commands that read reports."""
    overlay = click.Path(exists=True, file_okay=False, path_type=Path)
    yours = "Your own lexicons, modes, actors and places."
    options = (
        click.option("--published", callback=day, metavar="DATE", help="Day of publication for reports that carry none."),
        click.option("--with", "overlays", type=overlay, multiple=True, metavar="FOLDER", help=yours),
        click.option("--set", "changes", multiple=True, metavar="KEY=VALUE", help="Another setting, such as read.max_document_mb=25."),
        click.option("--debug", is_flag=True, help="With the traceback of unexpected errors."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command(no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], show_default=True, help="What is printed.")
@click.option("--spreadsheet-safe", is_flag=True, help="csv: an apostrophe before text that a spreadsheet would take for a formula.")
@reading
def code(paths: tuple[str, ...], form: str, spreadsheet_safe: bool, **options: Any) -> int:
    """Prints the claims of reports.

    PATH is a file, a folder (with all in it), a pattern such as 'news/*.html', or - for standard input. Plain text, Markdown,
    HTML, JSON, JSON Lines, CSV, Parquet, feeds, PDF, Word documents, Telegram's export, WARC, WACZ and zip of those are read.
    Claims go to stdout, all else to stderr.
    """
    if spreadsheet_safe and form != "csv":
        raise UsageError("--spreadsheet-safe goes with --format csv")
    return _code(make_format(form, spreadsheet_safe=spreadsheet_safe), paths, options)


def _code(form: Form, paths: tuple[str, ...], options: dict[str, Any]) -> int:
    given, pipeline = prepare(paths, options)
    claims = 0

    def emit(document: Document, found: Analysis) -> None:
        nonlocal claims
        claims += len(found.claims)
        write(form.document(document, found.claims))

    write(form.begin())
    tally = batch.run(given, lambda: partial(coded, pipeline()), emit=emit)
    say(f"{tally}; {number(claims, 'claim')}")
    return int(tally.failed > 0)


@click.command(no_args_is_help=True)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(("conllu",)), default="conllu", show_default=True, help="What is printed.")
@reading
def parse(paths: tuple[str, ...], form: str, **options: Any) -> int:
    """Prints the analysis under the claims: sentences, words, syntax and names, as CoNLL-U."""
    from according.export.conllu import to_conllu

    given, _ = prepare(paths, options)
    tally = batch.run(given, partial(_parser, given), emit=lambda document, parsed: write(visible(to_conllu(document, parsed=parsed))))
    say(str(tally))
    return int(tally.failed > 0)


def _parser(given: batch.Input) -> Callable[[Document], Parsed]:
    """What parses reports; the tables that only claims need are not loaded for it."""
    from according.parsing import Parser

    return Parser.load(settings=given.settings).parse


@click.command(no_args_is_help=True)
@click.argument("path")
@click.argument("claim_id")
@reading
def explain(path: str, claim_id: str, **options: Any) -> int:
    """Says why each field of a claim is what it is.

    CLAIM_ID is the id that `according code` prints, or its beginning. The report must be read in the same way as there
    (same --published, --with).
    """
    given, pipeline = prepare((path,), options)
    found: list[tuple[Document, str]] = []

    def emit(document: Document, analysis: Analysis) -> None:
        found.extend((document, claim.id) for claim in analysis.claims if claim.id.startswith(claim_id))

    tally = batch.run(given, lambda: partial(coded, pipeline()), emit=emit)
    if not found:
        say(f"{path}: no claim {claim_id}; `according code` with the same options shows the ids")
        return 1
    if len({claim for _, claim in found}) > 1:
        raise UsageError(f"{claim_id!r} is the beginning of several ids: {', '.join(sorted({claim for _, claim in found}))}")
    document, whole_id = found[0]
    write(visible(pipeline().explain(document, claim_id=whole_id)).rstrip("\n") + "\n")
    return int(tally.failed > 0)


def prepare(paths: tuple[str, ...], options: dict[str, Any]) -> tuple[batch.Input, Callable[[], Pipeline]]:
    """What to read, and the pipeline, which is loaded when the first report needs it."""
    settings = load_settings(dict(change_of(change) for change in options["changes"]))
    check_overlays(options["overlays"])
    loaded: list[Pipeline] = []

    def pipeline() -> Pipeline:
        if not loaded:
            from according.pipeline import Pipeline

            loaded.append(Pipeline.load(overlays=options["overlays"], settings=settings))
            spare_what_is_loaded()
        return loaded[0]

    return batch.Input(paths=paths, published=options["published"], settings=settings, debug=options["debug"]), pipeline


def coded(pipeline: Pipeline, document: Document) -> Analysis:
    """What the stages find in a report. Raises DocumentError if that takes more than `archive.report_s` of processor time."""
    name, settings = document.path or document.id, pipeline.settings
    limit = watch_of(name, limit_s=settings.archive.report_s, clock=time.thread_time)

    def tell(spent_s: float) -> None:
        log.info("%s: %d characters, still at work on them after %.0f s", name, len(document.text), spent_s)

    watch = telling(limit, tell=tell, after_s=settings.report.progress_every_s, clock=time.monotonic)
    return pipeline.analyse(document, watch=watch)


def change_of(written: str) -> tuple[str, str]:
    """Name and value of a --set. Raises UsageError."""
    name, sign, value = written.partition("=")
    if not sign:
        raise UsageError(f"--set {written}: write KEY=VALUE")
    return name.strip(), value.strip()
