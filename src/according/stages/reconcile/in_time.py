"""Two claims in time: the days of what they tell, and when they were told."""

from __future__ import annotations

from according.stages.reconcile.points import Part, Worth
from according.stages.reconcile.traits import REAL, Days, Traits

_WEEK, _MONTH = 7, 31


def days_apart(one: Days, other: Days) -> bool:
    """Whether the days alone make two events of them."""
    slack = one.slack if one.slack > other.slack else other.slack
    return one.first - other.last > slack or other.first - one.last > slack


def in_time(a: Traits, b: Traits, *, worth: Worth) -> Part:
    """What the days say; None if they are two."""
    if a.days and b.days:
        return _both_days(a.days, b.days, worth)
    if said_again(a, b, within=worth.knobs.reported_within_days):
        return None
    if any(before(one, other) for before in (told_too_late, _happened_after_it_was_told) for one, other in ((a, b), (b, a))):
        return None
    found = []
    if a.weekdays and b.weekdays and not a.weekdays & b.weekdays:
        found.append(worth.point("other days of the week", "other_weekday", sign=-1))
    apart = _told_apart(a, b)
    if apart is not None and apart > worth.knobs.reported_within_days:
        found.append(worth.point("told {} days apart", "long_ago", apart, sign=-1))
    return found


def said_again(a: Traits, b: Traits, *, within: int) -> bool:
    """Neither has a day, and they are told further apart than so many days.

    Nothing but words and names would tie them: who condemns something every month would have condemned once.
    """
    return a.days is None and b.days is None and a.told is not None and b.told is not None and abs(a.told - b.told) > within


def told_too_late(a: Traits, b: Traits) -> bool:
    """A threat or plan that was told after the deed is not of that deed."""
    if a.claim.status in REAL or b.claim.status not in REAL or a.told is None or a.days is not None:
        return False
    return b.days is not None and b.days.last < a.told


def _both_days(one: Days, other: Days, worth: Worth) -> Part:
    if days_apart(one, other):
        return None
    inferred = one.inferred or other.inferred
    gap = max(one.first, other.first) - min(one.last, other.last)
    if gap > 0:
        return [worth.point("{} day apart", "other_inferred_day" if inferred else "other_day", gap, sign=-1)]
    if one.exact and other.exact:
        return [worth.point("same day", "same_day", half=inferred)]
    longest = max(one.last - one.first, other.last - other.first) + 1
    if longest > _MONTH:
        return []
    within = "week" if longest <= _WEEK else "month"
    return [worth.point("same {}", f"same_{within}", within, half=inferred)]


def _happened_after_it_was_told(a: Traits, b: Traits) -> bool:
    """a, which has no day, is told as done before b's day."""
    return a.days is None and a.claim.status == "actual" and a.told is not None and b.days is not None and b.days.first > a.told


def _told_apart(a: Traits, b: Traits) -> int | None:
    """Days between two tellings, or between one and the other's day."""
    if a.days is None and b.days is None:
        return None if a.told is None or b.told is None else abs(a.told - b.told)
    dated, other = (a, b) if a.days else (b, a)
    if dated.days is None or other.told is None:
        return None
    return max(0, dated.days.first - other.told, other.told - dated.days.last)
