"""Stage 3: segments to parsed sentences."""

from according.stages.parse.parser import parse

__all__ = ["parse"]
