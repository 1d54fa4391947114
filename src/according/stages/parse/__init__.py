"""Stage 3: segments to parsed sentences."""

from according.stages.parse.parser import parse
from according.stages.parse.transcripts import turns

__all__ = ["parse", "turns"]
