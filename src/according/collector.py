"""Python's garbage collector, told what a process of ours does: load large tables once, then code report after report."""

from __future__ import annotations

import gc

_EVERY = 20_000
"""New objects between two rounds, not 700: a report makes some 100,000, nearly all of which need no round to go."""


def spare_what_is_loaded() -> None:
    """Leaves all that is loaded so far out of the collector's rounds, which then come less often.

    It changes the whole process, so that only commands and workers call it, never what others import.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_EVERY, 10, 10)
