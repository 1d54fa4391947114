"""Stage 4: parsed sentences to the events that they speak of."""

from according.stages.find_events.find import EventFinder
from according.stages.find_events.lexicons import load_lexicons

__all__ = ["EventFinder", "load_lexicons"]
