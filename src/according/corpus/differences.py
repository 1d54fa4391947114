"""Where two readings of the corpus differ: what those who settle the differences look at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from according.corpus.measures import Matched, match_readings
from according.corpus.records import AuthorSet, Corpus, CorpusClaim
from according.scoring import Comparison

_SHOWN = ("type", "mode", "status", "actors", "recipients", "sources", "time", "place", "counts", "also", "links", "sure")
_KEY_OF = {"actor": "actors", "recipient": "recipients", "source": "sources", "date": "time"}


def differences(corpus: Corpus, *, one: str = "first", other: str = "second") -> Iterator[dict[str, Any]]:
    """What differs between two readings, passage by passage, in the order of the text.

    Each: set, passage, sentence (text), kind ("differ", "only first", "only second"), fields that differ, and under the names of
    the readings the claims as they stand in the files, or null.
    """
    for folder in corpus.sets:
        if one in folder.readings and other in folder.readings:
            yield from _of_set(folder, one, other)


def _of_set(folder: AuthorSet, one: str, other: str) -> Iterator[dict[str, Any]]:
    others = {passage.id: claims for passage, claims in folder.by_passage(other)}
    for passage, claims in folder.by_passage(one):
        matched = match_readings(passage, claims=claims, others=others[passage.id], strict=True)
        rows = sorted(_rows(matched, others[passage.id], one, other), key=lambda row: row[0])
        for at, kind, fields, first, second in rows:
            number = passage.sentence_at(at)
            yield {
                "set": folder.name,
                "passage": passage.id,
                "s": number,
                "sentence": passage.sentence(number) if number else "",
                "kind": kind,
                "fields": fields,
                one: json.loads(first.raw) if first else None,
                other: json.loads(second.raw) if second else None,
            }


def _rows(
    matched: Matched, others: tuple[CorpusClaim, ...], one: str, other: str
) -> Iterator[tuple[int, str, list[str], CorpusClaim | None, CorpusClaim | None]]:
    """Offset, kind, fields, claim of one, claim of the other."""
    for g, c, comparison in matched.pairs:
        first, second = matched.claims[g], others[c]
        if fields := differing(first, other=second, comparison=comparison):
            yield first.trigger.start, "differ", fields, first, second
    used = {g for g, _, _ in matched.pairs}, {c for _, c, _ in matched.pairs}
    for g, claim in enumerate(matched.claims):
        if g not in used[0]:
            yield claim.trigger.start, f"only {one}", [], claim, None
    for c, claim in enumerate(others):
        if c not in used[1]:
            yield claim.trigger.start, f"only {other}", [], None, claim


def differing(claim: CorpusClaim, *, other: CorpusClaim, comparison: Comparison) -> list[str]:
    """Keys of the format in which two claims on one event differ: by the measures of `scoring`, by equality where it has none."""
    scores = {name: getattr(comparison, name) for name in ("type", "status", "actor", "recipient", "source", "date", "place", "counts")}
    found = {_KEY_OF.get(name, name) for name, score in scores.items() if score is not None and score < 1}
    found |= {"mode"} if claim.mode != other.mode else set()
    found |= {"sure"} if claim.sure != other.sure else set()
    found |= {"links"} if sorted(link.how for link in claim.links) != sorted(link.how for link in other.links) else set()
    found |= {"also"} if len(claim.also) != len(other.also) else set()
    return [key for key in _SHOWN if key in found]


def render_differences(rows: Iterator[dict[str, Any]]) -> Iterator[str]:
    """The differences for reading, a few lines each."""
    last = None
    for row in rows:
        if row["passage"] != last:
            last = row["passage"]
            yield f"\n== {row['set']} {row['passage']}"
        names = [key for key in row if key not in ("set", "passage", "s", "sentence", "kind", "fields")]
        yield f"\n{row['s']}. {row['sentence']}"
        yield f"   {row['kind']}{': ' if row['fields'] else ''}{', '.join(row['fields'])}"
        for name in names:
            claim = row[name]
            if claim is not None:
                head = f"{claim.get('type')} {claim.get('status')} “{claim.get('trigger')}”"
                yield f"   {name:<7} {claim.get('id', '?'):>3} {head}"
                keys = row["fields"] or [key for key in _SHOWN[3:] if claim.get(key)]
                yield from (f"               {key}: {_short(claim.get(key))}" for key in keys)


def _short(value: Any) -> str:
    """A value in few words: parties as name “text”, voices with their stance."""
    if isinstance(value, list):
        return "; ".join(_short(one) for one in value) or "none"
    if isinstance(value, dict):
        return " ".join(f"{key}={_short(one)}" for key, one in value.items() if one not in (None, "", []))
    return "none" if value is None else str(value)
