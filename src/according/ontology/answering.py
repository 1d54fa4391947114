"""Verbs of hitting back: what they tell is no attack out of the blue, and the dead told after it are those of what was answered."""

from __future__ import annotations

ANSWERING = frozenset({"return", "respond", "retaliate", "reply", "answer"})
"""Lemmas, as in "returned fire", "retaliated with rockets"."""
