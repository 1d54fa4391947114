"""Verbs of what an accord, a truce or a law suffers from who does not keep it."""

from __future__ import annotations

BREACHING = frozenset({"violate", "break", "breach", "flout", "infringe", "ignore"})
"""Of "denied breaking the truce by shelling the town" the shelling is how it was broken, and denied with it."""
