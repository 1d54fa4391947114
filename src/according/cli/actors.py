"""The command for a user's own actors: actors import."""

from __future__ import annotations

from pathlib import Path

import click

from according.cli.terminal import say

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group(no_args_is_help=True)
def actors() -> None:
    """Your own actors, which then win over those that ship."""


@actors.command(name="import", no_args_is_help=True)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", required=True, type=FOLDER, metavar="FOLDER", help="The folder that you give to --with.")
@click.option("--replace", is_flag=True, help="Instead of the actors that FOLDER has, not beside them.")
def import_(file: Path, into: Path, replace: bool) -> int:
    """Checks a table of actors and keeps it as FOLDER/actors/own.tsv.

    \b
    according actors import actors.csv --into mine
    according code report.txt --with mine

    FILE is a tab-separated table, or a comma-separated one that ends in .csv; its first line names the columns (name and kind, and any of
    aliases, country, sectors, id, ids, office, from, to, leads, source, known). If one line is wrong, nothing is kept.
    """
    from according.stages.resolve_actors import Registry
    from according.stages.resolve_actors.importing import KEPT, import_actors

    # A folder's own states.tsv may have countries that ours has not; its own.tsv is what is about to change.
    known = Registry.load((into,) if (into / "actors" / "states.tsv").is_file() else ())
    added = import_actors(file, into=into, countries=known.states, replace=replace)
    say(f"{into / KEPT}: {added} {'actor' if added == 1 else 'actors'} added; use them with --with {into}")
    return 0
