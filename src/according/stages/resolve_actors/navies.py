"""Whose navy or coast guard a ship is of, by the letters before its name."""

from __future__ import annotations

NAVIES = {
    "USS": "USA", "USNS": "USA", "USCGC": "USA", "HMS": "GBR", "RFA": "GBR", "HMAS": "AUS", "HMCS": "CAN", "HMNZS": "NZL", "BRP": "PHL",
    "PNS": "PAK", "KRI": "IDN", "ROKS": "KOR", "TCG": "TUR", "SLNS": "LKA", "BNS": "BGD",
}  # fmt: skip
"""Letters -> the country; letters of two navies ("INS") are not among them."""
