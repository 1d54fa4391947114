"""Nouns for standing by somebody: whom "a rally in support of" names it is not against."""

from __future__ import annotations

SIDING = frozenset({"support", "favour", "favor", "solidarity", "sympathy", "defence", "defense", "honour", "honor", "memory", "behalf"})
"""Lemmas, as in "marched in solidarity with the miners"."""
