"""Words that name a protest wherever they stand, though the encoder has hardly seen them and takes some for persons or things."""

from __future__ import annotations

PROTESTS_ALONE = frozenset({
    "andolan", "bandh", "cacerolazo", "dharna", "gherao", "hartal", "morcha", "piquete", "rasta-roko", "roko", "satyagraha", "toyi-toyi",
})  # fmt: skip
"""Lemmas."""
