"""Stage 6: when, where and how many."""

from according.stages.ground.corrected import figures_told
from according.stages.ground.digests import parts_of
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.how_many import counts_of
from according.stages.ground.import_places import gazetteer_rows, iso_codes
from according.stages.ground.own_places import Written, write_places
from according.stages.ground.place_of import place_of
from according.stages.ground.published import dated, published_of
from according.stages.ground.scene_before import is_inferred
from according.stages.ground.time_of import deeds_of, inference, time_of
from according.stages.ground.tolls import Toll, tolls_of
from according.stages.ground.when import find_times
from according.stages.ground.where import find_places

__all__ = [
    "Gazetteer", "Toll", "Written", "counts_of", "dated", "deeds_of", "figures_told", "find_places", "find_times", "gazetteer_rows",
    "inference", "is_inferred", "iso_codes", "parts_of", "place_of", "published_of", "time_of", "tolls_of", "write_places",
]  # fmt: skip
