"""Is `confidence` what it says? Of claims with 0.7, seven in ten should be right.

    python -m benchmarks.calibration [--corpus corpus] [--split test] [--out docs/pictures/calibration.svg]

Right: a gold record of the corpus has this trigger with this type. Prints ten bins and the expected calibration error
(Naeini et al. 2015): the mean distance of what is said and what is so, weighted by how many claims a bin holds.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from according.corpus import read_corpus
from according.corpus.measures import Matched, match
from according.pipeline import Pipeline
from benchmarks.corpus import document_of

BINS = 10


def bins_of(likely: np.ndarray, right: np.ndarray) -> list[tuple[int, float, float]]:
    """(claims, mean confidence, share that is right) of the bins that hold any, from the least sure."""
    at = np.minimum((likely * BINS).astype(int), BINS - 1)
    held = [at == number for number in range(BINS)]
    return [(int(h.sum()), float(likely[h].mean()), float(right[h].mean())) for h in held if h.any()]


def expected_error(likely: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error, 0 to 1."""
    return sum(count * abs(said - so) for count, said, so in bins_of(likely, right)) / len(right)


def right_ones(matched: Matched) -> set[int]:
    """Indices of the coded claims of which a gold record has the trigger with the type."""
    return {coded for _, coded, comparison in matched.pairs if comparison.type}


def judged(corpus: Path, *, split: str, pipeline: Pipeline) -> tuple[np.ndarray, np.ndarray]:
    """Confidence and 0 or 1 of every coded claim that counts."""
    likely, right = [], []
    for one in read_corpus(corpus).corpus.of_split(split):
        for passage, claims in one.by_passage():
            coded = [claim.to_dict() for claim in pipeline.code(document_of(passage))]
            matched = match(passage, claims=claims, coded=coded)
            hits = right_ones(matched)
            likely += [claim["confidence"] for claim in matched.coded]
            right += [float(number in hits) for number in range(len(matched.coded))]
    return np.array(likely), np.array(right)


def picture(bins: Sequence[tuple[int, float, float]]) -> str:
    """A reliability plot as SVG: the closer to the diagonal the better; the area of a dot is its number of claims."""
    most = max(count for count, _, _ in bins)
    dots = "".join(
        f'<circle cx="{40 + 300 * said:.0f}" cy="{340 - 300 * so:.0f}" r="{2 + 12 * (count / most) ** 0.5:.1f}" '
        f'fill="#27588a" fill-opacity=".7"><title>{count} claims: said {said:.2f}, right {so:.2f}</title></circle>'
        for count, said, so in bins
    )
    ticks = "".join(
        f'<text x="{40 + 300 * t / 4:.0f}" y="358" text-anchor="middle">{t / 4:g}</text>'
        f'<text x="34" y="{344 - 300 * t / 4:.0f}" text-anchor="end">{t / 4:g}</text>'
        for t in range(5)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 390" font-family="sans-serif" font-size="12" fill="#333">'
        '<rect width="360" height="390" fill="#fff"/><path d="M40 40V340H340" fill="none" stroke="#333"/>'
        f'<path d="M40 340L340 40" stroke="#999" stroke-dasharray="4"/>{dots}{ticks}'
        '<text x="190" y="380" text-anchor="middle">confidence</text><text x="44" y="30">share that is right</text></svg>\n'
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--split", default="test", choices=("dev", "test"))
    parser.add_argument("--out", type=Path, help="writes the reliability plot")
    options = parser.parse_args()
    likely, right = judged(options.corpus, split=options.split, pipeline=Pipeline.load())
    bins = bins_of(likely, right)
    print(f"{options.split}: {len(right)} claims, {right.mean():.3f} right, expected calibration error {expected_error(likely, right):.3f}")
    for count, said, so in bins:
        print(f"  said {said:.2f}  right {so:.2f}  {count:>5} claims")
    if options.out:
        options.out.write_text(picture(bins), encoding="utf8")


if __name__ == "__main__":
    main()
