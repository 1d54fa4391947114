"""How far two reviewers agree, field by field, and on what they do not.

Both see what the coder said, so agreement is higher than between two people who code from nothing.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from according.records.claim import Claim
from according.records.decision import Logged, Review
from according.review.folding import content_of, review_of
from according.review.values import correct, write_value

COMPARED = ("type", "mode", "contexts", "status", "trigger", "actors", "recipients", "sources", "time", "place", "counts")
VERDICT = "verdict"
"""Whether a claim is right as corrected ("kept") or is none ("rejected")."""
Z = 1.959963984540054
"""Of the normal distribution for 95 in 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """agreed of judged. kappa: Cohen's, with the ends of its interval for 95 in 100; None where nothing could differ by chance."""

    judged: int
    agreed: int
    kappa: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """field: "verdict" or one of COMPARED. values: by reviewer, as JSON; a verdict is "kept" or "rejected". coded: the coder's.

    version: of the claim, for whoever settles it.
    """

    claim: str
    document: str
    sentence: str
    field: str
    values: Mapping[str, Any]
    coded: Any
    version: str


@dataclass(slots=True, kw_only=True)
class Comparison:
    """by_field: "verdict" and the COMPARED of claims that both kept. outdated: left out, since the coder changed them after a verdict."""

    reviewers: tuple[str, str]
    by_field: dict[str, Agreement] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)
    claims: int = 0
    outdated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim that both judged. coded: the coder's; log: all decisions on it; version: of the claim now."""

    coded: Claim
    log: tuple[Logged, ...]
    version: str


def compare(judged: Iterable[Judged], *, one: str, other: str) -> Comparison:
    """Agreement of two reviewers on what both judged, each by their own decisions alone."""
    found = Comparison(reviewers=(one, other))
    labels: dict[str, list[tuple[str, str]]] = {name: [] for name in (VERDICT, *COMPARED)}
    for claim in judged:
        content = content_of(claim.coded)
        reviews = [review_of([d for d in claim.log if d.reviewer == name], content=content) for name in (one, other)]
        if any(review.state == "outdated" for review in reviews):
            found.outdated += 1
        elif all(review.state in ("accepted", "corrected", "rejected") for review in reviews):
            found.claims += 1
            _compare(claim, reviews, labels, found)
    found.by_field = {name: agreement(pairs) for name, pairs in labels.items()}
    return found


def _compare(claim: Judged, reviews: Sequence[Review], labels: dict[str, list[tuple[str, str]]], found: Comparison) -> None:
    verdicts = ["rejected" if review.state == "rejected" else "kept" for review in reviews]
    labels[VERDICT].append((verdicts[0], verdicts[1]))
    if verdicts[0] != verdicts[1]:
        found.disagreements.append(_told(claim, VERDICT, dict(zip(found.reviewers, verdicts)), None))
    if verdicts != ["kept", "kept"]:
        return
    first, second = (correct(claim.coded, corrections=review.corrections) for review in reviews)
    for name in COMPARED:
        pair = label(first, field=name), label(second, field=name)
        labels[name].append(pair)
        if pair[0] != pair[1]:
            values = dict(zip(found.reviewers, (write_value(first, field=name), write_value(second, field=name))))
            found.disagreements.append(_told(claim, name, values, write_value(claim.coded, field=name)))


def _told(claim: Judged, name: str, values: Mapping[str, Any], coded: Any) -> Disagreement:
    text = claim.coded.document.text
    sentence = " ".join(claim.coded.evidence.of(text).split())
    return Disagreement(
        claim=claim.coded.id, document=claim.coded.document.id, sentence=sentence, field=name, values=values, coded=coded,
        version=claim.version,
    )  # fmt: skip


def label(claim: Claim, *, field: str) -> str:
    """What two readers must have alike to agree on a field: names, codes, days; not the words by which they are tied to the text."""
    value: Any = getattr(claim, field)
    if field in ("actors", "recipients"):
        value = sorted({party.name for party in value})
    elif field == "sources":
        value = sorted({(source.name, source.stance) for source in value})
    elif field == "counts":
        value = sorted({(count.what, count.source, count.low, -1 if count.high is None else count.high) for count in value})
    elif field == "contexts":
        value = sorted(value)
    elif field == "time" and value is not None:
        value = [value.start.isoformat(), value.end.isoformat()]
    elif field == "place" and value is not None:
        value = value.name
    elif field == "trigger":
        value = [value.start, value.end]
    return json.dumps(value)


def agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Cohen's kappa (1960) of pairs of labels, with the large-sample interval of Fleiss, Cohen and Everitt (1969).

    Where all agree, that interval has no width; its lower end is then Wilson's (1927) for the observed agreement.
    """
    n, agreed = len(pairs), sum(a == b for a, b in pairs)
    if not n:
        return Agreement(judged=0, agreed=0, kappa=None, low=None, high=None)
    rows, columns = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(rows[name] * columns[name] for name in rows) / (n * n)
    if expected == 1:
        return Agreement(judged=n, agreed=agreed, kappa=None, low=None, high=None)
    kappa = (agreed / n - expected) / (1 - expected)
    if agreed == n:
        least = n / (n + Z * Z)
        return Agreement(judged=n, agreed=n, kappa=1.0, low=(least - expected) / (1 - expected), high=1.0)
    half = Z * math.sqrt(max(0.0, _variance(pairs, rows, columns, kappa, expected)))
    return Agreement(judged=n, agreed=agreed, kappa=kappa, low=max(-1.0, kappa - half), high=min(1.0, kappa + half))


def _variance(pairs: Sequence[tuple[str, str]], rows: Counter[str], columns: Counter[str], kappa: float, expected: float) -> float:
    n = len(pairs)
    same = other = 0.0
    for (a, b), count in Counter(pairs).items():
        if a == b:
            same += count / n * (1 - (rows[a] + columns[a]) / n * (1 - kappa)) ** 2
        else:
            other += count / n * ((columns[a] + rows[b]) / n) ** 2
    whole = same + (1 - kappa) ** 2 * other - (kappa - expected * (1 - kappa)) ** 2
    return whole / (n * (1 - expected) ** 2)


def figures(found: Comparison) -> dict[str, Any]:
    """For JSON."""
    by_field = {name: {key: getattr(one, key) for key in Agreement.__slots__} for name, one in found.by_field.items()}
    return {
        "reviewers": list(found.reviewers), "claims": found.claims, "outdated": found.outdated, "fields": by_field,
        "disagreements": len(found.disagreements),
    }  # fmt: skip


def render(found: Comparison) -> str:
    """For the terminal."""
    one, other = found.reviewers
    left_out = f"; {found.outdated} left out, coded anew since" if found.outdated else ""
    lines = [f"{found.claims} claims that {one} and {other} both judged{left_out}"]
    lines += [f"{'':<12}{'judged':>7}{'agreed':>8}{'':>8}  kappa (95%)"]
    for name, part in found.by_field.items():
        share = f"{part.agreed / part.judged:.1%}" if part.judged else ""
        known = part.kappa is not None and part.low is not None and part.high is not None
        kappa = f"{part.kappa:.2f} ({part.low:.2f} to {part.high:.2f})" if known else ""
        lines.append(f"{name:<12}{part.judged:>7}{part.agreed:>8}{share:>8}  {kappa}".rstrip())
    lines += [f"{len(found.disagreements)} disagreements", "Both saw what the coder said: two who code from nothing agree less."]
    return "\n".join(lines) + "\n"
