"""The command group, and the one place where errors become a line on stderr and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from according.cli import (
    about,
    actors,
    adding,
    against,
    archives,
    coding,
    corpus,
    export,
    fetching,
    keeping,
    listing,
    places,
    publishing,
    reconciling,
    reviewing,
    scoring,
    serving,
)
from according.cli.terminal import ReaderGone, say
from according.errors import AccordingError, OutputError, UsageError

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="according", message="%(prog)s %(version)s")
def cli() -> None:
    """Turns news reports on conflict into claims: who did what to whom, when, where, how many, and according to whom.

    \b
    according code report.txt --published 2024-05-03     claims, to read
    according code reports/ --format jsonl > out.jsonl   claims, for programs
    according explain report.txt CLAIM_ID                why a claim is what it is
    according add reports/ --ledger ledger.db            keeps reports; events, claims, documents, speakers list it

    Exit status: 0 done (reports skipped with a reason are done), 1 something could not be read or coded, 2 wrong usage.
    """


COMMANDS = (
    coding.code, coding.parse, coding.explain, adding.add, adding.recode, fetching.fetch, fetching.watch, reconciling.events,
    listing.claims, listing.documents, listing.speakers, export.export, publishing.publish, against.compare, against.audit, serving.serve,
    archives.archive, reviewing.review, keeping.forget, keeping.doctor, keeping.back_up, scoring.score, corpus.corpus, places.places,
    actors.actors, about.about,
)  # fmt: skip
for command in COMMANDS:
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and gives back its exit status; arguments: those of the process unless given."""
    status = _status(arguments)
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:  # nobody can be told: at its end Python would try again, and call that a failure (120)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    return status


def _status(arguments: Sequence[str] | None) -> int:
    try:
        status = cli.main(args=None if arguments is None else list(arguments), prog_name="according", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status if isinstance(status, int) else DONE
    except click.ClickException as error:
        error.show()
        return USAGE
    except UsageError as error:
        say(str(error))
        return USAGE
    except OutputError as error:
        say(str(error))
        return _without_stdout(FAILED)
    except AccordingError as error:
        say(str(error))
        return FAILED
    except (ReaderGone, BrokenPipeError):
        return _without_stdout(DONE)  # as in `according code … | head`: what was asked for has been printed
    except OSError as error:  # of click, which prints the help, or of a file of ours that cannot be read
        say(f"{error.filename or 'output'}: {error.strerror or error}; check the path, the rights and the disk")
        return _without_stdout(FAILED)
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return INTERRUPTED


def _without_stdout(status: int) -> int:
    """The status. Keeps Python from flushing at its end what nobody will get, which would be a failure of its own."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status
