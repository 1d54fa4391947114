"""Coded claims against gold: how many events, voices, days and places are right.

A coded claim finds a gold record when its trigger, or that of one of its other mentions, overlaps one of the record's
triggers. Two readers made the gold apart: where they differ on a field, either answer is right; a record that only one
of them has, or that both are unsure of, costs nothing whether it is found or missed.
"""

from according.scoring.fields import Json
from according.scoring.files import score_files
from according.scoring.measure import MEASURES, Measure, Miss, Scores, pair_claims, score_documents
from according.scoring.records import Comparison, GoldRecord
from according.scoring.render import render

__all__ = [
    "MEASURES", "Comparison", "GoldRecord", "Json", "Measure", "Miss", "Scores", "pair_claims", "render", "score_documents", "score_files",
]  # fmt: skip
