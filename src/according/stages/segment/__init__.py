"""Stage 2: a document to sentences of words, and its quotations."""

from according.stages.segment.bullets import bulleted
from according.stages.segment.segmenter import segment

__all__ = ["bulleted", "segment"]
