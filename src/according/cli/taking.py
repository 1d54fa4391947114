"""What was coded as an archive into a ledger, without coding it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from according.cli.coding import coded
from according.cli.terminal import say
from according.records.discard import Discard

if TYPE_CHECKING:
    from according.archive.back import Coded
    from according.cli import batch
    from according.cli.adding import Work
    from according.errors import DocumentError
    from according.pipeline import Pipeline
    from according.records.claim import Claim
    from according.records.document import Document
    from according.store import Coder, Run


def split(paths: tuple[str, ...]) -> tuple[list[str], tuple[str, ...]]:
    """The paths that are outputs of `according archive run`, and the others."""
    from according.archive.back import is_output

    outputs = [path for path in paths if is_output(path)]
    return outputs, tuple(path for path in paths if path not in outputs)


def coder_of_output(out: str, *, ours: Coder) -> Coder:
    """What coded an output; says so if it is not what would code now."""
    from according.archive.back import coder_of
    from according.archive.storage import storage_of
    from according.store import Coder

    known: dict[str, Any] = coder_of(storage_of(out))
    coder = Coder(**known)
    if coder != ours:
        say(f"{out}: coded by another version, or with other tables or settings; `according recode` codes it anew")
    return coder


def taking(out: str, given: batch.Input, run: Run, pipeline: Callable[[], Pipeline], *, again: bool) -> tuple[batch.Input, Work]:
    """What there is to read in an output, and how a report of it comes to its claims: as they are there.

    A report that the ledger has from elsewhere under an earlier day is coded by that day.
    """
    from according.archive.back import Coded, outcomes
    from according.archive.check import status
    from according.archive.storage import storage_of

    storage = storage_of(out)
    done, of, counts = status(storage)
    if done < of:
        say(f"{out}: only {done} of {of} shards are done; the rest is not taken; finish it with the command that began it")
    latest: list[Coded] = []

    def at_hand() -> Iterator[Document | Discard | DocumentError]:
        for outcome in outcomes(storage):
            latest[:] = [outcome] if isinstance(outcome, Coded) else []
            yield outcome.as_read if isinstance(outcome, Coded) else outcome

    def work(document: Document) -> tuple[Document, tuple[Claim, ...]] | Discard:
        wanted = run.wanted(document, again=again)
        if isinstance(wanted, Discard):
            return wanted
        found = latest[0] if wanted == document else coded(pipeline(), wanted)
        return found.document, found.claims

    return replace(given, paths=(), at_hand=at_hand(), total=counts.read), work
