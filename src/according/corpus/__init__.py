"""The corpus of attributed claims: reads it strictly, counts it, compares its readings (corpus/FORMAT.md)."""

from according.corpus.agreement import agreement, render_agreement
from according.corpus.differences import differences, render_differences
from according.corpus.folder import Reading, read_corpus
from according.corpus.reviewed import ReviewedReport, write_reviewed
from according.corpus.stats import stats
from according.corpus.tables import render_stats

__all__ = [
    "Reading", "ReviewedReport", "agreement", "differences", "read_corpus", "render_agreement", "render_differences", "render_stats",
    "stats", "write_reviewed",
]  # fmt: skip
