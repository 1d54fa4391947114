"""Stage 2: a document to sentences of words, and its quotations."""

from according.stages.segment.segmenter import segment

__all__ = ["segment"]
