"""What a decision must be like, whatever the ledger holds."""

from __future__ import annotations

from collections.abc import Mapping

from according.errors import UsageError
from according.records.decision import ACTIONS, SUBJECTS, Decision

LONGEST_NOTE = 5000
LONGEST_NAME = 100
MOST_CLAIMS = 500
"""Claims of a join or split."""


def check(decision: Decision) -> None:
    """Raises UsageError for what nobody can decide."""
    if decision.subject not in SUBJECTS:
        raise UsageError(f"decide: {decision.subject!r} cannot be decided on; one of {', '.join(SUBJECTS)}")
    actions = ACTIONS[decision.subject]
    if decision.action not in actions:
        raise UsageError(f"decide: {decision.action!r} is nothing that can be decided on a {decision.subject}; one of {', '.join(actions)}")
    if not decision.reviewer.strip() or len(decision.reviewer) > LONGEST_NAME or not decision.reviewer.isprintable():
        raise UsageError(f"decide: reviewer {decision.reviewer[:40]!r} is no name; a line of at most {LONGEST_NAME} characters")
    if len(decision.note) > LONGEST_NOTE:
        raise UsageError(f"decide: a note of {len(decision.note)} characters is too long; at most {LONGEST_NOTE}")
    if decision.action == "note" and not decision.note.strip():
        raise UsageError("decide: the note is empty; write it")
    if decision.action in ("join", "split"):
        _check_sides(decision)


def _check_sides(decision: Decision) -> None:
    value = decision.value
    sides = [value.get(name) for name in ("claims", "others")] if isinstance(value, Mapping) else []
    if len(sides) != 2 or not all(isinstance(side, list) and side and all(isinstance(one, str) for one in side) for side in sides):
        raise UsageError(f'decide: a {decision.action} takes {{"claims": [ids], "others": [ids]}}, both of at least one claim')
    ours, theirs = (set(side or ()) for side in sides)
    if ours & theirs:
        raise UsageError(f"decide: claim {min(ours & theirs)} stands on both sides of a {decision.action}")
    if len(ours | theirs) > MOST_CLAIMS:
        raise UsageError(f"decide: a {decision.action} of {len(ours | theirs)} claims is too large; at most {MOST_CLAIMS}")
