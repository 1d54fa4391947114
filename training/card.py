"""Writes the model card of the weights that ship, from a run's records and the shipped file's own measures.

    python -m benchmarks.encoder --corpora FOLDER > measures.jsonl
    python -m training.card --run runs/base --measures measures.jsonl --out src/according/encoder/weights
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from according.encoder.manifest import MANIFEST

INTRODUCTION = """# Model card: the encoder of According

Written by `training/card.py`; do not edit.

**What it is.** One small transformer (6 layers, 384 wide) with heads for part of speech, morphological features, lemma, dependency
tree (Universal Dependencies 2), names (PER, LOC, ORG) and mentions with their entity type, for English. `encoder.onnx` is int8 and runs
one sentence a run; `labels.json` holds the labels of each head, `lemmas.tsv` the lemmas of
the words in the training corpora, `tokenizer.json` the start model's vocabulary.

**What it is for.** The syntax under According's rules, on news reports and official statements in English. It decides nothing about events.

**What it is not for.** Other languages; identifying people; any use of single names as facts. It has seen little poetry, speech or law.

**Start model.** all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0; from MiniLM-L6-H384-uncased, Microsoft, MIT). It is uncased: letter
case is given back as one of five classes a word.

**Training data.** UD English EWT (CC BY-SA 4.0), UD English GUM without its non-commercial genres (annotation CC BY 4.0; texts CC BY 2.5
to 4.0, CC BY-SA 3.0 or public domain), UNER over EWT (CC BY-SA 4.0). Train parts only; test parts were never read.

**Licence of the weights.** CC BY-SA 4.0, because of EWT.

**Known limits.** Names come from web text of 2012 and older and are the weakest head: type confusion of organisations and places, and names
from outside the English-speaking world, are its usual faults. Attachment of prepositional phrases and of long coordinations is wrong about
one time in eight. Headlines and capitals were imitated in training, not annotated.
"""

GOLD = ("uas", "las", "las_strict", "upos", "xpos", "feats", "lemma", "names", "mentions")


def card(run: Path, measures: Path, weights: Path) -> str:
    """The card's text. Raises OSError or ValueError if a record is missing or damaged."""
    record = json.loads((run / "config.json").read_text(encoding="utf8"))
    lines = [INTRODUCTION]
    lines += _measures([json.loads(line) for line in measures.read_text(encoding="utf8").splitlines() if line.strip()])
    lines += _epochs([json.loads(line) for line in (run / "metrics.jsonl").read_text(encoding="utf8").splitlines() if line.strip()])
    lines += _record(record)
    sums = tomllib.loads((weights / MANIFEST).read_text(encoding="utf8"))["sha256"]
    lines += ["", "## Files", "", "| file | bytes | sha256 |", "|---|---|---|"]
    lines += [f"| `{name}` | {(weights / name).stat().st_size} | `{value}` |" for name, value in sums.items()]
    return "\n".join(lines) + "\n"


def _measures(parts: list[dict[str, Any]]) -> Iterator[str]:
    """Tables of what `benchmarks/encoder.py` printed."""
    found = {name: value for part in parts for name, value in part.items()}
    yield "## Measured: the int8 file, dev parts, percent"
    yield ""
    yield "`las` is CoNLL 2018's (all words, relation without subtype), `las_strict` counts subtypes and leaves punctuation out;"
    yield "names and mentions are F1."
    yield ""
    yield f"| gold words | {' | '.join(GOLD)} |"
    yield "|---" * (len(GOLD) + 1) + "|"
    for corpus, values in found["gold words"].items():
        yield f"| {corpus} | {' | '.join(str(values.get(name, '')) for name in GOLD)} |"
    yield ""
    yield "| raw text, our own words and sentences | las | upos |"
    yield "|---|---|---|"
    for corpus, values in found.get("raw text", {}).items():
        yield f"| {corpus} | {values['las']} | {values['upos']} |"
    yield ""


def _epochs(metrics: list[dict[str, Any]]) -> Iterator[str]:
    """One row an epoch: the fp32 average of the weights."""
    yield "## Training"
    yield ""
    yield "| epoch | steps | seconds | EWT las | EWT upos | EWT names | GUM las | GUM mentions |"
    yield "|---|---|---|---|---|---|---|---|"
    for line in metrics:
        ewt, gum = line["ewt"], line["gum"]
        cells = (line["epoch"], line["step"], line["train_seconds"], ewt["las"], ewt["upos"], ewt["names"], gum["las"], gum["mentions"])
        yield f"| {' | '.join(map(str, cells))} |"
    yield ""


def _record(record: dict[str, Any]) -> Iterator[str]:
    """How to do it again: commit, configuration, data."""
    yield f"Commit `{record['commit']}`, torch {record['torch']}. Configuration:"
    yield ""
    yield "```"
    weights = record["config"].pop("weights")
    yield from (f"{name} = {value}" for name, value in record["config"].items())
    yield f"weights = {weights}"
    yield "```"
    yield ""
    yield "| data file | sha256 |"
    yield "|---|---|"
    yield from (f"| `{name}` | `{value}` |" for name, value in record["data"].items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--run", "--measures", "--out"):
        parser.add_argument(name, type=Path, required=True)
    options = parser.parse_args()
    (options.out / "MODEL_CARD.md").write_text(card(options.run, options.measures, options.out), encoding="utf8")
    print(options.out / "MODEL_CARD.md")


if __name__ == "__main__":
    main()
