"""Scores as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from according.scoring.measure import MEASURES, Miss, Scores

_QUOTED = 90


def render(scores: Scores, *, misses: bool = False) -> str:
    """One line a document, then the totals; with misses, each of them on a line of its own."""
    lines = [_document_line(name, one) for name, one in scores.documents.items()]
    attributed, unreal = scores.measures["attributed"].wanted, scores.measures["unreal"].wanted
    lines.append(f"all: {scores.required} required records ({attributed} attributed, {unreal} unreal), {scores.coded} coded claims")
    for name in MEASURES:
        m = scores.measures[name]
        lines.append(f"  {name:10} P {m.precision:.3f}  R {m.recall:.3f}  F1 {m.f1:.3f}")
    lines.append("  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.fields.items()))
    if misses:
        lines.extend(_miss_lines(scores.misses))
    return "\n".join(lines)


def _document_line(name: str, scores: Scores) -> str:
    figures = "  ".join(f"{m} {scores.measures[m].f1:.2f}" for m in ("found", "event", "claim"))
    return f"{name:28} required {scores.required:3} coded {scores.coded:3}  {figures}"


def _miss_lines(misses: tuple[Miss, ...]) -> Iterator[str]:
    for miss in misses:
        if miss.gold is None:
            event = (miss.claim or {})["event"]
            trigger = event.get("trigger") or {}
            yield f"{miss.document}: spurious {event['type']} {trigger.get('text')!r} @{trigger.get('start')}"
        else:
            wrong = " ".join(miss.comparison.wrong_fields()) if miss.comparison else ""
            types, statuses = "/".join(miss.gold.types), "/".join(miss.gold.statuses)
            yield f"{miss.document}: {miss.kind} {types} {statuses} @{miss.gold.triggers[0]} {miss.gold.quote[:_QUOTED]!r} {wrong}".rstrip()
