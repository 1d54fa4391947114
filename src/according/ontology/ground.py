"""Nouns for the ground that sides of a war hold, take from each other and lose."""

from __future__ import annotations

GROUND = frozenset({
    "area", "airport", "base", "border", "bridge", "camp", "capital", "city", "crossing", "district", "front", "ground", "height", "hill",
    "island", "junction", "line", "outpost", "peak", "port", "position", "post", "province", "quarter", "region", "road", "settlement",
    "suburb", "territory", "town", "village", "barracks", "garrison", "airfield", "stronghold", "centre", "center",
})  # fmt: skip
"""Lemmas, as in "denied losing the town", "still hold the airport"."""
