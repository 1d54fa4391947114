"""Scores the coder on the gold of the corpus, by type and by status, and counts the kinds of its errors.

    python -m benchmarks.corpus [--corpus corpus] [--split dev test] [--texts SHARED/corpora] [--reading gold] [--out FILE.json]
        [--list KIND]

Any folder in the format of corpus/FORMAT.md will do; `--split all` takes every folder of it, in a split or not. Each passage is a
report of its own. Passages whose text is not at hand are left out, which is said. Of the test part no example is shown.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from according.corpus import read_corpus
from according.corpus.measures import FIELDS, FIGURES, Matched, by_status, by_type, figures, match
from according.corpus.records import AuthorSet, Passage
from according.corpus.splits import SPLITS
from according.pipeline import Pipeline
from according.records.document import Document
from benchmarks.corpus_errors import Error, errors_of

COMMONEST = 10
EXAMPLES = 3
_MARKED_IN_PART, _UNMARKED = frozenset({"partial", "unseen"}), frozenset({"date", "place", "counts"})


@dataclass(slots=True)
class Part:
    """What was coded of one split."""

    name: str
    matches: list[Matched] = field(default_factory=list)
    errors: list[Error] = field(default_factory=list)
    left_out: int = 0

    def to_dict(self) -> dict[str, Any]:
        """All figures of the part; of fields that nobody marked there none."""
        overall = figures(self.matches)
        fields = {field: share for field, share in overall["fields"].items() if field not in unmarked(self.name)}
        return {
            "overall": overall | {"fields": fields},
            "by_type": by_type(self.matches),
            "by_status": by_status(self.matches),
            "errors": commonest(self.errors, examples=0 if self.name == "test" else EXAMPLES),
            "error_kinds": dict(Counter(error.kind for error in self.errors).most_common()),
            "left_out": self.left_out,
        }


def unmarked(split: str) -> frozenset[str]:
    """Fields that the folders of a split do not mark (corpus/FORMAT.md, splits.toml): an empty one says nothing there."""
    return _UNMARKED if split in _MARKED_IN_PART else frozenset()


def is_of_unmarked(kind: str, *, split: str) -> bool:
    """Whether a kind of error ("invented date", "missing count") is of such a field."""
    return kind.split()[-1].rstrip("s") in {field.rstrip("s") for field in unmarked(split)}


def commonest(errors: Sequence[Error], *, examples: int) -> list[dict[str, Any]]:
    """The commonest kinds with their counts, in which types and statuses they fall, and their commonest details."""
    rows = []
    for kind, count in Counter(error.kind for error in errors).most_common(COMMONEST):
        these = [error for error in errors if error.kind == kind]
        row: dict[str, Any] = {"kind": kind, "count": count}
        row["types"] = dict(Counter(error.type for error in these).most_common(4))
        row["statuses"] = dict(Counter(error.status for error in these).most_common(3))
        if examples:
            row["details"] = dict(Counter(error.detail for error in these if error.detail).most_common(2 * examples))
            row["passages"] = list(dict.fromkeys(error.passage for error in these))[:examples]
        rows.append(row)
    return rows


def document_of(passage: Passage) -> Document:
    """The passage as a report of its own."""
    given = "given" if passage.published else "unknown"
    return Document(id=passage.id, text=passage.text, published=passage.published, published_from=given)


def code(sets: Sequence[AuthorSet], *, name: str, reading: str, pipeline: Pipeline) -> Part:
    """Codes the passages of some folders and compares them with a reading; "best" is gold, else the author's."""
    part = Part(name=name)
    for one in sets:
        for passage, claims in one.by_passage("" if reading == "best" else reading):
            if not passage.text:
                part.left_out += 1
                continue
            analysis = pipeline.analyse(document_of(passage))
            matched = match(passage, claims=claims, coded=[claim.to_dict() for claim in analysis.claims])
            part.matches.append(matched)
            found = errors_of(matched, analysis=analysis, codebook=pipeline.codebook)
            part.errors.extend(error for error in found if not is_of_unmarked(error.kind, split=name))
    return part


def listed(part: Part, kind: str) -> list[str]:
    """Every error of a kind in a part, with what was wanted and what came; none of the test part, which nobody reads."""
    if not kind or part.name in ("test", "all"):
        return []
    return [f"{e.passage}/{e.claim} {e.type} {e.status}: {e.detail}" for e in part.errors if e.kind == kind]


def render(name: str, found: dict[str, Any]) -> str:
    """The figures of a part as a table."""
    overall = found["overall"]
    lines = [f"== {name}: {overall['passages']} passages, {overall['required']} required claims, {overall['coded']} coded"]
    for m in FIGURES:
        one = overall[m]
        lines.append(f"  {m:<11} P {one['p']:.3f}  R {one['r']:.3f}  F1 {one['f1']:.3f}  ({one['n']})")
    lines.append("  " + "  ".join(f"{f} {overall['fields'][f]:.2f}" for f in FIELDS if f in overall["fields"]))
    for key in ("by_type", "by_status"):
        lines += ["", f"  {key.replace('_', ' '):<12}{'gold':>6}{'coded':>7}{'P':>7}{'R':>7}{'event':>7}{'claim':>7}"]
        for label, one in found[key].items():
            cells = "".join(f"{one[c]:>7.2f}" for c in ("event_p", "event_r", "event_f1", "claim_f1"))
            lines.append(f"  {label:<12}{one['gold']:>6}{one['coded']:>7}{cells}")
    lines += ["", "  commonest errors"]
    for row in found["errors"]:
        within = ", ".join(f"{label} {n}" for label, n in row["types"].items())
        lines.append(f"  {row['count']:>5}  {row['kind']}  ({within})")
        lines += [f"           {n} × {detail}" for detail, n in list(row.get("details", {}).items())[:EXAMPLES]]
    if found["left_out"]:
        lines.append(f"  {found['left_out']} passages were left out: their text is not at hand (--texts)")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--split", nargs="+", default=["dev", "test"], choices=(*SPLITS, "all"))
    parser.add_argument("--reading", default="gold", choices=("gold", "first", "second", "best"), help="what is taken for right")
    parser.add_argument("--texts", type=Path, help="folder of the corpora that real texts stand in")
    parser.add_argument("--out", type=Path, help="writes the figures as JSON")
    parser.add_argument("--list", default="", metavar="KIND", help="prints all errors of a kind, as 'missing date'; never the test part's")
    options = parser.parse_args()
    reading = read_corpus(options.corpus, texts=options.texts)
    if reading.errors:
        print(f"{options.corpus}: {len(reading.errors)} errors; see `according corpus check`", file=sys.stderr)
        return 1
    pipeline, results = Pipeline.load(), {}
    for name in options.split:
        sets = reading.corpus.sets if name == "all" else reading.corpus.of_split(name)
        sets = tuple(one for one in sets if options.reading == "best" or options.reading in one.readings)
        if not sets:
            print(f"{name}: no folder of it has a {options.reading}.jsonl; nothing was scored", file=sys.stderr)
            continue
        part = code(sets, name=name, reading=options.reading, pipeline=pipeline)
        results[name] = part.to_dict()
        print(render(name, results[name]), end="\n\n")
        print("".join(f"{line}\n" for line in listed(part, options.list)), end="")
    if options.out:
        options.out.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
    return int(not results)


if __name__ == "__main__":
    raise SystemExit(main())
