"""The commands of the corpus: check, text, stats, agreement, differences."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from according.cli.terminal import one_line, say, visible, write

if TYPE_CHECKING:
    from according.corpus import Reading
    from according.corpus.records import Corpus

FOLDER = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default="corpus")
TEXTS = click.option(
    "--texts", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Folder of the corpora that the real texts stand in."
)
FORM = click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True, help="What is printed.")


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


@corpus.command()
@FOLDER
@click.option("--only", metavar="AUTHOR", help="One folder of it.")
@TEXTS
def text(folder: Path, only: str | None, texts: Path | None) -> int:
    """Prints the passages for a second reader: id, day of publication and numbered sentences, and nothing that the author says of them."""
    for one in _read(folder, texts, only=only).sets:
        for passage in one.passages:
            lines = [f"{n}  {passage.sentence(n)}" for n in range(1, len(passage.sentences) + 1)]
            write(visible("\n".join([f"## {passage.id}", f"published: {passage.published or 'unknown'}", *lines, "", ""])))
    return 0


@corpus.command()
@FOLDER
@FORM
@TEXTS
def stats(folder: Path, form: str, texts: Path | None) -> int:
    """Counts passages, sentences, words and claims, by every label; names near-duplicates and the aims that are not met."""
    from according import corpus as work

    return _show(work.stats(_read(folder, texts)), form, render=work.render_stats)


@corpus.command()
@FOLDER
@FORM
@TEXTS
def agreement(folder: Path, form: str, texts: Path | None) -> int:
    """Compares the readings with each other, by the measures of `according score`: overall, by field, author, type and status."""
    from according import corpus as work

    return _show(work.agreement(_read(folder, texts)), form, render=work.render_agreement)


@corpus.command()
@FOLDER
@click.option("--format", "form", type=click.Choice(("table", "jsonl")), default="table", show_default=True, help="What is printed.")
@click.option("--between", nargs=2, type=click.Choice(("first", "second", "gold")), default=("first", "second"), help="Which two readings.")
@click.option("--only", metavar="AUTHOR", help="One folder of it.")
@TEXTS
def differences(folder: Path, form: str, between: tuple[str, str], only: str | None, texts: Path | None) -> int:
    """Prints where two readings differ, claim by claim, for those who settle it."""
    from according import corpus as work

    rows = work.differences(_read(folder, texts, only=only), one=between[0], other=between[1])
    if form == "jsonl":
        for row in rows:
            write(json.dumps(row, ensure_ascii=False) + "\n")
    else:
        for line in work.render_differences(rows):
            write(visible(line) + "\n")
    return 0


def _read(folder: Path, texts: Path | None, *, only: str | None = None) -> Corpus:
    """The corpus, with a line on stderr if something is wrong with it: what cannot be read is not counted."""
    from according.corpus import read_corpus

    reading = read_corpus(folder, only=only, texts=texts)
    if reading.errors:
        say(f"{folder}: {len(reading.errors)} errors; what they stand in may be missing here; see `according corpus check {folder}`")
    return reading.corpus


def _show(found: dict[str, Any], form: str, *, render: Callable[[dict[str, Any]], str]) -> int:
    """Prints figures as JSON or as a table."""
    write((json.dumps(found, ensure_ascii=False, indent=1) if form == "json" else visible(render(found))) + "\n")
    return 0
