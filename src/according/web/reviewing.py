"""A claim as a reviewer sees it: the report around it, its values, what was decided on it so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from according.records.claim import Claim
from according.records.decision import Logged
from according.review.folding import standing
from according.review.values import FIELDS, write_value
from according.store import Ledger, ReviewedClaim
from according.web import words
from according.web.context import Segment
from according.web.context_review import Double, LogEntry, Progress, ReviewClaim
from according.web.fields import card_of, marks_of
from according.web.offsets import Mark, segments
from according.web.page import Call

AROUND = 20_000
"""Characters of a report that are shown on either side of the claim's sentence."""
ROLES = {
    "type": "what", "mode": "what", "contexts": "what", "trigger": "what", "status": "status", "actors": "who", "recipients": "whom",
    "sources": "says", "time": "when", "place": "where", "counts": "how many",
}  # fmt: skip
"""Field of a claim -> the role under which the page shows it."""
_TOLD = {
    "add": "added it", "accept": "accepted it", "reject": "rejected it", "skip": "skipped it", "note": "noted",
    "undo": "took back a decision",
}  # fmt: skip


def reviewer_of(call: Call, *, given: str | None) -> str:
    """In whose name; the server's user unless another is given."""
    return " ".join((given or call.desk.reviewer or "reviewer").split())


def review_claim(found: ReviewedClaim, *, reviewer: str, doubles: Iterable[Mapping[str, Any]] = ()) -> ReviewClaim:
    """All that the page shows of a claim. doubles: rows of claims that are likely the same event."""
    stored, report = found.stored, found.stored.claim.document
    start, end, text = _around(stored.claim)
    return ReviewClaim(
        card=card_of(stored),
        version=found.version,
        state=found.review.state,
        by=found.review.reviewer,
        at=found.review.at,
        document=report.id,
        title=words.title_of(report.title, report.text),
        outlet=report.source,
        url=report.url,
        published=report.published.isoformat() if report.published else None,
        text=text,
        cut_before=start,
        cut_after=len(report.text) - end,
        values={field: write_value(stored.claim, field=field) for field in FIELDS},
        corrected=tuple(found.review.corrections),
        was=_was(found),
        log=log_of(found.log, reviewer=reviewer),
        doubles=tuple(map(_double, doubles)),
    )


def _double(row: Mapping[str, Any]) -> Double:
    mode = f" ({words.mode_of(row['mode'])})" if row["mode"] else ""
    told = f"{words.kind_of(row['type'])}{mode} “{words.one_line(row['trigger_text'])}”"
    known = {name: row[name] for name in ("event", "own_event")}
    return Double(claim=row["id"], told=told, sentence=words.cut(row["evidence"], 300), added=bool(row["added"]), **known)


def _around(claim: Claim) -> tuple[int, int, tuple[Segment, ...]]:
    """Where the shown part of the report begins and ends, and it cut at the marks; offsets are those of the whole text."""
    text = claim.document.text
    start = max(0, claim.evidence.start - AROUND)
    end = min(len(text), claim.evidence.end + AROUND)
    marks = [Mark(mark.start - start, mark.end - start, mark.role, mark.claim, mark.anchor) for mark in marks_of(claim)]
    marks.append(Mark(claim.evidence.start - start, claim.evidence.end - start, "sentence", claim.id))
    found = segments(text[start:end], marks=marks)
    return start, end, tuple(replace(one, start=one.start + start, end=one.end + start) for one in found)


def _was(found: ReviewedClaim) -> tuple[Any, ...]:
    """The coder's fields where reviewers have others."""
    roles = {ROLES[field] for field in found.review.corrections if field in ROLES}
    return tuple(field for field in card_of(replace(found.stored, claim=found.coded)).fields if field.role in roles)


def log_of(log: Sequence[Logged], *, reviewer: str) -> tuple[LogEntry, ...]:
    """Decisions in words, the last first."""
    kept = {one.id for one in standing(log)}
    return tuple(
        LogEntry(
            id=one.id, at=one.at, reviewer=words.one_line(one.reviewer), action=one.action, field=one.field, told=_told(one),
            note=words.one_line(one.note), undone=one.action != "undo" and one.id not in kept, mine=one.reviewer == reviewer,
        )
        for one in reversed(log)
    )  # fmt: skip


def _told(one: Logged) -> str:
    if one.action in ("join", "split"):
        ours, theirs = (words.many(len(one.value[side]), "claim") for side in ("claims", "others"))
        return f"joined {ours} with {theirs}" if one.action == "join" else f"took {ours} apart from {theirs}"
    if one.action != "correct":
        return _TOLD.get(one.action, one.action)
    role = ROLES.get(one.field or "", one.field or "")
    return f"corrected “{role}” to {words.cut(_short(one.value), 160)}"


def _short(value: Any) -> str:
    """A value in a few words: names, days, codes."""
    if isinstance(value, list):
        return "; ".join(_short(one) for one in value) or "nobody or nothing"
    if isinstance(value, dict):
        keys = ("name", "stance", "what", "low", "high") if "name" in value or "what" in value else ("start", "end")
        return " ".join(str(value[key]) for key in keys if value.get(key) not in (None, "")) or "the report"
    return words.UNKNOWN if value is None else str(value)


def progress_of(ledger: Ledger, *, by: str | None = None) -> Progress:
    """How far the review is, or one reviewer with it."""
    found = ledger.progress(by=by)
    judged = found["accepted"] + found["corrected"] + found["added"] + found["rejected"]
    names = ("all", "accepted", "corrected", "added", "rejected", "skipped", "outdated")
    share = round(100 * judged / found["all"], 1) if found["all"] else 0.0
    return Progress(**{name: found[name] for name in names}, judged=judged, share=share)
