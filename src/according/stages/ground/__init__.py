"""Stage 6: when, where and how many."""

from according.stages.ground.how_many import counts_of
from according.stages.ground.published import published_of
from according.stages.ground.time_of import time_of
from according.stages.ground.when import find_times

__all__ = ["counts_of", "find_times", "published_of", "time_of"]
