"""Which conditions of a right claim fail, for the attributed and the unreal claims of the corpus.

    python -m benchmarks.claim_conditions [--corpus corpus] [--split train dev] [--list source] [--view attributed] [--limit 40]

A claim is right in type, status, actors, recipients and voices. The table counts every condition that fails, and the claims
that fail in it alone: what mending it would win. --list prints the claims that fail in conditions that begin so.
Only the parts for development: of the test part nothing is shown.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from according.corpus import read_corpus
from according.corpus.gold import gold_of
from according.corpus.measures import match
from according.corpus.records import CorpusClaim, Passage
from according.pipeline import Pipeline
from benchmarks.corpus import document_of
from benchmarks.corpus_errors import errors_of

VIEWS = ("all", "attributed", "unreal")
_FREE = ("date", "place", "count")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A required claim that is not right. conditions: kind -> detail, at least one."""

    claim: CorpusClaim
    sentence: str
    conditions: dict[str, str]


def failures(passage: Passage, *, claims: tuple[CorpusClaim, ...], pipeline: Pipeline) -> Iterator[Failure]:
    """The required claims of a passage that are not right, with all that is wrong in them."""
    analysis = pipeline.analyse(document_of(passage))
    matched = match(passage, claims=claims, coded=[claim.to_dict() for claim in analysis.claims])
    found: dict[str, dict[str, str]] = {}
    for error in errors_of(matched, analysis=analysis, codebook=pipeline.codebook):
        if error.claim and not error.kind.endswith(_FREE):
            found.setdefault(error.claim, {})[error.kind] = error.detail
    for claim in claims:
        if claim.id in found:
            number = passage.sentence_at(claim.trigger.start)
            yield Failure(claim=claim, sentence=passage.sentence(number) if number else "", conditions=found[claim.id])


def in_view(claim: CorpusClaim, view: str) -> bool:
    """attributed: somebody is named who says so; unreal: the status is not actual."""
    if view == "attributed":
        return any(source.name for source in claim.sources)
    return view == "all" or claim.status != "actual"


def table(found: list[Failure], *, wanted: int) -> list[str]:
    """The conditions by how often they fail."""
    fails = Counter(kind for failure in found for kind in failure.conditions)
    alone = Counter(kind for failure in found for kind in failure.conditions if len(failure.conditions) == 1)
    lines = [f"  {wanted} claims, {wanted - len(found)} right", f"  {'fails':>6}{'alone':>7}  condition"]
    return lines + [f"  {n:>6}{alone[kind]:>7}  {kind}" for kind, n in fails.most_common()]


def shown(failure: Failure) -> str:
    """One claim that fails, for reading."""
    claim = failure.claim
    wrong = "; ".join(f"{kind} [{detail}]" if detail else kind for kind, detail in failure.conditions.items())
    return f"{claim.passage}/{claim.id} {claim.type} {claim.status} {claim.trigger.text!r}\n    {failure.sentence}\n    {wrong}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--split", nargs="+", default=["dev"], choices=("train", "dev"))
    parser.add_argument("--view", default="all", choices=VIEWS, help="of --list")
    parser.add_argument("--list", default="", help="print claims that fail in conditions that begin so")
    parser.add_argument("--limit", type=int, default=40, help="of --list")
    options = parser.parse_args()
    reading, pipeline = read_corpus(options.corpus), Pipeline.load()
    for split in options.split:
        every: list[CorpusClaim] = []
        wrong: list[Failure] = []
        for one in reading.corpus.of_split(split):
            for passage, claims in one.by_passage("gold" if "gold" in one.readings else ""):
                if passage.text:
                    every += [claim for claim in claims if gold_of(claim, quote="", required=claim.sure).required]
                    wrong += failures(passage, claims=tuple(claims), pipeline=pipeline)
        for view in VIEWS:
            print(f"== {split}, {view}")
            print("\n".join(table([f for f in wrong if in_view(f.claim, view)], wanted=sum(in_view(c, view) for c in every))))
        listed = [f for f in wrong if in_view(f.claim, options.view) and any(k.startswith(options.list) for k in f.conditions)]
        print("\n".join(shown(failure) for failure in listed[: options.limit if options.list else 0]))


if __name__ == "__main__":
    main()
