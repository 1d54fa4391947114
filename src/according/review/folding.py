"""From decisions to how a claim stands: nothing is taken out of the log, what was undone is passed over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from according.records.claim import Claim
from according.records.decision import VERDICTS, Logged, Review
from according.review.values import FIELDS, write_value

_STATE = {"add": "accepted", "accept": "accepted", "correct": "corrected", "reject": "rejected", "skip": "skipped"}


def content_of(claim: Claim) -> str:
    """A checksum of what a claim says: of its fields, without the rules and scores by which the coder came to them."""
    told = {field: _without_rules(write_value(claim, field=field)) for field in FIELDS}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:12]


def _without_rules(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_rules(one) for one in value]
    return {key: one for key, one in value.items() if key != "rule"} if isinstance(value, dict) else value


def version_of(coded: Claim, *, last: int) -> str:
    """The version of a claim: its content as coded and the last decision on it. Who decides tells which version was seen."""
    return f"{content_of(coded)}.{last}"


def standing(decisions: Iterable[Logged]) -> list[Logged]:
    """Those that count, by moment and number: no undoing and nothing undone. Several that were undone together went together."""
    ordered = sorted(decisions, key=lambda one: (one.at, one.id))
    undone = {one.undoes for one in ordered if one.action == "undo"}
    return [one for one in ordered if one.action != "undo" and one.id not in undone]


def review_of(decisions: Sequence[Logged], *, coded: Claim, added: bool = False) -> Review:
    """How a claim stands. decisions: all on it. coded: as the coder has it now. added: the coder has none; it is as a person added it.

    The last verdict counts. A verdict on another content is outdated; corrections stay on top of whatever the coder says. What a person
    added and the coder found since is the coder's claim with the person's values as corrections.
    """
    kept = standing(decisions)
    verdicts = [one for one in kept if one.action in VERDICTS]
    last = verdicts[-1] if verdicts else None
    corrections = _corrections(verdicts, coded, added)
    return Review(
        state=_state_added(last) if added else _state(last, content_of(coded), bool(corrections)),
        reviewer=last.reviewer if last else None,
        at=last.at if last else None,
        corrections=corrections,
        last=max((one.id for one in decisions), default=0),
        notes=tuple((one.reviewer, one.at, one.note) for one in kept if one.note),
    )


def _corrections(verdicts: Iterable[Logged], coded: Claim, added: bool) -> dict[str, Any]:
    """The last value of each field since the claim was added, if it was."""
    found: dict[str, Any] = {}
    for one in verdicts:
        if one.action == "add":
            found = {} if added else _differing(one.value, coded)
        elif one.action == "correct" and one.field:
            found[one.field] = one.value
    return found


def _differing(value: Mapping[str, Any], coded: Claim) -> dict[str, Any]:
    told = {name: value[name] for name in FIELDS if name in value}
    return {name: one for name, one in told.items() if _without_rules(one) != _without_rules(write_value(coded, field=name))}


def _state_added(last: Logged | None) -> str:
    """Whoever accepts or corrects it too: that a person added it must stay to be seen."""
    return "unreviewed" if last is None else "rejected" if last.action == "reject" else "added"


def _state(last: Logged | None, content: str, corrected: bool) -> str:
    if last is None:
        return "unreviewed"
    if last.action == "skip":
        return "skipped"
    if last.seen and last.seen.partition(".")[0] != content:
        return "outdated"
    return "corrected" if last.action == "accept" and corrected else _STATE[last.action]


def taken_together(decisions: Iterable[Logged], *, one: Logged) -> list[Logged]:
    """The decision and those that were made with it in one go: what an undo takes back."""
    same = (one.subject, one.subject_id, one.reviewer, one.seen, one.at, one.action)
    return [
        other for other in standing(decisions)
        if other.id == one.id
        or one.seen and (other.subject, other.subject_id, other.reviewer, other.seen, other.at, other.action) == same
    ]  # fmt: skip
