"""Stage 1: files, pages and JSON to `Document`, or to the reason why not. See docs/stages/read.md."""

from according.stages.read.reports import Outcome, read_all, read_bytes, read_source, read_text
from according.stages.read.slices import Slice, SliceReader, Unit, survey
from according.stages.read.sources import Source, find_sources

__all__ = [
    "Outcome", "Slice", "SliceReader", "Source", "Unit", "find_sources", "read_all", "read_bytes", "read_source", "read_text", "survey",
]  # fmt: skip
