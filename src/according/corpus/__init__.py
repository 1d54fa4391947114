"""The corpus of attributed claims: reads it strictly, counts it, compares its readings (corpus/FORMAT.md)."""

from according.corpus.folder import Reading, read_corpus

__all__ = ["Reading", "read_corpus"]
