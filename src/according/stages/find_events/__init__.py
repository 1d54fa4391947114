"""Stage 4: parsed sentences to the events that they speak of."""

from according.stages.find_events.find import EventFinder
from according.stages.find_events.lexicons import load_lexicons
from according.stages.find_events.negation import OF_NONE

__all__ = ["OF_NONE", "EventFinder", "load_lexicons"]
