"""Stage 3: segments to parsed sentences."""

from according.stages.parse.conllu import to_conllu
from according.stages.parse.parser import parse

__all__ = ["parse", "to_conllu"]
