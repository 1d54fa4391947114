"""Refuses a change that makes a measured stage worse.

    python -m benchmarks.gate --corpora FOLDER             measures and compares with benchmarks/floors.json
    python -m benchmarks.gate --corpora FOLDER --update    writes the new floors; refuses lower ones without --lower
    python -m benchmarks.gate --corpora FOLDER --ship NEW  measures the weights in NEW, a folder of training/export.py; if they
                                                           hold every floor they replace the package's and set the new floors

Exit status 0: every measure is at or above its floor, or the corpora are not there (which it says); 1: one is below.
The floors hold for the data whose digest stands beside them; with other data nothing is compared.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
from pathlib import Path

from according.encoder import Encoder
from according.encoder.manifest import FILES, MANIFEST, WEIGHTS
from benchmarks.encoder import from_raw_text, on_gold_words
from benchmarks.mentions import measure as mention_spans
from benchmarks.segment import CORPORA, load, measure
from training.ud import read_conllu

FLOORS = Path(__file__).parent / "floors.json"
TOLERANCE = 0.05
"""Percent points: other processors round the int8 products' sums alike, but not every exponential."""


def digest(corpora: Path) -> str | None:
    """Digest of the dev files that are measured, None if one is absent."""
    names = ("ud-ewt/dev.conllu", "ud-gum/dev.conllu", "uner-ewt/en_ewt-ud-dev.iob2")
    if not all((corpora / name).is_file() for name in names):
        return None
    whole = hashlib.sha256()
    for name in names:
        whole.update((corpora / name).read_bytes())
    return whole.hexdigest()[:16]


def measures(corpora: Path, weights: Path | None = None) -> dict[str, float]:
    """Every gated measure by its name, in percent; of the weights that ship if no others are given."""
    encoder, found = Encoder.load(weights), {}
    parts = {"gold": on_gold_words(encoder, corpora)}
    raw = {name: load(corpora, name) for name in CORPORA}
    parts["segment"] = {name: measure(documents) for name, documents in raw.items()}
    parts["raw"] = {name: from_raw_text(encoder, documents) for name, documents in raw.items()}
    parts["spans"] = {"gum": mention_spans(encoder, list(read_conllu(corpora / "ud-gum" / "dev.conllu", entities=True)))}
    for part, corpora_measures in parts.items():
        for name, values in corpora_measures.items():
            found |= {f"{part}.{name}.{key}": value for key, value in values.items()}
    return found


def compare(found: dict[str, float], floors: dict[str, float]) -> list[str]:
    """One line for each measure that is below its floor or missing."""
    lines = []
    for name, floor in sorted(floors.items()):
        if name not in found:
            lines.append(f"{name}: not measured, floor {floor}")
        elif found[name] < floor - TOLERANCE:
            lines.append(f"{name}: {found[name]}, floor {floor}")
    return lines


def ship(weights: Path) -> None:
    """Puts the files of a weights folder in the place of the package's."""
    for name in (*FILES, MANIFEST):
        shutil.copyfile(weights / name, WEIGHTS / name)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--ship", type=Path, metavar="NEW", help="weights that are to replace the package's")
    parser.add_argument("--lower", action="store_true", help="let --update and --ship lower floors")
    options = parser.parse_args()
    data = digest(options.corpora)
    if data is None:
        print(f"{options.corpora}: ud-ewt, ud-gum and uner-ewt are not all there; nothing was measured")
        return 0
    known = json.loads(FLOORS.read_text(encoding="utf8")) if FLOORS.is_file() else {"data": data, "floors": {}}
    if known["data"] != data and not options.update and not options.ship:
        print(f"{options.corpora}: the floors are for data {known['data']}, this is {data}; nothing was compared")
        return 0
    found = measures(options.corpora, options.ship)
    worse = compare(found, known["floors"])
    print("\n".join(f"{name} {value}" for name, value in sorted(found.items())))
    if worse and not ((options.update or options.ship) and options.lower):
        print("below the floor:\n  " + "\n  ".join(worse), file=sys.stderr)
        return 1
    if options.ship:
        ship(options.ship)
    if options.update or options.ship:
        FLOORS.write_text(json.dumps({"data": data, "floors": dict(sorted(found.items()))}, indent=1) + "\n", encoding="utf8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
