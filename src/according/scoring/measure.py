"""Pairs coded claims with gold records and counts what is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from according.scoring.fields import Json
from according.scoring.records import FIELDS, Comparison, GoldRecord, compare

MAX_TRIGGER = 40
"""Code points of a trigger at most: a net over the whole sentence is no answer."""

_VIEWS = ("attributed", "unreal")
MEASURES = ("found", "event", "claim", *_VIEWS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Precision, recall and F1 of one measure. wanted: required gold records that it looks at."""

    precision: float
    recall: float
    f1: float
    wanted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A required record that was not coded right, or a coded claim that is no record's.

    kind: missed | wrong | spurious. gold is None for what is spurious, claim for what is missed.
    """

    document: str
    kind: str
    gold: GoldRecord | None
    claim: Json | None
    comparison: Comparison | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """All measures over some documents.

    required, coded: records and claims that count.
    measures: found (trigger alone), event (trigger and type), claim (type, status, parties and voices), attributed (claim, where
    it is not simply the report's own voice), unreal (claim, where the status is not `actual`).
    fields: mean score of each field over the required records found with the right type.
    documents: the same document by document, empty in these.
    """

    required: int
    coded: int
    measures: Mapping[str, Measure]
    fields: Mapping[str, float]
    misses: tuple[Miss, ...]
    documents: Mapping[str, Scores] = field(default_factory=dict)

    def to_dict(self) -> dict[str, float]:
        """The figures under flat names: required, coded, claim_p, claim_r, claim_f1, attributed_n, status …"""
        found: dict[str, float] = {"required": self.required, "coded": self.coded}
        for name, m in self.measures.items():
            found |= {f"{name}_p": m.precision, f"{name}_r": m.recall, f"{name}_f1": m.f1}
            if name in _VIEWS:
                found[f"{name}_n"] = m.wanted
        return found | dict(self.fields)


@dataclass(slots=True)
class _Tally:
    """Counts as they are made. hits: right; of: how many there were; both by measure, gold's and ours apart."""

    required: int = 0
    coded: int = 0
    gold_hits: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MEASURES, 0))
    gold_of: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MEASURES, 0))
    coded_hits: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MEASURES, 0))
    coded_of: dict[str, int] = field(default_factory=lambda: dict.fromkeys(MEASURES, 0))
    fields: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in FIELDS})
    misses: list[Miss] = field(default_factory=list)


def score_documents(gold: Mapping[str, Sequence[GoldRecord]], *, coded: Mapping[str, Sequence[Json]], loose: bool = False) -> Scores:
    """Scores of coded claims, by document id, against the gold records of the same documents.

    coded: claims as the contract's JSON objects; documents without gold are not looked at.
    loose: read triggers of any length, for coders that give whole sentences.
    """
    total, single = _Tally(), {}
    for document, records in gold.items():
        claims, one = coded.get(document, ()), _Tally()
        for tally in (total, one):
            _count(tally, document, records=records, claims=claims, pairs=pair_claims(records, claims=claims, loose=loose))
        single[document] = _scores(one, {})
    return _scores(total, single)


def _triggers(claim: Json, *, loose: bool) -> list[tuple[int, int]]:
    spans = [claim["event"].get("trigger") or {}, *(claim.get("mentions") or ())]
    found = [(s["start"], s["end"]) for s in spans if s.get("start") is not None and s.get("end") is not None]
    return found if loose else [(start, end) for start, end in found if end - start <= MAX_TRIGGER]


def pair_claims(records: Sequence[GoldRecord], *, claims: Sequence[Json], loose: bool = False) -> list[tuple[int, int, Comparison]]:
    """(index of the record, index of the claim, comparison), each used once: right types first, then required records, then the best."""
    options = []
    for c, claim in enumerate(claims):
        spans = _triggers(claim, loose=loose)
        for r, record in enumerate(records):
            if any(start < to and since < end for start, end in spans for since, to in record.triggers):
                s = compare(record, claim=claim)
                options.append(((s.type, record.required, s.status + s.actor + s.recipient + s.source), r, c, s))
    options.sort(key=lambda option: option[0], reverse=True)
    pairs: list[tuple[int, int, Comparison]] = []
    used_records: set[int] = set()
    used_claims: set[int] = set()
    for _, r, c, comparison in options:
        if r not in used_records and c not in used_claims:
            used_records.add(r)
            used_claims.add(c)
            pairs.append((r, c, comparison))
    return pairs


def _count(
    tally: _Tally, document: str, *, records: Sequence[GoldRecord], claims: Sequence[Json], pairs: list[tuple[int, int, Comparison]]
) -> None:
    by_record, by_claim = {r: (c, s) for r, c, s in pairs}, {c: (r, s) for r, c, s in pairs}
    for r, record in enumerate(records):
        if record.required:
            at, comparison = by_record.get(r, (None, None))
            _count_record(tally, document, record=record, claim=None if at is None else claims[at], comparison=comparison)
    for c, claim in enumerate(claims):
        at, comparison = by_claim.get(c, (None, None))
        if at is None or records[at].required:  # what hits an optional record costs nothing and gains nothing
            _add(tally.coded_hits, tally.coded_of, views=_views_of_claim(claim), comparison=comparison)
            tally.coded += 1
        if at is None:
            tally.misses.append(Miss(document=document, kind="spurious", gold=None, claim=claim, comparison=None))


def _count_record(tally: _Tally, document: str, *, record: GoldRecord, claim: Json | None, comparison: Comparison | None) -> None:
    tally.required += 1
    _add(tally.gold_hits, tally.gold_of, views=_views_of_record(record), comparison=comparison)
    if comparison and comparison.type:
        for name, scores in tally.fields.items():
            value = getattr(comparison, name)
            if value is not None:
                scores.append(value)
    if not (comparison and comparison.right):
        kind = "wrong" if comparison else "missed"
        tally.misses.append(Miss(document=document, kind=kind, gold=record, claim=claim, comparison=comparison))


def _add(hits: dict[str, int], of: dict[str, int], *, views: dict[str, bool], comparison: Comparison | None) -> None:
    right = bool(comparison and comparison.right)
    reached = {"found": comparison is not None, "event": bool(comparison and comparison.type)}
    for measure in MEASURES:
        if views.get(measure, True):
            of[measure] += 1
            hits[measure] += reached.get(measure, right)


def _own_voice(sources: Sequence[Json]) -> bool:
    return all(not source.get("name") for source in sources)


def _views_of_record(record: GoldRecord) -> dict[str, bool]:
    return {"attributed": not any(_own_voice(answer) for answer in record.sources), "unreal": "actual" not in record.statuses}


def _views_of_claim(claim: Json) -> dict[str, bool]:
    return {"attributed": not _own_voice(claim.get("sources") or ()), "unreal": claim.get("status") != "actual"}


def _scores(tally: _Tally, documents: Mapping[str, Scores]) -> Scores:
    measures = {}
    for name in MEASURES:
        p = tally.coded_hits[name] / tally.coded_of[name] if tally.coded_of[name] else 0.0
        r = tally.gold_hits[name] / tally.gold_of[name] if tally.gold_of[name] else 0.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        measures[name] = Measure(precision=p, recall=r, f1=f1, wanted=tally.gold_of[name])
    means = {name: sum(found) / len(found) if found else 0.0 for name, found in tally.fields.items()}
    return Scores(
        required=tally.required, coded=tally.coded, measures=measures, fields=means, misses=tuple(tally.misses), documents=documents
    )
