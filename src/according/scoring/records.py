"""Gold records, and what each field of a coded claim scores against one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from according.errors import DataFileError
from according.scoring.fields import Json, counts, days, parties, place, sources

FIELDS = ("status", "actor", "recipient", "source", "date", "place", "counts")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRecord:
    """One event of a gold document. All fields but the last three hold every answer that is right.

    triggers: half-open ranges of code points. required: missing it costs.
    """

    types: tuple[str, ...]
    statuses: tuple[str, ...]
    actors: tuple[tuple[Json, ...], ...]
    recipients: tuple[tuple[Json, ...], ...]
    sources: tuple[tuple[Json, ...], ...]
    dates: tuple[Json | None, ...]
    places: tuple[Json | None, ...]
    counts: tuple[tuple[Json, ...], ...]
    triggers: tuple[tuple[int, int], ...]
    required: bool
    quote: str = ""


_ANSWERS = tuple(f.name for f in fields(GoldRecord) if f.name not in ("required", "quote"))


def gold_record(raw: Mapping[str, Any], *, file: str, where: str) -> GoldRecord:
    """A record from its JSON object. Raises DataFileError if a field is missing or empty."""
    for name in (*_ANSWERS, "required"):
        if name not in raw or raw[name] == []:
            raise DataFileError(file, where=f"{where}, {name}", problem="missing or empty")
    answers: dict[str, Any] = {name: tuple(tuple(a) if isinstance(a, list) else a for a in raw[name]) for name in _ANSWERS}
    return GoldRecord(**answers, required=bool(raw["required"]), quote=raw.get("quote", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a coded claim scores against a gold record, 0 to 1 a field, None where neither has any."""

    type: float
    status: float
    actor: float
    recipient: float
    source: float
    date: float
    place: float
    counts: float | None

    @property
    def right(self) -> bool:
        """Right in type, status, parties (half of each list) and every voice with its stance."""
        return self.type == 1 and self.status == 1 and self.actor >= 0.5 and self.recipient >= 0.5 and self.source == 1

    def wrong_fields(self) -> list[str]:
        """Fields that are wrong, for a reader of misses."""
        strict = ("type", "status", "source")
        scores = [(f.name, getattr(self, f.name)) for f in fields(self)]
        return [name for name, score in scores if score is not None and score < (1 if name in strict else 0.5)]


def compare(gold: GoldRecord, *, claim: Json) -> Comparison:
    """Every field of one coded claim against one gold record; of several accepted answers the best."""
    negated = "negated" in gold.statuses

    def best(answers: tuple[Any, ...], score: Callable[[Any], float]) -> float:
        return max(score(answer) for answer in answers)

    figures = claim.get("counts") or []
    return Comparison(
        type=float(claim["event"]["type"] in gold.types),
        status=float(claim.get("status") in gold.statuses),
        actor=best(gold.actors, lambda answer: parties(answer, coded=claim.get("actors") or [])),
        recipient=best(gold.recipients, lambda answer: parties(answer, coded=claim.get("recipients") or [])),
        source=best(gold.sources, lambda answer: sources(answer, coded=claim.get("sources") or [], negated=negated)),
        date=best(gold.dates, lambda answer: days(answer, coded=claim.get("time"))),
        place=best(gold.places, lambda answer: place(answer, coded=claim.get("place"))),
        counts=best(gold.counts, lambda answer: counts(answer, coded=figures)) if figures or any(gold.counts) else None,
    )
