"""What a second reader sees who is to see nothing of the first: the coder's claims with their own decisions alone."""

from __future__ import annotations

from dataclasses import asdict, replace

from according.errors import ConflictError
from according.review.adding import added_by
from according.review.folding import review_of, version_of
from according.review.values import correct
from according.store import ReviewedClaim


def own_view(found: ReviewedClaim, *, reviewer: str) -> ReviewedClaim | None:
    """The claim as it were had nobody but this reviewer decided; None if another added it. Events, made of all decisions, are left out."""
    own = tuple(one for one in found.log if one.reviewer == reviewer)
    base = added_by(own, document=found.coded.document) if found.added else found.coded
    if base is None:
        return None
    review = review_of(own, coded=base, added=found.added)
    claim = correct(base, corrections=review.corrections)
    stored = replace(found.stored, claim=claim, event=None, standing=None, review=review.state)
    return replace(found, stored=stored, coded=base, review=review, log=own, version=version_of(base, last=review.last))


def version_now(found: ReviewedClaim, *, reviewer: str, seen: str) -> str:
    """The claim's version, if what this reviewer saw of it is as it was; raises ConflictError else, which tells their own decisions."""
    own = own_view(found, reviewer=reviewer)
    if own is not None and own.version == seen:
        return found.version
    last = seen.partition(".")[2]
    since = [asdict(one) for one in (own.log if own else ()) if one.id > (int(last) if last.isdecimal() else 0)]
    raise ConflictError(found.stored.claim.id, version=own.version if own else "", since=since, coded_anew=not since)
