"""Verbs by which one passes on what another says."""

from __future__ import annotations

QUOTING = frozenset({"quote", "cite"})
"""Lemmas, as in "the agency quoted the ministry as saying"."""
