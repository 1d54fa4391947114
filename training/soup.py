"""The weighted mean of two runs of which the second went on from the first: better than either.

    python -m training.soup --runs runs/student runs/second --share 0.7 --out runs/soup

share: weight of the second run. --out becomes a run folder that training/export.py and training/card.py take.

Source: Wortsman et al. 2022, Model soups; Izmailov et al. 2018, Averaging weights leads to wider optima.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import torch


def mean(first: dict[str, torch.Tensor], second: dict[str, torch.Tensor], *, share: float) -> dict[str, torch.Tensor]:
    """Weights by name; what only the second run has is taken from it. Raises ValueError if it lacks some."""
    if first.keys() - second.keys():
        raise ValueError(f"the second run lacks {', '.join(sorted(first.keys() - second.keys()))}")
    return {name: first[name].lerp(value, share) if name in first else value for name, value in second.items()}


def write(runs: list[Path], *, share: float, out: Path) -> None:
    """The mean as a run folder: weights, labels, the second run's configuration with what was mixed, both runs' measures."""
    first, second = (torch.load(run / "average.pt", weights_only=True) for run in runs)
    out.mkdir(parents=True, exist_ok=True)
    torch.save(mean(first, second, share=share), out / "average.pt")
    shutil.copyfile(runs[1] / "labels.json", out / "labels.json")
    record = json.loads((runs[1] / "config.json").read_text(encoding="utf8"))
    record["mean_of"] = {runs[0].name: round(1 - share, 3), runs[1].name: share}
    (out / "config.json").write_text(json.dumps(record, indent=1), encoding="utf8")
    (out / "metrics.jsonl").write_text("".join((run / "metrics.jsonl").read_text(encoding="utf8") for run in runs), encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=Path, nargs=2, required=True, metavar=("FIRST", "SECOND"))
    parser.add_argument("--share", type=float, default=0.7)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    write(options.runs, share=options.share, out=options.out)


if __name__ == "__main__":
    main()
