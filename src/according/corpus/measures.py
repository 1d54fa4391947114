"""Two codings of the same passages against each other: overall by the very measures of `scoring`, and by label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from according.corpus.gold import coded_of, gold_of, without_doubtful
from according.corpus.records import CorpusClaim, Passage
from according.scoring import Comparison, GoldRecord, Json, pair_claims, score_documents

FIELDS = ("type", "mode", "status", "actor", "recipient", "source", "stance", "date", "place", "counts")
FIGURES = ("found", "event", "claim", "attributed", "unreal")
Figures = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """One passage coded twice. pairs: (index in gold, index in coded, comparison)."""

    passage: Passage
    claims: tuple[CorpusClaim, ...]
    gold: tuple[GoldRecord, ...]
    coded: tuple[Json, ...]
    pairs: tuple[tuple[int, int, Comparison], ...]


def match(passage: Passage, *, claims: Sequence[CorpusClaim], coded: Sequence[Json], strict: bool = False) -> Matched:
    """The claims of a passage paired with the coded ones, whose offsets are those of the passage's text.

    strict: claims that their annotator is unsure of are required like the others.
    """
    records = tuple(gold_of(claim, quote=_quote(claim, passage), required=strict or claim.sure) for claim in claims)
    records, kept = _with_triggers(records, claims)
    pairs = pair_claims(records, claims=coded)
    return Matched(passage=passage, claims=kept, gold=records, coded=tuple(coded), pairs=tuple(pairs))


def match_readings(passage: Passage, *, claims: Sequence[CorpusClaim], others: Sequence[CorpusClaim], strict: bool = False) -> Matched:
    """Two readings of a passage. strict: what an annotator is unsure of counts like all else."""
    coded: list[Json] = [coded_of(claim) for claim in others]
    if not strict:
        coded = without_doubtful(coded, gold=[gold_of(claim) for claim in claims])
    return match(passage, claims=claims, coded=coded, strict=strict)


def figures(matches: Sequence[Matched]) -> Figures:
    """All figures of some passages: F1 of every measure with precision and recall, mean scores of fields, how many claims."""
    scores = score_documents({m.passage.id: m.gold for m in matches}, coded={m.passage.id: m.coded for m in matches})
    found: Figures = {"passages": len(matches), "required": scores.required, "coded": scores.coded}
    for name in FIGURES:
        one = scores.measures[name]
        found[name] = {"p": _round(one.precision), "r": _round(one.recall), "f1": _round(one.f1), "n": one.wanted}
    fields = {**_own_fields(matches), **scores.fields}
    found["fields"] = {name: _round(fields[name]) for name in FIELDS if name in fields}
    return found


def by_type(matches: Sequence[Matched]) -> dict[str, Figures]:
    """Of each type: how many, events found with it, claims right."""
    return _by_label(matches, of_claim=lambda claim: claim.type, of_coded=lambda coded: str(coded["event"]["type"]), field="type")


def by_status(matches: Sequence[Matched]) -> dict[str, Figures]:
    """Of each status: how many, events found with it and the right type, claims right."""
    return _by_label(matches, of_claim=lambda claim: claim.status, of_coded=lambda coded: str(coded["status"]), field="status")


def mean(one: Figures, *, other: Figures) -> Figures:
    """The mean of two sets of figures number by number, as of both directions of a comparison; what only one has is kept."""
    found: Figures = {}
    for key in (*one, *(key for key in other if key not in one)):
        a, b = one.get(key, other.get(key)), other.get(key, one.get(key))
        if isinstance(a, Mapping) and isinstance(b, Mapping):
            found[key] = mean(dict(a), other=dict(b))
        elif isinstance(a, (int, float)) and isinstance(b, (int, float)):
            found[key] = a if a == b else _round((a + b) / 2)
    return found


def _by_label(
    matches: Sequence[Matched], *, of_claim: Callable[[CorpusClaim], str], of_coded: Callable[[Json], str], field: str
) -> dict[str, Figures]:
    gold, coded, events, claims = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for m in matches:
        optional = {c for g, c, _ in m.pairs if not m.gold[g].required}
        gold.update(of_claim(claim) for claim, record in zip(m.claims, m.gold) if record.required)
        coded.update(of_coded(claim) for c, claim in enumerate(m.coded) if c not in optional)
        for g, _, comparison in m.pairs:
            if m.gold[g].required and comparison.type and getattr(comparison, field):
                label = of_claim(m.claims[g])
                events[label] += 1
                claims[label] += comparison.right
    return {
        label: {
            "gold": gold[label],
            "coded": coded[label],
            "event_p": _share(events[label], coded[label]),
            "event_r": _share(events[label], gold[label]),
            "event_f1": _share(2 * events[label], gold[label] + coded[label]),
            "claim_f1": _share(2 * claims[label], gold[label] + coded[label]),
        }
        for label in sorted({*gold, *coded}, key=lambda label: (-gold[label], label))
    }


def _own_fields(matches: Sequence[Matched]) -> dict[str, float]:
    """Fields that `scoring` does not measure: type of what was found; mode and stance of events found with the right type."""
    types, modes, stances = [], [], []
    for m in matches:
        for g, c, comparison in m.pairs:
            if not m.gold[g].required:
                continue
            types.append(comparison.type)
            if comparison.type:
                modes.append(float((m.claims[g].mode or "") == (m.coded[c]["event"].get("mode") or "")))
                stances.append(float({s.stance for s in m.claims[g].sources} == {s.get("stance") for s in m.coded[c].get("sources") or ()}))
    return {name: sum(v) / len(v) for name, v in (("type", types), ("mode", modes), ("stance", stances)) if v}


def _with_triggers(
    records: tuple[GoldRecord, ...], claims: Sequence[CorpusClaim]
) -> tuple[tuple[GoldRecord, ...], tuple[CorpusClaim, ...]]:
    """Records whose trigger could be read; the others are errors that `corpus check` names."""
    kept = [(record, claim) for record, claim in zip(records, claims) if record.triggers]
    return tuple(record for record, _ in kept), tuple(claim for _, claim in kept)


def _quote(claim: CorpusClaim, passage: Passage) -> str:
    number = passage.sentence_at(claim.trigger.start)
    return passage.sentence(number) if number and passage.text else ""


def _share(part: int, whole: int) -> float:
    return _round(part / whole) if whole else 0.0


def _round(value: float) -> float:
    return round(float(value), 4)
