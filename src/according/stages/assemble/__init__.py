"""Stage 8: mentions of one event in a report become one claim."""

from according.stages.assemble.claims import claims_of
from according.stages.assemble.confidence import load_weights
from according.stages.assemble.join import join

__all__ = ["claims_of", "join", "load_weights"]
