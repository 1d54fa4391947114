"""The order in which the claims of an event are heard."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from according.records.stored import StoredClaim


def in_order(claims: Iterable[StoredClaim]) -> list[StoredClaim]:
    """By day of publication, those without one last, then by id."""
    return sorted(claims, key=lambda claim: (claim.published or date.max, claim.id))
