"""The commands of places: import."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from according.cli.terminal import number, say
from according.errors import UsageError
from according.settings import load_settings

if TYPE_CHECKING:
    from according.stages.ground.own_places import OwnPlace, Written


@click.group(no_args_is_help=True)
def places() -> None:
    """Works on gazetteers of your own."""


@places.command("import", no_args_is_help=True)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), required=True, metavar="FOLDER", help="Your folder, as for --with."
)
@click.option("--name", metavar="NAME", help="What to call it there; the file's name unless given. One of that name is replaced.")
def import_(file: Path, into: Path, name: str | None) -> int:
    """Takes a gazetteer over into your folder: `according code --with FOLDER` then asks it first.

    FILE is a GeoNames dump (.txt, .zip), a table with a header (.tsv) or GeoJSON (.geojson, .json). A name that it holds means its
    places and no others; names of countries stay countries. All of the file is taken, or nothing.
    """
    from according.stages.ground import Written, gazetteer_rows, iso_codes, write_places

    stem = name if name is not None else file.stem
    if not re.fullmatch(r"[\w.-]{1,80}", stem) or stem.startswith("."):
        raise UsageError(f"--name {stem!r}: write letters, figures, - and _")
    out = into / "places" / f"{stem}.gazetteer"
    written = Written()
    rows = _counted(gazetteer_rows(file, codes=iso_codes()), written, every_s=load_settings().report.progress_every_s)
    write_places(out, places=rows, source=file, written=written)
    say(f"{out}: {number(written.places, 'place')} under {number(written.names, 'name')}; use it with --with {into}")
    return 0


def _counted(rows: Iterable[OwnPlace], written: Written, *, every_s: float) -> Iterator[OwnPlace]:
    """The rows, with now and then a line on stderr."""
    due = time.monotonic() + every_s
    for row in rows:
        if time.monotonic() >= due:
            due = time.monotonic() + every_s
            say(f"{written.places} places so far")
        yield row
