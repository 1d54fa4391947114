"""The command score."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from according.cli.terminal import visible, write

if TYPE_CHECKING:
    from according.scoring import Scores


@click.command(no_args_is_help=True)
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.argument("output", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--misses", is_flag=True, help="With each claim that was missed or is wrong.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def score(gold: Path, output: Path, misses: bool, as_json: bool) -> int:
    """Scores coded claims against gold.

    GOLD is a folder of ID.gold.json, or one such file; OUTPUT the claims as `according code --format jsonl` prints them.
    """
    from according import scoring

    scores = scoring.score_files(gold, output=output)
    if as_json:
        write(json.dumps(_figures(scores), ensure_ascii=False, indent=1) + "\n")
    else:
        write(visible(scoring.render(scores, misses=misses)) + "\n")
    return 0


def _figures(scores: Scores) -> dict[str, Any]:
    """The scores of all documents and of each; the misses are for reading, in the other form."""
    return {
        "required": scores.required,
        "coded": scores.coded,
        "measures": {name: asdict(measure) for name, measure in scores.measures.items()},
        "fields": dict(scores.fields),
        "documents": {name: _figures(one) for name, one in scores.documents.items()},
    }
