"""A decision of a second reader who is to see nothing of the first: on the claim as they saw it, written on the claim as it is."""

from __future__ import annotations

from dataclasses import asdict

from according.errors import ConflictError
from according.store import ReviewedClaim, own_view


def version_now(found: ReviewedClaim, *, reviewer: str, seen: str) -> str:
    """The claim's version, if what this reviewer saw of it is as it was; raises ConflictError else, which tells their own decisions."""
    own = own_view(found, reviewer=reviewer)
    if own is not None and own.version == seen:
        return found.version
    last = seen.partition(".")[2]
    since = [asdict(one) for one in (own.log if own else ()) if one.id > (int(last) if last.isdecimal() else 0)]
    raise ConflictError(found.stored.claim.id, version=own.version if own else "", since=since, coded_anew=not since)
