"""The commands of the corpus: check, stats, agreement, differences."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from according.cli.terminal import one_line, say

if TYPE_CHECKING:
    from according.corpus import Reading

FOLDER = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default="corpus")
TEXTS = click.option(
    "--texts", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Folder of the corpora that the real texts stand in."
)


@click.group(no_args_is_help=True)
def corpus() -> None:
    """Works on a corpus of attributed claims (corpus/FORMAT.md). FOLDER is its folder, "corpus" unless given."""


@corpus.command()
@FOLDER
@click.option("--only", metavar="AUTHOR[/FILE]", help="One folder of it, or one file of claims such as anna/first.jsonl.")
@TEXTS
def check(folder: Path, only: str | None, texts: Path | None) -> int:
    """Says all that is wrong, one line each: FILE:LINE: what; what to do.

    Exit status 1 if there is an error; warnings are for looking at.
    """
    from according.corpus import read_corpus

    reading = read_corpus(folder, only=only, texts=texts)
    for problem in reading.problems:
        click.echo(one_line(str(problem)), err=True)
    say(_summary(reading))
    return int(bool(reading.errors))


def _summary(reading: Reading) -> str:
    sets = reading.corpus.sets
    passages = sum(len(one.passages) for one in sets)
    claims = sum(len(found) for one in sets for found in one.readings.values())
    errors = len(reading.errors)
    return f"{reading.files} files, {passages} passages, {claims} claims: {errors} errors, {len(reading.problems) - errors} warnings"
