"""What a second reader sees who is to see nothing of the first: the coder's claims with their own decisions alone."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace

from according.records.claim import Claim
from according.review.adding import added_by
from according.review.folding import review_of, version_of
from according.review.values import correct
from according.store.filters import Filter
from according.store.functions import are_named
from according.store.reviewing import ReviewedClaim, reviewed

CORRECTABLE = ("type", "actor", "place", "source")
"""Filters that ask for what others may have corrected; the sentence cannot be."""


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


def touched_by_others(connection: sqlite3.Connection, reviewer: str) -> list[str]:
    """Claims whose values others than this reviewer corrected, or that they added."""
    return [row[0] for row in connection.execute(TOUCHED, (reviewer,))]


def also_wanted(connection: sqlite3.Connection, reviewer: str, wanted: Filter) -> list[str]:
    """Of the claims that others touched those that are wanted as the coder, and this reviewer, have them."""
    kept = []
    for name in touched_by_others(connection, reviewer):
        found = reviewed(connection, name)
        view = own_view(found, reviewer=reviewer) if found else None
        if view is not None and _is_wanted(view.stored.claim, wanted):
            kept.append(name)
    return kept


def _is_wanted(claim: Claim, wanted: Filter) -> bool:
    """As CONDITIONS of `store.filters` has it, of a claim that no row of the ledger holds."""
    place = [(one.name, one.text, one.admin1, one.country) for one in (claim.place,) if one]
    actors = [(one.name, one.text, one.id, one.country) for one in claim.actors]
    sources = [(one.name or "the report", one.text, one.id, json.dumps(one.via, ensure_ascii=False)) for one in claim.sources]
    named = ((wanted.actor, actors), (wanted.place, place), (wanted.source, sources))
    return (wanted.type is None or claim.type == wanted.type.upper()) and all(
        words is None or any(are_named(words, *values) for values in rows) for words, rows in named
    )


TOUCHED = """
SELECT DISTINCT d.subject_id FROM decisions d JOIN claims c ON c.id = d.subject_id
WHERE d.subject = 'claim' AND d.action IN ('correct', 'add') AND d.reviewer <> ?
AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id) ORDER BY 1
"""
