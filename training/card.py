"""Writes the model card of the weights that ship, from a run's records and the shipped file's own measures.

    python -m benchmarks.encoder --corpora FOLDER > measures.jsonl
    python -m benchmarks.weak_spots --corpora FOLDER >> measures.jsonl
    python -m training.export --run runs/soup --start MINILM --corpora FOLDER --out runs/whole --whole
    python -m benchmarks.encoder --corpora FOLDER --weights runs/whole > whole.jsonl
    python -m training.card --run runs/soup --before runs/teacher runs/student runs/second --measures measures.jsonl --whole whole.jsonl \\
           --claims corpus --corpora FOLDER --out src/according/encoder/weights

Where the heads of events alone were learned anew, the rest of the card stands:

    python -m training.card --heads runs/a runs/b --claims corpus --corpora FOLDER --out src/according/encoder/weights
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
tree (Universal Dependencies 2), names (PER, LOC, ORG), mentions with their entity type and, of words that may be the trigger of an
event, its type, mode, status, voice and parties, for English. `encoder.onnx` is int8 and runs
one sentence a run; `labels.json` holds the labels of each head, `lemmas.tsv` the lemmas of
the words in the training corpora, `tokenizer.json` the start model's vocabulary.

**What it is for.** The syntax under According's rules, on news reports and official statements in English. What it
says of events counts only where the rules have nothing, and every claim says so.

**What it is not for.** Other languages; identifying people; any use of single names as facts. It has seen little poetry, speech or law.

**Start model.** all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0; from MiniLM-L6-H384-uncased, Microsoft, MIT). It is uncased: letter
case is given back as one of five classes a word.

**Training data.** UD English EWT (CC BY-SA 4.0), UD English GUM without its non-commercial genres (annotation CC BY 4.0; texts CC BY 2.5
to 4.0, CC BY-SA 3.0 or public domain), UNER over EWT (CC BY-SA 4.0),
UDS factuality over EWT (CC BY-SA 4.0), our corpus of claims (CC BY 4.0, partly over WikiWars' text, CC BY-SA 3.0). Train parts only; test parts were never read.

**Licence of the weights.** CC BY-SA 4.0, because of EWT.

**Teachers.** Four encoders of five times the size, trained on the same data from all-mpnet-base-v2 (sentence-transformers, Apache-2.0; from
MPNet, Microsoft, MIT); they do not ship. Their probabilities are six tenths of what the small one is taught.

**Text without annotation.** WikiWars (histories of wars, CC BY-SA 3.0), as the teachers read it, every second epoch.

**Names.** UNER's over EWT and, in place of one in five to twenty of them, names from the package's own tables of leaders, armed groups and
places. A state or country right behind a place is parted from it by a table, not by the network.

**Known limits.** Names come mostly from web text of 2012 and older and are the weakest head: type confusion of organisations and places,
and names from outside the English-speaking world, are its usual faults. Where the trees are wrong stands below by genre, length and relation.
Headlines and capitals were imitated in training, not annotated. The figures are of dev parts that were looked at while the recipe was chosen.
"""

WORST = 24
"""Relations in the table of the worst ones."""

_HEADS, _FILES = "## The heads of events", "## Files"
_RECIPE = ("seed", "epochs", "head_rate", "dropout", "soft", "claims", "settled", "treebank_part")

GOLD = ("uas", "las", "las_strict", "upos", "xpos", "feats", "lemma", "names", "mentions")


def card(run: Path, *, before: list[Path], measures: Path, whole: Path, weights: Path, events: dict[str, float]) -> str:
    """The card's text. events: of `claims.measure`, {} if not measured. Raises OSError or ValueError if a record is missing or damaged."""
    record = json.loads((run / "config.json").read_text(encoding="utf8"))
    parts, exact = _lines(measures), _lines(whole)
    lines = [INTRODUCTION, *_measures(parts), *_loss(parts, exact), *_of_events(events)]
    lines += [*_weak_spots(parts), *_epochs(_rows(run / "metrics.jsonl"))]
    lines += [*_hours([*before, run]), *_record(record), "", *_files(weights)]
    return "\n".join(lines) + "\n"


def with_heads(text: str, *, runs: list[Path], measured: dict[str, float], weights: Path) -> str:
    """A card's text with how the heads of events were learned after the rest. measured: of `claims.measure`. Raises OSError if a record is missing."""
    before = text.partition(_HEADS if _HEADS in text else _FILES)[0].rstrip("\n")
    lines = [before, "", _HEADS, "", "Learned after the rest, on the frozen encoder; above are the records of what they stand on. How the runs follow from one another:", "`training/README.md`.", ""]
    lines += [f"| run | {' | '.join(_RECIPE)} | weight of roles |", "|---" * (len(_RECIPE) + 2) + "|"]
    for run in runs:
        config = json.loads((run / "config.json").read_text(encoding="utf8"))["config"]
        lines.append(f"| {run.name} | {' | '.join(str(config[name]) for name in _RECIPE)} | {config['weights']['role']} |")
    return "\n".join([*lines, "", *_of_events(measured), *_files(weights)]) + "\n"


def _of_events(measured: dict[str, float]) -> Iterator[str]:
    """What the heads of events reach."""
    if measured:
        yield "Dev part of the corpus of claims and UDS dev, the int8 file, percent:"
        yield ""
        yield f"| {' | '.join(measured)} |"
        yield "|---" * len(measured) + "|"
        yield f"| {' | '.join(map(str, measured.values()))} |"
        yield ""


def _files(weights: Path) -> Iterator[str]:
    """The files with their checksums."""
    sums = tomllib.loads((weights / MANIFEST).read_text(encoding="utf8"))["sha256"]
    yield from (_FILES, "", "| file | bytes | sha256 |", "|---|---|---|")
    yield from (f"| `{name}` | {(weights / name).stat().st_size} | `{value}` |" for name, value in sums.items())


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]


def _lines(path: Path) -> dict[str, Any]:
    """What the benchmarks printed, one object a line, as one."""
    return {name: value for part in _rows(path) for name, value in part.items()}


def _loss(parts: dict[str, Any], exact: dict[str, Any]) -> Iterator[str]:
    """What int8 costs."""
    yield "Points that int8 loses against fp32 on the same words (negative: it gains by chance):"
    yield ""
    yield f"| gold words | {' | '.join(GOLD)} |"
    yield "|---" * (len(GOLD) + 1) + "|"
    for corpus, values in parts["gold words"].items():
        cells = (f"{exact['gold words'][corpus][name] - values[name]:.2f}" if name in values else "" for name in GOLD)
        yield f"| {corpus} | {' | '.join(cells)} |"
    yield ""


def _weak_spots(parts: dict[str, Any]) -> Iterator[str]:
    """Where the trees are wrong, of what `benchmarks/weak_spots.py` printed."""
    yield "## Where it is bad: LAS on gold words (`python -m benchmarks.weak_spots --corpora FOLDER`)"
    yield ""
    found = parts["weak spots"]
    for kind in ("genre", "length"):
        rows = sorted(found[kind].items(), key=lambda pair: pair[1]["las"])
        yield f"By {kind}, worst first: " + ", ".join(f"{name} {row['las']}" for name, row in rows) + "."
        yield ""
    yield "| relation | words | LAS | part of the corpus's wrong words, % |"
    yield "|---|---|---|---|"
    for name, row in list(found["relation"].items())[:WORST]:
        yield f"| {name} | {row['words']} | {row['las']} | {row['share']} |"
    yield ""


def _hours(runs: list[Path]) -> Iterator[str]:
    """Time that the runs took; a mean of runs takes none."""
    yield "| run | on | threads | hours of training steps |"
    yield "|---|---|---|---|"
    for run in runs:
        if "mean_of" in json.loads((run / "config.json").read_text(encoding="utf8")):
            continue
        record = json.loads((run / "config.json").read_text(encoding="utf8"))
        device = {"cpu": "processor", "cuda": "GPU"}.get(record.get("device", "cpu"), record.get("device"))
        threads = record.get("threads", "not recorded")
        yield f"| {run.name} | {device} | {threads} | {_rows(run / 'metrics.jsonl')[-1]['train_seconds'] / 3600:.2f} |"
    yield ""


def _measures(found: dict[str, Any]) -> Iterator[str]:
    """Tables of what `benchmarks/encoder.py` printed."""
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
    mixed = " and ".join(f"{share} of {name}" for name, share in record.get("mean_of", {}).items())
    if mixed:
        yield f"The weights are a mean: {mixed}. The epochs above are those of both, one after the other; below is the second's configuration."
        yield ""
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
    parser.add_argument("--out", type=Path, required=True)
    for name in ("--run", "--measures", "--whole", "--claims", "--corpora"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--before", type=Path, nargs="*", default=[], help="folders of the runs that this one rests on")
    parser.add_argument("--heads", type=Path, nargs="*", default=[], help="folders of runs of the heads of events alone; with --claims and --corpora")
    options = parser.parse_args()
    path = options.out / "MODEL_CARD.md"
    measured = _of_heads(options) if options.claims else {}
    if options.heads:
        text = with_heads(path.read_text(encoding="utf8"), runs=options.heads, measured=measured, weights=options.out)
    else:
        records = {name: getattr(options, name) for name in ("before", "measures", "whole")}
        text = card(options.run, **records, weights=options.out, events=measured)
    path.write_text(text, encoding="utf8")
    print(path)


def _of_heads(options: argparse.Namespace) -> dict[str, float]:
    """What the shipped file's heads of events reach on dev."""
    from according.encoder import Encoder
    from training import claims
    from training.evaluate import encoder_predictor
    from training.train import Paths, dev_of_claims, prepare

    paths = Paths(corpora=options.corpora, start=options.out, out=options.out, claims=options.claims)
    examples = dev_of_claims({"weights": {"event": 1.0}}, paths, prepare.load(options.corpora, "dev")["ewt"])
    labels = json.loads((options.out / "labels.json").read_text(encoding="utf8"))
    return claims.measure(examples, encoder_predictor(Encoder.load(options.out)), labels)


if __name__ == "__main__":
    main()
