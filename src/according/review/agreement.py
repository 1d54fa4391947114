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
from according.records.decision import REVIEWED, Logged, Review
from according.review.adding import added_by
from according.review.folding import review_of
from according.review.values import correct, write_value

COMPARED = ("type", "mode", "contexts", "status", "trigger", "actors", "recipients", "sources", "time", "place", "counts")
VERDICT = "verdict"
"""Whether a claim is right as corrected ("kept") or is none ("rejected"); "not added" by who did not see what the other added."""
Labels = dict[str, list[tuple[str, str]]]
"""Field -> pairs of labels, one of each reviewer."""
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
    """field: "verdict" or one of COMPARED. values: by reviewer, as JSON; a verdict is "kept", "rejected" or "not added".

    coded: the coder's.

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
    """by_field: "verdict" and the COMPARED of claims that both kept. outdated: left out, since the coder changed them after a verdict.

    added: events that the coder missed: how many both added, the one alone, the other alone; on reports on which both decided.
    """

    reviewers: tuple[str, str]
    by_field: dict[str, Agreement] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)
    claims: int = 0
    outdated: int = 0
    added: tuple[int, int, int] = (0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim that both judged, or that one of them added. coded: the coder's; log: all decisions on it; version: of the claim now.

    added: the coder has none; coded is as a person added it.
    """

    coded: Claim
    log: tuple[Logged, ...]
    version: str
    added: bool = False

    def of(self, reviewer: str) -> tuple[Review, Claim]:
        """How it stands by one reviewer's decisions alone, and the claim as it is then."""
        own = [one for one in self.log if one.reviewer == reviewer]
        coded = (added_by(own, document=self.coded.document) if self.added else None) or self.coded
        review = review_of(own, coded=coded, added=self.added)
        return review, correct(coded, corrections=review.corrections)

    def adds(self, reviewer: str) -> bool:
        """Whether this reviewer added it."""
        own = [one for one in self.log if one.reviewer == reviewer]
        return self.added and added_by(own, document=self.coded.document) is not None


def compare(judged: Iterable[Judged], *, one: str, other: str, added: Iterable[Judged] = ()) -> Comparison:
    """Agreement of two reviewers on what both judged, each by their own decisions alone.

    added: claims that either added, on reports on which both decided. What both added on overlapping words is one event, whose fields are
    compared as those of a claim that both kept.
    """
    found = Comparison(reviewers=(one, other))
    labels: Labels = {name: [] for name in (VERDICT, *COMPARED)}
    for claim in judged:
        mine, yours = claim.of(one), claim.of(other)
        reviews, claims = (mine[0], yours[0]), (mine[1], yours[1])
        if any(review.state == "outdated" for review in reviews):
            found.outdated += 1
        elif all(review.state in (*REVIEWED, "rejected") for review in reviews):
            found.claims += 1
            _compare(claim, reviews, claims, labels, found)
    _compare_added(list(added), labels, found)
    found.by_field = {name: agreement(pairs) for name, pairs in labels.items()}
    return found


def _compare(claim: Judged, reviews: Sequence[Review], claims: Sequence[Claim], labels: Labels, found: Comparison) -> None:
    verdicts = ["rejected" if review.state == "rejected" else "kept" for review in reviews]
    labels[VERDICT].append((verdicts[0], verdicts[1]))
    if verdicts[0] != verdicts[1]:
        found.disagreements.append(_told(claim, VERDICT, dict(zip(found.reviewers, verdicts)), None))
    if verdicts == ["kept", "kept"]:
        _compare_fields(claim, claims[0], claims[1], labels, found)


def _compare_fields(claim: Judged, first: Claim, second: Claim, labels: Labels, found: Comparison) -> None:
    for name in COMPARED:
        pair = label(first, field=name), label(second, field=name)
        labels[name].append(pair)
        if pair[0] != pair[1]:
            values = dict(zip(found.reviewers, (write_value(first, field=name), write_value(second, field=name))))
            found.disagreements.append(_told(claim, name, values, write_value(claim.coded, field=name)))


def _compare_added(added: Sequence[Judged], labels: Labels, found: Comparison) -> None:
    """Pairs what each added alone by overlapping words of one report, the very words first; the rest is what one of them missed."""
    one, other = found.reviewers
    both = [claim for claim in added if claim.adds(one) and claim.adds(other)]
    ours, theirs = ([claim for claim in added if _alone(claim, name, found.reviewers)] for name in found.reviewers)
    pairs = 0
    for exact in (True, False):
        for mine in list(ours):
            match = next((yours for yours in theirs if _same_words(mine.coded, yours.coded, exact=exact)), None)
            if match is not None:
                ours.remove(mine)
                theirs.remove(match)
                pairs += 1
                _compare_fields(mine, mine.of(one)[1], match.of(other)[1], labels, found)
    for claims, values in ((ours, {one: "kept", other: "not added"}), (theirs, {one: "not added", other: "kept"})):
        found.disagreements += [_told(claim, VERDICT, values, None) for claim in claims]
    found.added = (len(both) + pairs, len(ours), len(theirs))


def _alone(claim: Judged, name: str, reviewers: Sequence[str]) -> bool:
    """Whether this reviewer added and keeps it, and the other has not judged it."""
    (other,) = (one for one in reviewers if one != name)
    return claim.adds(name) and claim.of(name)[0].state == "added" and claim.of(other)[0].state == "unreviewed"


def _same_words(one: Claim, other: Claim, *, exact: bool) -> bool:
    if one.document.id != other.document.id:
        return False
    return one.trigger == other.trigger if exact else one.trigger.start < other.trigger.end and other.trigger.start < one.trigger.end


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
        "disagreements": len(found.disagreements), "added": dict(zip(("both", "one", "other"), found.added)) | {"f1": added_f1(found)},
    }  # fmt: skip


def added_f1(found: Comparison) -> float | None:
    """Of the events that they added: F1 of the one against the other; chance has no say, since none knows what nobody saw.

    Source: Hripcsak and Rothschild (2005), J Am Med Inform Assoc 12:296. None where neither added any.
    """
    both, one, other = found.added
    return 2 * both / (2 * both + one + other) if any(found.added) else None


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
    f1 = added_f1(found)
    if f1 is not None:
        both, ours, theirs = found.added
        lines += [f"events that the coder missed: {both} added by both, {ours} by {one} alone, {theirs} by {other} alone (F1 {f1:.2f})"]
    lines += [f"{len(found.disagreements)} disagreements", "Both saw what the coder said: two who code from nothing agree less."]
    return "\n".join(lines) + "\n"
