"""The commands of the review: how far it is, its log out and in, agreement, what was settled, and the corpus of what was reviewed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from according.cli.adding import LEDGER, now
from according.cli.listing import filters, opened, wanted
from according.cli.terminal import one_line, say, visible, write
from according.errors import ConflictError, UsageError
from according.export.files import whole
from according.records.decision import REVIEWED
from according.review.agreement import Judged, compare, figures, render
from according.review.log import read_log, write_log
from according.review.settling import read_sheet, write_sheet
from according.settings import load_settings
from according.store import Ledger, Replayed, ReviewedClaim

if TYPE_CHECKING:
    from according.corpus import ReviewedReport
    from according.records.document import Document
    from according.records.span import Span

_OUT = click.Path(path_type=Path)
_FORCE = click.option("--force", is_flag=True, help="Replace the file if it is there.")
_JSON = click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
SHOWN = 20
"""Decisions that could not be placed, of which each is told."""


@click.group(no_args_is_help=True)
def review() -> None:
    """What reviewers decided on the claims of a ledger. The page for it: `according serve`. docs/review.md

    \b
    according review status --ledger L                  how far it is, by whom
    according review export LOG --ledger L              the log, a decision a line
    according review replay LOG --ledger NEW            the same decisions on a ledger that was coded anew
    according review compare ANNA BORIS --ledger L      how far two reviewers agree, and on what they do not
    according review adjudicate SHEET --ledger L        what somebody settled of it
    according review corpus OUT --ledger L              reviewed reports in the format of the corpus, to train on
    """


@review.command()
@LEDGER
@_JSON
def status(file: Path, as_json: bool) -> int:
    """Says how many claims stand how, and who decided how often."""
    with opened(file) as ledger:
        found = {"claims": ledger.progress(), "reviewers": ledger.reviewers()}
    if as_json:
        write(json.dumps(found, ensure_ascii=False) + "\n")
    else:
        write("".join(f"{count:>8}  {state}\n" for state, count in found["claims"].items()))
        write("".join(f"{count:>8}  decisions by {one_line(name)}\n" for name, count in found["reviewers"].items()))
    return 0


@review.command("export", no_args_is_help=True)
@click.argument("log", type=_OUT, metavar="LOG")
@LEDGER
@click.option("--reviewer", metavar="NAME", help="Only this reviewer's decisions.")
@_FORCE
def export_log(log: Path, file: Path, reviewer: str | None, force: bool) -> int:
    """Writes the log of decisions to the file LOG, a JSON object a line, those taken back too.

    It names claims by id, by their report's checksum and by the words of their triggers, so that `replay` finds them.
    """
    with opened(file) as ledger:
        decisions = ledger.decisions(**({"reviewer": reviewer} if reviewer else {}))
    if reviewer and not decisions:
        raise UsageError(f"--reviewer {reviewer}: decided nothing in {file}; `according review status` says who did")
    with whole(log, force=force) as temporary:
        temporary.write_text("".join(write_log(decisions)), encoding="utf8", newline="\n")
    say(f"{log}: {len(decisions)} decisions")
    return 0


@review.command(no_args_is_help=True)
@click.argument("log", type=_OUT, metavar="LOG")
@LEDGER
@click.option("--dry-run", is_flag=True, help="Only say what would be placed.")
def replay(log: Path, file: Path, dry_run: bool) -> int:
    """Brings the decisions of LOG into a ledger. Twice is as once.

    A claim is found by its id, else by its report's checksum and the words of its trigger. What could not be placed is told on stderr, and
    is in LOG still. Exit status 0 also then: the rest is done.
    """
    decisions = list(read_log(log))
    if not file.exists():
        raise UsageError(f"--ledger {file}: no such file; `according add PATH... --ledger FILE` makes a ledger")
    with Ledger(file, write=True, wait_s=load_settings().ledger.wait_s) as ledger:
        found = ledger.replay(decisions, at=now(), dry_run=dry_run)
        if found.placed and not dry_run:
            _events_anew(ledger)
    for line in _unplaced(found):
        say(line)
    verb = "would be placed" if dry_run else "placed"
    say(f"{found.placed} decisions {verb} ({found.moved} on claims of another id), {found.known} known, {len(found.unplaced)} not placed")
    return 0


def _unplaced(found: Replayed) -> Iterator[str]:
    for decision, why in found.unplaced[:SHOWN]:
        what = f"{decision.action}{f' {decision.field}' if decision.field else ''} on {decision.subject} {decision.subject_id}"
        yield f"not placed: {what} by {decision.reviewer} at {decision.at}: {why}"
    if len(found.unplaced) > SHOWN:
        yield "not placed: " + ", ".join(f"{count} because {why}" for why, count in found.reasons().most_common())


@review.command("compare", no_args_is_help=True)
@click.argument("one", metavar="REVIEWER")
@click.argument("other", metavar="REVIEWER")
@LEDGER
@click.option("--sheet", type=_OUT, metavar="FILE", help="Write the disagreements there, a line each, to be settled.")
@_FORCE
@_JSON
def compare_reviewers(one: str, other: str, file: Path, sheet: Path | None, force: bool, as_json: bool) -> int:
    """Says how far two reviewers agree on the claims that both judged: by field, with Cohen's kappa and its interval for 95 in 100.

    In the sheet, `take` is for whoever settles it: a reviewer's name, "coder", or {"value": …}; then `according review adjudicate`.
    """
    if one == other:
        raise UsageError(f"compare {one} {other}: name two reviewers")
    with opened(file) as ledger:
        known = ledger.reviewers()
        for name in (one, other):
            if name not in known:
                raise UsageError(f"{name}: decided nothing in {file}; there are {', '.join(known) or 'no reviewers'}")
        judged, added = (map(_judged, claims) for claims in (ledger.judged_by(one, other), ledger.added_on_shared(one, other)))
        found = compare(judged, one=one, other=other, added=added)
    if sheet is not None:
        with whole(sheet, force=force) as temporary:
            temporary.write_text("".join(write_sheet(found)), encoding="utf8", newline="\n")
    write(json.dumps(figures(found), ensure_ascii=False) + "\n" if as_json else visible(render(found)))
    return 0


def _judged(claim: ReviewedClaim) -> Judged:
    return Judged(coded=claim.coded, log=claim.log, version=claim.version, added=claim.added)


@review.command(no_args_is_help=True)
@click.argument("sheet", type=_OUT, metavar="SHEET")
@LEDGER
@click.option("--reviewer", required=True, metavar="NAME", help="Who settled it.")
def adjudicate(sheet: Path, file: Path, reviewer: str) -> int:
    """Writes what was settled in a SHEET of `according review compare --sheet` into the log, as decisions of NAME.

    Lines whose take is null are left open. A claim on which somebody decided since the sheet was written is told and left as it is; exit
    status 1 then.
    """
    settled = list(read_sheet(sheet, reviewer=reviewer))
    done, refused = 0, 0
    with Ledger(file, write=True, wait_s=load_settings().ledger.wait_s) as ledger:
        for decisions, version in settled:
            try:
                done += len(ledger.decide(*decisions, at=now(), seen=version))
            except (ConflictError, UsageError) as error:
                refused += 1
                say(str(error))
        if done:
            _events_anew(ledger)
    say(f"{done} decisions on {len(settled) - refused} claims; {refused} claims left as they are")
    return int(refused > 0)


def _events_anew(ledger: Ledger) -> None:
    from according.cli.reconciling import bring_up_to_date

    if ledger.events_pending():
        bring_up_to_date(ledger, knobs=load_settings().reconcile, at=now())


@review.command("corpus", no_args_is_help=True)
@click.argument("out", type=_OUT, metavar="OUT")
@click.option("--author", default="review", show_default=True, metavar="NAME", help="Folder below OUT/written; small letters.")
@click.option("--split", type=click.Choice(("train", "dev", "test")), default="train", show_default=True, help="What it is to be.")
@click.option("--region", default="reviewed reports", show_default=True, help="What splits.toml says of it.")
@partial(filters, until="--until", as_json=False)
def to_corpus(file: Path, out: Path, author: str, split: str, region: str, **asked: Any) -> int:
    """Writes reviewed reports as a corpus folder OUT (corpus/FORMAT.md), which `according corpus check` reads and training takes.

    Of the reports of which a claim is as asked, those whose claims are all judged: what nobody looked at would be learned as "no event".
    Rejected claims are left out, events that reviewers added are in; what nobody saw is missing. The reports' texts are in OUT: mind
    their rights.
    """
    from according.corpus import write_reviewed

    with opened(file) as ledger:
        conditions = wanted(ledger, asked)
        judged, open_ = _judged_reports(ledger, conditions, sentences())
        found = write_reviewed(judged, out=out, author=author, split=split, region=region)
    for reason, count in sorted(found.left_out.items()):
        if count:
            say(f"left out: {count} {reason}")
    say(f"{out}: {found.passages} reports, {found.claims} claims; {open_()} reports left out, with claims still to be judged")
    return 0


def _judged_reports(
    ledger: Ledger, conditions: dict[str, Any], cut: Callable[[Document], list[Span]]
) -> tuple[Iterator[ReviewedReport], Callable[[], int]]:
    """The reports that are judged to the end, and, when they were gone through, how many are not."""
    from according.corpus import ReviewedReport

    documents = dict.fromkeys(stored.claim.document.id for stored in ledger.claims(**conditions))
    counted = {"open": 0}

    def reports() -> Iterator[ReviewedReport]:
        for name in documents:
            stored = ledger.browse.claims_of_document(name)
            if any(one.review not in (*REVIEWED, "rejected") for one in stored):
                counted["open"] += 1
                continue
            kept = [one.claim for one in stored if one.review != "rejected"]
            if kept:
                yield ReviewedReport(claims=kept, sentences=cut(kept[0].document))

    return reports(), lambda: counted["open"]


def sentences() -> Callable[[Document], list[Span]]:
    """Gives the sentences of a report, as the coder cuts them."""
    from according.records.span import Span
    from according.stages.segment import segment

    limit = load_settings().max_sentence_words

    def cut(document: Document) -> list[Span]:
        found, _ = segment(document, max_words=limit)
        return [Span(start=one.start, end=one.end) for one in found]

    return cut
