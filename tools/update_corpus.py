"""Writes the figures of the corpus into corpus/README.md and docs/corpus.md, between their marks.

    python tools/update_corpus.py [--corpus corpus] [--texts SHARED/corpora]
    python tools/update_corpus.py --check        say what is out of date, exit status 1 if anything is

Counts and agreement come from the corpus; those of the coder and of style from corpus/figures/coder.json and style.json, written by
`python -m benchmarks.corpus --out …` and `python -m benchmarks.corpus_style --out …`. What there is nothing of yet is said so.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from according.corpus import agreement, read_corpus, stats

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("corpus/README.md", "docs/corpus.md")
SIZES = ("passages", "sentences", "words", "claims")
PICTURES = {
    "types": "Claims by type",
    "statuses": "Claims by status",
    "stances": "Voices by stance",
    "lengths": "Length of sentences",
    "shows": "What passages show",
    "agreement": "Agreement of two readers by measure and field",
    "agreement-types": "Agreement of two readers by type",
    "coder-type": "The rule coder by type",
    "coder-status": "The rule coder by status",
}
NOTHING = "Not measured yet."

Figures = Mapping[str, Any]


def sizes(found: Figures) -> Iterator[str]:
    """The parts, splits and folders with how much they hold."""
    yield f"| | split | region | {' | '.join(SIZES)} | readings |"
    yield "|---|---|---|" + "---:|" * len(SIZES) + "---|"
    yield _size("**all**", found, "")
    for part, one in found["parts"].items():
        yield _size(f"`{part}/`", one, "")
    for split, one in found["by_split"].items():
        yield _size(f"split {split}", one, "")
    for name, one in found["by_set"].items():
        yield _size(f"`{name}`", one, ", ".join(one["readings"]))


def _size(name: str, one: Figures, readings: str) -> str:
    return f"| {name} | {one.get('split', '')} | {one.get('region', '')} | {' | '.join(f'{one[s]:,}' for s in SIZES)} | {readings} |"


def labels(found: Figures) -> Iterator[str]:
    """How often each label stands."""
    yield "| what | counts |"
    yield "|---|---|"
    for kind in ("type", "status", "stance", "source", "time", "place", "counts", "links"):
        counts = sorted(found["labels"][kind].items(), key=lambda item: -item[1])
        yield f"| {kind} | {' · '.join(f'{name} {number:,}' for name, number in counts) or 'none'} |"


def agreed(found: Figures) -> Iterator[str]:
    """Each two readings against each other."""
    if not found:
        yield NOTHING
        return
    yield "| | passages | event F1 | claim F1 | attributed F1 | unreal F1 |"
    yield "|---|---:|---:|---:|---:|---:|"
    for pair, part in found.items():
        for name, key in (("", "overall"), (", unsure claims counted", "strict")):
            one = part[key]
            cells = " | ".join(f"{one[m]['f1']:.2f}" for m in ("event", "claim", "attributed", "unreal"))
            yield f"| {pair.replace('-', ' against ')}{name} | {one['passages']} | {cells} |"
    if "first-second" in found:
        yield ""
        fields = found["first-second"]["overall"]["fields"]
        yield f"| field, first against second | {' | '.join(fields)} |"
        yield "|---|" + "---:|" * len(fields)
        yield f"| mean score where both have the event | {' | '.join(f'{value:.2f}' for value in fields.values())} |"


def coder(found: Figures) -> Iterator[str]:
    """The rule coder on gold."""
    if not found:
        yield NOTHING
        return
    yield "| | claims | event F1 | claim F1 | attributed F1 | unreal F1 |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, part in found.items():
        one = part["overall"]
        cells = " | ".join(f"{one[m]['f1']:.2f}" for m in ("event", "claim", "attributed", "unreal"))
        yield f"| {name} | {one['required']} | {cells} |"


def errors(found: Figures) -> Iterator[str]:
    """The commonest kinds of the coder's errors."""
    if not found:
        yield NOTHING
        return
    for name, part in found.items():
        yield from (f"| commonest errors, {name} | times | most in |", "|---|---:|---|")
        for row in part["errors"]:
            yield f"| {row['kind']} | {row['count']} | {', '.join(f'{label} {n}' for label, n in row['types'].items())} |"
        yield ""


def by_label(found: Figures) -> Iterator[str]:
    """The rule coder by type and by status."""
    if not found:
        yield NOTHING
        return
    for name, part in found.items():
        for key, head in (("by_type", "type"), ("by_status", "status")):
            yield from (f"| {name}, {head} | gold | coded | P | R | event F1 | claim F1 |", "|---|---:|---:|---:|---:|---:|---:|")
            for label, one in part[key].items():
                cells = " | ".join(f"{one[c]:.2f}" for c in ("event_p", "event_r", "event_f1", "claim_f1"))
                yield f"| {label} | {one['gold']} | {one['coded']} | {cells} |"
            yield ""


def style(found: Figures) -> Iterator[str]:
    """Train against test by style alone."""
    if not found:
        yield NOTHING
        return
    yield "| train against test by style alone | AUC | balanced accuracy |"
    yield "|---|---:|---:|"
    for key in ("authors_apart", "passages_apart"):
        yield f"| {key.replace('_', ' ')} | {found[key]['auc']:.2f} | {found[key]['accuracy']:.2f} |"
    other = found["other_splits"]
    yield f"| {other['splits']} other splits of the same authors, authors apart | {other['auc_mean']:.2f} ± {other['auc_deviation']:.2f} | |"
    yield "| chance | 0.50 | 0.50 |"
    yield ""
    yield f"What tells test from train most (above 0: more of it in test): {', '.join(f'`{n}` {w:+.2f}' for n, w in found['tells'].items())}."


def unmet(found: Figures) -> Iterator[str]:
    """Which aims are not met."""
    yield "Aims that are not met yet: " + "; ".join(found["not_met"]) + "." if found["not_met"] else "All aims of the plan are met."


def pictures(drawn: Figures) -> Iterator[str]:
    """Those that tools/corpus_pictures.py has drawn."""
    for name, what in PICTURES.items():
        if name in drawn:
            yield f"![{what}](pictures/corpus-{name}.svg)"
            yield ""


def parts(corpus: Path, texts: Path | None) -> dict[str, str]:
    """The text of every part by its name."""
    read = read_corpus(corpus, texts=texts).corpus
    counted, compared = stats(read), agreement(read)
    coded, styled = (_json(corpus / "figures" / name) for name in ("coder.json", "style.json"))
    made: dict[str, tuple[Callable[[Figures], Iterator[str]], Figures]] = {
        "sizes": (sizes, counted), "labels": (labels, counted), "unmet": (unmet, counted), "agreement": (agreed, compared),
        "pictures": (pictures, {name: True for name in PICTURES if (ROOT / "docs" / "pictures" / f"corpus-{name}.svg").is_file()}),
        "coder": (coder, coded), "errors": (errors, coded), "by label": (by_label, coded), "style": (style, styled),
    }  # fmt: skip
    return {name: "\n".join(write(of)).rstrip("\n") + "\n" for name, (write, of) in made.items()}


def _json(path: Path) -> Figures:
    return json.loads(path.read_text(encoding="utf8")) if path.is_file() else {}


def filled(text: str, made: Mapping[str, str]) -> str:
    """A page with its parts written anew. Raises KeyError for a part that is not known."""
    mark = re.compile(r"(<!-- (?P<name>[a-z ]+): written by tools/update_corpus\.py -->\n).*?(<!-- end of (?P=name) -->)", re.DOTALL)
    return mark.sub(lambda match: match[1] + made[match["name"]] + match[3], text)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    made, late = parts(options.corpus, options.texts), []
    for page in PAGES:
        before = (ROOT / page).read_text(encoding="utf8")
        after = filled(before, made)
        late += [page] if after != before else []
        if not options.check:
            (ROOT / page).write_text(after, encoding="utf8", newline="\n")
    print("\n".join(f"{page}: {'out of date' if options.check else 'written'}" for page in late) or "up to date")
    return int(options.check and bool(late))


if __name__ == "__main__":
    sys.exit(main())
