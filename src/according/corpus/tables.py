"""Counts of a corpus as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_SIZES = ("passages", "sentences", "words", "claims", "unsure")


def render_stats(found: Mapping[str, Any]) -> str:
    """All counts, and last what is not met."""
    return "\n".join(
        [*_sizes(found), "", *_labels(found["labels"]), "", *_lengths(found["lengths"]), "", *_pairs(found), "", *_aims(found)]
    )


def _sizes(found: Mapping[str, Any]) -> Iterator[str]:
    yield f"{'':<24}" + "".join(f"{name:>11}" for name in _SIZES) + "  split  region"
    yield _row("all", found)
    for key in ("by_split", "by_region", "by_set"):
        for name, one in found[key].items():
            yield _row(f"{key.removeprefix('by_')} {name}" if key != "by_set" else name, one)


def _row(name: str, one: Mapping[str, Any]) -> str:
    where = f"  {one.get('split', ''):<5}  {one.get('region', '')}"
    return (f"{name:<24}" + "".join(f"{one[size]:>11,}" for size in _SIZES) + where).rstrip()


def _labels(labels: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    for kind, counts in labels.items():
        yield f"{kind:<10}" + ", ".join(f"{name} {number}" for name, number in counts.items())


def _lengths(lengths: Mapping[str, Any]) -> Iterator[str]:
    for name, counts in lengths.items():
        yield f"{name.replace('_', ' '):<26}" + ", ".join(f"{key}: {value}" for key, value in counts.items())


def _pairs(found: Mapping[str, Any]) -> Iterator[str]:
    yield "passages that share most runs of five words:" if found["near_duplicates"] else "no two passages share a run of five words"
    for pair in found["near_duplicates"]:
        yield f"  {pair['one']} {pair['other']}  {pair['shared']:>3} runs, Jaccard {pair['jaccard']:.3f}  “{pair['sample']}”"


def _aims(found: Mapping[str, Any]) -> Iterator[str]:
    yield "not met yet:" if found["not_met"] else "all aims are met"
    yield from (f"  {line}" for line in found["not_met"])
